"""What stands before the mark of a dateline: an agency, a place, a date, reporters."""

from __future__ import annotations

from typing import Final

from attrs import frozen

from newsnorm._caches import remember_short
from newsnorm._frozen import Shown
from newsnorm._lazy import compile_late
from newsnorm.lexicon.addresses import HOST, WEB_SCHEME
from newsnorm.lexicon.characters import DAY_MARKS, IDEOGRAPHS
from newsnorm.lexicon.labels import label_words
from newsnorm.lexicon.moments import CLOCK_NAME, DAY_PART, NEAR_DAYS, SPELLED_DATE
from newsnorm.lexicon.names import read_names
from newsnorm.lexicon.outlets import OWN_NAMES, cut_known_outlet, is_outlet, looks_like_outlet
from newsnorm.lexicon.places import PLACES, cut_place
from newsnorm.lexicon.words import any_of, read_words
from newsnorm.model import Person, make_dateline
from newsnorm.news.credits import ADJECTIVES
from newsnorm.news.line import Credits, LineMatch, make_match

PLAIN_ENDS: Final = tuple(mark for mark in read_words("dateline_marks", part="") if len(mark) == 1)
"""One character at the end of an agency: 【江州网讯】, 凤凰网科技讯."""

DATE_RE: Final = compile_late(f"(?:{SPELLED_DATE}|{any_of(NEAR_DAYS)})$")
"""Finds the date at the end: 本报江州今日电（…）. 江州网昨日报道 and 昨日消息 begin sentences."""

HAN_PLACE_RE: Final = compile_late(f"[{IDEOGRAPHS}·]{{2,10}}")
"""Matches what may be a place."""

REPORTER: Final = ADJECTIVES + any_of(label_words("reporter", flag="title"))
"""The word for who reports, as the part of a regex."""

REPORTER_RE: Final = compile_late(REPORTER)
"""Finds it."""

_DAY_PART_RE = compile_late(rf"(?<=[{DAY_MARKS}])\s?{DAY_PART}$")
_CLOCK_NAME_RE = compile_late(rf"(?<!\s)\s*+{CLOCK_NAME}$|(?<!\s)\s++$")
_CHANNELS = read_words("channels")
# After its name: `江州网（www.jiangzhou.example）3月8日讯`.
_SITE_RE = compile_late(rf"[（(](?:{WEB_SCHEME})?{HOST}/?[）)]")
_PLACE_SIZES = (2, 3, 4)  # characters of a place that is in no list


@frozen(kw_only=True, repr=False)
class Prefix(Shown):
    """What stands before the mark: agency, place, date, and reporters where no bracket has them."""

    agency: str | None = None
    place: str | None = None
    date: str | None = None
    is_known: bool = False
    people: tuple[Person, ...] = ()

    @property
    def is_dated(self) -> bool:
        """True when it tells a date, and not only 今日: that may begin any sentence."""
        return self.date is not None and self.date not in NEAR_DAYS

    def match(self, span: str, credit: Credits | None, headline: str | None) -> LineMatch:
        """Return the dateline with the people of its bracket."""
        place = self.place or (credit.place if credit else None)
        dateline = make_dateline(span.strip(), agency=self.agency, place=place, date_text=self.date)
        outlet = None if self.agency in OWN_NAMES else self.agency
        people = (*self.people, *(credit.people if credit else ()))
        return make_match(dateline=dateline, people=people, outlet=outlet, title=headline)


@remember_short(1024)
def read_prefix(text: str) -> Prefix | None:
    """Return the parts of what stands before a mark, or None if it has others. Cached: an outlet writes a few.

    Example:
    >>> read_prefix("江州日报海城3月8日").place
    '海城'
    """
    text = _DAY_PART_RE.sub("", _SITE_RE.sub("", text.strip()) if "." in text else text.strip())
    dated = DATE_RE.search(text)
    date = dated[0].strip() if dated else None
    rest = _CLOCK_NAME_RE.sub("", (text[: dated.start()] if dated else text).strip())
    known, after = _cut_channel(rest)
    if known and after[:1] in ("-", "《"):
        known, after = (rest, "") if looks_like_outlet(rest) else _cut_title(rest)
    after = after.strip()
    reporter = REPORTER_RE.match(after) if known and date else None
    if reporter:
        names, place = cut_names(after[reporter.end() :].strip())
        people = tuple(Person(name, "reporter") for name in names or ())
        return Prefix(agency=known, place=place, date=date, is_known=True, people=people) if people else None
    if known and (not after or after in PLACES or (date and HAN_PLACE_RE.fullmatch(after))):
        if after and after not in PLACES and looks_like_outlet(known + after):
            return Prefix(agency=known + after, date=date, is_known=True)
        return Prefix(agency=known, place=after or None, date=date, is_known=True)
    if looks_like_outlet(rest) or (len(rest) == 2 and rest[1] in "报報社"):
        return Prefix(agency=rest, date=date, is_known=known is not None and rest not in OWN_NAMES)
    if rest.endswith(_CHANNELS) and any(
        rest.endswith(each) and is_outlet(rest.removesuffix(each)) for each in _CHANNELS
    ):
        return Prefix(agency=rest, date=date)
    agency, place = cut_place(rest)
    if place and (not agency or looks_like_outlet(agency)):
        return Prefix(agency=agency or None, place=place, date=date)
    return _read_unlisted(rest, date) if date else None


def _read_unlisted(text: str, date: str) -> Prefix | None:
    """Return an outlet by its form with a place that is in no list: `江州日报海城`."""
    for size in _PLACE_SIZES:
        agency, place = text[:-size].strip(), text[-size:].strip()
        if looks_like_outlet(agency) and HAN_PLACE_RE.fullmatch(place) and not REPORTER_RE.search(place):
            return Prefix(agency=agency, place=place, date=date)
    return None


def _cut_title(text: str) -> tuple[str | None, str]:
    """Cut an agency with a programme after it: `江州之声《早间新闻》北京`."""
    head, mark, rest = text.partition("》")
    return (head + mark, rest) if mark else (None, text)


def _cut_channel(text: str) -> tuple[str | None, str]:
    """Cut an agency and its channel, and a mark that another follows: `凤凰网科技讯`. A channel is no place."""
    known, after = cut_known_outlet(text)
    if known is None:
        return None, after
    channel = next((each for each in _CHANNELS if after.startswith(each)), "") if after.startswith(_CHANNELS) else ""
    after = after[len(channel) :]
    place = after[:-1].strip() if after.endswith(PLAIN_ENDS) else after
    return known + channel, place if place == after or place in PLACES else ""


def cut_names(text: str) -> tuple[tuple[str, ...] | None, str | None]:
    """Cut names from a place after them; a list of places decides, else the longest name that is one."""
    head, place = cut_place(text)
    names = read_names(head) if place else None
    if names:
        return names, place
    names = read_names(text)
    if names:
        return names, None
    for size in range(2, min(6, len(text))):
        names = read_names(text[:-size])
        if names and len(names[-1]) == 3:
            return names, text[-size:]
    return None, None
