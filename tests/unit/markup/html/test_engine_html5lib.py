"""The reference engine reports the tree of the standard as events."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag

from newsnorm.markup.html.engine_html5lib import _Tag, parse

from every_case import every_case

_HEAD = ["<!---->", "<html>", "<head>", "</head>", "<body>"]
_TAIL = ["</body>", "</html>"]


@every_case(
    ("html", "events"),
    [
        ("甲", ["甲"]),
        ("<p class='a b' hidden>甲<br>乙", ["<p class=a b hidden=>", "甲", "<br>", "</br>", "乙", "</p>"]),
        ("<p>甲<p>乙", ["<p>", "甲", "</p>", "<p>", "乙", "</p>"]),
        ("<b><p>甲</b>乙", ["<b>", "</b>", "<p>", "<b>", "甲", "</b>", "乙", "</p>"]),
        ("甲<!-- 注 -->乙", ["甲", "<!-- 注 -->", "乙"]),
        ("甲<?php x ?>乙", ["甲", "<!--?php x ?-->", "乙"]),
        ("<svg viewBox='0 0'></svg>", ["<svg viewBox=0 0>", "</svg>"]),
        ("<p>甲&nbsp;&amp;&#20057;", ["<p>", "甲\N{NO-BREAK SPACE}&乙", "</p>"]),
        ("", []),
    ],
)
def test_events(record, html, events):
    """Each element has a start and an end, a class stays one text, references are characters."""
    assert record(parse, html) == [*_HEAD, *events, *_TAIL]


def test_a_doctype_is_no_text(record):
    """A document type tells nothing to a reader of the page."""
    assert record(parse, "<!DOCTYPE html><p>甲") == [*_HEAD, "<p>", "甲", "</p>", *_TAIL]


@every_case("text", ["https://a.example/b.html", "/b/a.html", "<?xml version='1.0'?><p>甲", "."])
def test_text_that_looks_like_something_else_warns_of_nothing(record, text):
    """Beautiful Soup's guesses about its input are nothing to a caller; warnings are errors here."""
    assert record(parse, text)[-2:] == _TAIL


def test_a_tree_may_be_deeper_than_the_stack(record):
    """Elements nested far beyond what Python can call are walked to the last."""
    events = record(parse, "<div>" * 1050 + "甲")

    assert events[len(_HEAD) :] == [*["<div>"] * 1050, "甲", *["</div>"] * 1050, *_TAIL]


def test_the_place_of_a_child():
    """A child is found by what it is, not by what it says, the last one as well as the others."""
    paragraph = BeautifulSoup("<p>甲<br>甲<br></p>", "html5lib", element_classes={Tag: _Tag}).p

    assert isinstance(paragraph, _Tag)
    assert [paragraph.index(child) for child in paragraph.contents] == [0, 1, 2, 3]
    with pytest.raises(ValueError, match="not in tag"):
        paragraph.index(NavigableString("甲"))
