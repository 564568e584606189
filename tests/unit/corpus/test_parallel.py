"""`load_all` on several cores."""

from __future__ import annotations

import json
import multiprocessing
import os
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from killers import KillerReader

import newsnorm


def write(folder: Path, *texts: str) -> Path:
    """A folder of documents."""
    for number, text in enumerate(texts):
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
    return folder


def test_document_that_kills(tmp_path: Path):
    """It is a failure in its place; all others are loaded."""
    write(tmp_path, "甲", "do: segv", "乙")
    results = list(newsnorm.load_all(tmp_path, jobs=2, reader="killer", readers=(KillerReader(),)))

    assert [result.title for result in results if isinstance(result, newsnorm.Article)] == ["甲", "乙"]
    assert isinstance(results[1], newsnorm.Failure)
    assert results[1].error.message == "its worker died twice (SIGSEGV)"


def test_container_that_kills_who_counts_it(tmp_path: Path):
    """Of a container that cannot be counted a failure is told, not its first document alone."""
    texts = ("甲", "do: segv", "乙")
    with (tmp_path / "a.jsonl").open("w", encoding="utf-8") as file:
        file.writelines(json.dumps({"text": text, "url": f"http://a.example/{text}"}) + "\n" for text in texts)
    (tmp_path / "b.txt").write_text("丙", encoding="utf-8")
    killers: dict[str, Any] = {"reader": "killer", "readers": (KillerReader(),)}
    lost, found = newsnorm.load_all(tmp_path, jobs=2, split="heading", **killers)

    assert isinstance(lost, newsnorm.Failure)
    assert (lost.path, lost.error.message) == (str(tmp_path / "a.jsonl"), "its worker died twice (SIGSEGV)")
    assert isinstance(found, newsnorm.Article)


def test_timeout_with_one_job(tmp_path: Path):
    """With a timeout one process does the work, and what takes longer is a failure."""
    write(tmp_path, "do: spin", "甲")
    results = list(newsnorm.load_all(tmp_path, timeout=0.5, reader="killer", readers=(KillerReader(),)))

    assert isinstance(results[0], newsnorm.Failure)
    assert results[0].error.message == "it took more than 0.5 s, twice"
    assert isinstance(results[1], newsnorm.Article)


def test_what_is_left_out(tmp_path: Path):
    """Workers tell what they leave out of containers, and cut days, as one process does."""
    with ZipFile(tmp_path / "a.zip", "w") as archive:
        for name in ("a.png", "b.png", "c.md"):
            archive.writestr(name, "## 甲\n\n甲讯。\n\n## 乙\n\n乙讯。\n")
    (tmp_path / "d.css").write_text("", encoding="utf-8")
    alone, together = (newsnorm.load_all(tmp_path, jobs=jobs, split="heading") for jobs in (1, 2))

    assert [article.title for article in together if isinstance(article, newsnorm.Article)] == ["甲", "乙"]
    assert len(list(alone)) == 2
    assert dict(together.skipped) == dict(alone.skipped) == {".png": 2, ".css": 1}


@pytest.mark.parametrize("jobs", [1, 2])
def test_patterns_inside_an_archive(tmp_path: Path, jobs: int):
    """Of an archive that was named only such members are read; one that a folder gave was chosen with all it has."""
    (tmp_path / "in").mkdir()
    for name in ("a.zip", "in/b.zip"):
        with ZipFile(tmp_path / name, "w") as archive:
            for member in ("x.md", "x.txt", "old/y.md", "note.log"):
                archive.writestr(member, f"{member}。")
    chosen: dict[str, Any] = {"include": ["*.md", "*.log", "b.zip"], "exclude": ["old"], "jobs": jobs}
    results = newsnorm.load_all([tmp_path / "a.zip", tmp_path / "in"], errors="skip", **chosen)

    assert [article.text for article in results] == ["x.md。", "note.log。", "x.md。", "x.txt。"]
    assert dict(results.skipped) == {".md": 2, ".txt": 1, ".log": 1}


def test_who_stops_listening(tmp_path: Path):
    """Who takes only the first results leaves no process behind."""
    write(tmp_path, *("甲" for _ in range(100)))
    others = set(multiprocessing.active_children())  # a test that gave up on a worker may have left one that is dying
    results = newsnorm.load_all(tmp_path, jobs=2)

    assert next(results).text == "甲"
    workers = set(multiprocessing.active_children()) - others
    results.close()
    assert len(workers) == 2
    assert not any(worker.is_alive() for worker in workers)


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_files_that_are_found_again(tmp_path: Path):
    """With workers, as with one process, a file is read once: the first time, with what is left out of it."""
    (tmp_path / "b").mkdir()
    with ZipFile(tmp_path / "b" / "a.zip", "w") as archive:
        for name in ("a.png", "b.txt", "c.txt"):
            archive.writestr(name, "甲")
    (tmp_path / "b" / "b.json").write_text('{"theme": "a"}', encoding="utf-8")
    (tmp_path / "b" / "c.txt").write_text("乙", encoding="utf-8")
    for name in ("a.zip", "b.json", "c.txt"):
        (tmp_path / name).symlink_to(tmp_path / "b" / name)
    os.mkfifo(tmp_path / "d.txt")
    (tmp_path / "e.txt").symlink_to(tmp_path / "none")
    paths = [tmp_path / "b" / "c.txt", tmp_path, tmp_path / "a.zip"]
    told = []
    for jobs in (1, 2):
        results = newsnorm.load_all(paths, jobs=jobs)
        places = [each.path if isinstance(each, newsnorm.Failure) else each.provenance.path for each in results]
        told.append((places, dict(results.skipped)))

    assert told[0] == told[1]
    assert told[0][0] == [str(tmp_path / name) for name in ("b/c.txt", "a.zip!b.txt", "a.zip!c.txt", "e.txt")]
    assert told[0][1] == {"read already": 5, ".png": 1, ".json": 1, "pipe, socket or device": 1}
