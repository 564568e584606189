"""One run of the driver: plan, let workers write the shards, and put what they wrote where it belongs."""

from __future__ import annotations

import glob
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from attrs import fields, frozen

from newsnorm._frozen import Shown
from newsnorm._plain import to_plain
from newsnorm._version import __version__
from newsnorm.corpus.claims import claim, holds_own_rows, is_an_input
from newsnorm.corpus.crew import Crew
from newsnorm.corpus.found import File
from newsnorm.corpus.inputs import Search, search_files
from newsnorm.corpus.jobs import ShardJob
from newsnorm.corpus.manifest import MANIFEST, ShardReport, begin_manifest, check_manifest, read_shard_report
from newsnorm.corpus.outputs import Join, join_shards
from newsnorm.corpus.plan import Plan
from newsnorm.corpus.reading import Reading
from newsnorm.corpus.seen import Sieve
from newsnorm.corpus.sharding import plan_shards
from newsnorm.corpus.shards import Shard
from newsnorm.errors import NewsnormError, OptionsError
from newsnorm.options import Options

_WORK = ".newsnorm"  # hidden, so that no walk reads it


@frozen(kw_only=True, repr=False)
class Request(Shown):
    """What a run is asked for, complete; the fields are made of the arguments of `convert`."""

    paths: tuple[str, ...]
    options: Options
    plan: Plan
    search: Search
    format: str
    has_files: bool
    suffix: str
    with_article: bool
    shard_size: int

    def to_plain(self) -> dict[str, Any]:
        """Return what must be the same for a run that goes on with this one, as plain values."""
        plan = self.plan
        asked = {
            "version": __version__, "paths": list(self.paths), "format": self.format, "has_files": self.has_files,
            "suffix": self.suffix, "with_article": self.with_article, "errors": plan.errors,
            "shard_size": self.shard_size, "split": plan.split, "include": list(plan.include),
            "exclude": list(plan.exclude),
        }  # fmt: skip
        return asked | {f"options.{each.name}": _plain_option(self.options, each.name) for each in fields(Options)}


def _plain_option(options: Options, name: str) -> Any:
    value = getattr(options, name)
    if name == "readers":
        return [reader.name for reader in value]
    return sorted(value) if isinstance(value, frozenset) else to_plain(value)


@frozen(repr=False)
class Workshop(Shown):
    """Where the shards of a run lie until they are what was asked for.

    Attributes:
        shards: The folder of the finished shards.
        work: The folder of the notes about them.
        joined: The file they become at the end; None lets them stay.
    """

    shards: Path
    work: Path
    joined: Path | None = None

    @property
    def reports(self) -> Path:
        """The folder that says which shards are finished."""
        return self.work / "reports"

    def path_of(self, shard: str, suffix: str) -> Path:
        """Return the file of a shard."""
        return self.shards / f"{shard}{suffix}"


def workshop_of_folder(out: Path) -> Workshop:
    """The shards of a folder stay where they are made."""
    return Workshop(out, out / _WORK)


def workshop_of_file(out: Path) -> Workshop:
    """Those of a file are put together at the end, and until then lie beside it."""
    folder = out.with_name(f".{out.name}.parts")
    return Workshop(folder, folder / _WORK, joined=out)


@contextmanager
def open_shop(shop: Workshop) -> Iterator[None]:
    """Make the folders, which are this run's alone until it ends.

    Raises:
        OptionsError: The folder holds what this run must not mix with, or another run is writing there.
    """
    is_ours = (shop.work / MANIFEST).exists()
    # A run may have been killed before it had written so much as that.
    if not is_ours and shop.shards.is_dir() and any(each.name != _WORK for each in shop.shards.iterdir()):
        raise OptionsError(f"cannot write into {shop.shards}: it holds files that are not newsnorm's")
    shop.reports.mkdir(parents=True, exist_ok=True)
    with claim(shop.work):
        yield


def prepare(shop: Workshop, request: Request, *, resume: bool) -> None:
    """Clear away what a run left that was killed.

    Raises:
        OptionsError: It was asked for something else, and this one is to go on with it.
    """
    asked = request.to_plain()
    if not (resume and check_manifest(shop.work, asked)):
        shutil.rmtree(shop.reports)
        shop.reports.mkdir()
        for old in shop.shards.glob("part-*"):
            old.unlink()
        begin_manifest(shop.work, asked)
    clear_drafts(shop)


def clear_drafts(shop: Workshop) -> None:
    """Remove what workers had begun when they were killed."""
    drafts = [draft for folder in (shop.shards, shop.work, shop.reports) for draft in folder.glob("*.tmp")]
    if shop.joined:
        drafts += shop.joined.parent.glob(f"{glob.escape(shop.joined.name)}.*.tmp")
    for draft in drafts:
        draft.unlink(missing_ok=True)


def write_shards(crew: Crew, shop: Workshop, request: Request) -> Iterator[tuple[ShardReport, bool]]:
    """Yield the report of each shard in order, and whether an earlier run had finished it."""
    reading = Reading.planned(request.options, request.plan)
    wanted = _leave_out(search_files(request.paths, request.search), shop)
    sieve = Sieve(request.search.skipped)
    shards = plan_shards(wanted, reading, crew, size=request.shard_size, sieve=sieve)
    jobs = (_job_of(shard, shop, request, reading) for shard in shards)
    for _, outcome in crew.map(_write_new, jobs, ready=partial(_find_old, shop), given_up=_write_failures):
        yield outcome


def _job_of(shard: Shard, shop: Workshop, request: Request, reading: Reading) -> ShardJob:
    return ShardJob(
        shard=shard,
        reading=reading,
        path=shop.shards if request.has_files else shop.path_of(shard.name, request.suffix),
        reports=shop.reports,
        suffix=request.suffix,
        format=request.format,
        has_files=request.has_files,
        with_article=request.with_article,
        errors="record" if request.plan.errors == "record" else "skip",
    )


def _find_old(shop: Workshop, job: ShardJob) -> tuple[ShardReport, bool] | None:
    """Return the report of a shard that is finished.

    Raises:
        OptionsError: Under its name another one was finished: the input has changed.
    """
    report = read_shard_report(shop.reports, job.shard.name)
    if report is None or not job.path.exists():
        return None
    if report.members != job.shard.members:
        raise OptionsError(
            f"cannot resume: {job.shard.name} held other documents", hint="the input has changed: write elsewhere"
        )
    return report, True


def _write_new(job: ShardJob, beat: str, skip: Mapping[int, str]) -> tuple[ShardReport, bool]:
    from newsnorm.corpus.worker import write_shard  # noqa: PLC0415 - the driver needs nothing that reads

    return write_shard(job, beat, skip), False


def _write_failures(job: ShardJob, error: NewsnormError) -> tuple[ShardReport, bool]:
    from newsnorm.corpus.worker import write_failures  # noqa: PLC0415 - as above

    return write_failures(job, error), False


def _leave_out(files: Iterable[File], shop: Workshop) -> Iterator[File]:
    """Yield the files that are not the output: by their text, since there may be a million.

    Raises:
        OptionsError: The output holds something else than rows of an earlier run.
    """
    above = f"{shop.shards.absolute()}{os.sep}"
    output = None if shop.joined is None else os.path.abspath(shop.joined)  # noqa: PTH100 - takes `..` out
    names = [each.name for each in (shop.shards, shop.joined) if each is not None]
    is_here = f"{Path.cwd()}{os.sep}".startswith(above)
    for found in files:
        path = os.path.abspath(found.path) if is_here or any(name in found.path for name in names) else ""  # noqa: PTH100
        if path == output and shop.joined is not None:
            if not holds_own_rows(shop.joined):
                raise is_an_input(shop.joined)
        elif not path.startswith(above):
            yield found


def assemble(crew: Crew, shop: Workshop, request: Request, names: list[str]) -> None:
    """Put the shards together in order under the name of the output, and clear the workshop away."""
    if shop.joined is None:
        return
    paths = tuple(shop.path_of(name, request.suffix) for name in names)
    join = Join(parts=paths, path=shop.joined, suffix=request.suffix, with_article=request.with_article)
    list(crew.map(_join, [join]))
    for path in paths:  # before the notes that say whose they are: a run may be killed here too
        path.unlink()
    shutil.rmtree(shop.shards)


def _join(join: Join, beat: str, skip: Mapping[int, str]) -> None:
    del beat, skip  # the driver waits for it as long as it takes
    join_shards(join)
