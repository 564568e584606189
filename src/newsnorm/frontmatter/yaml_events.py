"""YAML headers through the events of python-frontmatter's loader: written text, quoting and lines, never values.

No value is ever constructed, so no date, octal, boolean or Python object can come out of a header. Events are taken
instead of composed nodes because PyYAML's C composer recurses without a limit: a hundred thousand `[` end the process.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from attrs import field, frozen, mutable

from newsnorm._frozen import FrozenMap, Shown
from newsnorm._lazy import compile_late
from newsnorm.frontmatter.entries import Entry, Quoted, Value, Wrapped
from newsnorm.frontmatter.scalars import NULL_WORDS
from newsnorm.lexicon.characters import PADDING, YAML_BREAKS

MAX_DEPTH = 32
MAX_ALIASED_NODES = 1000

# YAML begins a comment at every `#` after a blank, newsnorm only where a blank follows: `- #话题` is a tag. The parsers
# take even `[#话题` and `"江州"#话题` for comments; a `#` within a word is text to all, so marking it too does no harm.
_ANY_HASH_RE = compile_late(r"#\S")
_HASH_RE = compile_late(r"(?:(?<=\S)([ \t]+)|(?<=[^\s\]}]))#(?=\S)")
# Line breaks to YAML 1.1 and to nobody else.
BREAK_RE = compile_late(f"[{YAML_BREAKS}]")
_BRACKET_RE = compile_late(r"[\[\]{}]")
_MAX_BRACKETS = 200
# Names of the events of lists and mappings.
_STARTS, _ENDS = ({f"Mapping{end}", f"Sequence{end}"} for end in ("StartEvent", "EndEvent"))
_AFTER_KEY_RE = compile_late(rf"[\"']?[{PADDING}]*:(.*)", re.DOTALL)


class NotYamlError(Exception):
    """The header is not valid YAML; the message is the parser's, line and column count from 0."""

    def __init__(self, message: str, line: int = 0, column: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.line = line
        self.column = column


@frozen(repr=False)
class _Feeder(Shown):
    """A loader of python-frontmatter that hands each event on and constructs nothing."""

    loader: Any
    take: Callable[[Any], None]

    def get_single_data(self) -> None:
        """Run through the whole stream."""
        get_event, take = self.loader.get_event, self.take
        while (event := get_event()) is not None:
            take(event)

    def dispose(self) -> None:
        """Free the parser, as PyYAML asks for."""
        self.loader.dispose()


def _feed_events(text: str, take: Callable[[Any], None]) -> None:
    """Let python-frontmatter's handler run its loader (C where PyYAML has it) over `text`, event by event."""
    from frontmatter.default_handlers import SafeLoader, YAMLHandler  # noqa: PLC0415 - 20 ms, most runs need no YAML
    from yaml import YAMLError  # noqa: PLC0415

    try:
        YAMLHandler().load(text, Loader=lambda stream: _Feeder(SafeLoader(stream), take))
    except UnicodeEncodeError as error:
        raise NotYamlError("a lone surrogate is no character") from error
    except YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or getattr(error, "reason", None) or "not valid"
        raise NotYamlError(str(problem), *((mark.line, mark.column) if mark else ())) from error


class _Place(NamedTuple):
    """Where a key or a value of the header itself stands; lines and columns count from 0."""

    line: int
    end_line: int
    end_column: int
    is_block_scalar: bool
    is_empty: bool


@mutable(repr=False)
class _Frame(Shown):
    """A list or mapping under construction, with the event that began it."""

    event: Any
    is_map: bool
    items: list[Value]
    nodes: int = 1


def read_yaml(text: str, first_line: int) -> tuple[list[Entry], list[int]]:
    """Return the entries of a YAML header, and the lines of values that were too large or too deep.

    Such a value is given as its written text.

    Args:
        text: The header without fences.
        first_line: Line of the source file on which it begins.

    Raises:
        NotYamlError: It is not valid YAML, or not a mapping.
    """
    odd_break = BREAK_RE.search(text)
    if odd_break:
        raise NotYamlError("a line separator stands within a line", text.count("\n", 0, odd_break.start()))
    if _has_deep_brackets(text):
        raise NotYamlError("brackets nest too deep")
    spare = _spare_character(text)
    marked = _HASH_RE.sub(rf"\1{spare}", text) if _ANY_HASH_RE.search(text) else text
    builder = _Builder(text=marked, spare=spare)
    _feed_events(marked, builder.take)
    if builder.top is None:
        raise NotYamlError("the header is not a mapping")
    entries = _make_entries(builder, builder.top, marked.split("\n"), first_line)
    return entries, [first_line + line for line in builder.cut_lines]


def _has_deep_brackets(text: str) -> bool:
    """Return whether brackets nest so deep that the parser, which is quadratic in the depth, would take long."""
    depth = 0
    for bracket in _BRACKET_RE.findall(text):
        depth += 1 if bracket in "[{" else -1
        if depth > _MAX_BRACKETS:
            return True
    return False


def _spare_character(text: str) -> str:
    """Return a character of the private use area that the text does not hold."""
    return next(char for char in map(chr, range(0xE000, 0xF8FF)) if char not in text)


@mutable(repr=False)
class _Builder(Shown):
    """Puts values together from events with a stack of its own: nesting costs memory, never the call stack."""

    text: str
    spare: str
    stack: list[_Frame] = field(factory=list)
    anchors: dict[str, tuple[Value, int]] = field(factory=dict)
    top: _Frame | None = None
    # Of the keys and the values of the header itself.
    places: list[_Place] = field(factory=list)
    skip_start: Any = None
    skip_depth: int = 0
    aliased_nodes: int = 0
    cut_lines: list[int] = field(factory=list)

    def take(self, event: Any) -> None:
        kind = type(event).__name__
        if self.skip_depth:
            self._skip(event, kind)
        elif kind == "ScalarEvent":
            self._add(event, event, self._scalar(event), 1)
        elif kind in _STARTS:
            if len(self.stack) >= MAX_DEPTH:
                self.skip_start, self.skip_depth = event, 1
            else:
                self.stack.append(_Frame(event, kind == "MappingStartEvent", []))
        elif kind in _ENDS:
            self._close(event)
        elif kind == "AliasEvent":
            self._alias(event)
        elif kind == "DocumentStartEvent" and self.top is not None:
            raise NotYamlError("a second document begins", event.start_mark.line)

    def _skip(self, event: Any, kind: str) -> None:
        """Pass over what lies deeper than `MAX_DEPTH`; the outermost of it becomes its written text."""
        if kind in _STARTS:
            self.skip_depth += 1
        elif kind in _ENDS:
            self.skip_depth -= 1
            if not self.skip_depth:
                start = self.skip_start
                self.cut_lines.append(start.start_mark.line)
                self._add(start, event, self._written(start, event), 1)

    def _scalar(self, event: Any) -> Value:
        value: str = event.value
        if self.spare in value:
            value = value.replace(self.spare, "#")
        if not event.style and event.tag is None:
            value = value.strip(PADDING)
            return None if value in NULL_WORDS and not self._at_key() else value
        return Wrapped(value) if event.style == "|" else Quoted(value)

    def _at_key(self) -> bool:
        return bool(self.stack) and self.stack[-1].is_map and len(self.stack[-1].items) % 2 == 0

    def _written(self, start: Any, end: Any) -> Quoted:
        return Quoted(self.text[start.start_mark.index : end.end_mark.index].strip().replace(self.spare, "#"))

    def _alias(self, event: Any) -> None:
        """Take the value an alias stands for; after too many of them, its written text."""
        if event.anchor not in self.anchors:
            raise NotYamlError(f"undefined alias *{event.anchor}", event.start_mark.line)
        value, nodes = self.anchors[event.anchor]
        self.aliased_nodes += nodes
        if self.aliased_nodes > MAX_ALIASED_NODES:
            self.cut_lines.append(event.start_mark.line)
            value, nodes = self._written(event, event), 1
        self._add(event, event, value, nodes)

    def _close(self, event: Any) -> None:
        frame = self.stack.pop()
        if self.stack:
            value = _make_map(frame.items) if frame.is_map else tuple(frame.items)
            self._add(frame.event, event, value, frame.nodes)
        elif frame.is_map:
            self.top = frame
        else:
            raise NotYamlError("the header is a list", frame.event.start_mark.line)

    def _add(self, start: Any, end: Any, value: Value, nodes: int) -> None:
        """Put a finished value into the list or mapping it stands in. A key is text, whatever it is made of."""
        if not self.stack:
            raise NotYamlError("the header is a single word", start.start_mark.line)
        frame = self.stack[-1]
        items = frame.items
        if frame.is_map and not len(items) % 2:
            value = value.strip(PADDING) if isinstance(value, str) else self._written(start, end)
        if start.anchor is not None and type(start).__name__ != "AliasEvent":
            self.anchors[start.anchor] = value, nodes
        items.append(value)
        frame.nodes += nodes
        if len(self.stack) == 1:
            mark, style = end.end_mark, getattr(start, "style", None)
            is_empty = start is end and not getattr(start, "value", "*")
            self.places.append(_Place(start.start_mark.line, mark.line, mark.column, style in {"|", ">"}, is_empty))


def _make_map(items: Sequence[Value]) -> Mapping[str, Value]:
    """Return a mapping; merge keys (`<<`) fill what it does not say itself."""
    own = dict(zip(map(str, items[::2]), items[1::2], strict=True))
    if "<<" not in own or not _is_mergeable(own["<<"]):
        return FrozenMap(own)
    merged = own.pop("<<")
    for each in merged if isinstance(merged, tuple) else (merged,):
        if isinstance(each, Mapping):
            own = {**each, **own}
    return FrozenMap(own)


def _is_mergeable(value: Value) -> bool:
    parts = value if isinstance(value, tuple) else (value,)
    return bool(parts) and all(isinstance(part, Mapping) for part in parts)


def _make_entries(builder: _Builder, top: _Frame, lines: Sequence[str], first_line: int) -> list[Entry]:
    entries: list[Entry] = []
    merged: list[Entry] = []
    for number in range(0, len(top.items), 2):
        key, value = str(top.items[number]), top.items[number + 1]
        key_place, value_place = builder.places[number : number + 2]
        line = first_line + key_place.line
        if key == "<<" and _is_mergeable(value):
            merged += [Entry(name, item, line) for name, item in _make_map([key, value]).items()]
        else:
            raw = None if top.event.flow_style else _raw_value(lines, key_place, value_place)
            entries.append(Entry(key, value, line, raw and raw.replace(builder.spare, "#")))
    own = {entry.key for entry in entries}
    return entries + [entry for entry in merged if entry.key not in own]


def _raw_value(lines: Sequence[str], key: _Place, value: _Place) -> str | None:
    """Return what follows the key if the value stands there whole, and is no block scalar."""
    if key.end_line >= len(lines) or value.is_block_scalar or (value.end_line > key.end_line and not value.is_empty):
        return None
    match = _AFTER_KEY_RE.match(lines[key.end_line], key.end_column)
    return match[1].strip(PADDING) if match else None
