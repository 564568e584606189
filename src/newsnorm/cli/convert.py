"""`newsnorm PATH… [-o OUT]`: rows to stdout, into a file, or files into a folder."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections import Counter
from pathlib import Path
from typing import IO, get_args

from newsnorm._json import write_json
from newsnorm._version import __version__
from newsnorm.cli.inputs import add_selection, check_paths, ids_of, read_list, read_results, tell_left_out
from newsnorm.cli.words import SOME_FAILED, add_options, complain, make_parser, options_of
from newsnorm.corpus.asked import Errors, Plan
from newsnorm.corpus.convert import Summary, convert
from newsnorm.corpus.driver import make_search
from newsnorm.corpus.skipped import NO_SUFFIX
from newsnorm.errors import OptionsError
from newsnorm.export.line_formats import FORMATS, LINE_FORMATS, to_object
from newsnorm.meant import did_you_mean
from newsnorm.model import Article
from newsnorm.options import Options
from newsnorm.results import Failure

_EXAMPLES = """examples:
  newsnorm posts/                                  rows on stdout
  newsnorm posts/ -o news.parquet -j auto          one Parquet file, all cores
  newsnorm dump.jsonl.gz -o shards/ -j 8 --resume  go on with a run that was killed
  newsnorm blog/ --format hugo --output-dir site   one file for each article

commands:
  newsnorm explain PATH…, newsnorm report ROWS…, newsnorm rules, newsnorm readers,
  newsnorm completion SHELL; a file called explain is ./explain
"""
_TIMEOUT = 60.0


def run(words: list[str]) -> int:
    """Read everything under the paths, and write it."""
    parser = make_convert_parser()
    chosen = parser.parse_args(words)
    paths = [*chosen.paths, *(read_list(chosen.files_from, is_null=chosen.null) if chosen.files_from else ())]
    check_paths(parser, paths)
    if chosen.output and chosen.output_dir:
        parser.error("--output and --output-dir exclude each other")
    options = options_of(chosen)
    if chosen.dry_run:
        return _list_files(paths, options, chosen)
    out = chosen.output_dir or chosen.output
    if out in (None, "-"):
        return _write_stream(paths, options, chosen, sys.stdout)
    if _is_stream(out):
        with Path(out).open("w", encoding="utf-8", newline="\n") as stream:
            return _write_stream(paths, options, chosen, stream)
    _refuse_inputs(paths, out)
    summary = convert(
        paths,
        out,
        format=chosen.format,
        jobs=chosen.jobs,
        resume=chosen.resume,
        timeout=_TIMEOUT if chosen.timeout is None else chosen.timeout or None,
        errors=chosen.errors,
        with_article=chosen.with_article,
        shard_suffix=chosen.shard_suffix,
        progress=_has_bar(chosen),
        include=chosen.include,
        exclude=chosen.exclude,
        split=chosen.split,
        options=options,
    )
    return _conclude(summary, paths, chosen)


def make_convert_parser() -> argparse.ArgumentParser:
    """Return the parser of the command."""
    parser = make_parser(
        "newsnorm", "Any Chinese news or blog source file into one row for each article.", epilog=_EXAMPLES
    )
    add_selection(parser)
    parser.add_argument("-o", "--output", metavar="OUT", help=".jsonl[.gz|.zst], .parquet, or a folder of shards")
    parser.add_argument("--output-dir", metavar="DIR", help="a folder with a file for each article (see --format)")
    parser.add_argument("-j", "--jobs", type=_jobs, default=1, metavar="N", help="processes, or auto (default 1)")
    parser.add_argument("--format", metavar="NAME", help="rows (default), article, or a format of newsnorm.dumps")
    parser.add_argument("--with-article", action="store_true", help="add the column article, which loses nothing")
    parser.add_argument("--resume", action="store_true", help="go on with a run that was interrupted")
    parser.add_argument("--timeout", type=float, metavar="S", help="seconds for one document (default 60; 0: no limit)")
    parser.add_argument("--errors", choices=get_args(Errors), default="record", help="what becomes of failures")
    parser.add_argument("--shard-suffix", default=".jsonl", metavar="SUFFIX", help="what shards in a folder end in")
    parser.add_argument("--files-from", metavar="FILE", help="read paths from a file, one a line; - is stdin")
    parser.add_argument("-0", "--null", action="store_true", help="paths of --files-from end in NUL")
    parser.add_argument("--dry-run", action="store_true", help="say what would be read, by suffix")
    parser.add_argument("-q", "--quiet", action="store_true", help="no bar and no summary")
    parser.add_argument("--no-progress", action="store_true", help="no bar")
    parser.add_argument("-V", "--version", action="version", version=f"newsnorm {__version__}")
    add_options(parser)
    return parser


def _jobs(text: str) -> int:
    if text == "auto":
        return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of processes; 1 or more, or auto")
    return int(text)


def _has_bar(chosen: argparse.Namespace) -> bool:
    return sys.stderr.isatty() and not (chosen.quiet or chosen.no_progress)


def _list_files(paths: list[str], options: Options, chosen: argparse.Namespace) -> int:
    """Say what would be read."""
    from newsnorm.corpus.inputs import find_files  # noqa: PLC0415 - for this alone

    counts: Counter[str] = Counter()
    search = make_search(options, Plan(include=chosen.include, exclude=chosen.exclude))
    for found in find_files(paths, search):
        counts["(cannot be read)" if found.error else Path(found.path).suffix.lower() or NO_SUFFIX] += 1
    for suffix, count in sorted(counts.items()):
        print(f"{count:>9,}  {suffix}")
    print(f"{counts.total():>9,}  files")
    tell_left_out(search.skipped.counts)
    return 0


def _write_stream(paths: list[str], options: Options, chosen: argparse.Namespace, out: IO[str]) -> int:
    form = _form_of_lines(chosen)
    begun = time.monotonic()
    row = failed = 0
    first: list[tuple[str, str]] = []  # place and error of the first failure; the others are only printed
    plan = Plan(
        jobs=chosen.jobs,
        progress=_has_bar(chosen),
        timeout=chosen.timeout or None,
        include=chosen.include,
        exclude=chosen.exclude,
        split=chosen.split,
        outputs=ids_of(out),
    )
    left_out: Counter[str] = Counter()
    results = read_results(paths, options, plan, left_out)
    for row, result in enumerate(results, 1):
        if isinstance(result, Failure):
            if chosen.errors == "raise":
                raise result.error
            failed += 1
            first = first or [(result.path, str(result.error))]
            complain(str(result.error))
        if isinstance(result, Article) or chosen.errors == "record":
            line = to_object(result, form, row=row - 1, with_article=chosen.with_article)
            out.write(write_json(line) + "\n")
    out.flush()  # a full disk must show before success is reported
    seconds = time.monotonic() - begun
    summary = Summary(documents=row, failures=failed, complaints=tuple(first), skipped=left_out, seconds=seconds)
    return _conclude(summary, paths, chosen, is_told=True)


def _form_of_lines(chosen: argparse.Namespace) -> str:
    """Return the form of the lines to write.

    Raises:
        OptionsError: There is none of that name, or it is a file for each article.
    """
    form = chosen.format or "rows"
    if form not in FORMATS:
        hint = did_you_mean(form, FORMATS, option="format")
        raise OptionsError(f"--format {form} is not known", hint=hint)
    if form not in LINE_FORMATS:
        raise OptionsError(f"--format {form} writes a file for each article", hint="name a folder with --output-dir")
    return str(form)


def _is_stream(out: str) -> bool:
    """Return whether something is there that takes bytes and is no file: a pipe, a terminal, `/dev/null`."""
    target = Path(out)
    return target.exists() and not target.is_file() and not target.is_dir()


def _refuse_inputs(paths: list[str], out: str) -> None:
    """Refuse to write over what is read.

    Raises:
        OptionsError: The output is one of the inputs.
    """
    target = Path(out)
    for path in paths:
        try:
            is_same = target.is_file() and target.samefile(path)
        except OSError:
            continue
        if is_same:
            raise OptionsError(f"cannot write {out}: it is one of the inputs")


def _conclude(summary: Summary, paths: list[str], chosen: argparse.Namespace, *, is_told: bool = False) -> int:
    """Name the failures and sum the run up, on stderr."""
    if not is_told:
        for _, message in summary.complaints:
            complain(message)
        if summary.failures > len(summary.complaints):
            complain(f"… and {summary.failures - len(summary.complaints):,} more")
    if not summary.documents:
        complain(f"no documents under {', '.join(paths)}")
    elif not chosen.quiet:
        complain(_sum_up(summary))
    if not chosen.quiet:
        tell_left_out(summary.skipped)
    return SOME_FAILED if summary.failures else 0


def _sum_up(summary: Summary) -> str:
    parts = [_count(summary.documents, "document"), _count(summary.articles, "article"), f"{summary.failures:,} failed"]
    if summary.complaints:
        parts[-1] += f" (first: {summary.complaints[0][0]})"
    if summary.resumed:
        parts.append(f"{summary.resumed:,} done before")
    rate = (summary.documents - summary.resumed) / summary.seconds if summary.seconds else 0
    return ", ".join([*parts, f"{summary.seconds:.1f} s", f"{rate:,.0f} a second"])


def _count(number: int, name: str) -> str:
    return f"{number:,} {name}{'' if number == 1 else 's'}"
