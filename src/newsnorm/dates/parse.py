"""Dates as Chinese news and blogs write them, read strictly: the whole string or nothing.

A wrong moment is worse than none, so nothing is rolled over, guessed or taken from the clock: no base date, no
machine's zone, no two-digit years. Forms: ISO 8601 and its loose spellings, RFC 2822 (section 3.3), what `date` and
JavaScript print, the same with the month in Chinese, Unix seconds and milliseconds, and the Chinese forms with Han
numerals, day parts and Republic years.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from functools import cache

from attrs import frozen

from newsnorm._frozen import Shown, maker
from newsnorm._lazy import compile_late
from newsnorm.dates.zones import offset_of, read_offset
from newsnorm.lexicon.characters import ASCII_OF_FULL_WIDTH, DAY_MARKS, HAN_DIGITS, HAN_ZEROS
from newsnorm.lexicon.moments import (
    CLOCK_NAME,
    DAY_PART,
    ENGLISH_MONTH_NAMES,
    ENGLISH_MONTHS,
    ENGLISH_WEEKDAYS,
    HOUR_MARKS,
    REPUBLIC_EPOCH,
    UNITS,
    WEEKDAY,
)
from newsnorm.lexicon.words import read_rows
from newsnorm.model import DatePrecision


@frozen(weakref_slot=False, repr=False)
class ParsedDate(Shown):
    """A date that was read.

    Attributes:
        moment: Without an offset when none was written, else with that fixed offset.
        precision: How exact it was written.
        note: What a person should know about the reading.
    """

    moment: datetime
    precision: DatePrecision
    note: str | None = None


_make_date = maker(ParsedDate)

_MAX_LENGTH = 100
# Far-off years are placeholders (Go's zero time is year 1), and the ends of the calendar overflow in other zones.
_FIRST_YEAR, _LAST_YEAR = 1000, 9998
_BARE_REPUBLIC_YEARS = range(100, 131)
_CST_NOTE = "CST read as China Standard Time, +08:00"

# --- words -----------------------------------------------------------------------------------------------------------

_MONTH_NUMBERS = {name: number for number, name in enumerate(ENGLISH_MONTHS, 1)}

# The hours of the day a word can mean: 下午6 is 18, 中午1 is 13, 凌晨12 is 0, 晚上12 is 24.
_DAY_PARTS = tuple((*row, "")[:4] for row in read_rows("day_parts"))
_DAY_HOURS = {word: (int(first), int(end)) for word, first, end, _ in _DAY_PARTS} | {"am": (0, 12), "pm": (12, 24)}
# At 12 they may mean midnight or noon.
_DOUBTFUL = frozenset(word for word, *_, flags in _DAY_PARTS if flags)

_ZEROS = f"{HAN_ZEROS}O"
_HAN_VALUES = {ord(zero): "0" for zero in _ZEROS} | {ord(char): str(digit) for digit, char in enumerate(HAN_DIGITS, 1)}
_HAN_ONE = f"[{HAN_DIGITS}]?"
_HAN_COUNT_RE = compile_late(
    rf"(?:(?P<hundreds>{_HAN_ONE})百零?)?(?:(?P<tens>{_HAN_ONE})十|(?P<joined>[廿卅]))?(?P<ones>{_HAN_ONE})"
)
_UNITS = f"{UNITS}{HOUR_MARKS}{DAY_MARKS}"
_HAN_NUMBER_RE = compile_late(rf"[{HAN_DIGITS}十百廿卅][{_ZEROS}0{HAN_DIGITS}十百]{{0,15}}+(?= ?[{_UNITS}])")
_FOLDS = ASCII_OF_FULL_WIDTH | str.maketrans("\N{MINUS SIGN}\N{EN DASH}", "--")

# --- grammar (after folding: half-width, white space is single spaces) -----------------------------------------------

_WEEKDAY = (
    rf"(?:\([一二三四五六日月火水木金土]\)|\(?{WEEKDAY}\)?|[月火水木金土日]曜日?"
    rf"|\(?(?:{'|'.join(ENGLISH_WEEKDAYS)})[a-z]{{0,6}}\.?\)?)"
)
_REPUBLIC = r"(?:中[華华])?民[國国] ?"
# Programs that write English dates in Chinese have 三月 or 3月 for March.
_MONTH = r"(?:(?P<month>[A-Za-z]{3,9})\.?|(?P<numbered>\d{1,2}) ?月)"
_DAY = r"(?P<d>\d{1,2})"
_ORDINAL = rf"{_DAY}(?:st|nd|rd|th)?"
_YEAR = r"(?P<y>\d{4})"
_NUMBERED = r"(?P<sep>[-/.])(?P<m>\d{1,2})(?P=sep)" + _DAY
_CLOCK = (
    rf"(?:(?P<part>{DAY_PART}|[AaPp][Mm]) ?)?(?P<h>\d{{1,2}})"
    r"(?::(?P<mi>\d{1,2})(?::(?P<s>\d{1,2}))?(?:[.,](?P<f>\d{1,12}))?"
    rf"|(?P<unit> ?[{HOUR_MARKS}]) ?"
    r"(?:(?P<half>半|整)|(?P<cmi>\d{1,2})(?: ?分 ?(?:(?P<cs>\d{1,2}) ?秒)?)?)?)"
    rf"(?: ?(?P<ampm>[AaPp]\.?[Mm]\b\.?|{DAY_PART}))?"
)
_ZONE_NAME = rf"[A-Za-z_]+(?:/[A-Za-z0-9_+-]+){{1,2}}|[A-Z]{{1,4}}|{CLOCK_NAME}"
_ZONE = (
    rf"(?P<zone>{_ZONE_NAME})? ?"
    r"(?P<offset>[+-]\d{1,2}(?::?\d{2})?)?"
    r"(?: ?\((?:UTC|GMT|UT)? ?(?P<set_off>[+-]\d{1,2}(?::?\d{2})?)\))?"
    r"(?: ?\((?P<comment>[^\d()]{1,40})\)|\[[A-Za-z_/]+\]|(?<=\d) [A-Z]{1,5})?"
)
_GAP = rf"(?:[Tt ]|, ?|,? at |(?<=\D)|(?={DAY_PART}|[AaPp][Mm]))"
# Glued to a day, `-07:50` is a time: no zone is so far from Greenwich.
_DATE_ZONE = rf"(?:(?P<date_offset> [+-]\d\d:?\d\d|[+-]\d\d:(?:[03]0|[14]5))|(?P<date_zone>Z| (?:{_ZONE_NAME})))"
_TAIL = rf"(?:,? ?{_WEEKDAY},?)?(?:{_GAP}{_CLOCK}(?: ?{_ZONE})?(?: {_WEEKDAY})?|{_DATE_ZONE})?"
_LEAD = rf"(?:(?P<place>{CLOCK_NAME}) ?)?(?:{_WEEKDAY},? ?)?"

_DAY_MARK = f"[{DAY_MARKS}]"
_DIGIT_FORMS = (
    _YEAR + _NUMBERED + _TAIL,
    (
        rf"(?:(?P<republic>{_REPUBLIC})|[公西]元)?(?P<y>\d{{1,4}}) ?年"
        rf" ?(?P<m>\d{{1,2}}) ?月(?: ?{_DAY} ?{_DAY_MARK})?{_TAIL}"
    ),
    rf"{_YEAR}(?:[-/](?P<m>\d{{1,2}})|\.(?P<m2>\d\d))",
    rf"(?P<a>\d{{1,2}})(?P<sep>[-/.])(?P<b>\d{{1,2}})(?P=sep){_YEAR}{_TAIL}",
    rf"(?P<republic>{_REPUBLIC})(?P<y>\d{{1,3}}){_NUMBERED}{_TAIL}",
)
# With the time first, or a hyphen before it: asked only of a text that has what a time cannot do without.
_CLOCK_FORMS = (
    rf"{_YEAR}{_NUMBERED}-{_CLOCK}",
    rf"{_CLOCK},? {_YEAR}{_NUMBERED}",
    rf"{_CLOCK},? {_YEAR} ?年 ?(?P<m>\d{{1,2}}) ?月 ?{_DAY} ?{_DAY_MARK}",
    rf"{_CLOCK},? {_ORDINAL} {_MONTH},? {_YEAR}",
    rf"{_CLOCK},? {_MONTH} {_ORDINAL},? {_YEAR}",
)
_NAME_FORMS = (
    rf"{_ORDINAL}[ -]{_MONTH},?[ -]{_YEAR}{_TAIL}",
    rf"{_MONTH} {_ORDINAL},? {_YEAR}{_TAIL}",
    rf"{_MONTH} {_DAY} {_CLOCK}(?: {_ZONE})? {_YEAR}",
    rf"{_MONTH} {_DAY} {_CLOCK} {_YEAR} {_ZONE}",
    rf"{_YEAR}[ -]{_MONTH}[ -]{_DAY}{_TAIL}",
    rf"{_MONTH},? {_YEAR}",
)
_CLOCK_SIGNS = frozenset(f":{HOUR_MARKS}")
# Eight digits may be anything; only those of our two centuries are a date.
_COMPACT_RE = compile_late(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:[T ]?(\d\d)(\d\d)(\d\d)?)?(?!\d)(.*)", re.ASCII)
_EPOCH_RE = compile_late(r"(1\d{9})(?:(\d{3})|\.(\d{1,9}))?", re.ASCII)
_RFC_RE = compile_late(
    r"([A-Z][a-z]{2}, )?(\d\d?) ([A-Z][a-z]{2}) ([1-8]\d{3}|\d\d) ([01]\d|2[0-3]):(\d\d):(\d\d) (?:GMT|([+-]\d{4}))",
    re.ASCII,
)
_SHORT_YEAR, _TURN, _CENTURY, _LAST_CENTURY = 2, "50", "20", "19"
_WEEKDAYS = tuple(f"{day}, " for day in ENGLISH_WEEKDAYS)
_ISO_PRECISION: dict[int, DatePrecision] = {10: "day", 16: "minute"}
_ISO_LENGTHS = frozenset({10, 16, 19, 20, 24, 25, 26})
_ISO_ZONE_RE = compile_late(r"Z| ?[+-](?:0\d|1[0-4]):?[0-5]\d", re.ASCII)


def parse_date(text: str) -> ParsedDate | None:
    """Return the date that `text` is, or None if it is anything else.

    Args:
        text: One date as a whole: a header's value, a file name's start, a labelled line's value.

    Example:
        >>> parse_date("2022-01-14 01:01:10").moment
        datetime.datetime(2022, 1, 14, 1, 1, 10)
        >>> parse_date("二〇二一年五月二十二日晚上8点").moment.isoformat()
        '2021-05-22T20:00:00'
        >>> parse_date("2022-02-30") is None
        True
    """
    text = text.strip()
    if len(text) > _MAX_LENGTH:
        return None
    try:
        return _read_iso(text) or _read_rfc(text) or _read_any(simplify_date(text))
    except (ValueError, OverflowError):
        # The parts below raise where a calendar, a clock or a zone has no such value.
        return None


def _read_iso(text: str) -> ParsedDate | None:
    """Read `2022-01-14`, `2022-01-14 01:01:10`, with `T`, with `Z` or ` +0800`, without seconds: nine dates in ten."""
    size = len(text)
    if size not in _ISO_LENGTHS or text[4:8:3] != "--" or not text.isascii():
        return None
    if size > 10 and (text[10] not in " T" or text[13:17:3] != "::"[: size - 15] or text[11:13] == "24"):
        return None
    if size > 19 and not _ISO_ZONE_RE.fullmatch(text, 19):
        return None
    try:
        moment = datetime.fromisoformat(text if size <= 19 else text[:19] + text[19:].lstrip())
    except ValueError:
        return None
    if not _FIRST_YEAR <= moment.year <= _LAST_YEAR:
        return None
    return _make_date(moment, _ISO_PRECISION.get(size, "second"))


def _read_rfc(text: str) -> ParsedDate | None:
    """Read `Sat, 22 May 2021 18:13:00 GMT`, as RSS feeds write it, fast. The weekday proves a short year."""
    match = _RFC_RE.fullmatch(text)
    if match is None:
        return None
    weekday, day, month, year, hour, minute, second, offset = match.groups()
    is_short = len(year) == _SHORT_YEAR
    if is_short:
        year = f"{_LAST_CENTURY if year >= _TURN else _CENTURY}{year}"  # RFC 2822, 4.3
    zone = read_offset(offset) if offset else UTC
    number = _MONTH_NUMBERS.get(month, 0)
    moment = datetime(int(year), number, int(day), int(hour), int(minute), int(second), 0, zone)
    if is_short and weekday != _WEEKDAYS[moment.weekday()]:
        return None
    return _make_date(moment, "second")


def simplify_date(text: str) -> str:
    """Fold full-width forms, white space and Han numerals, so that the forms need not know them.

    Example:
        >>> simplify_date("二〇二三年三月　八日　１０：１５")
        '2023年3月 8日 10:15'
    """
    text = " ".join(text.split())
    if text.isascii():
        return text
    text = text.translate(_FOLDS).replace("民國元年", "民國1年").replace("民国元年", "民国1年")
    return _HAN_NUMBER_RE.sub(_read_han_number, text)


def _read_han_number(match: re.Match[str]) -> str:
    """Return digits for 二〇二三, 十, 二十二, 一百一十二; what counts in no such way stays."""
    number = match[0]
    count = _HAN_COUNT_RE.fullmatch(number)
    if count is None or number.translate(_HAN_VALUES).isdigit():
        return number.translate(_HAN_VALUES)
    value = 0
    if count["hundreds"] is not None:
        value += 100 * int(count["hundreds"].translate(_HAN_VALUES) or 1)
    if count["tens"] is not None:
        value += 10 * int(count["tens"].translate(_HAN_VALUES) or 1)
    if count["joined"]:
        value += {"廿": 20, "卅": 30}[count["joined"]]
    return str(value + int(count["ones"].translate(_HAN_VALUES) or 0))


def _read_any(text: str) -> ParsedDate | None:
    if epoch := _EPOCH_RE.fullmatch(text):
        moment = datetime.fromtimestamp(int(epoch[1]), UTC)
        micro = int(f"{epoch[2] or epoch[3] or ''}"[:6].ljust(6, "0"))
        return _make_date(moment + timedelta(microseconds=micro), "second")
    if compact := _COMPACT_RE.fullmatch(text):
        text = _spread(compact)
    forms: tuple[str, ...] = _DIGIT_FORMS + _NAME_FORMS if text[:1].isdigit() else _NAME_FORMS + _DIGIT_FORMS
    if not _CLOCK_SIGNS.isdisjoint(text):
        forms += _CLOCK_FORMS
    for form in forms:
        match = _compile(form).fullmatch(text)
        if match:
            return _build(match.groupdict())
    return None


@cache
def _compile(form: str) -> re.Pattern[str]:
    """Compile on first use: all forms together would take a fifth of the import time, and few dates need them."""
    return compile_late(_LEAD + form, re.ASCII)


def _spread(compact: re.Match[str]) -> str:
    """Return `20230308080510` as `2023-03-08 08:05:10`."""
    year, month, day, hour, minute, second, rest = compact.groups()
    clock = f" {hour}:{minute}" + (f":{second}" if second else "") if hour else ""
    return f"{year}-{month}-{day}{clock}{rest}"


def _build(parts: dict[str, str | None]) -> ParsedDate:
    """Put the parts together.

    Raises:
        ValueError: There is no such day, time or zone, or it could be one of two.
    """
    year, (month, day) = _read_year(parts), _read_month_and_day(parts)
    start = datetime(year, month, 1 if day is None else day)  # noqa: DTZ001 - a naive moment says that no offset was written
    precision: DatePrecision = "day" if day else "month"
    if parts.get("h"):
        if not day:
            raise ValueError("a time without a day")
        start += _read_clock(parts)
        precision = "second" if parts["s"] or parts["cs"] else "minute"
    zone, note = _read_zone(parts, start)
    return _make_date(start.replace(tzinfo=zone), precision, note)


def _read_year(parts: dict[str, str | None]) -> int:
    written = parts["y"] or ""
    year = int(written)
    if parts.get("republic") is not None or (len(written) == 3 and year in _BARE_REPUBLIC_YEARS):
        if not 1 <= year < 200:
            raise ValueError("no year of the Republic")
        return year + REPUBLIC_EPOCH
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise ValueError("no year in four digits")
    return year


def _read_month_and_day(parts: dict[str, str | None]) -> tuple[int, int | None]:
    """Return the month, and the day if there is one. `01/02/2022` can be two days and is none."""
    if parts.get("a"):
        first, second = int(parts["a"] or 0), int(parts["b"] or 0)
        if first != second and first <= 12 and second <= 12:
            raise ValueError("day and month cannot be told apart")
        return (first, second) if second > 12 else (second, first)
    name = (parts.get("month") or "").title()
    if name:
        number = _MONTH_NUMBERS.get(name[:3], 0)
        month = number if number and ENGLISH_MONTH_NAMES[number - 1].startswith(name) else 0
    else:
        month = int(parts.get("m") or parts.get("m2") or parts.get("numbered") or 0)
    day = parts.get("d")
    return month, int(day) if day is not None else None


def _read_clock(parts: dict[str, str | None]) -> timedelta:
    minute = int(parts["mi"] or parts["cmi"] or (30 if parts["half"] == "半" else 0))
    second = int(parts["s"] or parts["cs"] or 0)
    fraction = parts["f"] or ""
    # Some programs write the seconds' fraction without the seconds: 00:10.000000000.
    if fraction.strip("0") and not parts["s"]:
        raise ValueError("a fraction of a minute")
    micro = int(fraction[:6].ljust(6, "0"))
    hour = _read_hour(parts)
    if minute > 59 or second > 59 or hour > 24 or (hour == 24 and (minute or second or micro)):
        raise ValueError("no such time")
    return timedelta(hours=hour, minutes=minute, seconds=second, microseconds=micro)


def _read_hour(parts: dict[str, str | None]) -> int:
    """Return the hour of the day, of the two or three a word like 下午 leaves open the one it can mean."""
    hour = int(parts["h"] or 0)
    words = [word.replace(".", "").lower() for word in (parts["part"], parts["ampm"]) if word]
    if not words:
        return hour
    # Programs write 上午12:05 for 0:05, people 上午12点 for noon.
    if _DOUBTFUL.issuperset(words) and hour == 12 and parts["unit"]:
        raise ValueError("midnight or noon")
    first, end = _DAY_HOURS[words[0]]
    possible = {hour, hour + 12, hour - 12} if hour == 12 else {hour, hour + 12} if hour < 12 else {hour}
    (meant,) = (each for each in possible if len(words) == 1 and first <= each < end)
    return meant


def _read_zone(parts: dict[str, str | None], moment: datetime) -> tuple[timezone | None, str | None]:
    """Return the offset that is written or that the named zone had at that moment, and what to note about it."""
    get = parts.get
    offset = (get("offset") or get("date_offset") or get("set_off") or "").strip()
    name = (get("zone") or get("date_zone") or get("comment") or get("place") or "").strip()
    if offset:
        if get("zone") not in (None, "UTC", "GMT", "UT"):
            raise ValueError("a zone and an offset")
        return read_offset(offset), None
    if not name:
        return None, None
    return offset_of(name, moment), _CST_NOTE if name == "CST" else None
