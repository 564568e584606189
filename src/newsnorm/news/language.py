"""Which language a text is in, by its scripts alone."""

from __future__ import annotations

import re

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import COMMON_HAN, HANGUL_SYLLABLES, WIDE_KANA
from newsnorm.lexicon.words import read_words

_SAMPLE = 320
_SECOND_SAMPLE = 4000
_HAN_RE = compile_late(f"[{COMMON_HAN}]+")
_KANA_RE = compile_late(f"[{WIDE_KANA}]+")
_HANGUL_RE = compile_late(f"[{HANGUL_SYLLABLES}]+")
_LATIN_RE = compile_late("[A-Za-z]+")
# No sentence does without them. One look for these spares counting in all other texts.
_FOREIGN = "のはをにがとでたしてれるなもい이다는을의가에고하지도은를한사로"
_FOREIGN_RE = compile_late(f"[{_FOREIGN}]")
_SIMPLIFIED_ONLY = frozenset(read_words("simplified_only"))
_TRADITIONAL_ONLY = frozenset(read_words("traditional_only"))
# Nearly all of the rest is simplified Chinese: one look more spares two. It passes over all of a sample, where a set
# takes longer; what a sample has among its first characters, a set sees as soon, and is no regex to compile.
_NOT_SIMPLIFIED_RE = re.compile(f"[{_FOREIGN}{''.join(sorted(_TRADITIONAL_ONLY))}]")
_ENGLISH_TEXT = """
the of and to in is that for with are this from on by was be it as an not you can
"""
_ENGLISH = frozenset(_ENGLISH_TEXT.split())


def detect_language(text: str) -> str | None:
    """Return `zh-Hans`, `zh-Hant`, `zh`, `en`, `ja` or `ko`; None when the scripts cannot tell.

    Only a sample is looked at: the beginning, and as much from the middle. Chinese is simplified or traditional when
    characters that only one of the scripts has clearly outweigh those of the other; `zh` when they do not, or when
    there are none. Quotations in another language change nothing: kana and Hangul must make up a part that Chinese
    prose never has.

    Example:
        >>> [detect_language(text) for text in ("两市高开", "兩市開盤", "明天下雨", "코스피가 올랐다")]
        ['zh-Hans', 'zh-Hant', 'zh', 'ko']
    """
    sample = _sample(text, _SAMPLE)
    if _wide_share(sample) < 0.3:
        sample = _sample(text, _SECOND_SAMPLE)
        if _wide_share(sample) < 0.05:
            return _without_han(sample)
    if _NOT_SIMPLIFIED_RE.search(sample) is None:
        return "zh" if _SIMPLIFIED_ONLY.isdisjoint(sample) else "zh-Hans"
    if _FOREIGN_RE.search(sample):
        han, kana, hangul = (_count(pattern, sample) for pattern in (_HAN_RE, _KANA_RE, _HANGUL_RE))
        if hangul > han + kana:
            return "ko"
        if kana * 5 > han + kana:
            return "ja"
    return _chinese(sample)


def _sample(text: str, size: int) -> str:
    if len(text) <= size:
        return text
    middle = len(text) // 2
    return text[: size // 2] + text[middle : middle + size // 2]


def _wide_share(text: str) -> float:
    """Return about which part of `text` is written in wide characters: each takes two bytes more in UTF-8."""
    return (len(text.encode("utf-8", "replace")) - len(text)) / 2 / max(1, len(text))


def _count(pattern: re.Pattern[str], text: str) -> int:
    return sum(map(len, pattern.findall(text)))


def _chinese(sample: str) -> str:
    """Weigh the scripts; most texts have characters of one alone."""
    is_simplified = not _SIMPLIFIED_ONLY.isdisjoint(sample)
    is_traditional = not _TRADITIONAL_ONLY.isdisjoint(sample)
    if is_simplified and is_traditional:
        characters = set(sample)
        simplified = len(characters & _SIMPLIFIED_ONLY)
        traditional = len(characters & _TRADITIONAL_ONLY)
        is_simplified, is_traditional = simplified > 2 * traditional, traditional > 2 * simplified
    return "zh-Hans" if is_simplified else "zh-Hant" if is_traditional else "zh"


def _without_han(sample: str) -> str | None:
    """English has its function words; another language in Latin letters has not."""
    words = _LATIN_RE.findall(sample)
    if sum(word.lower() in _ENGLISH for word in words) * 12 >= len(words) > 3:
        return "en"
    return _chinese(sample) if _HAN_RE.search(sample) else None
