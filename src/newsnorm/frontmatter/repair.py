"""Headers no YAML parser takes: cleaned, and where that is not enough, read line by line.

A repair touches only the lines that need it; the rest of the header says what it said.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from attrs import field, mutable

from newsnorm._floods import join_lean
from newsnorm._frozen import Shown
from newsnorm._lazy import compile_late
from newsnorm.findings import WRONG_CHARACTERS, WRONG_LINE
from newsnorm.frontmatter.entries import Entry, Quoted, Value, Wrapped
from newsnorm.frontmatter.flat import read_flat, read_flat_map
from newsnorm.frontmatter.keys import (
    KEY_LINE_RE,
    LIST_FIELDS,
    MOST_KEYS,
    find_field,
    is_known,
    is_yaml_key,
    key_of,
    match_key,
)
from newsnorm.frontmatter.scalars import read_line
from newsnorm.frontmatter.yaml_events import BREAK_RE, NotYamlError, read_yaml
from newsnorm.lexicon.characters import (
    BYTE_ORDER_MARK,
    HAN,
    IDEOGRAPHIC_SPACE,
    NO_BREAK_SPACE,
    PADDING,
    SURROGATES,
    SWAPPED_MARKS,
    YAML_CONTROLS,
)
from newsnorm.model import Finding

_FORBIDDEN_RE = compile_late(f"[{YAML_CONTROLS}{SWAPPED_MARKS}{SURROGATES}{BYTE_ORDER_MARK}]")
_DASH_TAB_RE = compile_late(r"^( *-)\t+")
_ITEM_RE = compile_late(r"-(?:[ \t]|$)")
# Items on one line, each after a dash: `- 财经 - 股市`.
_ITEM_START_RE = compile_late(r"(?:^|(?<![ \t])[ \t]++)-(?:[ \t]++|$)")
_COMMA_BEHIND = "a comma stands behind the value"
_COMMA_PADDING = f"{PADDING},"
_COMMA_BEHIND_RE = compile_late(rf"(?:\"[^\"]*+\"|'[^']*+'|\[[^\]]*+\]),[{PADDING}]*+")
_HAN_KEY_RE = compile_late(f"[{HAN}]{{2,8}}")
_ALONE = "k: "
_NO_BLANK = "no blank after the colon, or no colon"
_BLOCK_MARK_RE = compile_late(r"[|>][+-]?[0-9]?[+-]?$")


def clean_lines(lines: Sequence[str], first_line: int) -> tuple[list[str], list[Finding]]:
    """Return the lines without what YAML forbids anywhere: control characters, tabs as indent, `%YAML`.

    However many lines were cleaned, one finding tells of the first.
    """
    cleaned = [_clean_line(line) for line in lines]
    pairs = zip(lines, cleaned, strict=True)
    numbers = [number for number, (line, clean) in enumerate(pairs, first_line) if clean != line and line.strip()]
    if not numbers:
        return cleaned, []
    where = f"{len(numbers)} lines, this is the first," if len(numbers) > 1 else "a line"
    return cleaned, [WRONG_CHARACTERS.at(numbers[0], where=where)]


def _clean_line(line: str) -> str:
    if line.startswith("%YAML"):
        return ""
    if line.isprintable():  # all that is cleaned away is unprintable
        return line
    line = BREAK_RE.sub(" ", _FORBIDDEN_RE.sub("", line))
    indent = line[: len(line) - len(line.lstrip(PADDING))]
    if indent:
        spaces = indent.replace("\t", "  ").replace(IDEOGRAPHIC_SPACE, "  ").replace(NO_BREAK_SPACE, " ")
        line = spaces + line[len(indent) :]
    return _DASH_TAB_RE.sub(r"\1 ", line)


class NumberedLines:
    """Lines, each with its number in the source file: a broken header may have a million below one key.

    Example:
        >>> list(NumberedLines([(3, " 甲"), (4, " 乙")]))
        [(3, ' 甲'), (4, ' 乙')]
    """

    __slots__ = ("_lines", "_numbers")

    def __init__(self, numbered: Iterable[tuple[int, str]] = ()) -> None:
        """Take lines."""
        self._numbers = array("L")
        self._lines: list[str] = []
        number, line = self._numbers.append, self._lines.append
        for each in numbered:
            number(each[0])
            line(each[1])

    def append(self, number: int, line: str) -> None:
        """Add a line."""
        self._numbers.append(number)
        self._lines.append(line)

    @property
    def lines(self) -> Sequence[str]:
        """The lines alone."""
        return self._lines

    def __len__(self) -> int:
        return len(self._lines)

    def __iter__(self) -> Iterator[tuple[int, str]]:
        return zip(self._numbers, self._lines, strict=True)


@mutable(repr=False)
class Chunk(Shown):
    """A key line and the numbered lines that belong to it.

    Attributes:
        key: Without quotes and padding.
        rest: What follows the key on its line.
        line: Line of the source file.
        column: Where `rest` begins on it, from 1; None to report none.
        problem: What is wrong with the key.
        more: The other lines.
    """

    key: str
    rest: str
    line: int
    column: int | None = None
    problem: str | None = None
    more: NumberedLines = field(factory=NumberedLines)

    @property
    def text(self) -> str:
        """The value under a key of one letter, as YAML would read it."""
        return join_lean("\n", chain((_ALONE + self.rest,), self.more.lines))


def read_lines(lines: Sequence[str], first_line: int) -> tuple[list[Entry], list[Finding]]:
    """Read a broken header key by key; what is no YAML is text.

    Args:
        lines: The header's lines, cleaned.
        first_line: Line of the source file on which they begin.
    """
    entries: list[Entry] = []
    findings: list[Finding] = []
    for chunk in _cut_chunks(lines, first_line):
        if not entries:
            findings += _report_lead(lines[: chunk.line - first_line], first_line)
        if chunk.problem:
            findings.append(repaired(chunk.line, chunk.problem))
        entry, problems = read_chunk(chunk)
        entries.append(entry)
        findings += problems
    return entries, findings


def repaired(line: int, problem: str, column: int | None = None) -> Finding:
    """Return the finding for a line that is not valid."""
    return WRONG_LINE.at(line, column, problem=problem)


def left_out(line: int, text: str) -> Finding:
    """Return the finding for text that belongs to no key."""
    return repaired(line, f"{text.strip()[:40]!r} belongs to no key and is left out")


def _report_lead(lines: Sequence[str], first_line: int) -> list[Finding]:
    """Name each line before the first key that is neither blank nor a comment."""
    numbered = enumerate(lines, first_line)
    return [left_out(number, line) for number, line in numbered if line.strip() and not line.lstrip().startswith("#")]


def _cut_chunks(lines: Sequence[str], first_line: int) -> Iterator[Chunk]:
    """Cut at each key line; a line that is none belongs to the key above."""
    chunk: Chunk | None = None
    base = count = 0
    any_words = True  # keys of several words are taken only if the first one has several
    for number, line in enumerate(lines, first_line):
        indent = len(line) - len(line.lstrip(" "))
        match = match_key(line, any_words=any_words) if count < MOST_KEYS else None
        if match is None and chunk and not indent and count < MOST_KEYS and _ends_in_its_line(chunk):
            match = _match_own_key(line)
        if match and (chunk is None or indent <= base or _is_stray_key(key_of(match), chunk)):
            if chunk:
                yield chunk
            else:
                base = indent
                any_words = " " in key_of(match)
            count += 1
            problem = "the key is indented" if indent > base else None if is_yaml_key(match) else _NO_BLANK
            rest = line[match.end() :].lstrip(PADDING)
            if _COMMA_BEHIND_RE.fullmatch(rest):  # `"title": "快讯",`: as JSON has it
                problem, rest = problem or _COMMA_BEHIND, rest.rstrip(_COMMA_PADDING)
            chunk = Chunk(key_of(match), rest.rstrip(PADDING), number, len(line) - len(rest) + 1, problem)
        elif chunk and line.strip() and not line.startswith("#"):
            chunk.more.append(number, line)
    if chunk:
        yield chunk


def _ends_in_its_line(chunk: Chunk) -> bool:
    """Return whether a key has its value, and is of a field whose value is no text of several lines."""
    return bool(chunk.rest) and find_field(chunk.key) not in (None, "summary")


def _match_own_key(line: str) -> re.Match[str] | None:
    """Match a key of no field before a full-width colon: `字数：1024`. It is not the rest of the title above it."""
    match = KEY_LINE_RE.match(line)
    return match if match and match["mark"] == "：" and _HAN_KEY_RE.fullmatch(key_of(match)) else None


def _is_stray_key(key: str, chunk: Chunk) -> bool:
    """Return whether an indented `key:` is a key of its own: the one above has a value already, and blogs use it."""
    return is_known(key) and bool(chunk.rest) and not chunk.more and not _BLOCK_MARK_RE.match(chunk.rest)


def read_chunk(chunk: Chunk) -> tuple[Entry, list[Finding]]:
    """Read the value of one key by itself; what is no YAML is text, with a finding for each line that is none."""
    raw = None if chunk.more else chunk.rest
    value = _read_below(chunk) if len(chunk.more) > MOST_KEYS and not chunk.rest else None
    if value is not None:
        return Entry(chunk.key, value, chunk.line), []
    value, problem = _read_alone(chunk.text)
    if problem is None:
        return Entry(chunk.key, value, chunk.line, raw), []
    column = None
    if chunk.column and problem.line == 0 and problem.column is not None:
        column = max(chunk.column + problem.column - len(_ALONE), 1)
    finding = repaired(chunk.line, problem.message, column)
    if chunk.more and all(_ITEM_RE.match(line.strip()) for line in chunk.more.lines):
        value, findings = _read_items(chunk)
        return Entry(chunk.key, value, chunk.line), findings or [finding]
    stray = (number for number, line in chunk.more if line[0] != " ")
    findings = [repaired(number, "the line continues the one above") for number in islice(stray, MOST_KEYS)]
    if not findings or _read_alone(_ALONE + chunk.rest)[1]:
        findings.insert(0, finding)
    if not chunk.more:
        if _holds_list(chunk):
            return Entry(chunk.key, tuple(map(_read_scalar, _items_of(chunk.rest))), chunk.line), findings
        return Entry(chunk.key, _read_rest(chunk.rest), chunk.line, raw), findings
    rest = "" if _BLOCK_MARK_RE.match(chunk.rest) else str(_read_scalar(chunk.rest) or "")
    text = join_lean("\n", filter(None, chain((rest,), map(str.strip, chunk.more.lines))))
    return Entry(chunk.key, Wrapped(text), chunk.line), findings


def _read_below(chunk: Chunk) -> Value:
    """Return what many lines below a key are, if all of them are flat: YAML takes several times as long for them."""
    lines = chunk.more.lines
    size = len(lines[0]) - len(lines[0].lstrip(" "))
    indent = " " * size
    if not size or not all(line.startswith(indent) for line in lines):
        return None
    return read_flat_map(join_lean("\n", (line[size:] for line in lines)))


def _read_items(chunk: Chunk) -> tuple[Value, list[Finding]]:
    """Read a list item by item; a value on the key's own line is the first item."""
    values: list[Value] = []
    findings: list[Finding] = []
    first = _items_of(chunk.rest) if _holds_list(chunk) else (chunk.rest,) if chunk.rest else ()
    below = ((number, line.strip()[1:].strip()) for number, line in chunk.more)
    for number, text in (*((chunk.line, item) for item in first), *below):
        value, problem = _read_alone(f"{_ALONE}\n- {text}")
        if problem is None and isinstance(value, tuple) and len(value) == 1:
            values.append(value[0])
        else:
            values.append(_read_scalar(text))
            findings.append(repaired(number, problem.message if problem else "more than one item"))
    return tuple(values), findings


def _holds_list(chunk: Chunk) -> bool:
    """Return whether a list begins on the line of its key: `tags: - 财经`."""
    return _ITEM_RE.match(chunk.rest) is not None and find_field(chunk.key) in LIST_FIELDS


def _items_of(rest: str) -> list[str]:
    return [item for item in _ITEM_START_RE.split(rest) if item]


def _read_alone(text: str) -> tuple[Value, NotYamlError | None]:
    """Read the value of one key by itself, with the parser's complaint if it is not valid."""
    entries = read_flat(text, 1)
    if entries is None:
        try:
            entries = read_yaml(text, 1)[0]
        except NotYamlError as error:
            return None, error
    return (entries[0].value, None) if len(entries) == 1 else (None, NotYamlError("more than one key"))


def _read_rest(rest: str) -> Value:
    """Read the rest of a key line: brackets around all of it, or opened and never closed, make a list."""
    if rest.startswith("[") and ("]" not in rest or rest.find("]") == len(rest) - 1):
        return tuple(_read_scalar(item) for item in rest.strip("[]").split(","))
    return _read_scalar(rest)


def _read_scalar(text: str) -> Value:
    value = read_line(text)
    return Quoted(value) if value and text[:1] in {"'", '"'} and text[:1] == text[-1:] else value
