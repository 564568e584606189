"""Where the members of a JSON object stand, also in an object that no parser of JSON takes."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsnorm._lazy import compile_late
from newsnorm.frontmatter.keys import MOST_KEYS, is_known
from newsnorm.frontmatter.scalars import unquote
from newsnorm.lexicon.characters import PADDING

# A text ends on its line, closed or not, so that a missing quote spoils one line only. A word without quotes may be a
# key where a key is due.
_TOKEN_RE = compile_late(
    r"(?P<text>\"(?:[^\"\\\n]++|\\[^\n])*+\"|'[^'\n]*+')(?P<colon>[ \t\r\n]*+:)?+"
    r"|(?:\A|(?<=[{,\n]))[ \t]*+(?P<bare>[^\W\d][\w.-]{0,39}+)[ \t]*+:(?=[ \t\n])"
    r"|\"[^\n]*+"
    r"|[\[\]{}]"
)
_OBJECT_END_RE = compile_late(r"\}[ \t,;]*+(?:\n|\Z)")


class Member(NamedTuple):
    """One key of an object and its value, as offsets.

    Attributes:
        key: Without quotes.
        line: The line of the key, counted from 0.
        start: Where the member begins.
        value: Where its value begins.
        end: Where the member ends: at the next one, or with the object.
    """

    key: str
    line: int
    start: int
    value: int
    end: int


def find_members(text: str) -> list[Member]:
    """Return the members of the outermost object, in order; its braces may be missing.

    Example:
        >>> text = '{"title": "江州", "tags": ["港口"], "x": @}'
        >>> [(member.key, text[member.value : member.end]) for member in find_members(text)]
        [('title', ' "江州", '), ('tags', ' ["港口"], '), ('x', ' @')]
    """
    members: list[Member] = []
    open_brackets: list[str] = []
    start = len(text) - len(text.lstrip())
    counted = start + text.startswith("{", start)
    line = text.count("\n", 0, counted)
    last: tuple[str, int, int, int] | None = None
    for match in _TOKEN_RE.finditer(text, counted):
        kind = match.lastgroup
        if kind is None:
            is_outer = _follow(match[0], open_brackets)
            if last and is_outer and _OBJECT_END_RE.match(text, match.start()):
                members.append(Member(*last, match.start()))
                last = None
        elif kind != "text":
            if kind == "colon":
                _close_lists(open_brackets)
            key, begin = _key_of(match)
            if open_brackets or key is None:
                continue
            line += text.count("\n", counted, begin)
            counted = begin
            if last:
                members.append(Member(*last, begin))
            last = key, line, begin, match.end()
            if len(members) == MOST_KEYS - 1:
                break
    if last:
        members.append(Member(*last, len(text)))
    return members


def _key_of(match: re.Match[str]) -> tuple[str | None, int]:
    """Return the key that a token is, if it is one, and where it begins."""
    word = match["bare"]
    if not word:
        return unquote(match["text"]).strip(PADDING), match.start()
    return word if word.isascii() or is_known(word) else None, match.start("bare")


def _follow(bracket: str, open_brackets: list[str]) -> bool:
    """Open or close a bracket; True for a brace that closes none of those: it may be the object's own."""
    if bracket in {"[", "{"}:
        open_brackets.append(bracket)
    elif bracket == "]" and open_brackets[-1:] == ["["]:
        open_brackets.pop()
    elif bracket == "}":
        _close_lists(open_brackets)
        if not open_brackets:
            return True
        open_brackets.pop()
    return False


def _close_lists(open_brackets: list[str]) -> None:
    """Close lists that were never closed: neither a key nor a closing brace can stand in one."""
    while open_brackets and open_brackets[-1] == "[":
        open_brackets.pop()
