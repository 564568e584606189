"""The dialect of canonical bodies, read without a Markdown engine."""

from __future__ import annotations

import pytest

from newsnorm.errors import SourceError
from newsnorm.model import Block
from newsnorm.readers.canonical_body import read_blocks

from every_case import every_case
from work import grows_linearly


def item(text, level=1, ordinal=None):
    """A list item."""
    return Block(kind="list_item", text=text, level=level, ordinal=ordinal)


@every_case(
    ("body", "expected"),
    [
        ("", ()),
        ("\n\n沪指\n\n\n深指\n", (Block(text="沪指"), Block(text="深指"))),
        ("一\\\n二", (Block(text="一\n二"),)),
        ("### 三级", (Block(kind="heading", text="三级", level=3),)),
        ("**小标题**", (Block(kind="heading", text="小标题"),)),
        ("****", (Block(text="****"),)),
        ("**一**", (Block(kind="heading", text="一"),)),
        ("**一", (Block(text="**一"),)),
        ("一**", (Block(text="一**"),)),
        ("#话题", (Block(text="#话题"),)),
        ("> 上\\\n> 下", (Block(kind="quote", text="上\n下"),)),
        (">上\\\n>下", (Block(kind="quote", text="上\n下"),)),
        ("***", (Block(kind="rule"),)),
        ("````x\n```\n````", (Block(kind="code", text="```", language="x"),)),
        ("```\n没有结束", (Block(kind="code", text="没有结束"),)),
        ("- 甲\n  1. 乙\n     - 丙\n- 丁", (item("甲"), item("乙", 2, 1), item("丙", 3), item("丁"))),
        ("- 甲\n\n  3. 乙", (item("甲"), item("乙", 2, 3))),
        ("- 上\\\n  下", (item("上\n下"),)),
        ("| a\\|b | 一<br>二 |\n| --- | --- |", (Block(kind="table", text="a|b\t一\n二", rows=(("a|b", "一\n二"),)),)),
        ('<!-- next {"kind": "caption"} -->\n图', (Block(kind="caption", text="图"),)),
        ('<!-- block {"kind": "code", "text": ""} -->', (Block(kind="code"),)),
        ("`a` 和 ``b`c``", (Block(text="a 和 b`c", verbatim=((0, 1), (4, 7))),)),
        ("`` ` ``", (Block(text="`", verbatim=((0, 1),)),)),
        ("`没有结束", (Block(text="`没有结束"),)),
        ("&lt;b> &#10; &#xd; &amp;amp; &unknown; &#99999999;", (Block(text="<b> \n \r &amp; &unknown; &#99999999;"),)),
        ("&#1114112;", (Block(text="&#1114112;"),)),
        ("见<https://example.com/a_b>。", (Block(text="见https://example.com/a_b。"),)),
        ("\\*ST\\中", (Block(text="*ST\\中"),)),
        ("手写的*强调*与<b>标签</b>", (Block(text="手写的*强调*与<b>标签</b>"),)),
        ("两行\n正文", (Block(text="两行\n正文"),)),
    ],
)
def test_markdown_gives_blocks(body, expected):
    """Each form of the dialect is one kind of block; what is no form of it is text."""
    assert read_blocks(body) == expected


@every_case(
    "comment",
    ['next {"kind": "x"}', 'next {"colour": 1}', "next {x}", 'block {"text": 1}', f"next {'{' * 2000}}}"],
)
def test_a_broken_comment_is_an_error_with_a_place(comment):
    """A comment changes blocks, so one that cannot be read is not passed over."""
    with pytest.raises(SourceError) as caught:
        read_blocks(f"一\n\n<!-- {comment} -->\n二", first_line=10)

    assert caught.value.line == 12
    assert caught.value.excerpt.startswith("<!-- ")


def test_other_comments_are_text():
    """Only comments in newsnorm's own form mean anything."""
    assert read_blocks("<!-- more -->") == (Block(text="<!-- more -->"),)


@every_case(
    "unit",
    [
        "`",
        "``` ",
        "`a``b```c",
        "\\",
        "&",
        "&#",
        "<",
        "<https://",
        "- ",
        "  - a\n",
        "| a ",
        "|\\",
        "> ",
        "*",
        "**a",
        "#",
        "1. a\\\n",
    ],
)
def test_reading_is_linear(unit):
    """No input, however hostile, costs more than its length."""
    assert grows_linearly(read_blocks, lambda size: unit * (size // len(unit)))
