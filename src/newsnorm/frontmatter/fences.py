"""Where the header begins and ends, and whether it is one at all.

The programs differ (Hexo, Jekyll, Hugo, python-frontmatter, gray-matter); this takes what any of them takes, and then
asks whether the lines read like a header. Else the fence is a horizontal rule, and all is body.
"""

from __future__ import annotations

import re
from typing import Any

from attrs import evolve, frozen

from newsnorm._frozen import Shown
from newsnorm._lazy import compile_late
from newsnorm.findings import LOST_FENCE, MISSING_FENCE, WRONG_FENCE, FindingKind
from newsnorm.frontmatter.data import cut_json
from newsnorm.frontmatter.entries import HeaderKind, MissingFence
from newsnorm.frontmatter.keys import KEY_LINE_RE, is_known, key_of, match_key, proves_header
from newsnorm.lexicon.characters import IDEOGRAPHIC_SPACE, PADDING
from newsnorm.model import Finding

_PAD = f"[{PADDING}]"
_OPEN_RE = compile_late(
    rf"""
    {_PAD}{{0,3}}
    (?P<mark> -{{3,}} | ;{{3,}} | \+{{3,}} | －{{3,}} | —{{3,}} )  # the last two from a Chinese keyboard
    {_PAD}*+
    (?P<word> yaml | yml | json | toml )?
    {_PAD}*+ (?: \n | $ )
    """,
    re.VERBOSE,
)
_CLOSE_RE = compile_late(rf"^(?:-{{3,}}|\.\.\.){_PAD}*$", re.MULTILINE)
_INDENTED_CLOSE_RE = compile_late(rf"^{_PAD}{{1,3}}-{{3,}}{_PAD}*$", re.MULTILINE)
_GLUED_CLOSE_RE = compile_late(r"^-{3,}(?=[^\s-])", re.MULTILINE)
_OTHER_CLOSE_RES = {
    mark: compile_late(rf"^{re.escape(mark)}{{3,}}{_PAD}*$", re.MULTILINE) for mark in (";", "+", "－", "—")
}
_BLANK_LINE_RE = compile_late(rf"^{_PAD}*$", re.MULTILINE)
SECOND_FENCE_RE = compile_late(rf"(?:{_PAD}*+\n)++(?=---)")
"""The blank lines between the end of a header and what may be another one."""

# How a key begins that proves a header by itself.
_ASCII_RE = compile_late(rf"{_PAD}*+[!-~]")
# Where a header without a closing fence ends: a tag begins no line of one.
_UNCLOSED_END_RE = compile_late(rf"^(?:{_PAD}*$|<[A-Za-z!/])", re.MULTILINE)
_FIRST_LINE_RE = compile_late(rf"(?:{_PAD}*+(?:#[^\n]*|%YAML[^\n]*)?\n)*+")
_LONGEST_KEY = 200
# What lines begin with that continue a value and are no prose: an indent, an item, a comment, a closing bracket.
_NO_PROSE = f" \t{IDEOGRAPHIC_SPACE}-#]}}'\""
# How JSON, with or without its braces, and TOML begin.
_DATA_RE = compile_late(r"\s*+(?:#[^\n]*\n\s*+)*+(?:\{?\s*+[\"']?[\w-]+[\"']?\s*+[:=]|\[[\w.-]+\]|\{?\s*+\Z)")


@frozen(kw_only=True, repr=False)
class Fence(Shown):
    """The place of a header in the text, as offsets.

    Attributes:
        kind: Its language.
        start: Where its lines begin, after the opening fence.
        end: Where they end, at the closing fence.
        body: Where the body begins.
        opening: Where the header begins, with its fence.
        missing: Which fence is missing, if one is.
        findings: What is wrong with the fences.
    """

    kind: HeaderKind
    start: int
    end: int
    body: int
    opening: int
    missing: MissingFence | None = None
    findings: tuple[Finding, ...] = ()


def find_fence(text: str, start: int) -> tuple[Fence | None, tuple[Finding, ...]]:
    """Find the header that begins at `start`.

    Returns:
        The header's place, or None when all is body; and then what is suspicious about that.
    """
    first = text[start : start + 1]
    if first == "{":
        return _find_object(text, start), ()
    opening = _OPEN_RE.match(text, start)
    if opening is None:
        return _find_unopened(text, start)
    mark = opening["mark"][0]
    if mark == "-":
        return _find_fenced(text, opening)
    close = _OTHER_CLOSE_RES[mark].search(text, opening.end())
    if close is None or not (mark in "－—" or _DATA_RE.match(text, opening.end(), close.start())):
        return None, ()
    kind: HeaderKind = "json" if mark == ";" else "toml" if mark == "+" else "yaml"
    fence = _fence(text, kind, opening.start(), opening.end(), close)
    if mark in "－—":
        if _count_known(text[fence.start : fence.end]) < 2:
            return None, ()
        fence = _found(text, fence, WRONG_FENCE, problem="the fence is typed with full-width marks")
    return fence, ()


def _fence(text: str, kind: HeaderKind, opening: int, start: int, close: re.Match[str]) -> Fence:
    return Fence(kind=kind, opening=opening, start=start, end=close.start(), body=min(close.end() + 1, len(text)))


def _found(text: str, fence: Fence, kind: FindingKind, **values: Any) -> Fence:
    line = text.count("\n", 0, fence.opening) + 1
    return evolve(fence, findings=(*fence.findings, kind.at(line, **values)))


def _find_object(text: str, start: int) -> Fence | None:
    """A JSON object at the very beginning, as Hugo reads it; only with a key that blogs use."""
    found = cut_json(text, start)
    if found is None or not any(map(is_known, found[1])):
        return None
    end = found[0]
    newline = text.find("\n", end)
    body = len(text) if newline < 0 else newline + 1
    if text[end:body].strip():
        body = end
    return Fence(kind="json", opening=start, start=start, end=end, body=body)


def _find_unopened(text: str, start: int) -> tuple[Fence | None, tuple[Finding, ...]]:
    """A header whose opening fence is missing, as Hexo takes it, if its keys prove it."""
    match = KEY_LINE_RE.match(text, start) if _ASCII_RE.match(text, start) else None
    if match is None or not proves_header(key_of(match)):
        return None, ()
    if match["double"]:
        close = _OTHER_CLOSE_RES[";"].search(text, start)
        return (_fence(text, "json", start, start, close), ()) if close else (None, ())
    close = _CLOSE_RE.search(text, start)
    if close is None or has_prose(text[start : close.start()]):
        return None, ()
    fence = evolve(_fence(text, "yaml", start, start, close), missing="opening")
    if _count_known(text[start : fence.end]) < 2:
        return None, _missing(text, start, "opening")
    return _found(text, fence, LOST_FENCE, which="opening"), ()


def _missing(text: str, place: int, which: MissingFence) -> tuple[Finding, ...]:
    line = text.count("\n", 0, place) + 1
    return (MISSING_FENCE.at(line, which=which),)


def _find_fenced(text: str, opening: re.Match[str]) -> tuple[Fence | None, tuple[Finding, ...]]:
    start = opening.end()
    kind: HeaderKind = {"json": "json", "toml": "toml"}.get(opening["word"] or "", "yaml")  # type: ignore[assignment]
    close = _CLOSE_RE.search(text, start)
    if close and close.start() == start:
        return _fence(text, kind, opening.start(), start, close), ()
    if kind != "yaml":
        return (_fence(text, kind, opening.start(), start, close), ()) if close else (None, ())
    if not _begins_header(text, start, close.start() if close else len(text)):
        return None, ()
    close = _nearer_indented(text, start, close)
    if close and not has_prose(text[start : close.start()]):
        return _fence(text, kind, opening.start(), start, close), ()
    glued = _GLUED_CLOSE_RE.search(text, start, close.start() if close else len(text))
    if glued and not has_prose(text[start : glued.start()]):
        fence = Fence(kind=kind, opening=opening.start(), start=start, end=glued.start(), body=glued.end())
        return _found(text, fence, WRONG_FENCE, problem="text stands on the line of the closing fence"), ()
    return _find_unclosed(text, opening)


def _nearer_indented(text: str, start: int, close: re.Match[str] | None) -> re.Match[str] | None:
    """Prefer an indented fence to a clean one after it, unless all between the two still reads like a header."""
    end = close.start() if close else len(text)
    indented = _INDENTED_CLOSE_RE.search(text, start, end)
    if indented is None:
        return close
    if close and not _has_prose_line(text[indented.end() + 1 : end].split("\n")):
        return close
    return indented


def _find_unclosed(text: str, opening: re.Match[str]) -> tuple[Fence | None, tuple[Finding, ...]]:
    """A header whose closing fence is missing ends at the first blank line or tag, if its keys prove it."""
    start = opening.end()
    first = _first_line(text, start)
    match = match_key(_line_at(text, first))
    if match is None or not proves_header(key_of(match)):
        return None, ()
    blank = _UNCLOSED_END_RE.search(text, first)
    end = blank.start() if blank else len(text)
    if _count_known(text[start:end]) < 2:
        return None, _missing(text, opening.start(), "closing")
    fence = Fence(kind="yaml", opening=opening.start(), start=start, end=end, body=end, missing="closing")
    return _found(text, fence, LOST_FENCE, which="closing"), ()


def _begins_header(text: str, start: int, end: int) -> bool:
    """Return whether the first line is a key, and one of all is ASCII or known: `央行: 降准` between rules is text.

    `Note to self: 降准` is text too: a key of several words needs others below it, or one that blogs use.
    """
    first = _first_line(text, start)
    if text.startswith("{", first):
        return _DATA_RE.match(text, first, end) is not None
    match = match_key(_line_at(text, first), any_words=True)
    if match is None:
        return False
    key = key_of(match)
    if match["bare"] and " " in key:
        return _is_all_keys(text[first:end].split("\n"))
    return key.isascii() or any(_is_proof(line) for line in text[first:end].split("\n"))


def _first_line(text: str, start: int) -> int:
    """Return where the first line from `start` on begins that is neither blank nor a comment."""
    lead = _FIRST_LINE_RE.match(text, start)
    return lead.end() if lead else start


def _line_at(text: str, place: int) -> str:
    """Return the line that begins at `place`, as far as a key can reach."""
    return text[place : place + _LONGEST_KEY].partition("\n")[0]


def _is_proof(line: str) -> bool:
    match = match_key(line)
    return match is not None and (key_of(match).isascii() or is_known(key_of(match)))


def _is_all_keys(lines: list[str]) -> bool:
    """Return whether the lines are keys and what belongs to them: one that blogs use, or several in ASCII."""
    if _has_prose_line(lines, any_words=True):
        return False
    keys = [key_of(match) for line in lines if line[:1].strip() and (match := match_key(line, any_words=True))]
    return any(map(is_known, keys)) or (len(keys) > 1 and all(map(str.isascii, keys)))


def _count_known(header: str) -> int:
    matches = (match_key(line) for line in header.split("\n"))
    return len({key_of(match).lower() for match in matches if match and is_known(key_of(match))})


def has_prose(header: str) -> bool:
    """Return whether prose stands at column 0 after a blank line: then the header has ended before."""
    blank = _BLANK_LINE_RE.search(header, 0, len(header.rstrip("\n")))
    return blank is not None and _has_prose_line(header[blank.end() :].split("\n"))


def _has_prose_line(lines: list[str], *, any_words: bool = False) -> bool:
    return any(line and line[0] not in _NO_PROSE and not match_key(line, any_words=any_words) for line in lines)
