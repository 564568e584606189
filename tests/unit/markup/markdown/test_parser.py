"""Markdown → HTML."""

import sys

import pytest
from html_of import markdown_to_html

import newsnorm
from newsnorm.errors import MissingDependencyError
from newsnorm.markup.bodies import read_body
from newsnorm.markup.markdown import parser
from newsnorm.reader import RawBody

from every_case import every_case


def _blocks(body, **fields):
    return [(block.kind, block.text) for block in read_body(RawBody(body, **fields, markup="markdown")).blocks]


@every_case(
    ("source", "blocks"),
    [
        ("甲\n\n<pre>\n乙\n丙", [("paragraph", "甲"), ("code", "乙\n丙")]),
        ("甲\n\n<pre><code>乙\n\n丙", [("paragraph", "甲"), ("code", "乙\n\n丙")]),
        ("甲\n\n<pre>\n乙\n\n**丙**\n\n# 丁", [("paragraph", "甲"), ("code", "乙\n\n**丙**\n\n# 丁")]),
        ("甲\n\n<table><tr><td>乙</td><td>丙", [("paragraph", "甲"), ("table", "乙\t丙")]),
        ("甲\n\n<blockquote>乙", [("paragraph", "甲"), ("quote", "乙")]),
    ],
)
def test_what_is_left_open_ends_with_the_text(source, blocks):
    """An element without an end tag loses nothing."""
    assert _blocks(source) == blocks


@every_case(
    ("source", "html"),
    [
        ("# 标题\n\n段落", "<h1>标题</h1><p>段落</p>"),
        ("甲  \n乙\\\n丙", "<p>甲<br>乙<br>丙</p>"),
        ("- 甲\n- 乙", "<ul><li>甲</li><li>乙</li></ul>"),
        ("3. 甲\n4. 乙", '<ol start="3"><li>甲</li><li>乙</li></ol>'),
        ("> 甲", "<blockquote><p>甲</p></blockquote>"),
        ("```python title=x\na <b>\n```", '<pre><code class="language-python">a &lt;b&gt;\n</code></pre>'),
        ("用 `a**b` 表示", "<p>用 <code>a**b</code> 表示</p>"),
        ('![图*一*](a.png "题")', '<p><img src="a.png" alt="图一" title="题"></p>'),
        ('[甲](/b?c&d "题")', '<p><a href="/b?c&amp;d">甲</a></p>'),
        ("<a@b.example>", '<p><a href="mailto:a@b.example">a@b.example</a></p>'),
        ("- [x] 甲", '<ul><li><input type="checkbox">甲</li></ul>'),
        ("|甲|\n|-|\n|乙|", "<table><thead><tr><th>甲</th></tr></thead><tr><td>乙</td></tr></table>"),
        ("甲 &amp; 乙 &lt;b&gt; <中文>", "<p>甲 &amp; 乙 &lt;b&gt; &lt;中文&gt;</p>"),
        ("***", "<hr>"),
    ],
)
def test_common_forms(source, html):
    """CommonMark, tables, strikethrough and task lists come out as their HTML."""
    assert markdown_to_html(source) == html


@every_case(
    "source",
    [
        "**甲** 与 *乙* 与 3 * 4 * 5",
        "~~甲~~ 约 ~4 元至 ~~ 5 元 ~",
        "甲<br>乙 <b>丙</b> <kbd>丁</kbd>",
        "今日降雪。\n\N{IDEOGRAPHIC SPACE}\n---\n\n> 今日降雪。\n> ---",
        "甲\n\n---\n\n乙\n\n- 丙\n-\n\n| 丁 |\n|---|\n| 戊 |",
    ],
)
def test_places_are_asked_for_where_they_tell_something(source, monkeypatch):
    """Events without places give what those with them give, unless there is something whose place matters."""
    blocks = _blocks(source)
    monkeypatch.setattr(parser, "_needs_places", lambda _: True)

    assert blocks == _blocks(source)


@every_case(
    ("source", "blocks"),
    [
        ("甲 \\** 乙 **", [("paragraph", "甲 ** 乙 **")]),
        ("约~4元，约~5元", [("paragraph", "约~4元，约~5元")]),
        ("用<script>标签", [("paragraph", "用<script>标签")]),
        ("今日降雪。\n---", [("paragraph", "今日降雪。"), ("rule", "")]),
    ],
)
def test_what_a_place_tells(source, blocks):
    """An escaped mark, a tilde, the name of an element, an underline below a sentence."""
    assert _blocks(source) == blocks


def test_soft_breaks_follow_the_site():
    """Hexo keeps a newline inside a paragraph, the others join Chinese lines without a blank."""
    assert _blocks("中国\n证券", soft_breaks="keep") == [("paragraph", "中国\n证券")]
    assert _blocks("中国\n证券\nETF", soft_breaks="join") == [("paragraph", "中国证券 ETF")]


def test_ideographic_indent_opens_a_paragraph():
    """A line that begins with two ideographic spaces is a paragraph of its own in every convention."""
    body = "\u3000\u3000甲方公告。\n\u3000\u3000乙方回应。"

    for convention in ("keep", "join"):
        assert [text.strip() for _, text in _blocks(body, soft_breaks=convention)] == ["甲方公告。", "乙方回应。"]


def test_indented_prose_is_no_code():
    """Four blanks before Chinese sentences are an indent; before code they are Markdown's code."""
    assert _blocks("    据悉，央行今日公告。\n    市场反应平稳。\n后文") == [
        ("paragraph", "据悉，央行今日公告。"),
        ("paragraph", "市场反应平稳。"),
        ("paragraph", "后文"),
    ]
    assert _blocks("    print('你好，世界')")[0][0] == "code"


def test_footnotes_come_last_by_first_use():
    """Notes are numbered by first use and stand at the end."""
    assert _blocks("甲[^b]乙[^a]\n\n[^a]: 注一\n\n[^b]: 注二\n\n尾") == [
        ("paragraph", "甲[1]乙[2]"),
        ("paragraph", "尾"),
        ("paragraph", "[1] 注二"),
        ("paragraph", "[2] 注一"),
    ]


def test_links_in_a_target_keep_their_braces():
    """What stands for a formula in a link target is written as it was."""
    assert 'href="/a$x_1$b"' in markdown_to_html("[甲](/a$x_1$b)")


@every_case(
    ("source", "html"),
    [
        ("##据**“甲”**乙", "<h2>据<strong>“甲”</strong>乙</h2>"),
        ("    甲方今日发布公告，**“增持”**已完成。\n", "<p>甲方今日发布公告，<strong>“增持”</strong>已完成。</p>"),
        ("    甲，乙。\n\n        丙，丁。\n", "<p>甲，乙。</p><p>丙，丁。</p>"),
        ("##甲\n\n    乙，丙。\n\n据**“丁”**戊", "<h2>甲</h2><p>乙，丙。</p><p>据<strong>“丁”</strong>戊</p>"),
    ],
)
def test_what_one_pass_puts_right_the_next_one_reads(source, html):
    """A heading, prose indented as code and emphasis may need each other; none is lost."""
    assert markdown_to_html(source) == html


def test_without_pyromark(monkeypatch):
    """Where the package is missing, Markdown is an error that names the command; HTML and bare text are read."""
    monkeypatch.setitem(sys.modules, "pyromark", None)
    parser._parser.cache_clear()
    try:
        with pytest.raises(MissingDependencyError, match="pip install pyromark"):
            newsnorm.loads("# 快讯\n\n**沪指**收涨。", name="a.md")
        assert newsnorm.loads("<p>沪指收涨。</p>").text == "沪指收涨。"
    finally:
        parser._parser.cache_clear()
