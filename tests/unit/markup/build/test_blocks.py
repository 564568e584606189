"""The blocks of a body so far stand in the order in which they come, pictures and footnotes where they belong."""

from __future__ import annotations

import pytest

from newsnorm.body import MoreMark, Picture, TextPiece
from newsnorm.markup.build.blocks import Blocks, Note
from newsnorm.model import Block, Image, Link

from bodies import links_of


@pytest.fixture
def blocks():
    """No blocks yet."""
    return Blocks()


def _texts(body):
    return [block.text for block in body.blocks]


def test_cut_takes_blocks_out_again(blocks):
    """Images and the more mark behind the cut stand where it begins, those before stay."""
    blocks.images.append((0, Image("/a.jpg")))
    blocks.add(Block(text="甲"))
    blocks.add(Block(text="乙"), [3])
    blocks.images.append((2, Image("/b.jpg")))
    blocks.more = 2

    assert blocks.cut(1) == ([Block(text="乙")], [[3]])
    assert _texts(blocks) == ["甲"]
    assert blocks.images == [(0, Image("/a.jpg")), (1, Image("/b.jpg"))]
    assert blocks.more == 1


def test_notes_come_last_by_first_use(blocks):
    """Notes follow the order of their marks; one without a mark comes behind the others."""
    blocks.add(Block(text="正文[2][1]"))
    blocks.note_order = ["2", "1", "2"]
    blocks.notes = [Note(label, [Block(text=label)], [()]) for label in ("3", "1", "2")]

    assert _texts(blocks.finish("html", ())) == ["正文[2][1]", "2", "1", "3"]


def test_loose_links_stand_with_a_block(blocks):
    """A link without text goes to the next block, or to the last one when none comes."""
    blocks.loose_links.append(blocks.open_links.start("/v.mp4"))
    blocks.add(Block(text="甲"))
    blocks.add(Block(text="乙"))
    blocks.loose_links.append(blocks.open_links.start("/w.mp4"))
    body = blocks.finish("mixed", ())

    assert links_of(body) == ((Link("/v.mp4"),), (Link("/w.mp4"),))
    assert body.kind == "mixed"


@pytest.mark.parametrize("more", [0, 1, 2])
def test_pictures_and_the_more_mark_stand_among_the_blocks(blocks, more):
    """A picture stands before its block, the last ones at the end; the more mark before the picture of its block."""
    blocks.images = [(0, Image("/a.jpg")), (2, Image("/b.jpg"))]
    blocks.add(Block(text="甲"))
    blocks.add(Block(text="乙"))
    blocks.more = more
    first, second = TextPiece(Block(text="甲")), TextPiece(Block(text="乙"))
    pieces = [Picture(Image("/a.jpg")), first, second, Picture(Image("/b.jpg"))]
    pieces.insert((0, 2, 3)[more], MoreMark())

    assert blocks.finish("html", ()).pieces == tuple(pieces)


def test_pictures_get_a_caption(blocks):
    """Those from a number on."""
    blocks.images = [(0, Image("/a.jpg")), (0, Image("/b.jpg"))]
    blocks.caption_images(1, "港口")

    assert blocks.images == [(0, Image("/a.jpg")), (0, Image("/b.jpg", caption="港口"))]
