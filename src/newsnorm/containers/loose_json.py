"""JSON as people and scripts write it: with comments, trailing commas, names without quotes, or a call around it.

JSONP (`callback({…});`), JSON5, what JavaScript assigns to a variable and what Python prints are made JSON, so that one
reader reads them all. Only files whose names say that they are JSON or JavaScript are looked at.
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
_ASSIGNED_RE = compile_late(rf"{_GAP}(?:(?:(?:export\s++)?(?:var|let|const)\s++)?{_NAME}\s*+=|export\s++default\b)")
# What a module says at its end of the value above: that others may have it.
_EXPORT_RE = compile_late(
    r"(?<=[\]};\s])(?:module\.exports\s*+=|export\s++default)\s*+(?:[\w$]++|\{[\w$,\s]*+\})[\s;]*+\Z"
    r"|(?<=[\]};\s])export\s*+\{[\w$,\s]*+\}[\s;]*+\Z"
)
_EXPORT_WITHIN = 200
_NUMBERS_RE = compile_late(r"[0-9]{1,13}", re.ASCII)
_PARTS = (1, 3, 4, 5, 6, 7)  # of a moment: milliseconds since 1970, or year, month, day and so on
_PADDING = " \t\r\n;"
_TOKEN_RE = compile_late(
    rf"""
    (?P<string> "(?:[^"\\]++|\\.)*+(?:"|\\?\Z) )
    | (?P<single> '(?:[^'\\]++|\\.)*+' )
    | (?P<open> '(?:[^'\\]++|\\.)*+\\?\Z )
    | (?P<template> `(?:[^`\\]++|\\.)*+(?:`|\\?\Z) )
    | (?P<made> (?<![\w$.]) new\s++[A-Za-z_$][\w$.]*+\s*+
        \( (?P<from> [^()"'`]*+ | \s*+(?:"[^"\n]*+"|'[^'\n]*+')\s*+ ) \) )
    | (?P<comment> {_COMMENT} )
    | (?P<comma> ,(?={_GAP}[\]}}]) )
    | (?P<word> (?<![\w$.]) [A-Za-z_$][\w$]*+ ) (?P<colon> (?=\s*+:) )?
    """,
    re.VERBOSE | re.DOTALL,
)
_WORDS: Final = {"True": "true", "False": "false", "None": "null", "undefined": "null"}
_QUOTE_RE = compile_late(r"""\\(?:x(?P<code>[0-9a-fA-F]{2})|(?P<char>.))|"|\n""", re.DOTALL)
# What JavaScript may put a backslash before, and JSON may not.
_NEEDLESS = frozenset("'`$")
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
    exported = _EXPORT_RE.search(inner, max(0, len(inner) - _EXPORT_WITHIN))
    if exported:
        inner = inner[: exported.start()].rstrip(_PADDING)
    return inner.removesuffix(")") if call else inner


def _write_token(match: re.Match[str]) -> str:
    kind = match.lastgroup
    written = match[0]
    if kind == "made":
        return _write_made(match["from"].strip())
    if kind in ("single", "template"):
        return f'"{_QUOTE_RE.sub(_escape, written[1:-1])}"'
    if kind == "colon":
        return f'"{written}"'
    if kind == "word":
        return _WORDS.get(written, written)
    if kind == "string":
        return _CODE_RE.sub(r"\\u00\1", written)
    return written if kind == "open" else ""


def _write_made(given: str) -> str:
    """Return what an object is made of, if that tells it: `new Date("2023-03-08")`, `new Date(2023, 2, 8)`."""
    if given.startswith(("'", '"')):
        return f'"{_QUOTE_RE.sub(_escape, given[1:-1])}"'
    numbers: list[str] = _NUMBERS_RE.findall(given)
    if "".join(numbers) != "".join(given.replace(",", " ").split()) or len(numbers) not in _PARTS:
        return "null"
    if len(numbers) == 1:
        return numbers[0]
    year, month, *rest = map(int, numbers)
    return str([year, month + 1, *rest])  # months are counted from 0


def _escape(match: re.Match[str]) -> str:
    """Return a character of a string in single quotes as one in double quotes has it."""
    if match["code"]:
        return f"\\u00{match['code']}"
    if match["char"] is None:
        return "\\n" if match[0] == "\n" else '\\"'
    return match["char"] if match["char"] in _NEEDLESS else match[0]


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
