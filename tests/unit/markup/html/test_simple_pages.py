"""Simple pages are read without an engine, with the blocks an engine gives."""

from __future__ import annotations

from contextlib import contextmanager
from unittest.mock import patch

from hypothesis import example, given
from hypothesis import strategies as st

from newsnorm.markup.bodies import read_body
from newsnorm.markup.html.read import html_to_body
from newsnorm.markup.html.simple_pages import find_simple_run, read_simple_start
from newsnorm.markup.kinds import decide_kind
from newsnorm.markup.source.elements import ELEMENT_TAGS
from newsnorm.markup.tags import BLOCKS, KNOWN
from newsnorm.reader import RawBody

from bodies import images_of, links_of, more_of
from every_case import every_case

_PIECES = st.sampled_from(
    [
        "<p>甲</p>",
        "<p>乙。<b>丙</b></p>",
        "<div>",
        "</div>",
        "<p>",
        "</p>",
        "<strong>丁</strong>",
        "<h2>戊</h2>",
        "<h2>己</h3>",
        "<section>",
        "</section>",
        "<br>",
        "<br/>",
        "甲",
        "\n",
        "  ",
        "\n\n",
        "<p> \n</p>",
        "<div>庚</div>",
        "<em>辛</em>",
        "&nbsp;",
        "&amp;",
        "&lt;b&gt;",
        "&mdash",
        "&#65;",
        '<p>见<a href="/a.html">甲 </a>和<a href="https://a.cn/b?c=d"> 乙&amp;丙<br></a></p>',
        '<p><a href="http://a.cn/">丁</a></p>',
        '<h3><a href="/x"></a>戊<a href="//y"> &lt;己&gt;</a></h3>',
        '<p><a href="#x">庚</a><a href="/a b">辛</a></p>',
        '<a href="/z">',
        '<p>壬<a href="/z"> \n 癸</a> <b>子</b></p>',
        "</a>",
        "<p>“丑&quot;寅&ldquo;</p>",
        "<a href=/x>壬</a>",
        '<p style="text-align: left;">癸</p>',
        '<p class="em_media">子</p>',
        '<p class="math">丑 寅</p>',
        "<p hidden>卯</p>",
        "<img src=a.png>",
        "<!-- more -->",
        "<center>",
        "</center>",
        "<body hidden>",
        "<frameset>",
        "<title>",
        "<ul><li>辰</ul>",
        "<table><tr><td>巳<td>午</table>",
        "<pre>未 申</pre>",
        "\N{IDEOGRAPHIC SPACE}",
        "a  b\tc",
        "<p>一\n二</p>",
        "\x00",
        "\r",
        "\ud800",
        "<P>酉</P>",
        "<b>",
        "</b>",
        "<form>",
        "</form>",
        "<select>",
        "</article>",
        "<main>",
        "- 戌\n",
        "</body>",
        "</html>",
        "<script>亥</script>",
        "<span>天<b>地</b></span>",
        "<p>玄<p>黄",
        "\f",
    ]
)
_PAGES = st.lists(_PIECES, max_size=14).map("".join)


def _content(body):
    return body.blocks, links_of(body), images_of(body), more_of(body), body.findings


@given(_PAGES)
@example("</section><script>亥</script><!-- more -->")
def test_blocks_are_those_of_an_engine(html):
    """With or without an engine a page has the same blocks and findings."""
    assert _content(html_to_body(html)) == _content(html_to_body(html, engine="turbohtml"))


@given(_PAGES, st.sampled_from([2, 60]))
def test_large_pages_are_read_alike_too(html, times):
    """So has one with many tags, where the guard has a look at each."""
    assert _content(html_to_body(html * times)) == _content(html_to_body(html * times, engine="turbohtml"))


@contextmanager
def _tag_by_tag():
    """Read every tag, as if no element were simple."""
    with (
        patch("newsnorm.markup.kinds.is_simple_page", return_value=False),
        patch("newsnorm.markup.source.elements.find_simple_run", return_value=0),
        patch("newsnorm.markup.source.draft.find_simple_run", return_value=0),
        patch("newsnorm.markup.source.draft.find_simple_end", return_value=0),
    ):
        yield


@given(_PAGES)
def test_kind_is_that_of_the_slow_decision(html):
    """The kind is the one that looking at the tags one by one gives."""
    with _tag_by_tag():
        slow = decide_kind(html, is_bare=False)

    assert decide_kind(html, is_bare=False) == slow


@given(_PAGES, st.sampled_from(["", "\n\n**尾** [链](/a) `<p>`", "尾\n- 项", "\n\n```\n<p>\n```", "$x_1$ 和 `"]))
def test_bodies_are_read_alike(html, tail):
    """So are the blocks of a body that begins with simple elements and goes on in Markdown."""
    raw = RawBody(html + tail)
    with _tag_by_tag():
        slow = read_body(raw)

    assert read_body(raw) == slow


@every_case(
    "html",
    [
        "<div>\n<p>甲</p>\n<p>乙<strong>丙</strong><br>丁</p>\n</div>\n",
        '<p style="text-align: left;">甲</p><p class="em_media">（乙）</p>',
        "<section><h2>甲</h2><div>乙</div></section>",
        "<p>甲&nbsp;乙&amp;丙</p>",
        '<p><a href="https://a.cn/">甲</a>｜<a href="/b">乙</a></p>',
    ],
)
def test_common_dumps_are_simple(html):
    """What most scraped bodies look like needs no engine."""
    assert read_simple_start(html)[1] == ""


@every_case(
    "html",
    [
        "甲",
        "<p>甲<b>乙</p>",
        "<p>甲&#65;</p>",
        "<p>甲&amp</p>",
        '<p><a href="#b">甲</a></p>',
        '<p><a href="/?a&b">甲</a></p>',
        '<p><a href="/" title="乙">甲</a></p>',
        "<p hidden>甲</p>",
        '<p class="math">甲</p>',
        "<p>\n\n- 甲</p>",
        "<P>甲</P>",
    ],
)
def test_doubtful_pages_are_not(html):
    """Loose text, open tags, rare references, telling attributes and room for Markdown go to an engine."""
    assert read_simple_start(html)[1] == html


def test_an_engine_goes_on_in_the_same_place():
    """The rest of a page is read in the boxes that are open there."""
    page, rest = read_simple_start("<div><p>甲</p></div><section><p>乙</p><p><a href=/x>丙</a></p></section>")

    assert [block.text for block in page.blocks] == ["甲", "乙"]
    assert rest == "<body><section><p><a href=/x>丙</a></p></section>"


def test_simple_elements_are_known_as_blocks():
    """What a pattern takes for an element begins one in Markdown too."""
    assert {"p", "div", "section", "article", "center", "main", "h1", "h6"} <= BLOCKS & ELEMENT_TAGS & KNOWN


def test_the_run_of_elements_a_text_begins_with():
    """It ends after the last element that is closed; without any it is empty."""
    assert [find_simple_run(text) for text in ("<p>甲</p>乙", "<p>甲</p><p>乙", "甲<p>乙</p>")] == [8, 8, 0]
