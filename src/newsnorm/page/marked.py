"""What elements beside the article say of it by their attributes or their place: `<time datetime="…">`, a byline."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from newsnorm._lazy import compile_late
from newsnorm.dates.parse import parse_date
from newsnorm.dates.zones import BEIJING
from newsnorm.lexicon.characters import COLONS, HAN
from newsnorm.lexicon.labels import WRITING, label_words
from newsnorm.lexicon.words import any_of, compile_words
from newsnorm.news.bare_names import read_bare_names
from newsnorm.news.housed_names import read_housed_names
from newsnorm.origins import Origin
from newsnorm.page.line_info import has_date, read_line
from newsnorm.page.notes import Mark
from newsnorm.page.selection import BESIDE, Selection

MARKED_AUTHOR: Final = Origin("page", "author")
"""Where the name of an author comes from that an element beside the article holds."""

USER: Final = Origin("page", "user")
"""Where the name of one comes from who has a page on the site, and a link to it beside the article."""

_ORIGINS: Final = {"date_published": Origin("page", "time"), "author": MARKED_AUTHOR, "user": USER}
# They stand above the headline, or between headline and text.
_MOST_ABOVE = 2
_FARTHEST = 12
_LONGEST_BYLINE = 40
_LABEL_RE = compile_late(rf"([{HAN}]{{2,4}})\s?[{COLONS}]\s?$")
_WRITERS = frozenset(label_words(*WRITING))
_AUTHOR_RE = compile_late(rf"{any_of(label_words('author', flag='pen'))}\s?[{COLONS}]\s?\w")
_YEAR_RE = compile_late(r"\d{4}")
_CHANGE_RE = compile_words(
    word for word in label_words("modified") if word not in label_words("modified", flag="entry")
)


def find_marked(selection: Selection, marks: list[Mark]) -> Iterator[tuple[str, str, Origin]]:
    """Yield what the marks beside the article say: the field, the value as written, and its origin.

    Example:
        >>> from newsnorm.page.reading import read_page
        >>> html = "<title>降雪</title><h1>降雪</h1><time datetime=2023-03-08T10:15>3月8日</time><p>昨夜，江州降雪。"
        >>> page = read_page(f"<html>{html}", engine="auto")
        >>> list(find_marked(page.selection, page.outline.marks))
        [('date_published', '2023-03-08T10:15', Origin(place='page', key='time'))]
    """
    prose = selection.find_prose(selection.start)
    first = max(selection.title.block if selection.title else prose, prose - _FARTHEST) - _MOST_ABOVE
    for mark in marks:
        if not first <= mark.block < prose or mark.name not in _ORIGINS:
            continue
        value = mark.value
        if mark.name == "date_published":
            value = _read_shown(value, selection.measures[mark.block].text)
        elif mark.name == "user" and _is_of_staff(selection.measures[mark.block].text, value):
            continue
        if value:
            yield mark.name, value, _ORIGINS[mark.name]


def _is_of_staff(text: str, name: str) -> bool:
    """Say whether somebody published what another wrote: `发布者：江边人 | 原作者：林一舟`."""
    label = _LABEL_RE.search(text[: text.find(name)])
    return label is not None and label[1] not in _WRITERS and _AUTHOR_RE.search(text) is not None


def find_bylines(selection: Selection) -> Iterator[tuple[str, str, Origin]]:
    """Yield the lines between headline and text that are names and nothing else; the field and origin with each.

    One name alone must stand next to a line with a date: it may be a channel or a subject as well.

    Example:
        >>> from newsnorm.page.reading import read_page
        >>> html = "<title>江州降雪</title><h1>江州降雪</h1><p>林一舟　许青山</p><div><p>昨夜，江州降雪。</div>"
        >>> list(find_bylines(read_page(f"<html>{html}", engine="auto").selection))
        [('author', '林一舟、许青山', Origin(place='page', key='author'))]
    """
    measures, title = selection.measures, selection.told_title
    if title is None:
        return
    lines = [
        (at, measures[at].text.strip())
        for at in range(title.block + 1, selection.find_prose(0))
        if selection.states[at] == BESIDE and measures[at].size
    ]
    for place, (at, line) in enumerate(lines):
        names = read_bare_names(line) if len(line) <= _LONGEST_BYLINE and not measures[at].links else ()
        near = [text for _, text in (*lines[max(0, place - 1) : place], *lines[place + 1 : place + 2])]
        is_dated = len(line) <= _LONGEST_BYLINE and any(map(has_date, near))
        if len(names) > 1 or (names and is_dated):
            yield "author", "、".join(names), _ORIGINS["author"]
        elif is_dated and not measures[at].links:
            outlet, housed = read_housed_names(line)
            if housed:
                yield "author", "、".join(housed), _ORIGINS["author"]
                yield "source", outlet, _ORIGINS["author"]


def is_byline(text: str) -> bool:
    """Say whether a line is names and nothing else, or an outlet and names.

    Example:
        >>> is_byline("林一舟"), is_byline("江州日报 林一舟"), is_byline("江州降雪")
        (True, True, False)
    """
    line = text.strip()
    return len(line) <= _LONGEST_BYLINE and bool(read_bare_names(line) or read_housed_names(line)[1])


def _read_shown(value: str, text: str) -> str:
    """Return a moment as a line shows it that tells only the day, or no date at all (`3小时前`); else nothing.

    A line without a date that speaks of a change (`更新时间：3小时前`) does not tell when an article came out.
    """
    date = parse_date(value)
    if date is None:
        return ""
    said = read_line(text.strip())
    shown = parse_date(said.date_text) if said and said.date_text else None
    if shown is None:
        return "" if _YEAR_RE.search(text) or _CHANGE_RE.search(text) else value
    if shown.precision != "day":
        return ""
    day = shown.moment.date()
    return next((each.isoformat() for each in _readings(date.moment) if each.date() == day), "")


def _readings(moment: datetime) -> tuple[datetime, ...]:
    """Return a moment as it was written and as clocks in China show it; the latter first for one of Greenwich.

    A page shows the day of its readers, and its `time` element often that of Greenwich.
    """
    if moment.tzinfo is None:
        return (moment,)
    east = moment.astimezone(BEIJING)
    return (moment, east) if moment.utcoffset() else (east, moment)
