"""Tags among the words of Markdown become starts and ends of elements."""

from __future__ import annotations

from newsnorm.markup.events import End, Start
from newsnorm.markup.html.read import parser_of
from newsnorm.markup.markdown.inline_html import OpenTags, read_start

from every_case import every_case


def _read(*tags):
    """Return the events of tags as words, and those that end with the block."""
    open_tags = OpenTags()
    events = [event for tag in tags for event in open_tags.read(tag)]
    words = [f"<{event.tag}>" if isinstance(event, Start) else f"</{event.tag}>" for event in events]
    return "".join(words), "".join(f"</{event.tag}>" for event in open_tags.close_all())


@every_case(
    ("tags", "events", "ends"),
    [
        (["<b>", "</b>"], "<b></b>", ""),
        (["<BR>", "<br/>", "<img src=a>"], "<br></br><br></br><img></img>", ""),
        (["<b>", "<i>", "</b>"], "<b><i></i></b>", ""),
        (["</i>"], "", ""),
        (["<font>"], "<font>", "</font>"),
        (["<ruby>", "<rt>", "<rt>", "</ruby>"], "<ruby><rt></rt><rt></rt></ruby>", ""),
        (["<html>", "<body>", "<head>"], "", ""),
        (["<tr>", "<td>"], "", ""),
        (["<table>", "<tr>", "<td>", "<td>", "</table>"], "<table><tr><td></td><td></td></tr></table>", ""),
        (["<!-- a -->", "<?php ?>"], "", ""),
        (["</br>"], "<br></br>", ""),
        (["<i>"] * 40, "<i>" * 32, "</i>" * 32),
        (["<script>", "<b>", "</script>", "<b>"], "<script></script><b>", "</b>"),
    ],
)
def test_tags(tags, events, ends):
    """Each start has its end, those left open end with the block; a tag that a page has no place for is none."""
    assert _read(*tags) == (events, ends)


@every_case(
    "tag",
    [
        "<a>",
        '<a href="/b?c=1&amp;d=2" title=\'甲 "乙"\'>',
        "<IMG SRC=a.png alt=&#30002; alt=乙 hidden/>",
        "<a href=/?x&copy;y>",
        '<span\nstyle = "color:red"\n class=a>',
        '<a href="&notit;&not;&amp&ampx">',
    ],
)
def test_attributes_are_those_of_an_engine(tag, record):
    """Names, values and references are read as an HTML engine reads them."""
    start = read_start(tag)
    words = [start.tag, *(f"{name}={value or ''}" for name, value in start.attrs)]

    assert f"<{' '.join(words)}>" in record(parser_of("turbohtml"), tag)


def test_open_tags_have_names():
    """Bare addresses in a link are no links of their own, so whoever reads them asks what is open."""
    tags = OpenTags()
    assert tags.read("<a href=b>") != []
    assert tags.open == ["a"]
    assert tags.read("</a>") == [End("a")]
    assert tags.open == []
