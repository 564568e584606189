"""One file, compressed: `.gz`, `.bz2`, `.xz`, `.zst`. What is in it is read as if it stood there."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any, BinaryIO, cast

from attrs import field, frozen

from newsnorm._frozen import Shown
from newsnorm.containers.bombs import CountedFile, guard_ratio
from newsnorm.containers.container import Limits, detect_by
from newsnorm.containers.document import Document
from newsnorm.containers.failures import UNREADABLE, damage_of, unreadable
from newsnorm.containers.raw import Stream
from newsnorm.decoding.binaries import GZIP_MARK, XZ_MARK, ZSTANDARD_MARK
from newsnorm.errors import SourceError, missing_extra
from newsnorm.lexicon.suffixes import BZIP2S, GZIPS, SHORT_TARS, TAR, TARS, XZS, ZSTANDARDS
from newsnorm.model import Detection


@frozen(repr=False)
class CompressedContainer(Shown):
    """Reads what one program compressed.

    Attributes:
        name: Of the program.
        suffixes: Of its files.
        mark: What they begin with.
        unpack: Returns the file unpacked.
        second_mark: What else stands near the beginning.
        second_place: Where.
    """

    name: str
    suffixes: tuple[str, ...]
    mark: bytes
    unpack: Callable[[BinaryIO], Any] = field(repr=False)
    second_mark: bytes = b""
    second_place: int = 0

    def detect(self, head: bytes, name: str | None) -> Detection | None:
        """Look at the mark, else at the name."""
        is_marked = head.startswith(self.mark) and head.startswith(self.second_mark, self.second_place)
        return detect_by(self, f"it is compressed with {self.name}" if is_marked else "", name)

    def open(self, file: BinaryIO, place: str, limits: Limits) -> Iterator[Document]:
        """Yield the document that was compressed, or those of the container it is."""
        name = _name_inside(place.rpartition("!")[2])
        what = "the archive" if name.lower().endswith(TARS) else "the file"
        packed = CountedFile(file)
        try:
            unpacked = _Unpacked(self.unpack(cast("BinaryIO", io.BufferedReader(packed))), place, what)
            guarded = guard_ratio(cast("BinaryIO", unpacked), lambda: packed.count, limits.max_bytes)
            yield from limits.read_inner(guarded, name, place)
        except UNREADABLE as error:
            yield unreadable(place, what, error)


class _Unpacked:
    """What a file unpacks to, up to the place where it is damaged or ends too early: that is said there, in words."""

    def __init__(self, file: BinaryIO, place: str, what: str) -> None:
        # What was unpacked before the damage is lost by a `read` that wants more than that.
        self._read: Callable[[int], bytes] = getattr(file, "read1", file.read)
        self._place, self._what = place, what
        self._error: SourceError | None = None

    def read(self, size: int) -> bytes:
        """Read on.

        Raises:
            SourceError: Here it cannot be unpacked.
        """
        if self._error is not None:
            raise self._error
        try:
            return self._read(size)
        except UNREADABLE as error:
            self._error = damage_of(self._place, self._what, error)
            raise self._error from error


def _name_inside(name: str) -> str:
    """Return what a file is called without the suffix of its compression.

    Example:
        >>> [_name_inside(name) for name in ("a.md.gz", "a.tgz", "a")]
        ['a.md', 'a.tar', 'a']
    """
    stem, dot, suffix = name.rpartition(".")
    ending = f"{dot}{suffix}".lower()
    if ending in SHORT_TARS:
        return stem + TAR
    return stem if stem and ending in {each for kind in KINDS for each in kind.suffixes} else name


# Bytes unpacked at once: a block of four may hold 128 KB (RFC 8878, 3.1.1.2), so they give eight megabytes at most.
_ZSTD_STEP = 256


def open_zstd(file: BinaryIO) -> BinaryIO:
    """Return what is packed in a Zstandard file, as a file that is unpacked as it is read.

    Raises:
        MissingDependencyError: The package that unpacks it is not installed.
    """
    try:
        import zstandard  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise missing_extra("reading .zst", "zstandard", "zstd") from error
    return cast("BinaryIO", Stream(_ZstdFrames(file, zstandard).read))


class _ZstdFrames:
    """What is packed in a file, frame after frame. One that was cut is an error.

    The package's own reader takes a cut file for a whole one.
    """

    def __init__(self, file: BinaryIO, zstandard: ModuleType) -> None:
        self._file, self._error = file, zstandard.ZstdError
        self._make_frame = zstandard.ZstdDecompressor().decompressobj
        self._frame: Any = None
        self._packed = self._unpacked = b""

    def read(self, size: int) -> bytes:
        """Read on."""
        while not self._unpacked:
            self._packed = self._packed or self._file.read(_ZSTD_STEP)
            if not self._packed:
                if self._frame is not None:
                    raise EOFError("the compressed file ends too early")
                return b""
            self._unpack()
        data, self._unpacked = self._unpacked[:size], self._unpacked[size:]
        return data

    def _unpack(self) -> None:
        self._frame = self._frame or self._make_frame()
        try:
            self._unpacked = self._frame.decompress(self._packed)
        except self._error as error:
            raise OSError(str(error)) from error
        self._packed = b""
        if self._frame.eof:
            self._packed, self._frame = self._frame.unused_data, None


GZIP_CONTAINER = CompressedContainer("gzip", GZIPS, GZIP_MARK, lambda file: gzip.GzipFile(fileobj=file))
BZIP2_CONTAINER = CompressedContainer("bzip2", BZIP2S, b"BZh", bz2.BZ2File, b"1AY&SY", 4)
XZ_CONTAINER = CompressedContainer("xz", XZS, XZ_MARK, lzma.LZMAFile)
ZSTANDARD_CONTAINER = CompressedContainer("zstd", ZSTANDARDS, ZSTANDARD_MARK, open_zstd)
KINDS = (GZIP_CONTAINER, BZIP2_CONTAINER, XZ_CONTAINER, ZSTANDARD_CONTAINER)
