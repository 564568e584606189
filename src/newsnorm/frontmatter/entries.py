"""What a header is made of: keys and values as written, before any field gives them a type."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import Literal, NamedTuple, TypeAlias

from newsnorm.findings import REPEATED_KEY
from newsnorm.frontmatter.keys import MOST_KEYS
from newsnorm.model import Finding

HeaderKind = Literal["none", "yaml", "json", "toml"]
MissingFence = Literal["opening", "closing"]


class Quoted(str):
    """A value that is text for sure: it stood in quotes, in a block scalar, or under a text tag."""

    __slots__ = ()


class Wrapped(Quoted):
    """Text as its lines stand in the file: a literal block, or lines that a repair joined.

    A single line break in it may be the editor's own. In any other value YAML has folded those already, and a line
    break that is left was asked for.
    """

    __slots__ = ()


# All can be hashed. `str` is a plain scalar with its written text (`010`, `yes`, `2022-01-14`), `None` an empty one.
Value: TypeAlias = "str | tuple[Value, ...] | Mapping[str, Value] | None"


class Entry(NamedTuple):
    """One key of a header. A named tuple, because a header of ten lines makes ten: a third of the cost of attrs.

    Attributes:
        key: Without quotes and padding.
        value: As written, not typed.
        line: Line of the source file, from 1.
        raw: What stands after the key when the whole value stands on that line; None for values of several lines
            and for headers that are not YAML.
    """

    key: str
    value: Value
    line: int
    raw: str | None = None


class Header(NamedTuple):
    """A source text cut in header and body. A named tuple like its entries.

    Attributes:
        kind: The language of the header; `none` when all is body.
        entries: In order; each key once.
        body: As written, from the line after the closing fence. The whole text when there is no header.
        body_line: Line of the source file on which the body begins, from 1.
        line: Line on which the header begins, from 1.
        missing_fence: Which fence is missing, if one is.
        findings: What was repaired or is suspicious.
    """

    kind: HeaderKind = "none"
    entries: tuple[Entry, ...] = ()
    body: str = ""
    body_line: int = 1
    line: int = 1
    missing_fence: MissingFence | None = None
    findings: tuple[Finding, ...] = ()


def forget_repeated(entries: Sequence[Entry]) -> list[Entry]:
    """Return entries without those of which `keep_last` neither keeps nor tells anything, whatever follows them.

    Args:
        entries: In the order of their lines.

    Example:
        >>> [entry.line for entry in forget_repeated([Entry("a", None, line) for line in range(1, 1003)])[-2:]]
        [1000, 1002]
    """
    last = {entry.key: entry for entry in entries}
    kept: list[Entry] = []
    told = 0
    for entry in entries:
        if told == MOST_KEYS:
            rest = {entry.line: entry for entry in (*last.values(), *_last_given(entries).values())}
            return kept + sorted([rest[line] for line in rest if line > kept[-1].line], key=attrgetter("line"))
        kept.append(entry)
        told += last[entry.key] is not entry
    return kept


def keep_last(entries: Sequence[Entry]) -> tuple[Sequence[Entry], list[Finding]]:
    """Return entries of which each has a key of its own, and what is said about those that went.

    The last of several equal keys counts, as it does for Jekyll, unless it is empty. Of a flood of them only so many
    are told.

    Example:
        >>> [entry.value for entry in keep_last((Entry("title", "甲", 1), Entry("title", "乙", 2)))[0]]
        ['乙']
    """
    if len({entry.key for entry in entries}) == len(entries):
        return entries, []
    last, given = {entry.key: entry for entry in entries}, _last_given(entries)
    repeated = [entry for entry in entries if last[entry.key] is not entry]
    findings = [REPEATED_KEY.at(e.line, key=e.key) for e in repeated[:MOST_KEYS]]
    return [entry for entry in entries if given[entry.key] is entry], findings


def _last_given(entries: Sequence[Entry]) -> dict[str, Entry]:
    """Return the last entry of each key that says something, or the last if none does."""
    last: dict[str, Entry] = {}
    for entry in entries:
        if entry.value or entry.key not in last or not last[entry.key].value:
            last[entry.key] = entry
    return last
