"""`newsnorm explain`."""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from newsnorm.cli.inputs import add_selection, check_paths, ids_of, read_sources, tell_left_out
from newsnorm.cli.words import SOME_FAILED, add_language, add_options, complain, make_parser, options_of
from newsnorm.corpus.claims import refuse_inputs
from newsnorm.corpus.driver import make_search
from newsnorm.corpus.outputs import write_whole
from newsnorm.corpus.plan import Plan
from newsnorm.errors import OptionsError
from newsnorm.export.explanation import explain_article
from newsnorm.model import Article
from newsnorm.results import Failure

_EXAMPLES = """examples:
  newsnorm explain posts/a.md                   lines for a terminal
  newsnorm explain posts/a.md --html -o a.html  a page to look at, with the source beside the text
  newsnorm explain posts/ --json                one JSON object for each article
"""
_MOST_ON_A_PAGE = 100


def make_explain_parser() -> argparse.ArgumentParser:
    """Return the parser of the command."""
    parser = make_parser("newsnorm explain", "Show what was read, repaired, changed and taken out.", epilog=_EXAMPLES)
    add_selection(parser)
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--html", action="store_true", help="as one HTML page, with the source text")
    form.add_argument("--json", action="store_true", help="as JSON, one object for each article")
    parser.add_argument("-o", "--output", metavar="FILE", help="write there (default: stdout)")
    add_language(parser)
    add_options(parser)
    return parser


def run(words: list[str]) -> int:
    """Show what was read, repaired, changed and taken out."""
    parser = make_explain_parser()
    chosen = parser.parse_intermixed_args(words)
    check_paths(parser, chosen.paths)
    out = None if chosen.output in (None, "-") else Path(chosen.output)
    options = options_of(chosen)
    plan = Plan(include=chosen.include, exclude=chosen.exclude, split=chosen.split, outputs=ids_of(sys.stdout))
    if out is not None:
        refuse_inputs(out, chosen.paths, make_search(options, plan).selection)
    failures: list[Failure] = []
    left_out: Counter[str] = Counter()
    told = _pass_on(read_sources(chosen.paths, options, plan, left_out), failures)
    if chosen.html:
        written: Iterator[str] = _write_page(told, chosen.lang)
    elif chosen.json:
        written = _write_json(told)
    else:
        colour = not chosen.output and sys.stdout.isatty() and not os.environ.get("NO_COLOR")
        written = (explain_article(article, colour=colour) + "\n" for article, _ in told)
    if out is None:
        sys.stdout.writelines(written)
    else:
        write_whole(out, (part.encode("utf-8") for part in written))
    tell_left_out(left_out)
    return SOME_FAILED if failures else 0


def _pass_on(
    results: Iterator[tuple[Article | Failure, str]], failures: list[Failure]
) -> Iterator[tuple[Article, str]]:
    """Yield each article with its source text; failures are told at once, and kept."""
    for result, source in results:
        if isinstance(result, Failure):
            failures.append(result)
            complain(str(result.error))
        else:
            yield result, source


def _write_json(told: Iterator[tuple[Article, str]]) -> Iterator[str]:
    from newsnorm._json import write_json  # noqa: PLC0415 - of all forms this one alone
    from newsnorm.export.story import tell_story  # noqa: PLC0415

    for article, source in told:
        yield write_json(tell_story(article, source or None)) + "\n"


def _write_page(told: Iterator[tuple[Article, str]], lang: str) -> Iterator[str]:
    from newsnorm.report.story import Told, make_stories  # noqa: PLC0415 - of all forms this one alone
    from newsnorm.report.words import Language, Words  # noqa: PLC0415

    language: Language = "zh" if lang == "zh" else "en"
    stories = []
    for article, source in told:
        stories.append(Told(article, source))
        if len(stories) > _MOST_ON_A_PAGE:
            raise OptionsError(
                f"--html is for a look at some articles; here are more than {_MOST_ON_A_PAGE}",
                hint="name fewer, or write rows and read them with newsnorm report",
            )
    if stories:
        yield make_stories(stories, Words(language))
