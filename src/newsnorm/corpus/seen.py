"""Which files were read: each once, however often and by whatever name it was found."""

from __future__ import annotations

import os


class SeenFiles:
    """A set of files by device and inode, of next to no size where the numbers lie close together, as they do.

    Example:
        >>> seen, status = SeenFiles(), os.stat("README.md")
        >>> seen.add(status), seen.add(status)
        (True, False)
    """

    def __init__(self) -> None:
        """Know nothing yet."""
        self._masks: dict[int, dict[int, int]] = {}

    def add(self, status: os.stat_result) -> bool:
        """Note a file, and return whether it is a new one."""
        masks = self._masks.setdefault(status.st_dev, {})
        page, bit = status.st_ino >> 6, 1 << (status.st_ino & 63)
        mask = masks.get(page, 0)
        masks[page] = mask | bit
        return not mask & bit
