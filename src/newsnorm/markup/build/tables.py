"""Tables: rows and cells where a table is one, plain blocks where it only lays out a page."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, compress, count, groupby, islice
from operator import attrgetter, eq, ne
from typing import TypeAlias

from attrs import define, field

from newsnorm._floods import join_lean
from newsnorm._frozen import Shown
from newsnorm._lazy import compile_late
from newsnorm.body import MANY
from newsnorm.markup.build.page import Item, Page
from newsnorm.model import Block, make_block

Row: TypeAlias = list["Block | None"]
"""The cells of a row."""

_NUMBER_RE = compile_late(r"[ \t\n\f\r]*\+?([0-9]{1,6})")
# Spans may write a huge table with few words; beyond this many empty cells for each real one they are ignored.
_EMPTIES_PER_CELL = 8
# What several paragraphs of a cell have together where they are a piece of data, and no piece of a page.
_LONGEST_CELL = 40
# A cell with so much text is a piece of a page where a whole page is read.
_LONG_CELL = 200
_ONE = (1, 1)
_MOST_KNOWN = 1 << 16
_UNFOLDING_KINDS = frozenset({"list_item", "code", "table", "rule"})


def _numbers() -> array[int]:
    return array("L")


@define(eq=False, repr=False)
class Table(Shown):
    """An open table.

    Of the cells it holds only numbers, for a table of a megabyte may have as many cells: the row of each, and where its
    blocks begin and end in the page; of the few that span more, how many columns and rows. In a flood also the blocks
    of rows of text that came before.
    """

    start: int
    item: Item | None
    heading: int
    captions: int
    is_layout: bool = False
    has_head: bool = False
    row: int = -1
    rows: array[int] = field(factory=_numbers)
    starts: array[int] = field(factory=_numbers)
    ends: array[int] = field(factory=_numbers)
    spans: dict[int, tuple[int, int]] = field(factory=dict)
    known: dict[tuple[str, ...] | None, list[Block]] = field(factory=dict)

    def add(self, start: int) -> int:
        """Add a cell whose blocks begin at `start`, and return its number."""
        self.rows.append(max(self.row, 0))
        self.starts.append(start)
        self.ends.append(start)
        return len(self.starts) - 1

    def places(self) -> Iterator[int]:
        """Return where the blocks of all cells stand in the page."""
        return chain.from_iterable(map(range, self.starts, self.ends))


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
        number = table.add(len(page.blocks))
        if attributes:
            span = max(_read_span(attributes.get("colspan")), 1), _read_span(attributes.get("rowspan"))
            if span != _ONE:
                table.spans[number] = span
        page.at_end(_close_cell, (table, number))


def add_cell(page: Page, tag: str, text: str) -> None:
    """Add a cell that holds nothing but text."""
    if not page.tables:
        page.add_paragraph(text)
        return
    table = page.tables[-1]
    if tag == "th":
        table.has_head = True
    table.rows.append(max(0, table.row))
    table.starts.append(len(page.blocks))
    page.add_paragraph(text)
    table.ends.append(len(page.blocks))
    page.item = None


def add_row(page: Page, cells: Sequence[str]) -> None:
    """Add a row of cells that hold nothing but text."""
    if not page.tables:
        for cell in cells:
            page.add_paragraph(cell)
        return
    table = page.tables[-1]
    table.row += 1
    table.rows.extend([table.row] * len(cells))
    page.item = None
    blocks = page.blocks
    start, end = len(blocks), len(blocks) + len(cells)
    row = tuple(cells) if start > MANY and not (page.open_marks or page.loose_links or page.prefix) else None
    known = table.known.get(row)
    if known is not None:
        blocks += known
        page.links += [()] * len(known)
        table.starts.extend(range(start, end))
        table.ends.extend(range(start + 1, end + 1))
        return
    for cell in cells:
        table.starts.append(len(blocks))
        page.add_paragraph(cell)
        table.ends.append(len(blocks))
    if row and len(table.known) < MANY and list(table.ends[-len(row) :]) == list(range(start + 1, end + 1)):
        table.known[row] = blocks[start:]


def _read_span(value: str | None) -> int:
    number = _NUMBER_RE.match(value) if value else None
    return int(number[1]) if number else 1


def _close_cell(page: Page, cell: tuple[Table, int]) -> None:
    table, number = cell
    table.ends[number] = len(page.blocks)
    page.item = None


def _close_table(page: Page, _: None) -> None:
    table = page.tables.pop()
    page.item, page.heading, page.captions = table.item, table.heading, table.captions
    if not _is_layout(page, table):
        _fold(page, table)


def _is_layout(page: Page, table: Table) -> bool:
    """Say whether the cells are read as blocks: one column, or more in a cell than a line or two of data."""
    if table.is_layout or len(table.starts) < 2:
        return True
    if not any(map(eq, table.rows, islice(table.rows, 1, None))):  # one column
        return True
    blocks = page.blocks
    if not _UNFOLDING_KINDS.isdisjoint(map(attrgetter("kind"), map(blocks.__getitem__, table.places()))):
        return True
    if page.is_whole and _has_longer_cell(page, table, _LONG_CELL):
        return True
    if table.has_head or max(map(int.__sub__, table.ends, table.starts)) < 2:
        return False
    columns = (len(list(row)) for _, row in groupby(table.rows))
    return sum(count > 1 for count in columns) < 2 or _has_longer_cell(page, table, _LONGEST_CELL)


def _has_longer_cell(page: Page, table: Table, length: int) -> bool:
    blocks = page.blocks
    cells = map(range, table.starts, table.ends)
    return any(sum(len(blocks[place].text) for place in cell) > length for cell in cells)


def _fold(page: Page, table: Table) -> None:
    """Make one block of the cells; captions and what else stands in the table come before it."""
    first = table.start
    if len(page.blocks) == first:
        return
    blocks, links = page.cut(first)
    cells: Row = [*blocks]
    inside: Iterable[Sequence[int]] = links
    if len(blocks) != len(table.starts) or set(map(int.__sub__, table.ends, table.starts)) != {1}:
        is_in_cell = bytearray(len(blocks))
        for place in table.places():
            is_in_cell[place - first] = True
        for block, found, is_cell in zip(blocks, links, is_in_cell, strict=True):
            if not is_cell:
                page.add(block, found)
        cells = [
            blocks[start - first] if end - start == 1 else _merge(blocks[start - first : end - first])
            for start, end in zip(table.starts, table.ends, strict=True)
        ]
        inside = compress(links, is_in_cell)
    rows = filter(any, _place(table, cells))  # those with a block
    top = next(rows, None)
    if top is not None:
        has_verbatim = any(map(attrgetter("verbatim"), blocks))
        page.add(_join(chain((top,), rows), has_verbatim=has_verbatim), list(chain.from_iterable(inside)))


def _merge(blocks: list[Block]) -> Block | None:
    """Return the paragraphs of a cell as one, inline code keeps its ranges; None of an empty one."""
    if not blocks:
        return None
    verbatim: list[tuple[int, int]] = []
    at = 0
    for block in blocks:
        verbatim += ((at + start, at + end) for start, end in block.verbatim)
        at += len(block.text) + 1
    return make_block(text=" ".join(block.text for block in blocks), verbatim=tuple(verbatim))


def _place(table: Table, cells: Row) -> Iterator[Row]:
    """Yield the rows of the grid: each cell's block in its first place, None where it is empty or spans on."""
    if not table.spans:  # most tables
        start = 0
        for end in chain(compress(count(1), map(ne, table.rows, islice(table.rows, 1, None))), (len(cells),)):
            yield cells[start:end]
            start = end
    else:
        yield from _place_spanning(table, cells)


def _place_spanning(table: Table, cells: Row) -> Iterator[Row]:
    """Yield the same of a table in which cells span columns and rows."""
    most = table.rows[-1] + 1
    budget = _EMPTIES_PER_CELL * len(table.rows)
    spanning: dict[int, int] = {}
    numbered = zip(table.rows, cells, strict=True)
    number = 0
    entry = next(numbered, None)
    for index in range(most):
        row: Row = []
        carried = spanning
        spanning = {column: left - 1 for column, left in carried.items() if left > 1} if carried else {}
        while entry is not None and entry[0] == index:
            if carried:
                _skip_carried(row, carried)
            columns, rows = table.spans.get(number, _ONE)
            columns = columns if columns <= budget else 1
            left = min(rows or most, most - index) - 1
            if left * columns > budget:
                left = 0
            budget -= columns - 1 + left * columns
            if left:
                spanning.update(dict.fromkeys(range(len(row), len(row) + columns), left))
            row.append(entry[1])
            if columns > 1:
                row.extend([None] * (columns - 1))
            entry = next(numbered, None)
            number += 1
        _skip_carried(row, carried)
        yield row


def _skip_carried(row: Row, carried: Mapping[int, int]) -> None:
    """Leave the places empty into which a cell of an earlier row spans."""
    while len(row) in carried:
        row.append(None)


def _join(rows: Iterable[Row], *, has_verbatim: bool) -> Block:
    """Return the table block; inline code keeps its ranges."""
    verbatim: list[tuple[int, int]] = []
    texts: list[tuple[str, ...]] = []
    known: dict[tuple[str, ...], tuple[str, ...]] = {}  # equal rows of a flood are one
    at = 0
    for row in rows:
        written = tuple(["" if block is None else block.text for block in row])
        cells = known.get(written)
        if cells is None:
            line = "".join(written)
            has_blanks = "\n" in line or "\t" in line
            cells = tuple([text.replace("\n", " ").replace("\t", " ") for text in written]) if has_blanks else written
            if len(known) < _MOST_KNOWN:
                known[written] = cells
        texts.append(cells)
        for block, text in zip(row, cells, strict=True) if has_verbatim else ():
            verbatim += [(at + start, at + end) for start, end in block.verbatim] if block else ()
            at += len(text) + 1
    return make_block(
        kind="table", text=join_lean("\n", map("\t".join, texts)), rows=tuple(texts), verbatim=tuple(verbatim)
    )
