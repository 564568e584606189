"""Reading bytes with one codec, strictly or with U+FFFD, and whether few enough of them could not be read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from itertools import pairwise
from typing import Final

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import REPLACEMENT

LEGACY: Final = ("gb18030", "cp950", "big5hkscs")
WIDE: Final = ("utf-16-le", "utf-16-be")

# Rows C6 to C8 of Big5 and what stands there in either order; the rest of HKSCS are radicals, strokes and symbols.
_KANA_ROWS_RE = compile_late(
    "[ぁ-ゞァ-ヾ々〆〇①-⑩⑴-⑽ⅰ-ⅹА-яЁё\u2e80-\u2fdf丶丿亅亠冂冖冫勹匸卩厶宀巛广廴彐彡攴疒癶辵隶✽゛゜\u31cf㈱№℡]+"
)
_KANA_KINDS: Final = (
    ("either", "ーー"), ("either", "々〇"), ("hiragana", "ぁゞ"), ("katakana", "ァヾ"), ("number", "①⑩"),
    ("number", "⑴⑽"), ("number", "ⅰⅹ"), ("Cyrillic", "Ёё"),
)  # fmt: skip
# Those that stand alone between Han.
_COMMON_KANA: Final = frozenset("のとはがをにで々〇〆")

MAX_BAD_SHARE: Final = 0.02
"""Which share of a good file may be bad: a byte here and there."""

AT_ENDS: Final = 3
"""So many characters at either end of a text may be bad for having been cut."""

# In a short file one or two bad bytes are more than that share of it.
_MAX_BAD_FEW = 4
_MAX_BAD_SHARE_SHORT = 0.1

# Whole characters of GB18030, and bytes that begin none; what is left is a 0x80 that stands alone.
_GB_CHARACTERS_RE = compile_late(
    rb"""((?: [\x00-\x7f]
          | [\x81-\xfe] (?: [\x40-\x7e\x80-\xfe] | [0-9][\x81-\xfe][0-9] )
          | [\x81-\xff]
       )++)
    | \x80""",
    re.VERBOSE,
)
_GB_EURO = "€".encode("gb18030")


def _read(data: bytes, codec: str, errors: str) -> str:
    """Read byte 0x80 as €, as Windows and WHATWG's GBK do and no GB codec of Python does."""
    # A file of mostly 0x80 is not one of prices.
    if codec == "gb18030" and 0 < data.count(b"\x80") <= 16 + len(data) // 50:
        with suppress(UnicodeDecodeError):
            return data.decode(codec)
        data = _GB_CHARACTERS_RE.sub(lambda match: match[0] if match.lastindex else _GB_EURO, data)
    text = data.decode(codec, errors)
    if codec == "big5hkscs":
        return text.translate(_marks_of_windows())
    # Big5 has two slashes, and what encodes texts takes either: `文／林予安`.
    return text.replace("∕", "／").replace("﹨", "＼") if codec == "cp950" else text


@cache
def _marks_of_windows() -> dict[int, str]:
    """Return what Windows and WHATWG's Big5 read in the rows of marks where Python's Big5-HKSCS differs: ～, not ∼."""
    cells = [bytes((lead, trail)) for lead in (0xA1, 0xA2) for trail in (*range(0x40, 0x7F), *range(0xA1, 0xFF))]
    readings = [(cell.decode("big5hkscs", "replace"), cell.decode("cp950", "replace")) for cell in cells]
    same = {ours for ours, theirs in readings if ours == theirs}
    return {ord(ours): theirs for ours, theirs in readings if len(ours) == 1 and ours not in same}


def read_strict(data: bytes, codec: str) -> str | None:
    """Return the text if the codec explains every byte."""
    try:
        return _read(data, codec, "strict")
    except UnicodeError:
        return None


def read_lenient(data: bytes, codec: str) -> str:
    """Return the text with U+FFFD for what the codec does not explain."""
    return _read(data, codec, "replace")


def read_all(data: bytes, names: Iterable[str]) -> dict[str, str]:
    """Return the readings that explain every byte, by codec."""
    readings: dict[str, str] = {}
    for codec in names:
        # The two are one encoding but for marks, in which cp950 agrees with what browsers do, and three rows of kana.
        if codec == "big5hkscs" and "cp950" in readings:
            text = read_strict(data, codec) if _KANA_ROWS_RE.search(readings["cp950"]) else None
            if text is None or _weigh_kana(text) <= _weigh_kana(readings["cp950"]):
                continue
            del readings["cp950"]
        else:
            text = read_strict(data, codec)
        if text is not None:
            readings[codec] = text
    return readings


def _weigh_kana(text: str) -> int:
    """Say how likely what was read in the rows is that Python's cp950 has in another order than browsers.

    Read in the wrong order, ① is a lone ヾ or ロ, and a word of kana is a mixture of both kinds, radicals and Cyrillic.
    """
    return sum(_weigh_run(run[0]) for run in _KANA_ROWS_RE.finditer(text))


def _weigh_run(run: str) -> int:
    kinds = [_kind_of(char) for char in run]
    if set(kinds) <= {"hiragana", "katakana", "either"}:
        if len(run) == 1:
            return 1 if run in _COMMON_KANA else -1
        pairs = [(a, b) for a, b in pairwise(kind for kind in kinds if kind != "either") if a != b]
        return len(run) - 3 * len(pairs)
    if set(kinds) == {"number"}:
        return 2
    return len(run) if set(kinds) == {"Cyrillic"} and len(run) > 2 else -2 * len(run)


def _kind_of(char: str) -> str:
    return next((kind for kind, chars in _KANA_KINDS if chars[0] <= char <= chars[1]), "other")


def most_bad(text: str) -> float:
    """Return how many characters of a good file may be bad; in a short one, one or two are more than a small share."""
    return most_bad_of(len(text))


def most_bad_of(size: int) -> float:
    """Return the same for a text of that many characters."""
    return max(MAX_BAD_SHARE * size, min(_MAX_BAD_SHARE_SHORT * size, _MAX_BAD_FEW))


def has_few_bad(text: str) -> bool:
    """True if so little is unreadable as in a good file: a byte here and there, not counting the ends of a cut."""
    limit = most_bad(text)
    # To count what is everywhere takes long, and a few hundred settle it.
    return (
        text.count(REPLACEMENT, AT_ENDS, len(text) // 8) <= limit
        and text.count(REPLACEMENT, AT_ENDS, max(AT_ENDS, len(text) - AT_ENDS)) <= limit
    )
