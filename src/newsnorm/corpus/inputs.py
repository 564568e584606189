"""Where the documents are: files, folders, globs, archives and JSON Lines, one after the other.

Everything is lazy and in order: a folder is walked by sorted names, an archive or a JSON Lines file is read as it is
needed.
"""

from __future__ import annotations

import glob
import gzip
import io
import json
import os
import tarfile
import zipfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import IO

from attrs import frozen

from newsnorm.corpus.repeated import SharedLines
from newsnorm.errors import MissingDependencyError, NewsnormError, SourceError

DOCUMENT_SUFFIXES = frozenset(
    {"", ".htm", ".html", ".markdown", ".md", ".mdown", ".mdwn", ".mkd", ".mkdn", ".text", ".txt", ".xhtml", ".xml"}
)
_TEXT_FIELDS = ("raw_content", "content", "text", "body", "html")
_NAME_FIELDS = ("path", "name", "file", "id", "url")
_JSON_LINES = (".jsonl", ".jsonl.gz", ".jsonl.zst", ".ndjson", ".ndjson.gz", ".ndjson.zst")
_TARS = (".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz")


@frozen
class Document:
    """One document to load.

    Attributes:
        path: The file; inside an archive `archive.zip!member`, in JSON Lines `file.jsonl:12`.
        data: The content, or None: then `path` is a file still to be read.
        name: Evidence for the reader, when it differs from `path`.
        error: Set instead of content when the place itself could not be read.
        shared: Lines of the folder the file was found in, if they were learned.
    """

    path: str
    data: str | bytes | None = None
    name: str | None = None
    error: NewsnormError | None = None
    shared: SharedLines | None = None


Learn = Callable[[Iterator[str]], SharedLines]


def find_documents(
    paths: Iterable[str | os.PathLike[str]], *, max_bytes: int, learn: Learn | None = None
) -> Iterator[Document]:
    """Yield every document under `paths`, lazily and in order.

    A path that was named is always taken; inside a folder only document suffixes are, and no hidden names.

    Args:
        paths: Files, folders, patterns, archives, JSON Lines.
        max_bytes: No more than one byte beyond it is read of a document inside an archive.
        learn: Called with the files of each folder before its first document; what it returns goes with them all.
    """
    for path in paths:
        name = os.fspath(path)
        if isinstance(name, bytes):
            name = os.fsdecode(name)
        if not os.path.lexists(name) and glob.has_magic(name):
            matches = sorted(glob.glob(name, recursive=True))  # noqa: PTH207 - absolute patterns too
            if not matches:
                yield Document(name, error=SourceError("the pattern matches no file", path=name))
            for match in matches:
                yield from _expand(match, max_bytes, learn)
        else:
            yield from _expand(name, max_bytes, learn)


def _expand(name: str, max_bytes: int, learn: Learn | None = None) -> Iterator[Document]:
    lower = name.lower()
    if Path(name).is_dir():
        yield from _walk(name, max_bytes, learn)
    elif _is_container(name):
        opener = _zip if lower.endswith(".zip") else _tar if lower.endswith(_TARS) else _json_lines
        try:
            yield from opener(name, max_bytes)
        except (OSError, EOFError, zipfile.BadZipFile, tarfile.TarError, RuntimeError, NotImplementedError) as error:
            yield Document(name, error=SourceError(f"cannot read the archive: {error}", path=name))
    else:
        yield Document(name)


def _walk(folder: str, max_bytes: int, learn: Learn | None) -> Iterator[Document]:
    shared = learn(path for path in _list_files(folder) if not _is_container(path)) if learn else None
    for path in _list_files(folder):
        if _is_container(path):
            yield from _expand(path, max_bytes)
        else:
            yield Document(path, shared=shared)


def _list_files(folder: str) -> Iterator[str]:
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and (_is_document(name) or _is_container(name)):
                yield os.path.join(root, name)  # noqa: PTH118 - the caller's spelling of the folder stays


def _is_container(name: str) -> bool:
    return name.lower().endswith((".zip", *_TARS, *_JSON_LINES))


def _zip(path: str, max_bytes: int) -> Iterator[Document]:
    with zipfile.ZipFile(path) as archive:
        for member in archive.infolist():
            if not member.is_dir() and _is_document(member.filename):
                with archive.open(member) as file:
                    yield Document(f"{path}!{member.filename}", file.read(max_bytes + 1), member.filename)


def _tar(path: str, max_bytes: int) -> Iterator[Document]:
    with tarfile.open(path, "r:*") as archive:
        for member in archive:
            file = archive.extractfile(member) if member.isfile() and _is_document(member.name) else None
            if file is not None:
                yield Document(f"{path}!{member.name}", file.read(max_bytes + 1), member.name)


def _is_document(member: str) -> bool:
    base = member.rpartition("/")[2]
    return not base.startswith(".") and os.path.splitext(base)[1].lower() in DOCUMENT_SUFFIXES  # noqa: PTH122


def _json_lines(path: str, max_bytes: int) -> Iterator[Document]:
    """Yield the text field of each line; a line that has none is an error of its own, the others go on."""
    with _open_lines(path) as lines:
        number = 0
        while raw := lines.readline(max_bytes + 1):
            number += 1
            if raw.strip():
                yield _json_document(raw, f"{path}:{number}")


def _json_document(raw: bytes, place: str) -> Document:
    try:
        row = json.loads(raw)
    except (ValueError, RecursionError) as error:
        return Document(place, error=SourceError(f"not a JSON value: {error}", path=place))
    if isinstance(row, str):
        return Document(place, row)
    fields = row if isinstance(row, dict) else {}
    text = next((fields[key] for key in _TEXT_FIELDS if isinstance(fields.get(key), str)), None)
    if text is None:
        hint = f"one of the fields {', '.join(_TEXT_FIELDS)} must hold the source text"
        return Document(place, error=SourceError("no text in this line", path=place, hint=hint))
    name = next((fields[key] for key in _NAME_FIELDS if isinstance(fields.get(key), str)), None)
    return Document(place, text, name)


def _open_lines(path: str) -> IO[bytes]:
    if path.lower().endswith(".gz"):
        return io.BufferedReader(gzip.open(path))
    if path.lower().endswith(".zst"):
        return _open_zstd(path)
    return Path(path).open("rb")


def _open_zstd(path: str) -> IO[bytes]:
    try:
        import zstandard  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise MissingDependencyError(
            "reading .zst needs zstandard", path=path, hint='pip install "newsnorm[zstd]"'
        ) from error
    return io.BufferedReader(zstandard.open(path, "rb"))
