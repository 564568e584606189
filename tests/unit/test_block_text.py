"""Blocks as one text, and that text as blocks again."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsnorm.block_text import interleave, join_blocks, split_blocks
from newsnorm.model import Block, Boilerplate

from every_case import every_case


@given(st.lists(st.text("甲乙\n", max_size=4), max_size=4))
def test_joined_again_it_is_the_same_text(texts):
    """Whatever line ends the blocks hold."""
    text = join_blocks([Block(text=text) for text in texts])

    assert join_blocks([Block(text=part) for part in split_blocks(text)]) == text


@every_case(
    ("indexes", "expected"),
    [((0,), "一甲乙"), ((2, 1), "甲一乙二"), ((1, 1), "甲一二乙"), ((2, 9), "甲乙一二"), ((), "甲乙")],
)
def test_lines_stand_before_their_block(indexes, expected):
    """In the order of their indexes; those behind the last block at the end."""
    lines = [Boilerplate("share", word, "share", index) for word, index in zip("一二", sorted(indexes), strict=False)]

    parts = interleave([Block(text="甲"), Block(text="乙")], lines)
    assert "".join(part.text for part in parts) == expected
