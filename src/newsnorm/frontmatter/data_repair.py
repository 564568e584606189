"""Broken JSON and TOML headers: what is whole in them is read as ever, the rest value by value."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice
from operator import attrgetter

from attrs import mutable

from newsnorm._floods import share_short, split_lean, split_shared
from newsnorm._frozen import Shown
from newsnorm._lazy import compile_late
from newsnorm.frontmatter.data import read_json_value, read_toml
from newsnorm.frontmatter.entries import Entry
from newsnorm.frontmatter.keys import MOST_KEYS, key_of, match_key
from newsnorm.frontmatter.members import find_members
from newsnorm.frontmatter.repair import Chunk, NumberedLines, left_out, read_chunk, repaired
from newsnorm.lexicon.characters import PADDING
from newsnorm.model import Finding

_Read = tuple[list[Entry], list[Finding]]
_Table = tuple[int, str]

_WORD = r"(?:[\w-]++|\"[^\"\n]*+\"|'[^'\n]*+')"
_DOTTED = rf"{_WORD}(?:[ \t]*+\.[ \t]*+{_WORD})*+"
_TOML_KEY_RE = compile_late(rf"[ \t]*+(?P<key>{_DOTTED})[ \t]*+=")
# The head of a table, `[name]`. With a number, `true` or a quoted text in the brackets it is a row of a nested list.
_TABLE_RE = compile_late(
    rf"[ \t]*+\[\[?[ \t]*+(?!(?:true|false)\b)(?P<name>(?=[^\W\d]){_DOTTED})[ \t]*+\]\]?[ \t]*+(?:#.*)?"
)
_LONG_MARKS = ('"""', "'''")
_JSON_MARKS = " \t\n{},;"
_LONG_TEXT_RE = compile_late(r"[ \t]*+(\"\"\"|''')")


def repair_json(lines: Sequence[str], first_line: int) -> _Read:
    """Read a broken JSON object member by member.

    Args:
        lines: The header's lines, cleaned.
        first_line: Line of the source file on which they begin.
    """
    text = "\n".join(lines)
    members = find_members(text)
    entries: list[Entry] = []
    findings: list[Finding] = []
    for member in members:
        entry, problems = _read_member(member.key, text[member.value : member.end], first_line + member.line)
        entries.append(entry)
        findings += problems
    starts = [member.start for member in members] + [len(text)]
    ends = [0] + [member.end for member in members]
    findings += islice(_report_gaps(text, zip(ends, starts, strict=True), first_line), MOST_KEYS)
    return entries, findings or [repaired(first_line, "not valid JSON")]


def _report_gaps(text: str, gaps: Iterable[tuple[int, int]], line: int) -> Iterator[Finding]:
    """Name each line that stands between the members, but for marks of JSON."""
    counted = 0
    for start, end in gaps:
        line += text.count("\n", counted, start)
        counted = start
        for number, part in enumerate(split_lean(text[start:end], "\n"), line):
            if part.strip(_JSON_MARKS):
                yield left_out(number, part)


def _read_member(key: str, written: str, line: int) -> tuple[Entry, list[Finding]]:
    value = written.lstrip()
    value_line = line + written.count("\n", 0, len(written) - len(value))
    value = value.rstrip().rstrip(",").rstrip()
    try:
        return Entry(key, read_json_value(value), line), []
    except ValueError:
        entry, findings = _read_broken(key, split_shared(value, "\n"), value_line, "not valid JSON")
        return entry._replace(line=line), findings


def _read_broken(key: str, lines: Sequence[str], line: int, problem: str) -> tuple[Entry, list[Finding]]:
    """Read the lines of a value as YAML, and as text what is no YAML either."""
    rest, *more = [each.strip(PADDING) for each in lines]
    if more and rest.startswith("[") and not any("#" in each for each in lines):
        rest, more = " ".join([rest, *more]), []
    indented = share_short(f" {each}" for each in more)
    numbered = (pair for pair, each in zip(enumerate(indented, line + 1), more, strict=True) if not _is_comment(each))
    entry, findings = read_chunk(Chunk(key, rest, line, more=NumberedLines(numbered)))
    return entry._replace(raw=None) if len(lines) > 1 else entry, findings or [repaired(line, problem)]


def _is_comment(line: str) -> bool:
    """Return whether a line of a value is blank or a comment; `#话题` is text."""
    return not line or (line[0] == "#" and line[1:2] in {"", " ", "\t"})


@mutable(repr=False)
class _Statement(Shown):
    """A key or the name of a table, and the lines that belong to it.

    Attributes:
        table: The number and the name of the table it stands in; of a table the same as of its keys.
        key: As written; empty for a table.
        line: Line of the source file.
        value: Where the value begins on the first line.
        lines: As written.
    """

    table: _Table
    key: str
    line: int
    value: int
    lines: list[str]

    def full(self, key: str) -> str:
        """Return a key after the name of the table and a dot."""
        return f"{self.table[1]}.{key}" if self.table[1] else key


def repair_toml(lines: Sequence[str], first_line: int) -> _Read:
    """Read a broken TOML document: the statements that are whole together, each other one by itself.

    Args:
        lines: The header's lines, cleaned.
        first_line: Line of the source file on which they begin.
    """
    statements, findings = _cut_statements(lines, first_line)
    whole: dict[tuple[_Table, str], _Statement] = {}
    alone: list[_Statement] = []
    lost: _Table | None = None
    for number, statement in enumerate(statements, 1):
        findings += _shorten(statement) if number < MOST_KEYS else ()
        place = statement.table, statement.key
        if place in whole:
            alone.append(whole.pop(place))
        is_whole = _is_whole(statement.lines)
        if not is_whole and not statement.key:
            lost = statement.table
        if is_whole and statement.table != lost:
            whole[place] = statement
        else:
            alone.append(statement)
    entries = _read_together(whole.values(), len(lines), first_line)
    if entries is None:
        entries = []
        alone += whole.values()
    for statement in alone:
        found, problems = _read_statement(statement)
        entries += found
        findings += problems
    return sorted(entries, key=attrgetter("line")), findings or [repaired(first_line, "not valid TOML")]


def _cut_statements(lines: Sequence[str], first_line: int) -> tuple[list[_Statement], list[Finding]]:
    """Cut at each key and each table; a line that is neither belongs to the one above."""
    statements: list[_Statement] = []
    findings: list[Finding] = []
    last = {mark: max((i for i, line in enumerate(lines) if mark in line), default=0) for mark in _LONG_MARKS}
    closing = ""
    for index, line in enumerate(lines):
        is_inside = closing or len(statements) == MOST_KEYS
        statement = None if is_inside else _begin(line, first_line + index, statements)
        if statement:
            statements.append(statement)
            long_text = _LONG_TEXT_RE.match(line, statement.value) if statement.key else None
            if long_text and long_text[1] not in line[long_text.end() :] and last[long_text[1]] > index:
                closing = long_text[1]
        elif statements:
            statements[-1].lines.append(line)
            closing = "" if closing in line else closing
        elif _says_something(line):
            findings.append(left_out(first_line + index, line))
    return statements, findings


def _begin(line: str, number: int, statements: Sequence[_Statement]) -> _Statement | None:
    """Return the statement that a line begins, if any."""
    above = statements[-1].table if statements else (0, "")
    table = _TABLE_RE.fullmatch(line.rstrip(PADDING))
    if table:
        return _Statement((above[0] + 1, table["name"]), "", number, 0, [line])
    match = _TOML_KEY_RE.match(line)
    if match:
        return _Statement(above, match["key"], number, match.end(), [line])
    match = match_key(line)
    return _Statement(above, key_of(match) or '""', number, match.end(), [line]) if match else None


def _says_something(line: str) -> bool:
    return bool(line.strip(PADDING)) and not line.lstrip(PADDING).startswith("#")


def _is_whole(lines: Sequence[str]) -> bool:
    return read_toml("\n".join(lines), 1) is not None


def _shorten(statement: _Statement) -> list[Finding]:
    """Cut off the lines below a statement that is whole without them."""
    if len(statement.lines) == 1 or _is_whole(statement.lines) or not _is_whole(statement.lines[:1]):
        return []
    more = enumerate(statement.lines[1:], statement.line + 1)
    statement.lines = statement.lines[:1]
    return [left_out(number, line) for number, line in more if _says_something(line)]


def _read_together(statements: Collection[_Statement], count: int, first_line: int) -> list[Entry] | None:
    """Read whole statements as one document, each on its line; None if they contradict each other."""
    if not statements:
        return []
    lines = [""] * count
    for statement in statements:
        start = statement.line - first_line
        lines[start : start + len(statement.lines)] = statement.lines
    return read_toml("\n".join(lines), first_line)


def _read_statement(statement: _Statement) -> _Read:
    """Read a statement by itself. A table gives nothing: its name stands in its keys."""
    first, *more = statement.lines
    entries = read_toml("\n".join(statement.lines), statement.line)
    if not statement.key:
        return [], [repaired(statement.line, f"{first.strip()[:40]!r} cannot be read as a table")]
    if entries:
        return [Entry(statement.full(entries[0].key), entries[0].value, statement.line)], []
    entry, findings = _read_broken(
        statement.full(_bare(statement.key)), [first[statement.value :], *more], statement.line, "not valid TOML"
    )
    return [entry], findings


def _bare(key: str) -> str:
    """Return a key without quotes, if one pair is all it has."""
    return key[1:-1] if key[0] in "\"'" and key.count(key[0]) == 2 and key[0] == key[-1] else key
