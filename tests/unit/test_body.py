"""The body on its way keeps links, images and marks at their places."""

from __future__ import annotations

import pytest

import newsnorm
from newsnorm import body as body_module
from newsnorm.body import Body, MoreMark, Picture, Removed, TextPiece
from newsnorm.markup.build import blocks as blocks_module
from newsnorm.model import Block, Boilerplate, Image, Link

from bodies import body_of, images_of, links_of, more_of

ONE, TWO, THREE = (Block(text=text) for text in "一二三")
LINK = Link("https://news.example.cn/", "二")
BODY = body_of(
    blocks=(ONE, TWO, THREE),
    links=((), (LINK,), ()),
    images=((1, Image("a.png")), (3, Image("b.png"))),
    more=2,
    boilerplate=(Boilerplate("navigation", "目录", "toc-mark", 3),),
)


def replaced(*blocks):
    """Return the body with other blocks; None is one that is gone."""
    fresh = iter(blocks)
    pieces = [piece._replace(block=next(fresh)) if isinstance(piece, TextPiece) else piece for piece in BODY.pieces]
    return BODY.with_pieces(piece for piece in pieces if not isinstance(piece, TextPiece) or piece.block)


def test_every_block_replaced():
    """New blocks for all old ones leave the places as they are."""
    body = replaced(THREE, TWO, ONE)

    assert body.blocks == (THREE, TWO, ONE)
    assert (links_of(body), images_of(body), more_of(body)) == (links_of(BODY), images_of(BODY), more_of(BODY))


def test_block_gone():
    """When a block goes, what stood behind it moves up and its links go with it."""
    body = replaced(None, TWO, THREE)

    assert body.blocks == (TWO, THREE)
    assert links_of(body) == ((LINK,), ())
    assert images_of(body) == ((0, Image("a.png")), (2, Image("b.png")))
    assert more_of(body) == 1
    assert body.sort_out().boilerplate[0].index == 2


def test_all_blocks_gone():
    """An empty body is a body."""
    body = replaced(None, None, None)

    assert (body.blocks, links_of(body), more_of(body)) == ((), (), 0)
    assert {index for index, _ in images_of(body)} == {0}


def test_sorted_out():
    """Each sort of pieces is in order, and knows the block before which it stands; equal lines there are one value."""
    line = Removed("source", "来源：江州日报", "source")
    pieces = (Picture(Image("a.png")), TextPiece(ONE), line, line, TextPiece(TWO, (LINK,)), MoreMark(), line)

    parts = Body(pieces=pieces).sort_out()

    assert (parts.blocks, list(parts.links)) == ((ONE, TWO), [LINK])
    assert [image.index for image in parts.images] == [0]
    assert [line.index for line in parts.boilerplate] == [1, 1, 2]
    assert parts.boilerplate[0] is parts.boilerplate[1]


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_a_flood_of_equal_lines_shares_its_blocks(monkeypatch, name):
    """Beyond many blocks equal ones are one value, in a bare text and in Markdown; others stay as they are."""
    monkeypatch.setattr(body_module, "MANY", 20)
    monkeypatch.setattr(blocks_module, "MANY", 20)
    blocks = newsnorm.loads("- 甲\n" * 50 + "- 乙\n", name=name).blocks

    assert len(blocks) == 51
    assert len({id(block) for block in blocks[-20:]}) == 2
    assert blocks[-1].text.endswith("乙")


def test_body_of_blocks():
    """Pictures stand before the block of their index, in their order, those of no block at the end."""
    images = (Image("a.png", index=0), Image("b.png", index=2), Image("c.png", index=2), Image("d.png", index=9))
    body = Body.of(ONE, TWO, THREE, images=images)

    assert [piece.image.url if isinstance(piece, Picture) else piece.block.text for piece in body.pieces] == [
        "a.png", "一", "二", "b.png", "c.png", "三", "d.png",
    ]  # fmt: skip
