"""Files that hold many documents: archives and JSON Lines."""

from __future__ import annotations

import gzip
import io
import lzma
import os
import tarfile
import zipfile
import zlib
from collections.abc import Collection, Iterator
from pathlib import Path

from newsnorm.corpus.document import Document
from newsnorm.corpus.rows import read_row
from newsnorm.errors import MissingDependencyError, SourceError, TooLargeError
from newsnorm.lexicon.suffixes import CONTAINERS, DOCUMENTS, GZIP, TARS, ZIPS, ZSTANDARD

# What the standard library's readers raise on broken, encrypted or exotic files.
_UNREADABLE = (
    OSError, EOFError, ValueError, RuntimeError, NotImplementedError, zlib.error, lzma.LZMAError, zipfile.BadZipFile,
    tarfile.TarError,
)  # fmt: skip


def is_container(name: str) -> bool:
    """Return whether a file of that name holds many documents."""
    return name.lower().endswith(CONTAINERS)


def is_document(name: str, suffixes: Collection[str] = DOCUMENTS) -> bool:
    """Return whether a file of that name is a document, by its suffix."""
    return os.path.splitext(name)[1].lower() in suffixes  # noqa: PTH122


def is_hidden(name: str) -> bool:
    """Return whether the name of a file or a folder is hidden."""
    return name.startswith(".") and name not in (".", "..")


def open_container(path: str, max_bytes: int, suffixes: Collection[str] = DOCUMENTS) -> Iterator[Document]:
    """Yield the documents of an archive or a JSON Lines file; what cannot be read of it is an error in its place.

    Args:
        path: The file.
        max_bytes: No more than one byte beyond it is read of a document.
        suffixes: What the names of documents in an archive end in.
    """
    lower = path.lower()
    is_archive = lower.endswith((*ZIPS, *TARS))
    try:
        if is_archive:
            yield from (_zip if lower.endswith(ZIPS) else _tar)(path, max_bytes, suffixes)
        else:
            yield from _json_lines(path, max_bytes)
    except _UNREADABLE as error:
        yield _unreadable(path, "the archive" if is_archive else "the file", error)
    except MissingDependencyError as error:
        yield Document(path, error=error)


def _unreadable(place: str, what: str, error: Exception) -> Document:
    reason = (error.strerror if isinstance(error, OSError) else None) or str(error) or type(error).__name__
    message = "no such file" if isinstance(error, FileNotFoundError) else f"cannot read {what}: {reason}"
    failure = SourceError(message, path=place)
    failure.__cause__ = error
    return Document(place, error=failure)


def _zip(path: str, max_bytes: int, suffixes: Collection[str]) -> Iterator[Document]:
    with zipfile.ZipFile(path) as archive:
        for member in archive.infolist():
            if member.is_dir() or not _is_wanted(member.filename, suffixes):
                continue
            place = f"{path}!{member.filename}"
            try:
                with archive.open(member) as file:
                    document = Document(place, file.read(max_bytes + 1), member.filename)
            except _UNREADABLE as error:  # the others stand by themselves
                document = _unreadable(place, "it", error)
            yield document


def _tar(path: str, max_bytes: int, suffixes: Collection[str]) -> Iterator[Document]:
    with tarfile.open(path, "r:*") as archive:
        for member in archive:
            file = archive.extractfile(member) if member.isfile() and _is_wanted(member.name, suffixes) else None
            if file is not None:
                yield Document(f"{path}!{member.name}", file.read(max_bytes + 1), member.name)


def _is_wanted(member: str, suffixes: Collection[str]) -> bool:
    parts = member.split("/")
    return is_document(parts[-1], suffixes) and not any(map(is_hidden, parts))


def _json_lines(path: str, max_bytes: int) -> Iterator[Document]:
    """Yield one document a line; what is wrong with a line is an error of its own, the others go on."""
    for number, raw in enumerate(_read_lines(path, max_bytes), 1):
        place = f"{path}:{number}"
        if len(raw) > max_bytes and not raw.endswith(b"\n"):
            error = TooLargeError(f"the line has more than {max_bytes} bytes", path=place, hint="raise max_bytes=")
            yield Document(place, error=error)
        elif raw.strip():
            yield read_row(raw, place)


def _read_lines(path: str, max_bytes: int) -> Iterator[bytes]:
    """Yield each line, or one byte more than `max_bytes` of it."""
    lower = path.lower()
    if lower.endswith(ZSTANDARD):
        yield from _read_zstd_lines(path, max_bytes)
        return
    with gzip.open(path) if lower.endswith(GZIP) else Path(path).open("rb") as file:
        yield from _cut_lines(file, max_bytes)


def _read_zstd_lines(path: str, max_bytes: int) -> Iterator[bytes]:
    try:
        import zstandard  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise MissingDependencyError(
            "reading .zst needs zstandard", path=path, hint='pip install "newsnorm[zstd]"'
        ) from error
    try:
        with zstandard.open(path, "rb") as file:
            yield from _cut_lines(io.BufferedReader(file), max_bytes)
    except zstandard.ZstdError as error:
        raise OSError(str(error)) from error


def _cut_lines(file: io.BufferedIOBase, max_bytes: int) -> Iterator[bytes]:
    while raw := file.readline(max_bytes + 1):
        rest = raw
        while len(rest) > max_bytes and not rest.endswith(b"\n"):
            rest = file.readline(max_bytes + 1)
        yield raw
