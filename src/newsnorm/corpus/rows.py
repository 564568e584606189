"""One line of JSON Lines: newsnorm's own, or a row of somebody else's with a text field."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from attrs import evolve, frozen

from newsnorm.corpus.document import Document
from newsnorm.decode import decode_str
from newsnorm.errors import SourceError
from newsnorm.frontmatter.data import to_value
from newsnorm.frontmatter.entries import Entry
from newsnorm.frontmatter.keys import find_field
from newsnorm.frontmatter.scalars import to_json
from newsnorm.model import Article, Detection
from newsnorm.options import Options
from newsnorm.origins import FILE_NAME
from newsnorm.reader import RawArticle, Reader, Source
from newsnorm.readers.fields import read_fields
from newsnorm.readers.formats import PLAIN
from newsnorm.readers.registry import choose
from newsnorm.row import is_row

_TEXT_FIELDS = ("raw_content", "content", "text", "body", "html")
_NAME_FIELDS = ("path", "name", "file", "id", "url")


def read_row(raw: bytes, place: str) -> Document:
    """Return what a line holds: an article newsnorm wrote, or a source text with the fields beside it."""
    try:
        row = json.loads(raw)
    except (ValueError, RecursionError) as error:
        return Document(place, error=SourceError(f"not a JSON value: {error}", path=place))
    if isinstance(row, str):
        return Document(place, row)
    fields = row if isinstance(row, dict) else {}
    if is_row(fields):
        return _read_own_row(fields, place)
    if "blocks" in fields and "provenance" in fields:
        return _read_article(fields, place)
    key = next((key for key in _TEXT_FIELDS if isinstance(fields.get(key), str)), None)
    if key is None:
        hint = f"one of the fields {', '.join(_TEXT_FIELDS)} must hold the source text"
        return Document(place, error=SourceError("no text in this line", path=place, hint=hint))
    name = next((fields[key] for key in _NAME_FIELDS if isinstance(fields.get(key), str)), None)
    try:
        row = tuple(Entry(name, to_value(value), 1) for name, value in fields.items() if name != key)
    except RecursionError:
        return Document(place, error=SourceError("the line is nested too deeply", path=place))
    return Document(place, fields[key], name, row=row)


def _read_own_row(row: Mapping[str, Any], place: str) -> Document:
    """Return what newsnorm wrote as a flat row; of a failure its error, in the words it had."""
    try:
        if row["error"] is not None:
            return Document(place, error=SourceError(f"a row of a failure: {row['error']}", path=place))
        return Document(place, article=Article.from_row(row))
    except SourceError as error:
        return Document(place, error=error.located(path=place))


def _read_article(row: Mapping[str, Any], place: str) -> Document:
    try:
        return Document(place, article=Article.from_dict(row))
    except SourceError as error:
        return Document(place, error=error.located(path=place))


@frozen(kw_only=True)
class RowReader:
    """Reads a text as another reader does, and fills what it leaves empty with the fields beside the text.

    Attributes:
        inner: The reader of the text.
        row: The fields.
    """

    inner: Reader
    row: tuple[Entry, ...]

    @property
    def name(self) -> str:
        """The other reader's: it is the one that says how the text is read."""
        return self.inner.name

    def detect(self, source: Source) -> Detection | None:
        """Say what the other reader says."""
        return self.inner.detect(source)

    def read(self, source: Source) -> RawArticle:
        """Read the text, then the fields. What the text says itself counts; what no field took is in `extra`."""
        raw = self.inner.read(source)
        fields = read_fields(self.row, PLAIN, place="row")
        findings = tuple(evolve(finding, line=None) for finding in fields.findings)
        values = {name: value for name, value in fields.values.items() if _is_free(raw, name)}
        origins = {name: fields.origins[name] for name in values}
        used = {origin.key for given in origins.values() for origin in given}
        extra = {
            entry.key: to_json(entry.value)
            for entry in self.row
            if entry.key not in used and (entry.value or not find_field(entry.key))
        }
        return evolve(
            raw,
            **values,
            extra={**extra, **raw.extra},
            origins={**raw.origins, **origins},
            findings=raw.findings + findings,
        )


def _is_free(raw: RawArticle, name: str) -> bool:
    """Return whether a field is empty, or filled from the file's name, which counts less than a field of its own."""
    return not getattr(raw, name) or raw.origins.get(name) == (FILE_NAME,)


def lay_under(options: Options, document: Document) -> tuple[Options, Detection | None]:
    """Return options that read a document with the fields of its row, and the detection that led to them.

    A finished article among the rows (newsnorm's own Markdown) is left as it is.
    """
    if not document.row or not isinstance(document.data, str):
        return options, None
    source = Source(text=decode_str(document.data).text, name=document.name)
    inner, detection = choose(source, reader=options.reader, extra=options.readers)
    if hasattr(inner, "read_article"):
        return options, None
    reader = RowReader(inner=inner, row=document.row)
    return evolve(options, reader=reader.name, readers=(reader,)), detection
