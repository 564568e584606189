"""How deep elements nest is known from their tags alone."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsnorm.findings import LEFT_OPEN, TOO_DEEP
from newsnorm.markup.html.guard import guard_html
from newsnorm.markup.html.nesting import DEEPEST, Nesting, is_tidy
from newsnorm.markup.html.read import html_to_body
from newsnorm.markup.source.scan import scan

from every_case import every_case

_SOUP = st.lists(
    st.sampled_from(["<p>", "</p>", "<b>", "</b>", "<li>", "</li>", "<td>", "</td>", "<br>", "<!-- 注 -->", "甲"]),
    max_size=12,
).map("".join)
_TIDY_PAGES = st.recursive(
    st.sampled_from(["甲", "<br>", "<!-- 注 -->", "<p>乙</p>", "&amp;", "<img src=a.png>"]),
    lambda inside: st.builds(
        "<{0}>{1}</{0}>".format,
        st.sampled_from(["p", "b", "font", "a", "div", "td", "table", "li", "object", "select", "svg", "h2"]),
        st.lists(inside, max_size=3).map("".join),
    ),
    max_leaves=40,
)


@given(_SOUP | _TIDY_PAGES)
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
    with patch("newsnorm.markup.html.guard.is_tidy", return_value=False):
        slow = html_to_body(html * 40, engine="turbohtml")

    assert html_to_body(html * 40, engine="turbohtml") == slow


@every_case(
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


def test_unclosed_paragraphs_are_not_deep():
    """Elements whose end tags the standard implies do not nest."""
    html = "<p>甲<ul><li>乙<li>丙</ul><table><tr><td>1<td>2<tr><td>3</table><dl><dt>a<dd>b<dt>c</dl>" * (DEEPEST // 2)

    assert guard_html(html)[1] == ()


def _reasons(html):
    """Return why each tag must go, by its place among the tags."""
    nesting = Nesting()
    tags = [token for token in scan(html) if token.kind in ("start", "end")]
    found = [nesting.open(html, tag) if tag.kind == "start" else nesting.close(tag.name) for tag in tags]
    return {number: reason for number, reason in enumerate(found) if reason}


@every_case(
    "html",
    [
        "<p>甲" * 600,
        "<ul>" + "<li>甲" * 600,
        "<table>" + "<tr><td>甲<th>乙" * 600,
        "<dl>" + "<dt>甲<dd>乙" * 600,
        "<select>" + "<option>甲" * 600,
        "<ruby>" + "漢<rt>hàn" * 600,
        "<h2>甲" * 600,
        "<br><img src=a.png><hr>" * 600,
        "<svg>" + "<path d=x/>" * 600,
        "<math>" + "<mi/>" * 600,
        "</div>" * 600,
    ],
)
def test_what_does_not_nest(html):
    """Implied ends, empty elements and stray ends leave few open."""
    assert _reasons(html) == {}


@pytest.mark.parametrize("start", ["div", "span", "ul", "blockquote", "table", "div/", "custom-tag /"])
def test_too_deep(start):
    """The 513th open element goes, and so does one end tag for each start tag that went; a slash closes nothing."""
    html = f"<{start}>" * (DEEPEST + 2) + f"</{start.rstrip(' /')}>" * (DEEPEST + 2)

    assert _reasons(html) == {
        DEEPEST: TOO_DEEP,
        DEEPEST + 1: TOO_DEEP,
        DEEPEST + 2: "dropped",
        DEEPEST + 3: "dropped",
    }


@pytest.mark.parametrize(
    ("html", "reasons"),
    [
        ("<b><b><b><b></b></b></b></b>", {3: "same", 4: "dropped"}),
        ("<b><b><b><b id=1>", {}),
        ("<p><b><p><b><p><b><p><b>", {7: "same"}),
        ("".join(f"<font size={number}>" for number in range(18)), {16: LEFT_OPEN, 17: LEFT_OPEN}),
        ("<b><b><b><td><b>", {}),
        ("<b><b><b></b><b>", {}),
    ],
)
def test_formatting_that_stays_open(html, reasons):
    """A fourth equal one changes nothing, more than sixteen cost all the text below; a cell begins a new list."""
    assert _reasons(html) == reasons


@pytest.mark.parametrize("root", ["svg", "math"])
def test_drawings_and_formulas_nest(root):
    """In them a slash closes a tag, and a tag without one is open."""
    assert _reasons(f"<{root}>" + "<g>" * DEEPEST) == {DEEPEST: TOO_DEEP}


def test_paragraphs_in_buttons_nest():
    """A button keeps the start of a paragraph from ending the one around it."""
    assert _reasons("<p><button>" * 256 + "<p>") == {DEEPEST: TOO_DEEP}


def test_an_end_tag_reaches_no_further_than_its_table():
    """An end tag in a cell does not close what is open around the table, behind the table it does."""
    inside, behind = "<div><table><tr><td></div>", "<div><table><tr><td></table></div>"

    assert min(_reasons(inside * 200)) == inside.count("<") * (DEEPEST // 4)
    assert _reasons(behind * 200) == {}


@every_case(
    ("html", "tidy"),
    [
        ("<p>甲<br><b>乙</b></p>", True),
        ("<div><p>甲</p><p>乙</p></div>", True),
        ("<p>甲<p>乙", False),
        ("<p>1 < 2</p>", False),
        ("<b>甲</p></b>", False),
        ("</p>甲", False),
        ("甲", True),
    ],
)
def test_tidiness_of_a_long_text(html, tidy):
    """It is told without all tags in memory at once, and is the same."""
    assert is_tidy(html) is tidy
    with patch("newsnorm.markup.html.nesting.STRETCH", 1):
        assert is_tidy(html) is tidy
