"""Lines that web pages print between the headline and the text: a date, an outlet and people among buttons.

The place alone says so much that nothing has to be used up: what is no date, no outlet and no credit is of the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from attrs import evolve

from newsnorm._caches import remember_short
from newsnorm._lazy import compile_late
from newsnorm.lexicon.addresses import WEB_STARTS
from newsnorm.lexicon.characters import BARS, COLONS, CORNER_QUOTES, CURLY_QUOTES, HAN, HAN_RE, SLASHES
from newsnorm.lexicon.labels import AT, COUNTER, EDITING, MARK, WRITING, label_words, label_words_anywhere
from newsnorm.lexicon.moments import CLOCK, CLOCK_NAME, DAY_PART, ENGLISH_MONTHS, WEEKDAY, YEAR_MARKS, YEAR_TO_DAY
from newsnorm.lexicon.names import NOBODY, is_person_name, is_word
from newsnorm.lexicon.offices import DEPARTMENT_ENDS
from newsnorm.lexicon.outlets import KNOWN_OUTLETS, cut_made, is_outlet, looks_like_outlet, names_outlet
from newsnorm.lexicon.places import PLACES
from newsnorm.lexicon.words import any_of, read_words
from newsnorm.model import Link, Person
from newsnorm.news.bare_names import is_name, is_name_alone, read_bare_names
from newsnorm.news.credits import read_credit_line, read_credits
from newsnorm.news.housed_credits import read_housed_credit
from newsnorm.news.info_line import ANY_DATE_LABELS
from newsnorm.news.line import Line, LineMatch, Place, close_labels, fold_marks, make_match
from newsnorm.news.page_dates import write_dates
from newsnorm.news.reporters import REPORT_ENDS, read_reporters
from newsnorm.news.sent import read_sent

_LONGEST = 240
_PEOPLE = label_words(*WRITING, *EDITING)
_SOURCES = any_of(label_words_anywhere("source"))
_BARE_SOURCE = any_of(label_words("source", flag="joined"))
_AUTHOR = (*label_words("author", flag="joined"), *label_words("author", flag="poster"))
_FROM = label_words("source", "origin", flag="bare")
_MODIFIED = any_of(label_words("modified"))
_DATE_LABEL = any_of(label_words("date"))
_LONGEST_TIME_LABEL = 14
_PART_LABELS = any_of((*label_words_anywhere("source"), *_PEOPLE, *label_words("date", "modified", "count")))
_ENGLISH_MONTH = rf"{any_of(ENGLISH_MONTHS)}[a-z]*\.?"
_ENGLISH_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_WEEKDAY = rf"(?:\s?[（(]?{WEEKDAY}[）)]?|\s?[（(][一二三四五六日][）)])?"
_HALF = f"(?:{DAY_PART}|[AaPp][Mm])"
_ZONE = r"(?:\.\d{1,6})?(?:Z|[+-]\d{2}:?\d{2})?"
# What stands between day and clock: `2023-03-08 HKT 10:15`, `2023.03.08 | 10:15`, `2023年3月8日，10:15`.
_CLOCK_OF = rf"(?P<clock_of>[A-Z]{{2}}T|{CLOCK_NAME})\s?"
_BETWEEN = rf"[\sT]*+(?:{_CLOCK_OF}|[{BARS}，]\s?)?"
_TIME = rf"(?:{_HALF}\s?)?{CLOCK}(?:\s?[AaPp][Mm]\b|{_ZONE})"
_DONE_BEFORE = "|".join(f"(?<={word}/)" for word in read_words("date_deeds", part="published"))  # 发布/2023-03-08
_MOMENT = rf"(?P<day>{YEAR_TO_DAY}{_WEEKDAY})(?:(?P<between>{_BETWEEN})(?P<time>{_TIME}))?"
_DATE_RE = compile_late(
    rf"""
    (?P<modified>{_MODIFIED}\s*+(?:[{COLONS}]\s*+)?)? (?P<labelled>{_DATE_LABEL}\s*+(?:[{COLONS}]\s*+)?)?
    (?P<date>(?:(?<![\d/.vV-])|{_DONE_BEFORE}){_MOMENT}
    | (?:{_ENGLISH_MONTH}\s{_ENGLISH_DAY},?\s | {_ENGLISH_DAY}[\s-]{_ENGLISH_MONTH},?[\s-])\d{{4}}
      (?:(?:,|\sat)?\s\d{{1,2}}:\d{{2}}(?:\s?[AaPp][Mm])?)?
    | {_ENGLISH_MONTH}\s\d{{1,2}}\s{CLOCK}\s(?:CST|HKT)\s\d{{4}} | \d{{4}}-{_ENGLISH_MONTH}-\d{{1,2}}(?!\d))
    """,
    re.VERBOSE,
)
# 活动时间：, 报名截止：: the time of something else.
_TIME_OF_RE = compile_late(rf"(?P<what>[{HAN}]{{1,8}})(?:{any_of(ANY_DATE_LABELS)}|截止|截至)\s?[{COLONS}]?\s?$")
_CLOCK_NAME_RE = compile_late(CLOCK_NAME)
_CHANGE_RE = compile_late(rf"\s*+{any_of(read_words('date_deeds', part='modified'))}")
# 最新推荐文章于 2023-03-08 发布: the date of another one.
_OTHERS = read_words("date_deeds", part="other")
_BUTTON_RE = compile_late(any_of(read_words("page_controls")))
# 收 藏
_SPREAD_RE = compile_late(any_of(word for word in read_words("page_controls") if " " in word))
_JOINT = rf"\s{BARS}【】\[\]（）()<>《》»•·–—"
# 来源：江州资料库Jiangzhou Archive
_LATIN_TAIL = rf"(?:(?<=[A-Za-z])\s[A-Z][A-Za-z]{{1,20}}+(?!\s?[{COLONS}])){{1,2}}"
_OF_NO_PICTURE = "".join(f"(?<!{word})" for word in read_words("sourced"))
# 凡注明“来源：江州网”的作品
_QUOTES = f"{CORNER_QUOTES[::2]}{CURLY_QUOTES[::2]}"
_SOURCE_RE = compile_late(
    rf"(?:{_OF_NO_PICTURE}(?<![{_QUOTES}]){_SOURCES}[{AT}]?{MARK}|(?:^|[{BARS}]\s*){_BARE_SOURCE}(?=\w)|{any_of(_FROM)}(?=[\w《]))(?P<value>[《（(]?[^{_JOINT}]{{2,40}}(?:(?<=[-－])《[^《》]{{2,16}}》|{_LATIN_TAIL})?)"
)
_COUNTER_RE = compile_late(
    rf"{COUNTER}\s?[{COLONS}]?\s?[（(]?\d|(?<=[{HAN}])\d{{1,7}}\s?[条條次人个個]{any_of(label_words('count'))}"
)
# A counter and what it counts: `点击：[123]`, `阅读次数：12次`.
_COUNTED_RE = compile_late(rf"{COUNTER}\s?[{COLONS}]?\s?[\[（(]?\s?\d{{0,9}}\s?[次人]?[\]）)]?")
_AFTER_AUTHOR = "|".join(f"(?<={label})" for label in _AUTHOR)
# 只看该作者 | 倒序浏览: a button.
_CREDIT_RE = compile_late(
    rf"(?<![该該系看])(?:(?P<author>{any_of(_AUTHOR)})|{any_of(_PEOPLE)})(?:{MARK}|(?:{_AFTER_AUTHOR})\s?(?=[{HAN}]))"
)
# `Author, 林一舟`: a label that is read out and not shown.
_COMMA_RE = compile_late(rf"^({any_of(label_words('author', flag='joined'))}|Author)[,，]\s?(?=\S{{2,24}}$)")
_LABEL_RE = compile_late(_PART_LABELS)
# 江州日报 记者林一舟 2023-03-08: a role without a mark, in a part of its own.
_ROLES = any_of(label_words("reporter", "correspondent"))
_ROLE_RE = compile_late(rf"(?<![^\s{SLASHES}])[{HAN}]{{0,12}}{_ROLES}\s?[{HAN}].{{1,30}}")
_PART_RE = compile_late(
    rf"(?:(?<!\s)\s++)?[{BARS}【】〔〕]\s*+|(?<=\s)[{SLASHES}]\s|(?<=\d)\s++|(?<!\s)\s++(?=\d)|(?<!\s)\s{{2,}}+"
)
# 文/林一舟 江州日报 2023-03-08: a sign and a name, other words beside them.
_SIGNED_RE = compile_late(rf"(?<!\S)[{HAN}]{{1,4}}\s?[{SLASHES}]\s?[{HAN}]{{2,4}}(?!\S)")
_LATIN_NAME = r"[A-Z][A-Za-z'’.-]*(?:\s[A-Z][A-Za-z'’.-]*){1,3}"
_BY_RE = compile_late(
    rf"\s*(?:(?:(?:Text|Words)\s)?[Bb]y|文(?=\s[{HAN}]{{3}}))\s"
    rf"(?:(?P<names>{_LATIN_NAME}(?:(?:,\s|\sand\s){_LATIN_NAME}){{0,3}})|(?P<name>[{HAN}]{{2,4}})(?=\s|$))"
)
# 由 林一舟 发表于 2023-03-08, 由林一舟于2023-03-08发布
_PUBLISHED = any_of(read_words("date_deeds", part="published"))
_GIVEN_RE = compile_late(rf"(?:^|\s)由\s?([{HAN}]{{2,4}}?)\s?(?:(?:{_PUBLISHED})?[{AT}]?(?=\s|$|{_PUBLISHED}))")
_DONE_RE = compile_late(rf"{_PUBLISHED}(?!\w)")
COUNTED: Final = any_of((*read_words("notices", part="count"), *read_words("notices", part="measure")))
"""What is counted on a page, and measures of it, as the part of a regex: 阅读, 次."""

COUNTS_RE: Final = compile_late(rf"[\W\d_]*(?:{COUNTED}[\W\d_]*+)++")
"""Matches what counts and says nothing else: `阅读时间 3 分钟`."""

_AND_RE = compile_late(r",\s|\sand\s")
_PEN_NAME_RE = compile_late(f"[{HAN}]{{2,4}}")
_NEXT_RE = compile_late(rf"{_PART_LABELS}\s*[{COLONS}]|\s{{2,}}|[{BARS}\[\]【】（）()<>]|\d{{4}}[{YEAR_MARKS}]")
_ADDRESS_STARTS = tuple(start.rstrip(":/.") for start in WEB_STARTS)
_GLUED_NAMES = (3, 4)
_TWIN_RE = compile_late(rf"(?:·|[–—]{{1,2}})([^{_JOINT}{COLONS}{SLASHES}、，,]{{2,16}})")
_BAR_RE = compile_late(rf"[{BARS}【】\[\]（）()<>《》»•·–—]+")
_AROUND_NAMES = f"{BARS}·•–—- \t\N{NO-BREAK SPACE}\N{IDEOGRAPHIC SPACE}"
_AROUND_OUTLET = "《》（）()，,、；;。 "
_END_OF_OUTLET_RE = compile_late(rf"(?<![A-Za-z])\s|\s(?![A-Z])|[{COLONS}，,；;]|{any_of(read_words('page_controls'))}")
# 订阅江州手机报: a button.
_INVITATION_RE = compile_late(any_of(read_words("invitations")))
# 来自江州日报
_ORIGIN_RE = compile_late(rf"(?<!\w){any_of(label_words('origin'))}\s?[{COLONS}]?\s?(?=\w)")
_TOKEN_RE = compile_late(rf"[^{_JOINT}{COLONS}{SLASHES}、，,]+")


def read_page_info(line: Line) -> LineMatch | None:
    """Return what a line beside an article says: its date, its outlet, its people.

    Only what has a label counts at the tail, where other articles may be listed.

    Example:
        >>> match = read_page_info(Line(text="2023年03月08日10:15江州日报我要评论(0) 记者：林一舟", place="beside"))
        >>> match.date_text, match.outlet, match.people[0].name
        ('2023年03月08日10:15', '江州日报', '林一舟')
    """
    match = read_info(line.text, line.place)
    if match is None or not match.outlet or not line.links:
        return match
    return evolve(match, outlet=_cut_place(match.outlet, line.links))


def _cut_place(outlet: str, links: Sequence[Link]) -> str:
    """Return an outlet without the place behind the link that names it: where the account was when it published."""
    for link in links:
        name = link.text.strip()
        if len(name) > 1 and outlet.startswith(name) and outlet[len(name) :] in PLACES:
            return name
    return outlet


def read_info(text: str, place: Place) -> LineMatch | None:
    """Return what the words of a line say; links only tell where an outlet ends."""
    return _read_tail(text) if place == "tail" else _read_beside(text)


@remember_short(1024)
def _read_tail(text: str) -> LineMatch | None:
    """Return what a line says by its labels. Cached: it is asked when the article is looked for, and again then."""
    return _read(text, is_tail=True)


@remember_short(1024)
def _read_beside(text: str) -> LineMatch | None:
    """Return what a line says, with labels or without; cached likewise."""
    return _read(text, is_tail=False)


def _read(text: str, *, is_tail: bool) -> LineMatch | None:
    text = close_labels(fold_marks(text))
    if len(text) > _LONGEST:
        return None
    sent = None if is_tail else read_sent(text)
    if sent:
        return make_match(people=sent.people, outlet=sent.outlet)
    text = _COMMA_RE.sub(r"\1：", _SPREAD_RE.sub(" ", write_dates(text)))
    date, rest = _cut_date(text, is_tail=is_tail)
    outlet, rest = _cut_source(rest)
    people = tuple(_read_people(rest, may_be_pen_name=not is_tail))
    if not (people or is_tail):
        people = _read_unlabelled(rest, is_dated=date is not None)
    is_found = outlet is None and not is_tail
    if is_found:
        outlet, names = _find_outlet(rest, is_dated=date is not None)
        is_found = outlet is not None
        people = people or tuple(map(Person, names))
    if date and not (people or is_found or is_tail):
        bare = "·".join(part for part in rest.split("·") if part.strip() and not COUNTS_RE.fullmatch(part))
        bare = _BUTTON_RE.sub(" ", _COUNTED_RE.sub(" ", bare))
        people = tuple(map(Person, read_bare_names(bare.strip(_AROUND_NAMES))))
    if not (date or outlet or people):
        return None
    return make_match(people=people, outlet=outlet, date_text=date)


def _cut_date(text: str, *, is_tail: bool) -> tuple[str | None, str]:
    """Return the first date that is no time of change, and the text with all dates gone."""
    date = None
    for match in _DATE_RE.finditer(text):
        if date is not None or match["modified"] is not None:
            continue
        if _is_of_change(text, match) or _is_of_something_else(text, match):
            continue
        if match["labelled"] or (not is_tail and not _goes_on(text, match)):
            date = _written(match)
    return date, _DATE_RE.sub("  ", text)


def _written(match: re.Match[str]) -> str:
    """Return a date as it was written, its clock behind the day and the clock's place behind that."""
    if match["between"] is None or not match["between"].strip("T \t\n\N{IDEOGRAPHIC SPACE}\N{NO-BREAK SPACE}"):
        return match["date"].strip()
    return " ".join(filter(None, (match["day"].strip(), match["time"].strip(), match["clock_of"])))


def _is_of_change(text: str, date: re.Match[str]) -> bool:
    """Say whether words around a date say that it is that of a change: `已于 2023-03-08 10:15 修改`.

    `2023-03-08 10:15更新` stands where others have the date of publication.
    """
    return text[: date.start()].rstrip().endswith(tuple(AT)) and _CHANGE_RE.match(text, date.end()) is not None


def _is_of_something_else(text: str, date: re.Match[str]) -> bool:
    """Say whether a label before a date says that something else happened then: `活动时间：`."""
    if text[: date.start()].rstrip().rstrip(AT).endswith(_OTHERS):
        return True
    label = (date["labelled"] or "").rstrip(f"{COLONS} ")
    if label and label not in ANY_DATE_LABELS:
        return False
    time_of = _TIME_OF_RE.search(text, max(0, date.start("date") - _LONGEST_TIME_LABEL), date.start("date"))
    if time_of is None:
        return False
    what = time_of["what"]
    if _CLOCK_NAME_RE.search(time_of[0]):
        return False
    # 来源：江州日报时间：2023-03-08: glued to the field before it.
    return not (looks_like_outlet(what) or (len(what) > 2 and is_person_name(what) and not is_word(what)))


def _goes_on(text: str, date: re.Match[str]) -> bool:
    """Say whether a sentence goes on behind a date, as in `（2023年3月8日市人大通过）` and not in `2023-03-08发表`."""
    token = _TOKEN_RE.match(text, date.end())
    has_clock = any(colon in date[0] for colon in COLONS)
    if token is None or has_clock or date[0][-1].isspace() or not HAN_RE.match(token[0]):
        return False
    is_stamp = text[: date.start()].rstrip().endswith(tuple(AT)) or HAN_RE.search(date[0]) is None
    is_done = is_stamp and _DONE_RE.match(token[0])
    return not (is_done or looks_like_outlet(token[0]) or _BUTTON_RE.match(token[0]) or _LABEL_RE.match(token[0]))


def _cut_source(text: str) -> tuple[str | None, str]:
    match = _SOURCE_RE.search(text)
    if match is None:
        return None, text
    value = match["value"]
    end = _NEXT_RE.search(value)
    value = value[: end.start()] if end else value
    # A counter may be glued to it: 来源：江州日报浏览 3.2w.
    counter = _COUNTER_RE.search(text, match.start("value") + 2)
    value = value[: counter.start() - match.start("value")] if counter else value
    outlet = _END_OF_OUTLET_RE.split(value.strip(_AROUND_OUTLET), maxsplit=1)[0].strip(_AROUND_OUTLET)
    outlet = f"{outlet}》" if "《" in outlet else cut_made(_join_outlets(text, outlet))
    rest = (
        f"{text[: match.start()]}  {text[match.end('value') if end is None else match.start('value') + end.start() :]}"
    )
    is_named = len(outlet) > 1 and not outlet.startswith(_ADDRESS_STARTS) and names_outlet(outlet)
    return (outlet if is_named else None), rest


def _read_people(text: str, *, may_be_pen_name: bool) -> Iterator[Person]:
    seen: set[str] = set()
    for match in _CREDIT_RE.finditer(text):
        value = text[match.end() :]
        end = _NEXT_RE.search(value.lstrip())
        value = value.lstrip()[: end.start()] if end else value
        for size in (value, value.strip().partition(" ")[0]):
            credit = read_credits(f"{match[0]}{size.strip()}")
            if credit and credit.people:
                yield from (person for person in credit.people if person.name not in seen)
                seen.update(person.name for person in credit.people)
                break
        else:
            name = value.strip()
            if may_be_pen_name and match["author"] and _is_pen_name(name):
                yield Person(name)
                seen.add(name)


def _read_unlabelled(text: str, *, is_dated: bool) -> tuple[Person, ...]:
    """Return the people whom a role, `By` or 由 names without a mark."""
    people = tuple(_read_roles(text)) if is_dated else ()
    byline = None if people else _BY_RE.match(text)
    if byline and byline["names"]:
        return tuple(map(Person, _AND_RE.split(byline["names"])))
    if byline and is_name(byline["name"]):
        return (Person(byline["name"]),)
    given = _GIVEN_RE.search(text) if is_dated and not people else None
    if given and read_bare_names(given[1]):
        return (Person(given[1]),)
    return people or tuple(_read_reporters(text))


def _read_roles(text: str) -> Iterator[Person]:
    """Yield the people of parts such as `记者林一舟` and `文/林一舟`."""
    for part in _PART_RE.split(text):
        role = _ROLE_RE.search(part)
        credit = read_credits(role[0]) if role else read_credit_line(part.strip())
        found = (credit,) if credit else map(read_credit_line, _SIGNED_RE.findall(part))
        for each in filter(None, found):
            yield from each.people


def _read_reporters(text: str) -> Iterator[Person]:
    """Yield the people of `林一舟 综合报导` behind a name; one that ends as outlets do makes a byline of the line."""
    if text.rstrip()[-1:] in REPORT_ENDS and read_housed_credit(text.strip()) is None:
        credit = read_reporters(_PART_RE.split(text.strip())[-1].strip() or text.strip())
        yield from credit.people if credit else ()


def _is_pen_name(name: str) -> bool:
    """Say whether the value of 作者 may be a pen name: short, and no department, no outlet, nobody."""
    return (
        _PEN_NAME_RE.fullmatch(name) is not None
        and not name.endswith(DEPARTMENT_ENDS)
        and name not in NOBODY
        and not looks_like_outlet(name)
    )


def _find_outlet(text: str, *, is_dated: bool) -> tuple[str | None, tuple[str, ...]]:
    """Return an outlet without a label, beside a date or alone in its line, and names right behind it.

    Names before it are those of the authors where it is a paper in quotation marks of titles.
    """
    bare = _ORIGIN_RE.sub(" ", _BUTTON_RE.sub(" ", text))
    tokens = _TOKEN_RE.findall(bare)
    if not is_dated and len(tokens) != 1:
        return None, ()
    for at, token in enumerate(tokens):
        if not is_dated and _INVITATION_RE.match(token):
            continue
        if token in KNOWN_OUTLETS or (looks_like_outlet(token) if is_dated else is_outlet(token)):
            before, quotation, behind = bare.partition(f"《{token}》")
            names = _names_behind(tokens[at + 1 :], behind or bare.partition(token)[2])
            names = names or (read_bare_names(before.strip()) if quotation else _name_before(tokens[:at], text))
            return (_join_outlets(bare, cut_made(token)) if names_outlet(token) else None), names
        outlet, name = _cut_glued(token) if is_dated else ("", "")
        if outlet:
            return outlet, (name,)
    return None, ()


def _names_behind(tokens: Sequence[str], text: str) -> tuple[str, ...]:
    """Return the names behind an outlet: a list of them, or the first word that is no outlet."""
    part = next((part for each in _BAR_RE.split(text) if (part := each.strip())), "")
    names = read_bare_names(part)
    if names:
        return names
    behind = next((name for each in tokens if not looks_like_outlet(name := each.strip())), "")
    return (behind,) if is_name_alone(behind) else ()


def _name_before(tokens: Sequence[str], text: str) -> tuple[str, ...]:
    """Return the name that a line begins with, if it alone stands before the outlet: 林一舟 江州日报 2023-03-08."""
    name = tokens[0].strip() if len(tokens) == 1 and text.startswith(tokens[0]) else ""
    return (name,) if is_name_alone(name) else ()


def _join_outlets(text: str, outlet: str) -> str:
    """Return an outlet with the one that a dot or a dash ties to it: 江州证券报·江证网, 江州网——江州晚报."""
    at = text.find(outlet)
    twin = _TWIN_RE.match(text, at + len(outlet)) if at >= 0 and outlet else None
    return outlet + twin[0] if twin and is_outlet(twin[1]) else outlet


def _cut_glued(word: str) -> tuple[str, str]:
    """Return an outlet and the name that no blank parts from it: 江州日报程亦白; nothing if there are no such two."""
    for size in _GLUED_NAMES:
        outlet, name = word[:-size], word[-size:]
        if is_outlet(outlet) and read_bare_names(name):
            return outlet, name
    return "", ""
