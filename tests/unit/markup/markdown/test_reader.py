"""The parser's events become HTML; what the parser did not see as meant becomes an edit."""

from __future__ import annotations

import re

import pytest
from html_of import markdown_to_html


def test_one_tilde_is_a_sign():
    """A single tilde is the sign for "about" and "to"; two strike."""
    assert markdown_to_html("月费 ~$4，年费 ~$16，~~停售~~") == "<p>月费 ~$4，年费 ~$16，<del>停售</del></p>"
    assert markdown_to_html("![甲~乙~丙](a.png)") == '<p><img src="a.png" alt="甲~乙~丙"></p>'


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("##标题\n正文", "<h2>标题</h2><p>正文</p>"),
        ("#标题", "<h1>标题</h1>"),
        ("- ##标题", "<ul><li><h2>标题</h2></li></ul>"),
        ("### 新功能###", "<h3>新功能</h3>"),
        ("# 标题#", "<h1>标题</h1>"),
        ("## 学习 C#", "<h2>学习 C#</h2>"),
        ("# C#", "<h1>C#</h1>"),
        ("#话题# 热议", "<p>#话题# 热议</p>"),
        ("#include", "<p>#include</p>"),
        ("\\##标题", "<p>##标题</p>"),
        ("```\n##标题\n```", "<pre><code>##标题\n</code></pre>"),
    ],
)
def test_headings_without_a_blank(source, html):
    """`##标题` is a heading where no code, escape or second `#` says otherwise; glued closing hashes go."""
    assert markdown_to_html(source) == html


def test_hyphens_under_a_sentence_are_a_rule():
    """A setext underline makes a heading of a title, not of a sentence."""
    assert markdown_to_html("要闻\n---") == "<h2>要闻</h2>"
    assert markdown_to_html("央行今日公告。\n---") == "<p>央行今日公告。</p><hr>"


def test_bare_urls_are_links():
    """A URL in running text is a link that ends at a Chinese mark; in code and in links it is left alone."""
    assert markdown_to_html("见https://a.example/b_c_d。") == (
        '<p>见<a href="https://a.example/b_c_d">https://a.example/b_c_d</a>。</p>'
    )
    assert markdown_to_html("`https://a.example`") == "<p><code>https://a.example</code></p>"
    assert markdown_to_html('<a href="/x">https://a.example</a>').count("<a") == 1
    assert markdown_to_html("[https://a.example](/x)").count("<a") == 1


def test_an_end_and_a_new_start_are_nothing():
    """Four asterisks inside bold text are an end and a new start, as editors write them."""
    assert markdown_to_html("**创****新高**。") == "<p><strong>创新高</strong>。</p>"


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("![甲![乙](b.png)丙](a.png)", '<p><img src="a.png" alt="甲乙丙"></p>'),
        ("![甲 [乙](/b) `丙`\n**丁**](a.png)", '<p><img src="a.png" alt="甲 乙 丙 丁"></p>'),
        ('[![甲](a.png "题")](/b)', '<p><a href="/b"><img src="a.png" alt="甲" title="题"></a></p>'),
        ('![<"甲">](<a b.png>)', '<p><img src="a b.png" alt="&lt;&quot;甲&quot;&gt;"></p>'),
    ],
)
def test_pictures(source, html):
    """The alternative text is the words of what stands in a picture, without its markup."""
    assert markdown_to_html(source) == html


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("```{.python}\nx\n```", '<pre><code class="language-python">x\n</code></pre>'),
        ("``` js,linenos\nx\n```", '<pre><code class="language-js">x\n</code></pre>'),
        ("```\nx\n\ny\n```", "<pre><code>x\n\ny\n</code></pre>"),
        ("> ~~~\n> x\n> ~~~", "<blockquote><pre><code>x\n</code></pre></blockquote>"),
    ],
)
def test_code(source, html):
    """The first word of an info string is the language."""
    assert markdown_to_html(source) == html


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ('<a href="/b">https://a.example</a>', '<p><a href="/b">https://a.example</a></p>'),
        ("<div class=甲", '<div class="甲">'),
        ('<div title="甲\n\n乙', '<div title="甲\n"><p>乙</p>'),
        ("<div\n\n乙", "<div><p>乙</p>"),
        ("<b>甲</b>\n乙", "<p><b>甲</b>\n乙</p>"),
    ],
)
def test_html_inside(source, html):
    """Tags are told as elements; a tag that its block leaves open is closed, so that the next paragraph stays."""
    assert markdown_to_html(source) == html


def test_notes_are_numbered_by_first_use():
    """A note that is nowhere used comes last."""
    html = markdown_to_html("甲[^b]乙[^a]丙[^b]\n\n[^c]: 三\n\n[^a]: 一\n\n[^b]: 二")

    marks = re.findall(r'href="#fn-(\w)">(\d)</a>', html)
    notes = re.findall(r'<sup class="footnote-definition-label">(\d)</sup><p>(.)</p>', html)
    assert marks == [("b", "1"), ("a", "2"), ("b", "1")]
    assert sorted(notes) == [("1", "二"), ("2", "一"), ("3", "三")]


@pytest.mark.parametrize(
    ("soft_breaks", "html"),
    [("keep", "<p>甲<br>乙<br>丙</p>"), ("join", "<p>甲\n乙<br>丙</p>")],
)
def test_line_breaks(soft_breaks, html):
    """A newline is what the site makes of it, two blanks before it are a break everywhere."""
    assert markdown_to_html("甲\n乙  \n丙", soft_breaks=soft_breaks) == html


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("甲\n\u3000\u3000乙", "<p>甲<br>\u3000\u3000乙</p>"),
        ("甲\n\u3000乙", "<p>甲\n\u3000乙</p>"),
        ("甲 `x`\u3000\u3000乙", "<p>甲 <code>x</code>\u3000\u3000乙</p>"),
    ],
)
def test_an_indent_of_two_is_a_new_line(source, html):
    """Two ideographic spaces at the start of a line make its newline a break; elsewhere they are text."""
    assert markdown_to_html(source) == html


def test_an_open_raw_element_takes_its_block_along():
    """One that is closed further on is open up to there, also over blocks; one that never is ends with its block."""
    assert markdown_to_html("甲<iframe>乙\n\n丙</iframe>丁") == (
        "<p>甲<iframe>乙</iframe></p><p><iframe>丙</iframe>丁</p>"
    )
    assert markdown_to_html("甲<iframe>乙\n\n丙") == "<p>甲<iframe>乙</iframe></p><p>丙</p>"


def test_html_in_a_container_ends_with_it():
    """An element left open in a quote does not take what follows the quote along."""
    assert markdown_to_html("> <div>甲\n\n乙\n\n</div>") == "<blockquote><div>甲\n</div></blockquote><p>乙</p>"
