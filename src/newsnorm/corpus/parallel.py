"""`load_all` on several cores: workers write what they loaded into files, and only the names of these come back."""

from __future__ import annotations

import pickle
import tempfile
from collections.abc import Iterator
from pathlib import Path

from newsnorm.corpus.crew import Crew
from newsnorm.corpus.found import File
from newsnorm.corpus.jobs import ShardJob
from newsnorm.corpus.plan import Plan
from newsnorm.corpus.reading import Reading
from newsnorm.corpus.seen import Sieve
from newsnorm.corpus.sharding import plan_shards
from newsnorm.corpus.skipped import Skipped
from newsnorm.corpus.worker import list_failures, pickle_shard
from newsnorm.model import Article
from newsnorm.options import Options
from newsnorm.results import Failure

_SIZE = 32
"""Documents of a shard: enough to hide the cost of handing over, few enough to keep memory flat."""


def load_files(files: Iterator[File], options: Options, plan: Plan, skipped: Skipped) -> Iterator[Article | Failure]:
    """Yield what each document of the files gives, in order."""
    reading = Reading.planned(options, plan)
    with tempfile.TemporaryDirectory(prefix="newsnorm-") as name, Crew(plan.jobs, timeout=plan.timeout) as crew:
        folder = Path(name)
        shards = plan_shards(files, reading, crew, size=_SIZE, sieve=Sieve(skipped))
        made = (ShardJob(shard=shard, reading=reading, path=folder / shard.name, reports=folder) for shard in shards)
        for job, results in crew.map(pickle_shard, made, given_up=list_failures):
            if isinstance(results, list):
                yield from results
                continue
            written = job.path.read_bytes()
            job.path.unlink()
            yield from pickle.loads(written)  # noqa: S301 - our own bytes, in a folder of our own
