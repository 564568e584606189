"""The flat header, which nearly all files have: `key: value`, `key:` and `- item` lines with nothing clever in them.

It is read line by line, several times faster than by a YAML parser. Whatever a YAML parser might read in another
way makes it give up.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from newsnorm.frontmatter.entries import Entry, Quoted, Value
from newsnorm.frontmatter.keys import PADDING
from newsnorm.frontmatter.scalars import NULL_WORDS

_LINE_RE = re.compile(r"([^\W\d][\w.-]*):(?: +(.*))?$|( *)-(?: +(.*))?$| *(?:#.*)?$")
_SINGLE_RE = re.compile(r"'([^']*)'")
_DOUBLE_RE = re.compile(r'"([^"\\]*)"')
_LIST_RE = re.compile(r"\[([^\[\]{}\"'&*!|>%@`#:?\\]*)\]")
_INDICATORS = frozenset("-?:,[]{}#&*!|>'\"%@`=<" + PADDING)
_ODD_RE = re.compile(
    "[\t\x00-\x08\x0b-\x1f\x7f-\x9f\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}\ud800-\udfff\ufeff\ufffe\uffff]"
)


class _Hard:
    """The mark for a scalar that is not flat."""


_HARD: Final = _Hard()


def read_flat(lines: Sequence[str], text: str, first_line: int) -> list[Entry] | None:
    """Return the entries of a flat header, None if it is not flat.

    Args:
        lines: The header's lines, without fences.
        text: The same as one string.
        first_line: Line of the source file on which they begin.
    """
    if _ODD_RE.search(text):
        return None
    entries: list[Entry] = []
    items: list[Value] | None = None
    depth = ""
    for number, line in enumerate(lines, first_line):
        match = _LINE_RE.match(line)
        if match is None:
            return None
        key, rest, indent, item = match.groups()
        if key is not None:
            if items:
                _close_list(entries, items)
            value = _read_scalar(rest)
            if value is _HARD:
                return None
            items = [] if value is None and not rest else None
            entries.append(Entry(key, value, number, rest or ""))  # type: ignore[arg-type]
        elif indent is not None:
            value = _read_scalar(item)
            if items is None or value is _HARD or (items and indent != depth):
                return None
            depth = indent
            items.append(value)  # type: ignore[arg-type]
    if items:
        _close_list(entries, items)
    return entries


def _close_list(entries: list[Entry], items: list[Value]) -> None:
    entries[-1] = Entry(entries[-1].key, tuple(items), entries[-1].line)


def _read_scalar(rest: str | None) -> Value | _Hard:
    """Return a scalar or a flat list that every reader of YAML understands alike, else `_HARD`."""
    if not rest:
        return None
    rest = rest.strip(" ")
    if not rest:
        return None
    first = rest[0]
    if first not in _INDICATORS or (first == "-" and len(rest) > 1 and rest[1].isalnum()):
        if ": " in rest or rest[-1] == ":" or " #" in rest:
            return _HARD
        rest = rest.rstrip(PADDING)
        return None if rest in NULL_WORDS else rest
    if first == "'":
        match = _SINGLE_RE.fullmatch(rest)
        return Quoted(match[1]) if match else _HARD
    if first == '"':
        match = _DOUBLE_RE.fullmatch(rest)
        return Quoted(match[1]) if match else _HARD
    if first == "[":
        match = _LIST_RE.fullmatch(rest)
        return _read_list(match[1]) if match else _HARD
    return _HARD


def _read_list(inner: str) -> Value | _Hard:
    items = [item.strip(" ").rstrip(PADDING) for item in inner.split(",")]
    if not items[-1]:
        del items[-1]
    if any(not item or item[0] in _INDICATORS for item in items):
        return _HARD
    return tuple(None if item in NULL_WORDS else item for item in items)
