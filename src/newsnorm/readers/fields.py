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

from attrs import field, frozen, mutable

from newsnorm._frozen import JSON, FrozenMap
from newsnorm.dates import ParsedDate, parse_date
from newsnorm.frontmatter.entries import Entry, Value
from newsnorm.frontmatter.keys import find_field
from newsnorm.frontmatter.scalars import read_flag, read_line, to_json
from newsnorm.lexicon.addresses import is_absolute
from newsnorm.lexicon.outlets import is_outlet
from newsnorm.model import Finding, Person, Role
from newsnorm.origins import FILE_NAME, Origin
from newsnorm.reader import RawArticle, RawBody
from newsnorm.readers.formats import Format
from newsnorm.readers.lead_images import read_images
from newsnorm.readers.people import read_people
from newsnorm.readers.texts import is_path, read_paragraphs, read_text, read_title, text_of
from newsnorm.taxonomy import Taxonomy, read_categories, read_tags

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


@frozen(kw_only=True)
class HeaderFields:
    """What a header says, each value with the type of its field.

    Attributes:
        values: Field of a raw article → value, for the fields that are filled.
        extra: The keys that no field took.
        origins: Field → the keys that filled it.
        findings: What could not be read, or is suspicious.
    """

    values: Mapping[str, Any]
    extra: Mapping[str, JSON]
    origins: Mapping[str, tuple[Origin, ...]]
    findings: tuple[Finding, ...]

    def to_article(self, body: RawBody, *, findings: tuple[Finding, ...] = ()) -> RawArticle:
        """Return the raw article of these fields and a body.

        Args:
            body: The body.
            findings: Those made before the fields were read.
        """
        return RawArticle(
            body=body,
            extra=self.extra,
            origins=self.origins,
            findings=findings + self.findings,
            **self.values,
        )


@mutable
class _Builder:
    """Fills one field after the other from the entries, and remembers which keys are used up."""

    entries: Sequence[Entry]
    post_format: Format
    place: str
    name: str
    rows: dict[str, list[Entry]] = field(factory=dict)
    used: set[str] = field(factory=set)
    values: dict[str, Any] = field(factory=dict)
    origins: dict[str, tuple[Origin, ...]] = field(factory=dict)
    findings: list[Finding] = field(factory=list)

    def row(self, name: str) -> Sequence[Entry]:
        """The entries that may fill the field, best first."""
        return self.rows.get(name, ())

    def put(self, name: str, value: Any, entry: Entry) -> None:
        """Fill the field, and note where it came from."""
        key = entry.key
        self.values[name] = value
        self.origins[name] = (Origin(self.place, key),)
        self.used.add(key)

    def put_all(self, name: str, value: Any, entries: Sequence[Entry]) -> None:
        """Fill the field from several keys."""
        if len(entries) == 1:
            return self.put(name, value, entries[0])
        self.values[name] = value
        self.origins[name] = tuple([Origin(self.place, entry.key) for entry in entries])
        self.used.update(entry.key for entry in entries)
        return None


def read_fields(
    entries: Sequence[Entry], post_format: Format, *, name: str | None = None, place: str = "header"
) -> HeaderFields:
    """Return what a header and a file name say about an article.

    Args:
        entries: The header.
        post_format: Whose header it is.
        name: Path or name of the file, if known.
        place: What the origins call the place of the keys.
    """
    builder = _Builder(entries, post_format, place, name or "")
    _sort_rows(builder)
    for fill in _choose_steps(frozenset(builder.rows)):
        fill(builder)
    _fill_from_name(builder)
    return HeaderFields(
        values=builder.values,
        # What no field took stays, untouched and in order.
        extra=FrozenMap({entry.key: to_json(entry.value) for entry in entries if entry.key not in builder.used}),
        origins=FrozenMap(builder.origins),
        findings=tuple(builder.findings),
    )


@lru_cache(maxsize=1024)
def _choose_steps(given: frozenset[str]) -> tuple[Callable[[_Builder], object], ...]:
    """Return the steps that find something to read; the headers of one blog all give the same rows."""
    return tuple(fill for rows, fill in _STEPS if not rows.isdisjoint(given))


def _sort_rows(builder: _Builder) -> None:
    """Lay each entry to the field it may fill. An empty key of a field says nothing, so it is used up."""
    rows = builder.rows
    for entry in builder.entries:
        place = find_field(entry.key)
        if place is None:
            continue
        if not entry.value and not (entry.raw and read_line(entry.raw)):
            builder.used.add(entry.key)
        row = rows.setdefault(place[0], [])
        row.append(entry)
        if len(row) > 1:
            row.sort(key=_rank)


def _rank(entry: Entry) -> float:
    place = find_field(entry.key)
    return place[1] if place else 0


def _fill_title(builder: _Builder) -> None:
    for entry in builder.row("title"):
        title = read_title(entry)
        if title:
            builder.put("title", title, entry)
            if ("<" in title or "&" in title) and _MARKUP_RE.search(title):
                message = "the title holds what looks like HTML; it stays as written"
                builder.findings.append(Finding("header-markup", "info", message, entry.line))
            return


def _fill_text(builder: _Builder, name: str, read: Callable[[str], str | None]) -> None:
    for entry in builder.row(name):
        text = text_of(entry, read)
        if text:
            return builder.put(name, text, entry)
    return None


def _fill_published(builder: _Builder) -> None:
    date = _fill_date(builder, "date_published")
    if date:
        builder.values["date_precision"] = date.precision
        builder.origins["date_precision"] = builder.origins["date_published"]


def _fill_from_name(builder: _Builder) -> None:
    """What the name of the file or its folder says: a date where the header has none, a draft."""
    name = builder.name
    if "date_published" not in builder.values:
        match = _NAME_DATE_RE.match(name, name.rfind("/") + 1)
        date = parse_date(match[1]) if match else None
        if date:
            builder.values.update(date_published=date.moment, date_precision=date.precision)
            builder.origins.update(date_published=(FILE_NAME,), date_precision=(FILE_NAME,))
    if "_drafts/" in name and "draft" not in builder.values:
        builder.values["draft"] = True
        builder.origins["draft"] = (FILE_NAME,)


def _fill_date(builder: _Builder, name: str) -> ParsedDate | None:
    """Take the first date that can be read. One that cannot stays in `extra` as written."""
    for entry in builder.row(name):
        text = read_text(entry.value)
        if text is None or (
            entry.key.lower() == "published" and _read_published(entry.value, builder.post_format) is not None
        ):
            continue
        date = parse_date(text)
        if date is None:
            message = f"the date {text[:40]!r} cannot be read"
            builder.findings.append(Finding("date-unreadable", "error", message, entry.line))
            continue
        if date.note:
            builder.findings.append(Finding("date-note", "info", date.note, entry.line))
        builder.put(name, date.moment, entry)
        return date
    return None


def _fill_categories(builder: _Builder) -> None:
    plural, single = _first_given(builder, "categories"), _first_given(builder, "category")
    post_format = builder.post_format
    taxonomy = read_categories(
        plural and plural.value,
        single and single.value,
        list_is_path=post_format.list_is_path,
        splits_words=post_format.splits_words,
        adds_singular=post_format.adds_singular,
    )
    _put_taxonomy(builder, "categories", taxonomy, plural, single)


def _fill_tags(builder: _Builder) -> None:
    plural, single = _first_given(builder, "tags"), _first_given(builder, "tag")
    post_format = builder.post_format
    taxonomy = read_tags(
        plural and plural.value,
        single and single.value,
        splits_words=post_format.splits_words,
        adds_singular=post_format.adds_singular,
    )
    _put_taxonomy(builder, "tags", taxonomy, plural, single)


def _first_given(builder: _Builder, name: str) -> Entry | None:
    for entry in builder.rows.get(name, ()):
        if entry.value is not None:
            return entry
    return None


def _put_taxonomy(builder: _Builder, name: str, taxonomy: Taxonomy, plural: Entry | None, single: Entry | None) -> None:
    entries = [plural] if plural and taxonomy.uses_plural else []
    if single and taxonomy.uses_singular:
        entries.append(single)
    if taxonomy.paths:
        paths = taxonomy.paths if name == "categories" else tuple(chain.from_iterable(taxonomy.paths))
        builder.put_all(name, paths, entries)
    for entry in entries:
        if not taxonomy.is_whole:
            builder.used.discard(entry.key)
        elif not taxonomy.paths:
            builder.used.add(entry.key)
    if taxonomy.findings:
        line = entries[0].line if entries else None
        builder.findings += [Finding(each.id, each.level, each.message, line) for each in taxonomy.findings]


def _fill_source(builder: _Builder) -> None:
    for entry in builder.row("source"):
        text = text_of(entry)
        if text and not is_absolute(text):
            return builder.put("source", text, entry)
    return None


def _fill_authors(builder: _Builder) -> None:
    """People by role. An author that is an outlet is the source, if no key names one."""
    categories = tuple(chain.from_iterable(builder.values.get("categories", ())))
    people: list[Person] = []
    used: list[Entry] = []
    for name in ("authors", "reporters", "translators", "photographers"):
        for entry in builder.rows.get(name, ()):
            found = read_people(entry.value, _ROLES[name])
            persons = [person for person in found if not is_outlet(person.name, categories=categories)]
            if persons:
                people += persons
                used.append(entry)
            if len(persons) < len(found) and "source" not in builder.values:
                builder.put("source", next(each.name for each in found if each not in persons), entry)
            if found:
                break
    if people:
        builder.put_all("authors", tuple(dict.fromkeys(people)) if len(people) > 1 else tuple(people), used)


def _fill_editors(builder: _Builder) -> None:
    editors: list[Person] = []
    used: list[Entry] = []
    for name in ("editors", "proofreaders", "reviewers"):
        for entry in builder.row(name):
            found = read_people(entry.value, _ROLES[name])
            if found:
                editors += found
                used.append(entry)
                break
    if editors:
        builder.put_all("editors", tuple(editors), used)


def _fill_url(builder: _Builder) -> None:
    """The first absolute address; else the first relative one; a pattern such as `/:year/:title/` never."""
    relative: tuple[str, Entry] | None = None
    for entry in (*builder.row("url"), *builder.row("source")):
        text = text_of(entry)
        if not text or any(char in text for char in " \t\n") or _PATTERN_RE.search(text):
            continue
        if is_absolute(text):
            return builder.put("url", text, entry)
        if relative is None and is_path(text) and entry in builder.row("url"):
            relative = text, entry
    if relative:
        builder.put("url", *relative)
    return None


def _fill_images(builder: _Builder) -> None:
    images, used = read_images(builder.row("images"))
    if images:
        builder.put_all("images", images, used)


def _fill_language(builder: _Builder) -> None:
    for entry in builder.row("language"):
        text = text_of(entry)
        if text and _LANGUAGE_RE.fullmatch(text):
            return builder.put("language", parse_language_tag(text), entry)
    return None


def parse_language_tag(tag: str) -> str:
    """Return a header's language tag in newsnorm's words.

    Example:
        >>> [parse_language_tag(tag) for tag in ("zh-CN", "zh_TW", "zh-Hant-HK", "zh", "en-US")]
        ['zh-Hans', 'zh-Hant', 'zh-Hant', 'zh', 'en']
    """
    base, *parts = re.split("[-_]", tag.lower())
    if base != "zh":
        return base
    if "hant" in parts or ("hans" not in parts and not {"tw", "hk", "mo"}.isdisjoint(parts)):
        return "zh-Hant"
    return "zh-Hans" if not {"hans", "cn", "sg", "my"}.isdisjoint(parts) else "zh"


def _read_published(value: Value, post_format: Format) -> bool | None:
    """Return whether `published: …` lets the post go out; None if the value is none of the format's booleans."""
    if read_flag(value):
        return True
    return False if post_format.is_false(value) else None


def _fill_draft(builder: _Builder) -> None:
    """`draft: true` means a draft everywhere; `published` by the format's own rule."""
    for entry in builder.row("draft"):
        flag = read_flag(entry.value)
        if flag is not None:
            builder.used.add(entry.key)
        if flag:
            return builder.put("draft", True, entry)  # noqa: FBT003 - a value of the field
    for entry in builder.row("date_published"):
        published = _read_published(entry.value, builder.post_format) if entry.key.lower() == "published" else None
        if published is not None:
            builder.used.add(entry.key)
        if published is False:
            return builder.put("draft", True, entry)  # noqa: FBT003
    return None


# Which rows of the key table each step reads. People come after categories and source: an author that equals a category
# is an outlet.
_STEPS: tuple[tuple[frozenset[str], Callable[[_Builder], object]], ...] = (
    (frozenset({"title"}), _fill_title),
    (frozenset({"original_title"}), partial(_fill_text, name="original_title", read=read_text)),
    (frozenset({"summary"}), partial(_fill_text, name="summary", read=read_paragraphs)),
    (frozenset({"date_published"}), _fill_published),
    (frozenset({"date_modified"}), partial(_fill_date, name="date_modified")),
    (frozenset({"categories", "category"}), _fill_categories),
    (frozenset({"tags", "tag"}), _fill_tags),
    (frozenset({"source"}), _fill_source),
    (frozenset({"authors", "reporters", "translators", "photographers"}), _fill_authors),
    (frozenset({"editors", "proofreaders", "reviewers"}), _fill_editors),
    (frozenset({"url", "source"}), _fill_url),
    (frozenset({"images"}), _fill_images),
    (frozenset({"language"}), _fill_language),
    (frozenset({"draft", "date_published"}), _fill_draft),
)
