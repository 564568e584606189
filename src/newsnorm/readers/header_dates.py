"""The dates of a header, and what the name of a file says where the header has none."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime

from newsnorm._lazy import compile_late
from newsnorm.dates.labelled import LabelledDates, read_labelled_dates
from newsnorm.dates.parse import ParsedDate, parse_date
from newsnorm.findings import DATE_NOTE, UNREADABLE_DATE
from newsnorm.frontmatter.entries import Entry, Value
from newsnorm.frontmatter.keys import DATES, find_field
from newsnorm.lexicon.characters import HAN
from newsnorm.lexicon.moments import HAN_DATE, REPUBLIC_EPOCH
from newsnorm.origins import FILE_NAME
from newsnorm.readers.formats import Format
from newsnorm.readers.header_fields import FieldsBuilder
from newsnorm.readers.texts import read_text, strip_quotes

# A header with `published:` and nothing behind it says that nobody knows; `created: 2023-03-08` is when it was written.
_PUBLISHED, _CREATED = "publi", "creat"
# A key that says many things: only what has the digits of a year may be a date that cannot be read.
_LOOSE_KEY = "time"
_YEAR_RE = compile_late(r"[0-9]{4}")
# A time of day by itself: the day stands in a key of its own.
_CLOCK_RE = compile_late(r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?")
# What stands around a date: `[2023-03-08]`, `（2023-03-08）`.
_WRAPPERS = " \t[]()（）【】「」“”\"'。"
# 112/03/08: a year that is counted from 1912 on, which its key says as a label would.
_REPUBLIC_RE = compile_late(r"\A1[0-2][0-9](?=([-/.])[0-9]{1,2}\1[0-9]{1,2}(?![0-9]|[-.][0-9]))")

_DAY = rf"""
    (?P<day>
        [0-9]{{4}} (?P<mark> [-_.] ) [0-9]{{1,2}} (?P=mark) [0-9]{{1,2}} (?![0-9])
    |   {HAN_DATE}
    |   (?:19|20)[0-9]{{6}} (?![0-9])
    )
"""
# The whole name, or its beginning with a title after it, as Jekyll and everybody else writes it.
_NAME_START_RE = compile_late(rf"{_DAY} (?: $ | [-_\s] | (?=[^\W\d_a-zA-Z]) )", re.VERBOSE)
# In brackets at the end, `新闻联播(2023-03-08)`, or after a word or two in Han.
_NAME_END_RE = compile_late(
    rf"(?: .* [(（\[【] \s*+ | [{HAN}]{{1,10}} [-_\s]?+ ) {_DAY} \s*+ [)）\]】]? \s*+ $", re.VERBOSE
)
_SUFFIX_RE = compile_late(r"(?:\.[A-Za-z][A-Za-z0-9-]{0,9}){1,2}$")
_MARKS = str.maketrans("_.", "--")


def fill_dates(builder: FieldsBuilder, *, is_flag: Callable[[Value, Format], bool]) -> None:
    """Fill both dates, each from the first of its keys that can be read. A date that cannot be stays in `extra`.

    A label in a value overrules its key: `date: 更新时间：2023-03-08` is no date of publication. A time of day in a key
    of its own goes with the day: `发布日期: 2023-03-08`, `发布时间: 10:15`.

    Args:
        builder: The fields.
        is_flag: Whether the value of `published` is a flag of the format, and no date.
    """
    for name in DATES:
        candidates = builder.candidates.get(name, ())
        is_unknown = len(candidates) > 1 and any(
            _PUBLISHED in each.key.lower() and not each.value for each in candidates
        )
        for entry in candidates:
            if is_unknown and _CREATED in entry.key.lower():
                continue
            value = entry.value
            text = read_text(value[0] if isinstance(value, tuple) and len(value) == 1 else value)
            if text is None or (entry.key.lower() == "published" and is_flag(value, builder.post_format)):
                if isinstance(value, Mapping):
                    _open_dates(builder, value, entry)
                continue
            text = strip_quotes(text)
            date = parse_date(text)
            if date:
                put_date(builder, name, date, entry)
            else:
                _fill_labelled(builder, name, text, entry)
            if name in builder.values:
                break
    if builder.values.get("date_precision") == "day" and len(builder.candidates.get("date_published", ())) > 1:
        _add_clock(builder)


def _open_dates(builder: FieldsBuilder, dates: Mapping[str, Value], entry: Entry) -> None:
    """Fill the dates that a table under the key of one holds: `date: {created: 2023-03-08, updated: 2023-03-09}`."""
    for key, value in dates.items():
        name, text = find_field(key), read_text(value)
        date = parse_date(strip_quotes(text)) if name in DATES and text is not None else None
        if name and date:
            put_date(builder, name, date, entry)


def _add_clock(builder: FieldsBuilder) -> None:
    """Add the time of day that stands in a key of its own."""
    for entry in builder.candidates["date_published"]:
        text = read_text(entry.value)
        clock = parse_date(f"2000-01-01 {text}") if text and _CLOCK_RE.fullmatch(text) else None
        if clock is None:
            continue
        day, origins = builder.values["date_published"], builder.origins["date_published"]
        builder.put("date_published", datetime.combine(day, clock.moment.time(), day.tzinfo), entry)
        builder.values["date_precision"] = clock.precision
        for name in ("date_published", "date_precision"):
            builder.origins[name] = origins + builder.origins["date_published"][-1:]
        return


def _fill_labelled(builder: FieldsBuilder, name: str, text: str, entry: Entry) -> None:
    """Fill the dates that labels in a value name; one that is no date is told of, unless it is a time of day."""
    dates = _read_labelled(text, name)
    if dates is not None:
        for other, date in zip(DATES, dates, strict=True):
            if date:
                put_date(builder, other, date, entry)
    elif _CLOCK_RE.fullmatch(text) and len(builder.candidates[name]) > 1:
        return
    elif entry.key.lower() != _LOOSE_KEY or _YEAR_RE.search(text):
        builder.findings.append(UNREADABLE_DATE.at(entry.line, text=text[:40]))


def _read_labelled(text: str, name: str) -> LabelledDates | None:
    text = _REPUBLIC_RE.sub(_write_republic, text.strip(_WRAPPERS))
    dates = read_labelled_dates(text)
    if name == "date_modified" and dates.published and not dates.modified:
        return LabelledDates(modified=dates.published)
    return dates if dates.published or dates.modified else None


def _write_republic(year: re.Match[str]) -> str:
    return str(int(year[0]) + REPUBLIC_EPOCH)


def put_date(builder: FieldsBuilder, name: str, date: ParsedDate, entry: Entry) -> None:
    """Fill a date that no key has filled."""
    if name in builder.values:
        return
    if date.note:
        builder.findings.append(DATE_NOTE.at(entry.line, note=date.note))
    builder.put(name, date.moment, entry)
    if name == "date_published":
        builder.values["date_precision"] = date.precision
        builder.origins["date_precision"] = builder.origins[name]


def fill_from_name(builder: FieldsBuilder, name: str) -> None:
    """Fill what the name of the file or its folder says: a date where the header has none, a draft."""
    if "date_published" not in builder.values:
        date = read_name_date(name.rpartition("/")[2])
        if date:
            builder.values.update(date_published=date.moment, date_precision=date.precision)
            builder.origins.update(date_published=(FILE_NAME,), date_precision=(FILE_NAME,))
    if "_drafts/" in name and "draft" not in builder.values:
        builder.values["draft"] = True
        builder.origins["draft"] = (FILE_NAME,)


def read_name_date(name: str) -> ParsedDate | None:
    """Return the date that the name of a file is, begins with, or has in brackets at its end.

    Example:
        >>> names = ("20240909.md", "2023-03-08-x.md", "2023年3月8日 早报.txt", "早报(2023-03-08).md", "报20230308.md")
        >>> [read_name_date(name).moment.day for name in names]
        [9, 8, 8, 8, 8]
        >>> [read_name_date(name) for name in ("2023-03.md", "20240909123.md", "江州2023-03-08港口.md", "20249909.md")]
        [None, None, None, None]
    """
    stem = _SUFFIX_RE.sub("", name)
    match = _NAME_START_RE.match(stem) or _NAME_END_RE.match(stem)
    return parse_date(match["day"].translate(_MARKS)) if match else None
