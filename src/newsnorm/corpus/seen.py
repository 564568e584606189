"""Which files were read: each once, however often and by whatever name it was found."""

from __future__ import annotations

import os
from collections.abc import Iterable

from newsnorm.corpus.skipped import Skipped

FileId = tuple[int, int]
"""Device and inode: what makes two names one file."""

_AGAIN = "read already"


def id_of(status: os.stat_result) -> FileId:
    """Return which file one is, by what the system says of it."""
    return status.st_dev, status.st_ino


class SeenFiles:
    """A set of files, of next to no size where their numbers lie close together, as they do.

    Example:
        >>> seen = SeenFiles()
        >>> seen.add((1, 64)), seen.add((1, 64))
        (True, False)
    """

    def __init__(self) -> None:
        """Know nothing yet."""
        self._masks: dict[int, dict[int, int]] = {}

    def add(self, file: FileId) -> bool:
        """Note a file, and return whether it is a new one."""
        device, inode = file
        masks = self._masks.get(device)
        if masks is None:
            masks = self._masks[device] = {}
        page, bit = inode >> 6, 1 << (inode & 63)
        mask = masks.get(page, 0)
        masks[page] = mask | bit
        return not mask & bit


class Sieve:
    """Lets each file pass once.

    Args:
        skipped: Is told of each that was read already.
    """

    def __init__(self, skipped: Skipped) -> None:
        """Know no files yet."""
        self.skipped = skipped
        self._seen = SeenFiles()

    def hold_back(self, files: Iterable[FileId | None]) -> list[int]:
        """Return the numbers of the files that do not pass; what is no regular file has no id, and always passes.

        Example:
            >>> sieve = Sieve(Skipped())
            >>> sieve.hold_back([(1, 64), None, (1, 65), (1, 64)]), sieve.hold_back([(1, 65), None])
            ([3], [0])
        """
        add, held = self._seen.add, []
        for number, file in enumerate(files):
            if file is not None and not add(file):
                self.skipped.note(_AGAIN)
                held.append(number)
        return held
