"""Text is written so that HTML reads it as text."""

from __future__ import annotations

import html

from hypothesis import given
from hypothesis import strategies as st

from newsnorm.markup.escape import escape, escape_value, link_urls

from every_case import every_case


@every_case(
    ("text", "expected"),
    [
        ("净利润 < 预期 > 去年", "净利润 &lt; 预期 &gt; 去年"),
        ("研发&生产", "研发&amp;生产"),
        ("&lt;", "&amp;lt;"),
        ("他说\"好\"，又说'行'", "他说\"好\"，又说'行'"),
        ("“《甲》”", "“《甲》”"),
        ("", ""),
    ],
)
def test_escape(text, expected):
    """The three signs of markup become references, quotes and Chinese marks stay."""
    assert expected == escape(text)


@every_case(("text", "expected"), [('年报"摘要"', "年报&quot;摘要&quot;"), ("/a?b=1&c='2'", "/a?b=1&amp;c='2'")])
def test_escape_value(text, expected):
    """Between double quotes a double quote is a reference too."""
    assert expected == escape_value(text)


@given(st.text("甲a&<>\"'; ltgamp#39"))
def test_html_reads_back_what_was_escaped(text):
    """Whatever the text, unescaping gives it back."""
    assert html.unescape(escape(text)) == text
    assert html.unescape(escape_value(text)) == text


@every_case(
    ("text", "expected"),
    [
        ("没有网址 & <b>", "没有网址 &amp; &lt;b&gt;"),
        (
            "https://a.example/?b=1&c=2",
            '<a href="https://a.example/?b=1&amp;c=2">https://a.example/?b=1&amp;c=2</a>',
        ),
        ("<https://a.example>。", '&lt;<a href="https://a.example">https://a.example</a>&gt;。'),
        ("http://a/b，http://c", '<a href="http://a/b">http://a/b</a>，<a href="http://c">http://c</a>'),
    ],
)
def test_link_urls(text, expected):
    """Every bare URL is a link; it and the text around it are escaped."""
    assert expected == link_urls(text)
