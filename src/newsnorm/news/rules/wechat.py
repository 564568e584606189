"""The line under the title of a WeChat article: who wrote it, which account published it, when and from where."""

from __future__ import annotations

import re
from typing import Final

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import COLONS, HAN, LIST_MARKS, SENTENCE_ENDS, SLASHES
from newsnorm.lexicon.labels import label_words
from newsnorm.lexicon.moments import MOMENT
from newsnorm.lexicon.names import read_names
from newsnorm.lexicon.outlets import is_outlet, looks_like_outlet
from newsnorm.lexicon.words import any_of
from newsnorm.model import Person
from newsnorm.news.line import Line, LineMatch, make_match
from newsnorm.news.rule import LineRule

_ORIGINAL = label_words("original")
_POSTED_FROM = label_words("date", flag="place")
_NO_NAME = rf"\s{COLONS}{SENTENCE_ENDS}，；"
_LINE_RE = compile_late(
    rf"""
    (?P<original> {any_of(_ORIGINAL)} \s++ )?
    (?: (?P<authors> [^{_NO_NAME}]{{1,20}} (?: [ ][^{_NO_NAME}{HAN}]{{1,20}} ){{0,2}} ) \s++ )?
    (?P<account> [^{_NO_NAME}_*]{{2,24}} ) [\s_*]++             # marks that no parser reads: `__ _2023-03-08_`
    (?P<date> {MOMENT} ) [_*]*+
    (?: [\s_*]*+ (?P<from> {any_of(_POSTED_FROM)} ) \s*+ [{HAN}]{{2,8}} | [\s_*]++ [{HAN}]{{2,4}} )? [_*]*+
    """,
    re.VERBOSE,
)
_UNDATED_RE = compile_late(
    rf"{any_of(_ORIGINAL)}\s++(?P<authors>[^{_NO_NAME}]{{2,20}})\s++(?P<account>[^{_NO_NAME}_*]{{2,24}})[\s_*]*+"
)
_LONGEST_WORD = 2  # 原创 设计 设计
_COLON_RE = compile_late(f"[{COLONS}]")
_BETWEEN_RE = compile_late(rf"[{LIST_MARKS}{SLASHES}&]")


def read_wechat_line(line: Line) -> LineMatch | None:
    """Return what the line under the title of a WeChat article says.

    Example:
        >>> match = read_wechat_line(Line(text="原创 林一舟 江州观察 2023-03-08 08:30 发表于 海城"))
        >>> match.people[0].name, match.outlet, match.date_text
        ('林一舟', '江州观察', '2023-03-08 08:30')
    """
    match = _LINE_RE.fullmatch(line.text)
    if match is None:
        return _read_undated(line.text)
    if not (match["original"] or match["from"]):
        return None
    account, date = match["account"], match["date"].strip()
    # A day alone may be one of a programme (`原创 短剧 2023-03-08`) or of a life (`他的诗 2023-03-08 发表于海城`).
    if _COLON_RE.search(date) is None and not (match["original"] and (match["authors"] or looks_like_outlet(account))):
        return None
    return make_match(people=_people_of(match["authors"], account), outlet=account, date_text=date)


def _read_undated(text: str) -> LineMatch | None:
    """Return what a line without a date says: an account that is its own author, or a name and a likely outlet."""
    match = _UNDATED_RE.fullmatch(text)
    if match is None:
        return None
    authors, account = match.groups()
    is_twice = authors == account and len(account) > _LONGEST_WORD
    is_told = is_twice or (looks_like_outlet(account) and read_names(authors))
    return make_match(people=_people_of(authors, account), outlet=account) if is_told else None


def _people_of(authors: str | None, account: str) -> tuple[Person, ...]:
    names = _BETWEEN_RE.split(authors or "")
    return tuple(Person(name, "author") for name in names if name and name != account and not is_outlet(name))


WECHAT: Final = LineRule(
    id="wechat",
    kind="source",
    places=("lead",),
    leaves="always",
    read=read_wechat_line,
    hints=(*_ORIGINAL, *_POSTED_FROM),
    is_proof=True,
    fills=("source", "authors", "date_published"),
    doc=(
        "The line under the title of a WeChat article: 原创, the author, the account and a date; 发表于 PLACE may "
        "follow, and must where 原创 is missing. The account is the outlet. A day without a time needs 原创, and an "
        "author or an account that is called as outlets are. Without any date 原创 needs the account twice, as its own "
        "author, longer than a word, or a name and an account that is called as outlets are."
    ),
    examples=(
        "原创 林一舟 江州观察 2023-03-08 08:30",
        "原创 江州观察 2023年3月8日 08:30",
        "林一舟 江州观察 2023-03-08 08:30 发表于海城",
        "原创 十点走路 十点走路",
        "原创 林一舟 江州发布",
        "江州观察 2023-03-08 08:30 发表于 海城",
    ),
    keeps=(
        "原创 短剧 2023-03-08",
        "原创 2023-03-08 08:30",
        "原创 林一舟",
        "原创 短剧 大赛",
        "原创 设计 设计",
        "原创 林一舟 海城",
        "林一舟 江州发布",
        "原创 林一舟 江州观察 2023-03-08 08:30 首发后引发热议",
        "论文 江州学报 2023-03-08",
        "他的文章 2023-03-08 发表于海城",
    ),
)
