"""Formats of one object for each article."""

from __future__ import annotations

import json

from newsnorm.errors import SourceError
from newsnorm.export.formats import WRITERS, dumps
from newsnorm.export.line_formats import LINE_FORMATS, to_object
from newsnorm.model import Article, Block
from newsnorm.results import Failure

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


@every_case("form", LINE_FORMATS)
def test_lines_of_a_run(form: str):
    """Rows tell their place in the run; what failed is a row in every format."""
    failure = Failure("a.md", SourceError("the source is empty"))
    line = to_object(ARTICLE, form, row=3, with_article=False)

    assert line == ({**ARTICLE.to_row(), "row": 3} if form == "rows" else LINE_FORMATS[form](ARTICLE))
    assert to_object(failure, form, row=3, with_article=True) == failure.to_row(row=3, with_article=True)
