"""Texts whose paragraphs a scraper joined to one line, with the blanks of their indents between."""

from __future__ import annotations

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import CLOSING_AFTER_END, LINE_ENDS

_GAP = "   "
_GAP_RE = compile_late(r"[ \t\N{NO-BREAK SPACE}]{3,}+")
_GAP_BEHIND_RE = compile_late(rf"[{LINE_ENDS}][{CLOSING_AFTER_END}]?[ \t\N{{NO-BREAK SPACE}}]{{3,}}+(?=\S)")
_FEWEST = 2


def part_at_gaps(text: str) -> str:
    r"""Return a text of one line with a line for each paragraph, where wide gaps stand behind several of its sentences.

    Other gaps as wide open a line, too: behind a headline, beside a caption. What has lines or tags is left alone.

    Example:
        >>> part_at_gaps("江州港开放。   货轮靠岸。   人很多。"), part_at_gaps("江州港   开放。   人很多。")
        ('江州港开放。\n货轮靠岸。\n人很多。', '江州港   开放。   人很多。')
    """
    if _GAP not in text.replace("\N{NO-BREAK SPACE}", " ") or "<" in text:
        return text
    line = text.strip()
    if "\n" in line or sum(1 for _ in _GAP_BEHIND_RE.finditer(line)) < _FEWEST:
        return text
    return "\n".join(_GAP_RE.split(line))
