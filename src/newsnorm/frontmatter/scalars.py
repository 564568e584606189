r"""Scalars: the text of one line, comments, quotes, and the few words that mean null, true or a number."""

from __future__ import annotations

import re
from collections.abc import Mapping

from newsnorm._frozen import JSON, FrozenMap
from newsnorm._lazy import compile_late
from newsnorm.frontmatter.entries import Quoted, Value
from newsnorm.lexicon.characters import CONTROLS, PADDING

NULL_WORDS = frozenset({"", "~", "null", "Null", "NULL"})

_TRUE_WORDS = frozenset({"true", "True", "TRUE"})
_FALSE_WORDS = frozenset({"false", "False", "FALSE"})
# A blank, `#` and a blank begin a comment. Without the second blank it is text: `央行 #话题`, `C#`.
_COMMENT_START_RE = compile_late(r"(?:^|(?<=[ \t]))#(?=[ \t]|$)")
_QUOTED_RE = compile_late(r"(\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*')[ \t]+#(?:[ \t].*)?")
# `! '…'` is how a program writes a text that YAML might take for something else.
_TEXT_TAG_RE = compile_late(r"!(?:!str)?[ \t]+(?=['\"])")
_ESCAPE_RE = compile_late(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.?))", re.DOTALL)
_CONTROL_RE = compile_late(f"[{CONTROLS}]")
_NUMBER_RE = re.compile(r"-?[0-9]{1,300}(?:\.[0-9]{1,20})?")


def plain(text: str) -> str | None:
    """Return a plain scalar; None for the words that mean null."""
    return None if text in NULL_WORDS else text


def read_line(raw: str) -> str | None:
    r"""Return what one line of a header says as text, whatever YAML would make of it.

    Only a pair of outer quotes means something, and the tag before it that says "text" (`! '…'`); brackets, `*`, `&`,
    any other `!` and `{{ x }}` stay as written. In double quotes
    the escapes `\"`, `\\`, `\/` and `\uXXXX` are read, unless another one stands there: then all stay as written.

    Example:
        >>> [read_line(raw) for raw in ("[快讯] 降准", "'十四五'", r'"C:\new"', "央行 #话题", "快讯 # 改", "~")]
        ['[快讯] 降准', '十四五', 'C:\\new', '央行 #话题', '快讯', None]
        >>> [read_line(raw) for raw in ("! '快讯: 降准'", "! 快讯", "! '快讯' 降准")]
        ['快讯: 降准', '! 快讯', "! '快讯' 降准"]
    """
    text = raw.strip(PADDING)
    if text.startswith("!") and (tag := _TEXT_TAG_RE.match(text)):
        inside = read_line(text[tag.end() :])
        return text if inside is not None and inside[0] == text[tag.end()] else inside
    if "#" in text:
        text = _cut_comment(text)
    if len(text) > 1 and text[0] == text[-1] and text[0] in "'\"":
        return unquote(text).strip(PADDING) or None
    return plain(text)


def _cut_comment(text: str) -> str:
    quoted = _QUOTED_RE.fullmatch(text)
    if quoted:
        return quoted[1]
    if len(text) > 1 and text[0] == text[-1] and text[0] in "'\"":
        return text
    comment = _COMMENT_START_RE.search(text)
    return text[: comment.start()].rstrip(PADDING) if comment else text


def unquote(text: str) -> str:
    """Drop one pair of outer quotes and read the escapes of that kind of quote."""
    inner = text[1:-1]
    if text[0] == "'":
        return inner.replace("''", "'")
    return _unescape(inner) if "\\" in inner else inner


def _unescape(inner: str) -> str:
    r"""Read the escapes that mean text. One that would give a control character tells a path: `C:\new\table`."""
    parts: list[str] = []
    end = 0
    for match in _ESCAPE_RE.finditer(inner):
        parts.append(inner[end : match.start()])
        end = match.end()
        code = match[1] or match[2]
        if code and int(code, 16) <= 0x10FFFF:
            parts.append(chr(int(code, 16)))
        elif match[3] and match[3] in '"\\/':
            parts.append(match[3])
        else:
            return inner
    text = _join_surrogates("".join(parts) + inner[end:])
    return inner if text is None or _CONTROL_RE.search(text) else text


def _join_surrogates(text: str) -> str | None:
    r"""Join pairs such as `\ud842\udfb7` to one character; None when a half is left over."""
    try:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le")
    except UnicodeDecodeError:
        return None


def read_flag(value: Value) -> bool | None:
    """Return what an unquoted `true` or `false` says; None for anything else."""
    if not isinstance(value, str) or isinstance(value, Quoted):
        return None
    return True if value in _TRUE_WORDS else False if value in _FALSE_WORDS else None


def to_json(value: Value) -> JSON:
    """Give a value of no field its JSON type: unquoted booleans and plain decimal numbers, all else is text.

    A number is one only if it prints as it was written: `010`, `1.10` and `1e3` stay text.

    Example:
        >>> [to_json(value) for value in ("false", "7688", "1.10", "2022-01-14", Quoted("1"), None, ("a", "2"))]
        [False, 7688, '1.10', '2022-01-14', '1', None, ('a', 2)]
    """
    if isinstance(value, Quoted) or value is None:
        return None if value is None else str(value)
    if isinstance(value, str):
        flag = read_flag(value)
        return flag if flag is not None else _read_number(value)
    if isinstance(value, Mapping):
        return FrozenMap({key: to_json(item) for key, item in value.items()})
    return tuple(to_json(item) for item in value)


def _read_number(text: str) -> int | float | str:
    if not _NUMBER_RE.fullmatch(text):
        return text
    number = float(text) if "." in text else int(text)
    return number if str(number) == text else text
