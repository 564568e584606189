"""White space of HTML: blanks collapse, and a line break in the source is no character of the text.

CSS Text 3, 4.1.3 (Segment Break Transformation Rules): between two wide characters that are not Hangul a segment break
vanishes, else it is one space. U+00A0, U+3000 and the other Unicode spaces are text here.
"""

from __future__ import annotations

import re
from itertools import pairwise
from unicodedata import east_asian_width

from newsnorm.lexicon.characters import HAN_RE, HANGUL, HTML_BLANKS, HTML_LINE_BLANKS, SHARED_MARKS

_BLANK_RUN_RE = re.compile(rf"[{HTML_LINE_BLANKS}]{{2,}}|[{HTML_LINE_BLANKS.replace(' ', '')}]")
_BREAK_RE = re.compile(rf"\n[{HTML_BLANKS}]*+")
_HANGUL_RE = re.compile(f"[{HANGUL}]")


def collapse_blanks(text: str, *, has_han: bool | None = None) -> str:
    r"""Return one line's worth of HTML text: blanks collapsed, segment breaks resolved, ends trimmed.

    Args:
        text: The text.
        has_han: Whether the block it belongs to holds Han; by default the text itself is asked.

    Example:
        >>> collapse_blanks("  中国\n  证券\n ETF  基金 ")
        '中国证券 ETF 基金'
    """
    text = join_segments(text, has_han=has_han) if "\n" in text else text.strip(HTML_LINE_BLANKS)
    if "  " in text or "\t" in text or "\f" in text or "\r" in text:
        text = _BLANK_RUN_RE.sub(" ", text)
    return text


def join_segments(text: str, *, has_han: bool | None = None) -> str:
    r"""Join the source lines of one paragraph by the rule for segment breaks.

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
    """Return what a segment break between two characters is: nothing or a space."""
    return "" if is_wide(before, has_han=has_han) and is_wide(after, has_han=has_han) else " "


def is_wide(char: str, *, has_han: bool) -> bool:
    """Say whether a segment break vanishes beside `char`; `has_han` lets Chinese quotes and dashes count as wide."""
    if east_asian_width(char) in "FWH":
        return not _HANGUL_RE.match(char)
    return has_han and char in SHARED_MARKS


def holds_han(text: str) -> bool:
    """Say whether a Han character stands in `text`."""
    return HAN_RE.search(text) is not None
