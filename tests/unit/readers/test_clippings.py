"""What programs that clip pages write above the page."""

from __future__ import annotations

import newsnorm

import work
from every_case import every_case

_HEADER = """---
created: 2023-03-08T10:15:30 (UTC +08:00)
tags: [港口]
source: https://a.example/1
author: 林一舟
{more}---

"""
_ABOVE = "# 江州开港\n\n> ## Excerpt\n> 江州港昨日开放，\n人来人往。\n\n---\n"
_TEXT = "江州港昨日开放，码头上人来人往。\n"


def _load(body: str, more: str = "") -> newsnorm.Article:
    return newsnorm.loads(_HEADER.format(more=more) + body, name="a.md")


def test_excerpt():
    """The quoted beginning is the summary, and when the page was clipped no date of it."""
    article = _load(_ABOVE + _TEXT)

    assert (article.title, article.text) == ("江州开港", _TEXT.strip())
    assert article.summary == "江州港昨日开放，人来人往。"
    assert (article.date_published, article.extra["created"]) == (None, "2023-03-08T10:15:30 (UTC +08:00)")
    assert [person.name for person in article.authors] == ["林一舟"]


@every_case(
    ("body", "more"),
    [
        (_ABOVE + _TEXT, "description: 港口\n"),
        (_ABOVE.replace("\n---\n", "\n") + _TEXT, ""),
        (_ABOVE.replace("## Excerpt", "Excerpt") + _TEXT, ""),
        (_ABOVE.replace("# 江州开港\n\n", "") + _TEXT, ""),
        (_TEXT + _ABOVE, ""),
    ],
)
def test_what_is_none(body, more):
    """Beside a description, without the line below it or the heading above, and further down it is text."""
    article = _load(body, more)

    assert "人来人往" in article.text.replace(_TEXT.strip(), "")
    assert article.date_published is not None


@every_case(
    ("keys", "date"),
    [
        ("published:\ncreated: 2023-03-08\n", None),
        ("created: 2023-03-08\npublished: ''\n", None),
        ("published: 2023-03-09\ncreated: 2023-03-08\n", "2023-03-09"),
        ("created: 2023-03-08\n", "2023-03-08"),
        ("date:\ncreated: 2023-03-08\n", "2023-03-08"),
        ("published: true\ncreated: 2023-03-08\n", "2023-03-08"),
    ],
)
def test_when_a_note_was_made(keys, date):
    """Beside a key of publication with nothing behind it `created` is no date of publication."""
    article = newsnorm.loads(f"---\ntitle: 开港\n{keys}---\n{_TEXT}", name="a.md")

    assert (article.date_published and str(article.date_published)[:10]) == date


def test_long_excerpts():
    """The time grows with the length."""
    for part in ("> 甲\n", "> ## Excerpt\n", "甲"):
        assert work.grows_linearly(_load, lambda size, part=part: _ABOVE[:24] + part * size, 300)
