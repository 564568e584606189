"""Tables: rows and cells where a table is one, plain blocks where it only lays out a page."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby

from attrs import define, field

from newsnorm._lazy import compile_late
from newsnorm.markup.build.page import Item, Page
from newsnorm.model import Block, make_block

_NUMBER_RE = compile_late(r"[ \t\n\f\r]*\+?([0-9]{1,6})")
# Spans may write a huge table with few words; beyond this many empty cells for each real one they are ignored.
_EMPTIES_PER_CELL = 8
# What several paragraphs of a cell have together where they are a piece of data, and no piece of a page.
_LONGEST_CELL = 40
# A cell with so much text is a piece of a page where a whole page is read.
_LONG_CELL = 200
_UNFOLDING_KINDS = frozenset({"list_item", "code", "table", "rule"})


@define
class Cell:
    """A cell: its row and the blocks `start:end` of the page."""

    row: int
    start: int
    columns: int
    rows: int
    end: int = 0


@define
class Table:
    """An open table."""

    start: int
    item: Item | None
    heading: int
    captions: int
    is_layout: bool = False
    has_head: bool = False
    row: int = -1
    cells: list[Cell] = field(factory=list)


def open_table(page: Page, tag: str, attributes: Mapping[str, str]) -> None:
    """Begin a table; what is open around it does not reach into its cells."""
    del tag, attributes
    if page.tables:
        page.tables[-1].is_layout = True
    page.tables.append(Table(len(page.blocks), page.item, page.heading, page.captions))
    page.item, page.heading, page.captions = None, 0, 0
    page.at_end(_close_table)


def open_row(page: Page, tag: str, attributes: Mapping[str, str]) -> None:
    """Begin a row."""
    del tag, attributes
    if page.tables:
        page.tables[-1].row += 1


def open_cell(page: Page, tag: str, attributes: Mapping[str, str]) -> None:
    """Begin a cell."""
    if page.tables:
        table = page.tables[-1]
        table.has_head = table.has_head or tag == "th"
        columns = rows = 1
        if attributes:
            columns, rows = _read_span(attributes.get("colspan")), _read_span(attributes.get("rowspan"))
        cell = Cell(max(table.row, 0), len(page.blocks), max(columns, 1), rows)
        table.cells.append(cell)
        page.at_end(_close_cell, cell)


def add_cell(page: Page, tag: str, text: str) -> None:
    """Add a cell that holds nothing but text."""
    if not page.tables:
        page.add_paragraph(text)
        return
    table = page.tables[-1]
    table.has_head = table.has_head or tag == "th"
    cell = Cell(max(table.row, 0), len(page.blocks), 1, 1)
    table.cells.append(cell)
    page.add_paragraph(text)
    _close_cell(page, cell)


def _read_span(value: str | None) -> int:
    number = _NUMBER_RE.match(value) if value else None
    return int(number[1]) if number else 1


def _close_cell(page: Page, cell: Cell) -> None:
    cell.end = len(page.blocks)
    page.item = None


def _close_table(page: Page, _: None) -> None:
    table = page.tables.pop()
    page.item, page.heading, page.captions = table.item, table.heading, table.captions
    if not _is_layout(page, table):
        _fold(page, table)


def _is_layout(page: Page, table: Table) -> bool:
    """Say whether the cells are read as blocks: one column, or more in a cell than a line or two of data."""
    if table.is_layout or len(table.cells) < 2:
        return True
    columns = [len(list(row)) for _, row in groupby(table.cells, key=lambda cell: cell.row)]
    if max(columns) == 1:
        return True
    cells = [page.blocks[cell.start : cell.end] for cell in table.cells]
    if any(block.kind in _UNFOLDING_KINDS for cell in cells for block in cell):
        return True
    if page.is_whole and any(sum(len(b.text) for b in cell) > _LONG_CELL for cell in cells):
        return True
    if table.has_head or max(map(len, cells)) < 2:
        return False
    return sum(count > 1 for count in columns) < 2 or any(
        sum(len(b.text) for b in cell) > _LONGEST_CELL for cell in cells
    )


def _fold(page: Page, table: Table) -> None:
    """Make one block of the cells; captions and what else stands in the table come before it."""
    if len(page.blocks) == table.start:
        return
    blocks, links = page.cut(table.start)
    in_cells: set[int] = set()
    words: dict[int, Block] = {}
    for number, cell in enumerate(table.cells):
        if cell.end > cell.start:
            start, end = cell.start - table.start, cell.end - table.start
            in_cells.update(range(start, end))
            words[number] = _merge(blocks[start:end])
    for index, block in enumerate(blocks):
        if index not in in_cells:
            page.add(block, links[index])
    rows = [row for row in _place(table.cells, words) if any(block is not None for block in row)]
    found = [link for index in sorted(in_cells) for link in links[index]]
    if rows:
        page.add(_join(rows), found)


def _merge(blocks: list[Block]) -> Block:
    """Return the paragraphs of a cell as one, inline code keeps its ranges."""
    if len(blocks) == 1:
        return blocks[0]
    verbatim: list[tuple[int, int]] = []
    at = 0
    for block in blocks:
        verbatim += ((at + start, at + end) for start, end in block.verbatim)
        at += len(block.text) + 1
    return make_block(text=" ".join(block.text for block in blocks), verbatim=tuple(verbatim))


def _place(cells: list[Cell], words: Mapping[int, Block]) -> list[list[Block | None]]:
    """Return the grid: each cell's block in its first place, None where it is empty or spans on."""
    budget = _EMPTIES_PER_CELL * len(cells)
    grid: list[list[Block | None]] = [[] for _ in range(cells[-1].row + 1)]
    spanning: dict[int, int] = {}
    numbered = iter(enumerate(cells))
    entry = next(numbered, None)
    for index, row in enumerate(grid):
        carried = spanning
        spanning = {column: left - 1 for column, left in carried.items() if left > 1}
        while entry is not None and entry[1].row == index:
            number, cell = entry
            _skip_carried(row, carried)
            columns = cell.columns if cell.columns <= budget else 1
            left = min(cell.rows or len(grid), len(grid) - index) - 1
            if left * columns > budget:
                left = 0
            budget -= columns - 1 + left * columns
            if left:
                spanning.update(dict.fromkeys(range(len(row), len(row) + columns), left))
            row.append(words.get(number))
            row.extend([None] * (columns - 1))
            entry = next(numbered, None)
        _skip_carried(row, carried)
    return grid


def _skip_carried(row: list[Block | None], carried: Mapping[int, int]) -> None:
    """Leave the places empty into which a cell of an earlier row spans."""
    while len(row) in carried:
        row.append(None)


def _join(rows: list[list[Block | None]]) -> Block:
    """Return the table block; inline code keeps its ranges."""
    verbatim: list[tuple[int, int]] = []
    texts: list[tuple[str, ...]] = []
    at = 0
    for row in rows:
        cells = []
        for block in row:
            text = "" if block is None else block.text.replace("\n", " ").replace("\t", " ")
            if block is not None and block.verbatim:
                verbatim += [(at + start, at + end) for start, end in block.verbatim]
            cells.append(text)
            at += len(text) + 1
        texts.append(tuple(cells))
    return make_block(
        kind="table",
        text="\n".join(["\t".join(row) for row in texts]),
        rows=tuple(texts),
        verbatim=tuple(verbatim),
    )
