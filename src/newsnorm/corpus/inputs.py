"""Where the documents are: files, folders, globs and containers, one after the other.

Everything is lazy and in order: a folder is walked by sorted names, a container is read as it is needed.
"""

from __future__ import annotations

import glob
import io
import os
import stat
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import BinaryIO, cast

from attrs import evolve, frozen

from newsnorm._frozen import Shown
from newsnorm.containers.container import HEAD, UNLIKELY, Limits
from newsnorm.containers.document import Document
from newsnorm.containers.failures import unreadable
from newsnorm.containers.registry import find_container, open_container, suffixes_of_containers
from newsnorm.corpus.found import File, Paths, make_file
from newsnorm.corpus.patterns import match_pattern
from newsnorm.corpus.repeated import SharedLines
from newsnorm.corpus.seen import FileId, Sieve, id_of
from newsnorm.corpus.skipped import NO_FILE, Skipped
from newsnorm.corpus.walk import Selection, list_files
from newsnorm.errors import NewsnormError, SourceError
from newsnorm.lexicon.suffixes import DATA, suffix_of
from newsnorm.lost_paths import missing_matches

Learn = Callable[[Iterator[str]], SharedLines]
_ACCEPTED = "give a path (str or os.PathLike) or several of them; for text or an open file: loads, load"
_BUFFER = 1 << 18


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


@frozen(repr=False)
class Search(Shown):
    """What is looked for under the paths of a call.

    Attributes:
        selection: Which files of a folder are taken.
        learn: Called with the files of each folder before its first document; what it returns goes with them all.
        outputs: Files that are being written and must not be read.
    """

    selection: Selection
    learn: Learn | None = None
    outputs: Collection[FileId] = ()

    @property
    def skipped(self) -> Skipped:
        """What is told of all that is left out."""
        return self.selection.skipped


def find_documents(roots: Iterable[str], search: Search, limits: Limits) -> Iterator[File | Document]:
    """Yield every document under `roots`, lazily and in order, each file once.

    A path that was named is always taken; inside a folder only regular files with a document suffix are, and no hidden
    names. A symbolic link to a folder is followed where it was named, never inside a folder: it may lead back.
    """
    for found, file in _sift(roots, search):
        yield from open_file(found, limits, is_file=file is not None)


def look_at(found: File) -> tuple[bool, FileId | None]:
    """Return whether what was found may be read, and which regular file it is.

    A pipe or a device would keep us waiting: a folder's are left out, and of one that was named reading tells.
    """
    status = None if found.error else _status_of(found.path)
    if status is None:
        return True, None  # reading it will say what is wrong
    if stat.S_ISREG(status.st_mode):
        return True, id_of(status)
    return found.is_named, None


def open_file(found: File, limits: Limits, *, is_file: bool | None = None) -> Iterator[File | Document]:
    """Yield the documents of a file that was found: itself, if it is one article, or those of the container it is.

    Args:
        found: The file.
        limits: How containers are opened.
        is_file: Whether it is a regular file, where that is known.
    """
    if found.error is not None:
        yield Document(found.path, error=found.error)
        return
    if is_file is None:
        is_file = look_at(found)[1] is not None
    if not is_file:
        yield found  # reading it will say what is wrong
        return
    try:
        with open(found.path, "rb", buffering=0) as raw:  # noqa: PTH123 - half the time of a path's own
            yield from _open(found, raw, limits)
    except OSError as error:
        yield unreadable(found.path, "it", error)
    except NewsnormError as error:
        yield Document.failed(found.path, error)


def _open(found: File, raw: io.FileIO, limits: Limits) -> Iterator[File | Document]:
    container = find_container(raw.read(HEAD), found.path)
    if container is not None and (found.is_named or container[1].confidence > UNLIKELY):
        raw.seek(0)
        if not found.is_named and limits.include:
            # The patterns chose this archive from its folder: they do not count again for what is in it.
            limits = evolve(limits, include=())
        with io.BufferedReader(raw, _BUFFER) as file:
            yield from open_container(container[0], cast("BinaryIO", file), found.path, limits)
    # In a folder, JSON without an article is a file of settings, and a table without one holds numbers.
    elif found.is_named or (container is None and suffix_of(found.path) not in DATA):
        yield found
    else:
        limits.skip(suffix_of(found.path))


def find_files(roots: Iterable[str], search: Search) -> Iterator[File]:
    """Yield every file that `find_documents` opens, or what is wrong in its place."""
    return (found for found, _ in _sift(roots, search))


def _sift(roots: Iterable[str], search: Search) -> Iterator[tuple[File, FileId | None]]:
    sieve = Sieve(search.skipped)
    for found in search_files(roots, search):
        is_readable, file = look_at(found)
        if not is_readable:
            search.skipped.note(NO_FILE)
        elif not sieve.hold_back((file,)):
            yield found, file


def search_files(roots: Iterable[str], search: Search) -> Iterator[File]:
    """Yield what `find_files` yields before anybody has looked at it: files come as often as they are found.

    A look takes longer than all else that is done with a name: where there are workers, they look (`look_at`). Then a
    `Sieve` tells which of them are taken.
    """
    for root in roots:
        if not root:
            yield File(root, SourceError("the path is empty", path=root, hint="the current folder is ."))
        elif glob.has_magic(root) and not os.path.lexists(root):
            matches = _match(root, search.outputs)
            if not matches:
                yield File(root, missing_matches(root))
            for match in matches:
                yield from _expand(match, search)
        else:
            yield from _expand(root, search)


def _match(pattern: str, outputs: Collection[FileId]) -> list[str]:
    """Return the folders and files a pattern matches, sorted, without what stands in a folder that it matches too."""
    try:
        matches = match_pattern(pattern)
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


def _expand(name: str, search: Search) -> Iterator[File]:
    if os.path.isdir(name):  # noqa: PTH112 - never raises, however long the path
        yield from _walk(name, search)
        return
    status = _status_of(name) if search.outputs else None
    if status and id_of(status) in search.outputs:
        yield File(name, SourceError("is the output itself", path=name))
    else:
        yield File(name)


def _status_of(name: str) -> os.stat_result | None:
    try:
        return os.stat(name)  # noqa: PTH116
    except (OSError, ValueError):
        return None


def _walk(folder: str, search: Search) -> Iterator[File]:
    shared = search.learn(_list_learnable(folder, search)) if search.learn else None
    for path, error in list_files(folder, search.selection):
        if error:
            yield File(path, error)
        elif not search.outputs or _is_to_be_read(path, search.outputs):
            yield make_file((path, None, shared, False))


def _list_learnable(folder: str, search: Search) -> Iterator[str]:
    containers = suffixes_of_containers()
    for path, error in list_files(folder, search.selection.without_counting()):
        if not error and suffix_of(path) not in containers and _is_to_be_read(path, search.outputs):
            yield path


def _is_to_be_read(path: str, outputs: Collection[FileId]) -> bool:
    """Return whether it is a regular file and no output; a pipe would never end, nor would what we write ourselves."""
    status = _status_of(path)
    if status is None:
        return True  # reading it will say what is wrong
    return stat.S_ISREG(status.st_mode) and id_of(status) not in outputs
