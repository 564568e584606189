"""The headline at the outlet of origin."""

from __future__ import annotations

from typing import Final

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import COLONS
from newsnorm.lexicon.labels import THIS_TEXT, label_words
from newsnorm.lexicon.words import any_of
from newsnorm.news.line import OPENING, Line, LineMatch, make_match, strip_brackets
from newsnorm.news.rule import LineRule

_LABELS = label_words("original-title")
_LABEL = f"(?:{THIS_TEXT})?{any_of(_LABELS)}"
_FIRST = frozenset(word[0] for word in _LABELS)
_LONGEST_LINE = 130
_BOOK = "《(?P<book>[^《》]{2,100})》"
_GIVEN_RE = compile_late(
    rf"{_LABEL}(?:\s*[{COLONS}]\s*(?P<plain>\S.{{0,118}})|\s*\[(?P<square>[^\[\]]{{2,100}})\]|{_BOOK})",
)
_NAMED_RE = compile_late(rf"{_LABEL}[为為]\s?[{COLONS}]?\s?(?:{_BOOK}|“(?P<quote>[^“”]{{2,100}})”)")
# Other lines of the header, joined to one.
_JOINED = any_of(label_words("author", "editor", "source", flag="joined"))
_GLUED_RE = compile_late(f"{_JOINED}[{COLONS}]|//")


def read_original_title(line: Line) -> LineMatch | None:
    """Return the headline the outlet of origin gave the text, if the whole line says it.

    Example:
        >>> read_original_title(Line(text="（原标题：三问新规 普通人怎么办？）")).original_title
        '三问新规 普通人怎么办？'
        >>> read_original_title(Line(text="原标题为《雨》的短片获奖。")) is None
        True
    """
    text = line.text
    if _FIRST.isdisjoint(text[:4]) or len(text) > _LONGEST_LINE:
        return None
    inside, bracketed = strip_brackets(text)
    match = _GIVEN_RE.fullmatch(inside)
    if match is None and bracketed:
        match = _NAMED_RE.fullmatch(inside)
    if match is None or (match.lastgroup == "plain" and inside.endswith("。")):
        return None
    title = match[match.lastgroup or 0].strip()
    return None if _GLUED_RE.search(title) else make_match(original_title=title)


ORIGINAL_TITLE: Final = LineRule(
    id="original-title",
    kind="original_title",
    places=("lead", "tail", "any"),
    leaves="always",
    read=read_original_title,
    hints=_LABELS,
    starts="".join((THIS_TEXT[0], *dict.fromkeys(word[0] for word in _LABELS), OPENING)),
    is_proof=True,
    fills=("original_title",),
    doc="The whole line is 原标题 and the headline, in a bracket or after a colon.",
    examples=(
        "（原标题：春雨如期 “十大工程”按下快进键）",
        "原标题：三问新规 普通人怎么办？",
        "（原题为《小城夜归人》）",
        "原标题《小城夜归人》",
    ),
    keeps=("原标题被改得面目全非。", "原标题为《雨》的短片获奖。"),
)
