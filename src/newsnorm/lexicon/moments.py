r"""The grammar of dates and times as they stand in running text and beside it, as parts of regexes.

`newsnorm.dates.parse` reads such a text strictly; these parts find it. None of them captures.
"""

from __future__ import annotations

from typing import Final

from newsnorm.lexicon.characters import COLONS, DAY_MARKS, HAN_DIGITS, HAN_ZEROS
from newsnorm.lexicon.words import any_of, compile_words, read_words

# Bodies of classes: what stands after the number of a year, of a month, of an hour; all units, and those at the end.
YEAR_MARKS: Final = "-/.年"
MONTH_MARKS: Final = "-/.月"
HOUR_MARKS: Final = "时時点點"
UNITS: Final = "年月日时時分秒"
LAST_UNITS: Final = "日分秒"

YEAR_TO_DAY: Final = rf"\d{{4}}\s?[{YEAR_MARKS}]\s?\d{{1,2}}\s?[{MONTH_MARKS}]\s?\d{{1,2}}\s?日?"
HAN_DAY: Final = r"\d{1,2}\s?月\s?\d{1,2}\s?日"
HAN_DATE: Final = rf"\d{{4}}\s?年\s?{HAN_DAY}"
CLOCK: Final = rf"\d{{1,2}}(?:[{COLONS}]\d{{2}}(?:[{COLONS}]\d{{2}})?|[时時]\d{{1,2}}分(?:\d{{1,2}}秒)?)"
MOMENT: Final = rf"{YEAR_TO_DAY}(?:[\sT]*+{CLOCK})?"
"""A date with its year, and the time if it is there."""

# In digits or in Han numerals, as datelines have them: 二〇二三年三月八日, 3月8日, 8日.
_NUMBER = f"[0-9０-９{HAN_DIGITS}十{HAN_ZEROS}]{{1,3}}"
_YEAR = rf"(?:(?:[0-9]{{4}}|[二一][{HAN_DIGITS}{HAN_ZEROS}]{{3}})\s?年\s?)?"
_DAY = rf"{_NUMBER}\s?[{DAY_MARKS}]"
SPELLED_DAY: Final = rf"{_YEAR}{_NUMBER}\s?月\s?{_DAY}"
SPELLED_DATE: Final = rf"{_YEAR}(?:{_NUMBER}\s?月\s?)?{_DAY}"
HAN_NUMERAL_DATE: Final = (
    rf"(?:[二一][{HAN_DIGITS}{HAN_ZEROS}]{{3}}|[12]\d{{3}})年[{HAN_DIGITS}十]{{1,2}}月"
    rf"(?:[{HAN_DIGITS}十廿卅]{{1,3}}|\d{{1,2}})日"
)
"""With the month in Han numerals, year and day in either: `二〇二三年三月八日`, `2023年三月08日`."""

REPUBLIC_EPOCH: Final = 1911
"""The year before the first of the Republic of China."""

REPUBLIC_DATE: Final = rf"(?:中[華华])?民[國国]\s?\d{{1,3}}\s?年\s?{HAN_DAY}"
"""With its year counted from 1912 on: `民國112年3月8日`."""

ENGLISH_MONTH_NAMES: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
ENGLISH_MONTHS: Final = tuple(name[:3] for name in ENGLISH_MONTH_NAMES)
"""What they begin with."""

ENGLISH_WEEKDAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
"""Those of the days of the week."""

WEEKDAY: Final = "(?:星期|[周週]|[礼禮]拜)[一二三四五六日天]"
DAY_PART: Final = any_of(read_words("day_parts"))
CLOCK_NAME: Final = any_of(read_words("clocks"))

# Days that are near when a text is written: 今日, 昨晚.
NEAR_DAYS: Final = tuple(day + part for day in "今昨" for part in ("日", "天", "晨", "晚", "夜"))
NOW_RE: Final = compile_words((*NEAR_DAYS[:2], "现在", "現在"))
HOURS: Final = ("小时", "小時")
AGO: Final = (
    rf"(?:\d{{1,3}}\s?(?:秒|分[钟鐘]|{any_of(HOURS)}|天|[个個]月|年)前|刚刚|剛剛|{NEAR_DAYS[6]}\s?\d{{1,2}}:\d{{2}})"
)
"""How long ago a comment was written: `3小时前`."""

WHOLE_WEEK: Final = r"7\s?[x×*]\s?24"
"""Before the word for hours: always."""
