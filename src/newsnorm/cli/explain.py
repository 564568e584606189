"""`newsnorm explain`."""

from __future__ import annotations

import os
import sys
from collections import Counter

from newsnorm.cli.inputs import add_selection, check_paths, read_results, tell_left_out
from newsnorm.cli.words import SOME_FAILED, add_options, complain, make_parser, options_of
from newsnorm.corpus.driver import Plan
from newsnorm.export.explanation import explain_article
from newsnorm.results import Failure


def run(words: list[str]) -> int:
    """Show what was read, repaired, changed and taken out."""
    parser = make_parser(
        "newsnorm explain",
        "Show what was read, repaired, changed and taken out.",
        epilog="Example: newsnorm explain posts/a.md",
    )
    add_selection(parser)
    add_options(parser)
    chosen = parser.parse_args(words)
    check_paths(parser, chosen.paths)
    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    failed = False
    left_out: Counter[str] = Counter()
    plan = Plan(include=chosen.include, exclude=chosen.exclude, split=chosen.split)
    for result in read_results(chosen.paths, options_of(chosen), plan, left_out):
        if isinstance(result, Failure):
            failed = True
            complain(str(result.error))
        else:
            print(explain_article(result, colour=colour))
    tell_left_out(left_out)
    return SOME_FAILED if failed else 0
