"""Evernote exports (ENEX): each note with its times, tags, author and address; attachments are left."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from attrs import frozen

from newsnorm._frozen import JSON, Shown
from newsnorm._lazy import compile_late
from newsnorm.containers.container import Limits
from newsnorm.containers.document import Document
from newsnorm.containers.feeds import first_text, group_parts
from newsnorm.containers.html_text import to_line
from newsnorm.containers.xml_elements import Element, read_element_text, read_elements
from newsnorm.containers.xml_files import Frame, find_root, has_text_behind, read_xml
from newsnorm.lexicon.suffixes import ENEX
from newsnorm.model import Detection

_ROOT, _NOTE = "en-export", "note"
# A note is a file of XML by itself, of HTML's elements and a few of its own: `<en-note>`, `<en-media>`, `<en-todo>`.
_NO_HTML_RE = compile_late(r"<(?:\?xml|!DOCTYPE)[^<>]*+>|</?en-[a-z]++(?:\s[^<>]*+)?>")


@frozen(repr=False)
class EnexContainer(Shown):
    """Reads Evernote exports."""

    name: str = "enex"
    suffixes: tuple[str, ...] = ENEX

    def detect(self, head: bytes, name: str | None) -> Detection | None:  # noqa: ARG002 - the content is enough
        """Look at the root, and that nothing follows it."""
        root = find_root(head)
        if root is None or root.name != _ROOT or has_text_behind(root, head):
            return None
        return Detection(self.name, 0.99, ("the root is that of an Evernote export",))

    def open(self, file: BinaryIO, place: str, limits: Limits) -> Iterator[Document]:
        """Yield a document for each note."""
        return read_xml(file, place, limits, names=(_NOTE,), read=_read_note)


def _read_note(note: Element, frame: Frame) -> Document:
    parts = group_parts(note, frame)
    content = next((read_element_text(part.inner) for part in parts.get("content", ())), "")
    beside = {
        part.name: part.text for each in parts.get("note-attributes", ()) for part in read_elements(each.inner, {})
    }
    url = beside.pop("source-url", "")
    fields: dict[str, JSON | list[JSON]] = {
        "title": to_line(first_text(parts, "title")),
        "date": first_text(parts, "created"),
        "updated": first_text(parts, "updated"),
        "tags": [part.text for part in parts.get("tag", ()) if part.text],
        "author": beside.pop("author", ""),
        "url": url,
        # `source` is the program that made the note, `reminder-time` and the like are its owner's.
        "note": beside,
    }
    return Document(
        frame.place,
        _NO_HTML_RE.sub("", content),
        fields={name: value for name, value in fields.items() if value},
        origin="enex",
        reader="enex",
        markup="html",
        base_url=url or None,
    )
