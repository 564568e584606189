"""`json`, `row` and `text`, which only hand on what the article has."""

from __future__ import annotations

import json

from newsnorm.export.plain import write_json_line, write_row, write_text_only
from newsnorm.model import Article, Block

ARTICLE = Article(title="快讯", blocks=(Block(text="沪指收涨。\n深指收跌。"), Block(kind="rule"), Block(text="完。")))


def test_json_is_lossless():
    """`Article.from_dict` gives the article back."""
    assert Article.from_dict(json.loads(write_json_line(ARTICLE))) == ARTICLE


def test_json_is_one_line():
    """A line end in the text is escaped, so that the line fits into JSON Lines."""
    assert "\n" not in write_json_line(ARTICLE)


def test_row_is_one_line_of_columns():
    """`row` is the flat row, Chinese as Chinese."""
    line = write_row(ARTICLE)

    assert json.loads(line) == ARTICLE.to_row()
    assert '"title": "快讯"' in line
    assert "\n" not in line


def test_text_is_the_body_alone():
    """Title and markers are not part of the text."""
    assert write_text_only(ARTICLE) == "沪指收涨。\n深指收跌。\n\n完。"
