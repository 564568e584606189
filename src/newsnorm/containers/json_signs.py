"""Whether a text is JSON, and of which kind: all of it, for an object with text below is the header of a post."""

from __future__ import annotations

import json
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Literal

from attrs import evolve, frozen

from newsnorm._frozen import Shown
from newsnorm._json import read_json, read_value
from newsnorm._lazy import compile_late
from newsnorm.containers.container import HEAD
from newsnorm.containers.json_values import GAP_RE, is_cut_off
from newsnorm.containers.streams import decode_head
from newsnorm.lexicon.characters import HAN_IN_JSON_RE

_START_RE = compile_late(rb"(?:\xef\xbb\xbf)?+\s*+(?:\{\s*+[\"}]|\[\s*+[{\[\"\]])")
_INNER_GAP_RE = compile_late(r"[\s,:]*+")
_HALF_ESCAPE_RE = compile_late(r"\\(?:u[0-9a-fA-F]{0,3})?$")
_DEEPEST = 6
_LINES_LOOKED_AT = 40


@frozen(kw_only=True, repr=False)
class JsonSigns(Shown):
    """What the beginning of a file shows.

    Attributes:
        kind: `lines` for an object on each line, `values` for anything else.
        first: The first value; None where it is longer than what was read.
        is_cut: Whether the beginning ends inside a value.
        has_han: Whether there is Chinese in the beginning.
    """

    kind: Literal["lines", "values"]
    first: Any
    is_cut: bool = False
    has_han: bool = False

    @property
    def reason(self) -> str:
        """What it is, in words."""
        if self.kind == "lines":
            return "each line is a JSON object"
        what = (
            "an object" if isinstance(self.first, dict) else "an array" if isinstance(self.first, list) else "a value"
        )
        return f"it begins as {what} of JSON" if self.is_cut else f"all of it is {what} of JSON"


def begins_as_json(head: bytes) -> bool:
    """Return whether a file begins as an object or an array may."""
    return _START_RE.match(head) is not None or head.startswith((BOM_UTF16_LE, BOM_UTF16_BE))


@lru_cache(maxsize=2)
def find_json(head: bytes) -> JsonSigns | None:
    r"""Return what the first bytes of a file show; None if the file is not JSON. Cached: several ask.

    Example:
        >>> find_json('{"title": "快讯"}'.encode()).reason
        'all of it is an object of JSON'
        >>> find_json('{"title": "快讯"}\n\n沪指收涨。'.encode()) is None
        True
    """
    if not begins_as_json(head):
        return None
    is_cut = len(head) >= HEAD
    decoded = decode_head(head)
    if decoded is None:
        return None
    text = decoded.lstrip()
    signs = _find_lines(text, is_cut=is_cut) or find_values(text, is_cut=is_cut)
    return signs and evolve(signs, has_han=HAN_IN_JSON_RE.search(text) is not None)


def _find_lines(text: str, *, is_cut: bool) -> JsonSigns | None:
    """Look whether the first two lines are objects, and those below begin as one: a line may be broken."""
    if not text.startswith("{") or "\n" not in text:
        return None
    lines = [line for line in text.split("\n", _LINES_LOOKED_AT) if line.strip()]
    if is_cut or len(lines) > _LINES_LOOKED_AT:
        lines.pop()
    others = sum(not line.startswith("{") for line in lines)
    if len(lines) < 2 or 10 * others > len(lines):
        return None
    values = [_read_object(line) for line in lines[:2]]
    return None if None in values else JsonSigns(kind="lines", first=values[0], is_cut=is_cut)


def _read_object(line: str) -> Mapping[str, Any] | None:
    try:
        value = read_json(line)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def find_values(text: str, *, is_cut: bool) -> JsonSigns | None:
    """Look whether there are JSON values up to the end.

    Args:
        text: The beginning of a file.
        is_cut: Whether the file goes on.
    """
    place, first, seen = 0, None, False
    while place < len(text):
        try:
            value, place = read_value(text, place)
        except json.JSONDecodeError as error:
            if not is_cut or not is_cut_off(text, error):
                return None
            return JsonSigns(kind="values", first=first if seen else _begun(text), is_cut=True)
        except RecursionError:
            return None
        if not isinstance(value, dict | list):
            return None
        first, seen = (value, True) if not seen else (first, True)
        gap = GAP_RE.match(text, place)
        place = gap.end() if gap else place
    return JsonSigns(kind="values", first=first) if seen else None


def _begun(text: str) -> Any:
    """Return what is known of an array of which only the beginning is; of anything else None."""
    return _read_begun(text, 0, _DEEPEST) if text.startswith("[") else None


def _read_begun(text: str, place: int, depth: int) -> Any:
    """Return the beginning of a value: the members that are whole, and what there is of the one that is not."""
    if text.startswith('"', place):
        try:
            return read_json(f'{_HALF_ESCAPE_RE.sub("", text[place:])}"')
        except ValueError:
            return None
    opener = text[place : place + 1]
    if not depth or opener not in ("{", "["):
        return None
    members: list[Any] = []
    place = _skip(text, place + 1)
    while place < len(text):
        try:
            member, end = read_value(text, place)
        except (ValueError, RecursionError):
            members.append(_read_begun(text, place, depth - 1))
            break
        members.append(member)
        place = _skip(text, end)
    if opener == "[":
        return members
    # Keys and values by turns; a key that is cut off has no value.
    return {key: value for key, value in zip(members[::2], members[1::2], strict=False) if isinstance(key, str)}


def _skip(text: str, place: int) -> int:
    gap = _INNER_GAP_RE.match(text, place)
    return gap.end() if gap else place
