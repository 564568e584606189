"""Lines whose elements touch: `<span>2023-03-08</span><span>江州日报</span>` shows a gap that the text has not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import evolve

from newsnorm._lazy import compile_late
from newsnorm.body import Body, Piece, TextPiece
from newsnorm.lexicon.characters import COLONS, DAY_MARKS
from newsnorm.lexicon.moments import UNITS, YEAR_MARKS
from newsnorm.model import Block
from newsnorm.page.line_info import tells_date
from newsnorm.page.notes import Seam
from newsnorm.page.outline import Outline

_LONGEST = 160
_KINDS = frozenset({"paragraph", "list_item"})
_BLANK = "\N{IDEOGRAPHIC SPACE}"
# A date may stand in several elements: `<b>2023</b><b>-03-08</b>`.
_DAY_RE = compile_late(rf"[-/.月]\d{{1,2}}$|[{DAY_MARKS}]$")
_CLOCK_RE = compile_late(rf"\d{{1,2}}[{COLONS}]\d")
_OF_DATES = frozenset(f"0123456789{YEAR_MARKS}{COLONS}{UNITS}")
# 分类 begins with a unit, and goes on as no date does.
_IN_DATE_RE = compile_late(rf"[{COLONS}]|[{YEAR_MARKS}{UNITS}\d](?![^{YEAR_MARKS}{UNITS}\W\d])")


def part_elements(body: Body, outline: Outline) -> tuple[Body, Mapping[str, TextPiece]]:
    """Return a page with blanks between elements that touch, in short lines with a date: these are read by their parts.

    Returns:
        The page; and by what such a line says now the piece as it was, for one that turns out to be of the text.

    Example:
        >>> from newsnorm.model import Block
        >>> outline = Outline(seams=[Seam(0, "10:15", "江州日报")])
        >>> page, _ = part_elements(Body.of(Block(text="2023-03-08 10:15江州日报")), outline)
        >>> page.blocks[0].text.split()
        ['2023-03-08', '10:15', '江州日报']
    """
    seams: dict[int, list[Seam]] = {}
    for seam in outline.seams:
        seams.setdefault(seam.block, []).append(seam)
    if not seams:
        return body, {}
    number = -1
    pieces: list[Piece] = []
    known: dict[str, TextPiece] = {}
    for piece in body.pieces:
        pieces.append(piece)
        if type(piece) is TextPiece:
            number += 1
            found = seams.get(number)
            if found and len(piece.block.text) <= _LONGEST and (text := _part(piece.block, found)):
                pieces[-1] = piece._replace(block=evolve(piece.block, text=text, verbatim=(), bold=()))
                known[text] = piece
    return evolve(body, pieces=tuple(pieces)), known


def _may_part(seam: Seam) -> bool:
    """Say whether two words meet at a seam, or day and clock, and not two other parts of a date."""
    before, after = seam.before[-1:], seam.after[:1]
    if not (before.isalnum() and after.isalnum()):
        return False
    is_in_date = before in _OF_DATES and _IN_DATE_RE.match(seam.after) is not None
    return not is_in_date or (_DAY_RE.search(seam.before) and _CLOCK_RE.match(seam.after)) is not None


def _part(block: Block, seams: Sequence[Seam]) -> str:
    """Return what a block says with blanks at its seams, if it is a line with a date; else nothing."""
    text = block.text
    if block.kind not in _KINDS or "。" in text or not any(map(str.isdigit, text)):
        return ""
    parts: list[str] = []
    start = 0
    for before, after in ((seam.before.lstrip(), seam.after.rstrip()) for seam in seams if _may_part(seam)):
        at = text.find(before + after, start)
        if at >= 0:
            parts.append(text[start : at + len(before)])
            start = at + len(before)
    parted = _BLANK.join((*parts, text[start:]))
    return parted if parts and tells_date(parted) else ""
