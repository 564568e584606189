"""What readers of lines ask again and again: where a line with some mark comes next, how far in a line stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import takewhile

_TAB = 8


class Places:
    """The numbers of lines by what they are, so that asking for the next one of a kind takes no second look at each.

    Example:
        >>> places = Places([("end", 3), ("end", 7)])
        >>> places.after("end", 3), places.after("end", 7), places.after("other", 0)
        (7, None, None)
    """

    __slots__ = ("_numbers",)

    def __init__(self, marked: Iterable[tuple[str, int]]) -> None:
        """Take the kinds and numbers of lines, in order."""
        self._numbers: dict[str, list[int]] = {}
        for kind, number in marked:
            self._numbers.setdefault(kind, []).append(number)

    def after(self, kind: str, number: int) -> int | None:
        """Return the number of the first line of a kind after one; None if there is none."""
        numbers = self._numbers.get(kind, ())
        index = bisect_right(numbers, number)
        return numbers[index] if index < len(numbers) else None


def indent_of(line: str) -> int:
    r"""Return how far in a line stands; a TAB goes to the next eighth column.

    Example:
        >>> [indent_of(line) for line in ("甲", "  甲", "\t甲", " \t甲")]
        [0, 2, 8, 8]
    """
    blanks = line[: len(line) - len(line.lstrip(" \t"))]
    return len(blanks.expandtabs(_TAB)) if "\t" in blanks else len(blanks)


def dedent(lines: Sequence[str]) -> str:
    r"""Return lines of code without the blanks that all of them begin with, and without blank lines around them.

    Example:
        >>> dedent(["", "  a", "    b", " "])
        'a\n  b'
    """
    written = [number for number, line in enumerate(lines) if line.strip()]
    if not written:
        return ""
    kept = lines[written[0] : written[-1] + 1]
    margins = [line[: len(line) - len(line.lstrip(" \t"))] for line in kept if line.strip()]
    # What the first and the last in the order of characters have in common, all have.
    same = takewhile(lambda pair: pair[0] == pair[1], zip(min(margins), max(margins), strict=False))
    margin = "".join(char for char, _ in same)
    return "\n".join(line.removeprefix(margin).rstrip() for line in kept)
