"""WARC: what a crawler fetched. Each page that was answered with HTML is a document, named by its address."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

from attrs import frozen

from newsnorm._frozen import Shown
from newsnorm.containers.container import Limits, detect_by
from newsnorm.containers.document import Document
from newsnorm.containers.failures import unreadable
from newsnorm.errors import missing_extra
from newsnorm.findings import ARCHIVE_CUT
from newsnorm.lexicon.suffixes import WARC
from newsnorm.model import Detection

_MARK = b"WARC/"
_TYPE_MARK = b"WARC-Type:"
_LOOKED_AT = 2048
_CHUNK = 1 << 16
_PAGES = ("text/html", "application/xhtml+xml")
_RESPONSE, _OK = "response", "200"


@frozen(repr=False)
class WarcContainer(Shown):
    """Reads the HTML pages of a web archive; all else is left out and counted."""

    name: str = "warc"
    suffixes: tuple[str, ...] = WARC

    def detect(self, head: bytes, name: str | None) -> Detection | None:
        """Look for the first line of a record and its type."""
        is_marked = head.startswith(_MARK) and _TYPE_MARK.lower() in head[:_LOOKED_AT].lower()
        return detect_by(self, "it begins with a record of a web archive" if is_marked else "", name)

    def open(self, file: BinaryIO, place: str, limits: Limits) -> Iterator[Document]:
        """Yield each page in the order in which it was fetched."""
        try:
            from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415 - an extra
            from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415
        except ImportError as error:
            raise missing_extra("reading .warc", "warcio", "warc") from error
        try:
            for record in _list_records(ArchiveIterator(file)):
                if _is_page(record, limits):
                    yield _read_page(record, place, limits)
        except ArchiveLoadFailed as error:
            yield unreadable(place, "the archive", error)


def _list_records(records: Iterator[Any]) -> Iterator[Any]:
    while True:
        try:
            record = next(records, None)
        except AttributeError as error:  # warcio takes for granted that an answer names its address
            from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415 - an extra

            raise ArchiveLoadFailed("an answer without an address") from error
        if record is None:
            return
        yield record


def _is_page(record: Any, limits: Limits) -> bool:
    if record.rec_type != _RESPONSE or record.http_headers is None:
        limits.skip(f"warc {record.rec_type}")
        return False
    kind = (record.http_headers.get_header("Content-Type") or "").partition(";")[0].strip().lower()
    status = record.http_headers.get_statuscode()
    if status != _OK or kind not in _PAGES:
        limits.skip(f"warc {kind or 'response'}" if status == _OK else f"warc status {status}")
        return False
    return True


def _read_page(record: Any, place: str, limits: Limits) -> Document:
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    data = record.content_stream().read(limits.max_bytes + 1)
    findings = (ARCHIVE_CUT.at(),) if len(data) <= limits.max_bytes and _is_cut(record.raw_stream) else ()
    return Document(f"{place}!{url}", data, url, fields={"url": url}, origin="warc", base_url=url, findings=findings)


def _is_cut(stream: Any) -> bool:
    """Return whether the file ends before the record has as many bytes as it says."""
    while stream.read(_CHUNK):
        pass  # what may follow the last chunk of a page
    missing = getattr(stream, "limit", 0)  # a record that does not say how long it is has none
    return isinstance(missing, int) and missing > 0
