"""Bodies for tests: made from what stands where, and asked where something stands."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from newsnorm.body import Body, MoreMark, Picture, TextPiece
from newsnorm.model import Image, Link


def body_of(blocks=(), links=None, images=(), more=None, boilerplate=(), kind="text", **account) -> Body:
    """Return a body of blocks, with links for each, images and lines at block numbers, and a more mark at one."""
    body = Body.of(*blocks, kind=kind, boilerplate=boilerplate)
    rows = iter(links or [()] * len(blocks))
    pieces = [TextPiece(piece.block, next(rows)) if type(piece) is TextPiece else piece for piece in body.pieces]
    places = [at for at, piece in enumerate(pieces) if type(piece) is TextPiece] + [len(pieces)]
    wanted = [(places[index], Picture(image)) for index, image in images]
    if more is not None:
        wanted.append((places[more], MoreMark()))
    for at, piece in sorted(wanted, key=lambda entry: entry[0], reverse=True):  # later ones first: they move nothing
        pieces.insert(at, piece)
    return evolve(body, pieces=tuple(pieces), **account)


def placed(body: Body, **places) -> Body:
    """Return a body with images, lines that left and a more mark put at numbers of its blocks."""
    return body_of(body.blocks, links_of(body), kind=body.kind, **places)


def links_of(body: Body) -> tuple[tuple[Link, ...], ...]:
    """Return the links of each block."""
    return tuple(piece.links for piece in body.pieces if type(piece) is TextPiece)


def images_of(body: Body) -> tuple[tuple[int, Image], ...]:
    """Return each image with the number of the block it stands before."""
    return tuple(
        (_count_blocks(body.pieces[:at]), each.image) for at, each in enumerate(body.pieces) if type(each) is Picture
    )


def more_of(body: Body) -> int | None:
    """Return how many blocks stand before the more mark; None without one."""
    return next(
        (_count_blocks(body.pieces[:at]) for at, each in enumerate(body.pieces) if type(each) is MoreMark), None
    )


def _count_blocks(pieces: Sequence[object]) -> int:
    return sum(type(piece) is TextPiece for piece in pieces)
