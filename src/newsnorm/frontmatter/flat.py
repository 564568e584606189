"""The flat header, which nearly all files have: `key: value`, `key:` and `- item` lines with nothing clever in them.

One regular expression cuts all lines, several times faster than a YAML parser. It matches only lines that every reader
of YAML understands alike; one line it does not match, and the header is not flat.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from sys import maxsize
from typing import TypeAlias

from newsnorm._floods import PARTS, STRETCH
from newsnorm._frozen import FrozenMap
from newsnorm._lazy import compile_late
from newsnorm.frontmatter.entries import Entry, Quoted, Value, forget_repeated
from newsnorm.frontmatter.scalars import NULL_WORDS
from newsnorm.lexicon.characters import BYTE_ORDER_MARK, CONTROLS, PADDING, SURROGATES, SWAPPED_MARKS, YAML_BREAKS

_Parts: TypeAlias = list[tuple[str, str, str]]

# Never in a flat line: its end, tabs, control characters, line breaks of YAML 1.1 only, lone surrogates.
_ODD = f"{CONTROLS}{YAML_BREAKS}{SURROGATES}{BYTE_ORDER_MARK}{SWAPPED_MARKS}"
_FIRST = rf"[^?:,\[\]{{}}#&*!|>'\"%@`=<\-{PADDING}{_ODD}]"
_ITEM = rf" *+{_FIRST}[^,?:\[\]{{}}#&*!|>'\"%@`\\{_ODD}]*+"
_LIST = rf"\[(?:{_ITEM}(?:,{_ITEM})*+,? *+)?\]"
# A colon before a blank or at the end begins a mapping, a blank before `#` a comment.
_PLAIN = rf"(?:{_FIRST}|-(?=[^\W_]))[^:#{_ODD}]*+(?:(?::(?=[^ \n])|(?<=[^ ])#)[^:#{_ODD}]*+)*+"
_SCALAR = rf"'[^'{_ODD}]*+'|\"[^\"\\{_ODD}]*+\"|{_LIST}|{_PLAIN}"
# An item that begins with another dash stands in a list of its own, if its writer left out a blank.
_LINE_RE = compile_late(
    rf"^(?:(?:([^\W\d][\w.-]{{0,39}}+):|( *+-(?! ++-)))(?: ++({_SCALAR})?+)?+| *+#[^{_ODD}]*+)? *+$",
    re.MULTILINE,
)
_MARKS = "'\"["
# What `Entry(…)` does in the end; on the way it takes as long again to sort its arguments.
_new = tuple.__new__
_LONGEST_NULL = max(map(len, NULL_WORDS))


def read_flat(header: str, first_line: int) -> list[Entry] | None:
    """Return the entries of a flat header, None if it is not flat.

    Args:
        header: Its lines, without fences.
        first_line: Line of the source file on which they begin.
    """
    return _read_lines(_cut(header) if len(header) > STRETCH else (_find_parts(header),), first_line, PARTS)


def read_flat_map(text: str) -> Mapping[str, Value] | None:
    r"""Return what flat lines are that stand below a key, without their indent; None if they are not flat.

    Example:
        >>> read_flat_map("a: 甲\nb: ~\na: 乙")
        FrozenMap({'a': '乙', 'b': None})
    """
    entries = _read_lines(_cut(text), 1, maxsize)
    return FrozenMap({entry.key: entry.value for entry in entries}) if entries else None


def _cut(header: str) -> Iterator[_Parts | None]:
    """Yield the parts of a stretch of lines at a time: what all of a long header takes finds no place in the caches."""
    start = 0
    while (end := header.find("\n", start + STRETCH)) >= 0:
        yield _find_parts(header[start:end])
        start = end + 1
    yield _find_parts(header[start:])


def _find_parts(lines: str) -> _Parts | None:
    """Return key, dash and value of each line; None if there is one that is not flat."""
    parts: _Parts = _LINE_RE.findall(lines)
    return parts if len(parts) > lines.count("\n") else None


def _read_lines(stretches: Iterable[_Parts | None], line: int, most: int) -> list[Entry] | None:
    """Return the entries of lines; None if one is not flat, or items of a list do not stand below each other.

    Args:
        stretches: The parts of the lines.
        line: Line of the source file on which they begin.
        most: How many there may be before those go that a later one makes void.
    """
    entries: list[Entry] = []
    items: list[Value] | None = None
    depth = ""
    for parts in stretches:
        if parts is None:
            return None
        for number, (key, dash, written) in enumerate(parts, line):
            value = _read_scalar(written) if written else None
            if key:
                if items:
                    _close_list(entries, items)
                if len(entries) > most:
                    entries = forget_repeated(entries)
                    most = max(PARTS, 2 * len(entries))
                entries.append(_new(Entry, (key, value, number, written)))
                items = None if written else []
            elif dash:
                if items is None or (items and dash != depth):
                    return None
                depth = dash
                items.append(value)
        line += len(parts)
    if items:
        _close_list(entries, items)
    return entries


def _close_list(entries: list[Entry], items: list[Value]) -> None:
    entries[-1] = Entry(entries[-1].key, tuple(items), entries[-1].line)


def _read_scalar(written: str) -> Value:
    """Return the value of a text that begins with no padding."""
    scalar = written.rstrip(PADDING)
    if scalar[0] in _MARKS:
        return _read_list(scalar[1:-1]) if scalar[0] == "[" else Quoted(scalar[1:-1])
    return None if len(scalar) <= _LONGEST_NULL and scalar in NULL_WORDS else scalar


def _read_list(inner: str) -> Value:
    items = [item.strip(" ").rstrip(PADDING) for item in inner.split(",")]
    if not items[-1]:
        del items[-1]
    return tuple([None if item in NULL_WORDS else item for item in items])
