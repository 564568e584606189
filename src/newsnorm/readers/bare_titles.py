"""The headline of a bare text that only the layout tells: the first line, where every other paragraph is indented.

News corpora are kept so. The indents are gone when the lines of a body are read, so the reader looks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from newsnorm._lazy import compile_late
from newsnorm.dates.parse import parse_date
from newsnorm.lexicon.characters import (
    BULLETS,
    CLOSING,
    HAN_RE,
    IDEOGRAPHIC_SPACE,
    LINE_ENDS,
    NO_BREAK_SPACE,
    PADDING,
    SENTENCE_ENDS,
)
from newsnorm.news.credit_values import check_names
from newsnorm.news.credits import read_credit_line
from newsnorm.news.line import Line, strip_brackets
from newsnorm.news.rules.source import read_date_line, read_source
from newsnorm.news.rules.title import FEATURE, TITLE_LINE, is_subtitle
from newsnorm.origins import Origin

FIRST_LINE: Final = Origin("line", TITLE_LINE.id)
"""The origin of such a title: as of any first line that is the headline."""

_SHORTEST = 4
_MOST_HAN = 40
_LONGEST = 80
_NO_TITLE_ENDS = f"{LINE_ENDS}，,、—-"
_LAYOUT_RE = compile_late(
    rf"""
    (?P<title> [^\s{BULLETS}<\#>|*&+-][^\n{SENTENCE_ENDS}]{{0,{_LONGEST}}} ) \n
    (?P<between> (?: (?: \S [^\n{SENTENCE_ENDS}]{{0,{_LONGEST}}} | [{PADDING}]*+ ) \n ){{0,6}}+ )
    (?P<rest>
        (?: (?: {IDEOGRAPHIC_SPACE} | {NO_BREAK_SPACE}{{2}} | [ ]{{2}} | \t ) [^\n]*+ (?:\n|\Z) | [{PADDING}]*+ \n )++
    )
    """,
    re.VERBOSE,
)
_SENTENCE_RE = compile_late(rf"[{SENTENCE_ENDS}][{CLOSING}]?[{PADDING}]*+(?:\n|\Z)")
# What a page says of its parts, and the dateline of a feature: no headline.
_NO_TITLE_RE = compile_late(rf"第[0-9]{{1,2}}[页頁]|{FEATURE}")
_MOST_CREDITS = 3


def find_bare_title(text: str) -> str | None:
    r"""Return the first line of a bare text if it stands out from indented paragraphs and is no sentence.

    It begins the file: where blank lines stand above a line, a picture was, and the line is its name. Lines of
    credits at the end need no indent. What looks like it and is none: a salutation, which ends in a colon, a
    credit line, and a heading over a list, in which no line is a sentence.

    Example:
        >>> find_bare_title("江州港今日开港\n　　江州港今日开港。\n　　市民可以参观。")
        '江州港今日开港'
        >>> find_bare_title("各位市民：\n　　江州港今日开港。") is None
        True
    """
    layout = _LAYOUT_RE.match(text)
    if layout is None or not _SENTENCE_RE.search(text, *layout.span("rest")):
        return None
    title = layout["title"].strip(PADDING)
    between = [line for line in layout["between"].split("\n") if line.strip(PADDING)]
    if between and not _are_of_a_paper(between):
        return None
    below = [line for line in text[layout.end() :].split("\n", _MOST_CREDITS + 1) if line.strip()]
    if len(below) > _MOST_CREDITS or not all(map(_is_credit, below)):
        return None
    return title if may_be_title(title) else None


def may_be_title(line: str) -> bool:
    """Return whether a line by itself may be a headline: no sentence, no credit, no date, and Han enough."""
    if len(line) < _SHORTEST or line[-1] in _NO_TITLE_ENDS or strip_brackets(line)[1]:
        return False
    if _NO_TITLE_RE.search(line) or parse_date(line):
        return False
    return 1 < len(HAN_RE.findall(line)) <= _MOST_HAN and not _is_credit(line)


def _are_of_a_paper(lines: Sequence[str]) -> bool:
    """Return whether lines below a headline say who wrote it and where: 林一舟, 《江州日报》（2023年3月8日 第01版）.

    The first may be a headline under it, which alone is enough.
    """
    rest = lines[1:] if is_subtitle(lines[0].strip(PADDING)) else lines
    told = [line for line in rest if _is_credit(line)]
    names = [line for line in rest if line not in told]
    return (bool(told) or not rest) and len(rest) <= _MOST_CREDITS and all(map(_names_people, names))


def _names_people(line: str) -> bool:
    return check_names(line.strip(PADDING)) is not None


def _is_credit(line: str) -> bool:
    read = Line(text=line.strip(PADDING))
    return read_credit_line(read.text) is not None or bool(read_source(read) or read_date_line(read))
