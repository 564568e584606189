"""Markdown → HTML."""

import pytest

from newsnorm.markup.bodies import read_body
from newsnorm.markup.markdown import markdown_to_html
from newsnorm.reader import RawArticle


def _blocks(body, **fields):
    return [(block.kind, block.text) for block in read_body(RawArticle(body=body, **fields), markup="markdown").blocks]


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("# 标题\n\n段落", "<h1>标题</h1>\n<p>段落</p>\n"),
        ("甲  \n乙\\\n丙", "<p>甲<br>乙<br>丙</p>\n"),
        ("- 甲\n- 乙", "<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>\n"),
        ("3. 甲\n4. 乙", '<ol start="3">\n<li>甲</li>\n<li>乙</li>\n</ol>\n'),
        ("> 甲", "<blockquote>\n<p>甲</p>\n</blockquote>\n"),
        ("```python title=x\na <b>\n```", '<pre><code class="language-python">a &lt;b&gt;\n</code></pre>\n'),
        ("用 `a**b` 表示", "<p>用 <code>a**b</code> 表示</p>\n"),
        ('![图*一*](a.png "题")', '<p><img src="a.png" alt="图一" title="题"></p>\n'),
        ('[甲](/b?c&d "题")', '<p><a href="/b?c&amp;d" title="题">甲</a></p>\n'),
        ("<a@b.example>", '<p><a href="mailto:a@b.example">a@b.example</a></p>\n'),
        ("- [x] 甲", '<ul>\n<li><input type="checkbox" disabled>甲</li>\n</ul>\n'),
        ("|甲|\n|-|\n|乙|", "<table><thead><tr><th>甲</th></tr></thead>\n<tr><td>乙</td></tr>\n</table>\n"),
        ("甲 &amp; 乙 &lt;b&gt; <中文>", "<p>甲 &amp; 乙 &lt;b&gt; &lt;中文&gt;</p>\n"),
        ("***", "<hr>\n"),
    ],
)
def test_common_forms(source, html):
    """CommonMark, tables, strikethrough and task lists come out as their HTML."""
    assert markdown_to_html(source) == html


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


def test_bare_urls_are_links():
    """A URL in running text is a link that ends at a Chinese mark; in code and in links it is left alone."""
    assert markdown_to_html("见https://a.example/b_c_d。") == (
        '<p>见<a href="https://a.example/b_c_d">https://a.example/b_c_d</a>。</p>\n'
    )
    assert markdown_to_html("`https://a.example`") == "<p><code>https://a.example</code></p>\n"
    assert markdown_to_html('<a href="/x">https://a.example</a>').count("<a") == 1
    assert markdown_to_html("[https://a.example](/x)").count("<a") == 1


def test_formulas_are_verbatim():
    """Nothing inside a formula is Markdown; prices are no formula."""
    body = read_body(RawArticle(body="速度$v_0*t*$，价格$5，**涨**到$6。"), markup="markdown")

    (block,) = body.blocks
    assert block.text == "速度$v_0*t*$，价格$5，涨到$6。"
    assert [block.text[start:end] for start, end in block.verbatim] == ["$v_0*t*$"]


def test_footnotes_come_last_by_first_use():
    """Notes are numbered by first use and stand at the end."""
    assert _blocks("甲[^b]乙[^a]\n\n[^a]: 注一\n\n[^b]: 注二\n\n尾") == [
        ("paragraph", "甲[1]乙[2]"),
        ("paragraph", "尾"),
        ("paragraph", "[1] 注二"),
        ("paragraph", "[2] 注一"),
    ]


def test_more_mark_and_excerpt_separator():
    """The more mark counts the blocks before it; a header's own separator is one, outside code."""
    assert read_body(RawArticle(body="甲\n\n<!-- More -->\n\n乙"), markup="markdown").more == 1
    body = read_body(RawArticle(body="甲 `--8<--`\n\n--8<--\n\n乙", excerpt_separator="--8<--"), markup="markdown")

    assert (body.more, [block.text for block in body.blocks]) == (1, ["甲 --8<--", "乙"])


@pytest.mark.parametrize("mark", ["[TOC]", "@[toc]", "[[toc]]"])
def test_contents_mark_is_a_paragraph(mark):
    """A lone contents mark stands by itself, so that the news rules can take it out."""
    assert _blocks(f"甲\n{mark}\n# 乙") == [("paragraph", "甲"), ("paragraph", mark), ("heading", "乙")]


def test_lone_surrogates_become_replacement_characters():
    """Half a surrogate pair never reaches the parser, and is reported."""
    body = read_body(RawArticle(body="# 甲\ud800"))

    assert body.blocks[0].text == "甲\ufffd"
    assert [finding.id for finding in body.findings] == ["repair-lone-surrogate"]


def test_links_in_a_target_keep_their_braces():
    """What stands for a formula in a link target is written as it was."""
    assert 'href="/a$x_1$b"' in markdown_to_html("[甲](/a$x_1$b)")


@pytest.mark.parametrize(
    "body",
    [
        "[" * 20000,
        "\n".join(" " * depth + "- a" for depth in range(1000)),
        "`" * 1_000_000,
        "*" * 1_000_000,
        "{%" * 20000,
        "{{ a }}" * 10000,
        "{#" * 20000,
        "[](" * 10000,
        "$a " * 20000,
        "\\[a" * 20000,
        "\n<!-- a -->" * 5000,
        "<div>\n\n" * 5000,
        "甲**“" * 10000,
        "    甲，乙。\n" * 4000,
        "\ufdd0" * 1000,
    ],
)
@pytest.mark.parametrize("templates", ["hexo", "jekyll"])
def test_floods_take_no_time(body, templates):
    """No flood of one mark takes more than moments."""
    assert read_body(RawArticle(body=body, templates=templates)).blocks is not None
