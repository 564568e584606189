"""Files as containers read them: from the first byte again after a look at the head, and decoded as they are read."""

from __future__ import annotations

import codecs
import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import BinaryIO, cast

from attrs import define

from newsnorm._frozen import Shown
from newsnorm.containers.container import HEAD
from newsnorm.containers.raw import Stream
from newsnorm.decoding.decode import decode
from newsnorm.errors import DecodeError, SourceError
from newsnorm.lexicon.characters import BYTE_ORDER_MARK
from newsnorm.model import Finding

_WIDE = ("utf-16", "utf-32")
_CHUNK = 1 << 18
_ASCII = bytes(range(128))
_BEFORE = 256  # bytes of ASCII that are looked at with the first others


def peek(file: BinaryIO, size: int = HEAD) -> tuple[bytes, BinaryIO]:
    r"""Return the first bytes of a file, and the file as if nothing had been read.

    Example:
        >>> head, file = peek(io.BytesIO(b"\x1f\x8b\x08rest"), 2)
        >>> head, file.read()
        (b'\x1f\x8b', b'\x1f\x8b\x08rest')
    """
    read = getattr(file, "read1", file.read)
    parts = []
    left = size
    is_whole = True
    try:
        while left and (data := read(left)):  # a pipe gives what was sent, which may be less
            parts.append(data)
            left -= len(data)
    except SourceError:  # a compressed file that is damaged: it is said again where that is read
        if not parts:
            raise
        is_whole = False
    head = b"".join(parts)
    if file.seekable():
        file.seek(-len(head), io.SEEK_CUR)
        return head, file
    if left and is_whole:  # that was all: most members of archives are short
        return head, io.BytesIO(head)
    rewound = Stream(_read_after(head, file))
    return head, cast("BinaryIO", io.BufferedReader(rewound, _CHUNK))


def _read_after(head: bytes, rest: BinaryIO) -> Callable[[int], bytes]:
    """Return what reads the head of a file that cannot seek, and then the rest of it."""
    left = io.BytesIO(head)
    read = getattr(rest, "read1", rest.read)
    return lambda size: left.read(size) or read(size)


@contextmanager
def seekable(file: BinaryIO, max_bytes: int) -> Iterator[BinaryIO]:
    """Give a file that can seek: itself, or a copy of one that stands in another container.

    Raises:
        OSError: It is larger than a document may be.
    """
    if file.seekable():
        yield file
        return
    from tempfile import TemporaryFile  # noqa: PLC0415 - takes long, for containers in containers alone

    with TemporaryFile() as copy:
        size = 0
        while data := file.read(_CHUNK):
            size += len(data)
            if size > max_bytes:
                raise OSError(f"in a container it may have {max_bytes} bytes at most")
            copy.write(data)
        copy.seek(0)
        yield cast("BinaryIO", copy)


@define(kw_only=True, repr=False)
class Decoding(Shown):
    """How a file is decoded. Of one that begins with much ASCII that shows later, and changes then.

    Attributes:
        codec: Python's name.
        findings: What was noticed while that was found out.
    """

    codec: str
    findings: tuple[Finding, ...] = ()

    @property
    def is_wide(self) -> bool:
        """Whether an ASCII letter takes more than one byte."""
        return self.codec.startswith(_WIDE)


def find_decoding(head: bytes, encoding: str | None = None) -> Decoding:
    """Return how a file is decoded, by its first bytes.

    Raises:
        DecodeError: No Chinese encoding explains them, or the named one does not.
    """
    is_cut = len(head) >= HEAD
    if encoding is None and _is_utf8(head, is_cut=is_cut):
        return Decoding(codec="utf-8")
    decoded = decode(_cut_whole(head) if is_cut else head, encoding=encoding)
    # A finding about a line is left out: it is told again of the document in which the line stands.
    findings = tuple(finding for finding in decoded.findings if finding.line is None)
    return Decoding(codec=decoded.encoding, findings=findings)


def decode_head(head: bytes) -> str | None:
    """Return the first bytes of a file as text, without a byte order mark; None if no encoding explains them.

    Args:
        head: At most `HEAD` bytes; of a character that is cut off at their end a mark stays.
    """
    try:
        return head.decode(find_decoding(head).codec, "replace").lstrip(BYTE_ORDER_MARK)
    except DecodeError:
        return None


def _is_utf8(head: bytes, *, is_cut: bool) -> bool:
    if b"\0" in head or (b"\x1b" in head and b"\x1b$" in head):
        return False
    try:
        codecs.utf_8_decode(head, "strict", not is_cut)
    except UnicodeDecodeError:
        return False
    return True


def _cut_whole(head: bytes) -> bytes:
    """Return the head without the part of a character at its end: up to the end of a line or a tag if it can be."""
    if b"\0" in head:
        return head[: len(head) & ~3]
    end = max(head.rfind(b"\n"), head.rfind(b">"))
    return head[: end + 1] if end > len(head) // 2 else head


@contextmanager
def open_text(file: BinaryIO, encoding: str | None = None) -> Iterator[tuple[io.TextIOWrapper, Decoding]]:
    """Give a file as text, with LF as line ends and no byte order mark; the file itself stays open.

    Raises:
        DecodeError: As `find_decoding` does.
    """
    head, file = peek(file)
    decoding = find_decoding(head, encoding)
    if encoding is None and decoding.codec == "utf-8" and len(head) >= HEAD and head.isascii():
        file = cast("BinaryIO", Stream(_LateText(file, decoding).read))
    text = io.TextIOWrapper(_buffered(file), encoding=decoding.codec, errors="replace", newline=None)
    mark = BYTE_ORDER_MARK.encode(decoding.codec, "ignore")
    while mark and head.startswith(mark):  # two, where one file was put behind another
        text.read(1)
        head = head.removeprefix(mark)
    try:
        yield text, decoding
    finally:
        if not text.closed:  # else `text` would close the file with itself, and it is the caller's
            text.detach()


class _LateText:
    """A file that is ASCII so far, as UTF-8: the first other bytes, and what follows them, tell how it is encoded."""

    def __init__(self, file: BinaryIO, decoding: Decoding) -> None:
        self._file, self._decoding = file, decoding
        self._is_known = False
        self._decoder: codecs.IncrementalDecoder | None = None
        self._ready = b""

    def read(self, size: int) -> bytes:
        """Read on."""
        while not self._ready:
            data = self._file.read(size)
            if not self._is_known and not data.isascii():
                data = self._look_at(data)
            is_end = not data
            self._ready = data if self._decoder is None else self._decoder.decode(data, is_end).encode()
            if is_end:
                break
        data, self._ready = self._ready[:size], self._ready[size:]
        return data

    def _look_at(self, data: bytes) -> bytes:
        """Find out the encoding, and return what was read, with what was read ahead."""
        self._is_known = True
        data += self._file.read(HEAD)
        first = len(data) - len(data.lstrip(_ASCII))
        start = max(data.rfind(b"\n", 0, first) + 1, first - _BEFORE)
        try:
            found = find_decoding(data[start : start + HEAD])
        except DecodeError:
            return data  # of no encoding: a mark stands for each byte
        self._decoding.codec, self._decoding.findings = found.codec, found.findings
        if found.codec != "utf-8":
            self._decoder = codecs.getincrementaldecoder(found.codec)("replace")
        return data


def _buffered(file: BinaryIO) -> io.BufferedReader:
    return file if isinstance(file, io.BufferedReader) else io.BufferedReader(cast("io.RawIOBase", file), _CHUNK)


def decode_piece(data: bytes, decoding: Decoding | None, encoding: str | None) -> tuple[str, Decoding]:
    """Decode a part of a file that stands by itself, as a line does: UTF-8 if it is that, else as the part before it.

    Raises:
        DecodeError: No Chinese encoding explains the bytes.
    """
    if encoding is None:
        try:
            return data.decode(), Decoding(codec="utf-8")
        except UnicodeDecodeError:
            pass
    if decoding is not None and decoding.codec != "utf-8":
        try:
            return data.decode(decoding.codec), decoding
        except (UnicodeDecodeError, LookupError):
            pass
    try:
        decoded = decode(data, encoding=encoding)
    except DecodeError:
        if decoding is None or encoding is not None:
            raise
        return data.decode(decoding.codec, "replace"), decoding
    return decoded.text, Decoding(codec=decoded.encoding)
