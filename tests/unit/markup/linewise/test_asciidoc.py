"""AsciiDoc, line by line: what `tests/cases/bodies/asciidoc.jsonl` does not show."""

from __future__ import annotations

from newsnorm.markup.linewise.asciidoc import read_asciidoc
from newsnorm.markup.linewise.asciidoc_spans import SPANS


def kinds_of(body):
    """The kinds and texts of the blocks."""
    return [(block.kind, block.text) for block in body.blocks]


def test_walls_in_walls(tell):
    """A block ends with the line that began it, and with it what is open inside."""
    text = "====\n甲\n\n[quote, 林一舟]\n____\n乙\n\n* 丙\n====\n丁\n"
    body = tell(lambda teller: read_asciidoc(text, teller), SPANS)

    assert kinds_of(body) == [
        ("paragraph", "甲"),
        ("quote", "乙"),
        ("list_item", "丙"),
        ("quote", "林一舟"),
        ("paragraph", "丁"),
    ]


def test_code_in_other_lines(tell):
    """A style makes code of an open block, and a literal one of a paragraph."""
    text = "[source]\n--\nx\n--\n\n[literal]\n*甲*\n\n.题\n----\ny\n"
    body = tell(lambda teller: read_asciidoc(text, teller), SPANS)

    assert kinds_of(body) == [("code", "x"), ("code", "*甲*"), ("paragraph", "题"), ("code", "y")]


def test_a_title_without_a_block(tell):
    """The title of a block that never comes is a paragraph."""
    body = tell(lambda teller: read_asciidoc(".甲\n\n.乙\n", teller), SPANS)

    assert kinds_of(body) == [("paragraph", "甲"), ("paragraph", "乙")]


def test_a_formula_by_itself(tell):
    """What is passed on as a formula is code, what is passed on as HTML is that."""
    body = tell(lambda teller: read_asciidoc("[stem]\n++++\nx^2\n++++\n\n++++\n<p>甲</p>\n++++", teller), SPANS)

    assert kinds_of(body) == [("code", "x^2"), ("paragraph", "甲")]
