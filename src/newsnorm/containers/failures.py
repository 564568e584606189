"""What cannot be read of a container, as a failure in its place."""

from __future__ import annotations

import lzma
import struct
import tarfile
import zlib
from gzip import BadGzipFile
from zipfile import BadZipFile

from newsnorm.containers.document import Document
from newsnorm.errors import SourceError

UNREADABLE = (
    OSError, EOFError, ValueError, RuntimeError, NotImplementedError, LookupError, OverflowError, zlib.error,
    lzma.LZMAError, struct.error, BadZipFile, tarfile.TarError,
)  # fmt: skip
"""What the standard library's readers raise on broken, encrypted or exotic files."""


def unreadable(place: str, what: str, error: Exception) -> Document:
    """Return the failure that stands for what could not be read.

    Args:
        place: Where it stands.
        what: `the archive`, `the file`, `it`.
        error: What was raised.
    """
    failure = damage_of(place, what, error)
    failure.__cause__ = error
    return Document(place, error=failure)


def damage_of(place: str, what: str, error: Exception) -> SourceError:
    """Return the error of what could not be read; the arguments are those of `unreadable`."""
    reason = (error.strerror if isinstance(error, OSError) else None) or str(error) or type(error).__name__
    message = "no such file" if isinstance(error, FileNotFoundError) else f"cannot read {what}: {reason}"
    return SourceError(message, path=place, hint=_hint_for(what, error))


def _hint_for(what: str, error: Exception) -> str | None:
    if isinstance(error, RuntimeError):  # encrypted, or packed in a way that nobody here unpacks
        return "unpack it first"
    is_of_the_system = isinstance(error, OSError) and not isinstance(error, BadGzipFile)
    return None if is_of_the_system or what == "it" else "it is damaged or was cut off: fetch it again"
