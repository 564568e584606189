"""`newsnorm explain`."""

from __future__ import annotations

import os
import sys

from newsnorm.cli.inputs import check_paths, read_results
from newsnorm.cli.words import SOME_FAILED, add_options, complain, make_parser, options_of
from newsnorm.export.explanation import explain_article
from newsnorm.results import Failure


def run(words: list[str]) -> int:
    """Show what was read, repaired, changed and taken out."""
    parser = make_parser(
        "newsnorm explain",
        "Show what was read, repaired, changed and taken out.",
        epilog="Example: newsnorm explain posts/a.md",
    )
    parser.add_argument("paths", nargs="*", metavar="PATH", help="file, folder, glob, container, or - for stdin")
    add_options(parser)
    chosen = parser.parse_args(words)
    check_paths(parser, chosen.paths)
    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    failed = False
    for result in read_results(chosen.paths, options_of(chosen)):
        if isinstance(result, Failure):
            failed = True
            complain(str(result.error))
        else:
            print(explain_article(result, colour=colour))
    return SOME_FAILED if failed else 0
