"""What runs in a worker: reading a shard and writing its rows.

Only names and numbers cross to the worker and back. The import of this module is what a worker starts with.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import islice
from pathlib import Path

from attrs import evolve

import newsnorm.pipeline  # noqa: F401 - every worker needs it: it is loaded once, before they part
from newsnorm.containers.container import Limits
from newsnorm.containers.document import Document
from newsnorm.corpus.crew import WorkerDied
from newsnorm.corpus.found import File
from newsnorm.corpus.heartbeat import Heartbeat
from newsnorm.corpus.inputs import open_file
from newsnorm.corpus.jobs import ShardJob
from newsnorm.corpus.loading import load_document
from newsnorm.corpus.manifest import ShardReport, write_shard_report
from newsnorm.corpus.outputs import open_rows, write_article
from newsnorm.corpus.reading import Reading
from newsnorm.corpus.shards import BEGINNING, Mark, Slice
from newsnorm.errors import NewsnormError, SourceError
from newsnorm.export.line_formats import to_object
from newsnorm.model import Article
from newsnorm.results import Failure

_MORE = "it holds more documents than were counted"
_MOST_COMPLAINTS = 20  # failures of a shard that are told in words; all are counted


def write_shard(job: ShardJob, beat: str, skip: Mapping[int, str]) -> ShardReport:
    """Load the documents of a shard and write what they became."""
    return _write(job, _results(job, beat, skip))


def write_failures(job: ShardJob, error: NewsnormError) -> ShardReport:
    """Write a failure for each document of a shard that no worker could read."""
    return _write(job, _failures_of(job, error))


def _write(job: ShardJob, results: Iterator[Article | Failure]) -> ShardReport:
    failures = _Failures()
    if job.has_files:
        for result in failures.pass_on(results):
            if isinstance(result, Article):
                write_article(result, job.path, job.format)
    else:
        with open_rows(job.path, job.suffix, with_article=job.with_article) as rows:
            for row, result in enumerate(failures.pass_on(results), job.shard.first_row):
                if isinstance(result, Article) or job.errors == "record":
                    rows.write(to_object(result, job.format, row=row, with_article=job.with_article))
    report = ShardReport(
        name=job.shard.name,
        members=job.shard.members,
        documents=job.shard.size,
        failures=failures.count,
        complaints=tuple(failures.complaints),
    )
    write_shard_report(job.reports, report)
    return report


class _Failures:
    """Counts failures as they pass, and keeps the words of the first."""

    def __init__(self) -> None:
        self.count = 0
        self.complaints: list[tuple[str, str]] = []

    def pass_on(self, results: Iterator[Article | Failure]) -> Iterator[Article | Failure]:
        for result in results:
            if isinstance(result, Failure):
                self.count += 1
                if len(self.complaints) < _MOST_COMPLAINTS:
                    self.complaints.append((result.path, str(result.error)))
            yield result


def pickle_shard(job: ShardJob, beat: str, skip: Mapping[int, str]) -> Path:
    """Load the documents of a shard and write them as values, for the process that asked for them."""
    results = list(_results(job, beat, skip))
    with job.path.open("wb") as file:
        pickle.dump(results, file, protocol=pickle.HIGHEST_PROTOCOL)
    return job.path


def _results(job: ShardJob, beat: str, skip: Mapping[int, str]) -> Iterator[Article | Failure]:
    """Yield the result for each document; of those to be skipped, the reason."""
    step = 0
    limits = job.reading.limits()
    with Heartbeat(beat) as heart:
        heart.begin(step)
        for part in job.shard.slices:
            for document in _documents(part, job.reading, limits, heart):
                heart.begin(step)
                if step in skip:
                    yield Failure(document.path, WorkerDied(skip[step], path=document.path))
                else:
                    yield load_document(document, job.reading.options)
                step += 1
                heart.begin(step)


def _documents(part: Slice, reading: Reading, limits: Limits, heart: Heartbeat) -> Iterator[File | Document]:
    """Yield as many documents as were counted, whatever became of the file since."""
    if part.total == 1 and reading.is_split:
        # One part is the whole file: there is nothing to cut, or to count its parts has killed a worker.
        reading = evolve(reading, is_split=False)
    place = f"{part.found.path}#{part.start + 1}" if part.start else part.found.path
    if part.found.error is not None:
        documents: Iterator[File | Document] = iter([Document(place, error=part.found.error)])
    elif part.is_whole:
        documents = reading.cut(open_file(part.found, limits))
    else:
        cursor = _cursor(File(part.found.path, is_named=part.found.is_named), reading)
        documents = cursor.take(part.start, part.mark or BEGINNING, heart)
    wanted = part.stop - part.start
    given = 0
    for document in islice(documents, wanted):
        given += 1
        has_more = part.total == 1 and next(documents, None) is not None
        yield Document(place, error=SourceError(_MORE, path=place)) if has_more else document
    for index in range(part.start + given, part.stop):
        place = f"{part.found.path}#{index + 1}"
        yield Document(place, error=SourceError("the file changed while it was read", path=place))


class _Cursor:
    """The documents of one container, from one shard to the next: what was passed is not read again."""

    def __init__(self, found: File, reading: Reading) -> None:
        self._found, self._reading, self._limits = found, reading, reading.limits()
        self._documents = self._open(BEGINNING)
        self._place = 0

    def _open(self, mark: Mark) -> Iterator[File | Document]:
        return self._reading.cut(open_file(self._found, evolve(self._limits, bookmark=mark.bookmark)))

    def take(self, start: int, mark: Mark, heart: Heartbeat) -> Iterator[File | Document]:
        """Yield the documents from `start` on, which is at a mark or behind it."""
        if not mark.documents <= self._place <= start:
            self._documents = self._open(mark)
            self._place = mark.documents
        for document in self._documents:
            self._place += 1
            if self._place > start:
                yield document
            else:
                heart.tick()


@lru_cache(maxsize=1)
def _cursor(found: File, reading: Reading) -> _Cursor:
    """One for each worker, which reads the shards of a container in rising order."""
    return _Cursor(found, reading)


def list_failures(job: ShardJob, error: NewsnormError) -> list[Article | Failure]:
    """Return a failure for each document of a shard that no worker could read."""
    return list(_failures_of(job, error))


def _failures_of(job: ShardJob, error: NewsnormError) -> Iterator[Failure]:
    """Yield a failure for each document of a shard that no worker could read."""
    for part in job.shard.slices:
        for index in range(part.start, part.stop):
            place = part.found.path if part.total == 1 else f"{part.found.path}#{index + 1}"
            yield Failure(place, WorkerDied(error.message, path=place))
