"""A URL in running text begins at its scheme and ends where Chinese or a sentence goes on."""

from __future__ import annotations

import pytest

from newsnorm.markup.bare_urls import find_urls


def _found(text):
    return [text[start:end] for start, end in find_urls(text)]


@pytest.mark.parametrize(
    ("text", "urls"),
    [
        ("公告见https://a.example/b，请查收", ["https://a.example/b"]),
        ("网址：http://a.example/公告/三月。", ["http://a.example/公告/三月"]),
        ("https://a.example/b…", ["https://a.example/b"]),
        ("https://a.example/b——全文", ["https://a.example/b"]),
        ("“https://a.example/b”", ["https://a.example/b"]),
        ("（https://a.example/b）", ["https://a.example/b"]),
        ("https://a.example/b？页=1", ["https://a.example/b"]),
        ("https://a.example/b\N{IDEOGRAPHIC SPACE}下载", ["https://a.example/b"]),
        ('<a href="https://a.example/b">', ["https://a.example/b"]),
        ("`https://a.example/b`", ["https://a.example/b"]),
        ("|https://a.example/b|https://a.example/c|", ["https://a.example/b", "https://a.example/c"]),
    ],
)
def test_chinese_ends_a_url(text, urls):
    """Full-width marks, dashes, quotes, blanks and the marks of markup are no part of a URL; Han characters may be."""
    assert urls == _found(text)


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("https://a.example/b.", "https://a.example/b"),
        ("https://a.example/b?!", "https://a.example/b"),
        ("**https://a.example/b**", "https://a.example/b"),
        ("https://a.example/b?c=d&e=f#g", "https://a.example/b?c=d&e=f#g"),
        ("https://a.example/b_c.html", "https://a.example/b_c.html"),
        ("https://a.example:8080/b/", "https://a.example:8080/b/"),
    ],
)
def test_marks_of_a_sentence_do_not_belong_to_it(text, url):
    """Trailing stops and emphasis go, the same marks inside stay."""
    assert _found(text) == [url]


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("(https://a.example/b)", "https://a.example/b"),
        ("((https://a.example/b).)", "https://a.example/b"),
        ("https://a.example/b_(c)", "https://a.example/b_(c)"),
        ("(https://a.example/b_(c))", "https://a.example/b_(c)"),
        ("https://a.example/b(c", "https://a.example/b(c"),
        ("https://a.example/b" + ")" * 50_000, "https://a.example/b"),
    ],
)
def test_a_closing_bracket_needs_its_opening_one(text, url):
    """A bracket that closes what opened inside the URL is a part of it (GFM 6.9)."""
    assert _found(text) == [url]


@pytest.mark.parametrize(
    "text", ["", "a.example/b", "ftp://a.example/b", "https://", "http://。", "https://...", "mailto:a@b.example"]
)
def test_what_is_no_url(text):
    """Without `http` or without anything behind the two slashes there is none."""
    assert _found(text) == []
