"""How many documents files hold: a worker looks, a piece at a time, so that others read what is known so far."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from attrs import evolve

from newsnorm.containers.container import Bookmark
from newsnorm.corpus.found import File
from newsnorm.corpus.heartbeat import Heartbeat
from newsnorm.corpus.inputs import look_at, open_file
from newsnorm.corpus.jobs import Counted, CountJob
from newsnorm.corpus.reading import Reading
from newsnorm.corpus.seen import FileId
from newsnorm.corpus.shards import BEGINNING, Mark
from newsnorm.corpus.skipped import NO_FILE

_PIECE = 4096  # documents: each costs the driver a millisecond
_FIRST_PIECE = 1024  # documents of a file: while they are counted the other workers have nothing to read
_APART = 32  # documents between two marks: to reach its first one, a shard passes over half as many


def count_documents(job: CountJob, beat: str, skip: Mapping[int, str]) -> Counted:
    """Return how many documents each file holds; one for what cannot be read: its error stands in that place.

    Of many documents only the first are counted. A container is left in its middle only where it says how to go on.

    Args:
        job: The files.
        beat: Where the worker tells which of them it is at.
        skip: Files that are not looked at, with the reasons.
    """
    counts: list[int] = []
    files: list[FileId | None] = []
    skipped: dict[int, Mapping[str, int]] = {}
    marks: dict[int, tuple[Mark, ...]] = {}
    died: dict[int, str] = {}
    total = 0
    with Heartbeat(beat) as heart:
        counting = _Counting(job.reading, heart)
        for index, found in enumerate(job.files):
            if total >= _PIECE:
                break
            heart.begin(index)
            start = BEGINNING if index else job.start
            is_readable, file = look_at(found)
            files.append(None if start.bookmark else file)
            if not is_readable or index in skip:
                counts.append(int(is_readable))
                if is_readable:
                    died[index] = skip[index]
                else:
                    skipped[index] = {NO_FILE: 1}
                continue
            counts.append(counting.count(found, start, is_file=file is not None))
            total += counts[-1]
            if counting.skipped:
                skipped[index] = dict(counting.skipped)
            if counting.marks:
                marks[index] = tuple(counting.marks)
            if counting.rest:
                break
    return Counted(tuple(counts), tuple(files), skipped, marks, counting.rest, died)


class _Counting:
    """Counts the documents of one file after the other.

    Attributes:
        skipped: What was left out of the last of them.
        marks: Places inside it.
        rest: Where there is more of it.
    """

    def __init__(self, reading: Reading, heart: Heartbeat) -> None:
        self._reading, self._heart = reading, heart
        # Files that are cut at headings must be read to be counted: only their text tells how many parts they have.
        self._limits = evolve(reading.limits(self._skip), mark=self._mark, is_counting=not reading.is_split)
        self.skipped: Counter[str] = Counter()
        self._skipped_here: Counter[str] = Counter()
        self.marks: list[Mark] = []
        self.rest: Mark | None = None
        self._here = BEGINNING
        self._documents = self._next_mark = 0

    def count(self, found: File, start: Mark, *, is_file: bool) -> int:
        """Return how many documents a file holds from some place on, or the first piece of them."""
        self._here, self._documents = start, start.documents
        self.skipped.clear()
        self.marks.clear()
        self._next_mark = start.documents + _APART
        most = _PIECE if start.documents else min(_PIECE, _FIRST_PIECE)
        limits = evolve(self._limits, bookmark=start.bookmark) if start.bookmark else self._limits
        for _ in self._reading.cut(open_file(found, limits, is_file=is_file)):
            if self._documents - start.documents >= most and self._here.documents > start.documents:
                # Who goes on from the mark meets the same documents, and counts again what is left out there.
                self._skipped_here.clear()
                self.rest = self._here
                return self.rest.documents - start.documents
            self._documents += 1
            self._heart.tick()
        self._keep_skipped()
        return self._documents - start.documents

    def _skip(self, what: str) -> None:
        self._skipped_here[what] += 1

    def _mark(self, bookmark: Bookmark) -> None:
        self._keep_skipped()
        self._here = Mark(self._documents, bookmark)
        if self._documents >= self._next_mark:
            self.marks.append(self._here)
            self._next_mark = self._documents + _APART

    def _keep_skipped(self) -> None:
        if self._skipped_here:
            self.skipped.update(self._skipped_here)
            self._skipped_here.clear()
