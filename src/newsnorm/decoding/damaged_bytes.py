"""Text of two bytes a character in which single bytes are lost, changed or too many.

A byte that is missing shifts all that follow, up to the next mark of ASCII: a codec reads rubble there, for second
bytes are first ones as well. What people write is nearly always common characters, so the reading of the piece between
two marks in which the fewest bytes are bad and the most characters common is the one that was meant.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Final, TypeAlias

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import GBK_USER_CELLS, REPLACEMENT

# Bytes that are no part of a longer character in either encoding.
_APART_RE = compile_late(rb"([\x00-\x2f\x3a-\x3f]++)")
_MOST_BAD = 4  # in a piece, and one of ten more: what has more is no damaged text
_USER_CELL_RE = compile_late(f"[{GBK_USER_CELLS}]")
_FOUR_BYTES_RE = compile_late(rb"[\x81-\xfe][0-9][\x81-\xfe][0-9]")

# What a reading costs: a common character nothing, one of the others a little, a bad byte a good deal. Read in the
# wrong pairs, common text is common by half: three or four characters outweigh a bad byte. A second one beside it is
# likely the other half of its character, and one at the end what a cut left.
_RARE, _RARER, _BAD, _BAD_AGAIN = 2, 3, 5, 4
_NOBODYS = 4
_NONE: Final = 0xFF  # no character has these two bytes
_NEVER: Final = 1 << 30
_NO_ROW: Final = bytes((_NONE,)) * 0x100

Rows: TypeAlias = tuple[bytes, ...]


def read_damaged(data: bytes, codec: str, read: Callable[[bytes], str]) -> str:
    r"""Return the text with U+FFFD for bad bytes, and what follows them in the right pairs.

    Args:
        data: A line of a file.
        codec: `gb18030` or an encoding of the Big5 family.
        read: Reads whole characters, and gives U+FFFD for what is none.

    Example:
        >>> data = "港口今天恢复通航".encode("gb18030")
        >>> read_damaged(data[:5] + data[6:], "gb18030", lambda data: data.decode("gb18030", "replace"))
        '港口�天恢复通航'
    """
    pieces = _APART_RE.split(data)
    for index in range(0, len(pieces), 2):
        text = read(pieces[index])
        bad = text.count(REPLACEMENT)
        if (bad or _USER_CELL_RE.search(text)) and bad <= _MOST_BAD + len(text) // 10:
            pieces[index] = "".join(_read_piece(pieces[index], codec, read)).encode("utf-8")
        else:
            pieces[index] = text.encode("utf-8")
    return b"".join(pieces).decode("utf-8")


def _read_piece(piece: bytes, codec: str, read: Callable[[bytes], str]) -> Iterator[str]:
    end = bad = 0
    start = 0
    for length in _plan(piece, _rows_of(codec), has_four=codec == "gb18030"):
        if length:
            end += length
            bad = 0
            continue
        if not bad:
            yield read(piece[start:end])
        if bad % 2 == 0:  # the two halves of one character
            yield REPLACEMENT
        bad += 1
        start = end = end + 1
    yield read(piece[start:end])


def _plan(piece: bytes, rows: Rows, *, has_four: bool) -> list[int]:
    """Return the lengths of the characters of the best reading; 0 stands for a bad byte."""
    size = len(piece)
    costs = [0] + [_NEVER] * size
    steps = [0] * (size + 1)
    piece += b"\0"  # what begins at the last byte is never whole
    for place, byte in enumerate(piece[:-1]):
        here = costs[place]
        if byte < 0x80:
            if here < costs[place + 1]:
                costs[place + 1], steps[place + 1] = here, 1
            continue
        is_likely = (place and not steps[place]) or place == size - 1
        bad = here + (_BAD_AGAIN if is_likely else _BAD)
        if bad < costs[place + 1]:
            costs[place + 1], steps[place + 1] = bad, 0
        cost = rows[byte][piece[place + 1]]
        if cost < _NONE:
            if here + cost < costs[place + 2]:
                costs[place + 2], steps[place + 2] = here + cost, 2
        elif has_four and _FOUR_BYTES_RE.match(piece, place) and here + _RARER < costs[place + 4]:
            costs[place + 4], steps[place + 4] = here + _RARER, 4
    return _read_steps(steps)


def _read_steps(steps: list[int]) -> list[int]:
    """Return the steps that lead to the last place, from the first one on."""
    place = len(steps) - 1
    lengths = []
    while place:
        lengths.append(steps[place])
        place -= steps[place] or 1
    return lengths[::-1]


@cache
def _rows_of(codec: str) -> Rows:
    """Return what two bytes cost: a row for each first byte, in it a cost for each second one."""
    row_of = _row_of_gb if codec == "gb18030" else _row_of_big5
    return tuple(map(row_of, range(0x100)))


def _row_of_gb(lead: int) -> bytes:
    """The marks of GB 2312 are A1 and A3, its common characters B0 to D7; before A1 stand those that GBK added."""
    if not 0x81 <= lead <= 0xFE:
        return _NO_ROW
    added = _NOBODYS if 0xA1 <= lead <= 0xA7 else _RARER
    is_user_cell = 0xAA <= lead <= 0xAF or lead >= 0xF8
    own = _NOBODYS if is_user_cell else _RARE if lead >= 0xA1 else _RARER
    if 0xB0 <= lead <= 0xD7 or lead in {0xA1, 0xA3}:
        own = 0
    row = _make_row({(0x40, 0x7E): added, (0x80, 0xA0): added, (0xA1, 0xFE): own})
    return row[:0xA0] + b"\0" + row[0xA1:] if lead == 0xA3 else row  # A3A0, a blank of old systems


def _row_of_big5(lead: int) -> bytes:
    """The marks of Big5 are in A1 to A3, its common characters in A4 to C6."""
    if not 0x81 <= lead <= 0xFE:
        return _NO_ROW
    cost = 0 if 0xA1 <= lead <= 0xC6 else _RARE if 0xC9 <= lead <= 0xF9 else _RARER
    return _make_row({(0x40, 0x7E): cost, (0xA1, 0xFE): cost})


def _make_row(costs: Mapping[tuple[int, int], int]) -> bytes:
    row = bytearray(_NO_ROW)
    for (first, last), cost in costs.items():
        row[first : last + 1] = bytes((cost,)) * (last + 1 - first)
    return bytes(row)
