"""The parser's events become HTML; what the parser did not see as meant becomes an edit."""

from __future__ import annotations

import re

import pytest

from newsnorm.markup.markdown import _parser, markdown_to_html
from newsnorm.markup.markdown_writer import MarkdownWriter
from newsnorm.markup.placeholders import Placeholders


def test_one_tilde_is_a_sign():
    """A single tilde is the sign for "about" and "to"; two strike."""
    assert markdown_to_html("月费 ~$4，年费 ~$16，~~停售~~") == "<p>月费 ~$4，年费 ~$16，<del>停售</del></p>\n"
    assert markdown_to_html("![甲~乙~丙](a.png)") == '<p><img src="a.png" alt="甲~乙~丙"></p>\n'


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("##标题\n正文", "<h2>标题</h2>\n<p>正文</p>\n"),
        ("#标题", "<h1>标题</h1>\n"),
        ("- ##标题", "<ul>\n<li><h2>标题</h2>\n</li>\n</ul>\n"),
        ("### 新功能###", "<h3>新功能</h3>\n"),
        ("# 标题#", "<h1>标题</h1>\n"),
        ("## 学习 C#", "<h2>学习 C#</h2>\n"),
        ("# C#", "<h1>C#</h1>\n"),
        ("#话题# 热议", "<p>#话题# 热议</p>\n"),
        ("#include", "<p>#include</p>\n"),
        ("\\##标题", "<p>##标题</p>\n"),
        ("```\n##标题\n```", "<pre><code>##标题\n</code></pre>\n"),
    ],
)
def test_headings_without_a_blank(source, html):
    """`##标题` is a heading where no code, escape or second `#` says otherwise; glued closing hashes go."""
    assert markdown_to_html(source) == html


def test_hyphens_under_a_sentence_are_a_rule():
    """A setext underline makes a heading of a title, not of a sentence."""
    assert markdown_to_html("要闻\n---") == "<h2>要闻</h2>\n"
    assert markdown_to_html("央行今日公告。\n---") == "<p>央行今日公告。</p>\n<hr>\n"


def test_bare_urls_are_links():
    """A URL in running text is a link that ends at a Chinese mark; in code and in links it is left alone."""
    assert markdown_to_html("见https://a.example/b_c_d。") == (
        '<p>见<a href="https://a.example/b_c_d">https://a.example/b_c_d</a>。</p>\n'
    )
    assert markdown_to_html("`https://a.example`") == "<p><code>https://a.example</code></p>\n"
    assert markdown_to_html('<a href="/x">https://a.example</a>').count("<a") == 1
    assert markdown_to_html("[https://a.example](/x)").count("<a") == 1


def test_an_end_and_a_new_start_are_nothing():
    """Four asterisks inside bold text are an end and a new start, as editors write them."""
    assert markdown_to_html("**创****新高**。") == "<p><strong>创新高</strong>。</p>\n"


def _write(source, *, soft_breaks="join"):
    """Return what one pass writes, and the writer."""
    writer = MarkdownWriter(source.encode(), soft_breaks=soft_breaks, pieces=Placeholders())
    return writer.write(_parser().events_with_range(source)), writer


@pytest.mark.parametrize(
    ("source", "edits"),
    [
        ("##标题", [(2, 2, b" ")]),
        ("#标题\n\n- ##子", [(1, 1, b" "), (13, 13, b" ")]),
        ("    据悉，公告。\n\n甲", [(0, 23, "据悉，公告。".encode() + b"\n\n")]),
        ("\t甲方公告，\n\t乙方回应。\n", [(0, 17, "甲方公告，\n\n".encode()), (17, 34, "乙方回应。\n\n".encode())]),
        ("    x = 1\n", []),
        ("# 标题", []),
        ("#话题# 热议", []),
        ("#include <a>", []),
        ("", []),
    ],
)
def test_edits(source, edits):
    """Places in bytes: a blank behind glued hashes, prose indented as code as paragraphs of its own."""
    assert _write(source)[1].edits == edits


@pytest.mark.parametrize(
    ("source", "places"),
    [
        ("**“甲”**乙", [0, 1, 11, 12]),
        ("甲 ~~ 乙 * 丙", []),
        ("a_b", []),
        ("\\*甲\\*", []),
        ("**甲**", []),
        ("`**`", []),
    ],
)
def test_loose_marks(source, places):
    """Marks that are left over are told by their place; those between blanks, in code or in a name are none."""
    assert _write(source)[1].loose_marks == places


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("![甲![乙](b.png)丙](a.png)", '<p><img src="a.png" alt="甲乙丙"></p>\n'),
        ("![甲 [乙](/b) `丙`\n**丁**](a.png)", '<p><img src="a.png" alt="甲 乙 丙 丁"></p>\n'),
        ('[![甲](a.png "题")](/b)', '<p><a href="/b"><img src="a.png" alt="甲" title="题"></a></p>\n'),
        ('![<"甲">](<a b.png>)', '<p><img src="a b.png" alt="&lt;&quot;甲&quot;&gt;"></p>\n'),
    ],
)
def test_pictures(source, html):
    """The alternative text is the words of what stands in a picture, without its markup."""
    assert _write(source)[0] == html


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("```{.python}\nx\n```", '<pre><code class="language-python">x\n</code></pre>\n'),
        ("``` js,linenos\nx\n```", '<pre><code class="language-js">x\n</code></pre>\n'),
        ("```\nx\n\ny\n```", "<pre><code>x\n\ny\n</code></pre>\n"),
        ("> ~~~\n> x\n> ~~~", "<blockquote>\n<pre><code>x\n</code></pre>\n</blockquote>\n"),
    ],
)
def test_code(source, html):
    """The first word of an info string is the language."""
    assert _write(source)[0] == html


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ('<a href="/b">https://a.example</a>', '<p><a href="/b">https://a.example</a></p>\n'),
        ("<div class=甲", "<div class=甲>\n"),
        ('<div title="甲\n\n乙', '<div title="甲\n">\n<p>乙</p>\n'),
        ("<div\n\n乙", "<div\n>\n<p>乙</p>\n"),
        ("<b>甲</b>\n乙", "<p><b>甲</b>\n乙</p>\n"),
    ],
)
def test_html_inside(source, html):
    """Tags pass as they are; a tag that its block leaves open is closed, so that the next paragraph stays."""
    assert _write(source)[0] == html


def test_notes_are_numbered_by_first_use():
    """A note that is nowhere used comes last."""
    html, _ = _write("甲[^b]乙[^a]丙[^b]\n\n[^c]: 三\n\n[^a]: 一\n\n[^b]: 二")

    marks = re.findall(r'href="#fn-(\w)">(\d)</a>', html)
    notes = re.findall(r'id="fn-(\w)"><sup class="footnote-definition-label">(\d)</sup>', html)
    assert marks == [("b", "1"), ("a", "2"), ("b", "1")]
    assert notes == [("b", "1"), ("a", "2"), ("c", "3")]


@pytest.mark.parametrize(
    ("soft_breaks", "html"),
    [("keep", "<p>甲<br>乙<br>丙</p>\n"), ("join", "<p>甲\n乙<br>丙</p>\n")],
)
def test_line_breaks(soft_breaks, html):
    """A newline is what the site makes of it, two blanks before it are a break everywhere."""
    assert _write("甲\n乙  \n丙", soft_breaks=soft_breaks)[0] == html


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("甲\n\u3000\u3000乙", "<p>甲<br>\u3000\u3000乙</p>\n"),
        ("甲\n\u3000乙", "<p>甲\n\u3000乙</p>\n"),
        ("甲 `x`\u3000\u3000乙", "<p>甲 <code>x</code>\u3000\u3000乙</p>\n"),
    ],
)
def test_an_indent_of_two_is_a_new_line(source, html):
    """Two ideographic spaces at the start of a line make its newline a break; elsewhere they are text."""
    assert _write(source)[0] == html
