"""The guard puts HTML in a form that both engines read alike, in linear time, and leaves ordinary HTML alone."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsnorm.markup.guard import guard_html, rescue_autolinks
from newsnorm.markup.html import html_to_body
from newsnorm.markup.nesting import DEEPEST, Nesting, is_tidy
from newsnorm.markup.scan import scan

from work import count_calls

_PIECES = st.sampled_from(
    ["<p>", "</p>", "<b>", "</b>", "<b id=1>", "<div>", "</div>", "<table>", "<tr>", "<td>", "</td>", "</table>", "<a>",
     "<!-- x -->", "<!--", "-->", "<script>", "</script>", "<noscript>", "</noscript>", "<", ">", "&", "&amp;", "&lt",
     "=", '"', "'", " ", "\n", "甲", "a", "<http://a.cn/>", "<a@b.cn>", "<br>", "<li>", "<ul>", "</ul>", "<pre>", "/>",
     "\x00", "\ud800", "<span style='display:none'>", "</span>", "<h2>", "<ruby>", "<rt>", "<option>", "<svg>",
     "<![CDATA["]
)  # fmt: skip


@pytest.mark.parametrize(
    "html", ["", "甲", "<p>甲</p>", "甲 < 乙", "<p title='a>b'>甲</p>", "<!-- 注 --><p>甲 & 乙</p>", "甲 <"]
)
def test_ordinary_html_is_left_alone(html):
    """Nothing changes and nothing is reported where there is nothing to do."""
    assert (html, ()) == guard_html(html)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("见<http://a.cn/b?c=1&d=2>。", '见<a href="http://a.cn/b?c=1&amp;d=2">http://a.cn/b?c=1&amp;d=2</a>。'),
        ("<HTTPS://A.CN>", '<a href="HTTPS://A.CN">HTTPS://A.CN</a>'),
        ("<a.b@c.cn>", '<a href="mailto:a.b@c.cn">a.b@c.cn</a>'),
        ("<mailto:a@b.cn>", '<a href="mailto:a@b.cn">mailto:a@b.cn</a>'),
        ("<123@b.cn>", '<a href="mailto:123@b.cn">123@b.cn</a>'),
        ("<!-- <http://a.cn> -->", "<!-- <http://a.cn> -->"),
        ('<img alt="<http://a.cn>">', '<img alt="<http://a.cn>">'),
        ("<script><http://a.cn></script>", "<script><http://a.cn></script>"),
        ("<http://a b>", "<http://a b>"),
        ("<a href=http://a.cn>", "<a href=http://a.cn>"),
    ],
)
def test_rescue_autolinks(html, expected):
    """URLs and addresses in angle brackets become links, outside tags, comments and scripts."""
    assert expected == rescue_autolinks(html)


@pytest.mark.parametrize(
    ("html", "what"),
    [
        ("<p>甲</p><!-- 乙", "a comment is never closed: 6 characters"),
        ("<p>甲</p><div title='乙>", "a tag is never closed"),
        ("<p>甲</p><script>乙<p>丙</p>", "<script> is never closed"),
        ("<p>甲</p><!乙", "a declaration is never closed"),
    ],
)
def test_what_is_never_closed(html, what):
    """A whole article can vanish behind an open comment: the finding says how much."""
    (finding,) = guard_html(html)[1]

    assert (finding.id, finding.level) == ("html-unclosed", "warning")
    assert what in finding.message


def test_lone_surrogates():
    """Half a surrogate pair becomes U+FFFD, with a finding."""
    html, findings = guard_html("甲\ud800乙")

    assert html == "甲\N{REPLACEMENT CHARACTER}乙"
    assert [finding.id for finding in findings] == ["repair-lone-surrogate"]


def test_attributes():
    """Attributes after the 200th go."""
    names = " ".join(f"data-attribute-{number}=1" for number in range(5000))
    html, findings = guard_html(f"<p {names} hidden>甲</p>")

    assert html.count("=1") == 200
    assert [finding.id for finding in findings] == ["html-long-tag"]


@pytest.mark.parametrize("engine", ["turbohtml", "html5lib"])
def test_depth(engine):
    """Tags deeper than 512 levels go, their text stays."""
    body = html_to_body("<div>甲" * 2000 + "</div>乙" * 2000, engine=engine)

    assert "".join(block.text for block in body.blocks) == "甲" * 2000 + "乙" * 2000
    assert [finding.id for finding in body.findings] == ["html-too-deep"]


def test_unclosed_paragraphs_are_not_deep():
    """Elements whose end tags the standard implies do not nest."""
    html = "<p>甲<ul><li>乙<li>丙</ul><table><tr><td>1<td>2<tr><td>3</table><dl><dt>a<dd>b<dt>c</dl>" * (DEEPEST // 2)

    assert guard_html(html)[1] == ()


_TIDY_PAGES = st.recursive(
    st.sampled_from(["甲", "<br>", "<!-- 注 -->", "<p>乙</p>", "&amp;", "<img src=a.png>"]),
    lambda inside: st.builds(
        "<{0}>{1}</{0}>".format,
        st.sampled_from(["p", "b", "font", "a", "div", "td", "table", "li", "object", "select", "svg", "h2"]),
        st.lists(inside, max_size=3).map("".join),
    ),
    max_leaves=40,
)


@given(st.lists(_PIECES, max_size=12).map("".join) | _TIDY_PAGES)
def test_every_tag_of_a_tidy_page_stays(html):
    """Where every tag is closed in its turn, counting the open elements finds nothing to take out."""
    nesting = Nesting()
    tags = [token for token in scan(html) if token.kind in ("start", "end")]
    reasons = [
        nesting.open(html, tag) if tag.kind == "start" else nesting.close(tag.name)
        for tag in (tags if is_tidy(html) else [])
    ]

    assert not any(reasons)


@given(_TIDY_PAGES)
def test_tidy_pages_are_read_alike(html):
    """A tidy page has the same blocks whether or not the guard looks at each of its many tags."""
    with patch("newsnorm.markup.guard.is_tidy", return_value=False):
        slow = html_to_body(html * 40, engine="turbohtml")

    assert html_to_body(html * 40, engine="turbohtml") == slow


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<ul><li>甲<br><b>乙</b></li></ul><!-- more -->", True),
        ("<div>" * 16 + "</div>" * 16, True),
        ("<div>" * 17 + "</div>" * 17, False),
        ("<b>" * 4 + "</b>" * 4, False),
        ("<p>甲<p>乙", False),
        ("<p>甲</p></p>", False),
        ("<b><i>甲</b></i>", False),
        ("<P>甲</P>", False),
        ("<!-- <b> -->", False),
        ("1 < 2", False),
    ],
)
def test_is_tidy(html, expected):
    """Tidy is a page with every tag closed in its turn, few open at a time, and no other angle bracket."""
    assert is_tidy(html) == expected


HOSTILE = {
    "open div": lambda n: "<div>" * n,
    "open b": lambda n: "<b>" * n,
    "b p": lambda n: "<b><p>中" * n,
    "open font": lambda n: "".join(f"<p><font size={number}>中" for number in range(n)),
    "ul li": lambda n: "<ul><li>" * n,
    "less": lambda n: "<" * n,
    "amp": lambda n: "&" * n,
    "references": lambda n: "&amp;" * n,
    "stray ends": lambda n: "a</a>" * n,
    "spaces": lambda n: "中" + " " * n + "\n" * n + "文",
    "comments": lambda n: "<!--" * n,
    "quotes": lambda n: "<a b='" * n,
    "noscript": lambda n: "<noscript>" * n,
    "links": lambda n: "<a href=/x>中</a>" * n,
    "cells": lambda n: "<table>" + "<tr>" + "<td rowspan=999>中" * n + "<tr><td colspan=999>中" * n,
}


@pytest.mark.parametrize("engine", ["turbohtml", "html5lib"])
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_input_takes_linear_work(name, engine):
    """Four times the input calls some four times as many functions; `benchmarks/body_check.py` prints times."""
    html_to_body("<p>甲", engine=engine)
    small, large = (
        count_calls(lambda size=size: html_to_body(HOSTILE[name](size), engine=engine)) for size in (300, 1200)
    )

    assert large < 4.5 * small + 1000


@given(st.lists(_PIECES, max_size=40).map("".join))
def test_every_input_has_a_body(html):
    """No input fails, and links stay as many as blocks."""
    body = html_to_body(html)

    assert len(body.blocks) == len(body.links)


@given(st.lists(_PIECES, max_size=60).map("".join))
def test_tokens_do_not_overlap(text):
    """The scanner goes forward and never out of the text."""
    at = 0
    for token in scan(text, references=True):
        assert at <= token.start < token.end <= len(text)
        at = token.end


@given(st.lists(_PIECES, max_size=60).map("".join))
def test_guard_is_total(html):
    """Whatever comes in, the guard gives a text that can be encoded."""
    assert isinstance(guard_html(html * 20)[0].encode(), bytes)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<!--" + "-<" * 1000 + "-->甲", "<!---->甲"),
        ("<a" + "x" * 2000 + ">甲</a" + "x" * 2000 + ">", "甲"),
        ('<a b="' + "&" * 5000 + '" c=1>甲', "<a c=1>甲"),
        ("<p>甲</p " + "x " * 1000 + ">", "<p>甲</p>"),
        ("甲<p title='" + "x" * 2000, "甲"),
        ("<script>" + "<" * 2000 + "</script>甲", "<script></script>甲"),
        ("甲<style>" + "<" * 2000, "甲"),
        ("<xmp>" + "a<" * 650 + "</xmp>", None),
    ],
)
def test_what_is_very_long_and_says_nothing(html, expected):
    """Endless names, values, comments and scripts are cut; what a reader sees is not."""
    guarded, _ = guard_html(html)

    assert guarded == expected or (expected is None and html_to_body(html).blocks[0].text == "a<" * 650)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("&#" + "0" * 5000 + "65;", "A"),
        ("&#x" + "0" * 5000 + "4e2d;", "中"),
        ("&#" + "1" * 5000 + ";", "\N{REPLACEMENT CHARACTER}"),
        ("&#65;&#20013;", "A中"),
    ],
)
@pytest.mark.parametrize("engine", ["turbohtml", "html5lib"])
def test_long_numbers(html, expected, engine):
    """A character reference may have any number of digits."""
    assert html_to_body(html, engine=engine).blocks[0].text == expected


@given(st.lists(_PIECES, max_size=30).map("".join))
def test_the_slow_engine_does_not_fail_either(html):
    """No input fails with html5lib, also when it comes often."""
    assert html_to_body(html * 12, engine="html5lib").kind == "html"
