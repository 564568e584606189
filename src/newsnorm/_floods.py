"""Texts of millions of tiny parts: what keeps the memory for them in proportion to their length.

A string of its own takes some sixty bytes, however short it is, and a tuple as many.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

STRETCH: Final = 1 << 16  # characters that are split at a time
_MOST_SHARED: Final = 1 << 16
_LONGEST_SHARED: Final = 16
PARTS: Final = 1 << 14  # that are kept before they are joined


def split_lean(text: str, mark: str) -> Iterator[str]:
    """Yield what `text.split(mark)` returns; of a long text only a stretch at a time is split.

    Example:
        >>> list(split_lean("甲,乙,", ","))
        ['甲', '乙', '']
    """
    start = 0
    while True:
        end = text.find(mark, start + STRETCH)
        if end < 0:
            yield from text[start:].split(mark)
            return
        yield from text[start:end].split(mark)
        start = end + len(mark)


def split_shared(text: str, mark: str) -> list[str]:
    """Return what `text.split(mark)` returns; in a long text short parts that are equal are one string.

    Example:
        >>> split_shared("甲,乙,", ",")
        ['甲', '乙', '']
    """
    return text.split(mark) if len(text) <= STRETCH else list(share_short(split_lean(text, mark)))


def share_short(parts: Iterable[str]) -> Iterator[str]:
    """Yield parts; where they are short on the average, equal ones are one string."""
    known: dict[str, str] = {}
    rest = iter(parts)
    while some := list(islice(rest, PARTS)):
        if sum(map(len, some)) > _LONGEST_SHARED * len(some):
            yield from some
            continue
        yield from map(known.setdefault, some, some)
        if len(known) > _MOST_SHARED:
            known.clear()


def join_lean(mark: str, parts: Iterable[str]) -> str:
    """Return what `mark.join(parts)` returns; only so many parts are there at a time.

    Example:
        >>> join_lean(",", ["甲", "乙"])
        '甲,乙'
    """
    joined: list[str] = []
    waiting: list[str] = []
    for part in parts:
        waiting.append(part)
        if len(waiting) == PARTS:
            joined.append(mark.join(waiting))
            waiting.clear()
    if waiting:
        joined.append(mark.join(waiting))
    return mark.join(joined)
