"""Text of strangers for a terminal: a file name can hold what moves the cursor, sets a title or turns a line round."""

from __future__ import annotations

import re
from typing import Final

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


def _escape(match: re.Match[str]) -> str:
    return match[0].encode("unicode_escape", "surrogatepass").decode("ascii")
