"""Is a line the headline?"""

from __future__ import annotations

from newsnorm.model import Block
from newsnorm.news.line import Line, LineMatch
from newsnorm.news.rules.title import read_title_heading, read_title_line, read_title_repeated

from every_case import every_case


@every_case(
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
    line = Line(text=text, title="江州开港 百船齐发", is_opening=True)

    assert expected == (read_title_repeated(line) is not None)


@every_case(
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
    line = Line(text=block.text, block=block, is_opening=True)

    assert read_title_heading(line) == (LineMatch(title="江州开港") if expected else None)


@every_case(
    ("around", "expected"),
    [
        ({"is_opening": True, "has_sibling": lambda: True}, False),
        ({"above": "江州频道"}, True),
        ({"above": "江州频道", "has_sibling": lambda: True}, False),
        ({"above": "江" * 41}, False),
        ({"above": "江州港今日开港。"}, False),
        ({"above": "本期提要："}, False),
        ({}, False),
        ({"above": "江州频道", "title": "海城"}, False),
    ],
)
def test_title_heading_is_the_only_one(around, expected):
    """Another heading of its level makes a section of it; one short line that is no sentence may stand above."""
    line = Line(text="江州开港", block=Block(kind="heading", text="江州开港", level=1), **around)

    assert (read_title_heading(line) is not None) is expected


def make(text, **around):
    """Return the first line of a bare text, with proof below it."""
    return Line(text=text, **{"body_kind": "text", "is_proved": lambda: True, **around})


@every_case("text", ["江州今开港", "江州开港 百船齐发！", "“江州速度”是怎样炼成的？", "江" * 40])
def test_line_with_the_form_of_a_headline(text):
    """Five to forty characters without a stop inside."""
    assert read_title_line(make(text)) == LineMatch(title=text)


@every_case(
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
        "江州醒報 (2023-03-08 16:31)",
        "江州晚报 2023年3月8日",
        "林一舟在江州 资料图",
        "林一舟在江州（資料照）",
    ],
)
def test_line_without_the_form_of_a_headline(text):
    """Too short or long, with a comma or a full stop, the beginning of a list, an open end, 电题, a date, a picture."""
    assert read_title_line(make(text)) is None


@every_case("kind", ["markdown", "html", "mixed"])
def test_headline_without_a_mark_is_one_of_bare_text_only(kind):
    """Where headings have marks, a line without one is none."""
    assert read_title_line(make("江州开港 百船齐发", body_kind=kind)) is None


@every_case(
    "around", [{"is_proved": lambda: False}, {"kept": 1}, {"title": "海城开港"}], ids=["unproved", "second", "titled"]
)
def test_headline_is_the_first_line_and_proved(around):
    """Below a line that stays, without proof, or where the title is known, no line is the headline."""
    assert read_title_line(make("江州开港 百船齐发", **around)) is None


def test_title_stands_at_the_very_head():
    """Below content neither a heading nor a repetition is the title; a heading is none where the title is known."""
    heading = Block(kind="heading", text="江州开港", level=1)

    assert read_title_heading(Line(text="江州开港", block=heading)) is None
    assert read_title_heading(Line(text="江州开港", block=heading, is_opening=True, title="海城开港")) is None
    assert read_title_repeated(Line(text="江州开港", title="江州开港")) is None
    assert read_title_repeated(Line(text="江州开港", is_opening=True)) is None
