"""Tables of AsciiDoc: cells begin with a bar, and the columns say where a row ends."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence

from newsnorm._lazy import compile_late


def _compile(bar: str) -> re.Pattern[str]:
    """Return the regex of what begins a cell.

    `2+|` spans two columns, `3*|` stands three times, `a|` is written in AsciiDoc, `^.>s|` says how it looks.
    """
    return compile_late(
        rf"""
        (?: (?:(?<=\s)|^) (?P<factor>\d{{1,2}})? (?:\.\d{{1,2}})? (?P<sign>[*+])? [<^>.]{{0,4}} [adehlmsv]? )?
        (?<!\\) {re.escape(bar)}
        """,
        re.VERBOSE,
    )


_CELL_RES = {bar: _compile(bar) for bar in "|!"}
# `1,2`, `3*`, `<1,^2`, `2*,1a`.
_COLUMN_RE = compile_late(r"[ ]*(?:(?P<times>\d{1,2})[*])?")
_MOST_COLUMNS = 200


def read_table(lines: Sequence[str], columns: str, mark: str) -> list[list[str]]:
    """Return the rows of a table.

    Args:
        lines: What stands between its delimiters.
        columns: The attribute `cols`, as written.
        mark: The first character of the delimiter: `|` or `!`; `,` and `:` part the cells of a line.

    Example:
        >>> read_table(["|甲 |乙", "", "|1", "|2"], "", "|")
        [['甲', '乙'], ['1', '2']]
        >>> read_table(["|甲", "|乙", "2+|丙"], "1,2", "|")
        [['甲', '乙'], ['丙', '']]
    """
    if mark in ",:":
        return [row for row in csv.reader(lines, delimiter=mark) if row]
    cells, width = _read_cells(lines, _CELL_RES[mark])
    width = min(_count_columns(columns) or width, _MOST_COLUMNS)
    return [[cell.strip() for cell in cells[at : at + width]] for at in range(0, len(cells), width)]


def _read_cells(lines: Iterable[str], cell_re: re.Pattern[str]) -> tuple[list[str], int]:
    """Return all cells, and how many the first line with any has."""
    cells: list[str] = []
    width = 0
    for line in lines:
        marks = list(cell_re.finditer(line))
        ends = [mark.start() for mark in marks] + [len(line)]
        _go_on(cells, line[: ends[0]])
        for mark, end in zip(marks, ends[1:], strict=True):
            cells += _repeat(line[mark.end() : end], int(mark["factor"] or 1), mark["sign"])
        width = width or len(cells)
    return cells, max(width, 1)


def _go_on(cells: list[str], text: str) -> None:
    """Add what stands on a line before its first cell to the last one of the lines above."""
    if not text.strip():
        return
    if cells:
        cells[-1] += f"\n{text}"
    else:
        cells.append(text)


def _repeat(text: str, factor: int, sign: str | None) -> list[str]:
    """Return a cell as often as it stands there; one that spans columns leaves the others empty."""
    if sign == "*":
        return [text] * factor
    return [text, *[""] * (factor - 1)] if sign == "+" else [text]


def _count_columns(columns: str) -> int:
    if not columns.strip():
        return 0
    parts = (_COLUMN_RE.match(part) for part in columns.replace(";", ",").split(","))
    return sum(int(part["times"] or 1) for part in parts if part)
