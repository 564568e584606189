"""What cannot be read of a container."""

from __future__ import annotations

import struct
import zlib

import pytest

from newsnorm.containers.failures import UNREADABLE, unreadable


@pytest.mark.parametrize(
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


@pytest.mark.parametrize("kind", [struct.error, zlib.error, EOFError, KeyError, OverflowError, UnicodeDecodeError])
def test_kinds(kind: type[Exception]):
    """All that the standard library raises on such files is known."""
    assert issubclass(kind, UNREADABLE)
