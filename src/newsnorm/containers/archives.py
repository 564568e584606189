"""Zip and tar archives: each member is a document, or a container itself."""

from __future__ import annotations

import io
import tarfile
from collections.abc import Iterator
from typing import BinaryIO, cast
from zipfile import ZipInfo

from attrs import frozen

from newsnorm.binaries import name_zip
from newsnorm.containers.bombs import guard_ratio
from newsnorm.containers.container import Limits
from newsnorm.containers.document import Document
from newsnorm.containers.failures import UNREADABLE, unreadable
from newsnorm.containers.member_names import NameReader, to_unicode
from newsnorm.containers.streams import seekable
from newsnorm.containers.zip_directory import Directory
from newsnorm.errors import SourceError
from newsnorm.lexicon.suffixes import TARS, ZIPS, is_document, is_hidden, suffix_of
from newsnorm.model import Detection

_ZIP_MARKS = (b"PK\x03\x04", b"PK\x05\x06")
_TAR_MARK, _TAR_PLACE = b"ustar", 257
_ARCHIVE = "the archive"


@frozen
class ZipContainer:
    """Reads zip archives."""

    name: str = "zip"
    suffixes: tuple[str, ...] = ZIPS

    def detect(self, head: bytes, name: str | None) -> Detection | None:
        """Look at the mark; what Office and EPUB keep in a zip archive is for others to read."""
        if head.startswith(_ZIP_MARKS):
            return None if name_zip(head) else Detection(self.name, 1.0, ("it begins as a zip archive",))
        return Detection(self.name, 0.9, ("its name says so",)) if _is_called(name, self.suffixes) else None

    def open(self, file: BinaryIO, place: str, limits: Limits) -> Iterator[Document]:
        """Yield the members that are documents, in the order of the directory."""
        try:
            with seekable(file, limits.max_bytes) as archive:
                yield from _read_zip(Directory(archive), place, limits)
        except UNREADABLE as error:
            yield unreadable(place, _ARCHIVE, error)


def _read_zip(directory: Directory, place: str, limits: Limits) -> Iterator[Document]:
    for member in directory.read_members():
        here = f"{place}!{member.filename}"
        if not member.filename:
            yield Document(here, error=SourceError("a member without a name", path=here))
        elif not member.is_dir() and _is_wanted(member.filename, limits):
            yield from _read_zipped(directory, member, here, limits)


def _read_zipped(directory: Directory, member: ZipInfo, place: str, limits: Limits) -> Iterator[Document]:
    try:
        with directory.open(member) as unpacked:
            file = guard_ratio(cast("BinaryIO", unpacked), lambda: member.compress_size, limits.max_bytes)
            yield from limits.read_inner(file, member.filename, place)
    except UNREADABLE as error:  # the others stand by themselves
        yield unreadable(place, "it", error)


@frozen
class TarContainer:
    """Reads tar archives, compressed ones too: what unpacks them stands around this one."""

    name: str = "tar"
    suffixes: tuple[str, ...] = TARS

    def detect(self, head: bytes, name: str | None) -> Detection | None:
        """Look for the mark of the first member."""
        if head.startswith(_TAR_MARK, _TAR_PLACE):
            return Detection(self.name, 1.0, ("its first member is that of a tar archive",))
        return Detection(self.name, 0.9, ("its name says so",)) if _is_called(name, self.suffixes) else None

    def open(self, file: BinaryIO, place: str, limits: Limits) -> Iterator[Document]:
        """Yield the members that are documents, in order. Nothing is kept of those that were read."""
        names = NameReader()
        try:
            with tarfile.open(fileobj=file, mode="r|", encoding="utf-8", errors="surrogateescape") as archive:
                while (member := archive.next()) is not None:
                    archive.members = []  # type: ignore[attr-defined]
                    name = to_unicode(member.name, names)
                    if not member.isdir() and _is_wanted(name, limits):
                        yield from _read_tarred(archive, member, name, f"{place}!{name}", limits)
        except UNREADABLE as error:
            yield unreadable(place, _ARCHIVE, error)


def _read_tarred(
    archive: tarfile.TarFile, member: tarfile.TarInfo, name: str, place: str, limits: Limits
) -> Iterator[Document]:
    if not member.isfile():
        link = " to " + to_unicode(member.linkname, NameReader()) if member.issym() or member.islnk() else ""
        what = f"is a link{link}, which is not followed" if link else "is no regular file"
        yield Document(place, error=SourceError(what, path=place))
        return
    file = archive.extractfile(member)
    if file is not None:
        yield from limits.read_inner(cast("BinaryIO", _Tarred(file)), name, place)


class _Tarred(io.RawIOBase):
    """A member of an archive that is read as a stream: it cannot go back, though `tarfile` says so."""

    def __init__(self, file: object) -> None:
        self._file = cast("BinaryIO", file)

    def readable(self) -> bool:
        """Return True."""
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        """Read on."""
        data = self._file.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)


def _is_called(name: str | None, suffixes: tuple[str, ...]) -> bool:
    return name is not None and name.lower().endswith(suffixes)


def _is_wanted(member: str, limits: Limits) -> bool:
    """Return whether a member is a document by its name; others are counted by their suffix."""
    parts = member.split("/")
    if any(map(is_hidden, parts)):
        return False
    if is_document(parts[-1], limits.suffixes):
        return True
    limits.skip(suffix_of(parts[-1]))
    return False
