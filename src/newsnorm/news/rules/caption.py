"""Captions and picture credits: `工人在调试设备。 江州日报记者 许青 摄`."""

from __future__ import annotations

import re
from typing import Final

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import CLAUSE_ENDS, COLONS, PADDING, SENTENCE_ENDS, SENTENCE_ENDS_OR_ELLIPSIS
from newsnorm.lexicon.labels import MARK, THIS_TEXT, TITLES, label_words
from newsnorm.lexicon.names import is_person_name, is_word, read_names
from newsnorm.lexicon.outlets import looks_like_outlet
from newsnorm.lexicon.words import any_of, read_words
from newsnorm.model import Person
from newsnorm.news.credits import ADJECTIVES
from newsnorm.news.line import NOTHING_MORE, Line, LineMatch, make_match, strip_brackets
from newsnorm.news.rule import LineRule

_LONGEST = 160
_PICTURES = read_words("picture_words", part="picture")
_TAKEN = read_words("picture_words", part="taken")
_GIVEN = read_words("picture_words", part="given")
_VERBS = (*_TAKEN, *_GIVEN)
_LEAD = read_words("picture_words", part="lead")
_SOURCE_LABELS = read_words("picture_words", part="label")
_OF_THE_TEXT = (THIS_TEXT, "本版", "文中")
# What points from a caption to the picture above it: `▲图片来源：视觉江州`.
_POINTERS = "▲△↑"
_AT_PICTURES = frozenset(f"{_POINTERS}▼▽↓")
_STARTS = "".join(
    dict.fromkeys(("（", "(", *_POINTERS, *(word[0] for word in (*_OF_THE_TEXT, *_PICTURES, *_LEAD, *_SOURCE_LABELS))))
)
_ENDS = "".join(dict.fromkeys(word[-1] for word in _VERBS))
# So many names before the one next to the verb are looked at.
_MOST_BEFORE = 3
_BREAK_RE = compile_late(rf"[{SENTENCE_ENDS_OR_ELLIPSIS}，（(）)”]")
_PICTURE, _FROM = any_of(_PICTURES), any_of(read_words("picture_words", part="from"))
_CREDIT_RE = compile_late(
    rf"""
    [{_POINTERS}]?\s?[（(]?
    (?: {any_of(_LEAD)}?{_PICTURE}{_FROM} | {any_of(_LEAD)}{_FROM} | {any_of(_SOURCE_LABELS)} ){MARK}
    (?P<credit>[^，,{CLAUSE_ENDS}]{{2,30}}?)
    [）)]?
    """,
    re.VERBOSE,
)
_NO_ROLE = "".join(rf"(?<!{title}\s)" for title in TITLES)  # before names alone, for it belongs to them
_SHOT_RE = compile_late(
    rf"""
    (?:^|.*[{SENTENCE_ENDS_OR_ELLIPSIS}）)”\s]{_NO_ROLE}|.*(?=[（(]))
    [（(]?
    (?:
        (?P<outlet>(?:《[^《》]{{1,16}}》|[^\s，{SENTENCE_ENDS}（）()]){{0,14}}?)[{PADDING}]?
        (?P<role>{ADJECTIVES}{any_of(label_words("photographer", flag="title"))}?{any_of(TITLES)})\s{{0,24}}+
    )?
    (?P<names>(?:(?!{any_of(TITLES)})[^，{SENTENCE_ENDS}（）(){COLONS}]){{2,24}}?)
    \s{{0,24}}+(?P<verb>{any_of(_VERBS)})
    [）)]?
    """,
    re.VERBOSE,
)
_SIGN = any_of((*label_words("photographer", flag="sign"), *_GIVEN))
_NOTE_RE = compile_late(
    rf"""
    {THIS_TEXT}{_PICTURE}\S{{0,20}}[，,]?均[为為由]\S{{2,24}}\s?{_SIGN}
    | {any_of(_OF_THE_TEXT)}{_PICTURE}\S{{0,4}}(?:均)?(?:{any_of(label_words("origin"))}|由)[^，。]{{2,24}}
    | {_PICTURE}均?由[^，。]{{2,20}}{_FROM}
    """,
    re.VERBOSE,
)


def read_caption(line: Line) -> LineMatch | None:
    """Return what a caption says, or None if the line is none.

    Example:
        >>> read_caption(Line(text="工人在调试设备。 江州日报记者 许青 摄")).people
        (Person(name='许青', role='photographer'),)
        >>> read_caption(Line(text="江州日报记者许青摄影展开幕。")) is None
        True
    """
    text = line.text
    if not 3 <= len(text) <= _LONGEST or "\n" in text:
        return None
    if text[0] in _STARTS:
        credit = _CREDIT_RE.fullmatch(text)
        if credit:
            shot = _SHOT_RE.fullmatch(credit["credit"])
            return (shot and _shot(shot)) or NOTHING_MORE
        if _NOTE_RE.fullmatch(strip_brackets(text)[0]):
            return NOTHING_MORE
    if text.rstrip("）)")[-1:] in _ENDS:
        match = _SHOT_RE.fullmatch(text)
        return _shot(match) if match else None
    return None


def is_at_picture(text: str, kind: str = "paragraph") -> bool:
    """Say whether a block is a caption, or points to a picture above or below it: the text goes on around it.

    Example:
        >>> is_at_picture("▲工人在调试设备。"), is_at_picture("工人在调试设备。"), is_at_picture("调试", "caption")
        (True, False, True)
    """
    return kind == "caption" or text.lstrip()[:1] in _AT_PICTURES


def _shot(match: re.Match[str]) -> LineMatch | None:
    """Return the photographers of a matched credit, if they are people."""
    text = match["names"]
    is_named = bool(match["role"])
    if match["verb"] not in _TAKEN and not is_named:
        return None
    if match["outlet"] and not looks_like_outlet(match["outlet"]):
        return None
    names = read_names(text)
    if not names or (not is_named and any(is_word(name) for name in names)):
        return None
    if not is_named:
        names = (*_names_before(match.string[: match.start("names")]), *names)
    return make_match(people=tuple(Person(name, "photographer") for name in names))


def _names_before(text: str) -> tuple[str, ...]:
    """Return the names that end a text behind a blank each: those of others who took the picture, too."""
    names: list[str] = []
    if text[-1:].isspace():
        for word in reversed(_BREAK_RE.split(text)[-1].split()[-_MOST_BEFORE:]):
            if not is_person_name(word) or is_word(word):
                break
            names.insert(0, word)
    return tuple(names)


CAPTION: Final = LineRule(
    id="caption",
    kind="caption",
    places=("lead", "tail", "any"),
    leaves="aggressive",
    read=read_caption,
    hints=(*_ENDS, *_PICTURES, *_LEAD, *_SOURCE_LABELS),
    starts=_STARTS,
    ends=f"{_ENDS}）)",
    fills=("authors", "images"),
    doc=(
        "A picture credit, alone or after a sentence: 图片来源：CREDIT, 图片由WHO提供, [OUTLET] 记者 NAME 摄. The "
        "block becomes a caption, and the picture beside it gets the text."
    ),
    examples=(
        "工人在调试设备。 江州日报记者 许青 摄",
        "图片来源：视觉江州",
        "通讯员 陈可 摄",
        "▲封面图片来源｜视觉江州",
        "供图：江州动物园",
        "（图片由受访者提供）",
    ),
    keeps=(
        "图片来源不明，记者多方求证。",
        "江州日报记者许青摄影展开幕。",
        "图片由此引发热议",
        "封面来源于一次旅行",
        "图片由卫星提供，清晰度不高",
        "供图时间截至周五",
    ),
)
