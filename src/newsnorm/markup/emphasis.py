r"""Emphasis beside Chinese punctuation, which CommonMark leaves as written.

CommonMark 6.2 lets `**` open or close by what stands on its two sides: white space, punctuation or neither. In
`**“重点”**内容` the closing run has punctuation before and a letter behind, so it only opens, and the page shows the
marks: Chinese has no blanks between words. Here an invisible mark of punctuation is written between such a run and the
letter on its outer side; every engine then reads the emphasis, and the mark goes again when the HTML is written.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Letters and marks of the scripts that are written without blanks, Hangul with its particles, and their punctuation.
_CJK_RE = re.compile(
    "[\u1100-\u11ff\u2e80-\u303f\u3040-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff"
    "\ufe10-\ufe1f\ufe30-\ufe6f\uff00-\uffef\U0001aff0-\U0001b16f\U00020000-\U0003ffff]"
)
_RUN_RE = re.compile(r"\*+|_+|~~")
_VARIATION_SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
# Rare marks that CommonMark counts as punctuation (category P); the first one a text does not hold is used.
_SEPARATORS = "\u2e4f\u2e4e\u2e4d\u2e4b\u2e4a\u2e49\u2e48\u2e47\u2e46\u2e45\u2e44\u2e43"


def separate_emphasis(text: str) -> tuple[str, str]:
    """Write a separator where a run of `*`, `_` or `~~` between CJK text could neither open nor close.

    Left alone: runs beside blanks, runs with punctuation or letters on both sides (`a**b`, `snake_case`), runs with no
    CJK character near, escaped runs. In code and link targets a separator does no harm, because it goes again.

    Returns:
        The text, and the separator to take out of the HTML; it is empty when nothing was to do.

    Example:
        >>> text, separator = separate_emphasis("**“重点”**内容")
        >>> text.replace(separator, "⏐")
        '**“重点”**⏐内容'
        >>> separate_emphasis("a**b**c")
        ('a**b**c', '')
    """
    if "*" not in text and "_" not in text and "~~" not in text:
        return text, ""
    separator = next((mark for mark in _SEPARATORS if mark not in text), "")
    if not separator:
        return text, ""
    parts: list[str] = []
    done = 0
    for match in _RUN_RE.finditer(text):
        start, end = match.span()
        place = _place_of_separator(text, start, end)
        if place is not None:
            parts += text[done:place], separator
            done = place
    if not parts:
        return text, ""
    parts.append(text[done:])
    return "".join(parts), separator


def _place_of_separator(text: str, start: int, end: int) -> int | None:
    """Return where a separator belongs for the run `text[start:end]`: before it, behind it, or nowhere."""
    before, after = _char_before(text, start), text[end : end + 1]
    kind_before, kind_after = _kind_of(before), _kind_of(after)
    if before == "\\" or {kind_before, kind_after} != {"letter", "mark"}:
        return None
    if kind_before == "mark":
        inner, outer, beyond = before, after, _char_before(text, start - 1)
    else:
        inner, outer, beyond = after, before, text[end + 1 : end + 2]
    if not (_is_cjk(outer) or _is_cjk(inner) or (inner in "“”‘’—…·" and _is_cjk(beyond))):
        return None
    return end if kind_before == "mark" else start


def _char_before(text: str, position: int) -> str:
    """Return the character before a position, looking through variation selectors."""
    while position > 0 and _VARIATION_SELECTORS.match(text[position - 1]):
        position -= 1
    return text[position - 1] if position > 0 else ""


@lru_cache(maxsize=4096)
def _kind_of(char: str) -> str:
    if not char or char.isspace():
        return "blank"
    return "mark" if unicodedata.category(char)[0] in "PS" else "letter"


def _is_cjk(char: str) -> bool:
    return _CJK_RE.match(char) is not None
