"""How a rule is applied."""

from __future__ import annotations

import re

from newsnorm.text.substitution import LineMemory, find_lines, find_lines_with, fold, map_lines, substitute

from every_case import every_case


def test_only_places_that_come_out_different_count():
    """Every match is replaced; one replaced by itself is no change."""
    pattern = re.compile("[港口]+")

    assert substitute(pattern, lambda match: match[0][0], "港港 口 港口") == ("港 口 港", 2)
    assert substitute(pattern, lambda match: "", "开放") == ("开放", 0)


def test_folding_counts_runs():
    """The characters of each run go through the table, those it does not know stay."""
    table = {ord("Ａ"): "A", ord("Ｂ"): "B"}

    assert fold(re.compile("[Ａ-Ｚ]+"), table, "ＡＢ港ＢＺ口") == ("AB港BＺ口", 2)


@every_case(
    ("text", "expected"),
    [
        ("港x\n口\n开yx", [(0, 2), (5, 8)]),
        ("yyx\n", [(0, 3)]),
        ("\nx\n\ny", [(1, 2), (4, 5)]),
        ("港口\n", []),
        ("", []),
    ],
)
def test_lines_with_a_mark_are_found_once(text, expected):
    """Each line that holds one of the marks is told once, in order, whichever of them it holds and how often."""
    assert find_lines_with(text, "xy") == expected
    assert list(find_lines(text, re.compile("[xy]"))) == expected


@every_case(
    ("text", "expected", "seen"),
    [
        ("港x\n口\n开xx", ("<港x>\n口\n<开xx>", 2), ["港x", "开xx"]),
        ("\nx\n\n", ("\n<x>\n\n", 1), ["x"]),
        ("港口\n", ("港口\n", 0), []),
        ("", ("", 0), []),
    ],
)
def test_lines_without_the_mark_are_not_looked_at(text, expected, seen):
    """Each line with the mark is changed once, without its line feed, however often the mark stands in it."""
    lines = []

    def change(line):
        lines.append(line)
        return f"<{line}>", 1

    assert expected == map_lines(text, re.compile("x"), change)
    assert lines == seen


def test_unchanged_text_is_the_same_object():
    """When no line counts a change, what the function returned for it is not looked at."""
    text = "港x\n口x"

    assert map_lines(text, re.compile("x"), lambda line: ("", 0))[0] is text


def test_memory_of_lines_answers_for_the_line_of_a_place():
    """Each line answers for itself, to its last place; the line feed belongs to the line before it."""
    text = "\nab\n港x\n\nc口"
    memory = LineMemory(text)

    assert [memory(place) for place in range(len(text))] == [
        False, False, False, False, True, True, True, False, True, True,
    ]  # fmt: skip


def test_memory_of_another_class():
    """The class of characters can be chosen."""
    memory = LineMemory("港\n3号", re.compile("[0-9]"))

    assert (memory(0), memory(2)) == (False, True)
