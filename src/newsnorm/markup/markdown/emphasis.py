r"""Emphasis beside Chinese punctuation, which CommonMark leaves as written.

CommonMark 6.2 lets `**` open or close by what stands on its two sides: white space, punctuation or neither. In
`**“重点”**内容` the closing run has punctuation before and a letter behind, so it only opens, and the page shows the
marks: Chinese has no blanks between words. Here an invisible mark of punctuation is written between such a run and the
letter on its outer side; every engine then reads the emphasis, and the mark goes again when the HTML is written.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

from newsnorm._lazy import compile_late
from newsnorm._search import holds
from newsnorm.lexicon.addresses import find_url_end
from newsnorm.lexicon.characters import CJK, HAN_RE, SHARED_MARKS, VARIATION_SELECTORS

_CJK_RE = compile_late(f"[{CJK}]")
_BLANK_LINE_RE = compile_late(rb"\n[ \t>]*\n")
_BLANK, _MARK, _LETTER = range(3)
# A search for a class of characters is fast, one for a repeated class is not.
_RUN_RE = compile_late(r"[*_~][*_~]*")
# Those with a character beyond ASCII beside them and a blank on neither side. With a letter on both, as most in a text
# without blanks, they can open and close. By their first mark: a search for one character is ten times as fast as one
# for a class.
_WIDE_RUN_RES = {
    mark: compile_late(
        rf"""
        [{mark}]
        (?: (?<= [^\W_\x00-\x7f] .)    [*_~]*+ (?= [^\w\s])
        |   (?<= [A-Za-z0-9] .)         [*_~]*+ (?= [^\w\s\x00-\x7f])
        |   (?<= [^\w\s\x00-\x7f] .)   [*_~]*+ (?= \S)
        |   (?<= [^\w\s\\*~] .)        [*_~]*+ (?= [^\s\x00-\x7f])
        )""",
        re.VERBOSE,
    )
    for mark in "*_~"
}
# Runs in code and escaped ones, which a glance takes for others.
_MISLEADING_RE = compile_late(r"`[^`*_~]*+[*_~]|\\[*_~]")
_VARIATION_SELECTOR_RE = compile_late(f"[{VARIATION_SELECTORS}]")
# `参加__两会__的代表`: between letters underlines are parts of a name, but Chinese has no blanks, and no such names.
_UNDERLINED_RE = compile_late(r"__(?<![_\\A-Za-z0-9]__)(?![_\s])([^_\n`]{1,80})(?<![\s\\])__(?![_A-Za-z0-9])")
_LONGEST_ADDRESS = 200
# Rare marks that CommonMark counts as punctuation (category P); the first one a text does not hold is used.
_SEPARATORS = "\u2e4f\u2e4e\u2e4d\u2e4b\u2e4a\u2e49\u2e48\u2e47\u2e46\u2e45\u2e44\u2e43"


def free_separator(text: str) -> str:
    """Return a separator that a text does not hold; empty if it holds them all."""
    return next((mark for mark in _SEPARATORS if mark not in text), "")


def may_need_separator(text: str) -> bool:
    """Say whether a separator may help a text: a run that could take one stands where the runs do not pair.

    Only a glance, and rather once too often: whoever is told so asks the parser.

    Example:
        >>> may_need_separator("**“重点”**内容"), may_need_separator("内容：**“重点”**。")
        (True, False)
    """
    if "_" not in text and "*" not in text and not holds(text, "~~"):
        return False
    if holds(text, "__") and next(_places_of_underlines(text), None) is not None:
        return True
    start = end = 0
    for run, _ in _runs_to_separate(text):
        if start <= run < end:  # in a paragraph that was looked at
            continue
        start = text.rfind("\n\n", 0, run) + 1
        end = text.find("\n\n", run)
        end = len(text) if end < 0 else end
        if not _are_paired(text, start, end):
            return True
    return False


def _are_paired(text: str, start: int, end: int) -> bool:
    """Say whether the runs of a paragraph pair as they come; those in code and escaped ones are not told apart."""
    waiting: set[str] = set()
    for match in _RUN_RE.finditer(text, start, end):
        opens, closes = _roles_of(text, *match.span())
        run = match[0]
        if run in waiting:
            if closes:
                waiting.discard(run)
            elif opens:
                return False
        elif opens:
            waiting.add(run)
        elif closes:
            return False
    return not waiting and _MISLEADING_RE.search(text, start, end) is None


def _roles_of(text: str, start: int, end: int) -> tuple[bool, bool]:
    """Say whether a run may open and whether it may close (CommonMark 6.2)."""
    left, right = _kind_of(text[start - 1 : start]), _kind_of(text[end : end + 1])
    opens = right != _BLANK and (right == _LETTER or left != _LETTER)
    closes = left != _BLANK and (left == _LETTER or right != _LETTER)
    if text[start] == "_":
        return opens and (not closes or left == _MARK), closes and (not opens or right == _MARK)
    return opens, closes


def separate_emphasis(text: str, separator: str) -> str:
    """Write a separator where a run of `*`, `_` or `~~` between CJK text could neither open nor close.

    Left alone: runs beside blanks, runs with punctuation or letters on both sides (`a**b`, `snake_case`), runs with no
    CJK character near, escaped runs. In code and link targets a separator does no harm, because it goes again.

    Example:
        >>> separate_emphasis("**“重点”**内容", "⏐")
        '**“重点”**⏐内容'
        >>> separate_emphasis("a**b**c", "⏐"), separate_emphasis("参加__两会__代表", "⏐")
        ('a**b**c', '参加⏐__两会__⏐代表')
    """
    places = {place for run in _runs_to_separate(text) for place in _places_of_separators(text, *run)}
    if "__" in text:
        places.update(_places_of_underlines(text))
    parts: list[str] = []
    done = 0
    for place in sorted(places):
        parts += text[done:place], separator
        done = place
    parts.append(text[done:])
    return "".join(parts)


def _places_of_underlines(text: str) -> Iterator[int]:
    """Yield where separators belong outside of `__` around Han words that stand among Han."""
    for match in _UNDERLINED_RE.finditer(text):
        start, end = match.span()
        before, after = text[max(0, start - 1) : start], text[end : end + 1]
        if HAN_RE.search(match[1]) is None or _is_in_address(text, start):
            continue
        if HAN_RE.match(before):
            yield start
        if HAN_RE.match(after):
            yield end


def _is_in_address(text: str, place: int) -> bool:
    at = text.rfind("://", max(0, place - _LONGEST_ADDRESS), place)
    return at >= 0 and find_url_end(text, at + 3) > place


def _runs_to_separate(text: str) -> Iterator[tuple[int, int]]:
    """Yield the runs that can neither open nor close, and should; those that begin with one mark after the other's."""
    for mark, pattern in _WIDE_RUN_RES.items():
        if mark not in text:
            continue
        for match in pattern.finditer(text):
            start, end = match.span()
            if (end - start > 1 or mark != "~") and _places_of_separators(text, start, end):
                yield start, end


def separate_loose(
    data: bytes, loose: Sequence[int], *, separator: str, count: Callable[[str], int]
) -> Iterator[tuple[int, int, bytes]]:
    """Yield the lines of a source with separators, where marks are left over and fewer are with them.

    Elsewhere separators could make a run open and close that does only one of them, rightly.

    Args:
        data: The source, UTF-8.
        loose: Where marks are left over in it, in order.
        separator: What to write.
        count: Counts the marks that are left over in a text.
    """
    mark = separator.encode()
    for start, end in _passages_of(data, loose):
        lines = data[start:end]
        if mark in lines:
            continue
        text = lines.decode()
        separated = separate_emphasis(text, separator)
        if separated != text and count(separated) < count(text):
            yield start, end, separated.encode()


def _passages_of(data: bytes, places: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield the lines around places, those without a blank line between them as one."""
    start = end = -1
    for place in places:
        if place < end:
            continue
        first = data.rfind(b"\n", 0, place) + 1
        if start >= 0 and _BLANK_LINE_RE.search(data, max(0, end - 1), first) is not None:
            yield start, end
            start = -1
        start = first if start < 0 else start
        last = data.find(b"\n", place)
        end = len(data) if last < 0 else last
    if start >= 0:
        yield start, end


def _places_of_separators(text: str, start: int, end: int) -> tuple[int, ...]:
    """Return where separators belong for the run `text[start:end]`: before it, behind it, both, or nowhere."""
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    if before == "\\" or not before or not after or before.isspace() or after.isspace():
        return ()
    base = _base_before(text, start)
    if base != before and _is_mark(base):
        # The parser takes the variation selector for a letter; the mark under it counts.
        return start, end
    if _is_mark(before) == _is_mark(after):
        return ()
    if _is_mark(before):
        inner, outer, beyond, place = before, after, text[max(0, start - 2) : start - 1], end
    else:
        inner, outer, beyond, place = after, base, text[end + 1 : end + 2], start
    if "_" in text[start:end] and outer.isascii():
        return ()  # `*_DEATH`, `_EXIT`: the underline is of the name
    # Of a mark that Chinese shares with other scripts the character beyond tells whose it is.
    is_chinese = _is_cjk(outer) or _is_cjk(inner) or (inner in SHARED_MARKS and _is_cjk(beyond))
    return (place,) if is_chinese else ()


def _base_before(text: str, position: int) -> str:
    """Return the character before a position, looking through variation selectors: an ideograph may have one."""
    while position > 0 and _VARIATION_SELECTOR_RE.match(text[position - 1]):
        position -= 1
    return text[max(0, position - 1) : position]


@lru_cache(maxsize=4096)
def _kind_of(char: str) -> int:
    if not char or char.isspace():
        return _BLANK
    return _MARK if _is_mark(char) else _LETTER


@lru_cache(maxsize=4096)
def _is_mark(char: str) -> bool:
    """Return whether CommonMark counts a character as punctuation: categories P and S."""
    return bool(char) and unicodedata.category(char)[0] in "PS"


def _is_cjk(char: str) -> bool:
    return _CJK_RE.match(char) is not None
