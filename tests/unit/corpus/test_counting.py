"""How many documents files hold, here without a worker."""

from __future__ import annotations

import json
import os
from collections import Counter
from pathlib import Path
from zipfile import ZipFile

import pytest

from newsnorm.corpus import counting
from newsnorm.corpus.counting import count_documents
from newsnorm.corpus.found import File
from newsnorm.corpus.heartbeat import Heartbeat, make_heartbeat
from newsnorm.corpus.jobs import Counted, CountJob
from newsnorm.corpus.reading import Reading
from newsnorm.corpus.shards import Slice
from newsnorm.options import Options

READING = Reading(options=Options())


@pytest.fixture
def beat(tmp_path: Path) -> str:
    """The heartbeat of a task."""
    make_heartbeat(str(tmp_path / "beat"))
    return str(tmp_path / "beat")


@pytest.fixture
def files(tmp_path: Path) -> tuple[File, ...]:
    """Lines, one document, an archive with lines in it and with what is left out, one that does not exist."""
    lines = "".join(json.dumps({"text": f"第{number}条。"}) + "\n" for number in range(5))
    (tmp_path / "in.jsonl").write_text(lines, encoding="utf-8")
    (tmp_path / "a.txt").write_text("甲", encoding="utf-8")
    with ZipFile(tmp_path / "a.zip", "w") as archive:
        for name in ("a.png", "a.txt", "b.txt", "c.jsonl", "b.png", "c.txt", "d.txt", "e.txt", "c.png", "d.png"):
            archive.writestr(name, lines if name == "c.jsonl" else "甲")
    return tuple(File(str(tmp_path / name)) for name in ("in.jsonl", "a.txt", "a.zip", "none.jsonl"))


def count_all(job: CountJob | None, beat: str) -> list[tuple[CountJob, Counted]]:
    """Count piece by piece to the end."""
    done = []
    while job is not None:
        counted = count_documents(job, beat, {})
        done.append((job, counted))
        job = job.go_on(counted)
    return done


def test_counts(files: tuple[File, ...], beat: str):
    """A container has as many documents as it holds, any other file one, and one that cannot be read one, too."""
    job = CountJob(files=files, reading=READING)
    counted = count_documents(job, beat, {})

    assert (counted.documents, counted.skipped, counted.rest) == ((5, 1, 10, 1), {2: {".png": 4}}, None)
    lost = count_documents(job, beat, {0: "it took more than 1 s"})
    assert (lost.documents, lost.died) == ((1, 1, 10, 1), {0: "it took more than 1 s"})
    with Heartbeat(beat) as heart:
        assert heart.step == 3


def test_which_files_they_are(files: tuple[File, ...], beat: str, monkeypatch: pytest.MonkeyPatch):
    """Each regular file tells its number once, in whatever pieces it is counted."""
    monkeypatch.setattr(counting, "_PIECE", 2)
    told = [file for _, counted in count_all(CountJob(files=files, reading=READING), beat) for file in counted.files]
    statuses = [Path(found.path).stat() for found in files[:3]]

    assert [file for file in told if file] == [(status.st_dev, status.st_ino) for status in statuses]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_pipe(tmp_path: Path, beat: str):
    """A pipe in a folder holds nothing; one that was named is for reading to tell about."""
    os.mkfifo(tmp_path / "a.md")
    files = (File(str(tmp_path / "a.md"), is_named=False), File(str(tmp_path / "a.md")))
    counted = count_documents(CountJob(files=files, reading=READING), beat, {0: "its worker died twice"})

    assert (counted.documents, counted.files) == ((0, 1), (None, None))


def test_heart_beats(files: tuple[File, ...], beat: str):
    """Each document is told, since a file may have a million."""
    count_documents(CountJob(files=files[:1], reading=READING), beat, {})
    with Heartbeat(beat) as heart:
        assert heart.moved == (0, 5)


@pytest.mark.parametrize("piece", range(1, 12))
@pytest.mark.parametrize("apart", [1, 3])
def test_pieces(files: tuple[File, ...], beat: str, piece: int, apart: int, monkeypatch: pytest.MonkeyPatch):
    """However large the pieces are, each document is counted once, and what is left out, too."""
    monkeypatch.setattr(counting, "_PIECE", piece)
    monkeypatch.setattr(counting, "_APART", apart)
    done = count_all(CountJob(files=files, reading=READING), beat)
    slices = [part for job, counted in done for part in job.list_slices(counted) if part.start < part.stop]

    assert len(done) > 1
    left_out = [Counter(told) for _, counted in done for told in counted.skipped.values()]
    assert sum(left_out, Counter()) == {".png": 4}
    assert [(part.found, place) for part in slices for place in range(part.start, part.stop)] == [
        (found, place) for found, count in zip(files, (5, 1, 10, 1), strict=True) for place in range(count)
    ]
    assert all(part.mark is None or part.mark.documents == part.start for part in slices)
    assert {part.found: part.total for part in slices if part.total} == dict(zip(files, (5, 1, 10, 1), strict=True))


def test_whole_files(files: tuple[File, ...], beat: str):
    """What is counted at once is one slice a file."""
    [(job, counted)] = count_all(CountJob(files=files, reading=READING), beat)

    assert list(job.list_slices(counted)) == [
        Slice(found, 0, count, count) for found, count in zip(files, (5, 1, 10, 1), strict=True)
    ]


def test_later_pieces_are_no_smaller(tmp_path: Path, beat: str, monkeypatch: pytest.MonkeyPatch):
    """However much of a file is counted, the next piece is as large as the one before."""
    with ZipFile(tmp_path / "a.zip", "w") as archive:
        for number in range(9):
            archive.writestr(f"{number}.txt", "甲")
    for name, value in (("_PIECE", 3), ("_FIRST_PIECE", 3), ("_APART", 1)):
        monkeypatch.setattr(counting, name, value)
    job = CountJob(files=(File(str(tmp_path / "a.zip")),), reading=READING)

    assert [counted.documents for _, counted in count_all(job, beat)] == [(3,), (3,), (3,)]
