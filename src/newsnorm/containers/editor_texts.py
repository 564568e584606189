"""Texts that editors in browsers keep as JSON, in rows of data or as a whole file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from newsnorm._json import read_json
from newsnorm._lazy import compile_late
from newsnorm.containers.editor_blocks import is_blocks, write_blocks
from newsnorm.containers.editor_lines import is_delta, is_draft, write_delta, write_draft
from newsnorm.containers.editor_trees import is_tree, write_tree

_WAYS: tuple[tuple[Callable[[Any], bool], Callable[[Any], str]], ...] = (
    (is_draft, write_draft),
    (is_delta, write_delta),
    (is_blocks, write_blocks),
    (is_tree, write_tree),
)
# One of its keys stands in the first object of each, and little before it.
_BEGIN_RE = compile_late(
    r'\s{0,4}[{\[][\s\S]{0,80}?"(?:type|_type|root|ops|blocks|entityMap|children|time|object)"\s{0,4}:'
)
_SHOWS_RE = compile_late(r"(?:^|>)\s*+[^<\s]|<img")
# The keys of such a text where it stands beside fields of an article, and when and by what Editor.js saved it.
_PARTS = frozenset({"type", "content", "root", "ops", "blocks", "entityMap"})
_OF_EDITOR_JS = frozenset({"time", "version"})
_KEY = "content"


def read_editor_text(value: Any) -> str | None:
    r"""Return the HTML of a text of an editor, as a value or as JSON in a string; None of anything else.

    That of a text without words is empty. ProseMirror, TipTap, Lexical, Slate, Portable Text, Quill, Draft.js and
    Editor.js are read.

    Example:
        >>> read_editor_text({"ops": [{"insert": "江州港开放。\n"}]})
        '<p>江州港开放。</p>'
        >>> read_editor_text("江州港开放。") is None
        True
    """
    if isinstance(value, str):
        value = _parse(value) if value[:1] in "{[ \n" and _BEGIN_RE.match(value) else None
    if not isinstance(value, Mapping | list):
        return None
    written = next((write(value) for is_one, write in _WAYS if is_one(value)), None)
    return written and (written if _SHOWS_RE.search(written) else "")


def _parse(text: str) -> Any:
    try:
        return read_json(text)
    except (ValueError, RecursionError):
        return None


def holds_editor_text(value: Any) -> bool:
    """Return whether a value is a text of an editor; JSON in a string is not looked at."""
    return isinstance(value, Mapping | list) and any(is_one(value) for is_one, _ in _WAYS)


def lift_editor_text(row: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a row whose own keys are those of a text of an editor with that text under a key of its own.

    Example:
        >>> lift_editor_text({"title": "快讯", "ops": [{"insert": "江州港开放。"}]})
        {'title': '快讯', 'content': {'ops': [{'insert': '江州港开放。'}]}}
    """
    if _PARTS.isdisjoint(row) or not holds_editor_text(row):
        return row
    own = _PARTS | _OF_EDITOR_JS if row.keys() >= _OF_EDITOR_JS and "blocks" in row else _PARTS
    beside = {key: value for key, value in row.items() if key not in own}
    return {**beside, _KEY: {key: value for key, value in row.items() if key in own}}
