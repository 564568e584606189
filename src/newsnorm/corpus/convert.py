"""`convert`: any pile of documents into rows or files on the disk."""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Unpack

from attrs import field, frozen

from newsnorm._frozen import EMPTY, Shown, freeze
from newsnorm.api import name_of
from newsnorm.corpus.driver import make_search
from newsnorm.corpus.found import Paths
from newsnorm.corpus.plan import Errors, Plan, Split, check_option_names, is_count
from newsnorm.errors import NewsnormError, OptionsError, SourceError
from newsnorm.export.line_formats import FORMATS, LINE_FORMATS
from newsnorm.meant import sentences
from newsnorm.options import OptionOverrides, Options, check_choice, resolve_options

# The driver, its pool and its writers are imported by the first call.
if TYPE_CHECKING:
    from newsnorm.corpus.manifest import ShardReport
    from newsnorm.corpus.run import Request

SHARD_SUFFIX = ".jsonl"
_SHARD_SIZE = 1000
_MOST_COMPLAINTS = 100
_FULL = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})


@frozen(kw_only=True, repr=False)
class Summary(Shown):
    """What a run did.

    Attributes:
        documents: How many were found.
        failures: How many of them could not be loaded.
        complaints: Place and error of the first of these.
        skipped: What folders left out, by suffix or by what it is, and how often.
        resumed: How many documents an earlier run had finished.
        seconds: How long it took.
        out: What was written.
    """

    documents: int = 0
    failures: int = 0
    complaints: tuple[tuple[str, str], ...] = ()
    skipped: Mapping[str, int] = field(default=EMPTY, converter=freeze)
    resumed: int = 0
    seconds: float = 0.0
    out: str = ""

    @property
    def articles(self) -> int:
        """How many were loaded."""
        return self.documents - self.failures


def convert(  # noqa: PLR0913 - all but two are keyword options with defaults
    paths: Paths,
    out: str | os.PathLike[str],
    *,
    format: str | None = None,  # noqa: A002 - as in `dumps`
    jobs: int = 1,
    resume: bool = False,
    timeout: float | None = 60,
    errors: Errors = "record",
    with_article: bool = False,
    shard_size: int = _SHARD_SIZE,
    shard_suffix: str = SHARD_SUFFIX,
    progress: bool = False,
    include: Collection[str] = (),
    exclude: Collection[str] = (),
    split: Split | None = None,
    options: Options | None = None,
    **overrides: Unpack[OptionOverrides],
) -> Summary:
    """Load every document under `paths` and write it, as a row or as a file of its own.

    Worker processes read and write. One that dies, hangs or spins costs the document it held, after two tries, and
    nothing else. Each file is written beside its place, flushed to the disk and renamed, so that what has the name of
    an output is whole. A run that was killed leaves what it finished, and `resume=True` goes on from there.

    Args:
        paths: As for `load_all`.
        out: A name that ends in `.jsonl`, `.jsonl.gz`, `.jsonl.zst` or `.parquet` is one file of rows in input order.
            Without a suffix, or with `/` at its end, it is a folder of shards: `part-00000.jsonl` …
            Files of rows that it replaces are left out of what is read.
        format: None or `rows` writes rows (`Article.to_row`); `article` the whole article, and `jsonld`, `jsonfeed`,
            `ninjs` and `csl` likewise, as JSON Lines. With a folder as `out` any format of `dumps` but these rows
            writes a file for each article, under the article's own path.
        jobs: Worker processes.
        resume: Go on with a run that was interrupted; what it finished is not touched.
        timeout: Seconds for one document; None lets each take its time.
        errors: `record` writes a row with `error` for a document that could not be loaded, `skip` only counts it,
            `raise` ends the run at the first.
        with_article: Add the column `article`, from which `Article.from_row` makes the same article again.
        shard_size: Documents in a shard, which is what is done again when a worker dies.
        shard_suffix: What the files of a folder end in.
        progress: Draw a bar on stderr.
        include: Of folders only files whose names match one of these patterns, as for `load_all`.
        exclude: Of folders no files or folders whose names match one of these.
        split: `heading` cuts a Markdown file of a day in its articles, as for `load_all`.
        options: As for `load`.
        **overrides: Fields of `Options`.

    Returns:
        How many documents there were, and what failed.

    Raises:
        OptionsError: A wrong option, a name that cannot be written, or a run that cannot be resumed.
        SourceError: Something in `paths` is no path, or the output cannot be written, on a full disk for example.
        NewsnormError: With `errors="raise"`.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     summary = convert("seeds", f"{folder}/news.jsonl")
        >>> summary.documents, summary.failures
        (5, 0)
    """
    from newsnorm.corpus.claims import refuse_inputs  # noqa: PLC0415 - see above
    from newsnorm.corpus.inputs import list_roots  # noqa: PLC0415
    from newsnorm.corpus.run import Request  # noqa: PLC0415

    chosen = resolve_options(options, overrides, beside=convert.__kwdefaults__)
    plan = Plan(
        jobs=jobs, errors=errors, progress=progress, timeout=timeout, include=include, exclude=exclude, split=split
    )
    check_option_names(chosen)
    check_choice("format", format, (None, *FORMATS), table="format of a run")
    if not is_count(shard_size):
        raise OptionsError(f"shard_size={shard_size!r} is not a number of documents", hint="1 or more")
    target = read_target(out, format or "rows", shard_suffix)
    roots = tuple(list_roots(paths))
    search = make_search(chosen, plan)
    refuse_inputs(target.path, roots, search.selection, may_replace=True)
    request = Request(
        paths=roots,
        options=chosen,
        plan=plan,
        search=search,
        format=target.format,
        has_files=target.format != "rows" and not target.is_file,
        suffix=target.suffix,
        with_article=with_article,
        shard_size=shard_size,
    )
    try:
        return _run(request, target, resume=resume)
    except OSError as error:
        hint = "what was finished stays: free some room, and go on with resume=True" if error.errno in _FULL else None
        raise SourceError(
            f"cannot write: {error.strerror or error}", path=error.filename or str(target.path), hint=hint
        ) from error


@frozen(kw_only=True, repr=False)
class Target(Shown):
    """Where a run writes.

    Attributes:
        path: A file, or a folder.
        format: `rows`, or another one.
        is_file: Whether it is one file of lines.
        suffix: What the names of the outputs end in.
    """

    path: Path
    format: str
    is_file: bool
    suffix: str


def read_target(out: str | os.PathLike[str], form: str, shard_suffix: str) -> Target:
    """Return what is to be written where.

    Raises:
        OptionsError: The name is none of what can be written.
        SourceError: It is no name.
    """
    from newsnorm.corpus.outputs import PARQUET, SUFFIXES, check_suffix, find_output_suffix  # noqa: PLC0415 - see above

    if hasattr(out, "write"):
        raise SourceError("cannot write into an open file", hint="name it: it appears whole, or not at all")
    name = name_of(out)
    if not name:
        raise OptionsError("the name of the output is empty")
    check_choice("shard_suffix", shard_suffix, SUFFIXES)
    path = Path(name)
    # `Path.is_dir` raises where the system does not even say what a path is.
    is_folder = name.endswith(("/", os.sep)) or os.path.isdir(path)  # noqa: PTH112
    has_lines = form in LINE_FORMATS
    is_called_as_file = path.suffix.lower() in sentences("output") or path.name.lower().endswith(SUFFIXES)
    if not has_lines and not is_folder and is_called_as_file:
        hint = "name a folder; one whose name has a dot ends in /"
        raise OptionsError(f"format={form!r} writes a file for each article, and {path} is called as one", hint=hint)
    is_file = has_lines and bool(path.suffix) and not is_folder
    if is_file and shard_suffix != SHARD_SUFFIX:
        raise OptionsError(f"shard_suffix={shard_suffix!r} is for a folder of shards, and {path} is one file")
    suffix = find_output_suffix(str(path)) if is_file else shard_suffix
    if form != "rows" and is_file and suffix == PARQUET:
        raise OptionsError(f"format={form!r} is no table", hint="Parquet takes rows; with_article=True adds the rest")
    if form == "rows":
        check_suffix(suffix)
    if is_file and not os.path.isdir(path.parent):  # noqa: PTH112 - as above
        raise OptionsError(f"cannot write {path}: there is no folder {path.parent}", hint="make it first")
    return Target(path=path, format=form, is_file=is_file, suffix=suffix)


def _run(request: Request, target: Target, *, resume: bool) -> Summary:
    from newsnorm.corpus.crew import Crew  # noqa: PLC0415 - see above
    from newsnorm.corpus.run import (  # noqa: PLC0415
        assemble,
        clear_drafts,
        open_shop,
        prepare,
        workshop_of_file,
        workshop_of_folder,
        write_shards,
    )

    begun = time.monotonic()
    shop = (workshop_of_file if target.is_file else workshop_of_folder)(target.path)
    plan, tally = request.plan, _Tally(request.plan.errors)
    with open_shop(shop):
        prepare(shop, request, resume=resume)
        try:
            with Crew(plan.jobs, timeout=plan.timeout) as crew:
                with _bar(is_drawn=plan.progress) as show:
                    for report, is_old in write_shards(crew, shop, request):
                        tally.add(report, is_old=is_old)
                        show(tally)
                assemble(crew, shop, request, tally.names)
        finally:
            clear_drafts(shop)
    skipped = request.search.skipped.counts
    return tally.to_summary(seconds=time.monotonic() - begun, out=str(target.path), skipped=skipped)


class _Tally:
    """Adds the reports up."""

    def __init__(self, errors: str) -> None:
        self._errors = errors
        self.names: list[str] = []
        self.documents = self.failures = self.resumed = 0
        self.complaints: list[tuple[str, str]] = []

    def add(self, report: ShardReport, *, is_old: bool) -> None:
        if report.failures and self._errors == "raise":
            path, message = report.complaints[0]
            raise NewsnormError(message, path=path)
        self.names.append(report.name)
        self.documents += report.documents
        self.failures += report.failures
        self.resumed += report.documents if is_old else 0
        self.complaints += report.complaints[: _MOST_COMPLAINTS - len(self.complaints)]

    def to_summary(self, *, seconds: float, out: str, skipped: Mapping[str, int]) -> Summary:
        return Summary(
            documents=self.documents,
            failures=self.failures,
            complaints=tuple(self.complaints),
            skipped=skipped,
            resumed=self.resumed,
            seconds=seconds,
            out=out,
        )


@contextmanager
def _bar(*, is_drawn: bool) -> Iterator[Any]:
    if not is_drawn:
        yield lambda _: None
        return
    from tqdm import tqdm  # noqa: PLC0415 - 76 ms, only when a bar is drawn

    with tqdm(unit=" documents", desc="newsnorm", dynamic_ncols=True) as bar:

        def show(tally: _Tally) -> None:
            bar.update(tally.documents - bar.n)
            bar.set_postfix(failed=tally.failures)

        yield show
