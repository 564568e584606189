"""How a rule is applied: it returns the new text and the number of places it changed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeAlias

from newsnorm.lexicon.characters import HAN_RE

Changed: TypeAlias = tuple[str, int]
RunRule: TypeAlias = Callable[[str], Changed]


def substitute(pattern: re.Pattern[str], replace: Callable[[re.Match[str]], str], text: str) -> Changed:
    """Replace every match, and count only those that come out different.

    Example:
        >>> substitute(re.compile("a+"), lambda match: "a", "a aa aaa")
        ('a a a', 2)
    """
    count = 0

    def replace_and_count(match: re.Match[str]) -> str:
        nonlocal count
        new = replace(match)
        count += new != match[0]
        return new

    return pattern.sub(replace_and_count, text), count


def fold(pattern: re.Pattern[str], table: Mapping[int, str], text: str) -> Changed:
    """Map the characters of every run that `pattern` finds, and count the runs."""
    return pattern.subn(lambda match: match[0].translate(table), text)


def find_line(text: str, place: int) -> tuple[int, int]:
    r"""Return where the line around a place begins and ends.

    Example:
        >>> find_line("甲乙\n丙丁\n戊", 4)
        (3, 5)
    """
    end = text.find("\n", place)
    return text.rfind("\n", 0, place) + 1, len(text) if end < 0 else end


def find_lines(text: str, mark: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    r"""Yield where each line begins and ends in which `mark` is found.

    Example:
        >>> list(find_lines("a b\nb c\nd", re.compile("b")))
        [(0, 3), (4, 7)]
    """
    match = mark.search(text)
    while match:
        start, end = find_line(text, match.start())
        yield start, end
        match = mark.search(text, end)


def find_lines_with(text: str, chars: str) -> list[tuple[int, int]]:
    r"""Return where each line begins and ends that holds one of some characters.

    They are looked for one by one: where most do not occur, that is many times quicker than a class of them.

    Example:
        >>> find_lines_with("a b\nb c\nd", "cb")
        [(0, 3), (4, 7)]
    """
    lines: set[tuple[int, int]] = set()
    for char in chars:
        place = text.find(char)
        while place >= 0:
            line = find_line(text, place)
            lines.add(line)
            place = text.find(char, line[1])
    return sorted(lines)


def map_lines(text: str, mark: re.Pattern[str], change: Callable[[str], Changed]) -> Changed:
    r"""Change every line in which `mark` is found; the others are not looked at.

    Example:
        >>> map_lines("a b\nb c\nd", re.compile("b"), lambda line: (line.upper(), 1))
        ('A B\nB C\nd', 2)
    """
    return _change_lines(text, find_lines(text, mark), change)


def map_lines_with(text: str, chars: str, change: Callable[[str], Changed]) -> Changed:
    r"""Change every line that holds one of some characters, see `find_lines_with`.

    Example:
        >>> map_lines_with("a b\nb c\nd", "cb", lambda line: (line.upper(), 1))
        ('A B\nB C\nd', 2)
    """
    return _change_lines(text, find_lines_with(text, chars), change)


def _change_lines(text: str, lines: Iterable[tuple[int, int]], change: Callable[[str], Changed]) -> Changed:
    parts: list[str] = []
    done = total = 0
    for start, end in lines:
        line, count = change(text[start:end])
        if count:
            parts += text[done:start], line
            done = end
            total += count
    return ("".join((*parts, text[done:])), total) if total else (text, 0)


class LineMemory:
    """Does the line around a place hold a character of a class? Each line is searched once, places come in order."""

    def __init__(self, text: str, pattern: re.Pattern[str] = HAN_RE) -> None:
        """Look for `pattern` in the lines of `text`."""
        self._text = text
        self._pattern = pattern
        self._end = -1
        self._answer = False

    def __call__(self, place: int) -> bool:
        """Return whether the line of `place` holds one."""
        if place > self._end:
            start = self._text.rfind("\n", max(self._end, 0), place) + 1
            end = self._text.find("\n", place)
            self._end = len(self._text) if end < 0 else end
            self._answer = self._pattern.search(self._text, start, self._end) is not None
        return self._answer
