"""Padded pairs of `**` are emphasis where their writer surely meant it."""

from __future__ import annotations

import re

from html_of import HtmlWriter, markdown_to_html

from newsnorm.markup.events import End, Start
from newsnorm.markup.markdown.loose_emphasis import pair_padded_marks

from every_case import every_case


@every_case(
    ("source", "html"),
    [
        ("**标识 **到", "<strong>标识 </strong>到"),
        ("**id **字段", "<strong>id </strong>字段"),
        ("** 操作步骤 **", "<strong> 操作步骤 </strong>"),
        ("现在** Workflow列表**就能", "现在<strong> Workflow列表</strong>就能"),
        ("速度**\n提高了55%**。", "速度<strong>\n提高了55%</strong>。"),
        ("就是**专注。\n**", "就是<strong>专注。\n</strong>"),
        ("最低位：** x & (-x)**", "最低位：<strong> x &amp; (-x)</strong>"),
        ("** 162 = * both**，见下", "<strong> 162 = * both</strong>，见下"),
    ],
)
def test_padded_emphasis_is_read(source, html):
    """A blank or a line break on the inner side does not part a mark from its pair."""
    assert markdown_to_html(source) == f"<p>{html}</p>"


@every_case(
    ("source", "html"),
    [
        ("**Setup **", "<strong>Setup </strong>"),
        ("**What is it? **\nA tool.", "<strong>What is it? </strong>\nA tool."),
        ("V8's** small building blocks** here", "V8's<strong> small building blocks</strong> here"),
    ],
)
def test_padded_emphasis_without_chinese(source, html):
    """A Latin line is read so in a Chinese post; elsewhere CommonMark has the last word."""
    assert markdown_to_html(f"{source}\n\n中文") == f"<p>{html}</p><p>中文</p>"
    assert "<strong>" not in markdown_to_html(source)


_TAG_RE = re.compile("<(/?)([a-z]+)([^>]*)>")


def _pair(html):
    """Return the words of a block, given and told as HTML, with their pairs."""
    items = []
    done = 0
    for tag in _TAG_RE.finditer(html):
        items += [html[done : tag.start()]] * (done < tag.start())
        items.append(End(tag[2]) if tag[1] else Start(tag[2], ((tag[3], None),) if tag[3] else ()))
        items += [End("br")] * (tag[2] == "br")
        done = tag.end()
    items += [html[done:]] * (done < len(html))
    writer = HtmlWriter()
    for item in pair_padded_marks(items):
        if isinstance(item, str):
            writer.parts.append(item)
        elif isinstance(item, Start):
            writer.parts.append(f"<{item.tag}{item.attrs[0][0] if item.attrs else ''}>")
        else:
            writer.end_element(item.tag)
    return "".join(writer.parts)


def test_marks_in_an_attribute_are_no_pair():
    """A pattern in a link target does not pair with one in the text."""
    html = '<a href="/甲/**">甲/**</a> **'

    assert _pair(html) == html


@every_case(
    ("html", "expected"),
    [
        ("** 操作步骤 **", "<strong> 操作步骤 </strong>"),
        ("**甲 **：乙**丙 **", "<strong>甲 </strong>：乙<strong>丙 </strong>"),
        ("甲**<br>乙**。", "甲<strong><br>乙</strong>。"),
        ("** 甲 **<br>乙", "<strong> 甲 </strong><br>乙"),
        ("<em>** 甲**</em>", "<em><strong> 甲</strong></em>"),
        ("**Setup **", "<strong>Setup </strong>"),
        ("甲** x &amp; y**", "甲<strong> x &amp; y</strong>"),
    ],
)
def test_padded_pairs(html, expected):
    """All pairs of a line are read, or the one pair of a block whose marks stand on two lines."""
    assert _pair(html) == expected


@every_case(
    "html",
    [
        "",
        "甲",
        "** 甲",
        "** 甲 ** 乙 ** 丙",
        "甲 ** 乙 ** 丙",
        "2 ** 3",
        "甲 *** 乙 **",
        "** **",
        "****",
        "<code>**甲 **</code>",
        '<a title="** 甲 **">乙</a>',
        "甲**<br>乙**<br>丙** 丁",
        "变量a** b**",
        "用 **kwargs 和 **args 传参",
        "/a/** 和 /b/**",
        "x ** y ** z",
    ],
)
def test_what_is_no_pair_stays(html):
    """Odd marks, longer runs, nothing inside, operators, patterns, names, and marks in code or a tag stay."""
    assert _pair(html) == html


@every_case("source", ["Setup ** here ** now", "a** b **c", "x ** a b** y", "2 ** 3 ** 4"])
def test_latin_words_between_padded_marks(source):
    """In a line of Latin words with others on both sides nothing says that emphasis was meant."""
    assert markdown_to_html(f"{source}\n\n中文") == f"<p>{source}</p><p>中文</p>"
