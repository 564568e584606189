"""JSON as people and scripts write it: with comments, trailing commas, names without quotes, or a call around it.

JSONP (`callback({…});`), JSON5, what JavaScript assigns to a variable and what Python prints are made JSON, so that one
reader reads them all. Only files whose names say that they are JSON are looked at.
"""

from __future__ import annotations

import re
from typing import Final

from newsnorm._lazy import compile_late
from newsnorm.containers.container import HEAD
from newsnorm.containers.json_signs import JsonSigns, find_values
from newsnorm.containers.streams import decode_head

# What has no end goes on to that of the text: to look for one again at each beginning takes quadratic time.
_COMMENT = r"//[^\n]*+|/\*(?:[^*]++|\*(?!/))*+(?:\*/|\Z)"
_GAP = rf"(?:\s++|{_COMMENT})*+"
_NAME = r"[A-Za-z_$][\w$.]*+"  # `module.exports`, too
_CALL_RE = compile_late(rf"{_GAP}{_NAME}\s*+\(")
_ASSIGNED_RE = compile_late(rf"{_GAP}(?:(?:(?:var|let|const)\s++)?{_NAME}\s*+=|export\s++default\b)")
_PADDING = " \t\r\n;"
_TOKEN_RE = compile_late(
    rf"""
    (?P<string> "(?:[^"\\]++|\\.)*+(?:"|\\?\Z) )
    | (?P<single> '(?:[^'\\]++|\\.)*+' )
    | (?P<open> '(?:[^'\\]++|\\.)*+\\?\Z )
    | (?P<comment> {_COMMENT} )
    | (?P<comma> ,(?={_GAP}[\]}}]) )
    | (?P<word> (?<![\w$.]) [A-Za-z_$][\w$]*+ ) (?P<colon> (?=\s*+:) )?
    """,
    re.VERBOSE | re.DOTALL,
)
_WORDS: Final = {"True": "true", "False": "false", "None": "null", "undefined": "null"}
_QUOTE_RE = compile_late(r"""\\(?:x(?P<code>[0-9a-fA-F]{2})|(?P<char>.))|"|\n""", re.DOTALL)
# How Python writes a character in any string.
_CODE_RE = compile_late(r"(?<!\\)\\x([0-9a-fA-F]{2})")
_OPEN = ("{", "[")


def loosen(text: str) -> str:
    r"""Return JSON for what is nearly JSON. What cannot be read stays as it is.

    Example:
        >>> loosen("callback([{title: '快讯', /* 无 */ \"a\": [1, 2,],}]);")
        '[{"title": "快讯",  "a": [1, 2]}]'
    """
    return _TOKEN_RE.sub(_write_token, _unwrap(text))


def _unwrap(text: str) -> str:
    """Cut off a call around a value, or what it is assigned to; the end may be cut off."""
    call = _CALL_RE.match(text)
    begin = call or _ASSIGNED_RE.match(text)
    if begin is None or not text[begin.end() :].lstrip().startswith(_OPEN):
        return text
    inner = text[begin.end() :].rstrip(_PADDING)
    return inner.removesuffix(")") if call else inner


def _write_token(match: re.Match[str]) -> str:
    kind = match.lastgroup
    written = match[0]
    if kind == "single":
        return f'"{_QUOTE_RE.sub(_escape, written[1:-1])}"'
    if kind == "colon":
        return f'"{written}"'
    if kind == "word":
        return _WORDS.get(written, written)
    if kind == "string":
        return _CODE_RE.sub(r"\\u00\1", written)
    return written if kind == "open" else ""


def _escape(match: re.Match[str]) -> str:
    """Return a character of a string in single quotes as one in double quotes has it."""
    if match["code"]:
        return f"\\u00{match['code']}"
    if match["char"] is None:
        return "\\n" if match[0] == "\n" else '\\"'
    return "'" if match["char"] == "'" else match[0]


def find_loose_json(head: bytes) -> JsonSigns | None:
    """Return what the first bytes of a file show that is nearly JSON; None if it is nothing like it.

    Args:
        head: At most `HEAD` bytes.
    """
    written = decode_head(head)
    if written is None:
        return None
    text = loosen(written).lstrip()
    return find_values(text, is_cut=len(head) >= HEAD) if text.startswith(_OPEN) else None
