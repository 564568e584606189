"""Text of strangers for a terminal: a file name can hold what moves the cursor, sets a title or turns a line round."""

from __future__ import annotations

import re
from typing import Final
from unicodedata import east_asian_width

from newsnorm._lazy import compile_late

_UNSAFE_RE: Final = compile_late(
    "[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"  # controls; directions; no characters
)


def show(text: str) -> str:
    r"""Return a text with escapes for all that a terminal would obey, line ends among them.

    Example:
        >>> print(show("a\x1b[31m.md"))
        a\x1b[31m.md
    """
    return _UNSAFE_RE.sub(_escape, text)


def clip(text: str, most: int) -> str:
    """Return the beginning of a text that is too long to be shown, with a mark that there is more.

    Example:
        >>> clip("江州日报", 2), clip("江州", 2)
        ('江州…', '江州')
    """
    return text if len(text) <= most else f"{text[:most]}…"


def width_of(text: str) -> int:
    """Return how many columns a text takes on a screen: a wide character takes two (UAX #11).

    Example:
        >>> width_of("江州 A")
        6
    """
    return len(text) if text.isascii() else sum(2 if east_asian_width(char) in "WF" else 1 for char in text)


def _escape(match: re.Match[str]) -> str:
    return match[0].encode("unicode_escape", "surrogatepass").decode("ascii")
