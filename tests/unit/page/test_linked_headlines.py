"""Headlines of articles on a page: links right above prose."""

from __future__ import annotations

import pytest

from newsnorm.page.linked_headlines import find_headlines
from newsnorm.page.reading import read_page

PROSE = "昨夜，江州普降大雪，部分高速公路封闭，多所学校停课。"


def _item(head, between="", tag="h3"):
    return f"<div class=item><{tag}><a href=/1>{head}</a></{tag}>{between}<p>{PROSE}</p></div>"


def _heads(html):
    measures = read_page(f"<html><title>江州网</title><body>{html}</body></html>", engine="auto").selection.measures
    return [measures[at].text for at in find_headlines(measures)]


@pytest.mark.parametrize(("between", "is_found"), [("", True), ("<p>江州</p>" * 3, True), ("<p>江州</p>" * 4, False)])
def test_headline_stands_above_its_text(between, is_found):
    """Three lines may stand between a headline and its text, such as a date and the name of a channel."""
    assert (_heads(_item("江州降雪", between)) == ["江州降雪"]) is is_found


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        (
            _item("江州降雪", "<p><a href=/2>更多江州的新闻在这里</a></p>"),
            ["江州降雪"],
        ),  # a heading before what is wider
        (_item("降雪", "<p><a href=/2>江州新闻</a></p>", tag="div"), ["江州新闻"]),  # else the wider one
        (f"<p><a href=/1>甲</a> <a href=/2>乙</a></p><p>{PROSE}</p>", []),  # several links are a menu
        (f"<p><a href=/1>{'江州降雪' * 15}</a></p><p>{PROSE}</p>", ["江州降雪" * 15]),
        (f"<p><a href=/1>{'江州降雪' * 15}呀</a></p><p>{PROSE}</p>", []),  # too long
        (f"<p>{PROSE}</p><h3><a href=/1>江州降雪</a></h3>", []),  # nothing below
        (f"<h3><a href=/1>江州降雪</a></h3><p>{PROSE}</p><p>{PROSE}</p>", ["江州降雪"]),  # counts once
    ],
)
def test_most_telling_link_is_the_headline(html, wanted):
    """Of several links above a text one is its headline."""
    assert _heads(html) == wanted
