"""Header entries → fields of a raw article, each typed by what the field needs and not by YAML's guess.

Which key fills which field stands in one table, `frontmatter.keys.FIELD_KEYS`. Every key that no field took stays in
`extra`, untouched and in order.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache, partial
from itertools import chain
from typing import Any

from attrs import field, mutable

from newsnorm._frozen import FrozenMap
from newsnorm.dates import ParsedDate, parse_date
from newsnorm.frontmatter.entries import Entry
from newsnorm.frontmatter.keys import find_field
from newsnorm.frontmatter.scalars import read_flag, read_line, to_json
from newsnorm.lexicon.outlets import is_outlet
from newsnorm.model import Finding, Person, Role
from newsnorm.origins import FILE_NAME, Origin
from newsnorm.readers.conventions import Conventions, read_published
from newsnorm.readers.lead_images import read_images
from newsnorm.readers.people import read_people
from newsnorm.readers.texts import is_path, read_paragraphs, read_text, read_title, text_of
from newsnorm.taxonomy import Taxonomy, read_categories, read_tags

_URL_RE = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]{0,20}:)?//[^\s/]")
_PATTERN_RE = re.compile(r"(?:^|/):[a-z]")
_MARKUP_RE = re.compile(r"<[A-Za-z/!]|&(?:#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_LANGUAGE_RE = re.compile(r"(zh|en|ja|ko)(?:[-_][A-Za-z0-9]{2,8})*", re.IGNORECASE)
_NAME_DATE_RE = re.compile(r"([0-9]{4}-[0-9]{1,2}-[0-9]{1,2})-")
_ROLES: Mapping[str, Role] = {
    "authors": "author",
    "reporters": "reporter",
    "translators": "translator",
    "photographers": "photographer",
    "editors": "editor",
    "proofreaders": "proofreader",
    "reviewers": "reviewer",
}


@mutable
class _Taker:
    """Takes entries one field at a time, and remembers which keys are used up."""

    entries: Sequence[Entry]
    conventions: Conventions
    kind: str
    name: str
    rows: dict[str, list[Entry]] = field(factory=dict)
    used: set[str] = field(factory=set)
    fields: dict[str, Any] = field(factory=dict)
    origins: dict[str, tuple[Origin, ...]] = field(factory=dict)
    findings: list[Finding] = field(factory=list)

    def row(self, name: str) -> Sequence[Entry]:
        """The entries that may fill the field, best first."""
        return self.rows.get(name, ())

    def put(self, name: str, value: Any, entry: Entry) -> None:
        """Fill the field, and note where it came from."""
        key = entry.key
        self.fields[name] = value
        self.origins[name] = (Origin(self.kind, key),)
        self.used.add(key)

    def put_all(self, name: str, value: Any, entries: Sequence[Entry]) -> None:
        """Fill the field from several keys."""
        if len(entries) == 1:
            return self.put(name, value, entries[0])
        self.fields[name] = value
        self.origins[name] = tuple([Origin(self.kind, entry.key) for entry in entries])
        self.used.update(entry.key for entry in entries)
        return None


def read_fields(
    entries: Sequence[Entry], conventions: Conventions, *, name: str | None = None, kind: str = "header"
) -> dict[str, Any]:
    """Return the fields of a `RawArticle` that a header and a file name fill, with `extra`, `origins` and `findings`.

    Args:
        entries: The header.
        conventions: Whose header it is.
        name: Path or name of the file, if known.
        kind: What to write into the origins before the key.
    """
    taker = _Taker(entries, conventions, kind, name or "")
    _sort_rows(taker)
    for take in _choose_steps(frozenset(taker.rows)):
        take(taker)
    _take_name(taker)
    fields = taker.fields
    # What no field took stays, untouched and in order.
    fields["extra"] = FrozenMap({entry.key: to_json(entry.value) for entry in entries if entry.key not in taker.used})
    fields["origins"] = FrozenMap(taker.origins)
    fields["findings"] = tuple(taker.findings)
    return fields


@lru_cache(maxsize=1024)
def _choose_steps(given: frozenset[str]) -> tuple[Callable[[_Taker], object], ...]:
    """Return the steps that find something to read; the headers of one blog all give the same rows."""
    return tuple(take for rows, take in _STEPS if not rows.isdisjoint(given))


def _sort_rows(taker: _Taker) -> None:
    """Lay each entry to the field it may fill. An empty key of a field says nothing, so it is used up."""
    rows = taker.rows
    for entry in taker.entries:
        place = find_field(entry.key)
        if place is None:
            continue
        if not entry.value and not (entry.raw and read_line(entry.raw)):
            taker.used.add(entry.key)
        row = rows.setdefault(place[0], [])
        row.append(entry)
        if len(row) > 1:
            row.sort(key=_rank)


def _rank(entry: Entry) -> float:
    place = find_field(entry.key)
    return place[1] if place else 0


def _take_title(taker: _Taker) -> None:
    for entry in taker.row("title"):
        title = read_title(entry)
        if title:
            taker.put("title", title, entry)
            if ("<" in title or "&" in title) and _MARKUP_RE.search(title):
                message = "the title holds what looks like HTML; it stays as written"
                taker.findings.append(Finding("header-markup", "info", message, entry.line))
            return


def _take_text(taker: _Taker, name: str, read: Callable[[str], str | None]) -> None:
    for entry in taker.row(name):
        text = text_of(entry, read)
        if text:
            return taker.put(name, text, entry)
    return None


def _take_published(taker: _Taker) -> None:
    date = _take_date(taker, "date_published")
    if date:
        taker.fields["date_precision"] = date.precision
        taker.origins["date_precision"] = taker.origins["date_published"]


def _take_name(taker: _Taker) -> None:
    """What the name of the file or its folder says: a date where the header has none, a draft."""
    name = taker.name
    if "date_published" not in taker.fields:
        match = _NAME_DATE_RE.match(name, name.rfind("/") + 1)
        date = parse_date(match[1]) if match else None
        if date:
            taker.fields.update(date_published=date.moment, date_precision=date.precision)
            taker.origins.update(date_published=(FILE_NAME,), date_precision=(FILE_NAME,))
    if "_drafts/" in name and "draft" not in taker.fields:
        taker.fields["draft"] = True
        taker.origins["draft"] = (FILE_NAME,)


def _take_date(taker: _Taker, name: str) -> ParsedDate | None:
    """Take the first date that can be read. One that cannot stays in `extra` as written."""
    for entry in taker.row(name):
        text = read_text(entry.value)
        if text is None or (
            entry.key.lower() == "published" and read_published(entry.value, taker.conventions) is not None
        ):
            continue
        date = parse_date(text)
        if date is None:
            message = f"the date {text[:40]!r} cannot be read"
            taker.findings.append(Finding("date-unreadable", "error", message, entry.line))
            continue
        if date.note:
            taker.findings.append(Finding("date-note", "info", date.note, entry.line))
        taker.put(name, date.moment, entry)
        return date
    return None


def _take_categories(taker: _Taker) -> None:
    plural, single = _first_given(taker, "categories"), _first_given(taker, "category")
    taxonomy = read_categories(plural and plural.value, single and single.value, taker.conventions.taxonomy)
    _put_taxonomy(taker, "categories", taxonomy, plural, single)


def _take_tags(taker: _Taker) -> None:
    plural, single = _first_given(taker, "tags"), _first_given(taker, "tag")
    taxonomy = read_tags(plural and plural.value, single and single.value, taker.conventions.taxonomy)
    _put_taxonomy(taker, "tags", taxonomy, plural, single)


def _first_given(taker: _Taker, name: str) -> Entry | None:
    for entry in taker.rows.get(name, ()):
        if entry.value is not None:
            return entry
    return None


def _put_taxonomy(taker: _Taker, name: str, taxonomy: Taxonomy, plural: Entry | None, single: Entry | None) -> None:
    entries = [plural] if plural and taxonomy.uses_plural else []
    if single and taxonomy.uses_singular:
        entries.append(single)
    if taxonomy.paths:
        paths = taxonomy.paths if name == "categories" else tuple(chain.from_iterable(taxonomy.paths))
        taker.put_all(name, paths, entries)
    for entry in entries:
        if not taxonomy.is_whole:
            taker.used.discard(entry.key)
        elif not taxonomy.paths:
            taker.used.add(entry.key)
    if taxonomy.findings:
        line = entries[0].line if entries else None
        taker.findings += [Finding(each.id, each.level, each.message, line) for each in taxonomy.findings]


def _take_source(taker: _Taker) -> None:
    for entry in taker.row("source"):
        text = text_of(entry)
        if text and not _URL_RE.match(text):
            return taker.put("source", text, entry)
    return None


def _take_authors(taker: _Taker) -> None:
    """People by role. An author that is an outlet is the source, if no key names one."""
    categories = tuple(chain.from_iterable(taker.fields.get("categories", ())))
    people: list[Person] = []
    used: list[Entry] = []
    for name in ("authors", "reporters", "translators", "photographers"):
        for entry in taker.rows.get(name, ()):
            found = read_people(entry.value, _ROLES[name])
            persons = [person for person in found if not is_outlet(person.name, categories=categories)]
            if persons:
                people += persons
                used.append(entry)
            if len(persons) < len(found) and "source" not in taker.fields:
                taker.put("source", next(each.name for each in found if each not in persons), entry)
            if found:
                break
    if people:
        taker.put_all("authors", tuple(dict.fromkeys(people)) if len(people) > 1 else tuple(people), used)


def _take_editors(taker: _Taker) -> None:
    editors: list[Person] = []
    used: list[Entry] = []
    for name in ("editors", "proofreaders", "reviewers"):
        for entry in taker.row(name):
            found = read_people(entry.value, _ROLES[name])
            if found:
                editors += found
                used.append(entry)
                break
    if editors:
        taker.put_all("editors", tuple(editors), used)


def _take_url(taker: _Taker) -> None:
    """The first absolute address; else the first relative one; a pattern such as `/:year/:title/` never."""
    relative: tuple[str, Entry] | None = None
    for entry in (*taker.row("url"), *taker.row("source")):
        text = text_of(entry)
        if not text or any(char in text for char in " \t\n") or _PATTERN_RE.search(text):
            continue
        if _URL_RE.match(text):
            return taker.put("url", text, entry)
        if relative is None and is_path(text) and entry in taker.row("url"):
            relative = text, entry
    if relative:
        taker.put("url", *relative)
    return None


def _take_images(taker: _Taker) -> None:
    images, used = read_images(taker.row("images"))
    if images:
        taker.put_all("images", images, used)


def _take_language(taker: _Taker) -> None:
    for entry in taker.row("language"):
        text = text_of(entry)
        if text and _LANGUAGE_RE.fullmatch(text):
            return taker.put("language", read_language(text), entry)
    return None


def read_language(tag: str) -> str:
    """Return a header's language tag in newsnorm's words.

    Example:
        >>> [read_language(tag) for tag in ("zh-CN", "zh_TW", "zh-Hant-HK", "zh", "en-US")]
        ['zh-Hans', 'zh-Hant', 'zh-Hant', 'zh', 'en']
    """
    base, *parts = re.split("[-_]", tag.lower())
    if base != "zh":
        return base
    if "hant" in parts or ("hans" not in parts and not {"tw", "hk", "mo"}.isdisjoint(parts)):
        return "zh-Hant"
    return "zh-Hans" if not {"hans", "cn", "sg", "my"}.isdisjoint(parts) else "zh"


def _take_draft(taker: _Taker) -> None:
    """`draft: true` means a draft everywhere; `published` by the format's own rule."""
    for entry in taker.row("draft"):
        flag = read_flag(entry.value)
        if flag is not None:
            taker.used.add(entry.key)
        if flag:
            return taker.put("draft", True, entry)  # noqa: FBT003 - a value of the field
    for entry in taker.row("date_published"):
        published = read_published(entry.value, taker.conventions) if entry.key.lower() == "published" else None
        if published is not None:
            taker.used.add(entry.key)
        if published is False:
            return taker.put("draft", True, entry)  # noqa: FBT003
    return None


# Which rows of the key table each step reads. People come after categories and source: an author that equals a category
# is an outlet.
_STEPS: tuple[tuple[frozenset[str], Callable[[_Taker], object]], ...] = (
    (frozenset({"title"}), _take_title),
    (frozenset({"original_title"}), partial(_take_text, name="original_title", read=read_text)),
    (frozenset({"summary"}), partial(_take_text, name="summary", read=read_paragraphs)),
    (frozenset({"date_published"}), _take_published),
    (frozenset({"date_modified"}), partial(_take_date, name="date_modified")),
    (frozenset({"categories", "category"}), _take_categories),
    (frozenset({"tags", "tag"}), _take_tags),
    (frozenset({"source"}), _take_source),
    (frozenset({"authors", "reporters", "translators", "photographers"}), _take_authors),
    (frozenset({"editors", "proofreaders", "reviewers"}), _take_editors),
    (frozenset({"url", "source"}), _take_url),
    (frozenset({"images"}), _take_images),
    (frozenset({"language"}), _take_language),
    (frozenset({"draft", "date_published"}), _take_draft),
)
