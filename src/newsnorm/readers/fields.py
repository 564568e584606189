"""Header entries → fields of a raw article, each typed by what the field needs and not by YAML's guess.

Which key fills which field stands in one table, `frontmatter.keys.FIELD_KEYS`. Every key that no field took stays in
`extra`, untouched and in order.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from attrs import field, mutable

from newsnorm._frozen import JSON
from newsnorm.dates import ParsedDate, parse_date
from newsnorm.frontmatter.entries import Entry, Value
from newsnorm.frontmatter.keys import PADDING, find_field
from newsnorm.frontmatter.scalars import read_flag, read_line, to_json
from newsnorm.markup.images import is_placeholder
from newsnorm.markup.segments import join_segments
from newsnorm.model import Finding, Image, Person, Role
from newsnorm.news.outlets import is_outlet
from newsnorm.readers.conventions import Conventions, read_published
from newsnorm.readers.people import read_people
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
    kind: str = "header"
    rows: dict[str, list[Entry]] = field(factory=dict)
    used: set[str] = field(factory=set)
    fields: dict[str, Any] = field(factory=dict)
    origins: dict[str, str] = field(factory=dict)
    findings: list[Finding] = field(factory=list)

    def row(self, name: str) -> Sequence[Entry]:
        """The entries that may fill the field, best first."""
        return self.rows.get(name, ())

    def put(self, name: str, value: Any, *entries: Entry) -> None:
        """Fill the field, and note where it came from."""
        self.fields[name] = value
        self.origins[name] = ", ".join([f"{self.kind}:{entry.key}" for entry in entries])
        self.used.update([entry.key for entry in entries])

    def extra(self) -> dict[str, JSON]:
        """What no field took."""
        return {entry.key: to_json(entry.value) for entry in self.entries if entry.key not in self.used}


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
    taker = _Taker(entries, conventions, kind)
    _sort_rows(taker)
    _take_title(taker)
    for text_field in ("original_title", "summary"):
        _take_text(taker, text_field)
    _take_dates(taker, name or "")
    _take_taxonomies(taker)
    _take_source(taker)
    _take_people(taker)
    _take_url(taker)
    _take_images(taker)
    _take_language(taker)
    _take_draft(taker, name or "")
    extra = taker.extra()
    return {**taker.fields, "extra": extra, "origins": taker.origins, "findings": tuple(taker.findings)}


def _sort_rows(taker: _Taker) -> None:
    """Lay each entry to the field it may fill. An empty key of a field says nothing, so it is used up."""
    ranks: dict[str, float] = {}
    for entry in taker.entries:
        place = find_field(entry.key)
        if place is None:
            continue
        name, ranks[entry.key] = place
        if not entry.value and not (entry.raw and read_line(entry.raw)):
            taker.used.add(entry.key)
        taker.rows.setdefault(name, []).append(entry)
    for row in taker.rows.values():
        if len(row) > 1:
            row.sort(key=lambda entry: ranks[entry.key])


def read_title(entry: Entry) -> str | None:
    """Return a title: on one line it is always text, brackets, `*ST` and all."""
    if entry.raw is not None:
        return read_line(entry.raw)
    return read_text(entry.value)


def read_text(value: Value) -> str | None:
    """Return a scalar as one line of text; None for anything else."""
    if not isinstance(value, str):
        return None
    text = join_segments(value) if "\n" in value else str(value)
    return text.strip(PADDING) or None


def _text_of(entry: Entry) -> str | None:
    """Return the text of a field that is text, but not whatever is written: `description: false` is no text."""
    if isinstance(entry.value, str):
        return None if read_flag(entry.value) is not None else read_text(entry.value)
    return read_line(entry.raw) if entry.raw and not isinstance(entry.value, Mapping) else None


def _take_title(taker: _Taker) -> None:
    for entry in taker.row("title"):
        title = read_title(entry)
        if title:
            taker.put("title", title, entry)
            if _MARKUP_RE.search(title):
                message = "the title holds what looks like HTML; it stays as written"
                taker.findings.append(Finding("header-markup", "info", message, entry.line))
            return


def _take_text(taker: _Taker, name: str) -> None:
    for entry in taker.row(name):
        text = _text_of(entry)
        if text:
            return taker.put(name, text, entry)
    return None


def _take_dates(taker: _Taker, name: str) -> None:
    published = _take_date(taker, "date_published")
    if published is None:
        match = _NAME_DATE_RE.match(name.rpartition("/")[2])
        published = parse_date(match[1]) if match else None
        if published:
            taker.fields["date_published"] = published.moment
            taker.origins["date_published"] = "name"
    if published:
        taker.fields["date_precision"] = published.precision
        taker.origins["date_precision"] = taker.origins["date_published"]
    _take_date(taker, "date_modified")


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


def _take_taxonomies(taker: _Taker) -> None:
    for name, singular, read in (("categories", "category", read_categories), ("tags", "tag", read_tags)):
        plurals, singulars = taker.row(name), taker.row(singular)
        if not plurals and not singulars:
            continue
        plural = next((entry for entry in plurals if entry.value is not None), None)
        single = next((entry for entry in singulars if entry.value is not None), None)
        taxonomy = read(_value_of(plural), _value_of(single), taker.conventions.taxonomy)
        _put_taxonomy(taker, name, taxonomy, plural, single)


def _value_of(entry: Entry | None) -> Value:
    return entry.value if entry else None


def _put_taxonomy(taker: _Taker, name: str, taxonomy: Taxonomy, plural: Entry | None, single: Entry | None) -> None:
    entries = [
        entry for entry, used in ((plural, taxonomy.uses_plural), (single, taxonomy.uses_singular)) if entry and used
    ]
    if taxonomy.paths:
        paths = taxonomy.paths if name == "categories" else tuple(path[0] for path in taxonomy.paths)
        taker.put(name, paths, *entries)
    else:
        taker.used.update(entry.key for entry in entries)
    if not taxonomy.is_whole:
        taker.used.difference_update(entry.key for entry in entries)
    line = entries[0].line if entries else None
    taker.findings += [Finding(each.id, each.level, each.message, line) for each in taxonomy.findings]


def _take_source(taker: _Taker) -> None:
    for entry in taker.row("source"):
        text = _text_of(entry)
        if text and not _URL_RE.match(text):
            return taker.put("source", text, entry)
    return None


def _take_people(taker: _Taker) -> None:
    """People by role. An author that is an outlet is the source, if no key names one."""
    categories = [word for path in taker.fields.get("categories", ()) for word in path]
    people: list[Person] = []
    used: list[Entry] = []
    for name in ("authors", "reporters", "translators", "photographers"):
        for entry in taker.row(name):
            found = read_people(entry.value, _ROLES[name])
            outlets = [each.name for each in found if is_outlet(each.name, categories=categories)]
            persons = [each for each in found if each.name not in outlets]
            if outlets and "source" not in taker.fields:
                taker.put("source", outlets[0], entry)
            if persons:
                people += persons
                used.append(entry)
            if found:
                break
    if people:
        taker.put("authors", tuple(dict.fromkeys(people)), *used)
    _take_editors(taker)


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
        taker.put("editors", tuple(editors), *used)


def _take_url(taker: _Taker) -> None:
    """The first absolute address; else the first relative one; a pattern such as `/:year/:title/` never."""
    relative: tuple[str, Entry] | None = None
    for entry in (*taker.row("url"), *taker.row("source")):
        text = _text_of(entry)
        if not text or any(char in text for char in " \t\n") or _PATTERN_RE.search(text):
            continue
        if _URL_RE.match(text):
            return taker.put("url", text, entry)
        if relative is None and _is_path(text) and entry in taker.row("url"):
            relative = text, entry
    if relative:
        taker.put("url", *relative)
    return None


def _is_path(text: str) -> bool:
    return "/" in text or "." in text


def _take_images(taker: _Taker) -> None:
    images: dict[str, Image] = {}
    used: list[Entry] = []
    for entry in sorted(taker.row("images"), key=lambda entry: entry.line):
        found = _read_images(entry.value)
        if found:
            used.append(entry)
        for image in found:
            images.setdefault(image.url, image)
    if images:
        taker.put("images", tuple(images.values()), *used)


def _read_images(value: Value) -> list[Image]:
    if isinstance(value, tuple):
        return [image for item in value if not isinstance(item, tuple) for image in _read_images(item)]
    if isinstance(value, Mapping):
        url = _first_text(value, ("url", "src", "path", "image"))
        alt, caption = _first_text(value, ("alt",)), _first_text(value, ("caption",))
    else:
        url, alt, caption = read_text(value), None, None
    if not url or not _is_path(url) or url.startswith("#"):
        return []
    return [Image(url=url, alt=alt, caption=caption, role="lead", placeholder=is_placeholder(url))]


def _first_text(value: Mapping[str, Value], keys: Sequence[str]) -> str | None:
    return next((text for key in keys if (text := read_text(value.get(key)))), None)


def _take_language(taker: _Taker) -> None:
    for entry in taker.row("language"):
        text = _text_of(entry)
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


def _take_draft(taker: _Taker, name: str) -> None:
    """`draft: true` and a folder `_drafts/` mean a draft everywhere; `published` by the format's own rule."""
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
    if "_drafts/" in name:
        taker.fields["draft"] = True
        taker.origins["draft"] = "name"
    return None
