"""Source lines: the outlet, and the date and the people that stand in the same line."""

from __future__ import annotations

import re
from typing import Final

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import BARS, BULLETS, COLONS, PADDING, SENTENCE_ENDS, SLASHES
from newsnorm.lexicon.labels import MARK, label_words
from newsnorm.lexicon.names import is_word, read_names
from newsnorm.lexicon.outlets import KNOWN_OUTLETS, OWN_NAMES
from newsnorm.lexicon.words import any_of, read_words
from newsnorm.model import Link, Person
from newsnorm.news.credits import split_credits
from newsnorm.news.line import Line, LineMatch, strip_brackets
from newsnorm.news.rule import LineRule

_LABELS = label_words("source")
_DATE_LABELS = label_words("date")
_DATE_LINE_LABELS = label_words("date", flag="line")
_LONGEST_LINE = 100

# --- dates ------------------------------------------------------------------------------------------------------------

_YEAR_TO_DAY = r"\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?"
_CLOCK = rf"[\sT]*\d{{1,2}}(?:[{COLONS}]\d{{2}}(?:[{COLONS}]\d{{2}})?|[时時]\d{{1,2}}分(?:\d{{1,2}}秒)?)"
_MOMENT = f"{_YEAR_TO_DAY}(?:{_CLOCK})?"
_DATED = rf"(?:{any_of(_DATE_LABELS)}?\s*[{COLONS}]?\s*{_MOMENT})"
# A date that is glued to the outlet or stands in brackets after it, and the page of the paper.
_AFTER = rf"(?:{_MOMENT}|(?:\d{{4}}\s?年\s?)?\d{{1,2}}\s?月\s?\d{{1,2}}\s?日)"
_PAPER_PAGE = r"(?:\s*第?\s?[A-Z]?\d{1,3}\s?版)?"
_DATE_AFTER_RE = compile_late(
    rf"\s*[（(]\s*(?P<inside>{_AFTER}){_PAPER_PAGE}\s*[）)]$|(?<!\d)(?P<bare>{_AFTER}){_PAPER_PAGE}$"
)
_DATE_ENDS = frozenset("0123456789日分秒版）)")
_DATE_LINE_RE = re.compile(rf"{any_of(_DATE_LINE_LABELS)}\s*[{COLONS}]\s*(?P<date>{_DATED})")

# --- the line ---------------------------------------------------------------------------------------------------------

_AUTHORS = rf"\s*作者{MARK}(?P<names>[^{COLONS}]{{2,30}}?)"
_COUNTER = rf"\s*(?:浏览|点击|阅读|访问)(?:次数|量|数)?[{COLONS}]\s*\d{{0,9}}次?"
_FONT_SIZE = rf"\s*字[号体][{COLONS}]?[\s\[【]*大\s?中\s?小[\s\]】]*"
_SOURCE_RE = re.compile(
    rf"""
    (?P<before>{_DATED}\s*[{BARS}]?\s*)?
    {any_of(_LABELS)}{MARK}(?P<value>[^\n]{{1,80}}?)
    (?P<authors>{_AUTHORS})?
    (?P<after>\s+{_DATED}|\s*{any_of(_DATE_LABELS)}[{COLONS}]?\s*{_DATED})?
    (?:{_COUNTER})?
    (?:{_FONT_SIZE})?
    """,
    re.VERBOSE,
)
_OUTER_BRACKETS_RE = compile_late(r"[）)\]】]\s*[（(\[【]")

# --- the outlet -------------------------------------------------------------------------------------------------------

_WORD_RE = compile_late(r"[^\W_]")
_BOOK_RE = compile_late(r"《([^《》]+)》")
_JOINTS = f"{PADDING}、{BARS}{SLASHES}-–—（("  # what parts an outlet from its neighbours, and is no part of it
# Marks and words of sentences, and what is no part of a name: a date, a person with a role of one character.
_NO_OUTLET_RE = compile_late(
    rf"""
    [，{SENTENCE_ENDS}；{COLONS}【】]
    | {any_of(read_words("no_outlet"))}
    | \d{{4}}\s?[-/.年]\s?\d{{1,2}}\s?[-/.月]\s?\d
    | \s{any_of(word for word in label_words("author", "photographer", "translator") if len(word) == 1)}(?:\s|$)
    """,
    re.VERBOSE,
)
_PAGE_RE = compile_late(r"\d{3}")  # the address of a page has a number, that of an outlet's front page has none


def read_source(line: Line) -> LineMatch | None:
    """Return what a line such as `2023-03-08 10:15 来源：江州日报 作者：程亦白` says.

    Example:
        >>> read_source(Line(text="2023-03-08 10:15 来源：江州日报 作者：程亦白")).people
        (Person(name='程亦白', role='author'),)
        >>> read_source(Line(text="来源：这种说法")) is None
        True
    """
    text, bracketed = _strip(line.text)
    match = _SOURCE_RE.fullmatch(text) if text else None
    read = _read_value(match["value"].strip(), bracketed=bracketed) if match else None
    if match is None or read is None:
        return None
    value, people, date = read
    if match["names"]:
        names = read_names(match["names"].rstrip(_JOINTS))
        if names is None or any(is_word(name) for name in names):
            return None
        people = (*people, *(Person(name, "author") for name in names))
    dates = (match["before"] or match["after"] or date or "").strip(f" {BARS}") or None
    url = _address_of(value, line.links) if line.links else None
    outlet = None if value in OWN_NAMES else value
    return LineMatch(people=people, outlet=outlet, date_text=dates, url=url)


def read_date_line(line: Line) -> LineMatch | None:
    """Return the labelled date that is the whole line.

    Example:
        >>> read_date_line(Line(text="发布时间：2023-03-08 10:15")).date_text
        '2023-03-08 10:15'
    """
    text, _ = _strip(line.text)
    match = _DATE_LINE_RE.fullmatch(text) if text else None
    return LineMatch(date_text=match["date"]) if match else None


def _strip(text: str) -> tuple[str, bool]:
    """Return a line without the signs and brackets around it; nothing of one that cannot be a source line."""
    if not 3 < len(text) <= _LONGEST_LINE or text[-1] in SENTENCE_ENDS:
        return "", False
    text, bracketed = strip_brackets(text.lstrip(f"{BULLETS}>*- "))
    return (_OUTER_BRACKETS_RE.sub(" ", text) if bracketed else text), bracketed


def _address_of(outlet: str, links: tuple[Link, ...]) -> str | None:
    texts = (outlet, f"《{outlet}》")
    return next((link.url for link in links if link.text.strip() in texts and _PAGE_RE.search(link.url)), None)


def _read_value(value: str, *, bracketed: bool) -> tuple[str, tuple[Person, ...], str | None] | None:
    """Return the outlet, the people and the date after a label, or None if one of them cannot be read."""
    if value in KNOWN_OUTLETS:  # most are: this spares them all that follows
        return value, (), None
    if value.startswith(("http://", "https://", "//", "<http")):
        return None
    if bracketed:
        value = value.rstrip("】")
        if value.count("《") < value.count("》"):
            value = value.removesuffix("》")
    value, date = _cut_date(value)
    split = split_credits(value)
    if split is None:
        return None
    value, people = split
    value = value.rstrip(_JOINTS)
    if date is None and value != split[0]:
        value, date = _cut_date(value)
        value = value.rstrip(_JOINTS)
    if not 2 <= len(value) <= 30 or _NO_OUTLET_RE.search(value):
        return None
    book = _BOOK_RE.fullmatch(value) if value[0] == "《" else None
    return (book[1] if book else value, people, date) if value[0].isalnum() or _WORD_RE.search(value) else None


def _cut_date(value: str) -> tuple[str, str | None]:
    match = _DATE_AFTER_RE.search(value) if value[-1:] in _DATE_ENDS else None
    return (value[: match.start()].rstrip(), match["inside"] or match["bare"]) if match else (value, None)


SOURCE: Final = LineRule(
    id="source",
    kind="source",
    places=("lead", "tail"),
    leaves="always",
    read=read_source,
    hints=_LABELS,
    in_bracket=True,
    is_proof=True,
    fills=("source", "authors", "editors", "date_published"),
    doc=(
        "The whole line is [DATE] 来源：OUTLET [ROLE names] [发布时间：DATE]. The outlet has 2 to 30 "
        "characters, no date and nothing that makes a sentence. Its date serves if the header has none."
    ),
    examples=(
        "（文章来源：海城晚报）",
        "来源：江州发布",
        "2023-03-08 10:15 来源：江州日报",
        "2023-03-08 10:15来源：江州日报作者：程亦白",
        "转自：江州晚报",
    ),
    keeps=(
        "来源：一种说法认为它出自方言。",
        "信息来源可靠吗？",
        "数据来源：江州市统计局",
        "来源复杂的资金被冻结。",
    ),
)

SOURCE_DATE: Final = LineRule(
    id="source-date",
    kind="source",
    places=("lead", "tail"),
    leaves="always",
    read=read_date_line,
    hints=_DATE_LINE_LABELS,
    in_bracket=True,
    is_proof=True,
    fills=("date_published",),
    doc="A labelled date alone in a line.",
    examples=("发布时间：2023-03-08 10:15",),
    keeps=("发布时间尚未确定。",),
)
