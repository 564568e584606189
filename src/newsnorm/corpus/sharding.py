"""From the names of files to shards: a worker counts the documents in each, since only their content tells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from newsnorm.corpus.crew import Crew
from newsnorm.corpus.found import File
from newsnorm.corpus.inputs import look_at
from newsnorm.corpus.jobs import Counted, CountJob
from newsnorm.corpus.reading import Reading
from newsnorm.corpus.seen import Sieve
from newsnorm.corpus.shards import BEGINNING, Shard, Slice, cut_shards
from newsnorm.errors import NewsnormError

_NAMES = 1024  # files counted at once: each task costs the driver a millisecond


def plan_shards(files: Iterable[File], reading: Reading, crew: Crew, *, size: int, sieve: Sieve) -> Iterator[Shard]:
    """Yield the shards of a run, lazily and always the same for the same files.

    Args:
        files: As `inputs.search_files` gives them.
        reading: How they are read.
        crew: Who counts.
        size: Documents in a shard.
        sieve: Holds back what was read already; its `skipped` is told what containers leave out.
    """
    return cut_shards(_count(files, reading, crew, sieve), size)


def _count(files: Iterable[File], reading: Reading, crew: Crew, sieve: Sieve) -> Iterator[Slice]:
    jobs = (CountJob(files=names, reading=reading) for names in _batches(files, _NAMES))
    for first, told in crew.map(_count_there, jobs, given_up=_count_none):
        job, counted = first, told
        while True:
            counted = counted.without(sieve.hold_back(counted.files))
            rest = job.go_on(counted)
            # It is counted while others read what is known so far.
            wait = crew.begin(_count_there, rest, given_up=_count_none) if rest else None
            for left_out in counted.skipped.values():
                for what, times in left_out.items():
                    sieve.skipped.note(what, times)
            yield from job.list_slices(counted)
            if rest is None or wait is None:
                break
            job, counted = rest, wait()


def _count_there(job: CountJob, beat: str, skip: Mapping[int, str]) -> Counted:
    from newsnorm.corpus.counting import count_documents  # noqa: PLC0415 - the driver needs nothing that reads

    return count_documents(job, beat, skip)


def _count_none(job: CountJob, error: NewsnormError) -> Counted:
    """Take each file for one document: loading it will say what is wrong. The rest of a container is lost."""
    looks = [look_at(found) for found in job.files]
    files = [file for _, file in looks]
    if job.start.bookmark:
        files[0] = None
    counts = tuple(int(is_readable) for is_readable, _ in looks)
    return Counted(counts, tuple(files), died={0: error.message} if job.start != BEGINNING else {})


def _batches(files: Iterable[File], size: int) -> Iterator[tuple[File, ...]]:
    waiting = iter(files)
    while names := tuple(islice(waiting, size)):
        yield names
