"""The fields of an info line: `时间：2023-03-08 来源：江州日报 作者：林一舟 点击：123次 【打印】【关闭】`.

Systems for publishing print one above an article, in any order and with buttons and counters between. Each label is
read with what follows it up to the next; a rest that is neither means content.
"""

from __future__ import annotations

import re
from typing import Final, Literal, cast

from attrs import frozen

from newsnorm._caches import remember_short
from newsnorm._frozen import Shown
from newsnorm._lazy import compile_late
from newsnorm.lexicon.addresses import HOST, WEB_SCHEME
from newsnorm.lexicon.characters import BARS, COLONS, HAN, LIST_MARKS, PADDING, SLASHES
from newsnorm.lexicon.labels import COUNTER, EDITING, MARK, STAFF, WRITING, label_words
from newsnorm.lexicon.moments import HAN_DATE, HAN_DAY, LAST_UNITS, MOMENT, UNITS
from newsnorm.lexicon.outlets import looks_like_outlet
from newsnorm.lexicon.words import any_of, compile_words, read_words
from newsnorm.model import Person
from newsnorm.news.credits import WAY_BACK, read_credits
from newsnorm.news.line import LineMatch, make_match

FieldKind = Literal["source", "date", "modified", "other", "count", "people"]

SOURCE_LABELS: Final = label_words("source")
DATE_LABELS: Final = label_words("date")
ANY_DATE_LABELS: Final = tuple(word for word in DATE_LABELS if len(word) == 2)
"""The date may be that of anything: 时间."""

_COUNTS = label_words("count")

# --- dates ------------------------------------------------------------------------------------------------------------

_MOMENT_RE = compile_late(MOMENT)
# A date that is glued to the value or stands in brackets after it, and the page of the paper.
_AFTER = rf"(?:{MOMENT}|{HAN_DATE}|{HAN_DAY})"
PAPER_PAGE: Final = r"第?\s?[A-Z]?\d{1,3}\s?版"
"""The page of a paper, as the part of a regex."""

_PAGE_AFTER = rf"(?:\s*+{PAPER_PAGE})?"
_DATE_AFTER_RE = compile_late(
    rf"(?:(?<!\s)\s++)?[（(]\s*+(?P<inside>{_AFTER}){_PAGE_AFTER}\s*+[）)]$|(?<!\d)(?P<bare>{_AFTER}){_PAGE_AFTER}$"
)
# At an end of a line, a blank or a bar between.
_FIRST_MOMENT_RE = compile_late(rf"(?P<date>{MOMENT})\s?[\s{BARS}]\s?(?=\S)")
_LAST_MOMENT_RE = compile_late(rf"\s?[\s{BARS}]\s?(?P<date>{MOMENT})$")
_LONGEST_MOMENT = 32
_YEARS = ("20", "19")
_MOMENT_ENDS = frozenset(f"0123456789{LAST_UNITS}")
_DATE_ENDS = frozenset(f"0123456789{LAST_UNITS}版）)")

# --- what is no field -------------------------------------------------------------------------------------------------

_BUTTON = any_of((*read_words("page_controls"), *read_words("navigation", part="tool")))
_OPEN, _CLOSE = r"\[【（(〖", r"\]】）)〗"
_SIZES = "大中小"
CONTROL_HINTS: Final = (
    *read_words("page_controls", flag="alone"),
    *read_words("font_words", part="what"),
    *(" ".join(sizes) for sizes in (_SIZES, _SIZES[::-1])),
)
"""A line of nothing but buttons and sizes of letters has one of these."""
_CONTROL_HINT_RE = compile_words(CONTROL_HINTS)
_BETWEEN_SIZES = r"[\s|/]{0,3}"
_FONT_SIZES = rf"(?:[{_OPEN}]?[特超]?[{_SIZES}][{_CLOSE}]?{_BETWEEN_SIZES}){{2,4}}"
# A+ A-, T T, A- A A+
_LETTER_SIZES = "|".join(rf"{letter}[+-]?(?:{_BETWEEN_SIZES}{letter}[+-]?){{1,2}}" for letter in "AT")
_ROW_OF_SIZES = r"\s".join(_SIZES)
_FONT_RE = compile_late(
    rf"""
    [{_OPEN}]?\s?{any_of(read_words("font_words"))}(?:大小)?\s?[{COLONS}]?\s?
    [{_OPEN}]?\s?(?:{_FONT_SIZES}|{_LETTER_SIZES})[{_CLOSE}]{{0,2}}
    | [{_OPEN}]\s?(?:{_BETWEEN_SIZES.join(_SIZES)}|{_BETWEEN_SIZES.join(_SIZES[::-1])})\s?[{_CLOSE}]
    | (?<=\s)(?:{_ROW_OF_SIZES}|{_SIZES}|{_SIZES[::-1]}|{_LETTER_SIZES})(?=\s|$)
    """,
    re.VERBOSE,
)
_BUTTON_RE = compile_late(
    rf"""
    (?:^|(?<=[\s{BARS}{_CLOSE}0-9次….])|(?=[{_OPEN}]))
    [{_OPEN}]?\s?
    (?:{_BUTTON} | {WAY_BACK} | \d{{1,7}}\s?[条條次人]{any_of(_COUNTS)})
    (?:\s?[（(\[]\d{{0,7}}[）)\]])? \s?[{_CLOSE}>»{COLONS}]{{0,2}}
    (?:(?=$|[\s{BARS}{_OPEN}])|(?<=[{_CLOSE}]))
    | (?<=\s)\d{{1,7}}\s?{any_of(_COUNTS)}(?=\s|$)
    """,
    re.VERBOSE,
)
_COUNTED_RE = compile_late(
    r"[（(]?(?:\d{0,9}|\d{1,3}(?:[,，]\d{3}){1,2}|\d{1,4}\.\d{1,2})\s?[万萬]?\+?\s?[次人条條篇个個]?[）)]?"
)
_CLOCKWORK_RE = compile_late(rf"[\d\s{COLONS}{UNITS}./T-]{{0,30}}")
# `江州网 www.jiangzhou.example 2023-03-08 10:15` before the first label.
_HEAD_RE = compile_late(
    rf"(?:(?P<house>[^\s{COLONS}]{{2,16}})\s+)?(?:(?:{WEB_SCHEME})?{HOST}/?\s*)?(?P<date>{MOMENT})?", re.ASCII
)

# --- fields -----------------------------------------------------------------------------------------------------------

_EDGES = rf"\s{LIST_MARKS}；;{SLASHES}{BARS}{_OPEN}{_CLOSE}"
_PEOPLE = label_words(*WRITING, *EDITING, STAFF)
# When somebody put it into the machine is not when it was changed.
_ENTRY = any_of(label_words("modified", flag="entry"))
_CHANGE = any_of(word for word in label_words("modified") if word not in label_words("modified", flag="entry"))
# A label that says so much may be glued to what stands before it: 江州日报作者：程亦白.
_GLUED = (*label_words("author", flag="joined"), *label_words(*EDITING, flag="sure"))
_FIELD_RE = compile_late(
    rf"""
    (?:^|(?<=[{_EDGES}{COLONS}0-9{LAST_UNITS}])) {any_of(SOURCE_LABELS)}{MARK}  (?P<source>)
    | {COUNTER}(?:{MARK}|(?=[（(]\d)|(?=\s?\d{{1,9}}[次条條人万萬+]{{0,2}}(?:\s|$)))  (?P<count>)
    | {_CHANGE}\s?[{COLONS}]?\s?                             (?P<modified>)
    | (?:{any_of(DATE_LABELS)}(?:\s?[{COLONS}]\s?|\s?(?=\d{{4}})))      (?P<date>)
    | (?:{_ENTRY}\s?[{COLONS}]?|(?<=\s)[{HAN}]{{1,4}}{any_of(ANY_DATE_LABELS)}[{COLONS}])\s?  (?P<other>)
    | (?:(?:^|(?<=[{_EDGES}])) {any_of(_PEOPLE)} | {any_of(_GLUED)}){MARK} (?P<people>)
    """,
    re.VERBOSE,
)
_AROUND = f"{PADDING}{LIST_MARKS}；;{BARS}"


@frozen(kw_only=True, repr=False)
class InfoLine(Shown):
    """What an info line says, its outlet not yet looked at.

    Attributes:
        outlet: What follows 来源, as written; None without that label.
        people: Whom it names.
        date_text: When the article was published, as written.
        changed_text: When it was changed, likewise.
        kinds: The kinds of its fields.
        has_controls: Whether buttons or sizes of letters stand in it.
    """

    outlet: str | None = None
    people: tuple[Person, ...] = ()
    date_text: str | None = None
    changed_text: str | None = None
    kinds: frozenset[FieldKind] = frozenset()
    has_controls: bool = False

    def match(self) -> LineMatch:
        """Return what it says, its outlet apart."""
        return make_match(people=self.people, date_text=self.date_text, changed_text=self.changed_text)


def cut_date(value: str) -> tuple[str, str | None]:
    """Cut a date off the end of a value.

    Example:
        >>> cut_date("江州日报（2023年3月8日 第3版）")
        ('江州日报', '2023年3月8日')
    """
    match = _DATE_AFTER_RE.search(value) if value[-1:] in _DATE_ENDS else None
    return (value[: match.start()].rstrip(), match["inside"] or match["bare"]) if match else (value, None)


def cut_moment(text: str) -> tuple[str, str | None]:
    """Cut a date with its year off a line, from either end.

    Example:
        >>> cut_moment("记者 林一舟 2023-03-08 10:15"), cut_moment("2023-03-08 记者 林一舟")
        (('记者 林一舟', '2023-03-08 10:15'), ('记者 林一舟', '2023-03-08'))
    """
    first = _FIRST_MOMENT_RE.match(text) if text.startswith(_YEARS) else None
    if first:
        return text[first.end() :], first["date"]
    may_end = text[-1:] in _MOMENT_ENDS and ("20" in text or "19" in text)
    last = _LAST_MOMENT_RE.search(text, max(1, len(text) - _LONGEST_MOMENT)) if may_end else None
    return (text[: last.start()], last["date"]) if last else (text, None)


@remember_short(16)
def cut_controls(text: str) -> tuple[str, int, bool]:
    """Cut the buttons and the sizes of letters out of a line: what is left, how many they were, and whether sizes.

    Cached: two rules ask.

    Example:
        >>> cut_controls("责任编辑：林岚 【打印】 【字体：大 中 小】")
        ('责任编辑：林岚', 2, True)
    """
    bare, sizes = _FONT_RE.subn(" ", text)
    bare, buttons = _BUTTON_RE.subn(" ", bare)
    return bare.strip(_AROUND), sizes + buttons, sizes > 0


def may_hold_controls(text: str) -> bool:
    """Return whether a word of a button or of sizes of letters stands in a line."""
    return _CONTROL_HINT_RE.search(text) is not None


@remember_short(16)
def read_info_line(text: str) -> InfoLine | None:
    """Return the fields of a line, or None if anything in it is no field. Cached: two rules ask.

    Example:
        >>> line = read_info_line("2023-03-08 10:15 来源：江州日报 作者：程亦白 点击：12次")
        >>> line.outlet, line.date_text, line.people[0].name
        ('江州日报', '2023-03-08 10:15', '程亦白')
        >>> read_info_line("来源不明的消息") is None
        True
    """
    bare = _BUTTON_RE.sub(" ", _FONT_RE.sub(" ", text)).strip()
    fields = _cut_fields(bare)
    match = _HEAD_RE.fullmatch(fields[0][1]) if len(fields) > 1 else None
    if match is None or (match["house"] and not looks_like_outlet(match["house"])):
        return None
    dates = [match["date"]]
    outlets: list[str] = []
    people: list[Person] = []
    for kind, value in fields[1:]:
        if kind == "source":
            outlets.append(value)
        elif kind == "people":
            segment, date = cut_date(value)
            credit = read_credits(segment.strip(_AROUND), may_be_empty=True)
            if credit is None:
                return None
            people += credit.people
            dates.append(date)
        elif kind == "date":
            if value and not _MOMENT_RE.fullmatch(value):
                return None
            dates.append(value)
        elif not (_COUNTED_RE if kind == "count" else _CLOCKWORK_RE).fullmatch(value):
            return None
    if len(outlets) > 1:
        return None
    return InfoLine(
        outlet=outlets[0] if outlets else None,
        people=tuple(people),
        date_text=next(filter(None, dates), None),
        changed_text=next((value for kind, value in fields[1:] if kind == "modified" and value), None),
        kinds=frozenset(cast("FieldKind", kind) for kind, _ in fields[1:]),
        has_controls=bare != text,
    )


def _cut_fields(text: str) -> list[tuple[str, str]]:
    """Return what stands before the first label, and (kind, value) of each; the value of credits has its labels."""
    fields = [("", text)]
    start = 0
    for match in _FIELD_RE.finditer(text):
        kind = cast("str", match.lastgroup)
        if fields[-1][0] == kind == "people":
            continue
        fields[-1] = (fields[-1][0], text[start : match.start()].strip(_AROUND))
        start = match.start() if kind == "people" else match.end()
        fields.append((kind, text[start:].strip(_AROUND)))
    return fields
