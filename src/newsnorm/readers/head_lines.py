"""Lines between a headline and the text that say something without a label: when, where to, and by which outlet."""

from __future__ import annotations

import re
from collections.abc import Mapping

from newsnorm._lazy import compile_late
from newsnorm.lexicon.addresses import URL_ENDS, WEB_START
from newsnorm.lexicon.characters import BARS, COLONS, HAN_DIGITS, HAN_ZEROS, INTERPUNCTS, PADDING, SENTENCE_END_RE
from newsnorm.lexicon.labels import read_labels
from newsnorm.lexicon.moments import CLOCK, HAN_DAY, HOUR_MARKS, WEEKDAY, YEAR_TO_DAY
from newsnorm.lexicon.outlets import is_outlet
from newsnorm.news.credit_values import check_names
from newsnorm.news.line import CLOSING, OPENING, strip_brackets

DATE, CHANGED, OUTLET, ADDRESS = (
    next(label.key for label in read_labels() if label.meaning == meaning and label.key)
    for meaning in ("date", "modified", "source", "address")
)
"""The keys of the field table that such lines mean."""

_EMPHASIS = f"{PADDING}*_"
_LONGEST = 400
_LONGEST_OUTLET = 20
_SHORTEST_PROSE = 15
_MARKS = rf"[\s_*{BARS}{INTERPUNCTS}]++"
_MOMENT = rf"{YEAR_TO_DAY}(?:\s?{WEEKDAY})?(?:[\sT]*+{CLOCK}(?:\.\d{{1,6}})?(?:Z|\s?[+-]\d\d:?\d\d)?(?:\s?{WEEKDAY})?)?"
_LINE_RE = compile_late(
    rf"""
    (?P<url> <?{WEB_START}[^{URL_ENDS}]{{4,380}}+>? )
    | (?P<moment> {_MOMENT} ) (?: {_MARKS} (?P<behind> [^\d\s][^\n]{{1,{_LONGEST_OUTLET}}} ) )?
    | (?P<before> [^\n]{{2,{_LONGEST_OUTLET}}}? ) (?: {_MARKS} (?P<then> {_MOMENT} ) )?
    """,
    re.VERBOSE,
)
# The address of a page has a path; that of an outlet's front page says who it is.
_PAGE_RE = compile_late(rf"{WEB_START}[^/?#]+/[^/]")
# 10时15分 is when something took place.
_CLOCK_RE = compile_late(rf"\d[{COLONS}]\d")
_EDGE = f"[{_EMPHASIS}{re.escape(OPENING + CLOSING)}]*+"
_HOUR = rf"\d{{1,2}}(?:[{COLONS}]\d{{2}}|[{HOUR_MARKS}](?:\d{{1,2}}分)?)"
# What the entries of a log begin with: a line of its own, or a date with its time of day.
_ENTRY_RE = compile_late(
    rf"""
    ^{_EDGE} (?:
        {YEAR_TO_DAY}[\sT]{{0,4}}+\d{{1,2}}[{COLONS}]\d{{2}}
        | (?: {_MOMENT} | (?:{HAN_DAY}\s?)?{_HOUR} | {HAN_DAY}(?:\s?{WEEKDAY})? ) {_EDGE}$
    )
    """,
    re.MULTILINE | re.VERBOSE,
)
# 第三章 雨夜, 图1 江州港: over a part of a book, or of an article.
_PART_RE = compile_late(rf"第\s?[\d{HAN_DIGITS}十百{HAN_ZEROS}]{{1,5}}\s?[章节節回卷幕集]|[图圖表]\s?\d")


def read_fact(line: str) -> dict[str, str]:
    """Return what a line says, by keys of the field table; nothing if it is no such line.

    Example:
        >>> read_fact("*2023-03-08 10:15*"), read_fact("江州日报  2023-03-08")
        ({'发布时间': '2023-03-08 10:15'}, {'来源': '江州日报', '发布时间': '2023-03-08'})
        >>> read_fact("江州大剧院")
        {}
    """
    text, _ = strip_brackets(line.strip(_EMPHASIS))
    match = _LINE_RE.fullmatch(text) if text and len(text) <= _LONGEST else None
    if match is None:
        return {}
    if match["url"]:
        return {ADDRESS: match["url"].strip("<>")}
    outlet, moment = match["before"] or match["behind"], match["moment"] or match["then"]
    if outlet and not is_outlet(outlet.strip(_EMPHASIS)):
        return {}
    found = {OUTLET: outlet.strip(_EMPHASIS) if outlet else None, DATE: moment}
    return {key: value for key, value in found.items() if value}


def is_head(title: str, facts: Mapping[str, str], text: str, end: int) -> bool:
    """Return whether lines without a label are the head of an article: two facts, or a date with its time of day.

    An outlet and the address of its front page are facts of the outlet. Below them stands prose, and no other line that
    is or begins with a date and a time of day: a log has one for each entry. Nobody's name, no outlet and no chapter is
    a headline.

    Args:
        title: The line above them.
        facts: What they say.
        text: The whole.
        end: Where they end.
    """
    is_told = len(facts) > 1 or any(_CLOCK_RE.search(facts.get(key, "")) for key in (DATE, CHANGED))
    is_of_outlet = facts.keys() <= {OUTLET, ADDRESS} and not _PAGE_RE.match(facts.get(ADDRESS, ""))
    if not is_told or is_of_outlet or is_outlet(title) or check_names(title) is not None or _PART_RE.match(title):
        return False
    first = text[end:].lstrip().partition("\n")[0]
    is_prose = len(first) >= _SHORTEST_PROSE and SENTENCE_END_RE.search(first) is not None
    return is_prose and _ENTRY_RE.search(text, end) is None
