"""Formats of one object for each article."""

from __future__ import annotations

import json

from newsnorm.export.formats import WRITERS, dumps
from newsnorm.export.line_formats import LINE_FORMATS
from newsnorm.model import Article, Block

from every_case import every_case

ARTICLE = Article(title="快讯", blocks=(Block(text="沪指收涨。"),), url="http://a.cn/1")


@every_case("name", [name for name in LINE_FORMATS if name in WRITERS])
def test_same_as_dumps(name: str):
    """What a line holds is what `dumps` writes."""
    assert LINE_FORMATS[name](ARTICLE) == json.loads(dumps(ARTICLE, format=name))


def test_two_names_of_the_command():
    """`rows` and `article` are the flat row and the whole article."""
    assert LINE_FORMATS["rows"](ARTICLE) == ARTICLE.to_row()
    assert LINE_FORMATS["article"](ARTICLE) == ARTICLE.to_dict()
