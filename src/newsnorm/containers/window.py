"""The part of a text that is at hand, out of a file that may be larger than memory."""

from __future__ import annotations

import io
from typing import TextIO

_CHUNK = 1 << 18


class Window:
    """What is at hand, and the place in it; the kinds of files differ in how they go on from there.

    Attributes:
        text: What is at hand.
        at: The place; what stands before it is let go.
        is_ended: Whether the file has been read to its end.
    """

    def __init__(self, file: io.TextIOBase | TextIO, chunk: int = _CHUNK) -> None:
        """Begin before the first character; so many are read at once, at least."""
        self._file, self._chunk = file, chunk
        self.text, self.at, self.is_ended = "", 0, False

    def fill(self) -> bool:
        """Read on, as much again as is left: so a long value is looked at, and copied, a few times only."""
        if self.is_ended:
            return False
        left = self.text[self.at :]
        more = self._file.read(max(self._chunk, len(left)))
        self.text, self.at, self.is_ended = left + more, 0, not more
        return bool(more)
