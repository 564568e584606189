"""Is a line the headline?"""

from __future__ import annotations

import pytest

from newsnorm.model import Block
from newsnorm.news.headline import is_same_title, is_title_heading, may_be_headline


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("江州开港 百船齐发", True),
        ("江州开港百船齐发", True),
        ("江州开港\N{IDEOGRAPHIC SPACE}\n百船齐发 ", True),
        ("江州开港，百船齐发", False),
        ("江州开港", False),
        ("江州开港" + " " * 10 + "百船齐发", True),
        ("江州开港" + " " * 11 + "百船齐发", False),
    ],
)
def test_same_title(text, expected):
    """White space does not count, every other character does; a line more than twice as long is not compared."""
    assert expected == is_same_title(text, "江州开港 百船齐发")


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (Block(kind="heading", text="江州开港", level=1), True),
        (Block(kind="heading", text="江州开港", level=2), False),
        (Block(kind="heading", text="江州开港"), False),
        (Block(kind="list_item", text="江州开港", level=1), False),
        (Block(text="江州开港"), False),
    ],
)
def test_title_heading_is_of_level_1(block, expected):
    """A heading of level 1; a paragraph bold as a whole has no level, and list items have levels of their own."""
    assert expected == is_title_heading(block)


@pytest.mark.parametrize("text", ["江州今开港", "江州开港 百船齐发！", "“江州速度”是怎样炼成的？", "江" * 40])
def test_line_with_the_form_of_a_headline(text):
    """Five to forty characters without a stop inside."""
    assert may_be_headline(text, "text")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "江州开港",
        "江" * 41,
        "江州开港，百船齐发",
        "江州开港了吗。是的",
        "江州开港的三个看点：",
        "江州港今日开港…",
        "（江州港今日开港）",
        "1江州港今日开港",
        "图为江州港夜景",
        "新华社江州3月8日电题江州开港",
    ],
)
def test_line_without_the_form_of_a_headline(text):
    """Too short, too long, with a comma or a full stop, the beginning of a list or a bracket, an open end, or 电题."""
    assert not may_be_headline(text, "text")


@pytest.mark.parametrize("kind", ["markdown", "html", "mixed"])
def test_headline_without_a_mark_is_one_of_bare_text_only(kind):
    """Where headings have marks, a line without one is none."""
    assert not may_be_headline("江州开港 百船齐发", kind)
