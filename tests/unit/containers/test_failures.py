"""What cannot be read of a container."""

from __future__ import annotations

import struct
import zlib
from gzip import BadGzipFile

from newsnorm.containers.failures import UNREADABLE, unreadable

from every_case import every_case


@every_case(
    ("error", "message"),
    [
        (FileNotFoundError(2, "No such file or directory"), "no such file"),
        (PermissionError(13, "Permission denied"), "cannot read it: Permission denied"),
        (zlib.error("bad"), "cannot read it: bad"),
        (EOFError(), "cannot read it: EOFError"),
    ],
)
def test_message(error: Exception, message: str):
    """The message says what was raised; the error itself is the cause."""
    document = unreadable("a.zip!b.md", "it", error)

    assert str(document.error) == f"a.zip!b.md: {message}"
    assert document.error.__cause__ is error


@every_case(
    ("what", "error", "hint"),
    [
        ("it", RuntimeError("File 'b.md' is encrypted"), "unpack it first"),
        ("it", NotImplementedError("That compression method is not supported"), "unpack it first"),
        ("it", zlib.error("bad"), None),
        ("the archive", zlib.error("bad"), "it is damaged or was cut off: fetch it again"),
        ("the file", BadGzipFile("Not a gzipped file"), "it is damaged or was cut off: fetch it again"),
        ("the file", PermissionError(13, "Permission denied"), None),
    ],
)
def test_hint(what: str, error: Exception, hint: str | None):
    """What is packed in a way that nobody here unpacks is to be unpacked, what is damaged to be fetched again."""
    assert unreadable("a.zip!b.md", what, error).error.hint == hint


@every_case("kind", [struct.error, zlib.error, EOFError, KeyError, OverflowError, UnicodeDecodeError])
def test_kinds(kind: type[Exception]):
    """All that the standard library raises on such files is known."""
    assert issubclass(kind, UNREADABLE)
