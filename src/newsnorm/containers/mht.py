"""MHT: a page that a browser saved with all its parts in one MIME file (RFC 2557)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import BinaryIO

from attrs import frozen

from newsnorm._frozen import JSON, Shown
from newsnorm._lazy import compile_late
from newsnorm.containers.container import Limits
from newsnorm.containers.document import Document
from newsnorm.containers.mime_text import HEADER, read_part
from newsnorm.errors import SourceError
from newsnorm.lexicon.addresses import WEB_STARTS
from newsnorm.lexicon.suffixes import MHT
from newsnorm.model import Detection

_HEADER_RE = compile_late(HEADER + rb"\r?\n")
_TYPE_RE = compile_late(
    rb"^content-type:\s*(?:multipart/related|text/html|multipart/mixed)\b", re.IGNORECASE | re.MULTILINE
)
_VERSION_RE = compile_late(rb"^mime-version:", re.IGNORECASE | re.MULTILINE)
_PAGE = "text/html"


@frozen(repr=False)
class MhtContainer(Shown):
    """Reads the page in an MHT file; its pictures and styles are left."""

    name: str = "mht"
    suffixes: tuple[str, ...] = MHT

    def detect(self, head: bytes, name: str | None) -> Detection | None:  # noqa: ARG002 - the content is enough
        """Look whether the file begins as a MIME message that holds a page."""
        header = _HEADER_RE.match(head)
        if header is None or not _TYPE_RE.search(header[0]) or not _VERSION_RE.search(header[0]):
            return None
        return Detection(self.name, 0.99, ("it begins with the header of a MIME message with a page",))

    def open(self, file: BinaryIO, place: str, limits: Limits) -> Iterator[Document]:
        """Yield the page."""
        data = file.read(limits.max_bytes + 1)
        if len(data) > limits.max_bytes:
            yield limits.refuse("source", place)
            return
        message = message_from_bytes(data, policy=default)
        page = next((part for part in message.walk() if part.get_content_type() == _PAGE), None)
        if page is None:
            yield Document.failed(place, SourceError("no page in this MIME file"))
            return
        url = _find_address(page, message)
        fields: dict[str, JSON] = {"url": url} if url else {}
        yield Document(place, read_part(page), url or place, fields=fields, origin="mht", base_url=url)


def _find_address(page: EmailMessage, message: EmailMessage) -> str | None:
    said = (message["Snapshot-Content-Location"], page["Content-Location"], message["Content-Location"])
    return next((str(each).strip() for each in said if each and str(each).strip().startswith(WEB_STARTS)), None)
