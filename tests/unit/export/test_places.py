"""Where the first place of a change stands."""

from __future__ import annotations

from newsnorm.export.places import find_place, list_places
from newsnorm.model import Article, Block, Boilerplate, Change, Image

from every_case import every_case

ARTICLE = Article(
    title="江州开港",
    summary="百年商埠",
    blocks=(Block(text="甲，乙。"), Block(text="运行`x`，再说。")),
    boilerplate=(Boilerplate(kind="editor", text="编辑：林一舟", rule="editor", index=2),),
    images=(Image("a.png", caption="江州港（资料图）"),),
)


@every_case(
    ("after", "expected"),
    [
        ("江州开港", "title"),
        ("年商埠", "summary"),
        ("甲，乙", "block 1"),
        ("运行…，再说", "block 2"),
        ("编辑：林", "taken out, editor"),
        ("（资料图）", "caption"),
        ("甲 乙", "block 1"),
        ("海州", None),
        ("", None),
        ("……", None),
    ],
)
def test_place(after, expected):
    """A change is found by its words, or by their letters where a later rule changed the marks between."""
    found = find_place(Change("comma", 1, "", after), list_places(ARTICLE))

    assert (found and found.name) == expected


def test_number_of_a_block():
    """A place that is a block knows which; any other is none."""
    assert [place.block for place in list_places(ARTICLE)] == [None, None, 1, 2, None, None]
