"""The body on its way keeps links, images and marks at their places."""

from __future__ import annotations

from newsnorm.body import Body
from newsnorm.model import Block, Boilerplate, Image, Link

ONE, TWO, THREE = (Block(text=text) for text in "一二三")
LINK = Link("https://news.example.cn/", "二")
BODY = Body(
    blocks=(ONE, TWO, THREE),
    links=((), (LINK,), ()),
    images=((1, Image("a.png")), (3, Image("b.png"))),
    more=2,
    boilerplate=(Boilerplate("navigation", "目录", "toc-mark", 3),),
)


def test_every_block_replaced():
    """New blocks for all old ones leave the places as they are."""
    body = BODY.with_blocks([THREE, TWO, ONE])

    assert body.blocks == (THREE, TWO, ONE)
    assert (body.links, body.images, body.more) == (BODY.links, BODY.images, BODY.more)


def test_block_gone():
    """When a block goes, what stood behind it moves up and its links go with it."""
    body = BODY.with_blocks([None, TWO, THREE])

    assert body.blocks == (TWO, THREE)
    assert body.links == ((LINK,), ())
    assert body.images == ((0, Image("a.png")), (2, Image("b.png")))
    assert body.more == 1
    assert body.boilerplate[0].index == 2


def test_all_blocks_gone():
    """An empty body is a body."""
    body = BODY.with_blocks([None, None, None])

    assert (body.blocks, body.links, body.more) == ((), (), 0)
    assert {index for index, _ in body.images} == {0}
