"""The files of a folder, in order: which of them are taken, and which are left out."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

from attrs import evolve, frozen

from newsnorm._frozen import Shown
from newsnorm.corpus.skipped import Skipped
from newsnorm.errors import SourceError
from newsnorm.lexicon.suffixes import is_hidden, matches, suffix_of

EXCLUDED_FOLDERS = frozenset({"node_modules", "scaffolds"})
"""Packages of others, and the empty posts that Hexo copies."""
_SITE, _SOURCES = "public", "source"


@frozen(kw_only=True, repr=False)
class Selection(Shown):
    """Which files of a folder are taken.

    Attributes:
        suffixes: What their names end in.
        include: Patterns; where there are some, only names that match one are taken, whatever they end in.
        exclude: Patterns of names that are left out, of folders too.
        skipped: Counts what is left out; hidden names are not even counted.
    """

    suffixes: frozenset[str]
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    skipped: Skipped

    def without_counting(self) -> Selection:
        """Return the same for a look ahead."""
        return evolve(self, skipped=Skipped())

    def choose_in(self, inside: str) -> Callable[[str], bool]:
        """Return what says whether a file of a folder is taken, by its name.

        Args:
            inside: The folder's own path from the one that was named, with a slash at its end.
        """
        suffixes, include, exclude = self.suffixes, self.include, self.exclude
        if not include and not exclude:
            return lambda name: suffix_of(name) in suffixes

        def takes(name: str) -> bool:
            path = inside + name
            if exclude and matches(path, exclude):
                return False
            return matches(path, include) if include else suffix_of(name) in suffixes

        return takes


def list_files(folder: str, selection: Selection) -> Iterator[tuple[str, SourceError | None]]:
    """Yield the files of a folder, then those of the folders in it; a folder that cannot be listed is an error.

    Args:
        folder: Its path.
        selection: Which files.
    """
    waiting = [folder]
    start = len(folder.rstrip(os.sep)) + 1
    while waiting:
        here = waiting.pop()
        try:
            folders, files = _list_names(here)
        except OSError as error:
            yield here, SourceError(f"cannot list the folder: {error.strerror}", path=here)
            continue
        waiting += reversed([os.path.join(here, name) for name in _choose(folders, here, start, selection)])  # noqa: PTH118
        above = os.path.join(here, "")  # noqa: PTH118 - once: a folder may have a million files
        takes = selection.choose_in(above[start:].replace(os.sep, "/"))
        for name in files:
            if takes(name):
                yield above + name, None
            else:
                selection.skipped.note(suffix_of(name))


def _list_names(folder: str) -> tuple[list[str], list[str]]:
    """Return the names of the folders and of the files; names alone, since a folder may have a million."""
    folders: list[str] = []
    files: list[str] = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if not is_hidden(entry.name):
                (folders if entry.is_dir(follow_symlinks=False) else files).append(entry.name)
    folders.sort()
    files.sort()
    return folders, files


def _choose(folders: list[str], here: str, start: int, selection: Selection) -> Iterator[str]:
    for name in folders:
        is_site = name == _SITE and _SOURCES in folders
        path = os.path.join(here, name)[start:].replace(os.sep, "/")  # noqa: PTH118
        if (
            ((is_site or name in EXCLUDED_FOLDERS) and not _asks_for(name, selection))
            or matches(path, selection.exclude)
            or matches(f"{path}/", selection.exclude)
        ):
            selection.skipped.note(f"{name}/")
        else:
            yield name


def _asks_for(name: str, selection: Selection) -> bool:
    """Return whether a pattern of the caller names a folder that is left out by itself."""
    return any(name in pattern.split("/")[:-1] for pattern in selection.include)
