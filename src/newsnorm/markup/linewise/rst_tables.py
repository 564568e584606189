"""The tables of reStructuredText: drawn as a grid, between lines of `=`, as lists, as CSV."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from itertools import pairwise

from newsnorm._lazy import compile_late

_BORDER_RE = compile_late(r"=+(?: +=+)+")
_ROW_RE = compile_late(r"\s*\*\s+-(?:\s+(?P<text>.*))?")
_CELL_RE = compile_late(r"\s*-(?:\s+(?P<text>.*))?")


def is_simple_border(line: str) -> bool:
    """Say whether a line begins or ends a table between lines of `=`.

    Example:
        >>> is_simple_border("====  ==="), is_simple_border("=====")
        (True, False)
    """
    return _BORDER_RE.fullmatch(line) is not None


def read_grid(lines: Sequence[str]) -> list[list[str]]:
    """Return the rows of a table that is drawn: its lines part the rows, its bars the cells.

    Example:
        >>> read_grid(["+--+--+", "|甲|乙|", "+==+==+", "|1 |2 |", "+--+--+"])
        [['甲', '乙'], ['1', '2']]
    """
    rows: list[list[list[str]]] = []
    is_new = True
    for line in lines:
        if line.startswith("+"):
            is_new = True
            continue
        cells = line.strip().removeprefix("|").removesuffix("|").split("|")
        if is_new or len(cells) != len(rows[-1]):
            rows.append([[] for _ in cells])
            is_new = False
        for parts, cell in zip(rows[-1], cells, strict=True):
            parts.append(cell.strip())
    return [["\n".join(filter(None, parts)) for parts in row] for row in rows]


def read_simple(lines: Sequence[str]) -> list[list[str]]:
    """Return the rows of a table between lines of `=`, whose blanks say where the columns begin.

    A wide character takes two columns on a screen and one in the file, so that the words of a cell may reach beyond
    its column; where two blanks part the words, they are what counts.

    Example:
        >>> read_simple(["====  ====", "甲    乙", "====  ====", "1     2", "====  ===="])
        [['甲', '乙'], ['1', '2']]
    """
    border = next((line for line in lines if is_simple_border(line)), "")
    starts = [at for at, (before, char) in enumerate(pairwise(f" {border}")) if char == "=" and before == " "]
    rows: list[list[str]] = []
    for line in lines:
        if is_simple_border(line) or not line.strip("- "):
            continue
        parts = [part.strip() for part in _cut_by_blanks(line)]
        if len(parts) != len(starts):
            ends = [*starts[1:], len(line)]
            parts = [line[start:end].strip() for start, end in zip(starts, ends, strict=True)]
        if not parts[0] and rows:
            rows[-1] = [f"{above}\n{part}".strip() for above, part in zip(rows[-1], parts, strict=True)]
        else:
            rows.append(parts)
    return rows


def _cut_by_blanks(line: str) -> list[str]:
    return [part for part in line.split("  ") if part.strip()]


def read_list_table(lines: Sequence[str]) -> list[list[str]]:
    """Return the rows of a table that is written as a list of lists.

    Example:
        >>> read_list_table(["* - 甲", "  - 乙", "* - 1", "  - 2"])
        [['甲', '乙'], ['1', '2']]
    """
    rows: list[list[str]] = []
    for line in lines:
        if row := _ROW_RE.fullmatch(line):
            rows.append([row["text"] or ""])
        elif rows and (cell := _CELL_RE.fullmatch(line)):
            rows[-1].append(cell["text"] or "")
        elif rows and line.strip():
            rows[-1][-1] += f"\n{line.strip()}"
    return rows


def read_csv(lines: Sequence[str], header: str = "") -> list[list[str]]:
    """Return the rows of a table of comma-separated values.

    Example:
        >>> read_csv(['"甲",乙'], "1,2")
        [['1', '2'], ['甲', '乙']]
    """
    written = [line.strip() for line in (header, *lines) if line.strip()]
    return [[cell.strip() for cell in row] for row in csv.reader(written, skipinitialspace=True)]
