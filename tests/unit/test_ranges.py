"""Ranges of texts that change."""

from __future__ import annotations

from newsnorm.ranges import find_first_difference, merge_ranges, move_ranges

from every_case import every_case


@every_case(
    ("old", "new", "word", "expected"),
    [
        ("看沪指", "看沪指", "沪指", "沪指"),
        ("看 沪指:跌", "看沪指：跌", "沪指:", "沪指："),
        ('他说"好"的', "他说“好”的", '"好"', "“好”"),
        ("等...再 看看", "等……再看看", "再 看", "再看"),
        ("看  沪指  跌", "看 沪指 跌", " 沪指 ", "沪指"),
        ("１２月", "12月", "１２", "12"),
        (" 甲", "甲 ", "甲", "甲"),
        ("a-b", "A b", "b", "b"),
    ],
)  # fmt: skip
def test_a_range_keeps_its_letters(old: str, new: str, word: str, expected: str):
    """It holds the same letters as before, with the marks beside them, and no blanks at its ends."""
    start = old.index(word)
    ((first, last),) = move_ranges([(start, start + len(word))], old, new)

    assert new[first:last] == expected


def test_several_ranges():
    """Each keeps its place; those that have come to touch each other are one."""
    assert move_ranges([(0, 2), (4, 6)], "甲,乙,丙,", "甲，乙，丙，") == ((0, 2), (4, 6))
    assert move_ranges([(0, 2), (2, 4)], "甲,乙,丙", "甲，乙，丙") == ((0, 4),)


@every_case("ranges", [[], [(1, 2)]])
def test_nothing_is_left(ranges: list[tuple[int, int]]):
    """Where letters came or went, or a range holds none, there is no range."""
    assert move_ranges(ranges, "甲,乙", "甲乙丙") == ()
    assert move_ranges(ranges, "甲,乙", "甲，乙") == ()


def test_merged():
    """Blanks at the ends of a range are not in it, of nothing else nothing is left, and neighbours are one."""
    assert merge_ranges("看  跌", [(1, 4), (1, 3)]) == ((3, 4),)
    assert merge_ranges("看沪 指跌", [(3, 4), (1, 2)]) == ((1, 4),)
    assert merge_ranges("看沪指跌", [(-3, 9), (7, 2), (1, 2)]) == ((0, 4),)


@every_case("size", [0, 1, 15, 16, 17, 47, 48, 1000])
@every_case(("old", "new"), [("", ""), ("甲", ""), ("", "乙"), ("甲丙", "乙丙")])
def test_what_follows_a_common_beginning(size, old, new):
    """Wherever the first difference stands among the slices that are compared, it is found."""
    same = "同" * size
    assert find_first_difference(same + old, same + new) == size
