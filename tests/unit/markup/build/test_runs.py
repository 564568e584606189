"""The runs of a block: text and marks."""

from __future__ import annotations

from newsnorm.markup.build.runs import BOLD, BREAK, WEIGHT_END, Verbatim, enclose, text_of

from every_case import every_case


def test_text_of_runs():
    """Marks are no text; verbatim text is."""
    assert text_of([BOLD, "甲", WEIGHT_END, BREAK, Verbatim(" 乙")]) == "甲 乙"


@every_case(
    ("runs", "start", "enclosed"),
    [
        (["甲", " 1 "], 1, ["甲", "[", "1", "]"]),
        (["甲", " 1", "2\n"], 1, ["甲", "[", "1", "2", "]"]),
        ([BOLD, "1", WEIGHT_END], 0, ["[", BOLD, "1", WEIGHT_END, "]"]),
    ],
)
def test_enclosing(runs, start, enclosed):
    """Brackets come around the runs from a place on, in place of the blanks at their edges."""
    enclose(runs, start, "[", "]")

    assert runs == enclosed
