"""The words of a block of Markdown."""

from __future__ import annotations

import re

from html_of import markdown_to_html

from every_case import every_case


def test_one_tilde_is_a_sign():
    """A single tilde is the sign for "about" and "to"; two strike."""
    assert markdown_to_html("月费 ~$4，年费 ~$16，~~停售~~") == "<p>月费 ~$4，年费 ~$16，<del>停售</del></p>"
    assert markdown_to_html("![甲~乙~丙](a.png)") == '<p><img src="a.png" alt="甲~乙~丙"></p>'


def test_bare_urls_are_links():
    """A URL in running text is a link that ends at a Chinese mark; in code and in links it is left alone."""
    assert markdown_to_html("见https://a.example/b_c_d。") == (
        '<p>见<a href="https://a.example/b_c_d">https://a.example/b_c_d</a>。</p>'
    )
    assert markdown_to_html("`https://a.example`") == "<p><code>https://a.example</code></p>"
    assert markdown_to_html('<a href="/x">https://a.example</a>').count("<a") == 1
    assert markdown_to_html("[https://a.example](/x)").count("<a") == 1


@every_case("before", ["[甲](/a)", "![甲 [乙](/b)](a.png)", '<a href="/a">甲</a>', "**甲**", "[^1]", "`甲`"])
def test_bare_urls_after_a_link(before):
    """A link, a picture with one in its words, or a note ends before what comes after it."""
    html = markdown_to_html(f"{before}，https://b.example\n\n[^1]: 注")

    assert '，<a href="https://b.example">https://b.example</a>' in html


def test_an_end_and_a_new_start_are_nothing():
    """Four asterisks inside bold text are an end and a new start, as editors write them."""
    assert markdown_to_html("**创****新高**。") == "<p><strong>创新高</strong>。</p>"


@every_case(
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


def test_notes_are_numbered_by_first_use():
    """A note that is nowhere used comes last."""
    html = markdown_to_html("甲[^b]乙[^a]丙[^b]\n\n[^c]: 三\n\n[^a]: 一\n\n[^b]: 二")

    marks = re.findall(r'href="#fn-(\w)">(\d)</a>', html)
    notes = re.findall(r'<sup class="footnote-definition-label">(\d)</sup><p>(.)</p>', html)
    assert marks == [("b", "1"), ("a", "2"), ("b", "1")]
    assert sorted(notes) == [("1", "二"), ("2", "一"), ("3", "三")]


@every_case(
    ("soft_breaks", "html"),
    [("keep", "<p>甲<br>乙<br>丙</p>"), ("join", "<p>甲\n乙<br>丙</p>")],
)
def test_line_breaks(soft_breaks, html):
    """A newline is what the site makes of it, two blanks before it are a break everywhere."""
    assert markdown_to_html("甲\n乙  \n丙", soft_breaks=soft_breaks) == html


@every_case(
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
