"""The rows of CSV and TSV: as Python's own reader has them, and cells that are longer than it takes."""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import islice

from attrs import frozen

from newsnorm._frozen import Shown

_ESCAPED, _DOUBLED = '\\"', '""'


@frozen(kw_only=True, repr=False)
class Form(Shown):
    """How the cells of a table are written.

    Attributes:
        delimiter: What stands between them.
        has_quotes: Whether one may stand in quotes.
        has_escapes: Whether a quote in quotes has a backslash before it; else there are two of it.
    """

    delimiter: str
    has_quotes: bool = True
    has_escapes: bool = False

    def read(self, lines: Iterable[str]) -> Iterator[list[str]]:
        """Yield the cells of each row.

        Raises:
            csv.Error: A cell is longer than Python's reader takes. What follows can be read on.
        """
        if self.has_quotes:
            return csv.reader(lines, delimiter=self.delimiter, skipinitialspace=True)
        return csv.reader(lines, delimiter=self.delimiter, skipinitialspace=True, quoting=csv.QUOTE_NONE)


class _Lines:
    """Lines that go by, and those of the row that is being read."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._rest = iter(lines)
        self._back: deque[str] = deque()
        self.taken: list[str] = []

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = self._back.popleft() if self._back else next(self._rest)
        self.taken.append(line)
        return line

    def give_back(self) -> None:
        """Let all lines but the first go by once more."""
        self._back.extendleft(reversed(self.taken[1:]))


def read_rows(form: Form, lines: Iterable[str], *, width: int, most: int) -> Iterator[list[str] | csv.Error]:
    r"""Yield the cells of each row, or what is wrong in its place: only its first line is lost then.

    Args:
        form: How cells are written.
        lines: Those of the table.
        width: How many cells a row has; a cell longer than Python's reader takes must stand in such a row.
        most: How many characters a row has at most.

    Example:
        >>> lines = ['a,"b\n', '"\n', f"a,{'b' * 200_000}"]
        >>> [len(row[1]) for row in read_rows(Form(delimiter=","), lines, width=2, most=10**6)]
        [2, 200000]
    """
    if form.has_escapes:
        lines = (line.replace(_ESCAPED, _DOUBLED) for line in lines)
    source = _Lines(lines)
    rows = form.read(source)
    while True:
        source.taken.clear()
        try:
            yield next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            cells = _read_long(form, source, most)
            if cells is None or len(cells) != width:
                source.give_back()
                yield error
            else:
                yield cells
            rows = form.read(source)


def _read_long(form: Form, source: _Lines, most: int) -> list[str] | None:
    """Return the cells of a row from its lines and those that follow until its quotes are closed; None if none does."""
    size = sum(map(len, source.taken))
    if not form.has_quotes:
        return "".join(source.taken).rstrip("\r\n").split(form.delimiter)
    is_open = sum(line.count('"') for line in source.taken) % 2
    while is_open and size <= most:
        line = next(islice(source, 1), None)
        if line is None:
            return None
        size += len(line)
        is_open ^= line.count('"') % 2
    return _split("".join(source.taken).rstrip("\r\n"), form.delimiter) if size <= most else None


def _split(text: str, delimiter: str) -> list[str] | None:
    """Return the cells of a row; None if something stands beside the quotes around one."""
    cells: list[str] = []
    at, length = 0, len(text)
    while at <= length:
        while text.startswith(" ", at):
            at += 1
        if text.startswith('"', at):
            end = _find_close(text, at + 1)
            if end < 0 or not (end + 1 == length or text.startswith(delimiter, end + 1)):
                return None
            cells.append(text[at + 1 : end].replace(_DOUBLED, '"'))
            at = end + 2
        else:
            end = text.find(delimiter, at)
            cells.append(text[at : end if end >= 0 else length])
            at = end + 1 if end >= 0 else length + 1
    return cells


def _find_close(text: str, at: int) -> int:
    """Return the place of the next quote that is no half of two; -1 if there is none."""
    at = text.find('"', at)
    while at >= 0 and text.startswith(_DOUBLED, at):
        at = text.find('"', at + 2)
    return at
