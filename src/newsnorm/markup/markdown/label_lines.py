"""Lines with labels: where a newline in Markdown is white space, what says where a text is from is not glued to one.

Nor are rows of what is named line by line (`时间：…`, `地点：…`), nor lines that are emphasis as a whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from newsnorm._lazy import compile_late
from newsnorm.lexicon.addresses import WEB_START
from newsnorm.lexicon.characters import COLONS, HAN
from newsnorm.lexicon.labels import EDITING, WRITING, label_words_anywhere
from newsnorm.lexicon.words import any_of
from newsnorm.markup.events import End, Start
from newsnorm.markup.markdown.link_lines import BREAK, SOFT_BREAK
from newsnorm.markup.markdown.loose_emphasis import Item

_PEOPLE_LABEL = any_of(label_words_anywhere(*WRITING, *EDITING))
_ORIGIN_LABEL = any_of(label_words_anywhere("source", "address", "permalink"))
_LABEL_RE = compile_late(rf"\s*+(?:(?P<origin>{_ORIGIN_LABEL})|{_PEOPLE_LABEL})\s?[{COLONS}]")
_FEWEST = 2
# `时间：3月8日`, `**联系 人**：林一舟`; what begins with a digit is a time.
_NAMED_RE = compile_late(rf"\s*+[{HAN}A-Za-z][{HAN}A-Za-z0-9 ()（）]{{0,9}}+(?:：|:(?=\s|\Z|[{HAN}]|{WEB_START}))")
_LONGEST_NAME = 14
_FEWEST_NAMED = 3
_LONGEST_LAST = 30
_EMPHASIS = frozenset({"em", "strong", "b", "i"})


def keep_label_breaks(items: list[Item]) -> list[Item]:
    r"""Return the words of a block in which soft breaks beside labels are line breaks.

    Several lines must begin with one, and one of these labels say where the text is from: people alone are one line.

    Example:
        >>> keep_label_breaks(["作者：林一舟", "\n", "来源：知乎"])[1:3]
        [Start(tag='br', attrs=()), End(tag='br')]
        >>> keep_label_breaks(["来源：知乎", "\n", "昨夜降雪。"])[1:]
        ['\n', '昨夜降雪。']
    """
    breaks = [place for place, item in enumerate(items) if item == SOFT_BREAK]
    found = [_find_label(items, place) for place in (-1, *breaks)]
    has_origin = sum(label is not None for label in found) >= _FEWEST and any(found)
    parted = {number for number, pair in enumerate(pairwise(found)) if pair != (None, None)} if has_origin else set()
    firsts = [items[place + 1] for place in (-1, *breaks) if place + 1 < len(items)]
    # Nearly all blocks are told by what their lines begin with.
    may_be_row = len(firsts) >= _FEWEST_NAMED and sum(map(_may_name, firsts)) >= _FEWEST_NAMED
    may_be_emphasis = sum(first.__class__ is Start for first in firsts) >= _FEWEST
    if may_be_row or may_be_emphasis:
        lines = [items[start + 1 : end] for start, end in pairwise((-1, *breaks, len(items)))]
        if found.count(None) == len(found):  # those of people are one line
            parted |= _find_rows(lines)
        parted |= _find_emphasis(lines)
    if not parted:
        return items
    kept: list[Item] = []
    done = 0
    for number, place in enumerate(breaks):
        if number in parted:
            kept += (*items[done:place], *BREAK)
            done = place + 1
    return [*kept, *items[done:]]


def _may_name(first: Item) -> bool:
    """Say whether a line that begins so may begin with a name."""
    return isinstance(first, Start) or (isinstance(first, str) and _NAMED_RE.match(first) is not None)


def _find_rows(lines: Sequence[Sequence[Item]]) -> set[int]:
    """Return the numbers of the lines that end before, in or behind a row of named ones.

    The last of a row goes on below it if it says nothing, or as much as a line that was broken to fit.
    """
    parted: set[int] = set()
    row = 0
    for number, line in enumerate(lines):
        row = row + 1 if _NAMED_RE.match(_head_of(line)) else 0
        if row >= _FEWEST_NAMED:
            parted.update(range(max(0, number - row), number))
            words = _head_of(line, most=_LONGEST_LAST + 1).rstrip()
            if len(words) <= _LONGEST_LAST and words[-1:] not in COLONS:
                parted.add(number)
    return parted


def _find_emphasis(lines: Sequence[Sequence[Item]]) -> set[int]:
    """Return the numbers of lines that are emphasis as a whole and stand above another such line."""
    are_whole = [_is_emphasis(line) for line in lines]
    return {number for number, (above, below) in enumerate(pairwise(are_whole)) if above and below}


def _is_emphasis(line: Sequence[Item]) -> bool:
    first, last = (line[0], line[-1]) if line else (None, None)
    if not isinstance(first, Start) or first.tag not in _EMPHASIS or not isinstance(last, End):
        return False
    return last.tag == first.tag and sum(isinstance(item, End) and item.tag == first.tag for item in line) == 1


def _head_of(line: Sequence[Item], *, most: int = _LONGEST_NAME) -> str:
    """Return the words that a line begins with, as many as are asked for, or some more."""
    head = ""
    for item in line:
        if isinstance(item, str):
            head += item[:most]
        elif not isinstance(item, (Start, End)):
            break
        if len(head) >= most:
            break
    return head


def _find_label(items: Sequence[Item], place: int) -> str | None:
    """Return the label that the line behind a place begins with, if it says where a text is from; empty for another."""
    first = items[place + 1] if place + 1 < len(items) else None
    match = _LABEL_RE.match(first) if isinstance(first, str) else None
    return (match["origin"] or "") if match else None
