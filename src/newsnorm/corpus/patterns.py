"""Patterns of file names, as the shell knows them, without getting lost in links that lead back."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator

from newsnorm.corpus.seen import FileId, id_of

_ANY_DEPTH = "**"


def match_pattern(pattern: str) -> list[str]:
    """Return the files and folders that a pattern matches, sorted, as `glob.glob` finds them.

    `**` enters each folder once, by whichever link: `glob` follows a link that leads back as often as the system lets
    it, and two of them side by side without end.

    Args:
        pattern: `*`, `?`, `[…]`, and `**` for folders of any depth.

    Example:
        >>> match_pattern("seeds/**/000*.txt")
        ['seeds/000_b35f43888f6903a7.txt']
    """
    return sorted(dict.fromkeys(_match(pattern)))


def _match(pattern: str) -> Iterator[str]:
    parts = pattern.split(os.sep)  # noqa: PTH206 - keeps the caller's spelling
    if _ANY_DEPTH not in parts:
        yield from glob.iglob(pattern)  # noqa: PTH207 - absolute patterns too
        return
    place = parts.index(_ANY_DEPTH)
    above, rest = os.sep.join(parts[:place]), os.sep.join(parts[place + 1 :])  # noqa: PTH118
    above = above or (os.sep if place else "")
    for base in glob.iglob(above) if above else ("",):  # noqa: PTH207
        if not rest:
            yield from (os.path.join(base, ""),) if base else glob.iglob("*")  # noqa: PTH118, PTH207
            continue
        for folder in _walk(base, set()):
            yield from _match(os.path.join(glob.escape(folder), rest))  # noqa: PTH118


def _walk(base: str, seen: set[FileId]) -> Iterator[str]:
    """Yield a folder and those below it, each once, but for hidden ones."""
    waiting = [base]
    while waiting:
        folder = waiting.pop()
        try:
            status = os.stat(folder or os.curdir)  # noqa: PTH116
            entries = sorted(os.listdir(folder or os.curdir), reverse=True)  # noqa: PTH208
        except OSError:
            continue  # no folder, or none that may be read
        if id_of(status) not in seen:
            seen.add(id_of(status))
            yield folder
            names = (os.path.join(folder, entry) for entry in entries if not entry.startswith("."))  # noqa: PTH118
            waiting += [name for name in names if os.path.isdir(name)]  # noqa: PTH112
