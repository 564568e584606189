"""Text that was decoded wrongly: UTF-8 or GBK read as Latin-1, UTF-8 read as GBK, and what is left of lost characters.

All of it is found; only UTF-8 read as Latin-1 or cp1252 keeps every byte, and can be read again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import COMMON_HAN, CORNER_QUOTES, CURLY_QUOTES, STRAIGHT_QUOTES, leave_out, make_class
from newsnorm.lexicon.words import read_words
from newsnorm.text._tables import UTF8_AS_GBK
from newsnorm.text.substitution import Changed, map_lines

# Of UTF-8 read as Latin-1. 0xDC to 0xDF begin scripts of the past and the vowels of others, 0xEE private use alone,
# 0xF1 and up planes that are empty: no text comes out of them.
LEAD_BYTES = "\u00c2-\u00db\u00e0-\u00ed\u00ef\u00f0"
_LEAD_BYTE_RE = compile_late(f"[{LEAD_BYTES}]")
_MAX_DEPTH = 4


def _map_cp1252() -> dict[str, int]:
    """Map each character to its byte in cp1252, the five unassigned bytes and C1 controls as in Latin-1."""
    table = {chr(byte): byte for byte in range(256)}
    for byte in range(0x80, 0xA0):
        try:
            table[bytes([byte]).decode("cp1252")] = byte
        except UnicodeDecodeError:
            continue
    return table


_BYTES = _map_cp1252()
# The bytes after the first of a sequence.
_NEXT = make_class(ord(char) for char, byte in _BYTES.items() if 0x80 <= byte < 0xC0)
_WIDE_SEQUENCE = f"[\u00e2-\u00ed\u00ef][{_NEXT}]{{2}}|\u00f0[{_NEXT}]{{3}}"
_WIDE_SEQUENCE_RE = compile_late(_WIDE_SEQUENCE)
_SEQUENCES_RE = compile_late(f"(?:[\u00c2-\u00db][{_NEXT}]|{_WIDE_SEQUENCE})+")
_TEXTLESS_RE = compile_late("[\u0080-\u009f\u00ad]")
# What no text has: where it stands in a sequence, one sequence is enough.
_SURE_RE = compile_late("[\u0080-\u009f\u00ad]|â€")
# What may come out of a reading: U+00A0, and bytes that the next reading needs.
_BYTES_OF_TEXT_RE = compile_late("[\u0080-\u00a0\u00ad]")
# Marks that a French or a German sentence has after its last letter: `passé…”`.
_WESTERN_END_RE = compile_late("(?!â€).[\u0100-\U0010ffff]{2}")
# What was written in UTF-8 and read as Latin-1: the letters of living scripts, signs, and everything East Asian.
_LIKELY_RE = compile_late(
    "[\x00-\u06ff\u0900-\u2bff\u2e80-\ud7ff\uf900-\ufaff\ufe10-\ufe6f\uff00-\uffef\U0001f000-\U0003ffff]*+"
)


def repair_mojibake(text: str) -> Changed:
    r"""Read again as UTF-8 what had been read as Latin-1 or cp1252: a line, or the sequences of bytes in it.

    Byte for byte or not at all: a control character in a sequence is a byte of it, and U+00A0 is data. In a line with
    other text two sequences of three bytes must stand, which real text of these encodings hardly ever has.

    >>> repair_mojibake("ä½\u00a0å¥½")
    ('你好', 1)
    >>> repair_mojibake("江州 æ¸¯å\x8f£…")
    ('江州 港口…', 1)
    """
    return map_lines(text, _LEAD_BYTE_RE, _repair_line)


def _repair_line(line: str) -> Changed:
    """Read a line again as often as it can be, and return the last reading that has nothing in it that no text has."""
    best = better = line
    for _ in range(_MAX_DEPTH):
        again = _reread_line(better) or _reread_sequences(better)
        if again is None:
            break
        better = again
        if len(_TEXTLESS_RE.findall(better)) <= len(_TEXTLESS_RE.findall(best)):
            best = better
    return best, int(best is not line)


def _reread_line(line: str) -> str | None:
    """Return a line that is wrong from end to end as it was."""
    if line.isascii() or not all(char in _BYTES for char in line):
        return None
    sequences = _SEQUENCES_RE.findall(line)
    return None if len(sequences) == 1 and _WESTERN_END_RE.fullmatch(sequences[0]) else _reread(line)


def _reread_sequences(line: str) -> str | None:
    """Return a line with its sequences as they were, when these are surely wrong, or are when they are read again."""
    runs = _SEQUENCES_RE.findall(line)
    if not runs:
        return None
    wide = [sequence for run in runs for sequence in _WIDE_SEQUENCE_RE.findall(run)]
    better = _SEQUENCES_RE.sub(lambda match: _reread(match[0]) or match[0], line)
    if better == line:
        return None
    if len(wide) > 1 or any(map(_SURE_RE.search, wide)):
        return better
    return better if not wide and _reread_sequences(better) else None


def _reread(text: str) -> str | None:
    try:
        better = bytes(_BYTES[char] for char in text).decode()
    except UnicodeDecodeError:
        return None
    is_text = better.isprintable() or _BYTES_OF_TEXT_RE.sub("", better).isprintable()
    return better if is_text and _LIKELY_RE.fullmatch(better) else None


# --- finding it -------------------------------------------------------------------------------------------------------

# The first of the characters that U+FFFD in UTF-8, read as GBK, becomes: 锟斤拷. In quotes it is spoken of.
LOST: Final = "锟"
_QUOTES = f"{CORNER_QUOTES}{CURLY_QUOTES}{STRAIGHT_QUOTES}"
_SURE_LENGTH = 4  # of a run of pairs that no alphabet has
_LETTER_RE = compile_late("[\u00c0-\u00fe]")
_LATIN_RE = compile_late("[\u00c2-\u00fe]")
_SPOKEN_OF = "".join(
    f"(?<!{word})" for word in ("俗[称稱]", "所[谓謂]", "叫做", "[称稱][为為]", "[变變]成", "出[现現]", "[显顯]示")
)
_LOST_RE = compile_late(f"(?<![{_QUOTES}]){_SPOKEN_OF}锟斤(?:锟斤拷|拷|锟(?!斤拷))*+(?![{_QUOTES}锟拷])")
# UTF-8 as Latin-1, also where controls and other bytes of it have gone: wide sequences in a row, the same read wrongly
# twice, and a quote or a dash.
_UTF8_AS_LATIN_RE = compile_late(
    rf"""
    [\u00e3-\u00e9\u00efÂÃâ]     # a class first lets the search skip to it
    (?: (?<=[\u00e3-\u00e9\u00ef]) [{_NEXT}]{{1,2}} (?: [\u00e3-\u00e9\u00ef][{_NEXT}]{{1,2}} )+
    |   (?<=[ÂÃ]) [{_NEXT}] (?: [ÂÃ][{_NEXT}] )+
    |   (?<=â) € [{_NEXT}]
    )
    """,
    re.VERBOSE,
)
# GBK as Latin-1: pairs of bytes, no letter of ASCII beside them.
_GBK_AS_LATIN_RE = compile_late("[\u00a1-\u00fe](?<![A-Za-z\u00c0-\u00ff].)[\u00a1-\u00fe]{3,}(?![A-Za-z])")
_UTF8_AS_GBK_RE = compile_late(f"[{UTF8_AS_GBK}]")
_HAN_RUN_RE = compile_late(f"[{COMMON_HAN}]{{3,}}+")
_FIRST_BYTES, _NEXT_BYTES = range(0xE4, 0xEA), range(0x80, 0xC0)
_UTF8_LEFT_RE = compile_late(rb"(?:[\xe3-\xe9\xef][\x80-\xbf]{2,3}){2,}+")


CLEAN_HAN: Final = leave_out(COMMON_HAN, f"{LOST}{UTF8_AS_GBK}")
"""The body of the class of common Han but those that make one look for rubble."""


def find_rubble(text: str, odd: str) -> Iterator[int]:
    """Yield where what was decoded wrongly begins.

    Args:
        text: Before the rules, some of which delete bytes of it.
        odd: The characters of it that canonical text does not have.

    Example:
        >>> [len(list(find_rubble(text, text))) for text in ("ä¸­æ–‡", "ÖÐÎÄ", "锟斤拷", "涓枃鍐呭", "Ångström 价格")]
        [1, 1, 1, 1, 0]
    """
    if LOST in odd:
        yield from (match.start() for match in _LOST_RE.finditer(text))
    if _LATIN_RE.search(odd):
        if "â" in odd or sum(map(text.count, _LETTER_RE.findall(odd))) > 1:  # a single é is a word of French
            yield from (match.start() for match in _UTF8_AS_LATIN_RE.finditer(text))
        yield from (match.start() for match in _GBK_AS_LATIN_RE.finditer(text) if _is_gbk(match[0]))
    if _UTF8_AS_GBK_RE.search(odd):
        yield from (match.start() for match in _HAN_RUN_RE.finditer(text) if _is_utf8(match[0]))


def _is_gbk(run: str) -> bool:
    """Say whether the bytes of some letters of Latin-1 are GBK of usual characters."""
    try:
        han = run[: len(run) // 2 * 2].encode("latin-1").decode("gb2312")
    except UnicodeDecodeError:
        return False
    common = sum(char in _read_common() for char in han)
    return common * (2 if len(han) < _SURE_LENGTH else 8) >= len(han) and len(_LETTER_RE.findall(run)) > 2


@cache
def _read_common() -> frozenset[str]:
    return frozenset("".join((*read_words("common_simplified"), "，。、：“”")))


def _is_utf8(run: str) -> bool:
    """Say whether the bytes of some Han in GBK are UTF-8, as a whole, or in what is left of it."""
    if not _UTF8_AS_GBK_RE.search(run):
        return False
    data = run.encode("gb18030")
    try:
        return bool(data.decode())
    except UnicodeDecodeError:
        starts = sum(data[at] in _FIRST_BYTES and data[at + 1] in _NEXT_BYTES for at in range(0, len(data) - 1, 2))
        return starts > 1 and _UTF8_LEFT_RE.search(data) is not None
