"""One form for each character: private use, radicals, small, vertical, half-width and full-width forms, NFC.

NFC comes last: half-width kana, private use and radicals make sequences that NFC composes. Never NFKC as a whole, and
never a blanket width map: `，` U+FF0C is the Chinese comma.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator
from functools import cache
from typing import Final

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import HALF_WIDTH_KANA, HAN, KANA, LATIN
from newsnorm.lexicon.words import read_words
from newsnorm.text import _tables
from newsnorm.text.normal_form import is_in_form, to_form
from newsnorm.text.substitution import Changed, fold, map_lines, substitute

_PRIVATE_USE_RE = compile_late(f"[{_tables.GB_PRIVATE_USE}]+")
_RADICAL_RE = compile_late(f"[{_tables.RADICAL}]+")
_SMALL_RE = compile_late(f"[{_tables.SMALL}]+")
_REGIONAL_RE = compile_late(f"[{_tables.REGIONAL_RADICALS}]")
# Han and kana, also as they are before other rules of this stage have run.
_EAST_ASIAN = f"{HAN}々{KANA}{_tables.RADICAL}"
_EAST_ASIAN_RE = compile_late(f"[{_EAST_ASIAN}]")
_WORD_RE = compile_late(f"[{_EAST_ASIAN}{LATIN}0-9{_tables.ALPHANUMERIC}{_tables.LIGATURE}]")
# A dash is a wall of a face, too.
_VERTICAL_STOP_RE = compile_late(f"[\ufe10-\ufe16]+|(?<!\ufe31)\ufe31++(?:(?<=[{_EAST_ASIAN}].)|(?=[{_EAST_ASIAN}]))")
_VERTICAL_BRACKET_RE = compile_late(f"[{_tables.VERTICAL_BRACKET}]")
# What faces have beside a half-width mark: `(｡･ω･｡)`, `(ﾟ､｡`. A voice mark after a letter belongs to it.
_FACE = "･ω∀Д◕≧≦><＞＜´｀^＾°*＊"
_HALF_WIDTH_MARK_RE = compile_late(
    rf"[{_tables.HALF_WIDTH}] (?<! [{_FACE}(（]. ) (?<! [^ｦ-ﾝ]ﾟ. ) (?! [{_FACE}ﾟ] ) [{_tables.HALF_WIDTH}]*+", re.VERBOSE
)
_HALF_WIDTH_KANA_RE = compile_late(f"[{HALF_WIDTH_KANA}]+")
_KANA_LETTER_RE = compile_late("[ｦ-ｯｱ-ﾝ]")  # without the prolonged sound mark and the voice marks
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

    Three of them become the form of the script of the text: 户 or 戶, 黄 or 黃, and 青.

    >>> unify_radicals("⽇本⽤⼾")
    ('日本用户', 2)
    >>> unify_radicals("證券⽤⼾")
    ('證券用戶', 1)
    """
    if _REGIONAL_RE.search(text) and _is_traditional(text):
        return fold(_RADICAL_RE, _tables.TRADITIONAL_RADICALS, text)
    return fold(_RADICAL_RE, _tables.RADICALS, text)


def _is_traditional(text: str) -> bool:
    """Say whether more characters are of traditional Chinese alone than of simplified."""
    simplified, traditional = _compile_scripts()
    return len(traditional.findall(text)) > len(simplified.findall(text))


@cache
def _compile_scripts() -> tuple[re.Pattern[str], re.Pattern[str]]:
    simplified, traditional = ("".join(read_words(name)) for name in ("simplified_only", "traditional_only"))
    return re.compile(f"[{simplified}]"), re.compile(f"[{traditional}]")


def enlarge_small_forms(text: str) -> Changed:
    """Turn small form variants into the usual marks.

    >>> enlarge_small_forms("甲﹑乙")
    ('甲、乙', 1)
    """
    return fold(_SMALL_RE, _tables.SMALL_FORMS, text)


def turn_vertical_forms(text: str) -> Changed:
    """Turn vertical presentation forms into the usual marks.

    Brackets and quotes only as a pair that has Han or kana inside, or beside it and a word inside: alone, they are the
    eyes and the mouths of faces.

    >>> turn_vertical_forms("﹁引號﹂")
    ('「引號」', 2)
    >>> turn_vertical_forms("唉 o(︶︿︶)o")
    ('唉 o(︶︿︶)o', 0)
    """
    text, stops = fold(_VERTICAL_STOP_RE, _tables.VERTICAL_FORMS, text)
    text, brackets = map_lines(text, _VERTICAL_BRACKET_RE, _turn_pairs)
    return text, stops + brackets


def _turn_pairs(line: str) -> Changed:
    words, proofs = ([match.start() for match in pattern.finditer(line)] for pattern in (_WORD_RE, _EAST_ASIAN_RE))
    chars = list(line)
    count = turned_until = 0
    for start, end in sorted(_find_vertical_pairs(line)):
        is_proven = bisect(proofs, end) > bisect(proofs, start)
        is_beside = end < turned_until or bisect(proofs, end + 1) > bisect(proofs, start - 2)
        if is_proven or (is_beside and bisect(words, end) > bisect(words, start)):
            chars[start], chars[end] = (_tables.VERTICAL_FORMS[ord(line[place])] for place in (start, end))
            count += 2
            turned_until = max(turned_until, end)
    return ("".join(chars), count) if count else (line, 0)


def _find_vertical_pairs(line: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each pair; a bracket that closes another one ends them all."""
    stack: list[re.Match[str]] = []
    for match in _VERTICAL_BRACKET_RE.finditer(line):
        if match[0] in _tables.VERTICAL_PAIRS:
            stack.append(match)
        elif stack and _tables.VERTICAL_PAIRS[stack[-1][0]] == match[0]:
            yield stack.pop().start(), match.start()
        else:
            stack.clear()


def widen_half_width(text: str) -> Changed:
    """Turn half-width CJK marks and kana into the usual ones.

    Kana go through NFKC as a run, so that a voice mark joins its letter; a single letter stays, as do marks in faces.

    >>> widen_half_width("ﾃﾞｰﾀ｡")
    ('データ。', 2)
    >>> widen_half_width("(#ﾟДﾟ) (｡･ω･｡)ﾉ")
    ('(#ﾟДﾟ) (｡･ω･｡)ﾉ', 0)
    """

    def widen_run(match: re.Match[str]) -> str:
        is_word = len(_KANA_LETTER_RE.findall(match[0])) > 1
        return to_form("NFKC", match[0]) if is_word else match[0]

    text, marks = fold(_HALF_WIDTH_MARK_RE, _tables.HALF_WIDTH_MARKS, text)
    text, kana = substitute(_HALF_WIDTH_KANA_RE, widen_run, text)
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


# Not all that NFC leaves alone, but what texts have of it besides Han: letters of Latin, Greek and Cyrillic, symbols,
# emoji, and what stands for a character that nobody knows. None of them composes with what stands before it, and no
# rule makes of it what does.
NEVER_COMPOSED: Final = (
    "\u00a0-\u02ff\u0391-\u03a9\u03b1-\u03c9\u0410-\u044f\u2002-\u20cf\u2100-\u2125\u212c-\u2328\u232b-\u2adb"
    "\u2b00-\u2bff\u3131-\u318e\ue000-\uf8ff\ufe0e\ufe0f\uff01-\uff60\uffe0-\uffee\ufffd"
    "\U0001f000-\U0001faff"
)


def compose(text: str) -> Changed:
    r"""Bring the text into Unicode normalization form C, and count the lines that were not (UAX #15).

    The twelve unified ideographs among the compatibility ones (U+FA0E …) stay, as do ①, ㎡, ½ and ³.

    >>> compose("Cafe\u0301 10³")
    ('Café 10³', 1)
    """
    if is_in_form("NFC", text):
        return text, 0
    lines = text.split("\n")
    loose = [index for index, line in enumerate(lines) if not is_in_form("NFC", line)]
    for index in loose:
        lines[index] = to_form("NFC", lines[index])
    return "\n".join(lines), len(loose)
