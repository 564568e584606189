"""`newsnorm report`."""

from __future__ import annotations

import argparse
import sys

from newsnorm.cli.inputs import check_paths
from newsnorm.cli.words import add_language, make_parser


def make_report_parser() -> argparse.ArgumentParser:
    """Return the parser of the command."""
    parser = make_parser(
        "newsnorm report",
        "Write one HTML page about rows: what they hold, what was found and changed, and what failed.",
        epilog="Example: newsnorm report news.parquet -o report.html --lang zh",
    )
    parser.add_argument("paths", nargs="*", metavar="ROWS", help=".jsonl[.gz|.zst], .parquet, or a folder of shards")
    parser.add_argument("-o", "--output", metavar="PAGE", help="the page (default: stdout)")
    add_language(parser)
    return parser


def run(words: list[str]) -> int:
    """Write the page about rows."""
    # Of all commands this one alone knows the page.
    from newsnorm.report.write import render_report, write_report  # noqa: PLC0415

    parser = make_report_parser()
    chosen = parser.parse_intermixed_args(words)
    check_paths(parser, chosen.paths, wanted="files of rows, or a folder of shards")
    if chosen.output in (None, "-"):
        sys.stdout.write(render_report(chosen.paths, lang=chosen.lang))
    else:
        write_report(chosen.paths, chosen.output, lang=chosen.lang)
    return 0
