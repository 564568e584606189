"""Files that can only be read on: what `io.BufferedReader` and the standard library's unpackers want of one."""

from __future__ import annotations

import io
from collections.abc import Callable


class Stream(io.RawIOBase):
    """A file of which there is nothing but a function that reads on.

    Args:
        read: Returns at most so many bytes; none at the end.

    Example:
        >>> Stream(io.BytesIO(b"abc").read).read(2)
        b'ab'
    """

    def __init__(self, read: Callable[[int], bytes]) -> None:
        """Keep the function."""
        self._read = read

    def readable(self) -> bool:
        """Return True."""
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        """Read on."""
        data = self._read(len(buffer))
        buffer[: len(data)] = data
        return len(data)
