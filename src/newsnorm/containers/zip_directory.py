"""The directory of a zip archive, read as it is needed: `zipfile` keeps all of it, 50 MB for 100,000 members.

APPNOTE 6.3.10: 4.3.16 (end record), 4.3.14 and 4.3.15 (zip64), 4.3.12 (directory), 4.3.7 (local header).
"""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipExtFile, ZipInfo

from newsnorm.containers.container import Bookmark
from newsnorm.containers.member_names import NameReader
from newsnorm.decoding.binaries import ZIP_MARK

_END = struct.Struct("<4s4H2LH")
END_MARK = b"PK\x05\x06"
"""What the end of the directory begins with: all there is of an archive without members."""
_END64 = struct.Struct("<4sQ2H2L4Q")
_END64_MARK = b"PK\x06\x06"
_LOCATOR = struct.Struct("<4sLQL")
_LOCATOR_MARK = b"PK\x06\x07"
_ENTRY = struct.Struct("<4s6H3L5H2L")
_ENTRY_MARK = b"PK\x01\x02"
_LOCAL = struct.Struct("<4s5H3L2H")
_LONGEST_COMMENT = 65_535
_FULL = 0xFFFFFFFF
_UTF8_FLAG, _ENCRYPTED_FLAG = 0x800, 0x1
_ZIP64_EXTRA, _NAME_EXTRA = 0x1, 0x7075
_BATCH = 1 << 18
_LONGEST_ENTRY = _ENTRY.size + 3 * 0xFFFF


class Directory:
    """The members of an archive.

    Raises:
        BadZipFile: The file is no zip archive, or a part of one.
    """

    def __init__(self, file: BinaryIO) -> None:
        """Find the directory at the end of the file."""
        self._file = file
        size = file.seek(0, io.SEEK_END)
        file.seek(max(0, size - _LONGEST_COMMENT - _END.size))
        tail_start = file.tell()
        tail = file.read()
        at = tail.rfind(END_MARK)
        if at < 0 or len(tail) - at < _END.size:
            raise BadZipFile("File is not a zip file")
        end = tail_start + at
        _, _, _, _, self._count, length, start, _ = _END.unpack_from(tail, at)
        found64 = self._find_zip64(end)
        if found64 is not None:
            self._count, length, start, end = found64
        self._length = length
        # Bytes before the archive, as a program that unpacks itself has them.
        self._shift = end - length - start
        self._start = end - length
        if self._start < 0 or self._shift < 0:
            raise BadZipFile("Bad offset for central directory")

    def _find_zip64(self, end: int) -> tuple[int, int, int, int] | None:
        if end < _LOCATOR.size:
            return None
        self._file.seek(end - _LOCATOR.size)
        mark, _, _, _ = _LOCATOR.unpack(self._file.read(_LOCATOR.size))
        place = end - _LOCATOR.size - _END64.size
        if mark != _LOCATOR_MARK or place < 0:
            return None
        self._file.seek(place)
        record = self._file.read(_END64.size)
        if not record.startswith(_END64_MARK):
            raise BadZipFile("Corrupt zip64 end of central directory record")
        _, _, _, _, _, _, _, count, length, start = _END64.unpack(record)
        return count, length, start, place

    def read_members(self, bookmark: Bookmark | None = None) -> Iterator[tuple[ZipInfo, Bookmark]]:
        """Yield what the directory says of each member, its name decoded, with the bookmark that leads there.

        Args:
            bookmark: Of the first member; None begins with that of the archive.
        """
        begin, learned = bookmark or (0, NameReader().learned)
        names = NameReader(learned)
        place, rest, data, at = self._start + begin, max(0, self._length - begin), b"", 0
        while rest or at < len(data):
            if len(data) - at < _LONGEST_ENTRY and rest:
                self._file.seek(place)
                more = self._file.read(min(rest, _BATCH))
                if not more:
                    raise BadZipFile("Truncated central directory")
                place, rest, data, at = place + len(more), rest - len(more), data[at:] + more, 0
            here = (self._length - rest - len(data) + at, names.learned)
            member, size = _read_entry(data, at, names)
            at += size
            yield member, here

    def open(self, member: ZipInfo) -> ZipExtFile:
        """Return a member as a file, which checks its sum at the end.

        Raises:
            BadZipFile: There is no member where the directory says.
            RuntimeError: It is encrypted.
            NotImplementedError: It is compressed in a way Python does not know.
        """
        if member.flag_bits & _ENCRYPTED_FLAG:
            raise RuntimeError("it is encrypted")
        return ZipExtFile(_Part(self._file, self._find_data(member)), "r", member)

    def peek(self, member: ZipInfo, size: int) -> bytes | None:
        """Return the first bytes of a member, or all of a shorter one; None where only `open` can tell.

        Raises:
            BadZipFile: There is no member where the directory says.
        """
        if member.flag_bits & _ENCRYPTED_FLAG or member.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            return None
        self._file.seek(self._find_data(member))
        data = self._file.read(min(member.compress_size, 2 * size))
        if member.compress_type == ZIP_DEFLATED:
            try:
                data = zlib.decompressobj(-zlib.MAX_WBITS).decompress(data, size)
            except zlib.error:
                return None
        wanted = min(size, member.file_size)
        return data[:wanted] if len(data) >= wanted else None

    def _find_data(self, member: ZipInfo) -> int:
        """Return where what is packed begins."""
        self._file.seek(self._shift + member.header_offset)
        header = self._file.read(_LOCAL.size)
        if len(header) < _LOCAL.size or not header.startswith(ZIP_MARK):
            raise BadZipFile("Bad magic number for file header")
        *_, name_size, extra_size = _LOCAL.unpack(header)
        place: int = self._shift + member.header_offset + _LOCAL.size + name_size + extra_size
        return place


class _Part:
    """The file from some place on, whoever else reads it in between."""

    def __init__(self, file: BinaryIO, place: int) -> None:
        self._file, self._place = file, place

    def read(self, size: int = -1) -> bytes:
        """Read on."""
        self._file.seek(self._place)
        data = self._file.read(size)
        self._place += len(data)
        return data

    def seekable(self) -> bool:
        """Return False: nobody needs it."""
        return False

    def close(self) -> None:
        """Leave the archive open."""


def _read_entry(data: bytes, at: int, names: NameReader) -> tuple[ZipInfo, int]:
    """Return the entry of the directory that begins at a place, and its size."""
    if len(data) - at < _ENTRY.size or not data.startswith(_ENTRY_MARK, at):
        raise BadZipFile("Bad magic number for central directory")
    fields = _ENTRY.unpack_from(data, at)
    _, _, _, flags, method, _, _, crc, packed, unpacked, *sizes, _, _, attributes, offset = fields
    name_size, extra_size, comment_size = sizes
    name_end = at + _ENTRY.size + name_size
    raw, extra = data[at + _ENTRY.size : name_end], data[name_end : name_end + extra_size]
    member = ZipInfo()
    is_utf8 = flags & _UTF8_FLAG
    member.filename = raw.decode("utf-8", "replace") if is_utf8 else _extra_name(extra) or names.decode(raw)
    member.orig_filename = member.filename
    member.flag_bits, member.compress_type, member.CRC = flags, method, crc
    member.external_attr = attributes
    member.compress_size, member.file_size, member.header_offset = _widen(extra, packed, unpacked, offset)
    return member, _ENTRY.size + name_size + extra_size + comment_size


def _extras(extra: bytes) -> Iterator[tuple[int, bytes]]:
    while len(extra) >= 4:
        kind, size = struct.unpack_from("<HH", extra)
        yield kind, extra[4 : 4 + size]
        extra = extra[4 + size :]


def _extra_name(extra: bytes) -> str | None:
    """Return the name in UTF-8 that Info-ZIP writes beside the other."""
    for kind, data in _extras(extra):
        if kind == _NAME_EXTRA and len(data) > 5 and data[0] == 1:
            try:
                return data[5:].decode()
            except UnicodeDecodeError:
                return None
    return None


def _widen(extra: bytes, packed: int, unpacked: int, place: int) -> tuple[int, int, int]:
    """Return sizes and place, from the extra field where they are too large for their own."""
    wide = next((data for kind, data in _extras(extra) if kind == _ZIP64_EXTRA), b"")
    values = iter(struct.unpack_from(f"<{len(wide) // 8}Q", wide))
    unpacked = next(values, unpacked) if unpacked == _FULL else unpacked
    packed = next(values, packed) if packed == _FULL else packed
    return packed, unpacked, next(values, place) if place == _FULL else place
