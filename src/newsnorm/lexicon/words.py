r"""The word lists in `data/`: text files that a person who knows Chinese and not Python can edit.

A file holds one entry a line. What follows a `#` is a comment, blank lines mean nothing. An entry of several columns
parts them with `|`. Each file is read once, when it is first asked for.

Words are written down in Simplified Chinese, and read in Traditional Chinese too, as `data/traditional.txt` says. A
list of characters or of surnames is read as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import product, starmap
from pkgutil import get_data
from typing import cast

from newsnorm._lazy import compile_late

_AS_WRITTEN = frozenset((
    *("common_simplified", "common_traditional", "simplified_only", "traditional_only", "traditional"),
    *("surnames", "compound_surnames", "never_given"),
    *("meant", "told"),
))  # fmt: skip
_LONGEST_PART = 2


@cache
def read_rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the entries of a list in the order of the file, each cut into its columns.

    After an entry in Simplified Chinese follow those of the same word in Traditional Chinese.

    Args:
        name: Of the file in `data/`, without its suffix.
    """
    # `importlib.resources` does the same and takes longer to import than all lists to read.
    text = cast("bytes", get_data(__package__, f"data/{name}.txt")).decode()
    lines = [line.partition("#")[0].strip() if "#" in line else line.strip() for line in text.splitlines()]
    rows = [tuple(map(str.strip, line.split("|"))) if "|" in line else (line,) for line in lines if line]
    return tuple(rows if name in _AS_WRITTEN else dict.fromkeys(_add_traditional(rows)))


def _add_traditional(rows: Sequence[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """Yield the entries, and after each those of the same word in Traditional Chinese."""
    for row, ways in zip(rows, write_traditional([row[0] for row in rows]), strict=True):
        yield row
        for word in ways:
            yield (word, *row[1:])


def write_traditional(words: Sequence[str]) -> list[tuple[str, ...]]:
    """Return for each word of a list how it is written in Traditional Chinese: every way but the given one.

    Example:
        >>> write_traditional(["发布", "记者", "作者"])
        [('發佈', '發布'), ('記者',), ()]
    """
    ways, single, several = _read_ways()
    # Most words have one way at most: all of them at once are written fast.
    written = "\n".join(words).translate(single).split("\n")
    return [
        tuple(_write_each_way(word, ways)) if not several.isdisjoint(word) else (one,) if one != word else ()
        for word, one in zip(words, written, strict=True)
    ]


def _write_each_way(word: str, ways: Mapping[str, tuple[str, ...]]) -> list[str]:
    parts: list[tuple[str, ...]] = []
    at = 0
    while at < len(word):
        part = word[at : at + _LONGEST_PART]
        if part not in ways:
            part = word[at]
        parts.append(ways.get(part, (part,)))
        at += len(part)
    return [written for each in product(*parts) if (written := "".join(each)) != word]


@cache
def _read_ways() -> tuple[dict[str, tuple[str, ...]], dict[int, str], frozenset[str]]:
    """Return the parts of words with their ways, those of one character with one way, and the characters of the rest.

    A part is a character or two. Of those of two the second characters stand for both: they are fewer.
    """
    ways = {part: tuple(written.split()) for part, written in read_rows("traditional")}
    single = {ord(part): written[0] for part, written in ways.items() if len(part) == len(written) == 1}
    return ways, single, frozenset([part[-1] for part in ways if len(part) > 1 or ord(part) not in single])


def read_words(name: str, *, part: str | None = None, flag: str | None = None) -> tuple[str, ...]:
    """Return the first column of the entries of a list, in the order of the file.

    Args:
        name: Of the list.
        part: Only the entries whose second column says so; `""` for those without one.
        flag: Only the entries whose third column has it.

    Raises:
        LookupError: No entry has such a column.

    Example:
        >>> read_words("own_names", part="this")[:2]
        ('本报', '本報')
    """
    rows = read_rows(name) if part is None else read_parts(name).get(part, ())
    if flag is not None:
        rows = [row for row in rows if len(row) > 2 and flag in row[2].split()]
    if not rows:
        raise LookupError(f"no entry has the part {part!r} or the flag {flag!r}: see data/{name}.txt")
    return tuple([row[0] for row in rows])


@cache
def read_parts(name: str) -> dict[str, list[tuple[str, ...]]]:
    """Return the entries of a list by their second column, `""` where there is none: many ask for one part of it."""
    parts: dict[str, list[tuple[str, ...]]] = {}
    for row in read_rows(name):
        parts.setdefault(row[1] if len(row) > 1 else "", []).append(row)
    return parts


def any_of(words: Iterable[str]) -> str:
    r"""Return a group of a regex that matches any of the words, the longest that can.

    It may stand in a regex in verbose form.

    Example:
        >>> any_of(["END", "THE END"])
        '(?:THE\\ END|END)'
    """
    longest_first = sorted(dict.fromkeys(words), key=len, reverse=True)
    # Letters and digits are what they are, and most words hold nothing else.
    return f"(?:{'|'.join([word if word.isalnum() else re.escape(word) for word in longest_first])})"


def compile_words(words: Iterable[str]) -> re.Pattern[str]:
    """Return a regex that finds any of the words; one that holds another word is left out, the other finds it too.

    Example:
        >>> compile_words(["责任编辑", "编辑"]).pattern
        '编辑'
    """
    # Those with one beginning share it: at each place a search tries one way after the other.
    ways: dict[str, tuple[str, ...]] = {}
    for word in sorted(set(words), key=lambda word: (len(word), word)):
        if not any(letter in ways and word.startswith(ways[letter], at) for at, letter in enumerate(word, 1)):
            ways[word[0]] = (*ways.get(word[0], ()), word[1:])
    return compile_late("|".join(starmap(_any_rest, ways.items())))


def _any_rest(first: str, rests: tuple[str, ...]) -> str:
    """Return the part of a regex that matches a letter and any of the rests of words after it.

    A way that nothing takes stands behind letters alone: of these `re` makes a class, a tenth of a millisecond each.
    """
    ways = [*map(re.escape, rests)]
    if len(ways) == 1:
        return re.escape(first) + ways[0]
    return f"{re.escape(first)}(?:{'|'.join(ways if max(map(len, rests)) > 1 else [*ways, '(?!)'])})"
