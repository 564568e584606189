"""Mail: one message (`.eml`), or many in an mbox. The subject is the title, and who sent it the author."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections.abc import Iterator, Sequence
from email.message import Message
from email.utils import parseaddr
from typing import BinaryIO

from attrs import frozen

from newsnorm._frozen import JSON, Shown
from newsnorm._lazy import compile_late
from newsnorm.containers.container import Limits
from newsnorm.containers.document import Document
from newsnorm.containers.html_text import to_line
from newsnorm.containers.mime_text import HEADER, list_parts, read_header, read_part
from newsnorm.errors import SourceError
from newsnorm.lexicon.suffixes import MAIL
from newsnorm.model import Detection

_FROM_LINE = b"From "
# Above the header of each message of an mbox.
_HEADER_RE = compile_late(rb"(?:\xef\xbb\xbf)?+(?:From [^\r\n]*+\r?\n)?+(?P<header>" + HEADER + rb")\r?\n")
_FIELD_RE = compile_late(rb"^([A-Za-z][A-Za-z0-9-]*+):", re.MULTILINE)
_NEEDED = frozenset({b"from", b"subject"})
_NEEDED_BY_NAME = frozenset({b"from", b"date"})
# What only mail has that was on its way: a letter in an article has none.
_PROOFS = frozenset({b"message-id", b"received", b"return-path", b"delivered-to"})
_PAGE = b"snapshot-content-location"
_QUOTED_FROM_RE = compile_late(rb"^>(>*+From )", re.MULTILINE)
_TEXT, _HTML = "text/plain", "text/html"
_LONGEST_SENDER = 300
# Bare text that says only that the message is HTML is shorter by so much.
_TIMES_LONGER = 4


@frozen(repr=False)
class MailContainer(Shown):
    """Reads messages; what is attached to them is left."""

    name: str = "mail"
    suffixes: tuple[str, ...] = MAIL

    def detect(self, head: bytes, name: str | None) -> Detection | None:
        """Look whether the file begins with the header of a message that was sent; its name may vouch for one."""
        header = _HEADER_RE.match(head)
        given = {each.lower() for each in _FIELD_RE.findall(header["header"])} if header else set()
        is_called_one = (name or "").lower().endswith(self.suffixes)
        is_whole = given >= _NEEDED or (is_called_one and given >= _NEEDED_BY_NAME)
        if not is_whole or _PAGE in given:
            return None
        if not is_called_one and given.isdisjoint(_PROOFS):
            return None
        return Detection(self.name, 0.99, ("it begins with the header of a message",))

    def open(self, file: BinaryIO, place: str, limits: Limits) -> Iterator[Document]:
        """Yield a document for each message; the only one has the place of the file."""
        first = file.readline(limits.max_bytes + 1).removeprefix(BOM_UTF8)
        if not first.startswith(_FROM_LINE):
            yield _read_message(first + file.read(limits.max_bytes + 1), place, limits)
            return
        for number, data in enumerate(_read_mbox(file, limits.max_bytes), 1):
            yield _read_message(_QUOTED_FROM_RE.sub(rb"\1", data), f"{place}#{number}", limits)


def _read_mbox(file: BinaryIO, max_bytes: int) -> Iterator[bytes]:
    """Yield each message, or one byte more than `max_bytes` of it.

    One ends at a blank line with `From ` below it and a header below that: a sentence may begin so, too.
    """
    lines: list[bytes] = []
    size, is_below_blank = 0, False
    first = b""
    while line := file.readline(max_bytes + 1):
        if first and _FIELD_RE.match(line):
            yield b"".join(lines)
            lines, size = [], 0
        elif first and size <= max_bytes:
            lines.append(first)
            size += len(first)
        first = line if is_below_blank and line.startswith(_FROM_LINE) else b""
        if not first and size <= max_bytes:
            lines.append(line)
            size += len(line)
        is_below_blank = not line.strip()
    yield b"".join((*lines, first))


def _read_message(data: bytes, place: str, limits: Limits) -> Document:
    if len(data) > limits.max_bytes:
        return limits.refuse("message", place)
    try:
        parts = list_parts(data)
    except SourceError as error:
        return Document.failed(place, error)
    message, part = parts[0], _find_text(parts)
    if part is None:
        return Document.failed(place, SourceError("no text in this message"))
    name, address = parseaddr(read_header(message, "from")[:_LONGEST_SENDER])
    fields: dict[str, JSON] = {
        "title": read_header(message, "subject"),
        "date": read_header(message, "date"),
        "author": name,
        "from": address,
        "message_id": read_header(message, "message-id"),
    }
    is_text = part.get_content_type() == _TEXT
    return Document(
        place,
        read_part(part),
        fields={key: value for key, value in fields.items() if value},
        origin="mail",
        reader="mail" if is_text else None,
        markup="text" if is_text else "auto",
    )


def _find_text(parts: Sequence[Message]) -> Message | None:
    """Return the part with the text; bare text comes before HTML, whose frame is that of a letter.

    Where it only says that there is HTML, that is the text.
    """
    own = [part for part in parts if part.get_content_disposition() != "attachment"]
    bare, page = (
        next((part for part in own if part.get_content_type() == kind and read_part(part).strip()), None)
        for kind in (_TEXT, _HTML)
    )
    if bare is None or page is None:
        return page if bare is None else bare  # one without a header counts as false
    html = read_part(page)
    is_hint = isinstance(html, str) and _count_letters(to_line(html)) > _TIMES_LONGER * _count_letters(read_part(bare))
    return page if is_hint else bare


def _count_letters(text: str | bytes) -> int:
    return sum(map(str.isalnum, text)) if isinstance(text, str) else len(text)
