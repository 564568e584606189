"""Agency, place and day where others have a byline: `江州社海城8日电`, `江州社／ 海城8日專電`."""

from __future__ import annotations

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import SLASHES
from newsnorm.lexicon.words import read_words
from newsnorm.news.line import Line, LineMatch, fold_slashes
from newsnorm.news.rules.dateline import read_dateline

_LONGEST = 40
_ENDS = frozenset(mark[-1] for mark in read_words("dateline_marks", flag="inner"))
_JOINT_RE = compile_late(rf"\s?[{SLASHES}]\s?")


def read_sent(text: str) -> LineMatch | None:
    """Return what a line says that would be a dateline in a bracket, its agency well known and a day told.

    Example:
        >>> read_sent("新华社／ 北京8日电").outlet
        '新华社'
        >>> read_sent("新华社说，北京8日停电") is None
        True
    """
    text = text.strip()
    if text[-1:] not in _ENDS or not any(map(str.isdigit, text)) or len(text) > _LONGEST:
        return None
    said = read_dateline(Line(text=f"（{_JOINT_RE.sub('', fold_slashes(text), count=1)}）"))
    return said if said and said.dateline and said.dateline.date_text else None
