"""What is too long to mean anything is cut to what a reader could notice of it."""

from __future__ import annotations

from newsnorm.markup.html.guard import guard_html
from newsnorm.markup.html.lengths import shorten
from newsnorm.markup.html.read import html_to_body
from newsnorm.markup.source.scan import read_token

from every_case import every_case


@every_case(
    ("html", "expected"),
    [
        ("<!--" + "-<" * 1000 + "-->甲", "<!---->甲"),
        ("<a" + "x" * 2000 + ">甲</a" + "x" * 2000 + ">", "甲"),
        ('<a b="' + "&" * 5000 + '" c=1>甲', "<a c=1>甲"),
        ("<p>甲</p " + "x " * 1000 + ">", "<p>甲</p>"),
        ("甲<p title='" + "x" * 2000, "甲"),
        ("<script>" + "<" * 2000 + "</script>甲", "<script></script>甲"),
        ("甲<style>" + "<" * 2000, "甲"),
    ],
)
def test_what_is_very_long_and_says_nothing(html, expected):
    """Endless names, values, comments and scripts are cut; what a reader sees is not."""
    assert guard_html(html)[0] == expected


def test_xmp_shows_its_content():
    """An `xmp` keeps its flood of brackets: its content shows."""
    assert html_to_body("<xmp>" + "a<" * 650 + "</xmp>").blocks[0].text == "a<" * 650


def _shortened(html, start=0):
    return shorten(html, read_token(html, start))


@every_case(
    ("html", "expected"),
    [
        ("<p a=1 b='2' c=\"3\" d>甲", "<p a=1 b='2' c=\"3\" d>"),
        ("<p" + " a=1" * 300 + ">", "<p" + " a=1" * 200 + ">"),
        ("<img src='data:" + "x" * 5000 + "' alt='图' />", "<img alt='图' />"),
        ("<img src='data:" + "x" * 5000 + "' alt=图 />", "<img alt=图 />"),
        ("<img alt='图' src=" + "x" * 5000 + ">", "<img alt='图'>"),
        ("</p " + "x" * 5000 + ">", "</p>"),
        ("<P\n\tA = '1'>", "<p A = '1'>"),
        ("<" + "x" * 300 + ">", ""),
        ("<p a='1", ""),
    ],
)
def test_tags(html, expected):
    """A tag keeps its first 200 attributes, none of more than 4,096 characters; one without an end goes."""
    assert _shortened(html) == expected


@every_case(
    ("html", "expected"),
    [
        ("<!-- 注 -->", "<!---->"),
        ("<?php 甲 ?>", "<!---->"),
        ("<!-- 注", ""),
        ("<![CDATA[甲]]>", "<!---->"),
        ("<![CDATA[甲]]><svg>", "<![CDATA[甲]]>"),
    ],
)
def test_comments(html, expected):
    """A comment becomes an empty one; CDATA beside a drawing or a formula may be text and stays."""
    assert _shortened(html) == expected


@every_case(
    ("html", "expected"),
    [
        ("<script>if (a < b) x()</script>", "<script>if (a < b) x()</script>"),
        ("<style>" + "<" * 64 + "</style>", "<style></style>"),
        ("<script>" + "&" * 65 + "</script>", "<script></script>"),
        ("<script>" + "&" * 65, ""),
        ("<title>" + "<" * 65 + "<svg>", "<title>" + "<" * 65 + "<svg>"),
        ("<plaintext>" + "<" * 65, "<plaintext>" + "<" * 65),
    ],
)
def test_raw_elements(html, expected):
    """More than 64 brackets and ampersands empty an element whose content nobody sees, unless a drawing may hold it."""
    assert _shortened(html) == expected


@every_case("end", ["</xmp>", "</XMP>", ""])
def test_an_xmp_becomes_pre(end):
    """Its content shows, so it is escaped, with an empty comment now and then so that no text is glued too long."""
    assert _shortened("<xmp>" + "<" * 100 + end) == "<pre>" + "&lt;" * 63 + "<!---->" + "&lt;" * 37 + "</pre>"
