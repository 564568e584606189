"""The records of a large XML file, one after another: `<item>`, `<entry>`, `<doc>`, wherever they stand in it."""

from __future__ import annotations

import io
from collections.abc import Collection, Iterator
from typing import NamedTuple

from newsnorm.containers.window import Window
from newsnorm.containers.xml_elements import drop_controls, find_tag
from newsnorm.errors import TooLargeError, too_large


class Record(NamedTuple):
    """A record, or what stood before the first one.

    Attributes:
        source: From its start tag to its end tag.
        is_closed: Whether its end tag was there: the last record of a cut file has none.
        controls: How many forbidden control characters were left out of it.
        error: Set instead of `source` when it is too large; nothing follows it.
    """

    source: str = ""
    is_closed: bool = True
    controls: int = 0
    error: TooLargeError | None = None


def read_records(text: io.TextIOBase, names: Collection[str], max_length: int) -> Iterator[Record]:
    """Yield what stands before the first record, be it nothing, and then each record.

    Args:
        text: The file.
        names: Names of records, without prefixes and in small letters.
        max_length: Most characters of one record.
    """
    window = _Window(text, max_length)
    start = window.find(names)
    yield _make(window.take(start.begin if start else None))
    while start is not None:
        # A record never holds another: where one begins, the end tag of the one before is missing.
        end = window.find(names, skip=start.end - start.begin)
        if window.is_full:
            yield Record(error=too_large("record", max_length))
            return
        if end is None or not end.is_end:
            yield _make(window.take(end.begin if end else None), is_closed=start.is_empty)
            start = end
            continue
        yield _make(window.take(end.end))
        while (start := window.find(names)) is not None and start.is_end:
            window.take(start.end)
        window.take(start.begin if start else None)


def _make(source: str, *, is_closed: bool = True) -> Record:
    source, controls = drop_controls(source)
    return Record(source, is_closed, controls)


class _Tag(NamedTuple):
    """A tag, with its place counted from where the window begins."""

    begin: int
    end: int
    is_end: bool
    is_empty: bool


class _Window(Window):
    """The part of the file that is being looked at; it begins where the last `take` ended."""

    def __init__(self, text: io.TextIOBase, max_length: int) -> None:
        super().__init__(text)
        self._max_length, self.is_full = max_length, False

    def take(self, size: int | None) -> str:
        """Return that much and go on behind it; None takes all."""
        end = len(self.text) if size is None else self.at + size
        taken, self.at = self.text[self.at : end], end
        return taken

    def find(self, names: Collection[str], *, skip: int = 0) -> _Tag | None:
        """Return the next tag of one of the names, an end tag too; None at the end of the file."""
        place = self.at + skip
        while True:
            tag, place = find_tag(self.text, place)
            if tag is not None:
                if tag["name"].rpartition(":")[2].lower() in names:
                    begin, end = tag.span()
                    is_empty = tag["attributes"].endswith("/")
                    return _Tag(begin - self.at, end - self.at, bool(tag["end"]), is_empty)
                continue
            if len(self.text) - self.at > self._max_length:
                self.is_full = True
                return None
            place -= self.at
            if not self.fill():
                return None
