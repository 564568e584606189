r"""What a dump of a database puts into its tables: rows of INSERT and COPY, one at a time.

MySQL (`mysqldump`, phpMyAdmin, Navicat) escapes with a backslash within quotes; PostgreSQL (`pg_dump`) and SQLite
(`.dump`) double the quote, as the SQL standard says (ISO/IEC 9075-2, 5.3), and a backslash is one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Final, NamedTuple, TextIO

from newsnorm._lazy import compile_late
from newsnorm.containers.window import Window

Value = str | int | float | bool | None

_CHUNK = 1 << 16
_NEAR = 1 << 12  # characters of a statement that say what it is
_NAME = r'(?:[`"\[]?[\w$-]+[`"\]]?\s*\.\s*)?[`"\[]?(?P<table>[\w$-]+)[`"\]]?'
_COLUMNS = r"(?:\s*\((?P<columns>[^()']*+)\))?"
_STATEMENT_RE = compile_late(
    rf"""
    ^[ \t]*+
    (?: (?:INSERT|REPLACE) (?:\s+(?:IGNORE|DELAYED|LOW_PRIORITY|HIGH_PRIORITY|OR\s+[A-Z]+))? \s+(?:INTO\s+)? {_NAME}
        {_COLUMNS}
        (?:\s+OVERRIDING\s+SYSTEM\s+VALUE)? \s* VALUES? (?P<insert>)
    |   CREATE\s+TABLE\s+ (?:IF\s+NOT\s+EXISTS\s+)? {_NAME.replace("table", "made")} \s*\( (?P<create>)
    |   COPY\s+ {_NAME.replace("table", "copied")} {_COLUMNS.replace("columns", "named")}
        \s+FROM\s+stdin [^;\n]*; [ \t]*+ \n (?P<copy>)
    )
    """,
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)
_SIGN_RE = compile_late(
    r"^[ \t]*+(?:(?:INSERT|REPLACE)\s(?:[^\n]*?\bINTO\s|\[)|COPY\s[^\n]+\sFROM\s+stdin)", re.MULTILINE | re.IGNORECASE
)
_OF_MYSQL_RE = compile_late(r"^(?:--|#|/\*| )[^\n]*?(?:MySQL|MariaDB)", re.MULTILINE | re.IGNORECASE)
_QUOTED_RE = compile_late(r"^[ \t]*+(?:INSERT|REPLACE|CREATE)\s[^\n(`']*+`", re.MULTILINE | re.IGNORECASE)
_TOP = 2000  # characters in which a dump says whose it is
_OPEN_RE = compile_late(r"\s*+\(")
_NEXT_RE = compile_late(r"\s*+,(?=\s*+\()")
# What may stand before a text and behind it: its encoding, what makes a date of it, and how SQLite writes line ends.
_BEFORE = r"\s*+(?:_[a-z0-9]++\s*+(?=')|CAST\s*+\(\s*+|(?:REPLACE\s*+\(){1,2}+)?+"
_BEHIND = (
    r"(?:\s++AS\s++(?P<type>\w++)[\w ]*+(?:\(\d++\))?+\s*+\)"
    r"|(?P<lines>(?:,\s*+'\\[rn]',\s*+char\(1[03]\)\)){1,2}+)"
    r"|::[\w ]++(?:\(\d++\))?+)?+\s*+(?P<end>[,)])"
)
_PLAIN = r"(?P<word>[^\s,()'\"]++(?:\([^()']*+\))?+)"
_ESCAPED = r"(?:[^'\\]|\\.|'')*+"
_VALUE_OF_MYSQL_RE = compile_late(
    rf"""{_BEFORE}(?:N?'(?P<text>{_ESCAPED})'|"(?P<wide>(?:[^"\\]|\\.|"")*+)"|{_PLAIN}){_BEHIND}""",
    re.DOTALL | re.IGNORECASE,
)
_VALUE_RE = compile_late(
    rf"{_BEFORE}(?:E'(?P<text>{_ESCAPED})'|N?'(?P<wide>(?:[^']|'')*+)'|{_PLAIN}){_BEHIND}", re.DOTALL | re.IGNORECASE
)
_COLUMN_RE = compile_late(r'(?P<name>`[^`]{1,80}`|"[^"]{1,80}"|\[[^\[\]]{1,80}\]|[\w$-]++)[^,]*+')
_QUOTES = '`"[]'
# A text in quotes. Two without a blank between them are one text with a quote in it, `'a''b'`.
_STRING = r"'(?:[^'\\]|\\.|'')*+'(?!')"
# The lines of CREATE TABLE, each a column or a key. Commas in brackets and in quotes end none.
_MADE_RE = compile_late(
    rf"(?P<line>(?:[^,()']|{_STRING}|\((?:[^()']|{_STRING}|\([^()]*+\))*+\))++)(?P<end>[,)])", re.DOTALL
)
_NO_COLUMNS = frozenset({
    "primary", "key", "unique", "constraint", "index", "fulltext", "spatial", "foreign", "check", "exclude", "like",
})  # fmt: skip
_ESCAPE_RE = compile_late(r"\\(.)|''|\"\"", re.DOTALL)
_ESCAPES: Final = {"0": "\0", "b": "\b", "n": "\n", "r": "\r", "t": "\t", "Z": "\x1a", "f": "\f", "v": "\v"}
_KEPT = "%_"  # `\%` is both characters
_NUMBER_RE = compile_late(r"[+-]?\d{1,18}(?P<part>\.\d+)?")
_HEX_RE = compile_late(r"0x((?:[0-9A-Fa-f]{2})+)")
_DIGITS_OF_MOMENT = 16
_FIRST_DAY = datetime(1900, 1, 1)  # noqa: DTZ001 - it says no zone
_WORDS: Final = {"null": None, "default": None, "true": True, "false": False}


class TableRow(NamedTuple):
    """A row of a table: the names of its columns, without any if the dump does not say them, and the values."""

    table: str
    columns: tuple[str, ...]
    values: tuple[Value, ...]


class Broken(NamedTuple):
    """A row that cannot be read, and why."""

    table: str
    reason: str


def holds_rows(text: str) -> bool:
    """Return whether a text puts rows into tables.

    Example:
        >>> holds_rows("INSERT INTO `posts` VALUES (1,'甲');"), holds_rows("SELECT * FROM posts;")
        (True, False)
    """
    return _SIGN_RE.search(text) is not None


def read_dump(file: TextIO, longest: int) -> Iterator[TableRow | Broken]:
    r"""Yield the rows of a dump, one at a time.

    Args:
        file: The dump.
        longest: Characters of a value; one that has more is broken, and what follows in its statement is passed over.

    Example:
        >>> import io
        >>> dump = "INSERT INTO `posts` (`id`, `title`) VALUES (1,'他说\\'好\\''),(2,NULL);"
        >>> [row.values for row in read_dump(io.StringIO(dump), 1000)]
        [(1, "他说'好'"), (2, None)]
    """
    window = _Window(file, _CHUNK)
    window.fill()
    is_of_mysql = _OF_MYSQL_RE.search(window.text, 0, _TOP) or _QUOTED_RE.search(window.text)
    value_re = _VALUE_OF_MYSQL_RE if is_of_mysql else _VALUE_RE
    columns_of: dict[str, tuple[str, ...]] = {}
    while match := window.find(_STATEMENT_RE):
        window.at = match.end()
        if match["create"] is not None:
            columns_of[match["made"]] = _read_columns(window, longest)
        elif match["copy"] is not None:
            named = _split_names(match["named"]) or columns_of.get(match["copied"], ())
            yield from _read_copied(window, match["copied"], named)
        else:
            named = _split_names(match["columns"]) or columns_of.get(match["table"], ())
            yield from _read_inserted(window, match["table"], named, value_re, longest)


class _Window(Window):
    """The part of a dump that is at hand, and the place in it."""

    def find(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Return the next place of a pattern that begins with a line."""
        while True:
            match = pattern.search(self.text, self.at)
            if match and (self.is_ended or len(self.text) - match.start() > _NEAR):
                return match
            start = match.start() if match else max(self.at, self.text.rfind("\n", self.at), len(self.text) - _NEAR)
            self.at = start
            if not self.fill():
                return pattern.search(self.text, self.at)

    def match(self, pattern: re.Pattern[str], longest: int) -> re.Match[str] | None:
        """Return a pattern at the place at hand and go behind it; None if so many characters do not have it."""
        while True:
            match = pattern.match(self.text, self.at)
            if match and (match.end() < len(self.text) or self.is_ended):
                self.at = match.end()
                return match
            if match is None and len(self.text) - self.at > longest:
                return None
            if not self.fill() and match is None:
                return None


def _split_names(written: str | None) -> tuple[str, ...]:
    return tuple(match["name"].strip(_QUOTES) for match in _COLUMN_RE.finditer(written or ""))


def _read_columns(window: _Window, longest: int) -> tuple[str, ...]:
    """Return the names of the columns of a table that is made."""
    names: list[str] = []
    while match := window.match(_MADE_RE, longest):
        column = _COLUMN_RE.match(match["line"].lstrip())
        if column and column["name"].lower() not in _NO_COLUMNS:
            names.append(column["name"].strip(_QUOTES))
        if match["end"] == ")":
            break
    return tuple(names)


def _read_inserted(
    window: _Window, table: str, columns: tuple[str, ...], value_re: re.Pattern[str], longest: int
) -> Iterator[TableRow | Broken]:
    """Yield the rows of an INSERT."""
    read = _read_escaped if value_re is _VALUE_OF_MYSQL_RE else _read_doubled
    while window.match(_OPEN_RE, _NEAR):
        values: list[Value] = []
        while match := window.match(value_re, longest):
            values.append(_read_value(match, read))
            if match["end"] == ")":
                break
        else:
            is_cut = window.is_ended and not window.text[window.at :].rstrip().endswith(";")
            yield Broken(table, "the dump breaks off in it" if is_cut else f"value {len(values) + 1} is none of SQL")
            return
        yield TableRow(table, columns, tuple(values))
        if not window.match(_NEXT_RE, _NEAR):
            return


def _read_copied(window: _Window, table: str, columns: tuple[str, ...]) -> Iterator[TableRow | Broken]:
    r"""Yield the rows of a COPY: a line each, with a TAB between the values, up to a line of `\.`."""
    while True:
        end = window.text.find("\n", window.at)
        if end < 0 and window.fill():
            continue
        line = window.text[window.at : end if end >= 0 else len(window.text)].rstrip("\r")
        window.at = end + 1 if end >= 0 else len(window.text)
        if line == r"\." or (end < 0 and not line):
            return
        yield TableRow(table, columns, tuple(map(_read_copied_value, line.split("\t"))))


def _read_copied_value(written: str) -> Value:
    return None if written == r"\N" else _read_word(_read_escaped(written), is_text=True)


def _read_value(match: re.Match[str], read_wide: Callable[[str], str]) -> Value:
    if match["word"] is not None:
        return _read_moment(match["word"]) if match["type"] else _read_word(match["word"])
    text = _read_escaped(match["text"]) if match["text"] is not None else read_wide(match["wide"])
    return text.replace("\\r", "\r").replace("\\n", "\n") if match["lines"] else text


def _read_escaped(written: str) -> str:
    return _ESCAPE_RE.sub(_unescape, written) if "\\" in written or "''" in written or '""' in written else written


def _unescape(match: re.Match[str]) -> str:
    char: str | None = match[1]
    if char is None:
        return match[0][0]
    return match[0] if char in _KEPT else _ESCAPES.get(char, char)


def _read_doubled(written: str) -> str:
    return written.replace("''", "'") if "''" in written else written


def _read_word(word: str, *, is_text: bool = False) -> Value:
    """Return what a value without quotes is: a number, nothing, bytes of UTF-8 in hexadecimal digits."""
    number = _NUMBER_RE.fullmatch(word)
    if number:
        return float(word) if number["part"] else int(word)
    if is_text:
        return word
    if word.lower() in _WORDS:
        return _WORDS[word.lower()]
    return _read_bytes(word)


def _read_bytes(word: str) -> str:
    """Return the text of bytes in hexadecimal digits, as phpMyAdmin writes it; what is none stays as it is."""
    digits = _HEX_RE.fullmatch(word)
    try:
        return bytes.fromhex(digits[1]).decode() if digits else word
    except UnicodeDecodeError:
        return word


def _read_moment(word: str) -> str:
    """Return a moment of SQL Server: days since 1900 and three hundredths of a second, four bytes each."""
    digits = _HEX_RE.fullmatch(word)
    if digits is None or len(digits[1]) != _DIGITS_OF_MOMENT:
        return word
    days, ticks = int(digits[1][:8], 16), int(digits[1][8:], 16)
    try:
        return str(_FIRST_DAY + timedelta(days=days, seconds=ticks // 300))
    except OverflowError:
        return word
