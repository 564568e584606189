"""The project's own news lines, read from `tests/cases/news`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newsnorm.news.news_lines import read_news_lines

from every_case import every_case

CASES = Path(__file__).resolve().parents[2] / "cases" / "news"


def load(name: str) -> list[object]:
    """Return the rows of one family, each under its own id."""
    rows = [json.loads(row) for row in (CASES / f"{name}.jsonl").read_text("utf-8").splitlines()]
    return [pytest.param(row, id=row["id"]) for row in rows]


def name(people) -> list[str]:
    """Write people as the cases do."""
    return [f"{person.name}:{person.role}" for person in people]


@every_case("row", load("datelines"))
def test_dateline_gives_its_fields_and_stays(row, placed):
    """A dateline is read in full, and the text stays whole."""
    body = placed(row["line"], "lead")

    news = read_news_lines(body, mode="aggressive", title=None)

    assert news.dateline is not None
    expected = {key: row.get(key) for key in ("agency", "place", "date", "text")}
    dateline = news.dateline
    assert expected == {
        "agency": dateline.agency, "place": dateline.place, "date": dateline.date_text, "text": dateline.text,
    }  # fmt: skip
    assert (row.get("people", []), row.get("editors", [])) == (name(news.authors), name(news.editors))
    assert row.get("title") == news.title
    assert body.blocks == news.body.blocks


@every_case("row", load("lines"))
def test_news_line_gives_its_fields_and_leaves(row, placed):
    """A news line is taken out under `aggressive`, under its kind, and fills its fields."""
    news = read_news_lines(placed(row["line"], row["place"]), mode="aggressive", title=None)

    assert [row["kind"]] == [line.kind for line in news.body.sort_out().boilerplate]
    assert (row.get("people", []), row.get("editors", [])) == (name(news.authors), name(news.editors))
    for field in ("source", "url", "original_title"):
        assert row.get(field) == getattr(news, field)
    assert row.get("date") == (news.date.moment.isoformat() if news.date else None)


@every_case("place", ["lead", "middle", "tail", "alone"])
@every_case("row", load("must_not_change"))
def test_content_stays_wherever_it_stands(row, place, placed):
    """A line that only looks like a news line stays, and says nothing about the article."""
    body = placed(row["line"], place)

    news = read_news_lines(body, mode="aggressive", title=None)

    assert body == news.body
    facts = (news.authors, news.editors, news.source, news.dateline, news.title, news.url, news.date)
    assert not any(facts)
