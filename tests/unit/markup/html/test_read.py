"""HTML bodies become the blocks a reader sees, by either engine."""

from __future__ import annotations

import gc
import subprocess
import sys
from importlib.util import find_spec
from unittest.mock import patch

import pytest

from newsnorm.block_text import join_blocks
from newsnorm.errors import MissingDependencyError
from newsnorm.markup.html import read as html_module
from newsnorm.markup.html.read import html_to_body

from every_case import every_case


def _texts(body):
    return [block.text for block in body.blocks]


@every_case(
    ("html", "expected"),
    [
        ("<p>甲</p><p>乙</p>", ["甲", "乙"]),
        ("甲<div>乙</div>丙", ["甲", "乙", "丙"]),
        ("<p>甲<p>\N{NO-BREAK SPACE}<p>\N{IDEOGRAPHIC SPACE}\n<p>乙", ["甲", "乙"]),
        ("<p>中<b>国</b><span>证</span><font>券</font></p>", ["中国证券"]),
        ("<p>\N{IDEOGRAPHIC SPACE}\N{IDEOGRAPHIC SPACE}甲&nbsp;乙</p>", ["\u3000\u3000甲\xa0乙"]),
        ("<center>甲</center><my-card>乙</my-card>", ["甲", "乙"]),
        ("<dl><dt>词</dt><dd>释义</dd></dl>", ["词", "释义"]),
        ("<details><summary>要点</summary>正文</details>", ["要点", "正文"]),
        ("<p>H<sub>2</sub>O，10<sup>4</sup>，<q>引</q></p>", ["H2O，104，引"]),
        ("<p>&amp;nbsp; &lt;b&gt;</p>", ["&nbsp; <b>"]),
    ],
)
def test_paragraphs(read, html, expected):
    """Every block element ends a paragraph, no inline element does, blank paragraphs are none."""
    assert expected == _texts(read(html))


@every_case(
    ("html", "expected"),
    [
        ("<p>中国\n   证券</p>", "中国证券"),
        ("<p>中国\n<b>证券</b>\n业</p>", "中国证券业"),
        ("<p>中国\n<code>ETF</code>\n基金</p>", "中国 ETF 基金"),
        ("<p>中国<!-- 注 -->\n证券</p>", "中国证券"),
        ("<p>中国 <b> 证券</b></p>", "中国 证券"),
        ("<p>他说\n“好”\n了</p>", "他说“好”了"),
        ("<p>한국\n증권</p>", "한국 증권"),
    ],
)
def test_segment_breaks(read, html, expected):
    """A line break of the source vanishes between wide characters, also across inline tags, and else is a space."""
    assert [expected] == _texts(read(html))


@every_case(
    ("html", "expected"),
    [
        ("<p>甲<br>乙</p>", ["甲\n乙"]),
        ("<p>甲 <br/>\n 乙<br></p>", ["甲\n乙"]),
        ("甲<br><br>乙", ["甲", "乙"]),
        ("甲<br> <br>\u3000<br>乙", ["甲", "乙"]),
        (
            "\u3000\u3000甲。<br>\u3000\u3000乙。<br>&nbsp;&nbsp;丙。",
            ["\u3000\u3000甲。", "\u3000\u3000乙。", "\xa0\xa0丙。"],
        ),
        ("<ul><li>甲<br><br>乙</li></ul>", ["甲", "乙"]),
    ],
)
def test_line_breaks(read, html, expected):
    """One `br` is a line break; two, or one before an indent, begin a paragraph."""
    assert expected == _texts(read(html))


def test_a_long_page_leaves_the_collector_alone():
    """It is the whole process's: another thread may have set it, and an interrupt may come at any time."""
    with patch.object(gc, "disable") as disable, patch.object(gc, "enable") as enable:
        html_to_body("<p>中国证券业协会</p>\n" * 10_000)

    assert (disable.call_count, enable.call_count) == (0, 0)


def test_text_joins_as_an_article_does(read):
    """Joined blocks are the text of the article."""
    assert join_blocks(read("<p>甲<ul><li>乙<li>丙</ul>丁").blocks) == "甲\n\n乙\n丙\n\n丁"


@every_case(("number", "expected"), [("000", 13), ("002", 8), ("003", 14)])
def test_seeds(read, seeds, number, expected):
    """The paragraphs of the seeds that are page dumps are their blocks."""
    text = next(seeds.glob(f"{number}_*")).read_text(encoding="utf-8")
    body = read(text.split("---\n", 2)[2])

    assert ["paragraph"] * expected == [block.kind for block in body.blocks]


def test_kind_is_handed_on():
    """The body says what it was read as."""
    assert html_to_body("<p>甲", kind="markdown").kind == "markdown"


def test_auto_takes_what_is_there(monkeypatch):
    """Without turbohtml `auto` reads with html5lib, and naming turbohtml is an error that says what to install."""
    monkeypatch.setattr(html_module, "find_spec", lambda _: None)
    html_module.parser_of.cache_clear()
    try:
        assert html_module.parser_of("auto").__module__ == "newsnorm.markup.html.engine_html5lib"
        with pytest.raises(MissingDependencyError, match="pip install turbohtml"):
            html_to_body("<p>甲", engine="turbohtml")
    finally:
        html_module.parser_of.cache_clear()


def test_markdown_without_html_loads_no_engine():
    """An engine is imported when there is something for it to read."""
    engine = "turbohtml" if find_spec("turbohtml") else "html5lib"
    code = (
        f"import sys, newsnorm; newsnorm.loads('# 甲\\n\\n**乙**', name='a.md'); print('{engine}' in sys.modules);"
        f"newsnorm.loads('<div><table>乙</table></div>', name='a.md'); print('{engine}' in sys.modules)"
    )
    printed = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", code], capture_output=True, check=True, text=True
    ).stdout

    assert printed.split() == ["False", "True"]
