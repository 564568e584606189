"""The guard puts HTML in a form that both engines read alike, in linear time, and leaves ordinary HTML alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsnorm.markup.html.guard import FEW, guard_html
from newsnorm.markup.html.read import html_to_body

from bodies import links_of
from every_case import every_case
from work import IN_FULL, count_calls, some_of


@every_case("html", ["", "甲", "<p>甲</p>", "甲 < 乙", "<p title='a>b'>甲</p>", "<!-- 注 --><p>甲 & 乙</p>", "甲 <"])
def test_ordinary_html_is_left_alone(html):
    """Nothing changes and nothing is reported where there is nothing to do."""
    assert (html, ()) == guard_html(html)


@every_case(
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
def test_autolinks(html, expected):
    """URLs and addresses in angle brackets become links, outside tags, comments and scripts."""
    assert guard_html(html) == (expected, ())


@every_case(
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


@every_case("engine", ["turbohtml", "html5lib"])
def test_depth(engine):
    """Tags deeper than 512 levels go, their text stays."""
    body = html_to_body("<div>甲" * 2000 + "</div>乙" * 2000, engine=engine)

    assert "".join(block.text for block in body.blocks) == "甲" * 2000 + "乙" * 2000
    assert [finding.id for finding in body.findings] == ["html-too-deep"]


HOSTILE = {
    "open div": lambda n: "<div>" * n,
    "open b": lambda n: "<b>" * n,
    "b p": lambda n: "<b><p>中" * (n // 2),
    "open font": lambda n: "".join(f"<p><font size={number}>中" for number in range(n // 2)),
    "ul li": lambda n: "<ul><li>" * n,
    "less": lambda n: "<" * n,
    "amp": lambda n: "&" * n,
    "references": lambda n: "&amp;" * n,
    "stray ends": lambda n: "a</a>" * n,
    "spaces": lambda n: "中" + " " * n + "\n" * n + "文",
    "comments": lambda n: "<!--" * n,
    "quotes": lambda n: "<a b='" * n,
    "noscript": lambda n: "<noscript>" * n,
    "links": lambda n: "<a href=/x>中</a>" * (n // 2),
    "cells": lambda n: "<table>" + "<tr>" + "<td rowspan=999>中" * (n // 2) + "<tr><td colspan=999>中" * (n // 2),
}


_DEEP = 600  # elements: fewer may all be open, and are not followed


_TIMES = 4 if IN_FULL else 2


def _count_work(make, engine):
    """Return how many functions are called for an input, and for one that is so many times as long."""
    html_to_body("<p>甲", engine=engine)
    return [count_calls(lambda n=n: html_to_body(make(n), engine=engine)) for n in (_DEEP, _DEEP * _TIMES)]


@every_case("name", HOSTILE)
def test_hostile_input_takes_linear_work(name):
    """A longer input calls more functions in its measure; `benchmarks/body_check.py` prints times."""
    small, large = _count_work(HOSTILE[name], "turbohtml")

    assert large < 1.125 * _TIMES * small + 1000


@every_case("name", some_of(HOSTILE))
def test_hostile_input_takes_linear_work_in_python(name):
    """So it does with the slow engine, of which each function is counted, too."""
    small, large = _count_work(HOSTILE[name], "html5lib")

    assert large < 1.125 * _TIMES * small + 1000


@given(st.data())
def test_every_input_has_a_body(html_pieces, data):
    """No input fails, and links stay as many as blocks."""
    body = html_to_body(data.draw(html_pieces))

    assert len(body.blocks) == len(links_of(body))


@given(st.data())
def test_guard_is_total(html_pieces, data):
    """Whatever comes in, the guard gives a text that can be encoded."""
    assert isinstance(guard_html(data.draw(html_pieces) * 20)[0].encode(), bytes)


@every_case(
    ("html", "expected"),
    [
        ("&#" + "0" * 5000 + "65;", "A"),
        ("&#x" + "0" * 5000 + "4e2d;", "中"),
        ("&#" + "1" * 5000 + ";", "\N{REPLACEMENT CHARACTER}"),
        ("&#65;&#20013;", "A中"),
        ("&#" + "0" * 20 + "1000000;", "\U000f4240"),
        ("&#" + "0" * 20 + "10000000;", "\N{REPLACEMENT CHARACTER}"),
        ("&#x" + "0" * 20 + "f4240;", "\U000f4240"),
    ],
)
@every_case("engine", ["turbohtml", "html5lib"])
def test_long_numbers(html, expected, engine):
    """A character reference may have any number of digits."""
    assert html_to_body(html, engine=engine).blocks[0].text == expected


@given(st.data())
def test_the_slow_engine_does_not_fail_either(html_pieces, data):
    """No input fails with html5lib, also when it comes often."""
    assert html_to_body(data.draw(html_pieces) * 12, engine="html5lib").kind == "html"


@every_case(("count", "left"), [(FEW, FEW), (FEW + 1, 0)])
def test_floods_of_nul(count, left):
    """A few NUL stay for the engine, which knows where they are none; many go."""
    assert guard_html("甲\x00" * count)[0].count("\x00") == left


@every_case(("count", "is_written"), [(2, False), (FEW, True)])
def test_brackets_that_begin_no_tag(count, is_written):
    """In a body with many tags they are written as references, for each would cost the engine the rest of the text."""
    assert ("1 &lt; 2" in guard_html("<i>1 < 2" * count)[0]) is is_written
