"""Blocks told as those of a page, and what is open around them."""

from __future__ import annotations

import re

from newsnorm.markup.linewise.teller import Open, Spans

from every_case import every_case

PLAIN = Spans(re.compile(r"(?P<bold>\*(?P<_words>[^*]+)\*|\[(?P<_more>.*)\])"), {})
NESTED = Spans(
    re.compile(r"(?P<bold>\[(?P<_words>.*)\])", re.DOTALL),
    {"bold": lambda teller, match, depth: teller.element("strong", match["_words"], depth)},
)


def kinds_of(body):
    """The kinds, levels, numbers and texts of the blocks."""
    return [(block.kind, block.level, block.ordinal, block.text) for block in body.blocks]


def test_lists_end_by_indent(tell):
    """An item takes what stands further in; a line that is none ends the list it stands under."""

    def act(teller):
        teller.item(0)
        teller.lines.append("甲")
        teller.item(2, number=3)
        teller.lines.append("乙")
        teller.item(0)
        teller.lines.append("丙")
        teller.end_lists(0)
        teller.lines.append("丁")

    assert kinds_of(tell(act, PLAIN)) == [
        ("list_item", 1, None, "甲"),
        ("list_item", 2, 3, "乙"),
        ("list_item", 1, None, "丙"),
        ("paragraph", None, None, "丁"),
    ]


def test_another_kind_of_list(tell):
    """A numbered item after one without a number begins another list."""

    def act(teller):
        for number in (None, 1, 2):
            teller.item(0, number=number)
            teller.lines.append("甲")

    assert [ordinal for _, _, ordinal, _ in kinds_of(tell(act, PLAIN))] == [None, 1, 2]


def test_no_indent_ends_a_wall(tell):
    """Between walls lists begin anew, and a wall ends with all that is in it; the item around it goes on."""

    def act(teller):
        teller.item(4)
        teller.start(Open("blockquote", wall="quote"))
        teller.item(0)
        teller.lines.append("甲")

        assert (teller.has_wall("quote"), teller.has_wall("box"), teller.base()) == (True, False, 3)
        assert (teller.end_walls("box"), teller.end_walls("quote"), teller.end_walls("quote")) == (False, True, False)

        teller.lines.append("乙")

    assert [(block.kind, block.text) for block in tell(act, PLAIN).blocks] == [("list_item", "甲"), ("list_item", "乙")]


def test_captions(tell):
    """A caption stands under the next picture or above the next table; before code it is a paragraph."""

    def act(teller):
        teller.figure("a.png", "图", "甲")
        teller.caption = "乙"
        teller.table([["1", "2"], ["3", "4"]])
        teller.caption = "丙"
        teller.code("x", "sh")
        teller.caption = "丁"

    body = tell(act, PLAIN)

    assert [(block.kind, block.text) for block in body.blocks] == [
        ("caption", "甲"),
        ("caption", "乙"),
        ("table", "1\t2\n3\t4"),
        ("paragraph", "丙"),
        ("code", "x"),
        ("paragraph", "丁"),
    ]
    assert [image.caption for image in body.sort_out().images] == ["甲"]


def test_words(tell):
    """Bare addresses are links, but not inside of one; formulas, notes, rules and line breaks are told as such."""

    def act(teller):
        teller.words("见 https://a.example/1 。")
        teller.link("https://a.example/2", "见 https://a.example/3", 0)
        teller.link("https://a.example/4", "", 0)
        teller.note_mark("x")
        teller.note("x", "注")
        teller.formula("a  b")
        teller.say_lines(["甲", "乙"])
        teller.rule()

    body = tell(act, PLAIN)

    assert [link.url for link in body.links] == ["https://a.example/1", "https://a.example/2"]
    assert [block.text for block in body.blocks][-1] == "[1] 注"
    assert any("a  b" in block.text for block in body.blocks)
    assert ("paragraph", "甲\n乙") in [(block.kind, block.text) for block in body.blocks]


@every_case("depth", [1, 4, 5, 300])
def test_marks_in_marks(say, depth):
    """Marks stand in marks up to four deep; deeper ones stay as written, and nothing recurses on them."""
    body = say("[" * depth + "甲" + "]" * depth, NESTED)

    left = max(depth - 4, 0)

    assert body.blocks[0].text == "[" * left + "甲" + "]" * left


def test_html_ends_where_it_ends(tell):
    """An element that a piece of HTML leaves open ends with it."""

    def act(teller):
        teller.html("<blockquote><p>甲")
        teller.paragraph("乙")

    assert [block.kind for block in tell(act, PLAIN).blocks] == ["quote", "paragraph"]
