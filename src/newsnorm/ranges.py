"""Where a text was changed, and where ranges of it are then: rules touch blanks and marks, hardly ever letters."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import chain, compress, count
from operator import ne

Range = tuple[int, int]

_FEW = 8  # characters that are compared one by one


def merge_ranges(text: str, ranges: Sequence[Range]) -> tuple[Range, ...]:
    """Return ranges without blanks at their ends, in order, those with nothing but blanks between them as one.

    Example:
        >>> merge_ranges("看 沪指 深指 跌", [(1, 5), (5, 7)])
        ((2, 7),)
    """
    if len(ranges) == 1:
        start, end = ranges[0]
        if 0 <= start < end <= len(text) and not text[start].isspace() and not text[end - 1].isspace():  # most of all
            return ((start, end),)
    merged: list[Range] = []
    for start, end in sorted(ranges):
        words = text[max(start, 0) : max(end, 0)]
        core = words.strip()
        if not core:
            continue
        begin = max(start, 0) + words.index(core[0])
        stop = begin + len(core)
        if merged and not text[merged[-1][1] : begin].strip():
            begin, stop = merged[-1][0], max(merged.pop()[1], stop)
        merged.append((begin, stop))
    return tuple(merged)


def move_ranges(
    ranges: Sequence[Range], old: str, new: str, *, is_kept: Callable[[str], bool] = str.isalnum
) -> tuple[Range, ...]:
    """Return ranges of a text as they are in the text that was made of it; none where letters came or went.

    A range begins and ends with the same letters as before, and keeps the marks beside them, however wide they are now.

    Args:
        ranges: Of the old text, in order and apart from each other.
        old: The text before.
        new: The text after.
        is_kept: Says of a character whether it stands in both.

    Example:
        >>> move_ranges([(3, 6)], "看  沪指:跌了", "看 沪指：跌了")
        ((2, 5),)
    """
    if old == new or not ranges:
        return tuple(ranges)
    if len(old) == len(new) and not any(
        map(is_kept, chain.from_iterable(compress(zip(old, new, strict=True), map(ne, old, new))))
    ):
        # The usual change: one mark in place of another.
        return merge_ranges(new, [each for each in ranges if any(map(is_kept, new[slice(*each)]))])
    before, after = (list(compress(count(), map(is_kept, text))) for text in (old, new))
    if len(before) != len(after):
        return ()
    moved: list[Range] = []
    for start, end in ranges:
        first, last = bisect_left(before, start), bisect_left(before, end)
        if first < last:
            earliest = moved[-1][1] if moved else 0
            if first:
                earliest = max(earliest, after[first - 1] + 1)
            latest = after[last] if last < len(after) else len(new)
            begin = max(earliest, after[first] - (before[first] - start))
            stop = min(latest, after[last - 1] + end - before[last - 1])
            moved.append((begin, stop))
    return merge_ranges(new, moved)


def find_first_difference(old: str, new: str) -> int:
    """Return how many characters two texts begin with in common.

    Compares slices of growing length, then halves of the one that differs: much faster than comparing characters.

    Example:
        >>> find_first_difference("昨日降雪。", "昨日降雨。")
        3
    """
    place, step, longest = 0, _FEW, min(len(old), len(new))
    while place < longest and old.startswith(new[place : place + step], place):
        place += step
        step *= _FEW
    end = min(place + step, longest)
    while end - place > _FEW:
        middle = (place + end) // 2
        if old.startswith(new[place:middle], place):
            place = middle
        else:
            end = middle
    while place < end and old[place] == new[place]:
        place += 1
    return min(place, longest)
