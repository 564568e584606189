"""Posts of bulletin boards (BBS), as the boards' own software writes them: Firebird and KBS in China, PTT in Taiwan.

Three lines above the text say who, where, what and when. Below it, behind `--`, stand a signature, lines of the board
that begin with `※` or `◆`, and replies of one line each. None of that is the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from attrs import evolve, frozen

from newsnorm._frozen import FrozenMap, Shown
from newsnorm._lazy import compile_late
from newsnorm.body import Piece, Removed
from newsnorm.frontmatter.entries import Entry, Quoted, Value
from newsnorm.lexicon.addresses import WEB_SCHEME
from newsnorm.lexicon.characters import COLONS, PADDING
from newsnorm.lexicon.words import read_words
from newsnorm.markup.plain_text import read_plain_text
from newsnorm.news.cut import BESIDE
from newsnorm.readers.heads.form import Form, Proof, Tail
from newsnorm.readers.heads.values import read_plain

_PAD = f"[{PADDING}]*+"
_COLON = rf"{_PAD}[{COLONS}]{_PAD}"
_BLANKS = rf"(?:{_PAD}\n)*+"


def _words(part: str) -> str:
    """Return a group for the words of a part; blanks may stand in them: `标  题`."""
    return f"(?:{'|'.join(_PAD.join(word) for word in read_words('bulletin_boards', part=part))})"


_WRITER, _BOARD, _TITLE, _SITE = map(_words, ("writer", "board", "title", "site"))
_OPENING = rf"""
    (?: {_WRITER} | {_words("poster")} (?= {_COLON} [^\n]{{1,120}} {_BOARD} {_COLON} ) ) {_COLON}
    (?P<author> [^\s(（,，]{{1,40}} ) {_PAD} (?: [(（] (?P<nickname> [^\n]{{0,60}}? ) [)）] )? {_PAD} [,，]? {_PAD}
    (?: {_BOARD} {_COLON} (?P<category> [^\s,，]{{1,40}} ) [^\n]{{0,80}} )? \n
    {_BLANKS}
    {_TITLE} {_COLON} (?P<title> [^\n]{{1,200}} ) \n
    {_BLANKS}
    (?: {_SITE} {_COLON} (?P<source> [^\n(（]{{1,40}}? ) {_PAD} [(（] | {_words("time")} {_COLON} )
    (?P<date> [^\n()（）]{{8,60}} ) (?: [)）] [^\n]{{0,80}} )? (?: \n | \Z )
"""
# The same copied from a page of PTT, where labels and values are boxes: a line for each pair, or one for all of them.
_BREAK = rf"{_PAD}\n?{_PAD}"
_CLOCK = "[A-Z][a-z]{2} [ ] [A-Z][a-z]{2} [ ]{1,2}[0-9]{1,2} [ ] [0-9:]{8} [ ] [0-9]{4}"
_COPIED = rf"""
    {_words("poster")} {_PAD} (?P<author> [A-Za-z0-9]{{2,14}} ) {_PAD}
    (?: [(（] (?P<nickname> [^\n]{{0,60}}? ) [)）] )? {_BREAK}
    {_BOARD} {_PAD} (?P<category> [A-Za-z0-9_-]{{2,20}} ) {_BREAK}
    {_TITLE} {_PAD} (?P<title> [^\n]{{1,200}}? ) {_BREAK}
    {_words("time")} {_PAD} (?P<date> {_CLOCK} ) {_PAD} (?: \n | \Z )
"""
# `Sat Oct 26 19:32:12 2013, 美东`: the clock of a board for Chinese in North America.
_EASTERN_RE = compile_late(r"(?P<day>.*\d) (?P<year>\d{4}), ?美[东東]")
_HEAD_RE = compile_late(rf"{_WRITER}{_COLON}[^\n]{{1,200}}\n{_BLANKS}{_TITLE}{_COLON}")
# What stands in the line above the head of a post that is passed on: 【 以下文字转载自 江州 讨论区 】.
_FORWARDED, _NEAR = ("【", "["), 200

_COLOUR_RE = compile_late("\x1b\\[[0-9;]*+[A-Za-z]|\r")
_BOARD_LINE_RE = compile_late(rf"{_PAD}(?:※|◆){_PAD}\S")
# Replies of a line: 推 likes it, 噓 does not, → neither.
_REPLY_RE = compile_late(rf"{_PAD}(?:{_words('reply')}|→){_PAD}[A-Za-z0-9]{{2,14}}{_PAD}:")
_SIGNATURE_MARK = "--"
_MOST_SIGNED = 20
# Key of a header → where a line of the board says it.
_SAID = {
    "source": compile_late(rf"※{_PAD}{_SITE}{_COLON}(?P<value>[^\s(（]{{2,20}})"),
    "url": compile_late(rf"※{_PAD}{_words('address')}{_COLON}(?P<value>{WEB_SCHEME}\S++)"),
    "updated": compile_late(
        rf"※{_PAD}{_words('changed')}:\S*+ 于 (?P<value>[A-Z][a-z]{{2}} [^\n]{{14,20}}?) {_words('changed')}"
    ),
}


def _read_value(field: str | None, text: str) -> Value:
    if field == "date_published" and (match := _EASTERN_RE.fullmatch(text)):
        return Quoted(f"{match['day']} America/New_York {match['year']}")
    return read_plain(field, text)


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
        >>> [block.text for block in tail.body.blocks], [line.text for line in tail.body.boilerplate]
        (['港口开了。'], ['--', '慢慢走。', '※ 来源:·江州社区·[FROM: 1.2.3.*]'])
    """
    if _holds_others(text):
        return None
    found = _find_tail(_COLOUR_RE.sub("", text).split("\n"))
    below = [line.strip(PADDING) for line in found.lines[found.signature :] if line.strip(PADDING)]
    body = read_plain_text("\n".join(found.lines[: found.signature]))
    pieces: list[Piece] = [Removed("page", line, BESIDE) for line in below]
    return Tail(body=body.with_pieces((*body.pieces, *pieces)), entries=tuple(_read_board(found.lines[found.board :])))


def _holds_others(text: str) -> bool:
    """Return whether the head of another post stands below: a thread, unless that is the one that was forwarded."""
    for match in _HEAD_RE.finditer(text):
        before = text[max(0, match.start() - _NEAR) : match.start()].rstrip().rpartition("\n")[2]
        if match.start() and text[match.start() - 1] == "\n" and not before.startswith(_FORWARDED):
            return True
    return False


def _find_tail(lines: Sequence[str]) -> _Lines:
    board = len(lines)
    while board and _is_below(lines[board - 1]):
        board -= 1
    lowest = max(0, board - _MOST_SIGNED)
    is_signed = any(_BOARD_LINE_RE.match(line) for line in lines[board:])
    marks = [at for at in range(lowest, board) if lines[at].rstrip() == _SIGNATURE_MARK]
    # Without a line of the board below it, the mark is one only at the very end.
    if marks and (is_signed or marks[-1] == board - 1):
        return _Lines(lines, marks[-1], board)
    return _Lines(lines, board, board)


def _is_below(line: str) -> bool:
    return not line.strip(PADDING) or _BOARD_LINE_RE.match(line) is not None or _REPLY_RE.match(line) is not None


def _read_board(lines: Sequence[str]) -> list[Entry]:
    """Return what the lines of the board say, as if it stood in the head."""
    said = "\n".join(lines)
    found = ((key, pattern.search(said)) for key, pattern in _SAID.items())
    return [Entry(key, Quoted(match["value"]), 1) for key, match in found if match]


BULLETIN_BOARD: Final = Form(
    reason="the lines that software of bulletin boards puts above a post",
    starts=(*read_words("bulletin_boards", part="writer"), *read_words("bulletin_boards", part="poster")),
    mark="\n",
    opening=compile_late(_OPENING, re.VERBOSE),
    line=compile_late(rf"(?P<name>{_words('machine')}|Origin){_COLON}(?P<value>[^\n]{{0,1000}})(?:\n|\Z)"),
    proof=Proof(fields=2, any_of=(frozenset({"date_published"}),)),
    # Where it was posted from is a machine.
    keys=FrozenMap(dict.fromkeys((*read_words("bulletin_boards", part="machine"), "origin"), "host")),
    read_value=_read_value,
    read_tail=read_tail,
    markup="text",
)
COPIED_FROM_BOARD: Final = evolve(
    BULLETIN_BOARD,
    reason="the line that pages of a bulletin board have above a post",
    starts=read_words("bulletin_boards", part="poster"),
    opening=compile_late(_COPIED, re.VERBOSE),
)
