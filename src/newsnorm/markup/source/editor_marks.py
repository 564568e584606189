"""Marks of editors for words that are underlined, and for small digits: `++停水++`, `H~2~O`, `50m^2^`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsnorm._lazy import compile_late
from newsnorm._search import holds
from newsnorm.lexicon.characters import AND, HAN, STOPS
from newsnorm.markup.source.draft import Draft, Edit

# Between two signs and not between two marks: `用==号比较==`, `==和equals的区别`, `用==判断值，而不用==判断`.
OPERATOR_RE = compile_late(
    rf"(?:号|號|运算符|運算子|操作符|[{AND}或跟]\s?[A-Za-z!<>]|[{STOPS}）)])|.*(?:equals|hashCode|instanceof|[!<>]=)"
    r"|[^，；。\n]*+[，；。].*+(?<=[用而是])\Z"
)
"""What stands between two signs that a text is about, from its beginning: no words that are marked."""

# `++停水++`, underlined or inserted: between signs of programs (`i++`, `C++`) stand other words.
_INSERTED_RE = compile_late(
    rf"\+\+(?<![+A-Za-z0-9]\+\+)(?P<inserted>[{HAN}《“「](?:[^+\n]*+(?<=[{HAN}》”」{STOPS}]))?)\+\+(?![+A-Za-z0-9])"
)
# `H~2~O`, `50m^2^`: not `10~20~30`, nor `2^3^4`.
_LOW_RE = compile_late(r"~(?<=[A-Za-z)]~)(?P<digits>[0-9]{1,2}[+-]?)~(?![0-9~])")
_HIGH_RE = compile_late(r"\^(?<=[A-Za-z0-9)]\^)(?P<digits>[0-9]{1,2}[+-]?)\^(?![A-Za-z0-9^])")


def take_editor_marks(draft: Draft) -> Draft:
    """Return a text without these marks; of digits, with those of HTML.

    Example:
        >>> take_editor_marks(Draft("见 ++停水++ 公告，H~2~O")).text
        '见 停水 公告，H<sub>2</sub>O'
        >>> take_editor_marks(Draft("C++ 与 i++，10~20~30")).text
        'C++ 与 i++，10~20~30'
    """
    text = draft.text
    if holds(text, "++") and _INSERTED_RE.search(text):
        draft = draft.edit(_find_inserted(draft))
    if "~" in text and _LOW_RE.search(text):
        draft = draft.edit(_find_indices(draft, _LOW_RE, "sub"))
    if "^" in text and _HIGH_RE.search(text):
        draft = draft.edit(_find_indices(draft, _HIGH_RE, "sup"))
    return draft


def _find_inserted(draft: Draft) -> Iterator[Edit]:
    for match in _INSERTED_RE.finditer(draft.text):
        if not OPERATOR_RE.match(match["inserted"]) and not draft.is_code(match.start()):
            yield *match.span(), match["inserted"]


def _find_indices(draft: Draft, pattern: re.Pattern[str], tag: str) -> Iterator[Edit]:
    for match in pattern.finditer(draft.text):
        if not draft.is_code(match.start()):
            yield *match.span(), f"<{tag}>{match['digits']}</{tag}>"
