"""`newsnorm PATH… [-o OUT]`: rows to stdout, into a file, or files into a folder."""

from __future__ import annotations

import argparse
import os
from collections import Counter
from pathlib import Path
from typing import get_args

from newsnorm._version import __version__
from newsnorm.cli.inputs import add_selection, check_paths, has_bar, read_list, tell_left_out
from newsnorm.cli.streams import is_stream, write_file, write_stream
from newsnorm.cli.words import SOME_FAILED, add_options, complain, make_parser, options_of
from newsnorm.corpus.convert import SHARD_SUFFIX, Summary, convert
from newsnorm.corpus.driver import make_search
from newsnorm.corpus.plan import Errors, Plan
from newsnorm.corpus.skipped import NO_SUFFIX
from newsnorm.options import Options

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
    chosen = parser.parse_intermixed_args(words)
    paths = [*chosen.paths, *(read_list(chosen.files_from, is_null=chosen.null) if chosen.files_from else ())]
    check_paths(parser, paths)
    _check_flags(parser, chosen, paths)
    options = options_of(chosen)
    if chosen.dry_run:
        return _list_files(paths, options, chosen)
    out = chosen.output if chosen.output_dir is None else os.path.join(chosen.output_dir, "")  # noqa: PTH118 - a folder
    if out is None or out == "-" or is_stream(out):
        summary = write_stream(paths, options, chosen, None if out == "-" else out)
        return _conclude(summary, paths, chosen, is_told=True)
    if "-" in paths:
        return _conclude(write_file(paths, options, chosen, out), paths, chosen, is_told=True)
    try:
        summary = _convert(paths, out, options, chosen)
    except (KeyboardInterrupt, SystemExit):
        if not chosen.quiet:
            complain("interrupted (hint: the same command with --resume goes on from here)")
        raise
    return _conclude(summary, paths, chosen)


def _convert(paths: list[str], out: str, options: Options, chosen: argparse.Namespace) -> Summary:
    return convert(
        paths,
        out,
        format=chosen.format,
        jobs=chosen.jobs,
        resume=chosen.resume,
        timeout=_TIMEOUT if chosen.timeout is None else chosen.timeout or None,
        errors=chosen.errors,
        with_article=chosen.with_article,
        shard_suffix=chosen.shard_suffix or SHARD_SUFFIX,
        progress=has_bar(chosen),
        include=chosen.include,
        exclude=chosen.exclude,
        split=chosen.split,
        options=options,
    )


def _check_flags(parser: argparse.ArgumentParser, chosen: argparse.Namespace, paths: list[str]) -> None:
    """Refuse flags that would do nothing beside the others."""
    if chosen.output is not None and chosen.output_dir is not None:
        parser.error("--output and --output-dir exclude each other")
    if chosen.output_dir == "":
        parser.error("the name of the folder is empty")
    out = chosen.output_dir or chosen.output
    is_written = out not in (None, "-") and not is_stream(out)
    if chosen.resume and not is_written:
        parser.error("--resume goes on with a run that wrote to the disk: name its output with -o")
    if chosen.resume and "-" in paths:
        parser.error("--resume reads its inputs again, and stdin cannot be read again")
    if chosen.shard_suffix and not is_written:
        parser.error("--shard-suffix is for a folder of shards: name it with -o")
    if chosen.null and not chosen.files_from:
        parser.error("--null tells how the paths of --files-from end")
    if chosen.with_article and (chosen.format or "rows") != "rows":
        parser.error(f"--with-article adds a column to rows: --format {chosen.format} has none")


def make_convert_parser() -> argparse.ArgumentParser:
    """Return the parser of the command."""
    parser = make_parser(
        "newsnorm", "Any Chinese news or blog source file into one row for each article.", epilog=_EXAMPLES
    )
    add_selection(parser)
    parser.add_argument("-o", "--output", metavar="OUT", help=".jsonl[.gz|.zst], .parquet, or a folder of shards")
    parser.add_argument("--output-dir", metavar="DIR", help="a folder with a file for each article, in --format")
    parser.add_argument("-j", "--jobs", type=_jobs, default=1, metavar="N", help="processes, or auto (default 1)")
    parser.add_argument("--format", metavar="NAME", help="rows (default), article, or a format of newsnorm.dumps")
    parser.add_argument("--with-article", action="store_true", help="add the column article, which loses nothing")
    parser.add_argument("--resume", action="store_true", help="go on with a run that was interrupted")
    parser.add_argument(
        "--timeout", type=_seconds, metavar="S", help="seconds for one document (default 60; 0: no limit)"
    )
    parser.add_argument("--errors", choices=get_args(Errors), default="record", help="what becomes of failures")
    parser.add_argument("--shard-suffix", metavar="SUFFIX", help="what shards in a folder end in (default .jsonl)")
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


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = -1.0
    if not 0 <= seconds < float("inf"):
        raise argparse.ArgumentTypeError(f"{text!r} is no number of seconds; 0 sets no limit")
    return seconds


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
