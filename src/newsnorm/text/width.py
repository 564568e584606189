"""One form for each character: private use, radicals, small, vertical, half-width and full-width forms, NFC.

NFC comes last: half-width kana, private use and radicals make sequences that NFC composes. Never NFKC as a whole, and
never a blanket width map: `，` U+FF0C is the Chinese comma.
"""

from __future__ import annotations

import unicodedata

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import HALF_WIDTH_KANA
from newsnorm.text import _tables
from newsnorm.text.substitution import Changed, fold

_PRIVATE_USE_RE = compile_late(f"[{_tables.GB_PRIVATE_USE}]+")
_RADICAL_RE = compile_late(f"[{_tables.RADICAL}]+")
_SMALL_RE = compile_late(f"[{_tables.SMALL}]+")
# Between two ￣ it is the mouth of a face.
_VERTICAL_RE = compile_late(f"(?<!￣)[{_tables.VERTICAL}]+(?!￣)")
_HALF_WIDTH_MARK_RE = compile_late(f"[{_tables.HALF_WIDTH}]+")
_HALF_WIDTH_KANA_RE = compile_late(f"[{HALF_WIDTH_KANA}]+")
_ALPHANUMERIC_RE = compile_late(f"[{_tables.ALPHANUMERIC}]+")
_LIGATURE_RE = compile_late(f"[{_tables.LIGATURE}]")


def map_private_use(text: str) -> Changed:
    r"""Map the 19 private-use code points of GB 18030-2000 to those of its later editions; others stay.

    >>> map_private_use("\ue832")
    ('\u9fb8', 1)
    """
    return fold(_PRIVATE_USE_RE, _tables.GB18030_PRIVATE_USE, text)


def unify_radicals(text: str) -> Changed:
    """Turn radicals into the characters they stand for: PDF fonts use them in words (UAX #44).

    >>> unify_radicals("⽇本")
    ('日本', 1)
    """
    return fold(_RADICAL_RE, _tables.RADICALS, text)


def enlarge_small_forms(text: str) -> Changed:
    """Turn small form variants into the usual marks.

    >>> enlarge_small_forms("甲﹑乙")
    ('甲、乙', 1)
    """
    return fold(_SMALL_RE, _tables.SMALL_FORMS, text)


def turn_vertical_forms(text: str) -> Changed:
    """Turn vertical presentation forms into the usual marks.

    >>> turn_vertical_forms("﹁引號﹂")
    ('「引號」', 2)
    """
    return fold(_VERTICAL_RE, _tables.VERTICAL_FORMS, text)


def widen_half_width(text: str) -> Changed:
    """Turn half-width CJK marks and kana into the usual ones.

    Kana go through NFKC as a run, so that a voice mark joins its letter.

    >>> widen_half_width("ﾃﾞｰﾀ｡")
    ('データ。', 2)
    """
    text, marks = fold(_HALF_WIDTH_MARK_RE, _tables.HALF_WIDTH_MARKS, text)
    text, kana = _HALF_WIDTH_KANA_RE.subn(lambda match: unicodedata.normalize("NFKC", match[0]), text)
    return text, marks + kana


def narrow_alphanumerics(text: str) -> Changed:
    """Turn full-width letters and digits into ASCII: CLREQ asks not to store them.

    >>> narrow_alphanumerics("２０２１年Ａ股")
    ('2021年A股', 2)
    """
    return fold(_ALPHANUMERIC_RE, _tables.ALPHANUMERICS, text)


def split_ligatures(text: str) -> Changed:
    """Turn Latin ligatures into letters.

    >>> split_ligatures("oﬃce")
    ('office', 1)
    """
    return fold(_LIGATURE_RE, _tables.LIGATURES, text)


def compose(text: str) -> Changed:
    r"""Bring the text into Unicode normalization form C, and count the lines that were not (UAX #15).

    The twelve unified ideographs among the compatibility ones (U+FA0E …) stay, as do ①, ㎡, ½ and ³.

    >>> compose("Cafe\u0301 10³")
    ('Café 10³', 1)
    """
    if unicodedata.is_normalized("NFC", text):
        return text, 0
    lines = text.split("\n")
    loose = [index for index, line in enumerate(lines) if not unicodedata.is_normalized("NFC", line)]
    for index in loose:
        lines[index] = unicodedata.normalize("NFC", lines[index])
    return "\n".join(lines), len(loose)
