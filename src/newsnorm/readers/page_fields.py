"""What a web page says about itself → fields of a raw article, each with its origin."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from attrs import frozen

from newsnorm._frozen import Shown
from newsnorm._lazy import compile_late
from newsnorm.dates.parse import ParsedDate, parse_date
from newsnorm.dates.zones import BEIJING
from newsnorm.lexicon.addresses import is_absolute
from newsnorm.lexicon.characters import COLONS, HAN_RE, LIST_MARKS
from newsnorm.lexicon.labels import EDITING, label_words
from newsnorm.lexicon.names import NOBODY, read_names
from newsnorm.lexicon.offices import DEPARTMENT_ENDS
from newsnorm.lexicon.outlets import NO_OUTLETS, is_outlet, looks_like_outlet, names_outlet
from newsnorm.lexicon.words import any_of, read_words
from newsnorm.model import Image, Person
from newsnorm.news.line import Line, fold_marks
from newsnorm.news.matching import match_line
from newsnorm.news.sent import read_sent
from newsnorm.origins import Origin
from newsnorm.page.facts import JSON_LD, META, MICRODATA, SITE, TITLE, Facts
from newsnorm.page.kinds import FRAME
from newsnorm.page.line_info import read_line
from newsnorm.page.marked import MARKED_AUTHOR
from newsnorm.page.reading import PageReading
from newsnorm.page.selection import BELOW, BESIDE
from newsnorm.page.title import pack
from newsnorm.page.topics import LINK, PATH
from newsnorm.readers.people import read_people

_LONGEST_OUTLET = 24
_LONGEST_CREDIT = 160
_LABEL_RE = compile_late(rf"^{any_of(label_words('source'))}\s?[{COLONS}]\s?")
_FROM_RE = compile_late(rf"{any_of(label_words('source'))}\s?[{COLONS}]\s?(\w+)")
# 本站原创 is of the site.
_ELSEWHERE = frozenset(word for word in NO_OUTLETS if word[0] != "本" and not word.endswith(label_words("original")))
_NEAR = 3
_GREENWICH = ("Z", "+00:00", "+0000")
# What a program writes behind a day that has only that: midnight in Greenwich.
_MIDNIGHT_RE = compile_late(r"(?<=\d)T00:00:00(?:\.0{1,6})?(?:Z|\+00:00)$")
_DATA = (JSON_LD, MICRODATA)
_TIMES = frozenset({"minute", "second"})
_LONGEST_TAG = 24
_TAG_JOINT_RE = compile_late(rf"[{LIST_MARKS};；|]")
_LONGEST_PEN_NAME = 20
_NO_PEN_NAME_RE = compile_late(r"[@/:：，。|©®™]|^[\W\d_]*$")
# `查看作者主页`, `更多文章`: a button.
_BUTTON_OF_USER_RE = compile_late(any_of((*read_words("page_controls"), *read_words("page_parts", part="user"))))
_LATIN_NAME_RE = compile_late(r"[A-Z][A-Za-z'’.-]*(?: [A-Z][A-Za-z'’.-]*){1,3}")
# Pictures of the site, which stand in for one of the article.
_SITE_PICTURE_RE = compile_late(r"(?i:logo|default|blank|avatar|favicon|share_?icon)")

Offer: TypeAlias = tuple[dict[str, Any], Origin]


@frozen(repr=False)
class PageFields(Shown):
    """Fields of a raw article and their origins."""

    values: Mapping[str, Any]
    origins: Mapping[str, tuple[Origin, ...]]


def read_page_fields(page: PageReading) -> PageFields:
    """Return the fields that a page fills by what it says about itself; of each the best offer counts."""
    values: dict[str, Any] = {}
    origins: dict[str, tuple[Origin, ...]] = {}
    for offer, origin in _offers(page):
        # Two fields of one offer belong together: a date and how exact it is.
        if not any(name in values for name in offer):
            values.update(offer)
            origins.update((name, (origin,)) for name in offer)
    paths = [] if page.no_article else page.facts.of("category")
    if paths:
        values["categories"] = tuple(dict.fromkeys(tuple(value.split(PATH)) for value, _ in paths))
        origins["categories"] = tuple(dict.fromkeys(origin for _, origin in paths))
    tags = tuple(_read_tags(page))
    if tags and not page.no_article:
        values["tags"] = tuple(tag for tag, _ in tags)
        origins["tags"] = tuple(dict.fromkeys(origin for _, origin in tags))
    return PageFields(values, origins)


def _read_tags(page: PageReading) -> Iterator[tuple[str, Origin]]:
    """Yield the words that the head says the article is about, each once, if the page shows them.

    Words for the site, and those that are there for search engines, stand nowhere on it.
    """
    shown = "\n".join(measure.text for measure in page.selection.measures)
    seen: set[str] = set()
    for value, origin in page.facts.of("tag"):
        for tag in map(str.strip, _TAG_JOINT_RE.split(value)):
            is_site = tag in page.facts.sites or is_outlet(tag)
            shortest = 1 if origin is LINK else 2
            if shortest <= len(tag) <= _LONGEST_TAG and tag not in seen and not is_site and tag in shown:
                seen.add(tag)
                yield tag, origin


def _offers(page: PageReading) -> Iterator[Offer]:
    facts = page.facts
    if page.no_article and page.no_article != FRAME:
        for value, origin in facts.of("url"):
            yield _read_address(value, facts), origin
        return
    if page.title:
        yield {"title": page.title}, _origin_of_title(page)
    is_marked = any(origin is MARKED_AUTHOR and _read_author(value, facts) for value, origin in facts.of("author"))
    shown = tuple(_dates_beside(page)) if facts.of("date_published") else ()
    for name, read in _READERS:
        said = _values_of(name, page)
        if name == "date_published":
            said = _finer_first([(_in_china(_MIDNIGHT_RE.sub("", value), shown), origin) for value, origin in said])
        for value, origin in said:
            offer = read(value, facts)
            if read is _read_author and not offer and origin in _DATA:
                offer = _read_shown_pen_name(value, page)
            # Whom the page shows as the author comes before one whom only its data name; a pen name is shown.
            is_known = origin is not META and not is_marked and all(map(_is_name, offer.get("authors", ())))
            if read is _read_author and not is_known and not _is_shown(offer, page):
                continue
            if offer:
                yield offer, SITE if read is _read_writing_outlet else origin


def _values_of(name: str, page: PageReading) -> list[tuple[str, Origin]]:
    """Return what is said about a field; of the site nothing where the page says that the text is from elsewhere."""
    said = page.facts.of(name)
    is_other = name == "site" and said and any(map(_is_of_others, _lines_beside(page)))
    return [] if is_other else said


def _dates_beside(page: PageReading) -> Iterator[ParsedDate]:
    """Yield the dates that lines beside the article tell."""
    for line in _lines_beside(page):
        match = read_line(line) if line.strip() else None
        shown = parse_date(match.date_text) if match and match.date_text else None
        if shown:
            yield shown


def _in_china(value: str, shown: Sequence[ParsedDate]) -> str:
    """Return a moment as clocks in China show it where it is one of Greenwich and the page shows the day in China.

    One whose hour and minute the page shows is of China already: its program wrote Greenwich behind a clock of China.
    """
    told = parse_date(value) if shown and value.rstrip().endswith(_GREENWICH) else None
    if told is None:
        return value
    minutes = {each.moment.replace(second=0, microsecond=0, tzinfo=None) for each in shown if each.precision in _TIMES}
    if told.precision in _TIMES and told.moment.replace(second=0, microsecond=0, tzinfo=None) in minutes:
        return told.moment.replace(tzinfo=BEIJING).isoformat()
    days = {each.moment.date() for each in shown}
    if told.moment.date() in days:
        return value
    moment = told.moment.astimezone(BEIJING)
    return moment.isoformat() if moment.date() in days else value


def _finer_first(said: list[tuple[str, Origin]]) -> list[tuple[str, Origin]]:
    """Return dates with the first in front that tells a time on the day that the best one tells."""
    dates = [(parse_date(value), each) for each in said for value in each[:1]]
    best = next((told for told, _ in dates if told), None)
    if best is None or best.precision != "day":
        return said
    day = best.moment.date()
    finer = [each for told, each in dates if told and told.precision in _TIMES and told.moment.date() == day]
    return [*finer[:1], *said]


def _lines_beside(page: PageReading) -> Iterator[str]:
    """Yield the lines that stand beside the article, and its own first and last ones."""
    selection = page.selection
    kept = selection.kept()
    near = {*kept[:_NEAR], *kept[-_NEAR:]}
    for at, (measure, state) in enumerate(zip(selection.measures, selection.states, strict=True)):
        if (state in {BESIDE, BELOW} or at in near) and measure.size <= _LONGEST_CREDIT:
            yield from measure.text.replace("\t", "\n").split("\n")


def _is_of_others(line: str) -> bool:
    """Say whether a line says that the text is from elsewhere, and not from where: 来源：网络."""
    match = _FROM_RE.search(line)
    return match is not None and match[1] in _ELSEWHERE


def _origin_of_title(page: PageReading) -> Origin:
    """Return who says the title: the best of those that say it and nothing else, or of those whose words hold it."""
    title = pack(page.title or "")
    said = page.facts.of("title")
    whole = (origin for value, origin in said if pack(value) == title)
    return next(whole, None) or next((origin for value, origin in said if title in pack(value)), TITLE)


def _read_published(value: str, facts: Facts) -> dict[str, Any]:
    del facts
    told = parse_date(value)
    return {"date_published": told.moment, "date_precision": told.precision} if told else {}


def _read_modified(value: str, facts: Facts) -> dict[str, Any]:
    del facts
    told = parse_date(value)
    return {"date_modified": told.moment} if told else {}


def _read_author(value: str, facts: Facts) -> dict[str, Any]:
    """People, but no outlet, no site and no login name; an outlet is the outlet, the site's own name is not."""
    if value in facts.sites or is_absolute(value):
        return {}
    if is_outlet(value):
        return {}
    sent = read_sent(value)
    if sent:
        return {"authors": sent.people} if sent.people else {}
    people = tuple(
        person
        for person in read_people(fold_marks(value), "author").people
        if _is_name(person) or (facts.is_blog and _may_be_pen_name(person.name))
    )
    return {"authors": people} if people else {}


def _read_shown_pen_name(value: str, page: PageReading) -> dict[str, Any]:
    """An author of the data under any name, if a line of the page is that name alone."""
    lines = (line.strip() for measure in page.selection.measures for line in measure.text.split("\n"))
    may_be = value not in page.facts.sites and _may_be_pen_name(value) and read_sent(value) is None
    is_shown = may_be and value in lines
    return {"authors": (Person(value),)} if is_shown else {}


def _read_user(value: str, facts: Facts) -> dict[str, Any]:
    """Whoever has a page of his own on the site, whatever he is called there."""
    credit = _read_labelled(value)
    if credit is not None:
        return {"authors": credit} if credit else {}
    is_own = value in facts.sites or not _may_be_pen_name(value) or _BUTTON_OF_USER_RE.search(value)
    return {} if is_own else {"authors": (Person(value),)}


def _may_be_pen_name(name: str) -> bool:
    """Say whether somebody may call himself so: no outlet, no department, no address, nobody."""
    if not 1 < len(name) <= _LONGEST_PEN_NAME or name.lower() in NOBODY or _NO_PEN_NAME_RE.search(name):
        return False
    return not (is_outlet(name) or looks_like_outlet(name) or name.endswith(DEPARTMENT_ENDS))


def _is_shown(offer: dict[str, Any], page: PageReading) -> bool:
    """Say whether a page shows the people that a `meta` element names: a name behind the scenes is its clerk's.

    One that is only shown as the editor's is the editor's.
    """
    lines = [line for measure in page.selection.measures for line in measure.text.split("\n")]
    return all(
        any(person.name in line and not _is_editor(person.name, line) for line in lines)
        for person in offer.get("authors", ())
    )


def _is_editor(name: str, text: str) -> bool:
    """Say whether a line names somebody as an editor."""
    if len(text) > _LONGEST_CREDIT:
        return False
    found = match_line(Line(text=text, place="tail"))
    match = found.match if found else read_line(text)
    return match is not None and any(person.name == name and person.role in EDITING for person in match.people)


def _read_labelled(value: str) -> tuple[Person, ...] | None:
    """Return the people of a name that is a credit, `江州网记者 林一舟`, `林一舟／综合报道`; None if it is none.

    Several words without a label may be one name.
    """
    credit = read_people(fold_marks(value), "author")
    is_cut = len(credit.people) == 1 and credit.people[0].name != value
    if credit.outlet is None and not is_cut and all(person.role == "author" for person in credit.people):
        return None
    people = tuple(person for person in credit.people if _is_name(person))
    return tuple(person for person in people if person.role not in EDITING) if people else None


def _read_pen_name(value: str, facts: Facts) -> dict[str, Any]:
    """The author as the account writes it: whatever it is called, unless that is the account's name."""
    credit = _read_labelled(value)
    if credit is not None:
        return {"authors": credit} if credit else {}
    is_person = (
        not is_outlet(value) and value.lower() not in NOBODY and value not in (said for said, _ in facts.of("source"))
    )
    return {"authors": (Person(value),)} if is_person and len(value) <= _LONGEST_OUTLET else {}


def _read_writing_outlet(value: str, facts: Facts) -> dict[str, Any]:
    """An author that is an outlet is the outlet, where nothing else names one: it may be the site's own."""
    sent = None if is_outlet(value) else read_sent(value)
    outlet = sent.outlet if sent else value if is_outlet(value) else None
    return {"source": outlet} if outlet and outlet not in facts.sites else {}


def _is_name(person: Person) -> bool:
    if looks_like_outlet(person.name):  # 商传媒
        return False
    if HAN_RE.search(person.name):
        return read_names(person.name) == (person.name,)
    return _LATIN_NAME_RE.fullmatch(person.name) is not None


def _read_outlet(value: str, facts: Facts) -> dict[str, Any]:
    """An outlet; some systems write its label into the value. A blog names its author as who publishes it."""
    value = _LABEL_RE.sub("", value)
    if any(value == said for said, _ in facts.of("author")) and not is_outlet(value) and read_names(value) == (value,):
        return {}
    is_name = names_outlet(value) and 1 < len(value) <= _LONGEST_OUTLET and "/" not in value and "www." not in value
    return {"source": value} if is_name else {}


def _read_address(value: str, facts: Facts) -> dict[str, Any]:
    del facts
    return {"url": value} if is_absolute(value) else {}


def _read_image(value: str, facts: Facts) -> dict[str, Any]:
    del facts
    return (
        {"images": (Image(value, role="lead"),)}
        if "/" in value and not _SITE_PICTURE_RE.search(value.rpartition("/")[2])
        else {}
    )


_READERS: Iterable[tuple[str, Callable[[str, Facts], dict[str, Any]]]] = (
    ("date_published", _read_published),
    ("date_modified", _read_modified),
    ("pen_name", _read_pen_name),
    ("author", _read_author),
    ("source", _read_outlet),
    ("author", _read_writing_outlet),
    ("site", _read_outlet),
    ("user", _read_user),
    ("url", _read_address),
    ("image", _read_image),
)
