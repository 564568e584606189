"""Text of two bytes a character in which single bytes are lost, changed or too many.

A byte that is missing shifts all that follow, up to the next mark of ASCII: a codec reads rubble there, for second
bytes are first ones as well. What people write is nearly always common characters, so the reading of the piece between
two marks in which the fewest bytes are bad and the most characters common is the one that was meant.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

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
_NEVER: Final = 1 << 30


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
    cost_of = _cost_gb if codec == "gb18030" else _cost_big5
    pieces = _APART_RE.split(data)
    for index in range(0, len(pieces), 2):
        text = read(pieces[index])
        bad = text.count(REPLACEMENT)
        if (bad or _USER_CELL_RE.search(text)) and bad <= _MOST_BAD + len(text) // 10:
            pieces[index] = "".join(_read_piece(pieces[index], cost_of, read)).encode("utf-8")
        else:
            pieces[index] = text.encode("utf-8")
    return b"".join(pieces).decode("utf-8")


def _read_piece(piece: bytes, cost_of: Callable[[bytes, int], int], read: Callable[[bytes], str]) -> Iterator[str]:
    end = bad = 0
    start = 0
    for length in _plan(piece, cost_of):
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


def _plan(piece: bytes, cost_of: Callable[[bytes, int], int]) -> list[int]:
    """Return the lengths of the characters of the best reading; 0 stands for a bad byte."""
    size = len(piece)
    costs = [0] + [_NEVER] * size
    steps = [0] * (size + 1)
    for place in range(size):
        here = costs[place]
        is_likely = (place and not steps[place]) or place == size - 1
        bad = here + (_BAD_AGAIN if is_likely else _BAD)
        if bad < costs[place + 1]:
            costs[place + 1], steps[place + 1] = bad, 0
        for length, cost in _steps(piece, place, cost_of):
            if here + cost < costs[place + length]:
                costs[place + length], steps[place + length] = here + cost, length
    lengths = []
    while size:
        lengths.append(steps[size])
        size -= steps[size] or 1
    return lengths[::-1]


def _steps(piece: bytes, place: int, cost_of: Callable[[bytes, int], int]) -> Iterator[tuple[int, int]]:
    """Yield the characters that may stand at a place: how long each is, and what it costs."""
    if piece[place] < 0x80:
        yield 1, 0
    elif place + 1 < len(piece):
        cost = cost_of(piece, place)
        if cost < _NEVER:
            yield 2, cost
        if cost_of is _cost_gb and _FOUR_BYTES_RE.match(piece, place):
            yield 4, _RARER


def _cost_gb(piece: bytes, place: int) -> int:
    """Return what two bytes cost in GB18030: the marks of GB 2312 are A1 and A3, its common characters B0–D7."""
    lead, trail = piece[place], piece[place + 1]
    if not 0x81 <= lead <= 0xFE or not 0x40 <= trail <= 0xFE or trail == 0x7F:
        return _NEVER
    if trail >= 0xA1:
        if 0xB0 <= lead <= 0xD7 or lead in {0xA1, 0xA3}:
            return 0
        is_user_cell = 0xAA <= lead <= 0xAF or lead >= 0xF8
        return _NOBODYS if is_user_cell else _RARE if lead >= 0xA1 else _RARER
    if 0xA1 <= lead <= 0xA7 and trail <= 0xA0:
        return _NOBODYS if (lead, trail) != (0xA3, 0xA0) else 0
    return _RARER


def _cost_big5(piece: bytes, place: int) -> int:
    """Return what two bytes cost in Big5, which has its marks in A1–A3 and its common characters in A4–C6."""
    lead, trail = piece[place], piece[place + 1]
    if not 0x81 <= lead <= 0xFE or not (0x40 <= trail <= 0x7E or 0xA1 <= trail <= 0xFE):
        return _NEVER
    return 0 if 0xA1 <= lead <= 0xC6 else _RARE if 0xC9 <= lead <= 0xF9 else _RARER
