"""Posts of bulletin boards in bare texts: three lines above the text are its head.

`lexicon.bulletins` says what such lines are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from attrs import evolve, frozen

from newsnorm._frozen import FrozenMap, Shown
from newsnorm._lazy import compile_late
from newsnorm.frontmatter.entries import Entry, Quoted, Value
from newsnorm.lexicon.addresses import WEB_SCHEME
from newsnorm.lexicon.bulletins import (
    ADDRESS,
    BOARD,
    BOARD_MARK,
    CHANGED,
    COLON,
    DAY_TO_YEAR,
    MACHINE,
    MOMENT,
    OPENINGS,
    PAD,
    STATION,
    SUBJECT,
    TIME,
    WHO_ALONE,
    WHO_COMMON,
    find_signature,
    is_board_line,
    is_reply,
    read_moment,
)
from newsnorm.lexicon.characters import PADDING
from newsnorm.lexicon.words import read_words
from newsnorm.readers.heads.form import Form, Proof, Tail, make_tail, read_head
from newsnorm.readers.heads.values import read_plain

_BLANKS = rf"(?:{PAD}\n)*+"
_OPENING = rf"""
    (?: {WHO_ALONE} | {WHO_COMMON} (?= {COLON} [^\n]{{1,120}} {BOARD} {COLON} ) ) {COLON}
    (?P<author> [^\s(（,，]{{1,40}} ) {PAD} (?: [(（] (?P<nickname> [^\n]{{0,60}}? ) [)）] )? {PAD} [,，]? {PAD}
    (?: {BOARD} {COLON} (?P<category> [^\s,，]{{1,40}} ) [^\n]{{0,80}} )? \n
    {_BLANKS}
    {SUBJECT} {COLON} (?P<title> [^\n]{{1,200}} ) \n
    {_BLANKS}
    (?: {STATION} {COLON} (?P<source> [^\n(（]{{1,40}}? ) {PAD} [(（] | {TIME} {COLON} )
    (?P<date> [^\n()（）]{{8,60}} ) (?: [)）] [^\n]{{0,80}} )? (?: \n | \Z )
"""
# The same copied from a page of PTT, where labels and values are boxes: a line for each pair, or one for all of them.
_BREAK = rf"{PAD}\n?{PAD}"
_COPIED = rf"""
    {WHO_COMMON} {PAD} (?P<author> [A-Za-z0-9]{{2,14}} ) {PAD}
    (?: [(（] (?P<nickname> [^\n]{{0,60}}? ) [)）] )? {_BREAK}
    {BOARD} {PAD} (?P<category> [A-Za-z0-9_-]{{2,20}} ) {_BREAK}
    {SUBJECT} {PAD} (?P<title> [^\n]{{1,200}}? ) {_BREAK}
    {TIME} {PAD} (?P<date> {MOMENT} ) {PAD} (?: \n | \Z )
"""
_HEAD_RE = compile_late(rf"{WHO_ALONE}{COLON}[^\n]{{1,200}}\n{_BLANKS}{SUBJECT}{COLON}")
# What stands in the line above the head of a post that is passed on: 【 以下文字转载自 江州 讨论区 】.
_FORWARDED, _NEAR = ("【", "["), 200

_COLOUR_RE = compile_late("\x1b\\[[0-9;]*+[A-Za-z]|\r")
# Key of a header → where a line of the board says it.
_SAID = {
    "source": compile_late(rf"{BOARD_MARK}{PAD}{STATION}{COLON}(?P<value>[^\s(（]{{2,20}})"),
    "url": compile_late(rf"{BOARD_MARK}{PAD}{ADDRESS}{COLON}(?P<value>{WEB_SCHEME}\S++)"),
    "updated": compile_late(rf"{BOARD_MARK}{PAD}{CHANGED}:\S*+ 于 (?P<value>(?:{MOMENT}|{DAY_TO_YEAR})) {CHANGED}"),
}


def _read_value(field: str | None, text: str) -> Value:
    return read_plain(field, read_moment(text) if field == "date_published" else text)


@frozen(repr=False)
class _Lines(Shown):
    """The lines of a text: those of the writer, and where what follows them begins."""

    lines: Sequence[str]
    signature: int
    board: int


def read_tail(text: str) -> Tail | None:
    r"""Return the body above the lines of the board, and what these say; None where the text is several posts.

    Example:
        >>> tail = read_tail("港口开了。\n--\n慢慢走。\n※ 来源:·江州社区·[FROM: 1.2.3.*]\n")
        >>> [block.text for block in tail.body.blocks], [line.text for line in tail.body.sort_out().boilerplate]
        (['港口开了。'], ['--', '慢慢走。', '※ 来源:·江州社区·[FROM: 1.2.3.*]'])
    """
    if _holds_others(text):
        return None
    found = _find_tail(_COLOUR_RE.sub("", text).split("\n"))
    above, below = found.lines[: found.signature], found.lines[found.signature :]
    return make_tail("\n".join(above), below, tuple(_read_board(found.lines[found.board :])))


def _holds_others(text: str) -> bool:
    """Return whether the head of another post stands below: a thread, unless that is the one that was forwarded."""
    for match in _HEAD_RE.finditer(text):
        before = text[max(0, match.start() - _NEAR) : match.start()].rstrip().rpartition("\n")[2]
        if match.start() and text[match.start() - 1] == "\n" and not is_forwarded(before):
            return True
    return False


def is_forwarded(above: str) -> bool:
    """Return whether the line above a head says that the post below it was passed on: it is a part of the other."""
    return above.startswith(_FORWARDED)


def _find_tail(lines: Sequence[str]) -> _Lines:
    board = len(lines)
    while board and _is_below(lines[board - 1]):
        board -= 1
    signature = find_signature(lines, board)
    # If the board has written nothing below, the mark opens a signature only where it is the very last line.
    if any(map(is_board_line, lines[board:])) or signature == board - 1:
        return _Lines(lines, signature, board)
    return _Lines(lines, board, board)


def _is_below(line: str) -> bool:
    return not line.strip(PADDING) or is_board_line(line) or is_reply(line)


def _read_board(lines: Sequence[str]) -> list[Entry]:
    """Return what the lines of the board say, as if it stood in the head."""
    said = "\n".join(lines)
    found = ((key, pattern.search(said)) for key, pattern in _SAID.items())
    return [Entry(key, Quoted(match["value"]), 1) for key, match in found if match]


BULLETIN_BOARD: Final = Form(
    reason="the lines that software of bulletin boards puts above a post",
    starts=OPENINGS,
    mark="\n",
    opening=compile_late(_OPENING, re.VERBOSE),
    line=compile_late(rf"(?P<name>{MACHINE}|Origin){COLON}(?P<value>[^\n]{{0,1000}})(?:\n|\Z)"),
    proof=Proof(fields=2, any_of=(frozenset({"date_published"}),)),
    # These labels tell from which machine the post was sent.
    keys=FrozenMap(dict.fromkeys((*read_words("bulletins", part="machine"), "origin"), "host")),
    read_value=_read_value,
    read_tail=read_tail,
    markup="text",
)
_BARE: Final = evolve(BULLETIN_BOARD, read_tail=None)


def begins_post(text: str) -> bool:
    """Return whether a text begins with the three lines above a post, whatever stands below."""
    return read_head(text, 0, _BARE) is not None


COPIED_FROM_BOARD: Final = evolve(
    BULLETIN_BOARD,
    reason="the line that pages of a bulletin board have above a post",
    starts=OPENINGS,
    opening=compile_late(_COPIED, re.VERBOSE),
)
