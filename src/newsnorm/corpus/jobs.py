"""What goes to a worker and what comes back: names and numbers. The driver needs no more than this."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import repeat
from pathlib import Path
from typing import Any, Literal

from attrs import field, frozen

from newsnorm._frozen import Shown
from newsnorm.corpus.crew import WorkerDied
from newsnorm.corpus.found import Columns, File, from_columns, to_columns
from newsnorm.corpus.reading import Reading
from newsnorm.corpus.seen import FileId
from newsnorm.corpus.shards import BEGINNING, Mark, Shard, Slice, make_slice

OutputErrors = Literal["record", "skip"]


@frozen(kw_only=True, repr=False)
class CountJob(Shown):
    """Files whose documents are to be counted.

    Attributes:
        files: Which.
        reading: How they are read.
        start: Where to begin in the first of them.
    """

    files: tuple[File, ...]
    reading: Reading
    start: Mark = BEGINNING

    def __reduce__(self) -> tuple[Any, ...]:
        """Go to a worker in columns."""
        return _from_columns, (to_columns(self.files), self.reading, self.start)

    def go_on(self, counted: Counted) -> CountJob | None:
        """Return what is left to do; None when everything is counted."""
        done = len(counted.documents) - (counted.rest is not None)
        if done == len(self.files):
            return None
        return CountJob(files=self.files[done:], reading=self.reading, start=counted.rest or BEGINNING)

    def list_slices(self, counted: Counted) -> Iterator[Slice]:
        """Yield the documents that were counted, cut at each mark."""
        counts = counted.documents
        if not counted.marks and self.start == BEGINNING and counted.rest is None:
            yield from map(make_slice, zip(counted.mark_died(self.files), repeat(0), counts, counts, repeat(None)))
            return
        last = len(counts) - 1
        for index, (found, count) in enumerate(zip(counted.mark_died(self.files), counts, strict=True)):
            start = BEGINNING if index else self.start
            stop = start.documents + count
            total = 0 if index == last and counted.rest else stop
            places = (start, *counted.marks.get(index, ()))
            ends = (*(mark.documents for mark in places[1:]), stop)
            for mark, end in zip(places, ends, strict=True):
                yield Slice(found, mark.documents, end, total, mark if mark.documents else None)


def _from_columns(files: Columns, reading: Reading, start: Mark) -> CountJob:
    return CountJob(files=from_columns(files), reading=reading, start=start)


@frozen(kw_only=True, repr=False)
class ShardJob(Shown):
    """A shard and where its rows go.

    Attributes:
        shard: The documents.
        reading: How they are read.
        path: The file to write; the folder, if each article gets a file.
        reports: The folder that says which shards are finished.
        suffix: What kind of file of rows.
        format: Of the lines, or of the files.
        has_files: Each article gets a file of its own.
        with_article: Rows with the column `article`.
        errors: `record` writes a row for a failure, `skip` only counts it.
    """

    shard: Shard
    reading: Reading
    path: Path
    reports: Path
    suffix: str = ".jsonl"
    format: str = "rows"
    has_files: bool = False
    with_article: bool = False
    errors: OutputErrors = "record"


@frozen(repr=False)
class Counted(Shown):
    """How many documents some files hold: of a large pile those of the first part, and where to go on.

    Attributes:
        documents: How many each file holds; of files at the end that were not reached there is nothing.
        files: Which file each is, where it is a regular one that was begun here.
        skipped: What was left out of a file, by its number, and by what it is.
        marks: Places inside a file, by its number, in order and some documents apart, without where the job begins.
        rest: Where in the last of these files there is more to count.
        died: Why a file could not be counted, by its number: it stands for one document, which is a failure.
    """

    documents: tuple[int, ...]
    files: tuple[FileId | None, ...]
    skipped: Mapping[int, Mapping[str, int]] = field(factory=dict)
    marks: Mapping[int, tuple[Mark, ...]] = field(factory=dict)
    rest: Mark | None = None
    died: Mapping[int, str] = field(factory=dict)

    def mark_died(self, files: Sequence[File]) -> list[File]:
        """Return the files that were begun, with what is wrong with those that could not be counted."""
        begun = list(files[: len(self.documents)])
        for number, reason in self.died.items():
            error = WorkerDied(reason, path=begun[number].path, hint="what was not counted of it is not read")
            begun[number] = begun[number]._replace(error=error)
        return begun

    def without(self, numbers: Collection[int]) -> Counted:
        """Return the same without what some files hold."""
        if not numbers:
            return self
        last = len(self.documents) - 1
        return Counted(
            documents=tuple(0 if number in numbers else count for number, count in enumerate(self.documents)),
            files=self.files,
            skipped={number: told for number, told in self.skipped.items() if number not in numbers},
            marks={number: marks for number, marks in self.marks.items() if number not in numbers},
            rest=None if last in numbers else self.rest,
            died=self.died,
        )
