"""How deep elements nest is known from their tags alone."""

from __future__ import annotations

from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from newsnorm.findings import LEFT_OPEN, TOO_DEEP
from newsnorm.markup.html.guard import guard_html
from newsnorm.markup.html.nesting import DEEPEST, FlatNesting, Nesting
from newsnorm.markup.html.read import html_to_body
from newsnorm.markup.source.tag_list import list_tags

from every_case import every_case

_SOUP = st.lists(
    st.sampled_from(
        [
            *(
                "<p>",
                "</p>",
                "<b>",
                "</b>",
                "<li>",
                "</li>",
                "<td>",
                "</td>",
                "<table>",
                "</table>",
                "<a>",
                "</a>",
                "<svg>",
            ),
            *("</svg>", "<g/>", "<button>", "</button>", "<h2>", "</h3>", "<br>", "<!-- 注 -->", "甲"),
        ]
    ),
    max_size=40,
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


def _names(html):
    (tags,) = list_tags(html)
    return tags.names


def _reasons(html):
    """Return why each tag must go, by its place among the tags."""
    nesting = Nesting()
    (tags,) = list_tags(html, 1 << 30)
    found = [
        nesting.close(name[1:]) if name[0] == "/" else nesting.open(name, html[start:end])
        for name, start, end in zip(tags.names, tags.starts, tags.ends, strict=True)
    ]
    return {number: reason for number, reason in enumerate(found) if reason}


@given(_SOUP | _TIDY_PAGES, st.sampled_from([(512, 16, 3), (8, 3, 2), (5, 2, 1)]))
def test_every_tag_of_a_flat_page_stays(html, limits):
    """Where a glance finds few elements open, counting them exactly finds nothing to take out, whatever the limits."""
    deepest, most_open, most_equal = limits
    with patch.multiple("newsnorm.markup.html.nesting", DEEPEST=deepest, _MOST_OPEN=most_open, _MOST_EQUAL=most_equal):
        is_flat = FlatNesting().takes(_names(html))

        assert not (is_flat and _reasons(html))


@given(_SOUP | _TIDY_PAGES)
def test_flat_pages_are_read_alike(html):
    """A flat page has the same blocks whether or not the guard follows each of its many tags."""
    with patch.object(FlatNesting, "takes", return_value=False):
        slow = html_to_body(html * 40, engine="turbohtml")

    assert html_to_body(html * 40, engine="turbohtml") == slow


@every_case(
    ("html", "expected"),
    [
        ("<ul><li>甲<br><b>乙</b></li></ul><!-- more -->", True),
        ("<div>" * DEEPEST + "</div>" * DEEPEST, True),
        ("<div>" * (DEEPEST + 1) + "</div>" * (DEEPEST + 1), False),
        ("<div></div>" * DEEPEST + "<div>", True),
        ("<br>" * (DEEPEST + 1), True),
        ("</div>" * (DEEPEST + 1), True),
        ("<p>甲" * DEEPEST, True),
        ("<p>甲" * (DEEPEST + 1), False),
        ("<b>" * 3, True),
        ("<b>" * 4, False),
        ("<b></b>" * 4, True),
        ("<b><i>" + "</b></i>" * 4, True),
        ("<b><i></b></i>" * 3 + "<b>", False),
        ("<DIV><B>甲</B></DIV>", True),
        ("".join(f"<{name}>" for name in ("b", "i", "u", "em", "a", "s") * 3)[:-3], False),
        ("".join(f"<{name}>" for name in ("b", "i", "u", "em", "a") * 3) + "<s>", True),
        ("".join(f"<{name}>" for name in ("b", "i", "u", "em", "a") * 3) + "<s><tt>", False),
    ],
)
def test_what_is_flat(html, expected):
    """Flat is a page in which few elements are open at a time, each until its own end tag comes in its turn."""
    assert FlatNesting().takes(_names(html)) == expected


@given(_SOUP, st.integers(0, 20))
def test_flatness_of_a_page_in_parts(html, place):
    """It makes no difference in how many parts the tags come."""
    names = _names(html)
    parts = FlatNesting()

    with patch.multiple("newsnorm.markup.html.nesting", DEEPEST=6, _MOST_OPEN=3, _MOST_EQUAL=2):
        assert (parts.takes(names[:place]) and parts.takes(names[place:])) == FlatNesting().takes(names)


def test_unclosed_paragraphs_are_not_deep():
    """Elements whose end tags the standard implies do not nest."""
    html = "<p>甲<ul><li>乙<li>丙</ul><table><tr><td>1<td>2<tr><td>3</table><dl><dt>a<dd>b<dt>c</dl>" * (DEEPEST // 2)

    assert guard_html(html)[1] == ()


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


@every_case("start", ["div", "span", "ul", "blockquote", "table", "div/", "custom-tag /"])
def test_too_deep(start):
    """The 513th open element goes, and so does one end tag for each start tag that went; a slash closes nothing."""
    html = f"<{start}>" * (DEEPEST + 2) + f"</{start.rstrip(' /')}>" * (DEEPEST + 2)

    assert _reasons(html) == {
        DEEPEST: TOO_DEEP,
        DEEPEST + 1: TOO_DEEP,
        DEEPEST + 2: "dropped",
        DEEPEST + 3: "dropped",
    }


@every_case(
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


@every_case("root", ["svg", "math"])
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
