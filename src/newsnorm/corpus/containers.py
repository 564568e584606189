"""Files that hold many documents: archives and JSON Lines."""

from __future__ import annotations

import gzip
import io
import lzma
import os
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from newsnorm.corpus.document import Document
from newsnorm.corpus.rows import read_row
from newsnorm.errors import MissingDependencyError, SourceError, TooLargeError

DOCUMENT_SUFFIXES = frozenset(
    {"", ".htm", ".html", ".markdown", ".md", ".mdown", ".mdwn", ".mkd", ".mkdn", ".text", ".txt", ".xhtml", ".xml"}
)
_JSON_LINES = (".jsonl", ".jsonl.gz", ".jsonl.zst", ".ndjson", ".ndjson.gz", ".ndjson.zst")
_TARS = (".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz")
_CONTAINERS = (".zip", *_TARS, *_JSON_LINES)

# What the standard library's readers raise on broken, encrypted or exotic files.
_UNREADABLE = (
    OSError, EOFError, ValueError, RuntimeError, NotImplementedError, zlib.error, lzma.LZMAError, zipfile.BadZipFile,
    tarfile.TarError,
)  # fmt: skip


def is_container(name: str) -> bool:
    """Return whether a file of that name holds many documents."""
    return name.lower().endswith(_CONTAINERS)


def is_document(name: str) -> bool:
    """Return whether a file of that name is a document, by its suffix."""
    return os.path.splitext(name)[1].lower() in DOCUMENT_SUFFIXES  # noqa: PTH122


def is_hidden(name: str) -> bool:
    """Return whether the name of a file or a folder is hidden."""
    return name.startswith(".") and name not in (".", "..")


def open_container(path: str, max_bytes: int) -> Iterator[Document]:
    """Yield the documents of an archive or a JSON Lines file; what cannot be read of it is an error in its place."""
    lower = path.lower()
    opener = _zip if lower.endswith(".zip") else _tar if lower.endswith(_TARS) else _json_lines
    try:
        yield from opener(path, max_bytes)
    except _UNREADABLE as error:
        yield _unreadable(path, "the archive" if opener is not _json_lines else "the file", error)
    except MissingDependencyError as error:
        yield Document(path, error=error)


def _unreadable(place: str, what: str, error: Exception) -> Document:
    reason = (error.strerror if isinstance(error, OSError) else None) or str(error) or type(error).__name__
    message = "no such file" if isinstance(error, FileNotFoundError) else f"cannot read {what}: {reason}"
    failure = SourceError(message, path=place)
    failure.__cause__ = error
    return Document(place, error=failure)


def _zip(path: str, max_bytes: int) -> Iterator[Document]:
    with zipfile.ZipFile(path) as archive:
        for member in archive.infolist():
            if member.is_dir() or not _is_wanted(member.filename):
                continue
            place = f"{path}!{member.filename}"
            try:
                with archive.open(member) as file:
                    document = Document(place, file.read(max_bytes + 1), member.filename)
            except _UNREADABLE as error:  # the others stand by themselves
                document = _unreadable(place, "it", error)
            yield document


def _tar(path: str, max_bytes: int) -> Iterator[Document]:
    with tarfile.open(path, "r:*") as archive:
        for member in archive:
            file = archive.extractfile(member) if member.isfile() and _is_wanted(member.name) else None
            if file is not None:
                yield Document(f"{path}!{member.name}", file.read(max_bytes + 1), member.name)


def _is_wanted(member: str) -> bool:
    parts = member.split("/")
    return is_document(parts[-1]) and not any(map(is_hidden, parts))


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
    if lower.endswith(".zst"):
        yield from _read_zstd_lines(path, max_bytes)
        return
    with gzip.open(path) if lower.endswith(".gz") else Path(path).open("rb") as file:
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
