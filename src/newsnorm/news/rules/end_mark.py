"""Marks that say that the text is over."""

from __future__ import annotations

from typing import Final

from newsnorm._lazy import compile_late
from newsnorm.lexicon.words import any_of, read_words
from newsnorm.news.line import NOTHING_MORE, Line, LineMatch
from newsnorm.news.rule import LineRule

_WORDS = read_words("end_marks")
_WORD = any_of(_WORDS)
_LONGEST = 12
_END_RE = compile_late(rf"[-—－*·\s]*(?:{_WORD}|（{_WORD}）|\({_WORD}\)|【{_WORD}】)[-—－*·\s。]*")


def read_end_mark(line: Line) -> LineMatch | None:
    """Return a match if a line only says that the text is over: `（完）`.

    Example:
        >>> [read_end_mark(Line(text=text)) is None for text in ("（完）", "工程已全部完")]
        [False, True]
    """
    return NOTHING_MORE if len(line.text) <= _LONGEST and _END_RE.fullmatch(line.text) else None


END_MARK: Final = LineRule(
    id="end-mark",
    kind="end_mark",
    places=("tail",),
    leaves="aggressive",
    read=read_end_mark,
    hints=_WORDS,
    longest=_LONGEST,
    may_be_sentence=True,
    doc="A line that only says that the text is over.",
    examples=("（完）", "END"),
    keeps=("工程已全部完",),
)
