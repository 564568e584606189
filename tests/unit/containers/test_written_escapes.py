"""Texts that were escaped once too often, and texts that only look so."""

from __future__ import annotations

import csv
import io
import json

import newsnorm
from newsnorm.containers.written_escapes import undo_escapes

from every_case import every_case
from work import grows_linearly


@every_case(
    ("text", "expected"),
    [
        (r"第一段。\n第二段。\n第三段。", "第一段。\n第二段。\n第三段。"),
        (r"第一段。\n第二段", "第一段。\n第二段"),
        (r"　　第一段。\r\n\r\n　　第二段。", "　　第一段。\n\n　　第二段。"),
        (r"他说\"走\"。\n\t她没动。", '他说"走"。\n\t她没动。'),
        (r"详见https:\/\/news.example\/1。\n完", "详见https://news.example/1。\n完"),
        (r"第一段。\nOpenAI昨日发布。\n完。", "第一段。\nOpenAI昨日发布。\n完。"),
        (r"涨幅为3.2%\n收盘。\n完。", "涨幅为3.2%\n收盘。\n完。"),
        (r"<p>第一段。</p>\n<p>第二段。</p>", "<p>第一段。</p>\n<p>第二段。</p>"),
        ("第一段。\\n第二段。\n", "第一段。\n第二段。\n"),
        ("&lt;p&gt;第一段。&lt;/p&gt;\n&lt;p&gt;甲&amp;nbsp;乙&lt;/p&gt; ", "<p>第一段。</p>\n<p>甲&nbsp;乙</p> "),
        ("&lt;div class=&quot;a&quot;&gt;第一段。&lt;/div&gt;", '<div class="a">第一段。</div>'),
        ("&lt;P&gt;第一段。&lt;/P&gt;\\n", None),
        (r"&lt;p&gt;第一段。&lt;/p&gt;", "<p>第一段。</p>"),
        (r"\u6c5f\u5dde\u6e2f\u5f00\u653e\u3002", "江州港开放。"),
        (r'"\u6c5f\u5dde\u6e2f\n\u5f00\u653e"', "江州港\n开放"),
        (r'<p class="a">\u6c5f\u5dde<\/p>', '<p class="a">江州</p>'),
        (r"\u6c5f\u5dde\ud83d\ude00", "江州😀"),
    ],
)
def test_escaped_once_too_often(text: str, expected: str | None):
    """The text is as it was before."""
    done = undo_escapes(text)

    assert (done[0] if done else None) == expected


@every_case(
    "text",
    [
        r"江州的编码是\u6c5f\u5dde。",
        r"\u6c5f is a character",
        r"\u0041\u0042\u0043",
        r"\u6c5f\u5dde\x",
        r"\u6c5f\u5dde\ud83d",
        '"江州"',
        "第一段。\n第二段。",
        "第一段。\n见 `\\n`。",
        "第一段。\\n第二段。\n第三段。",
        r"换行用\n，回车用\r。",
        r"用“\n”表示换行。",
        r'print("甲。\n") 打印一行。',
        r"文件在D:\新闻\news里。",
        r"两个反斜线。\\n不是换行。",
        r"放到\\nas\新闻。\n完。",
        r"梯度。\nabla表示它。",
        r"设\alpha为角。\n完。",
        r"密度。\rho是它。\n完。",
        r"C:\new\nice 路径",
        "&lt;p&gt; 是段落标签。",
        "&lt;p&gt;甲&lt;/p&gt; 是一段。",
        "代码：&lt;p&gt;甲&lt;/p&gt;",
        "&lt;p&gt;<b>甲</b>&lt;/p&gt;",
        "&lt;江州&gt;甲&lt;/江州&gt;",
        "A &lt; B，C &gt; D",
        "",
    ],
)
def test_what_only_looks_so(text: str):
    """Escapes that prose, code, mathematics and names of files have stay as they are."""
    assert undo_escapes(text) is None


def test_rows_of_every_kind():
    """The text of a row is read so, with a finding, whether it stands in JSON, in CSV or in SQL; no other field is."""
    text = "江州港开放。\\n　　首航。"
    table = io.StringIO()
    csv.writer(table).writerows([["title", "content"], ["甲。\\n乙。", text]])
    sources = {
        "a.json": json.dumps({"title": "甲。\\n乙。", "content": text}),
        "a.csv": table.getvalue(),
        "a.sql": "INSERT INTO news (title, content) VALUES ('甲。\\n乙。', '江州港开放。\\n　　首航。');\n",
    }
    for name, source in sources.items():
        article = newsnorm.loads(source, name=name)

        assert article.text == "江州港开放。\n\n首航。", name
        assert article.title == "甲。\\n乙。", name
        assert "repair-escapes" in [finding.id for finding in article.findings], name


@every_case("part", ["甲。\\n", "\\n", "\\", "&lt;p&gt;", "\\n ", "\\r", "甲\\n\\t"])
def test_long_texts(part: str):
    """Time grows with length."""
    assert grows_linearly(undo_escapes, lambda size: part * size)
