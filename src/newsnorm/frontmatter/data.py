"""JSON and TOML headers, brought to the same entries as YAML's."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from newsnorm._frozen import FrozenMap
from newsnorm.frontmatter.entries import Entry, Quoted, Value
from newsnorm.frontmatter.yaml_events import MAX_DEPTH, NotYamlError, read_yaml

# A dotted TOML key nests without brackets, and costs its reader the square of its length.
_DOTTED_RE = re.compile(rf"(?<![\w\"'-])(?:[\w\"'-]++[ \t]*+\.[ \t]*+){{{MAX_DEPTH}}}")
_BRACKET_RE = re.compile(r"\"(?:[^\"\\]++|\\.)*+(?:\"|\\?\Z)|[\[\]{}]", re.DOTALL)


def read_json(text: str, first_line: int) -> list[Entry] | None:
    """Return the entries of a JSON object, with or without its braces; None if it is none.

    A trailing comma or a comment, which YAML's flow style allows, is no reason to lose a header.
    """
    from frontmatter.default_handlers import JSONHandler  # noqa: PLC0415 - brings PyYAML, which most runs do not need

    text = text.strip()
    if not text.startswith("{"):
        text = f"{{{text.rstrip(',')}}}"
    if _nests_deep(text):
        return None
    try:
        return _to_entries(JSONHandler().load(text, parse_float=Decimal), text, first_line)
    except ValueError:
        return _read_flow(text, first_line)


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
        data, end = json.JSONDecoder(parse_float=Decimal).raw_decode(text, start)
    except ValueError:
        return None
    return (end, list(data)) if isinstance(data, dict) else None


def read_toml(text: str, first_line: int) -> list[Entry] | None:
    """Return the entries of a TOML document, None if it is none. Dates come as written in ISO 8601."""
    if _nests_deep(text, to_end=True) or _DOTTED_RE.search(text):
        return None
    try:
        return _to_entries(tomllib.loads(text, parse_float=Decimal), text, first_line)
    except ValueError:
        return None


def _nests_deep(text: str, start: int = 0, *, to_end: bool = False) -> bool:
    """Return whether brackets nest deeper than any header, which the parsers would follow by recursion.

    Args:
        text: JSON or TOML.
        start: Where the value begins.
        to_end: Look on behind the bracket that closes the first one.
    """
    depth = 0
    for match in _BRACKET_RE.finditer(text, start):
        if match[0] in "[{":
            depth += 1
        elif match[0] in "]}":
            depth -= 1
        if depth > MAX_DEPTH:
            return True
        if depth <= 0 and not to_end:
            return False
    return False


def _to_entries(data: Any, text: str, first_line: int) -> list[Entry] | None:
    if not isinstance(data, dict):
        return None
    lines = _find_lines(text, first_line)
    return [Entry(key, to_value(item), lines.get(key, first_line)) for key, item in data.items()]


def _find_lines(text: str, first_line: int) -> dict[str, int]:
    """Say on which line each key first stands at the beginning."""
    found: dict[str, int] = {}
    for number, line in enumerate(text.split("\n"), first_line):
        word = line.strip(" \t{[").partition(":" if '":' in line else "=")[0].strip(' \t"]')
        found.setdefault(word, number)
    return found


def to_value(item: Any) -> Value:
    """Return a parsed value as a header value: text is quoted, numbers and booleans are plain words."""
    if item is None:
        return None
    if isinstance(item, str):
        return Quoted(item)
    if isinstance(item, Mapping):
        return FrozenMap({key: to_value(each) for key, each in item.items()})
    if isinstance(item, list):
        return tuple(to_value(each) for each in item)
    if isinstance(item, bool):
        return "true" if item else "false"
    return str(item)
