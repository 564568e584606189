"""One form for each character: private use, radicals, small, vertical, half-width and full-width forms, NFC.

NFC comes last: half-width kana, private use and radicals make sequences that NFC composes. Never NFKC as a whole, and
never a blanket width map: `，` U+FF0C is the Chinese comma.
"""

from __future__ import annotations

import re
import unicodedata

from newsnorm.text._tables import (
    ALPHANUMERICS,
    GB18030_PRIVATE_USE,
    HALF_WIDTH_MARKS,
    LIGATURES,
    RADICALS,
    SMALL_FORMS,
    VERTICAL_FORMS,
)
from newsnorm.text.substitution import Changed, fold

PRIVATE_USE = "".join(map(chr, GB18030_PRIVATE_USE))

_PRIVATE_USE_RE = re.compile(f"[{PRIVATE_USE}]+")
_RADICAL_RE = re.compile("[\u2e80-\u2ef3\u2f00-\u2fd5]+")
_SMALL_RE = re.compile("[\ufe50-\ufe6b]+")
# Between two ￣ it is the mouth of a face.
_VERTICAL_RE = re.compile("(?<!￣)[\ufe10-\ufe18\ufe31\ufe35-\ufe44\ufe47\ufe48]+(?!￣)")
_HALF_WIDTH_MARK_RE = re.compile("[\uff61-\uff64]+")
_HALF_WIDTH_KANA_RE = re.compile("[\uff66-\uff9f]+")
_ALPHANUMERIC_RE = re.compile("[０-９Ａ-Ｚａ-ｚ]+")
_LIGATURE_RE = re.compile("[\ufb00-\ufb06]")


def map_private_use(text: str) -> Changed:
    r"""Map the 19 private-use code points of GB 18030-2000 to those of its later editions; others stay.

    >>> map_private_use("\ue832")
    ('\u9fb8', 1)
    """
    return fold(_PRIVATE_USE_RE, GB18030_PRIVATE_USE, text)


def unify_radicals(text: str) -> Changed:
    """Turn radicals into the characters they stand for: PDF fonts use them in words (UAX #44).

    >>> unify_radicals("⽇本")
    ('日本', 1)
    """
    new, count = fold(_RADICAL_RE, RADICALS, text)
    return (text, 0) if new == text else (new, count)


def enlarge_small_forms(text: str) -> Changed:
    """Turn small form variants into the usual marks.

    >>> enlarge_small_forms("甲﹑乙")
    ('甲、乙', 1)
    """
    new, count = fold(_SMALL_RE, SMALL_FORMS, text)
    return (text, 0) if new == text else (new, count)


def turn_vertical_forms(text: str) -> Changed:
    """Turn vertical presentation forms into the usual marks.

    >>> turn_vertical_forms("﹁引號﹂")
    ('「引號」', 2)
    """
    return fold(_VERTICAL_RE, VERTICAL_FORMS, text)


def widen_half_width(text: str) -> Changed:
    """Turn half-width CJK marks and kana into the usual ones.

    Kana go through NFKC as a run, so that a voice mark joins its letter.

    >>> widen_half_width("ﾃﾞｰﾀ｡")
    ('データ。', 2)
    """
    text, marks = fold(_HALF_WIDTH_MARK_RE, HALF_WIDTH_MARKS, text)
    text, kana = _HALF_WIDTH_KANA_RE.subn(lambda match: unicodedata.normalize("NFKC", match[0]), text)
    return text, marks + kana


def narrow_alphanumerics(text: str) -> Changed:
    """Turn full-width letters and digits into ASCII: CLREQ asks not to store them.

    >>> narrow_alphanumerics("２０２１年Ａ股")
    ('2021年A股', 2)
    """
    return fold(_ALPHANUMERIC_RE, ALPHANUMERICS, text)


def split_ligatures(text: str) -> Changed:
    """Turn Latin ligatures into letters.

    >>> split_ligatures("oﬃce")
    ('office', 1)
    """
    return fold(_LIGATURE_RE, LIGATURES, text)


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
