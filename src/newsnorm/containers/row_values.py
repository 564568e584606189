"""The values of a row as those of a header: without what WordPress, MongoDB and scrapers put around them."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any

from newsnorm._lazy import compile_late
from newsnorm.containers.cells import read_cell
from newsnorm.containers.html_text import is_html, to_line, to_paragraphs
from newsnorm.containers.row_keys import field_of
from newsnorm.containers.row_text import RENDERED, read_text
from newsnorm.containers.written_escapes import read_escaped_characters
from newsnorm.frontmatter.keys import DATES, LIST_FIELDS, TAXONOMIES
from newsnorm.lexicon.addresses import is_absolute
from newsnorm.lexicon.outlets import looks_like_outlet

# How MongoDB writes values that JSON has no form for: `{"$date": "2023-03-08T10:15:00Z"}`.
_MONGO_KEYS = frozenset({"$date", "$oid", "$numberLong", "$numberInt", "$numberDouble", "$numberDecimal"})
_NET_RE = compile_late(r"/Date\((-?\d{9,15})(?:[+-]\d{4})?\)/", re.ASCII)
_SECONDS = frozenset({"seconds", "_seconds", "nanoseconds", "_nanoseconds", "nanos"})
_PARTS = range(3, 8)  # from the year to the day, or down to nanoseconds
# The days since the last of 1899 as programs for tables count them, and the part of a day: those from 2000 to 2049.
_SERIAL_RE = compile_late(r"(3[6-9]|4[0-9]|5[0-4])[0-9]{3}(?:\.[0-9]++)?", re.ASCII)
_SERIALS_FROM = datetime(1899, 12, 30)  # noqa: DTZ001 - whoever wrote it laid down no zone
# Microseconds and nanoseconds since 1970: the milliseconds, and what is finer.
_FINE_RE = compile_late(r"(1[0-9]{12})(?:[0-9]{3}){1,2}", re.ASCII)
_NUMBERS = (int, float)
_DAY = 86_400
_MIDNIGHT = "T00:00:00"
_TITLE, _IMAGES, _URL, _SUMMARY = "title", "images", "url", "summary"
_OUTLETS = frozenset({"source", "outlet"})
_ADDRESS_MARK_RE = compile_late(r"[,;|\s]++")
# Fields of one value; what selects parts of a page gives a list of it all the same.
_SINGLE = frozenset({
    *(_TITLE, "original_title", "summary", "source", "outlet", "url", "language"),
    *DATES,
})  # fmt: skip
# How programs that know readers of feeds write where an entry stands: `"alternate": [{"href": "https://…"}]`.
_HREF = "href"
# How they write what somebody did with an entry, and which words he put it under: `user/-/label/港口`.
_STATE_RE = compile_late(r"user/[^/]++/state/")
_LABEL_RE = compile_late(r"\Auser/[^/]++/label/")
# https://docs.citationstyles.org/en/stable/specification.html: `{"date-parts": [[2023, 3, 8]]}`.
_DATE_PARTS = "date-parts"
_PART_TYPES = (int, float, str)
# How engines mark in a title what was searched for.
_HIT_RE = compile_late(r"<(em|b|strong|mark|font|span)(?:\s[^<>]*+)?+>([^<>]*+)</\1>", re.IGNORECASE)
# What WordPress calls the lists of its answers, and the keys of a header that mean the same.
_EMBEDDED = "_embedded"
_TERMS = "wp:term"
_PICTURES = "wp:featuredmedia"
_TAXONOMIES = {"category": "categories", "post_tag": "tags"}


def read_row_values(row: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, Any]:
    """Return the fields of a row, each with the value that a header would have.

    Example:
        >>> read_row_values({"title": {"rendered": "A &#038; B"}, "url": ["https://a.example/1"]}, {})
        {'title': 'A & B', 'url': 'https://a.example/1'}
    """
    values = {key: _read_value(value, field_of(key, names)) for key, value in row.items()}
    return {**values, **read_embedded(row)}


def _read_value(value: Any, field: str | None) -> Any:
    moment = read_moment(value) if field in DATES else None
    if moment is not None:
        return moment
    if isinstance(value, str):
        written = read_escaped_characters(value) if field and "\\u" in value else None
        return _read_words(written or value, field) if field else value
    if isinstance(value, list):
        return _read_list(value, field)
    if isinstance(value, float) and field in DATES and math.isfinite(value):
        return int(value)  # seconds since 1970
    return _read_object(value, field) if isinstance(value, Mapping) else value


def _read_object(value: Mapping[str, Any], field: str | None) -> Any:
    """Return what an object around a value holds; one that is none stays."""
    if isinstance(value.get(RENDERED), str):
        return to_line(value[RENDERED]) if field == _TITLE else to_paragraphs(value[RENDERED])
    if len(value) == 1 and not _MONGO_KEYS.isdisjoint(value):
        return _read_value(next(iter(value.values())), field)
    text = read_text(value) if field == _SUMMARY else None
    return value if text is None else to_paragraphs(text)


def _read_list(value: list[Any], field: str | None) -> Any:
    """Return the only value of a list where a field takes one, a text or an address; else the list."""
    if field in TAXONOMIES:
        return [_LABEL_RE.sub("", each) if isinstance(each, str) else each for each in value if not _is_state(each)]
    only = value[0] if field in _SINGLE and len(value) == 1 else None
    if field == _URL and isinstance(only, Mapping):
        only = only.get(_HREF)
    return only if isinstance(only, str) else value


def _is_state(value: Any) -> bool:
    return isinstance(value, str) and _STATE_RE.match(value) is not None


def _read_words(value: str, field: str) -> str | list[str]:
    """Return the text of a field, or the list that a text holds for one that has a list in headers."""
    if field in _OUTLETS:
        name = to_line(value) if is_html(value) else ""
        # Sites say by a link, too, which program something was sent with.
        return name if name and ("<a" not in value or looks_like_outlet(name)) else value
    if field == _SUMMARY and is_html(value):
        return to_paragraphs(value)
    if field == _TITLE and "</" in value:
        return _HIT_RE.sub(r"\2", value)
    if field not in LIST_FIELDS:
        return value
    if value.startswith("["):
        return read_cell(value)
    addresses = [each for each in _ADDRESS_MARK_RE.split(value) if each] if field == _IMAGES else ()
    return addresses if len(addresses) > 1 and all(map(is_absolute, addresses)) else value


def read_moment(value: Any) -> str | int | None:
    """Return a moment that a program wrote in a form of its own as text, or as milliseconds since 1970.

    The forms are a list of year, month, day and so on (Java's Jackson), the same as CSL-JSON has it, seconds and
    nanoseconds apart (Firestore), `/Date(…)/` (.NET), microseconds and nanoseconds since 1970, and the number of a day
    (Excel).

    Example:
        >>> read_moment([2023, 3, 8, 10, 15]), read_moment("/Date(1678241700000+0800)/"), read_moment("2023-03-08")
        ('2023-03-08T10:15:00', 1678241700000, None)
        >>> read_moment(44993), read_moment("44993.427083")
        ('2023-03-08', '2023-03-08T10:15:00')
    """
    if type(value) in _NUMBERS:
        value = str(value)
    if isinstance(value, str):
        written = _NET_RE.fullmatch(value) or _FINE_RE.fullmatch(value)
        return int(written[1]) if written else _read_serial(value)
    if isinstance(value, Mapping):
        parts = value.get(_DATE_PARTS)
        if isinstance(parts, list) and parts and isinstance(parts[0], list):
            return "-".join(f"{part!s:0>2}" for part in parts[0] if type(part) in _PART_TYPES) or None
        seconds = value.get("seconds", value.get("_seconds"))
        return seconds if type(seconds) is int and _SECONDS.issuperset(value) else None
    if not isinstance(value, list) or len(value) not in _PARTS or any(type(each) is not int for each in value):
        return None
    try:
        return datetime(*value[:6]).isoformat()  # noqa: DTZ001 - whoever wrote it laid down no zone
    except (ValueError, OverflowError):
        return None  # numbers of something else


def _read_serial(value: str) -> str | None:
    """Return the moment that a number of a day is."""
    if not _SERIAL_RE.fullmatch(value):
        return None
    moment = _SERIALS_FROM + timedelta(seconds=round(float(value) * _DAY))
    return moment.isoformat().removesuffix(_MIDNIGHT)


def read_embedded(row: Mapping[str, Any]) -> dict[str, list[str]]:
    """Return what WordPress tells of the numbers in an answer, if it was asked to: authors, terms, the picture.

    Example:
        >>> read_embedded({"author": 3, "_embedded": {"author": [{"id": 3, "name": "林一舟"}]}})
        {'author': ['林一舟']}
    """
    inner = row.get(_EMBEDDED)
    if not isinstance(inner, Mapping):
        return {}
    found = {
        "author": [to_line(each["name"]) for each in _objects(inner.get("author"), "name")],
        "featured_image": [each["source_url"] for each in _objects(inner.get(_PICTURES), "source_url")],
    }
    groups = inner.get(_TERMS)
    for group in groups if isinstance(groups, list) else ():
        for term in _objects(group, "name"):
            key = _TAXONOMIES.get(str(term.get("taxonomy")))
            if key:
                found.setdefault(key, []).append(to_line(term["name"]))
    return {key: values for key, values in found.items() if values}


def _objects(value: Any, key: str) -> Iterator[Mapping[str, Any]]:
    """Yield the objects in a list that have a text under a key."""
    for each in value if isinstance(value, list) else ():
        if isinstance(each, Mapping) and isinstance(each.get(key), str):
            yield each
