"""The table of rules, its examples, and the page made from it."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsnorm.news.lines import read_lines
from newsnorm.news.rules import NEWS_RULES, render_page

PAGE = Path(__file__).resolve().parents[3] / "docs" / "reference" / "news-lines.md"
TITLE = "江州地铁三号线试运行"
_READING = [(rule, line) for rule in NEWS_RULES for line in rule.examples]
_CONTENT = [(rule, line) for rule in NEWS_RULES for line in rule.counter_examples]


@pytest.mark.parametrize(("rule", "line"), _READING, ids=lambda value: getattr(value, "id", value))
def test_example_is_known_by_its_rule(rule, line, body, prose):
    """Each example makes boilerplate of its rule, or a dateline."""
    around = [prose] * 5
    lines = {"title-line": (line, "本报记者 林一舟", *around)}.get(rule.id)
    if lines is None:
        lines = (*around, line) if rule.place == "tail" else (line, *around)
    made = body(*lines, kind="text" if rule.id == "title-line" else "markdown")

    news = read_lines(made, mode="aggressive", title=TITLE if rule.id == "title-repeated" else None)

    known = [line.rule for line in news.body.boilerplate] + (["dateline"] if news.dateline else [])
    assert rule.id in known
    assert rule.kind in {None, *(line.kind for line in news.body.boilerplate)}


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
