"""JSON values one after another, out of a file that may be larger than memory.

The members of an array are values, too. Between values stand white space and commas.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from newsnorm._json import read_value
from newsnorm._lazy import compile_late
from newsnorm.containers.window import Window
from newsnorm.errors import SourceError, too_large

NESTED: Final = "the row is nested too deeply"
"""What is wrong with a row that takes more depth than Python has."""

GAP_RE = compile_late(r"[\s,]*+")
"""What stands between two values."""
# How near the end of what was read the decoder stops when the value goes on behind it.
_NEAR = 12
_MOST_SHOWN = 20


def _place_of(error: json.JSONDecodeError) -> str:
    rest = error.doc[error.pos : error.pos + _MOST_SHOWN]
    return f"at {rest!r}" if rest.strip() else "it ends in the middle of a value: the file was cut off"


class JsonValue(NamedTuple):
    """A value, or the error that stands in its place.

    Attributes:
        value: What was read.
        error: Why nothing could be read; it is the last then.
        is_member: Whether it stood in an array.
    """

    value: Any = None
    error: SourceError | None = None
    is_member: bool = False


def is_cut_off(text: str, error: json.JSONDecodeError) -> bool:
    """Return whether a value that cannot be read may only need what comes next in the file."""
    return error.pos >= len(text) - _NEAR or error.msg.startswith("Unterminated string")


def read_json_values(text: io.TextIOBase, max_length: int) -> Iterator[JsonValue]:
    """Yield each value of a file; the members of an array by themselves.

    Args:
        text: The file.
        max_length: Most characters of one value.
    """
    window = _Window(text, max_length)
    while (char := window.skip_gap()) is not None:
        if char == "[":
            window.at += 1
            yield from _read_members(window)
            if window.is_broken:
                return
            continue
        yield (found := window.read_value())
        if found.error:
            return


def _read_members(window: _Window) -> Iterator[JsonValue]:
    while (char := window.skip_gap()) is not None:
        if char == "]":
            window.at += 1
            return
        found = window.read_value()
        yield found._replace(is_member=True)
        if found.error:
            return
    window.is_broken = True
    yield JsonValue(error=SourceError("the JSON array is not closed", hint="the file seems cut off"), is_member=True)


class _Window(Window):
    """The part of the file that is being read."""

    def __init__(self, text: io.TextIOBase, max_length: int) -> None:
        super().__init__(text)
        self._max_length, self.is_broken = max_length, False

    def skip_gap(self) -> str | None:
        """Go to the next value and return its first character; None at the end of the file."""
        while True:
            gap = GAP_RE.match(self.text, self.at)
            self.at = gap.end() if gap else self.at
            if self.at < len(self.text):
                return self.text[self.at]
            if not self.fill():
                return None

    def read_value(self) -> JsonValue:
        """Read the value that begins here."""
        while True:
            try:
                value, end = read_value(self.text, self.at)
            except json.JSONDecodeError as error:
                if self.is_ended or not is_cut_off(self.text, error):
                    return self._fail(SourceError(f"not a JSON value: {error.msg}", hint=_place_of(error)))
            except RecursionError:
                return self._fail(SourceError(NESTED))
            else:
                # A number may go on.
                if end < len(self.text) or self.is_ended:
                    self.at = end
                    return JsonValue(value)
            if len(self.text) - self.at > self._max_length:
                return self._fail(too_large("value", self._max_length))
            self.fill()

    def _fail(self, error: SourceError) -> JsonValue:
        self.is_broken = True
        return JsonValue(error=error)
