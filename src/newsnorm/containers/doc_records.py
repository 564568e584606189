"""Corpora of `<doc>` records without a root: Sogou news, LCSTS, Gigaword, what the Wikipedia extractor writes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from attrs import frozen

from newsnorm._frozen import JSON, Shown
from newsnorm._lazy import compile_late
from newsnorm.containers.container import Limits
from newsnorm.containers.document import Document
from newsnorm.containers.xml_elements import Element, read_element_text, read_elements
from newsnorm.containers.xml_files import Frame, find_root, has_text_behind, read_xml
from newsnorm.errors import SourceError
from newsnorm.model import Detection

_NAME = "doc"
# Element or attribute → the key of a header it means, the text apart.
_KEYS: Mapping[str, str] = {
    "contenttitle": "title",
    "title": "title",
    "headline": "title",
    "url": "url",
    "summary": "summary",
    "date": "date",
    "time": "date",
    "date_time": "date",
    "datetime": "date",
    "author": "author",
    "source": "source",
    "category": "category",
    "keywords": "keywords",
}
_TEXTS = ("content", "short_text", "text", "body")
_PARAGRAPH_RE = compile_late(r"</?p>\s*", re.IGNORECASE)
_RECORD_RE = compile_late(r"<doc(?:\s[^<>]*+)?>\s*(?:<(?P<first>[A-Za-z_]+)>)?", re.IGNORECASE)
_ATTRIBUTES = frozenset({"id", "url", "title"})


@frozen(repr=False)
class DocContainer(Shown):
    """Reads corpora of `<doc>` records."""

    name: str = "doc"

    def detect(self, head: bytes, name: str | None) -> Detection | None:  # noqa: ARG002 - the content is enough
        """Look for a record at the very start, with an element or attributes such corpora have."""
        root = find_root(head)
        if root is None or root.name != _NAME:
            return None
        record = _RECORD_RE.search(root.source)
        first = record["first"].lower() if record and record["first"] else ""
        is_known = first in _KEYS or first in {*_TEXTS, "docno", "docid", "id"}
        if not is_known and not _ATTRIBUTES & root.attributes.keys():
            return None
        if has_text_behind(root, head):
            return None
        return Detection(self.name, 0.99, ("it begins with a record <doc>",))

    def open(self, file: BinaryIO, place: str, limits: Limits) -> Iterator[Document]:
        """Yield a document for each record."""
        return read_xml(file, place, limits, names=(_NAME,), read=_read_record)


def _read_record(record: Element, frame: Frame) -> Document:
    parts = {part.name.lower(): part for part in read_elements(record.inner, {}) if part.is_closed}
    key = next((name for name in _TEXTS if name in parts), None)
    is_whole = key is None and not parts.keys() & _KEYS.keys()
    text = _read_text(parts[key].inner) if key else _read_text(record.inner) if is_whole else ""
    if not text.strip():
        return Document.failed(frame.place, SourceError("no text in this record"))
    fields: dict[str, JSON] = {_KEYS.get(name, name): value for name, value in record.attributes.items()}
    if not is_whole:
        fields |= {_KEYS.get(name, name): " ".join(part.text.split()) for name, part in parts.items() if name != key}
    return Document(
        frame.place,
        text,
        fields={name: value for name, value in fields.items() if value},
        origin="doc",
        reader="doc",
        markup="text",
    )


def _read_text(inner: str) -> str:
    """Return the text of a record: its lines are paragraphs, and so are the `<P>` of Gigaword."""
    if "<" in inner:
        inner = _PARAGRAPH_RE.sub("\n\n", inner)
    return read_element_text(inner).strip("\n")
