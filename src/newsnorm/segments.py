"""What becomes of a line break inside a paragraph (CSS Text 3, 4.1.3, Segment Break Transformation Rules).

Between two wide characters that are not Hangul it vanishes, else it is one space. U+00A0, U+3000 and the other Unicode
spaces are text here. One rule for bodies, whose lines `markup` joins, and for plain text, whose lines the text rule
`softbreak` joins.
"""

from __future__ import annotations

from itertools import pairwise
from unicodedata import east_asian_width

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import HAN_RE, HANGUL, HTML_BLANKS, HTML_LINE_BLANKS, SHARED_MARKS

_BREAK_RE = compile_late(rf"\n[{HTML_BLANKS}]*+")
_HANGUL_RE = compile_late(f"[{HANGUL}]")


def join_segments(text: str, *, has_han: bool | None = None) -> str:
    r"""Join the source lines of one paragraph by the rule for segment breaks.

    Args:
        text: The lines.
        has_han: Whether the paragraph they are of holds Han; by default the lines themselves are asked.

    Example:
        >>> join_segments("中国\nETF\n“双碳”\n目标")
        '中国 ETF “双碳”目标'
    """
    lines = [line for raw in _BREAK_RE.split(text) if (line := raw.strip(HTML_LINE_BLANKS))]
    if len(lines) < 2:
        return lines[0] if lines else ""
    if has_han is None:
        has_han = HAN_RE.search(text) is not None
    parts = [lines[0]]
    for before, after in pairwise(lines):
        parts.append(break_between(before[-1], after[0], has_han=has_han))
        parts.append(after)
    return "".join(parts)


def break_between(before: str, after: str, *, has_han: bool) -> str:
    """Return what a segment break between two characters is: nothing or a space.

    Args:
        before: The last character of the line before.
        after: The first of the line after.
        has_han: The paragraph has Han characters, so that quotes, dashes and dots it shares with other scripts are
            Chinese and wide.

    Example:
        >>> break_between("国", "“", has_han=True), break_between("d", "“", has_han=True)
        ('', ' ')
    """
    return "" if is_wide(before, has_han=has_han) and is_wide(after, has_han=has_han) else " "


def is_wide(char: str, *, has_han: bool) -> bool:
    """Say whether a segment break vanishes beside `char`; Hangul takes a space between words, whatever its width.

    Example:
        >>> is_wide("中", has_han=True), is_wide("한", has_han=True), is_wide("…", has_han=True)
        (True, False, True)
    """
    if east_asian_width(char) in "FWH":
        return not _HANGUL_RE.match(char)
    return has_han and char in SHARED_MARKS
