"""`text`, the words of the body."""

from __future__ import annotations

from newsnorm.export.text import write_text_only
from newsnorm.model import Article, Block


def test_text_is_the_body_alone():
    """Title and markers are not part of the text."""
    blocks = (Block(text="沪指收涨。\n深指收跌。"), Block(kind="rule"), Block(text="完。"))

    assert write_text_only(Article(title="快讯", blocks=blocks)) == "沪指收涨。\n深指收跌。\n\n完。"
