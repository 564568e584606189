"""Files on their way to a worker."""

from __future__ import annotations

import pickle
from typing import TypeVar

from newsnorm.corpus.found import File, from_columns, to_columns
from newsnorm.corpus.jobs import CountJob
from newsnorm.corpus.reading import Reading
from newsnorm.corpus.repeated import SharedLines
from newsnorm.corpus.shards import Shard, Slice
from newsnorm.errors import SourceError
from newsnorm.options import Options

from every_case import every_case

SHARED = SharedLines(head=frozenset({"甲"}))
FILES = (
    File("a.md"),
    File("b", SourceError("cannot list the folder", path="b")),
    File("c.txt", shared=SHARED, is_named=False),
)


T = TypeVar("T")


def send(value: T) -> T:
    """Pickle it and back."""
    sent: T = pickle.loads(pickle.dumps(value))  # noqa: S301 - our own
    return sent


@every_case("files", [(), FILES[:1], FILES])
def test_columns(files: tuple[File, ...]):
    """They hold all that files hold, errors aside, which are equal to themselves alone."""
    assert from_columns(to_columns(files)) == files


@every_case("files", [(), (FILES[0], FILES[2])])
def test_pickled(files: tuple[File, ...]):
    """What goes to a worker comes out as it was."""
    shard = Shard(number=2, first_row=7, slices=tuple(Slice(file, 1, 3, 9) for file in files))
    job = CountJob(files=files, reading=Reading(options=Options()))

    assert send(shard) == shard
    assert send(job) == job


def test_error_is_pickled():
    """A folder that could not be listed is told by the worker that gets it."""
    job = send(CountJob(files=FILES, reading=Reading(options=Options())))

    assert [str(file.error or "") for file in job.files] == ["", "b: cannot list the folder", ""]
