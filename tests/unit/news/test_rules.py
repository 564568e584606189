"""The table of rules, its examples, and the page made from it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from newsnorm.body import Body
from newsnorm.news.lines import NewsLines, read_lines
from newsnorm.news.rules import NEWS_RULES, NewsRule, render_page

PAGE = Path(__file__).resolve().parents[3] / "docs" / "reference" / "news-lines.md"
TITLE = "江州地铁三号线试运行"
_READING = [(rule, line) for rule in NEWS_RULES for line in rule.examples]
_CONTENT = [(rule, line) for rule in NEWS_RULES for line in rule.counter_examples]


def read_example(rule: NewsRule, line: str, body: Callable[..., Body], prose: str, *, mode: str) -> NewsLines:
    """Read an example at a place its rule allows."""
    around = [prose] * 5
    lines = {"title-line": (line, "本报记者 林一舟", *around)}.get(rule.id)
    if lines is None:
        lines = (*around, line) if rule.place == "tail" else (line, *around)
    made = body(*lines, kind="text" if rule.id == "title-line" else "markdown")
    return read_lines(made, mode=mode, title=TITLE if rule.id == "title-repeated" else None)


@pytest.mark.parametrize(("rule", "line"), _READING, ids=lambda value: getattr(value, "id", value))
def test_example_is_known_by_its_rule(rule, line, body, prose):
    """Each example makes boilerplate of its rule, or a dateline."""
    news = read_example(rule, line, body, prose, mode="aggressive")

    known = [line.rule for line in news.body.boilerplate] + (["dateline"] if news.dateline else [])
    assert rule.id in known
    assert rule.kind in {None, *(line.kind for line in news.body.boilerplate)}


@pytest.mark.parametrize("mode", ["strip", "keep", "aggressive"])
@pytest.mark.parametrize(("rule", "line"), _READING, ids=lambda value: getattr(value, "id", value))
def test_example_leaves_when_the_table_says_so(rule, line, mode, body, prose):
    """What a mode takes out is what the table says it takes out."""
    news = read_example(rule, line, body, prose, mode=mode)

    leaves = {"leaves": ("strip", "aggressive"), "leaves when aggressive": ("aggressive",), "stays": ()}[rule.fate]
    assert (rule.id in {line.rule for line in news.body.boilerplate}) == (mode in leaves)


@pytest.mark.parametrize("place", ["lead", "tail"])
@pytest.mark.parametrize(("rule", "line"), _CONTENT, ids=lambda value: getattr(value, "id", value))
def test_counter_example_stays(rule, line, place, placed):
    """No counter-example is a news line of any rule."""
    made = placed(line, place)

    assert read_lines(made, mode="aggressive", title=None).body == made


def test_ids_are_unique():
    """One id, one rule."""
    ids = [rule.id for rule in NEWS_RULES]

    assert sorted(set(ids)) == sorted(ids)


def test_page_is_made_from_the_table():
    """The reference page says what the table says; write it anew with `python -m newsnorm.news.rules`."""
    assert render_page() == PAGE.read_text("utf-8")
