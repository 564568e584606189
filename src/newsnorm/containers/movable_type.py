"""Exports of Movable Type, which many services for blogs write: entries of labelled lines and parts, with rules."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import BinaryIO

from attrs import frozen

from newsnorm._frozen import JSON, Shown
from newsnorm._lazy import compile_late
from newsnorm.containers.container import Limits
from newsnorm.containers.document import Document
from newsnorm.containers.html_text import to_line, to_paragraphs
from newsnorm.containers.streams import Decoding, decode_piece
from newsnorm.containers.wordpress_body import add_paragraphs
from newsnorm.errors import DecodeError, SourceError
from newsnorm.lexicon.characters import BYTE_ORDER_MARK
from newsnorm.model import Detection
from newsnorm.reader import Markup

_KEY = r"[A-Z][A-Z ]*+:"
_HEAD_RE = compile_late(rf"(?:\xef\xbb\xbf)?\s*+(?:{_KEY}[^\r\n]*+\s++)++-----\r?\nBODY:\r?\n".encode())
_NEEDED = (b"TITLE:", b"DATE:")
_ENTRY_END = b"--------"
# An entry begins with its author or title: rules stand in texts, too.
_START_RE = compile_late(rb"(?:AUTHOR|TITLE|DATE|STATUS|BASENAME|UNIQUE URL|PRIMARY CATEGORY|CATEGORY|ALLOW [A-Z]++):")
_PART_RE = compile_late(r"^-----\n\s*+(?:(?=(?:BODY|EXTENDED BODY|EXCERPT|KEYWORDS|COMMENT|PING):\n)|\Z)", re.MULTILINE)
_LINE_RE = compile_late(rf"^({_KEY})(.*+)$", re.MULTILINE)
_DATE_FORMS = ("%m/%d/%Y %I:%M:%S %p", "%m/%d/%Y %H:%M:%S")
_PUBLISHED = frozenset({"publish", ""})
_KEPT = {"BASENAME:": "slug", "AUTHOR:": "author", "UNIQUE URL:": "url"}


@frozen(repr=False)
class MovableTypeContainer(Shown):
    """Reads Movable Type's exports; comments and pings are left."""

    name: str = "movabletype"

    def detect(self, head: bytes, name: str | None) -> Detection | None:  # noqa: ARG002 - the content is enough
        """Look for labelled lines with a title and a date above the body of the first entry."""
        found = _HEAD_RE.match(head)
        if found is None or not all(each in found[0] for each in _NEEDED):
            return None
        return Detection(self.name, 0.99, ("it begins with an entry of a Movable Type export",))

    def open(self, file: BinaryIO, place: str, limits: Limits) -> Iterator[Document]:
        """Yield a document for each entry."""
        decoding = None
        for number, data in enumerate(_read_entries(file, limits.max_bytes), 1):
            here = f"{place}#{number}"
            if len(data) > limits.max_bytes:
                yield limits.refuse("entry", here)
                continue
            try:
                text, decoding = decode_piece(data, decoding, limits.encoding)
            except DecodeError as error:
                yield Document.failed(here, error)
                continue
            yield _read_entry(text.removeprefix(BYTE_ORDER_MARK).replace("\r\n", "\n"), here, decoding)


def _read_entries(file: BinaryIO, max_bytes: int) -> Iterator[bytes]:
    """Yield each entry, or a little more than `max_bytes` of it: a rule above the first line of another ends it."""
    lines: list[bytes] = []
    size, is_below_rule = 0, False
    while line := file.readline(max_bytes + 1):
        if is_below_rule and _START_RE.match(line):
            yield b"".join(lines)
            lines, size, is_below_rule = [], 0, False
        if size <= max_bytes:
            lines.append(line)
            size += len(line)
        content = line.strip()
        is_below_rule = content == _ENTRY_END or (is_below_rule and not content)
    yield b"".join(lines)


def _read_entry(entry: str, place: str, decoding: Decoding) -> Document:
    head, *rest = _PART_RE.split(f"{entry.rstrip().removesuffix(_ENTRY_END.decode())}\n")
    parts: dict[str, str] = {}
    for part in rest:
        label, _, text = part.partition(":\n")
        parts.setdefault(label, text.strip())
    body = "\n\n".join(filter(None, (parts.get("BODY"), parts.get("EXTENDED BODY"))))
    if not body:
        return Document.failed(place, SourceError("no text in this entry"))
    lines = [(label, value.strip()) for label, value in _LINE_RE.findall(head)]
    told = dict(reversed(lines))  # of a label that stands twice the first counts
    breaks = told.get("CONVERT BREAKS:", "").lower()
    markup: Markup = "markdown" if breaks.startswith("markdown") else "html"
    fields = _read_fields(lines, told, parts)
    return Document(
        place,
        body if breaks == "0" or markup == "markdown" else add_paragraphs(body),
        fields={name: value for name, value in fields.items() if value},
        origin="movabletype",
        reader="movabletype",
        markup=markup,
        base_url=told.get("UNIQUE URL:") or None,
        encoding=decoding.codec,
    )


def _read_fields(
    lines: list[tuple[str, str]], told: Mapping[str, str], parts: Mapping[str, str]
) -> dict[str, JSON | list[JSON]]:
    """Return what an entry says beside its body.

    Args:
        lines: Those on top of it.
        told: The same by their labels.
        parts: What stands below them, by its labels.
    """
    status = told.get("STATUS:", "").lower()
    return {
        "title": to_line(told.get("TITLE:", "")),
        "date": _read_date(told.get("DATE:", "")),
        **{key: told.get(label, "") for label, key in _KEPT.items()},
        "categories": _read_categories(lines),
        "tags": [tag for each in told.get("TAGS:", "").split(",") if (tag := each.strip(' "'))],
        "summary": to_paragraphs(parts.get("EXCERPT", "")),
        "keywords": parts.get("KEYWORDS", ""),
        "draft": status not in _PUBLISHED,
        "status": status,
    }


def _read_date(date: str) -> str:
    """Return the date as ISO writes it: its month comes first, which elsewhere would be a guess."""
    for form in _DATE_FORMS:
        try:
            return datetime.strptime(date, form).isoformat()  # noqa: DTZ007 - the export has no zone
        except ValueError:
            continue
    return date


def _read_categories(lines: list[tuple[str, str]]) -> list[JSON]:
    """Return the categories, the first of them first."""
    found = [value for wanted in ("PRIMARY CATEGORY:", "CATEGORY:") for label, value in lines if label == wanted]
    return list(dict.fromkeys(filter(None, found)))
