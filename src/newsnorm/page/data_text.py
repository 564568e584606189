"""The text of an article that a page has in its data alone: scripts draw the page when it is opened."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from attrs import evolve

from newsnorm._lazy import compile_late
from newsnorm.body import Body, Piece, Removed, TextPiece
from newsnorm.findings import PAGE_ARTICLE
from newsnorm.markup.bodies import read_body
from newsnorm.model import Finding, make_block
from newsnorm.page.facts import Facts
from newsnorm.page.measure import Measure, measure_blocks, sum_worth
from newsnorm.page.selection import AFTER, Selection
from newsnorm.page.title import pack
from newsnorm.reader import HtmlEngine, RawBody

LEAST_TEXT: Final = 6
"""So much prose is an article: less may be the beginning of one."""

_MORE = 2
_PIECES = 4
_PIECE = 16
_TAG_RE = compile_late(r"<(?:p|br|div)\b[^<>]{0,200}>")


def read_data_text(whole: Body, facts: Facts, selection: Selection, *, engine: HtmlEngine) -> Body | None:
    """Return the text of the data as a body, all that the page shows left out; None if the page shows an article.

    It does if it shows any part of that text, or has half as much prose of its own that may be one: a notice about
    cookies has less.

    Args:
        whole: What the page shows.
        facts: What it says about itself.
        selection: What was chosen of what the page shows.
        engine: Reads the text where it has tags.
    """
    text = facts.body.strip()
    if not text or _is_shown(text, selection.measures):
        return None
    if _TAG_RE.search(text):
        pieces = read_body(RawBody(text, markup="html"), engine=engine).pieces
    else:
        pieces = tuple(TextPiece(make_block(text=line.strip())) for line in text.split("\n") if line.strip())
    shown = sum_worth([selection.measures[at] for at in selection.kept()])
    if sum_worth(measure_blocks(evolve(whole, pieces=pieces))) < max(LEAST_TEXT, _MORE * shown):
        return None
    left_out = tuple(_leave_out(whole))
    told: Finding = PAGE_ARTICLE.at(box=facts.body_of, share=0, counts=f"{len(left_out)} blocks after it", ended="")
    return evolve(whole, pieces=(*pieces, *left_out), findings=(*whole.findings, told))


def _is_shown(text: str, measures: Sequence[Measure]) -> bool:
    """Say whether a page shows one of a few pieces of a text."""
    packed, page = pack(text), pack("".join(measure.text for measure in measures))
    places = (len(packed) * part // _PIECES for part in range(_PIECES))
    return any(packed[place : place + _PIECE] in page for place in places)


def _leave_out(whole: Body) -> Iterator[Piece]:
    for piece in whole.pieces:
        if type(piece) is TextPiece and piece.block.text:
            yield Removed("page", piece.block.text, AFTER)
