"""The fast engine reports the same tree as events."""

from __future__ import annotations

from unittest.mock import patch

from newsnorm.markup.html import engine_html5lib
from newsnorm.markup.html.engine_turbohtml import parse

from every_case import every_case

_HEAD = ["<html>", "<head>", "</head>", "<body>"]
_TAIL = ["</body>", "</html>"]


@every_case(
    ("html", "events"),
    [
        ("甲", ["甲"]),
        ("<p class='a b' hidden>甲<br>乙", ["<p class=a b hidden=>", "甲", "<br>", "</br>", "乙", "</p>"]),
        ("甲<!-- 注 -->乙", ["甲", "<!-- 注 -->", "乙"]),
        ("甲<?php x ?>乙", ["甲", "<?php x >", "乙"]),
        ("<p>甲&nbsp;&amp;&#20057;", ["<p>", "甲\N{NO-BREAK SPACE}&乙", "</p>"]),
        ("", []),
    ],
)
def test_events(record, html, events):
    """Each element has a start and an end; a processing instruction is an event of its own."""
    assert record(parse, html) == [*_HEAD, *events, *_TAIL]


def test_a_doctype_is_an_event(record):
    """The name of a document type is told before the tree."""
    assert record(parse, "<!DOCTYPE html><p>甲") == ["<!html>", *_HEAD, "<p>", "甲", "</p>", *_TAIL]


@every_case(
    "html",
    [
        "<b><p>甲</b>乙",
        "<table><td>甲<p>乙</table>丙",
        "<table>甲<tr><td>乙",
        "<ul><li>甲<li>乙</ul></p>丙",
        "<a href=/a>甲<a href=/b>乙",
        "<ruby>漢<rt>hàn</ruby>",
        "<svg viewBox='0 0'><p>甲",
        "<p>a\x00b\r\nc",
        "<script>'</p>'</script><style>p{}</style>",
        "<pre>\n甲\n</pre>",
        "<select><option>甲<option>乙</select>",
        "甲<li><frameset><frame>乙",
        "甲<form>乙</form>丙<form>丁",
        "甲<dl><dd><frameset><frame>乙",
    ],
)
def test_the_reference_tells_the_same(record, html):
    """Of misnested, implied and raw elements the two engines tell the same, an empty comment at the start apart."""
    assert record(parse, html) == record(engine_html5lib.parse, html)[1:]


@every_case(
    "html",
    [
        "<svg><template><desc><p></template></svg>甲",
        "<p><template><frameset></template>甲",
        "<TEMPLATE><math><mi></TEMPLATE>甲",
    ],
)
def test_what_turbohtml_misreads(record, html):
    """Templates beside drawings and frames are read by the reference engine, by the standard."""
    words = record(parse, html)

    assert words == record(engine_html5lib.parse, html)
    assert "甲" in words


@every_case(
    "html",
    [
        "<script>let template</script><svg></svg>甲",
        '<a href="?template=1">甲</a><svg></svg>',
        "<template></template>甲",
        "<svg></svg>&lt;template>甲",
    ],
)
def test_a_word_is_no_template(record, html):
    """The slow engine is not asked where only a script or an address has the word, or no drawing stands beside one."""
    with patch.object(engine_html5lib, "parse", side_effect=AssertionError):
        assert "甲" in "".join(record(parse, html))
