"""Dates of web pages in forms of their own, written anew as dates are: in pieces, spread out, run together."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from newsnorm._caches import remember_short
from newsnorm._lazy import compile_late
from newsnorm.dates.parse import parse_date
from newsnorm.lexicon.characters import COLONS, HAN_DIGITS
from newsnorm.lexicon.labels import label_words
from newsnorm.lexicon.moments import (
    CLOCK,
    ENGLISH_MONTHS,
    ENGLISH_WEEKDAYS,
    HAN_NUMERAL_DATE,
    MONTH_MARKS,
    REPUBLIC_DATE,
    REPUBLIC_EPOCH,
    WEEKDAY,
    YEAR_MARKS,
)
from newsnorm.lexicon.words import any_of

_YEAR = r"(?:19|20)\d{2}"
_MONTH = r"(?:0[1-9]|1[0-2])"
_DAY = r"(?:0[1-9]|[12]\d|3[01])"
_NUMERALS: Final = f"{HAN_DIGITS}十"
_DATE_LABELS = label_words("date")
_DATE_LABEL = any_of(_DATE_LABELS)
# 112-03-08, 112.03.08: a year that is counted from 1912 on, which only a label before it says.
_REPUBLIC_RE = compile_late(
    rf"(?<=[\s{COLONS}])1[0-2]\d(?=\s?[{YEAR_MARKS}]\s?\d{{1,2}}\s?[{MONTH_MARKS}]\s?\d{{1,2}}(?!\d|[-.]\d))"
)
_REPUBLIC_STARTS = tuple(f"{colon}{blank}1" for colon in COLONS for blank in ("", " "))
_SPELLED_RE = compile_late(rf"{HAN_NUMERAL_DATE}|{REPUBLIC_DATE}")
_PIECES_RE = compile_late(
    rf"""
    # 2023 03/08 10:15, 2023 03-08: the year in an element of its own
    ^\s*(?P<y1>{_YEAR})\s{{0,3}}(?P<m1>{_MONTH})[-/.](?P<d1>{_DAY})(?=\s*{CLOCK}|\s*$)
    # 08 2023-03, 03-08 2023: the day or the year below
    | ^\s*(?P<d2>{_DAY})\s{{0,3}}(?P<y2>{_YEAR})[-/.年](?P<m2>{_MONTH})月?\s*$
    | ^\s*(?P<m3>{_MONTH})[-/.](?P<d3>{_DAY})\s{{0,3}}(?P<y3>{_YEAR})\s*$
    # a label and 20230308
    | (?P<label>{_DATE_LABEL}\s?[{COLONS}])\s?(?P<y4>{_YEAR})(?P<m4>{_MONTH})(?P<d4>{_DAY})(?=\s|$)
    # 2023 - 03 - 08
    | (?<!\d)(?P<y5>{_YEAR})\s(?P<mark>[-/.])\s(?P<m5>\d{{1,2}})\s(?P=mark)\s(?P<d5>\d{{1,2}})(?!\d)
    # 三月 8, 2023; 三月 8th, 2023
    | (?<![{_NUMERALS}])(?P<month>十[一二]?|[{HAN_DIGITS}])月
      \s(?P<d6>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<y6>{_YEAR})(?!\d)
    # 29/03/2023, 周三, 03/08/2023 - 10:15: day and month in either order
    | (?<![\d/.-])(?P<first>\d{{1,2}})(?P<slash>[/.-])(?P<second>\d{{1,2}})(?P=slash)(?P<y7>{_YEAR})(?![\d/.-])
      (?:\s-\s?(?={CLOCK}))?
    """,
    re.VERBOSE,
)
# 10:15 2023-03-08 HKT, behind a label or first in the line
_CLOCK_FIRST_RE = compile_late(
    rf"(?:^|(?<=[{COLONS}]))\s?(?P<clock>\d{{1,2}}:\d{{2}}(?::\d{{2}})?)\s{{1,3}}"
    rf"(?P<year>{_YEAR})[-/.年](?P<month>\d{{1,2}})[-/.月](?P<day>\d{{1,2}})日?(?:\s(?:HKT|CST))?(?![\d.-]|\s*{CLOCK})"
)
# 08 3月 2023
_MONTH_INSIDE_RE = compile_late(rf"(?<!\d)(?P<day>\d{{1,2}})\s(?P<month>\d{{1,2}})月,?\s(?P<year>{_YEAR})(?!\d)")
# Mar 08 Wed 2023
_WEEKDAY_INSIDE_RE = compile_late(
    rf"(?P<month>{any_of(ENGLISH_MONTHS)})\s(?P<day>\d{{1,2}})\s{any_of(ENGLISH_WEEKDAYS)}\s(?P<year>{_YEAR})(?!\d)"
)
_WEEKDAY_RE = compile_late(WEEKDAY)
_WEEK = "一二三四五六日天"
_SUNDAY = 6


@remember_short(256)
def write_dates(text: str) -> str:
    """Return a line beside an article with such dates written as `2023-03-08`. Cached: it is asked from both ends.

    Example:
        >>> write_dates("2023 03/08 10:15:00"), write_dates("08 2023-03"), write_dates("三月 8, 2023")
        ('2023-03-08 10:15:00', '2023-03-08', '2023-03-8')
        >>> write_dates("29/03/2023 10:15"), write_dates("周三, 03/08/2023 - 10:15"), write_dates("03/08/2023")
        ('2023-03-29 10:15', '周三, 2023-03-08 10:15', '03/08/2023')
        >>> write_dates("2023 年03/08"), write_dates("第 13 2023-03")
        ('2023 年03/08', '第 13 2023-03')
        >>> write_dates("發布日期：112-03-08"), write_dates("電話：112-03-08"), write_dates("Mar 08 Wed 2023 10:15")
        ('發布日期：2023-03-08', '電話：112-03-08', '2023-03-08 10:15')
    """
    if "年" in text:
        text = _SPELLED_RE.sub(_write_spelled, text)
    if any(start in text for start in _REPUBLIC_STARTS):
        text = _REPUBLIC_RE.sub(_write_republic, text)
    if "20" not in text and "19" not in text:
        return text
    if ":" in text:
        text = _CLOCK_FIRST_RE.sub(r"\g<year>-\g<month>-\g<day> \g<clock>", text)
    if "月 " in text or "月, " in text:
        text = _MONTH_INSIDE_RE.sub(r"\g<year>-\g<month>-\g<day>", text)
    if any(day in text for day in ENGLISH_WEEKDAYS):
        text = _WEEKDAY_INSIDE_RE.sub(_write_english, text)
    return _PIECES_RE.sub(_write, text)


def _write_english(date: re.Match[str]) -> str:
    return f"{date['year']}-{ENGLISH_MONTHS.index(date['month']) + 1:02}-{date['day']}"


def _write_spelled(spelled: re.Match[str]) -> str:
    told = parse_date(spelled[0])
    return told.moment.date().isoformat() if told else spelled[0]


def _write_republic(year: re.Match[str]) -> str:
    before = year.string[: year.start()].rstrip()
    is_labelled = before.endswith(tuple(COLONS)) and before.rstrip(f"{COLONS} ").endswith(_DATE_LABELS)
    return str(int(year[0]) + REPUBLIC_EPOCH) if is_labelled else year[0]


def _write(match: re.Match[str]) -> str:
    if match["first"]:
        return _write_either(match)
    parts = {name[0]: value for name, value in match.groupdict().items() if value and name[1:].isdigit()}
    month = f"{_read_numeral(match['month']):02}" if match["month"] else parts["m"]
    blank = " " if match.string[match.end() : match.end() + 1].isdigit() else ""  # before the clock
    return f"{match['label'] or ''}{parts['y']}-{month}-{parts['d']}{blank}"


def _write_either(match: re.Match[str]) -> str:
    """Write a date of which day or month may stand first, if it can be only one: by its numbers, or by its weekday."""
    numbers = int(match["first"]), int(match["second"])
    found = {day for month, day_of in (numbers, numbers[::-1]) if (day := _make_day(match["y7"], month, day_of))}
    weekday = _WEEKDAY_RE.search(match.string) if len(found) > 1 else None
    if weekday:
        found = {day for day in found if day.weekday() == min(_WEEK.index(weekday[0][-1]), _SUNDAY)}
    blank = " " if match.string[match.end() : match.end() + 1].isdigit() else ""
    return f"{found.pop().isoformat()}{blank}" if len(found) == 1 else match[0]


def _make_day(year: str, month: int, day: int) -> date | None:
    try:
        return date(int(year), month, day)
    except ValueError:
        return None


def _read_numeral(numeral: str) -> int:
    """Return the number of a month in Han numerals."""
    return 10 + _NUMERALS.index(numeral[1]) + 1 if len(numeral) > 1 else _NUMERALS.index(numeral) + 1
