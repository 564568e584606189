"""Files that unpack to far more than they are: stopped before they fill a disk or a day."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import BinaryIO, cast

from newsnorm.containers.raw import Stream
from newsnorm.errors import TooLargeError

MOST_TIMES = 500
"""How many times its packed size a stream may have, once it is longer than a document may be. Rows that are nearly
equal reach a hundred; deflate cannot go beyond 1,032, which only a bomb does."""

_BUFFER = 1 << 16


class CountedFile(Stream):
    """A file that knows how much was read of it."""

    def __init__(self, file: BinaryIO) -> None:
        """Begin at nothing."""
        super().__init__(file.read)
        self.count = 0

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        """Read on."""
        size = super().readinto(buffer)
        self.count += size
        return size


class _Guarded(CountedFile):
    def __init__(self, file: BinaryIO, packed: Callable[[], int], free: int) -> None:
        super().__init__(file)
        self._packed, self._free = packed, free

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        size = super().readinto(buffer)
        if self.count > self._free and self.count > MOST_TIMES * max(1, self._packed()):
            raise TooLargeError(f"unpacks to more than {MOST_TIMES} times its size", hint="unpack it yourself first")
        return size


def guard_ratio(file: BinaryIO, packed: Callable[[], int], free: int) -> BinaryIO:
    """Return an unpacking file that refuses to go on when it is a bomb.

    Args:
        file: What unpacks.
        packed: Says how many packed bytes were used so far.
        free: How much it may give whatever the ratio.
    """
    return cast("BinaryIO", io.BufferedReader(_Guarded(file, packed, free), _BUFFER))
