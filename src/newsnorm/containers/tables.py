"""Tables as text, CSV and TSV: a row for each line below the one that names the columns."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, BinaryIO

from attrs import evolve, frozen

from newsnorm._frozen import EMPTY, Shown
from newsnorm._lazy import compile_late
from newsnorm.containers.cells import read_cell
from newsnorm.containers.container import HEAD, UNLIKELY, Limits
from newsnorm.containers.document import Document
from newsnorm.containers.row_keys import ROW_FIELDS
from newsnorm.containers.row_text import find_text_key, is_text_key, read_text
from newsnorm.containers.rows import make_document
from newsnorm.containers.streams import Decoding, find_decoding, open_text
from newsnorm.errors import DecodeError, SourceError
from newsnorm.frontmatter.keys import find_field
from newsnorm.lexicon.characters import BYTE_ORDER_MARK, HAN_RE, WIDE_SENTENCE_ENDS
from newsnorm.lexicon.suffixes import ASCIIDOC, CSV, HTML, MARKDOWN, ORG, RST, TSV
from newsnorm.model import Detection

_NO_TABLES = (*MARKDOWN, *HTML, *ORG, *RST, *ASCIIDOC)
_LOOKED_AT = 40
_LONGEST_NAME = 40
_DELIMITERS = ("\t", ",", ";")
# A cell in quotes with nothing beside them: a file of tabs seldom has any, and then a quote is a quote.
_QUOTED_RE = compile_late(r'(?:^|[\t\n])"[^"\t]*+(?:""[^"\t]*+)*+"(?=[\t\n])')
_FEWEST_HAN = 50
_FEWEST_COLUMNS = 2


@frozen(kw_only=True, repr=False)
class Heading(Shown):
    """The first line of a table.

    Attributes:
        names: Of the columns; empty for one without a name, as programs write that of the numbers of rows.
        delimiter: What stands between cells.
        has_quotes: Whether a cell may stand in quotes.
    """

    names: tuple[str, ...]
    delimiter: str
    has_quotes: bool = True

    def read(self, lines: Iterable[str]) -> Iterator[list[str]]:
        """Yield the cells of each row.

        Raises:
            csv.Error: A cell is longer than any may be: its quotes are not closed. What follows can be read on.
        """
        if self.has_quotes:
            return csv.reader(lines, delimiter=self.delimiter, skipinitialspace=True)
        return csv.reader(lines, delimiter=self.delimiter, skipinitialspace=True, quoting=csv.QUOTE_NONE)

    def to_row(self, cells: Sequence[str]) -> dict[str, Any]:
        """Return the cells by the names of their columns, without those that say nothing.

        Of a row with too many cells the last column has what is too much: text with the delimiter in it.
        """
        width = len(self.names)
        if len(cells) > width:
            cells = [*cells[: width - 1], self.delimiter.join(cells[width - 1 :])]
        named = zip(self.names, map(read_cell, cells), strict=False)
        return {name: value for name, value in named if name and value}


def find_heading(text: str) -> Heading | None:
    r"""Return the first line of a table; None if the text begins with no such line.

    Example:
        >>> find_heading("标题,正文\n开港,江州港昨日开放。\n").names
        ('标题', '正文')
        >>> find_heading("江州港昨日开放,人很多。\n海城降雪,路很滑。") is None
        True
    """
    line, is_more, _ = text.partition("\n")
    heading = _read_heading(line)
    given = [name for name in heading.names if name]
    is_named = len(given) == len(set(given)) and len(given) >= max(1, len(heading.names) - 1)
    if not is_more or not is_named or not all(map(_may_name, given)):
        return None
    return heading if heading.delimiter != "\t" or _QUOTED_RE.search(text) else evolve(heading, has_quotes=False)


def _read_heading(line: str) -> Heading:
    delimiter = max(_DELIMITERS, key=line.count)
    cells = next(Heading(names=(), delimiter=delimiter).read([line]), [])
    return Heading(names=tuple(name.strip() for name in cells), delimiter=delimiter)


def _may_name(name: str) -> bool:
    return len(name) <= _LONGEST_NAME and not name.endswith(tuple(WIDE_SENTENCE_ENDS)) and not name.isdecimal()


def _says(name: str) -> bool:
    """Return whether a column is one of an article: its text, or what fills a field."""
    return is_text_key(name) or find_field(name) is not None or name.lower() in ROW_FIELDS


@frozen(repr=False)
class TableContainer(Shown):
    """Reads CSV and TSV."""

    name: str = "csv"
    suffixes: tuple[str, ...] = (*CSV, *TSV)

    def detect(self, head: bytes, name: str | None) -> Detection | None:
        """Look whether the first line names columns, and whether the rows have as many."""
        lower = (name or "").lower()
        try:
            text = head.decode(find_decoding(head).codec, "replace").removeprefix(BYTE_ORDER_MARK)
        except DecodeError:
            return None
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        heading = None if lower.endswith(_NO_TABLES) else find_heading(text)
        rows = _first_rows(heading, text, is_cut=len(head) >= HEAD) if heading else ()
        if heading is None or not (_is_called_one if lower.endswith(self.suffixes) else _is_surely_one)(heading, rows):
            return None
        reason = "its first line names columns"
        if any(_has_text(heading.to_row(cells)) for cells in rows):
            return Detection(self.name, 0.99, (reason,))
        return Detection(self.name, UNLIKELY, (reason, "no text in it"))

    def open(self, file: BinaryIO, place: str, limits: Limits) -> Iterator[Document]:
        """Yield a document for each row, with its number."""
        try:
            with open_text(file, limits.encoding) as (text, decoding):
                yield from _read_rows(text, decoding, place, limits)
        except DecodeError as error:
            yield Document(place, error=error.located(path=place))


def _has_text(row: Mapping[str, Any]) -> bool:
    """Return whether a row has a text, by its key or by its length: a table of addresses is none of articles."""
    key = find_text_key(row, EMPTY)
    return key is not None and (is_text_key(key) or len(HAN_RE.findall(read_text(row[key]) or "")) >= _FEWEST_HAN)


def _first_rows(heading: Heading, text: str, *, is_cut: bool) -> Sequence[Sequence[str]]:
    lines = list(islice(io.StringIO(text), 1, _LOOKED_AT + 1))
    if lines and (is_cut or len(lines) == _LOOKED_AT):
        lines.pop()
    return [cells for cells in _read_whole(heading, lines) if not isinstance(cells, csv.Error) and cells]


def _read_whole(heading: Heading, lines: Iterable[str]) -> Iterator[list[str] | csv.Error]:
    """Yield the cells of each row, or what is wrong in its place."""
    rows = heading.read(lines)
    while True:
        try:
            yield next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield error


def _is_called_one(heading: Heading, rows: Sequence[Sequence[str]]) -> bool:
    """Return whether a text that is called a table is one: rows as wide as their heading, or known columns."""
    width = len(heading.names)
    if width < _FEWEST_COLUMNS:
        return is_text_key(heading.names[0])
    even = sum(len(cells) == width for cells in rows)
    return any(map(_says, heading.names)) or (even > 0 and even * 10 >= len(rows) * 9)


def _is_surely_one(heading: Heading, rows: Sequence[Sequence[str]]) -> bool:
    """Return whether a text that is not called a table is one: two known columns, one of a text, and even rows."""
    known = [name for name in heading.names if _says(name)]
    is_even = all(len(cells) == len(heading.names) for cells in rows)
    return bool(rows) and is_even and len(known) >= _FEWEST_COLUMNS and any(map(is_text_key, known))


def _read_rows(text: io.TextIOBase, decoding: Decoding, place: str, limits: Limits) -> Iterator[Document]:
    first = text.readline(HEAD)
    sample = text.read(HEAD)
    heading = find_heading(first + sample) or _read_heading(first)
    number = 0
    for cells in _read_whole(heading, _chain_lines(io.StringIO(sample), text)):
        if not isinstance(cells, csv.Error) and (not any(cells) or tuple(cells) == heading.names):
            continue
        number += 1
        here = f"{place}#{number}"
        if isinstance(cells, csv.Error):
            yield Document(here, error=SourceError(f"not a row: {cells}", path=here, hint="is a quote not closed?"))
            continue
        row = heading.to_row(cells)
        yield make_document(row, here, names=limits.fields, encoding=decoding.codec, findings=decoding.findings)


def _chain_lines(first: io.StringIO, rest: io.TextIOBase) -> Iterator[str]:
    """Yield the lines of what was read ahead and of what follows, the one that was cut as a whole."""
    for line in first:
        yield line if line.endswith("\n") else line + rest.readline()
    yield from rest
