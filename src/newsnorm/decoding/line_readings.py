"""Files whose lines are not all of one encoding, or not all whole: each is read by itself.

Files put together by programs are such, a UTF-8 header over a GB18030 body or a UTF-8 footer under it; and files that a
transfer damaged.
"""

from __future__ import annotations

from typing import Final

from newsnorm._lazy import compile_late
from newsnorm.decoding.codec_readings import LEGACY, WIDE, read_all, read_lenient, read_strict
from newsnorm.decoding.damaged_bytes import read_damaged
from newsnorm.decoding.scoring import score_chinese
from newsnorm.findings import MIXED_ENCODINGS
from newsnorm.lexicon.characters import GBK_IDEOGRAPHIC_SPACE, GBK_USER_CELLS, REPLACEMENT
from newsnorm.model import Finding
from newsnorm.ranges import find_first_difference

MIN_SCORE: Final = 1.4
"""How Chinese a reading looks at least; see `scoring`."""

_CLEAR_LEAD = 0.4

# Four Han characters in UTF-8: text in a GB or Big5 encoding does not look so by chance. Bytes are written as what they
# can be there, first or later of three, and searched in C: a regex takes thirty times as long.
_UTF8_KINDS = bytes(
    ord("1") if 0xE3 <= byte <= 0xE9 else ord("2") if 0x80 <= byte <= 0xBF else ord(".") for byte in range(256)
)
_UTF8_RUN = b"122" * 4
# Cells that GB18030 leaves to users: a line that is read in the wrong pairs is full of them.
# In UTF-8, where all of them begin with a byte that hardly any other character has: the search skips to it.
_USER_BYTE = GBK_USER_CELLS.encode()[:1]
_USER_CELL_RE = compile_late(
    b"%b(?!%b)(?:[\x80-\x9c].|\x9d[\x80-\xa5])" % (_USER_BYTE, GBK_IDEOGRAPHIC_SPACE.encode()[1:])
)
_FEW_USER_CELLS = 1
_SHORTEST_SHIFT = 8


def has_doubtful_lines(data: bytes, codec: str, text: str) -> bool:
    """Return whether lines of a file that its codec explains may be of another one, or be read in the wrong pairs."""
    return codec != "utf-8" and (_has_utf8_run(data) or (codec == "gb18030" and _looks_shifted(text)))


def read_patchwork(data: bytes, codec: str) -> tuple[str, tuple[Finding, ...]]:
    """Return the text of a file read line by line, and a finding if some lines are in another encoding.

    Args:
        data: The file.
        codec: That of most lines.
    """
    if codec in WIDE:
        return read_lenient(data, codec), ()
    others = ("gb18030", "cp950") if codec == "utf-8" else ("utf-8",)
    folded = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n") if b"\r" in data else data
    lines = [_read_line(raw, codec, others) for raw in folded.split(b"\n")]
    text = "\n".join(line for line, _ in lines)
    foreign = [(number, used) for number, (_, used) in enumerate(lines, 1) if used != codec]
    if not foreign:
        return text, ()
    first, used = foreign[0]
    return text, (MIXED_ENCODINGS.at(first, count=len(foreign), codec=codec, used=used),)


def _read_line(raw: bytes, codec: str, others: tuple[str, ...]) -> tuple[str, str]:
    """Return the line and the codec that reads it best; another one than the file's must be clearly better."""
    if raw.isascii():
        return raw.decode(), codec
    own = read_strict(raw, codec)
    if own is None:
        own = _read_broken(raw, codec)
    elif not has_doubtful_lines(raw, codec, own):
        return own, codec
    elif codec == "gb18030":
        own = _straighten(raw, own)
    readings = read_all(raw, others)
    best = max(readings, key=lambda other: score_chinese(readings[other]), default=codec)
    if best != codec and score_chinese(readings[best]) >= max(MIN_SCORE, score_chinese(own)) + _CLEAR_LEAD:
        return readings[best], best
    return own, codec


def _read_broken(raw: bytes, codec: str) -> str:
    if codec not in LEGACY:
        return read_lenient(raw, codec)
    return read_damaged(raw, codec, lambda piece: read_lenient(piece, codec))


def _straighten(raw: bytes, text: str) -> str:
    """Return a line of GB18030 in the right pairs, if a part of it was read in the wrong ones."""
    other = _read_broken(raw, "gb18030")
    start = find_first_difference(text, other)
    end = find_first_difference(text[start:][::-1], other[start:][::-1])
    was, is_now = text[start : len(text) - end], other[start : len(other) - end]
    is_better = len(was) >= _SHORTEST_SHIFT and score_chinese(is_now.replace(REPLACEMENT, "")) >= MIN_SCORE
    return other if is_better and not _looks_shifted(is_now) else text


def _has_utf8_run(data: bytes) -> bool:
    return _UTF8_RUN in data.translate(_UTF8_KINDS)


def _looks_shifted(text: str) -> bool:
    written = text.encode()
    return _USER_BYTE in written and len(_USER_CELL_RE.findall(written)) > _FEW_USER_CELLS
