"""Where the documents are: files, folders, globs, archives and JSON Lines, one after the other.

Everything is lazy and in order: a folder is walked by sorted names, an archive or a JSON Lines file is read as it is
needed.
"""

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Callable, Collection, Iterable, Iterator

from attrs import frozen

from newsnorm.corpus.containers import is_container, is_document, is_hidden, open_container
from newsnorm.corpus.document import Document
from newsnorm.corpus.repeated import SharedLines
from newsnorm.errors import SourceError
from newsnorm.lexicon.suffixes import DOCUMENTS

Learn = Callable[[Iterator[str]], SharedLines]
FileId = tuple[int, int]
"""Device and inode: what makes two names one file."""

Paths = str | os.PathLike[str] | Iterable[str | os.PathLike[str]]
_ACCEPTED = "give a path (str or os.PathLike) or several of them; for text or an open file: loads, load"


def list_roots(paths: Paths) -> Iterable[str]:
    """Return the paths of a call as strings; those that are all there are checked at once, the others as they come.

    Raises:
        SourceError: Something is no path.
    """
    if isinstance(paths, str | os.PathLike):
        return (_check_path(paths),)
    given: object = paths
    # An open file is an iterable of lines, and bytes one of numbers.
    if isinstance(given, bytes | bytearray) or hasattr(given, "read") or not isinstance(given, Iterable):
        raise SourceError(f"cannot load from {type(given).__name__}", hint=_ACCEPTED)
    return list(map(_check_path, paths)) if isinstance(paths, Collection) else map(_check_path, paths)


def _check_path(path: object) -> str:
    name = os.fspath(path) if isinstance(path, str | os.PathLike) else None
    if not isinstance(name, str):
        raise SourceError(f"{path!r:.80} is no path", hint=_ACCEPTED)
    return name


@frozen(kw_only=True)
class _Search:
    """What a search looks for; the fields are the arguments of `find_files`."""

    learn: Learn | None
    outputs: Collection[FileId]
    suffixes: Collection[str]


def find_documents(
    roots: Iterable[str],
    *,
    max_bytes: int,
    learn: Learn | None = None,
    outputs: Collection[FileId] = (),
    suffixes: Collection[str] = DOCUMENTS,
) -> Iterator[Document]:
    """Yield every document under `roots`, lazily and in order.

    A path that was named is always taken; inside a folder only regular files with a document suffix are, and no hidden
    names. A symbolic link to a folder is followed where it was named, never inside a folder: it may lead back.

    Args:
        roots: Files, folders, patterns, archives, JSON Lines.
        max_bytes: No more than one byte beyond it is read of a document inside an archive.
        learn: Called with the files of each folder before its first document; what it returns goes with them all.
        outputs: Files that are being written and must not be read.
        suffixes: What the names of the files end in that a folder gives.
    """
    for found in find_files(roots, learn=learn, outputs=outputs, suffixes=suffixes):
        yield from open_file(found, max_bytes=max_bytes, suffixes=suffixes)


def open_file(found: Document, *, max_bytes: int, suffixes: Collection[str] = DOCUMENTS) -> Iterator[Document]:
    """Yield the documents of a file that was found: one, or those of a container."""
    if found.error is None and is_container(found.path):
        yield from open_container(found.path, max_bytes, suffixes)
    else:
        yield found


def find_files(
    roots: Iterable[str],
    *,
    learn: Learn | None = None,
    outputs: Collection[FileId] = (),
    suffixes: Collection[str] = DOCUMENTS,
) -> Iterator[Document]:
    """Yield every file that `find_documents` opens, or what is wrong in its place."""
    search = _Search(learn=learn, outputs=outputs, suffixes=suffixes)
    for root in roots:
        if not root:
            yield Document(root, error=SourceError("the path is empty", path=root, hint="the current folder is ."))
        elif glob.has_magic(root) and not os.path.lexists(root):
            matches = _match(root, outputs)
            if not matches:
                yield Document(root, error=SourceError("the pattern matches no file", path=root))
            for match in matches:
                yield from _expand(match, search)
        else:
            yield from _expand(root, search)


def _match(pattern: str, outputs: Collection[FileId]) -> list[str]:
    """Return the folders and files a pattern matches, sorted, without what stands in a folder that it matches too."""
    try:
        matches = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - absolute patterns too
    except (OSError, ValueError, RecursionError):
        return []  # too long, too deep or with a null byte: no file is called so
    folders = {match.rstrip(os.sep) for match in matches if os.path.isdir(match)}  # noqa: PTH112 - never raises
    tops = [match for match in matches if folders.isdisjoint(_parents(match))]
    return [match for match in tops if match.rstrip(os.sep) in folders or _is_to_be_read(match, outputs)]


def _parents(path: str) -> Iterator[str]:
    path = os.path.dirname(path.rstrip(os.sep))  # noqa: PTH120 - keeps the caller's spelling
    while path.rstrip(os.sep):
        yield path
        path = os.path.dirname(path)  # noqa: PTH120


def _expand(name: str, search: _Search) -> Iterator[Document]:
    if os.path.isdir(name):  # noqa: PTH112 - never raises, however long the path
        yield from _walk(name, search)
    elif search.outputs and _is_one_of(name, search.outputs):
        yield Document(name, error=SourceError("is the output itself", path=name))
    else:
        yield Document(name)


def _is_one_of(name: str, files: Collection[FileId]) -> bool:
    try:
        status = os.stat(name)  # noqa: PTH116
    except (OSError, ValueError):
        return False
    return (status.st_dev, status.st_ino) in files


def _walk(folder: str, search: _Search) -> Iterator[Document]:
    shared = search.learn(_list_learnable(folder, search)) if search.learn else None
    for found in _list_files(folder, search):
        yield found if found.error or is_container(found.path) else Document(found.path, shared=shared)


def _list_learnable(folder: str, search: _Search) -> Iterator[str]:
    for found in _list_files(folder, search):
        if not found.error and not is_container(found.path):
            yield found.path


def _list_files(folder: str, search: _Search) -> Iterator[Document]:
    """Yield the files of a folder, then those of the folders in it; a folder that cannot be listed is an error."""
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            with os.scandir(here) as found:
                entries = sorted((entry for entry in found if not is_hidden(entry.name)), key=lambda entry: entry.name)
        except OSError as error:
            message = f"cannot list the folder: {error.strerror}"
            yield Document(here, error=SourceError(message, path=here))
            continue
        folders = [entry.path for entry in entries if entry.is_dir(follow_symlinks=False)]
        waiting += reversed(folders)
        for entry in entries:
            is_wanted = is_document(entry.name, search.suffixes) or is_container(entry.name)
            if is_wanted and _is_to_be_read(entry.path, search.outputs):
                yield Document(entry.path)


def _is_to_be_read(path: str, outputs: Collection[FileId]) -> bool:
    """Return whether it is a regular file and no output; a pipe would never end, nor would what we write ourselves."""
    try:
        status = os.stat(path)  # noqa: PTH116
    except OSError:
        return True  # reading it will say what is wrong
    return stat.S_ISREG(status.st_mode) and (status.st_dev, status.st_ino) not in outputs
