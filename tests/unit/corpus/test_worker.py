"""What runs in a worker, here without one."""

from __future__ import annotations

import json
from pathlib import Path
from zipfile import ZipFile

import pytest
from attrs import evolve

from newsnorm.containers.archives import ZipContainer
from newsnorm.containers.container import Limits
from newsnorm.corpus import worker
from newsnorm.corpus.crew import WorkerDied
from newsnorm.corpus.found import File
from newsnorm.corpus.heartbeat import make_heartbeat
from newsnorm.corpus.jobs import ShardJob
from newsnorm.corpus.reading import Reading
from newsnorm.corpus.shards import Mark, Shard, Slice
from newsnorm.corpus.worker import list_failures, write_failures, write_shard
from newsnorm.errors import NewsnormError
from newsnorm.options import Options

READING = Reading(options=Options())


@pytest.fixture(autouse=True)
def files_are_closed():
    """Let go of the file that was read last."""
    yield
    worker._cursor.cache_clear()


@pytest.fixture
def beat(tmp_path: Path) -> str:
    """The heartbeat of a task."""
    make_heartbeat(str(tmp_path / "beat"))
    return str(tmp_path / "beat")


@pytest.fixture
def lines(tmp_path: Path) -> str:
    """A file of five documents."""
    path = tmp_path / "in.jsonl"
    path.write_text("".join(json.dumps({"text": f"第{number}条。"}) + "\n" for number in range(5)), encoding="utf-8")
    return str(path)


def job_of(folder: Path, path: str, start: int, stop: int, total: int, mark: Mark | None = None) -> ShardJob:
    """A shard of one slice."""
    part = Slice(found=File(path), start=start, stop=stop, total=total, mark=mark)
    shard = Shard(number=2, first_row=40, slices=(part,))
    return ShardJob(shard=shard, reading=READING, path=folder / "out.jsonl", reports=folder)


def read_texts(folder: Path) -> list[str]:
    """The text or the error of each row that was written."""
    rows = [json.loads(line) for line in (folder / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    return [row["text"] or row["error"] for row in rows]


@pytest.mark.parametrize(("start", "stop"), [(0, 5), (0, 2), (2, 4), (4, 5), (1, 2)])
def test_slices(tmp_path: Path, lines: str, beat: str, start: int, stop: int):
    """A slice of a container holds just its documents, in whatever order slices are asked for."""
    report = write_shard(job_of(tmp_path, lines, start, stop, 5), beat, {})

    assert read_texts(tmp_path) == [f"第{number}条。" for number in range(start, stop)]
    assert (report.documents, report.failures) == (stop - start, 0)


def test_a_file_of_more_documents_than_were_counted(tmp_path: Path, lines: str, beat: str):
    """What was taken for one document and holds several is a failure: nothing is lost without a word."""
    write_shard(job_of(tmp_path, lines, 0, 1, 1), beat, {})

    assert read_texts(tmp_path) == ["SourceError: it holds more documents than were counted"]


def test_a_file_that_could_not_be_counted(tmp_path: Path, lines: str, beat: str):
    """It is a failure at the place up to which it was counted."""
    job = job_of(tmp_path, lines, 3, 4, 4)
    found = File(lines, error=WorkerDied("its worker died twice (SIGKILL)"))
    part = job.shard.slices[0]._replace(found=found)
    write_shard(evolve(job, shard=evolve(job.shard, slices=(part,))), beat, {})
    [row] = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]

    assert (row["path"], row["error"]) == (f"{lines}#4", "WorkerDied: its worker died twice (SIGKILL)")


@pytest.mark.parametrize("places", [[(2, 3), (3, 4)], [(3, 5), (0, 2)], [(0, 1), (4, 5), (1, 2)]])
def test_slices_at_marks(tmp_path: Path, beat: str, places: list[tuple[int, int]]):
    """A slice of an archive is read from its mark on, or from where the slice before it has ended."""
    path = tmp_path / "a.zip"
    with ZipFile(path, "w") as archive:
        for number in range(5):
            archive.writestr(f"{number}.txt", f"第{number}条。")
    marks: list[Mark] = []
    with path.open("rb") as file:
        limits = Limits(max_bytes=1000, mark=lambda bookmark: marks.append(Mark(len(marks), bookmark)))
        list(ZipContainer().open(file, "a.zip", limits))
    for start, stop in places:
        write_shard(job_of(tmp_path, str(path), start, stop, 0, marks[max(0, start - 1)]), beat, {})

        assert read_texts(tmp_path) == [f"第{number}条。" for number in range(start, stop)]


def test_skipped_step(tmp_path: Path, lines: str, beat: str):
    """A step that is to be skipped is a failure with the reason."""
    write_shard(job_of(tmp_path, lines, 1, 4, 5), beat, {1: "its worker died twice"})

    assert read_texts(tmp_path) == ["第1条。", "WorkerDied: its worker died twice", "第3条。"]


def test_file_that_became_shorter(tmp_path: Path, lines: str, beat: str):
    """Each document that was counted has a row, though it is gone."""
    report = write_shard(job_of(tmp_path, lines, 4, 7, 9), beat, {})

    gone = "SourceError: the file changed while it was read"
    assert read_texts(tmp_path) == ["第4条。", gone, gone]
    assert report.failures == 2
    assert report.complaints[0][0] == f"{lines}#6"


def test_shard_that_no_worker_could_read(tmp_path: Path, lines: str):
    """Each of its documents is a failure under its own place."""
    job = job_of(tmp_path, lines, 0, 2, 5)
    report = write_failures(job, NewsnormError("the task was given up"))

    assert read_texts(tmp_path) == ["WorkerDied: the task was given up"] * 2
    assert (report.documents, report.failures) == (2, 2)
    assert [failure.path for failure in list_failures(job, NewsnormError("x"))] == [f"{lines}#1", f"{lines}#2"]
