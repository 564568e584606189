"""Tables as text, CSV and TSV: a row for each line below the one that names the columns."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, BinaryIO

from attrs import evolve, frozen

from newsnorm._frozen import EMPTY, Shown
from newsnorm._lazy import compile_late
from newsnorm.containers.cells import read_cell
from newsnorm.containers.container import HEAD, UNLIKELY, Limits
from newsnorm.containers.document import Document
from newsnorm.containers.nameless_columns import (
    are_numbers,
    find_text_column,
    holds_texts,
    is_short_name,
    may_hold_values,
    name_columns,
    tell_columns,
)
from newsnorm.containers.registry import DELIMITERS
from newsnorm.containers.row_keys import field_of
from newsnorm.containers.row_text import find_text_key, is_text_key, read_text
from newsnorm.containers.rows import make_document
from newsnorm.containers.streams import Decoding, decode_head, open_text
from newsnorm.containers.table_rows import Form, read_rows
from newsnorm.errors import SourceError
from newsnorm.lexicon.characters import HAN_RE, WIDE_SENTENCE_ENDS
from newsnorm.lexicon.suffixes import ASCIIDOC, CSV, HTML, MARKDOWN, ORG, RST, TSV
from newsnorm.model import Detection
from newsnorm.options import TEXT
from newsnorm.rows.row import is_row

_NO_TABLES = (*MARKDOWN, *HTML, *ORG, *RST, *ASCIIDOC)
_LOOKED_AT = 40
_LONGEST_NAME = 40
# A cell in quotes with nothing beside them: a file of tabs seldom has any, and then a quote is a quote.
_QUOTED_RE = compile_late(r'(?:^|[\t\n])"[^"\t]*+(?:""[^"\t]*+)*+"(?=[\t\n])')
# `"他说\"开港\"了"`, as databases and scripts write it, against `"他说""开港""了"`.
_ESCAPED_RE = compile_late(r'\\"(?![",;|\t\n]|\Z)')
_DOUBLED_RE = compile_late(r'(?<![,;|\t\n"\\])""(?!")')
# Blank lines above the heading, and what tells a program for tables the delimiter.
_LEAD_RE = compile_late(r'\A(?:[ \t]*+\n)*+(?:"?sep=[^\n]{1,2}"?\n)?')
# How many lines a program writes above the heading: what the table is called, when it was made.
_MOST_ABOVE = 6
# The second line of a table of Markdown.
_RULE_RE = compile_late(r"[ \t]*+:?-+:?[ \t]*+(?:\|[ \t]*+:?-+:?[ \t]*+)++\|?+[ \t]*+(?:\n|\Z)")
# What a program calls a column by: `comment`, `weibo_text`.
_WORD_RE = compile_late(r"[A-Za-z][A-Za-z0-9_]{1,39}")
_FEWEST_HAN = 50
_FEWEST_COLUMNS = 2


@frozen(kw_only=True, repr=False)
class Heading(Shown):
    """The first line of a table, or what stands for it where no line names the columns.

    Attributes:
        names: Of the columns; empty for one without a name, as programs write that of the numbers of rows.
        form: How cells are written.
        fields: What the columns hold, by their names, where no line says it.
        is_row: Whether the first line is a row.
    """

    names: tuple[str, ...]
    form: Form
    fields: Mapping[str, str] = EMPTY
    is_row: bool = False

    def to_row(self, cells: Sequence[str]) -> dict[str, Any]:
        """Return the cells by the names of their columns, without those that say nothing.

        Of a row with too many cells the text has what is too much, else the last column: commas that nobody quoted.
        """
        width = len(self.names)
        while len(cells) > width and not cells[-1]:
            cells = cells[:-1]
        more = len(cells) - width
        if more > 0:
            at = next((at for at, name in enumerate(self.names) if self._is_text(name)), width - 1)
            cells = [*cells[:at], self.form.delimiter.join(cells[at : at + more + 1]), *cells[at + more + 1 :]]
        named = zip(self.names, map(read_cell, cells, self.names), strict=False)
        return {name: value for name, value in named if name and value}

    def _is_text(self, name: str) -> bool:
        return is_text_key(name) or self.fields.get(name) == TEXT


def find_heading(text: str, *, is_called_one: bool = False) -> Heading | None:
    r"""Return the first line of a table; None if the text begins with no such line.

    Args:
        text: The table, or its beginning.
        is_called_one: Whether the text is called a table: several columns may have the same name then, or none.

    Example:
        >>> find_heading("标题,正文\n开港,江州港昨日开放。\n").names
        ('标题', '正文')
        >>> find_heading("江州港昨日开放,人很多。\n海城降雪,路很滑。") is None
        True
    """
    line, is_more, _ = text.partition("\n")
    heading = _read_heading(line)
    for find in (_find_numbered, _find_single, _find_nameless) if is_called_one and is_more else ():
        found = find(heading, text)
        if found:
            return found
    given = [name for name in heading.names if name]
    is_named = len(given) == len(set(given)) and len(given) >= max(1, len(heading.names) - 1)
    if not is_named and is_called_one:
        is_named = any(map(_says, given))
    if not is_more or not is_named or not all(map(_may_name, given)) or _RULE_RE.match(text, len(line) + 1):
        return None
    return Heading(names=tuple(_name_columns(heading.names)), form=_tell_quotes(heading.form, text))


def find_above(text: str) -> int:
    r"""Return where the heading of a text that is called a table begins, below lines of one cell about the whole.

    Example:
        >>> find_above("江州新闻,,\n标题,正文,日期\n"), find_above("标题,正文\n"), find_above("江州\n开港,货轮\n")
        (7, 0, 0)
    """
    place = 0
    for number, line in enumerate(text.split("\n", _MOST_ABOVE)[:_MOST_ABOVE]):
        given = [name for name in _read_heading(line).names if name]
        if len(given) > 1:
            is_heading = sum(map(_says, given)) >= _FEWEST_COLUMNS and all(map(_may_name, given))
            return place if number and is_heading else 0
        place += len(line) + 1
    return 0


def _tell_quotes(form: Form, text: str) -> Form:
    has_quotes = form.delimiter != "\t" or _QUOTED_RE.search(text) is not None
    has_escapes = has_quotes and _ESCAPED_RE.search(text) is not None and _DOUBLED_RE.search(text) is None
    return evolve(form, has_quotes=has_quotes, has_escapes=has_escapes)


def _find_nameless(heading: Heading, text: str) -> Heading | None:
    """Return what stands for the heading of a table that begins with a row; None if it begins with none."""
    cells, has_tabs = heading.names, heading.form.delimiter == "\t"
    if any(map(_says, cells)) or not may_hold_values(cells, has_tabs=has_tabs):
        return None
    form = _tell_quotes(heading.form, text)
    fields = name_columns(_first_rows(form, len(cells), text, is_cut=len(text) >= HEAD), has_tabs=has_tabs)
    names = tuple(f"#{number}" for number in range(1, len(cells) + 1))
    return Heading(names=names, form=form, fields=fields, is_row=True) if fields else None


def _find_numbered(heading: Heading, text: str) -> Heading | None:
    """Return the heading of a table whose columns have numbers for names, with what they hold; None of any other."""
    if not are_numbers(heading.names):
        return None
    form = _tell_quotes(heading.form, text)
    fields = tell_columns(_first_rows(form, len(heading.names), text.partition("\n")[2], is_cut=len(text) >= HEAD))
    told = {heading.names[int(number[1:]) - 1]: field for number, field in fields.items()} if fields else EMPTY
    return Heading(names=heading.names, form=form, fields=told) if told else None


def _find_single(heading: Heading, text: str) -> Heading | None:
    """Return what stands for the heading of a table of one column, each line a text; None of any other.

    Its first line is a text, too, unless it is a name: a word of a program, or a short one above nothing as short.
    """
    (name, *others), is_cut = heading.names or ("",), len(text) >= HEAD
    if others or not name or _says(name):
        return None
    forms = [_tell_quotes(Form(delimiter=mark), text) for mark in DELIMITERS]
    form = min(forms, key=lambda form: text.count(form.delimiter))
    is_named = _WORD_RE.fullmatch(name) or is_short_name(_first_rows(form, 1, text, is_cut=is_cut))
    below = text.partition("\n")[2] if is_named else text
    if not all(holds_texts(_first_rows(each, 1, below, is_cut=is_cut)) for each in forms):
        return None
    name = name if is_named else "#1"
    return Heading(names=(name,), form=form, fields={name: TEXT}, is_row=not is_named)


def _read_heading(line: str) -> Heading:
    form = Form(delimiter=max(DELIMITERS, key=line.count))
    return Heading(names=tuple(name.strip() for name in next(form.read([line]), [])), form=form)


def _name_columns(names: Sequence[str]) -> Iterator[str]:
    """Yield a name for each column that is no other's; of several columns without a name the first keeps none."""
    seen: set[str] = set()
    for number, name in enumerate(names, 1):
        yield f"{name}#{number}" if name in seen else name
        seen.add(name)


def _may_name(name: str) -> bool:
    return len(name) <= _LONGEST_NAME and not name.endswith(tuple(WIDE_SENTENCE_ENDS)) and not name.isdecimal()


def _says(name: str) -> bool:
    """Return whether a column is one of an article: its text, or what fills a field."""
    return is_text_key(name) or field_of(name) is not None


@frozen(repr=False)
class TableContainer(Shown):
    """Reads CSV and TSV."""

    name: str = "csv"
    suffixes: tuple[str, ...] = (*CSV, *TSV)

    def detect(self, head: bytes, name: str | None) -> Detection | None:
        """Look whether the first line names columns, and whether the rows have as many."""
        lower = (name or "").lower()
        text = decode_head(head)
        if text is None:
            return None
        text = _LEAD_RE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"), count=1)
        is_called_one = lower.endswith(self.suffixes)
        text = text[find_above(text) :] if is_called_one else text
        heading = None if lower.endswith(_NO_TABLES) else find_heading(text, is_called_one=is_called_one)
        if heading is None:
            return None
        below = text if heading.is_row else text.partition("\n")[2]
        rows = _first_rows(heading.form, len(heading.names), below, is_cut=len(head) >= HEAD)
        if not heading.fields and not (_is_called_one if is_called_one else _is_surely_one)(heading, rows):
            return None
        reason = "its first line is a row" if heading.is_row else "its first line names columns"
        if any(has_text(heading.to_row(cells)) for cells in rows):
            return Detection(self.name, 0.99, (reason,))
        return Detection(self.name, UNLIKELY, (reason, "no text in it"))

    def open(self, file: BinaryIO, place: str, limits: Limits) -> Iterator[Document]:
        """Yield a document for each row, with its number."""
        with open_text(file, limits.encoding) as (text, decoding):
            yield from _read_rows(text, decoding, place, limits)


def has_text(row: Mapping[str, Any]) -> bool:
    """Return whether a row has a text, by its key or by its length: a table of addresses is none of articles."""
    key = find_text_key(row, EMPTY)
    return key is not None and (is_text_key(key) or len(HAN_RE.findall(read_text(row[key]) or "")) >= _FEWEST_HAN)


def _first_rows(form: Form, width: int, text: str, *, is_cut: bool) -> Sequence[Sequence[str]]:
    lines = list(islice(io.StringIO(text), _LOOKED_AT))
    if len(lines) > 1 and (is_cut or len(lines) == _LOOKED_AT):
        lines.pop()
    rows = read_rows(form, lines, width=width, most=HEAD)
    return [cells for cells in rows if not isinstance(cells, csv.Error) and cells]


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
    lines = iter(lambda: text.readline(HEAD), "")
    first = next((line for line in lines if not _LEAD_RE.fullmatch(line)), "")
    sample = text.read(HEAD)
    above = find_above(first + sample)
    if above:
        for _ in range((first + sample).count("\n", 0, above)):
            limits.skip("line above a table")
        first, mark, sample = (first + sample)[above:].partition("\n")
        first += mark
    heading = find_heading(first + sample, is_called_one=True) or _read_heading(first)
    told = heading.fields or _tell_text(heading, sample)
    told = {name: field for name, field in told.items() if field not in limits.fields.values()}
    written = _chain_lines(io.StringIO(first + sample if heading.is_row else sample), text)
    number = 0
    for cells in read_rows(heading.form, written, width=len(heading.names), most=limits.max_bytes):
        if not isinstance(cells, csv.Error) and (not any(cells) or tuple(cells) == heading.names):
            continue
        number += 1
        here = f"{place}#{number}"
        if isinstance(cells, csv.Error):
            yield Document.failed(here, SourceError(f"not a row: {cells}", hint="is a quote not closed?"))
            continue
        own = dict(zip(heading.names, cells, strict=False))
        row = own if is_row(own) else heading.to_row(cells)
        yield make_document(row, here, limits.fields, decoding, told=told)


def _tell_text(heading: Heading, sample: str) -> Mapping[str, str]:
    """Return which column is the text where none is called so, whatever a row has in others."""
    if any(map(is_text_key, heading.names)):
        return EMPTY
    rows = _first_rows(heading.form, len(heading.names), sample, is_cut=len(sample) >= HEAD)
    column = find_text_column([heading.to_row(cells) for cells in rows])
    return {column: TEXT} if column else EMPTY


def _chain_lines(first: io.StringIO, rest: io.TextIOBase) -> Iterator[str]:
    """Yield the lines of what was read ahead and of what follows, the one that was cut as a whole."""
    for line in first:
        yield line if line.endswith("\n") else line + rest.readline()
    yield from rest
