"""Zip and tar archives: each member is a document, or a container itself."""

from __future__ import annotations

import tarfile
from collections.abc import Iterator
from itertools import accumulate
from typing import BinaryIO, Literal, cast
from zipfile import ZipInfo

from attrs import frozen

from newsnorm._frozen import Shown
from newsnorm.containers.bombs import guard_ratio
from newsnorm.containers.container import Limits, detect_by
from newsnorm.containers.document import Document
from newsnorm.containers.failures import UNREADABLE, unreadable
from newsnorm.containers.member_names import NameReader, to_unicode
from newsnorm.containers.raw import Stream
from newsnorm.containers.registry import LEAD, is_surely_one, is_tar
from newsnorm.containers.streams import seekable
from newsnorm.containers.zip_directory import END_MARK, Directory
from newsnorm.decoding.binaries import ZIP_MARK, name_zip
from newsnorm.errors import SourceError
from newsnorm.lexicon.suffixes import TARS, ZIPS, is_document, is_hidden, matches, suffix_of
from newsnorm.model import Detection

_ZIP_MARKS = (ZIP_MARK, END_MARK)
_ARCHIVE = "the archive"


@frozen(repr=False)
class ZipContainer(Shown):
    """Reads zip archives."""

    name: str = "zip"
    suffixes: tuple[str, ...] = ZIPS

    def detect(self, head: bytes, name: str | None) -> Detection | None:
        """Look at the mark; what Office and EPUB keep in a zip archive is for others to read."""
        is_marked = head.startswith(_ZIP_MARKS)
        if is_marked and name_zip(head):
            return None
        return detect_by(self, "it begins as a zip archive" if is_marked else "", name)

    def open(self, file: BinaryIO, place: str, limits: Limits) -> Iterator[Document]:
        """Yield the members that are documents, in the order of the directory."""
        try:
            with seekable(file, limits.max_bytes) as archive:
                yield from _read_zip(Directory(archive), place, limits)
        except UNREADABLE as error:
            yield unreadable(place, _ARCHIVE, error)


def _read_zip(directory: Directory, place: str, limits: Limits) -> Iterator[Document]:
    for member, bookmark in directory.read_members(limits.bookmark):
        limits.mark(bookmark)
        here = f"{place}!{member.filename}"
        if not member.filename:
            yield Document.failed(here, SourceError("a member without a name"))
        elif not member.is_dir() and _is_wanted(member.filename, limits):
            yield from _read_zipped(directory, member, here, limits)


def _read_zipped(directory: Directory, member: ZipInfo, place: str, limits: Limits) -> Iterator[Document]:
    try:
        # What is larger than a document may be is read on, since it may be a bomb.
        if limits.is_counting and member.file_size <= limits.max_bytes:
            lead = directory.peek(member, LEAD)
            if lead is not None and is_surely_one(lead, member.filename):
                yield Document(place)
                return
        with directory.open(member) as unpacked:
            file = guard_ratio(cast("BinaryIO", unpacked), lambda: member.compress_size, limits.max_bytes)
            yield from limits.read_inner(file, member.filename, place)
    except UNREADABLE as error:  # the others stand by themselves
        yield unreadable(place, "it", error)


@frozen(repr=False)
class TarContainer(Shown):
    """Reads tar archives, compressed ones too: what unpacks them stands around this one."""

    name: str = "tar"
    suffixes: tuple[str, ...] = TARS

    def detect(self, head: bytes, name: str | None) -> Detection | None:
        """Look for the mark of the first member."""
        return detect_by(self, "its first member is that of a tar archive" if is_tar(head) else "", name)

    def open(self, file: BinaryIO, place: str, limits: Limits) -> Iterator[Document]:
        """Yield the members that are documents, in order. Nothing is kept of those that were read."""
        try:
            yield from _read_tar(file, place, limits)
        except UNREADABLE as error:
            yield unreadable(place, _ARCHIVE, error)


def _read_tar(file: BinaryIO, place: str, limits: Limits) -> Iterator[Document]:
    here, shared, learned = limits.bookmark or (0, {}, NameReader().learned)
    names = NameReader(learned)
    if limits.bookmark:
        file.seek(here)
    # What can seek need not be read where nothing is wanted.
    mode: Literal["r:", "r|"] = "r:" if file.seekable() else "r|"
    headers = dict(shared)  # filled by `tarfile`: global headers, which count for all members behind them
    with tarfile.open(
        fileobj=file, mode=mode, encoding="utf-8", errors="surrogateescape", pax_headers=headers
    ) as archive:
        while (member := archive.next()) is not None:
            limits.mark((here, shared, names.learned))
            archive.members = []  # type: ignore[attr-defined]
            name = to_unicode(member.name, names)
            if not member.isdir() and _is_wanted(name, limits):
                yield from _read_tarred(archive, member, name, f"{place}!{name}", limits)
            here, shared = archive.offset, dict(archive.pax_headers)


def _read_tarred(
    archive: tarfile.TarFile, member: tarfile.TarInfo, name: str, place: str, limits: Limits
) -> Iterator[Document]:
    if not member.isfile():
        link = " to " + to_unicode(member.linkname, NameReader()) if member.issym() or member.islnk() else ""
        what = f"is a link{link}, which is not followed" if link else "is no regular file"
        yield Document.failed(place, SourceError(what))
        return
    file = archive.extractfile(member)
    if file is not None:
        # It cannot go back, though `tarfile` says so: the archive is read as a stream.
        yield from limits.read_inner(cast("BinaryIO", Stream(file.read)), name, place)


def _is_wanted(member: str, limits: Limits) -> bool:
    """Return whether a member is a document by its name; others are counted by their suffix."""
    parts = member.split("/")
    if any(map(is_hidden, parts)):
        return False
    # A pattern may be for a folder of it.
    above = accumulate(parts, "{}/{}".format) if limits.exclude else ()
    if not any(matches(path, limits.exclude) for path in above) and (
        matches(member, limits.include) if limits.include else is_document(parts[-1], limits.suffixes)
    ):
        return True
    limits.skip(suffix_of(parts[-1]))
    return False
