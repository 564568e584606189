"""Dates with words around them: `发布时间：2023-03-08 10:15 来源：江州日报`, `2023-03-08 10:15 更新`.

A label says which of two dates is meant: that of publication, or that of the last change. One parser serves the header
and the lines of the body.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newsnorm._lazy import compile_late
from newsnorm.dates.parse import ParsedDate, parse_date, simplify_date
from newsnorm.lexicon.labels import AT, COUNTER, EDITING, label_words, read_labels
from newsnorm.lexicon.moments import LAST_UNITS
from newsnorm.lexicon.outlets import is_outlet
from newsnorm.lexicon.words import any_of, read_words

_MAX_LENGTH = 400
_MODIFIED = frozenset(label.word for label in read_labels() if label.meaning == "modified")
_LABELS = (*_MODIFIED, *label_words("date"))
_NO_COLON = any_of(word for word in _LABELS if word[-1] in AT)
_LABEL_RE = compile_late(
    rf"(?:^|(?<=[ |;)\d{LAST_UNITS}]))(?:(?P<word>{any_of(_LABELS)})(?: ?:| (?=\d))|(?P<on>{_NO_COLON})) ?"
)
_NEXT_LABEL = any_of(label_words("source", "author", "reporter", *EDITING))
_TAIL_RE = compile_late(rf" ?[|(\[]? ?(?:{_NEXT_LABEL}|{COUNTER})(?: ?:| |\d).*")
# An outlet before the date, with a label or without one.
_SOURCE_RE = compile_late(rf"(?P<label>{any_of(label_words('source'))} ?: ?)?(?P<name>\S{{2,20}}) ")
_DONE_RE = compile_late(
    rf"(?: ?\(| )?(?:(?P<published>{any_of(read_words('date_deeds', part='published'))})"
    rf"|{any_of(read_words('date_deeds', part='modified'))})\)?$"
)


class LabelledDates(NamedTuple):
    """What a text says of an article's dates.

    Attributes:
        published: When it was published.
        modified: When it was last changed.
    """

    published: ParsedDate | None = None
    modified: ParsedDate | None = None


def read_labelled_dates(text: str) -> LabelledDates:
    """Return the dates of a text; the first of each kind counts, and one without a label is that of publication.

    Example:
        >>> dates = read_labelled_dates("2023-03-08 10:15 来源：江州日报 更新时间：2023-03-09")
        >>> dates.published.moment.isoformat(), dates.modified.moment.isoformat()
        ('2023-03-08T10:15:00', '2023-03-09T00:00:00')
        >>> read_labelled_dates("更新于2023-03-09").published is None
        True
    """
    if len(text) > _MAX_LENGTH:
        return LabelledDates()
    found: dict[bool, ParsedDate] = {}
    for is_modified, part in _cut(simplify_date(text)):
        date, is_change = _read_part(part, is_modified=is_modified)
        if date:
            found.setdefault(is_change, date)
    return LabelledDates(found.get(False), found.get(True))


def _cut(text: str) -> Iterator[tuple[bool, str]]:
    """Yield what stands before the first label and after each, and whether it is said to be a time of change."""
    start, is_modified = 0, False
    for match in _LABEL_RE.finditer(text):
        if match.start() > start:
            yield is_modified, text[start : match.start()]
        start, is_modified = match.end(), (match["word"] or match["on"]) in _MODIFIED
    yield is_modified, text[start:]


def _read_part(text: str, *, is_modified: bool) -> tuple[ParsedDate | None, bool]:
    """Return the date of a part, without what comes after it, and whether it is a time of change."""
    text = _TAIL_RE.sub("", _cut_source(text)).strip(" |,;").lstrip(AT)
    date = parse_date(text)
    if date:
        return date, is_modified
    done = _DONE_RE.search(text)
    if done:
        return parse_date(text[: done.start()]), is_modified or done["published"] is None
    head, _, last = text.rpartition(" ")
    if is_outlet(last):
        return parse_date(head.rstrip(" |")), is_modified
    return None, is_modified


def _cut_source(text: str) -> str:
    """Return a text without the outlet that stands before its date."""
    outlet = _SOURCE_RE.match(text) if text[:1] and not text[0].isdigit() else None
    if outlet is None or not (outlet["label"] or is_outlet(outlet["name"])):
        return text
    return text[outlet.end() :]
