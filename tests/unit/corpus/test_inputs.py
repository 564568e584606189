"""Where documents are found."""

from __future__ import annotations

import io
import itertools
import os
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from closed_folders import close_folder

import newsnorm
from newsnorm.containers.container import Limits
from newsnorm.containers.registry import suffixes_of_containers
from newsnorm.corpus.found import File
from newsnorm.corpus.inputs import Search, find_documents, find_files, list_roots
from newsnorm.corpus.skipped import Skipped
from newsnorm.corpus.walk import Selection
from newsnorm.lexicon.suffixes import DOCUMENTS, MARKDOWN

from every_case import every_case

LIMITS = Limits(max_bytes=1000)
SELECTION = Selection(suffixes=DOCUMENTS | suffixes_of_containers(), skipped=Skipped())


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
    return [document.path for document in find_documents(list_roots(paths), Search(SELECTION), LIMITS)]


def test_folder_is_walked_in_order(folder: Path):
    """A folder gives its documents by sorted names, without hidden files and pictures."""
    assert [str(folder / name) for name in ("a.html", "b/1.txt", "b/2.md")] == found(folder)


@pytest.mark.parametrize("suffix", sorted(DOCUMENTS), ids=lambda suffix: suffix or "none")
def test_every_suffix_in_a_folder(tmp_path: Path, suffix: str):
    """A folder gives every file that `load` takes for a document by its name, in capitals too."""
    names = [f"a{suffix}", f"b{suffix.upper()}"]
    for name in (*names, f"c{suffix}x.png"):
        (tmp_path / name).write_text("正文", encoding="utf-8")

    assert found(tmp_path) == [str(tmp_path / name) for name in names]


@pytest.mark.parametrize("suffix", MARKDOWN)
def test_a_folder_and_its_file_are_read_alike(tmp_path: Path, suffix: str):
    """Markdown is Markdown by its suffix, whether the file was named or found in a folder."""
    path = tmp_path / f"a{suffix}"
    path.write_text("甲方公告\n乙方回应\n", encoding="utf-8")

    assert [article.blocks for article in newsnorm.load_all(tmp_path)] == [newsnorm.load(path).blocks]
    assert len(newsnorm.load(path).blocks) == 1


def test_folders_are_learned(folder: Path):
    """Who wants to know the files of a folder is told before the first of them, and the answer goes with them all."""

    def learn(paths: Iterator[str]) -> list[str]:
        return [os.path.relpath(path, folder) for path in paths]

    documents = list(find_documents([str(folder)], Search(SELECTION, learn=learn), LIMITS))
    files = list(find_files([str(folder)], Search(SELECTION)))

    assert [file.path for file in files] == [document.path for document in documents]
    assert [document.shared for document in documents] == [["a.html", "b/1.txt", "b/2.md"]] * 3


def test_suffixes_that_readers_name(folder: Path):
    """A folder gives files with further suffixes, where they are asked for."""
    selection = Selection(suffixes=frozenset({".png"}), skipped=Skipped())
    documents = find_documents([str(folder)], Search(selection), LIMITS)

    assert [document.path for document in documents] == [str(folder / "c.png")]


def test_named_file_is_always_taken(folder: Path):
    """A file that was named is taken whatever its suffix."""
    assert [str(folder / "c.png")] == found(folder / "c.png")


def test_glob(folder: Path):
    """A pattern gives its matches, sorted."""
    assert [str(folder / "b/1.txt"), str(folder / "b/2.md")] == found(f"{folder}/**/[0-9].*")


def test_glob_without_match(folder: Path):
    """A pattern without match is an error of its own."""
    (document,) = find_documents(list_roots([f"{folder}/*.none"]), Search(SELECTION), LIMITS)

    assert "matches no file" in str(document.error)


@pytest.mark.skipif(os.name == "nt", reason="[ ] is a name there too, * is not")
def test_name_that_looks_like_a_glob(tmp_path: Path):
    """A file whose own name has brackets is that file."""
    path = tmp_path / "[快讯]a.md"
    path.write_text("正文", encoding="utf-8")

    assert [str(path)] == found(path)


def test_every_document_once(folder: Path):
    """A pattern that matches a folder and what is in it gives each document once."""
    (folder / "b-2").mkdir()
    (folder / "b-2" / "3.md").write_text("正文", encoding="utf-8")

    assert [str(folder / name) for name in ("a.html", "b/1.txt", "b/2.md", "b-2/3.md")] == found(f"{folder}/**")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes there")
def test_pipe_in_a_folder(folder: Path):
    """A folder gives regular files only: a pipe would never end."""
    os.mkfifo(folder / "pipe.md")

    assert str(folder / "pipe.md") not in found(folder, f"{folder}/**", f"{folder}/*.md", folder / "a.html")
    assert [str(folder / "pipe.md")] == found(folder / "pipe.md")


def test_output_in_a_folder(folder: Path):
    """A file that is being written is left out of its folder, and is an error where it was named."""
    output = folder / "b" / "out.jsonl"
    output.write_text('{"title": "快讯", "text": "货船靠岸。"}\n', encoding="utf-8")
    status = output.stat()
    outputs = frozenset({(status.st_dev, status.st_ino)})
    documents = list(find_documents([str(folder), str(output)], Search(SELECTION, outputs=outputs), LIMITS))

    assert [isinstance(document, File) for document in documents] == [True, True, True, False]
    assert "is the output itself" in str(documents[-1].error)


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_links(folder: Path):
    """A link to a file is followed, one to a folder is not, one to nothing is an error when it is read."""
    (folder / "b" / "loop").symlink_to(folder)
    (folder / "d.md").symlink_to(folder / ".git" / "x.md")
    (folder / "e.md").symlink_to(folder / "none")

    assert [str(folder / name) for name in ("a.html", "d.md", "e.md", "b/1.txt", "b/2.md")] == found(folder)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read everything")
def test_folder_that_cannot_be_listed(folder: Path):
    """A folder without the right to read is an error of its own."""
    (folder / "b").chmod(0)
    try:
        documents = list(find_documents([str(folder)], Search(SELECTION), LIMITS))
    finally:
        (folder / "b").chmod(0o755)

    assert [document.path for document in documents] == [str(folder / "a.html"), str(folder / "b")]
    assert "cannot list the folder" in str(documents[1].error)


def test_folder_that_cannot_be_listed_for_whatever_reason(folder: Path, monkeypatch: pytest.MonkeyPatch):
    """Whatever the system says about it, the walk goes on."""
    scan = os.scandir

    def refuse(path: str) -> object:
        if path.endswith("b"):
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    documents = list(find_documents([str(folder)], Search(SELECTION), LIMITS))

    assert str(documents[1].error) == f"{folder / 'b'}: cannot list the folder: Permission denied"


def test_file_that_cannot_be_opened(folder: Path, monkeypatch: pytest.MonkeyPatch):
    """A file that is there and cannot be opened is a failure in its place, and the others are read."""
    usual = open

    def refuse(path: str, *args: object, **kwargs: object) -> object:
        if str(path).endswith("1.txt"):
            raise PermissionError(13, "Permission denied")
        return usual(path, *args, **kwargs)

    monkeypatch.setattr("builtins.open", refuse)
    documents = list(find_documents([str(folder)], Search(SELECTION), LIMITS))

    assert [document.path for document in documents] == [str(folder / name) for name in ("a.html", "b/1.txt", "b/2.md")]
    assert str(documents[1].error) == f"{folder / 'b/1.txt'}: cannot read it: Permission denied"


@every_case(
    ("path", "message"),
    [
        ("", "the path is empty"),
        ("x" * 5000, "no such file"),
        ("?" * 5000, "the pattern matches no file"),
        ("*/" * 2500, "the pattern matches no file"),
        ("a\0*", "the pattern matches no file"),
        ("a\0", "the path has a NUL character"),
    ],
)
def test_impossible_path(path: str, message: str):
    """A path that no file can have is one failure, which says why."""
    (result,) = newsnorm.load_all(path)

    assert type(result.error) is newsnorm.SourceError
    assert (result.path, result.error.message) == (path, message)


@every_case("paths", [None, 3, [None], b"seeds", [b"seeds"], io.StringIO("a.md")])
def test_what_is_no_path(paths: object):
    """What is no path is refused at the call."""
    with pytest.raises(newsnorm.SourceError, match="give a path"):
        newsnorm.load_all(paths)


def test_paths_come_as_they_are_made():
    """An endless iterator of paths is fine."""
    results = newsnorm.load_all(f"none-{number}.md" for number in itertools.count())

    assert [next(results).path for _ in range(2)] == ["none-0.md", "none-1.md"]


def test_path_without_letters():
    """An empty path is refused, with a hint at what was meant."""
    (document,) = find_documents([""], Search(SELECTION), LIMITS)

    assert (document.error.message, document.error.hint) == ("the path is empty", "the current folder is .")


def test_containers_in_a_folder(folder: Path):
    """A folder gives what stands in its archives too, at the place of each; for learning only its own files count."""
    with zipfile.ZipFile(folder / "b" / "x.zip", "w") as archive:
        archive.writestr("in.md", "正文")

    assert found(folder) == [str(folder / name) for name in ("a.html", "b/1.txt", "b/2.md", "b/x.zip!in.md")]
    learned: list[list[str]] = []
    learn = lambda paths: learned.append(list(paths))  # noqa: E731
    list(find_documents([str(folder)], Search(SELECTION, learn=learn), LIMITS))
    assert learned == [[str(folder / name) for name in ("a.html", "b/1.txt", "b/2.md")]]


@pytest.mark.parametrize("name", ["", "a.md", "missing.md", "a.zip", "deep", "deep/b.md", "*.md", "deep/**/*.md"])
def test_closed_folder(folder: Path, monkeypatch: pytest.MonkeyPatch, name: str):
    """Whatever is named in a folder that nobody may look into is a failure, and the others are read."""
    open_file = folder / "a.html"
    path = str(close_folder(folder / "b", monkeypatch) / name)

    with pytest.raises(newsnorm.SourceError):
        newsnorm.load(path)
    failure, article = newsnorm.load_all([path, open_file])
    assert isinstance(failure.error, newsnorm.SourceError)
    assert article.provenance.path == str(open_file)
