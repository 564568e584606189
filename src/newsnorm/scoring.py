"""Which characters Chinese text is made of: the evidence for telling one encoding from another."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from functools import cache, lru_cache

from newsnorm.lexicon.characters import (
    CLOSING,
    ENCODING_CONTROLS,
    FULL_WIDTH_FORMS,
    HALF_WIDTH_KANA,
    HAN,
    HANGUL_SYLLABLES,
    IDEOGRAPHIC_SPACE,
    OPENING,
    PRIVATE_USE,
    REPLACEMENT,
    SHARED_MARKS,
    STOPS,
    WIDE_KANA,
)
from newsnorm.lexicon.words import read_words

_MARKS = f"{STOPS}{OPENING}{CLOSING}{SHARED_MARKS}～〝〞﹁﹂{IDEOGRAPHIC_SPACE}"

_HAN_OR_FULL_WIDTH_RE = re.compile(f"[{HAN}{FULL_WIDTH_FORMS}]")
# Signs that say nothing about the language: arrows, frames, bullets, emoji and what holds emoji together.
_SYMBOL_RE = re.compile(
    r"[\xa0-\xbf\u200b-\u200d\u2010-\u27bf\u2b00-\u2bff\u3200-\u33ff\ufe0f\ufeff\U0001f000-\U0001faff]"
)
# Wrong readings are full of them, right ones have hardly any.
_ODD_RE = re.compile(f"[{PRIVATE_USE}\uff61-\uff65{HALF_WIDTH_KANA}{REPLACEMENT}]")
_CONTROL_RE = re.compile(f"[{ENCODING_CONTROLS}]")
_KANA_RE = re.compile(f"[{WIDE_KANA}・]")
_HANGUL_RE = re.compile(f"[{HANGUL_SYLLABLES}]")
# GB files with thousands of NULs in a row exist; single ones are what UTF-16 looks like when read as anything else.
_LONE_NUL_RE = re.compile(r"(?<!\0)\0(?!\0)")

_SAMPLE = 20_000
_ASCII_SCORE = 4.0


def score_chinese(text: str) -> float:
    """Return how Chinese a text looks: points for each character beyond ASCII, at most 4.

    Right readings of Chinese text have 1.7 or more, wrong ones and other languages 1.2 or less. Of a long text the
    beginning, the middle and the end are looked at.

    Example:
        >>> score_chinese("今天的天气很好。") > 2 > score_chinese("浠婂ぉ鐨勫ぉ姘斿緢濂姐€�")
        True
    """
    return _score(text, _weigh_chinese)


def score_foreign(text: str) -> float:
    """Return how Japanese or Korean a text looks, on the same scale."""
    return _score(text, _weigh_foreign)


def count_controls(text: str) -> int:
    """Count control characters that text does not have; a run of NULs is padding and counts nothing."""
    return len(_LONE_NUL_RE.findall(text)) + len(_CONTROL_RE.findall(text))


def _score(text: str, weigh: Callable[[str], int]) -> float:
    if len(text) > 3 * _SAMPLE:
        middle = len(text) // 2
        text = text[:_SAMPLE] + text[middle : middle + _SAMPLE] + text[-_SAMPLE:]
    points = total = 0
    for char, count in Counter(text).items():
        weight = weigh(char)
        if weight:
            points += weight * count
            total += count
    lone = len(_LONE_NUL_RE.findall(text)) if "\0" in text else 0
    return (points - 6 * lone) / (total + lone) if total + lone else _ASCII_SCORE


@lru_cache(maxsize=1 << 16)
def _weigh_chinese(char: str) -> int:
    if char in _common_han():
        return 4
    if char in _MARKS:
        return 2
    if char.isascii() or _SYMBOL_RE.match(char):
        return -6 if _CONTROL_RE.match(char) else 0
    if _HAN_OR_FULL_WIDTH_RE.match(char):
        return 1
    return -18 if _ODD_RE.match(char) else -6


@lru_cache(maxsize=1 << 16)
def _weigh_foreign(char: str) -> int:
    if _KANA_RE.match(char) or char in _common_hangul():
        return 4
    return 1 if _HANGUL_RE.match(char) or char in _common_han() else _weigh_chinese(char)


@cache
def _common_han() -> frozenset[str]:
    return frozenset().union(*read_words("common_simplified"), *read_words("common_traditional"))


@cache
def _common_hangul() -> frozenset[str]:
    return frozenset().union(*read_words("common_hangul"))
