"""The fields that stood beside a text, laid under what the text says itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import evolve

from newsnorm._frozen import EMPTY
from newsnorm.containers.document import Document
from newsnorm.containers.row_keys import ROW_KEYS, field_of, is_post
from newsnorm.frontmatter.data import to_value
from newsnorm.frontmatter.entries import Entry
from newsnorm.frontmatter.keys import FIELD_KEYS, TAXONOMIES
from newsnorm.frontmatter.scalars import to_json
from newsnorm.lexicon.outlets import looks_like_outlet
from newsnorm.origins import FILE_NAME, ROW
from newsnorm.reader import RawArticle
from newsnorm.readers.fields import read_fields
from newsnorm.readers.formats import PLAIN
from newsnorm.readers.header_people import PEOPLE_FIELDS
from newsnorm.readers.texts import text_of

_SOURCE = "source"
# The fields that take names, and what says no more of somebody than that.
_NAMES = frozenset({*PEOPLE_FIELDS, _SOURCE, "outlet"})
_NAMED = frozenset({
    *("name", "role", "type", "@type", "id", "literal", "title", "family", "given"),
    *("last_name", "first_name", "lastName", "firstName"),
})  # fmt: skip


def lay_under(raw: RawArticle, document: Document, names: Mapping[str, str] = EMPTY) -> RawArticle:
    """Return the raw article with its gaps filled: what the text says itself counts, what no field took is in `extra`.

    Args:
        raw: What a reader read in the text.
        document: The text's.
        names: The caller's own names of fields → those of an article.

    Example:
        >>> document = Document("a.jsonl:1", fields={"title": "另一个", "source": "江州日报"})
        >>> raw = lay_under(RawArticle(title="快讯"), document)
        >>> raw.title, raw.source, dict(raw.extra)
        ('快讯', '江州日报', {'title': '另一个'})
    """
    names = {**document.names, **names} if document.names else names
    entries = tuple(Entry(key, to_value(value), 1) for key, value in document.fields.items())
    # The caller's names come first: of two keys of one field the first counts.
    ordered = sorted(entries, key=lambda entry: entry.key not in names) if names else entries
    known = [entry for entry in ordered if not _is_number_of_term(document.fields[entry.key], entry.key, names)]
    if document.origin == ROW and is_post(document.fields):
        known = [entry for entry in known if not _is_program(entry, names)]
    fields = read_fields(known, PLAIN, place=document.origin, keys=_keys_of(names, document.origin))
    findings = tuple(evolve(finding, line=None) for finding in fields.findings)
    values = {name: value for name, value in fields.values.items() if _is_free(raw, name)}
    origins = {name: fields.origins[name] for name in values}
    used = {origin.key for given in origins.values() for origin in given}
    extra = {
        entry.key: to_json(entry.value)
        for entry in entries
        if (entry.key not in used and (entry.value or field_of(entry.key, names) is None))
        or (field_of(entry.key, names) in _NAMES and _says_more(document.fields[entry.key]))
    }
    return evolve(
        raw,
        **values,
        extra={**extra, **raw.extra},
        origins={**raw.origins, **origins},
        findings=raw.findings + findings,
    )


def _says_more(value: Any) -> bool:
    """Return whether a value, or one in a list, is an object with more than a name: `{"name": "林一舟", "bio": …}`."""
    if isinstance(value, list | tuple):
        return any(isinstance(each, Mapping) and _says_more(each) for each in value)
    return isinstance(value, Mapping) and not _NAMED.issuperset(value)


def _keys_of(names: Mapping[str, str], origin: str) -> Mapping[str, str]:
    """Return keys of no header as those of the field table that they mean: of rows of data, and the caller's names."""
    own = {name.lower(): FIELD_KEYS[field][0] for name, field in names.items() if field in FIELD_KEYS}
    if origin != ROW:
        return own
    return {**ROW_KEYS, **own} if own else ROW_KEYS


def _is_number_of_term(value: Any, key: str, names: Mapping[str, str]) -> bool:
    """Return whether a value is what a program calls a category or a tag: `"categories": [4]`."""
    numbers = value if isinstance(value, list | tuple) else (value,)
    return bool(numbers) and all(type(each) is int for each in numbers) and field_of(key, names) in TAXONOMIES


def _is_program(entry: Entry, names: Mapping[str, str]) -> bool:
    """Return whether the source of a post names no outlet, so what it was sent with: 皮皮时光机, `iPhone 13`."""
    text = text_of(entry)
    return (
        entry.key not in names and field_of(entry.key) == _SOURCE and text is not None and not looks_like_outlet(text)
    )


def _is_free(raw: RawArticle, name: str) -> bool:
    """Return whether a field is empty, or filled from the file's name, which counts less than a field of its own."""
    return not getattr(raw, name) or raw.origins.get(name) == (FILE_NAME,)
