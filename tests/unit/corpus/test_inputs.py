"""Where documents are found."""

from __future__ import annotations

import gzip
import json
import os
import tarfile
import zipfile
from pathlib import Path

import pytest

from newsnorm.corpus.inputs import find_documents


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A tree of documents and other things."""
    for name in ("b/2.md", "b/1.txt", "a.html", ".git/x.md", "c.png", "b/.d.md"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("正文", encoding="utf-8")
    return tmp_path


def found(*paths: object) -> list[str]:
    """The places of all documents."""
    return [document.path for document in find_documents(paths, max_bytes=1000)]


def test_folder_is_walked_in_order(folder: Path):
    """A folder gives its documents by sorted names, without hidden files and pictures."""
    assert [str(folder / name) for name in ("a.html", "b/1.txt", "b/2.md")] == found(folder)


def test_named_file_is_always_taken(folder: Path):
    """A file that was named is taken whatever its suffix."""
    assert [str(folder / "c.png")] == found(folder / "c.png")


def test_glob(folder: Path):
    """A pattern gives its matches, sorted."""
    assert [str(folder / "b/1.txt"), str(folder / "b/2.md")] == found(f"{folder}/**/[0-9].*")


def test_glob_without_match(folder: Path):
    """A pattern without match is an error of its own."""
    (document,) = find_documents([f"{folder}/*.none"], max_bytes=1000)

    assert "matches no file" in str(document.error)


@pytest.mark.skipif(os.name == "nt", reason="[ ] is a name there too, * is not")
def test_name_that_looks_like_a_glob(tmp_path: Path):
    """A file whose own name has brackets is that file."""
    path = tmp_path / "[快讯]a.md"
    path.write_text("正文", encoding="utf-8")

    assert [str(path)] == found(path)


def test_zip(tmp_path: Path):
    """A zip archive gives its documents, named with their place inside."""
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("_posts/2022-01-14-x.md", "正文")
        archive.writestr("x.png", "图")
    (document,) = find_documents([tmp_path / "a.zip"], max_bytes=1000)

    assert document.path == f"{tmp_path / 'a.zip'}!_posts/2022-01-14-x.md"
    assert document.name == "_posts/2022-01-14-x.md"
    assert document.data == "正文".encode()


def test_tar(folder: Path, tmp_path: Path):
    """A compressed tar archive likewise."""
    with tarfile.open(tmp_path / "x.tar.gz", "w:gz") as archive:
        archive.add(folder / "a.html", "a.html")
    (document,) = find_documents([tmp_path / "x.tar.gz"], max_bytes=1000)

    assert (document.name, document.data) == ("a.html", "正文".encode())


def test_broken_archive(tmp_path: Path):
    """A broken archive is one error, not the end."""
    (tmp_path / "a.zip").write_bytes(b"PK?")
    broken, good = find_documents([tmp_path / "a.zip", tmp_path / "b.md"], max_bytes=1000)

    assert "cannot read the archive" in str(broken.error)
    assert good.error is None


def test_json_lines(tmp_path: Path):
    """JSON Lines give the text field of each line; a line without one is an error, the others go on."""
    rows = [json.dumps({"text": "一", "path": "a.md"}), "{", json.dumps({"n": 1}), json.dumps("二"), ""]
    with gzip.open(tmp_path / "a.jsonl.gz", "wt", encoding="utf-8") as file:
        file.write("\n".join(rows))
    documents = list(find_documents([tmp_path / "a.jsonl.gz"], max_bytes=1000))

    assert [document.data for document in documents] == ["一", None, None, "二"]
    assert [document.error is None for document in documents] == [True, False, False, True]
    assert documents[0].name == "a.md"
