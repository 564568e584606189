"""How Chinese, Japanese or Korean a text looks: the evidence for telling one encoding from another."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable
from functools import cache
from operator import itemgetter
from typing import Final

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import (
    ASCII_BYTES,
    CLOSING,
    ENCODING_CONTROLS,
    FULL_WIDTH_FORMS,
    GBK_IDEOGRAPHIC_SPACE,
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
    ranges_of,
)
from newsnorm.lexicon.words import read_words

_MARKS: Final = f"{STOPS}{OPENING}{CLOSING}{SHARED_MARKS}～〝〞﹁﹂{IDEOGRAPHIC_SPACE}{GBK_IDEOGRAPHIC_SPACE}"
# Signs that say nothing about the language: arrows, frames, bullets, emoji and what holds emoji together.
_SIGNS: Final = "\xa0-\xbf\xd7\xf7\u200b-\u200d\u2010-\u27bf\u2b00-\u2bff\u3200-\u33ff\ufe0f\ufeff\U0001f000-\U0001faff"
# Wrong readings are full of them, right ones have hardly any.
_ODD: Final = f"{PRIVATE_USE}\uff61-\uff65{HALF_WIDTH_KANA}{REPLACEMENT}"

# GB files with thousands of NULs in a row exist; single ones are what UTF-16 looks like when read as anything else.
_LONE_NUL_RE = compile_late(r"(?<!\0)\0(?!\0)")

# Of a long text parts are weighed: many short ones, and where they say too little, longer ones.
_SAMPLES = ((20, 100), (20, 400), (3, 20_000))
_ENOUGH = 500
_ASCII_SCORE = 4.0
_SIGN_SCORE = 1.5  # of signs alone, which stand in any text
_UTF_16 = f"utf-16-{sys.byteorder[0]}e"


def score_chinese(text: str) -> float:
    """Return how Chinese a text looks: points for each character beyond ASCII, at most 4.

    Right readings of Chinese text have 1.7 or more, wrong ones and other languages 1.2 or less. Of a long text a
    sample is looked at.

    Example:
        >>> score_chinese("今天的天气很好。") > 2 > score_chinese("浠婂ぉ鐨勫ぉ姘斿緢濂姐€�")
        True
    """
    return _score(text, _chinese_points())


def score_foreign(text: str) -> float:
    """Return how Japanese or Korean a text looks, on the same scale."""
    return _score(text, _foreign_points())


def count_controls(text: str) -> int:
    """Count control characters that text does not have; a run of NULs is padding and counts nothing."""
    controls = text.encode("ascii", "ignore").translate(None, _not_controls())
    return len(controls) + _count_lone_nuls(text)


def _score(text: str, points: tuple[int, ...]) -> float:
    total = weight = 0
    for parts, size in _SAMPLES:
        sample = _sample(text, parts, size)
        total, weight = _weigh(sample, points)
        if total >= _ENOUGH or len(sample) == len(text):
            break
    if total:
        return weight / total
    return _ASCII_SCORE if text.isascii() else _SIGN_SCORE


def _sample(text: str, parts: int, size: int) -> str:
    """Return parts of a long text at equal distances, the first from its beginning, the last from its end."""
    if len(text) <= parts * size:
        return text
    last = len(text) - size
    starts = [last * number // (parts - 1) for number in range(parts)]
    return "".join([text[start : start + size] for start in starts])


def _weigh(text: str, points: tuple[int, ...]) -> tuple[int, int]:
    """Return how many characters say something, and what they count together."""
    controls = count_controls(text)
    # Where ASCII is rare, to look at it costs less than to cut it out; from bytes, which is quicker than by a regex.
    written = text.encode("utf-8", "surrogatepass")
    beyond_ascii = written.translate(None, ASCII_BYTES)
    if 2 * (len(written) - len(beyond_ascii)) > len(text):
        text = beyond_ascii.decode("utf-8", "surrogatepass")
    # Code units index the table in C, a microsecond for thirty; two that say nothing keep the result a tuple. Of the
    # two units of a character of a higher plane the first is weighed.
    units = array("H", f"\0\0{text}".encode(_UTF_16, "surrogatepass"))
    weights: tuple[int, ...] = itemgetter(*units)(points)
    return len(weights) - weights.count(0) + controls, sum(weights) - 6 * controls


def _count_lone_nuls(text: str) -> int:
    return len(_LONE_NUL_RE.findall(text)) if "\0" in text else 0


# --- the tables: made when the first file comes that is not plain UTF-8 ---------------------------------------------


@cache
def _not_controls() -> bytes:
    controls = {code for first, last in ranges_of(ENCODING_CONTROLS) for code in range(first, last + 1)}
    return bytes(code for code in range(128) if code not in controls)


@cache
def _chinese_points() -> tuple[int, ...]:
    """Return what each code unit counts; what is set later overrules what was set before."""
    points = array("b", [-6]) * 0x10000
    _set(points, _ODD, -18)
    _set(points, HAN + FULL_WIDTH_FORMS, 1)
    _set(points, _SIGNS + "\0-\x7f", 0)
    _set(points, _MARKS, 2)
    _set(points, _common_han(), 4)
    _set_units(points, 0xDC00, 0xDFFF, 0)  # the second half of a character
    return tuple(points)


@cache
def _foreign_points() -> tuple[int, ...]:
    points = array("b", _chinese_points())
    _set(points, HANGUL_SYLLABLES, 1)
    _set(points, _common_han(), 1)
    _set(points, f"{WIDE_KANA}・", 4)
    _set(points, read_words("common_hangul"), 4)
    return tuple(points)


def _common_han() -> Iterable[str]:
    return (*read_words("common_simplified"), *read_words("common_traditional"))


def _set(points: array[int], chars: Iterable[str], weight: int) -> None:
    """Set what the characters count: single ones, or the body of a regex class."""
    for first, last in ranges_of("".join(chars)):
        if first < 0x10000:
            _set_units(points, first, last, weight)
        else:
            _set_units(points, _first_half(first), _first_half(last), weight)


def _set_units(points: array[int], first: int, last: int, weight: int) -> None:
    points[first : last + 1] = array("b", [weight]) * (last + 1 - first)


def _first_half(code: int) -> int:
    """Return the high surrogate of a character beyond the first plane (Unicode 3.9, UTF-16)."""
    return 0xD800 + ((code - 0x10000) >> 10)
