"""JSON and TOML headers, brought to the same entries as YAML's."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from newsnorm._frozen import FrozenMap
from newsnorm._json import MOST_BITS
from newsnorm._lazy import compile_late
from newsnorm.frontmatter.entries import Entry, Quoted, Value
from newsnorm.frontmatter.yaml_events import MAX_DEPTH, NotYamlError, read_yaml
from newsnorm.lexicon.characters import PADDING

# A dotted TOML key nests without brackets, and costs its reader the square of its length.
_DOTTED_RE = compile_late(rf"(?<![\w\"'-])(?:[\w\"'-]++[ \t]*+\.[ \t]*+){{{MAX_DEPTH}}}")
# The group is the colon after a key.
_TOKEN_RE = compile_late(r"\"(?:[^\"\\]++|\\.)*+(?:\"([ \t\r\n]*+:)?+)?|[\[\]{}]", re.DOTALL)


class _Word(str):
    """A number as written."""

    __slots__ = ()


class _Pairs(list[tuple[str, Any]]):
    """The members of a JSON object, also those of one key."""

    __slots__ = ()


def read_json(text: str, first_line: int) -> list[Entry] | None:
    """Return the entries of a JSON object, with or without its braces; None if it is none.

    A trailing comma or a comment, which YAML's flow style allows, is no reason to lose a header.
    """
    first_line += text.count("\n", 0, len(text) - len(text.lstrip()))
    text = text.strip()
    if not text.startswith("{"):
        text = f"{{{text.rstrip(',')}}}"
    lines = _find_json_lines(text, first_line)
    if lines is None:
        return None
    try:
        pairs = _load_json(text)
    except ValueError:
        return _read_flow(text, first_line)
    return [Entry(key.strip(PADDING), to_value(item), line) for (key, item), line in zip(pairs, lines, strict=True)]


def read_json_value(text: str) -> Value:
    """Return a single JSON value.

    Raises:
        ValueError: It is none.
    """
    if _nests_deep(text):
        raise ValueError("brackets nest too deep")
    return to_value(_load_json(text))


def _load_json(text: str) -> Any:
    from frontmatter.default_handlers import JSONHandler  # noqa: PLC0415 - brings PyYAML, which most runs do not need

    return JSONHandler().load(text, parse_float=_Word, parse_int=_Word, parse_constant=_Word, object_pairs_hook=_Pairs)


def _read_flow(text: str, first_line: int) -> list[Entry] | None:
    try:
        return read_yaml(text, first_line)[0]
    except NotYamlError:
        return None


def cut_json(text: str, start: int) -> tuple[int, list[str]] | None:
    """Return where the JSON object that begins at `start` ends, and its keys; None if there is none."""
    if _nests_deep(text, start):
        return None
    try:
        data, end = json.JSONDecoder(parse_float=_Word, parse_int=_Word).raw_decode(text, start)
    except ValueError:
        return None
    return (end, list(data)) if isinstance(data, dict) else None


def read_toml(text: str, first_line: int) -> list[Entry] | None:
    """Return the entries of a TOML document, None if it is none. Dates come as written in ISO 8601."""
    import tomllib  # noqa: PLC0415 - few headers are TOML

    if _nests_deep(text, to_end=True) or _DOTTED_RE.search(text):
        return None
    try:
        data = tomllib.loads(text, parse_float=_Word)
    except ValueError:
        return None
    lines = _find_toml_lines(text, first_line)
    return [Entry(key, to_value(item), lines.get(key, first_line)) for key, item in data.items()]


def _nests_deep(text: str, start: int = 0, *, to_end: bool = False) -> bool:
    """Return whether brackets nest deeper than any header, which the parsers would follow by recursion.

    Args:
        text: JSON or TOML.
        start: Where the value begins.
        to_end: Look on after the bracket that closes the first one.
    """
    depth = 0
    for match in _TOKEN_RE.finditer(text, start):
        if match[0] in "[{":
            depth += 1
        elif match[0] in "]}":
            depth -= 1
        if depth > MAX_DEPTH:
            return True
        if depth <= 0 and not to_end:
            return False
    return False


def _find_json_lines(text: str, line: int) -> list[int] | None:
    """Return the line of each key of a JSON object; None if brackets nest deeper than any header."""
    lines: list[int] = []
    depth = counted = 0
    for match in _TOKEN_RE.finditer(text):
        mark = match[0]
        if mark in "[{":
            depth += 1
            if depth > MAX_DEPTH:
                return None
        elif mark in "]}":
            depth -= 1
            if depth <= 0:
                break
        elif match[1] and depth == 1:
            line += text.count("\n", counted, match.start())
            counted = match.start()
            lines.append(line)
    return lines


def _find_toml_lines(text: str, first_line: int) -> dict[str, int]:
    """Say on which line each key of a TOML document first stands at the beginning, alone or before a dot."""
    found: dict[str, int] = {}
    for number, line in enumerate(text.split("\n"), first_line):
        key = line.strip(" \t[").partition("=")[0].partition("]")[0]
        found.setdefault(key.strip(" \t\"'"), number)
        if "." in key:
            found.setdefault(key.partition(".")[0].strip(" \t\"'"), number)
    return found


def to_value(item: Any) -> Value:
    """Return a parsed value as a header value: text is quoted, numbers and booleans are plain words."""
    if item is None:
        return None
    if isinstance(item, str):
        return str(item) if isinstance(item, _Word) else Quoted(item)
    if isinstance(item, _Pairs):
        item = dict(item)
    if isinstance(item, Mapping):
        return FrozenMap({key: to_value(each) for key, each in item.items()})
    if isinstance(item, list | tuple):
        return tuple(to_value(each) for each in item)
    if isinstance(item, bool):
        return "true" if item else "false"
    return hex(item) if isinstance(item, int) and item.bit_length() > MOST_BITS else str(item)
