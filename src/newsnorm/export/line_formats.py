"""The formats that have one JSON object for each article, so that a file can hold many."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from newsnorm.export.formats import WRITERS, dumps, suffix_of_format
from newsnorm.model import Article
from newsnorm.results import Failure


def _read_back(article: Article, *, name: str) -> dict[str, Any]:
    plain: dict[str, Any] = json.loads(dumps(article, format=name))
    return plain


LINE_FORMATS: Mapping[str, Callable[[Article], dict[str, Any]]] = {
    "rows": Article.to_row,
    "article": Article.to_dict,
    **{name: partial(_read_back, name=name) for name in WRITERS if suffix_of_format(name) == ".json"},
    "json": Article.to_dict,
    "row": Article.to_row,
}
"""Name → what makes the object."""

FORMATS = tuple(dict.fromkeys((*LINE_FORMATS, *WRITERS)))
"""The names of all formats that a run writes, as lines or as files."""


def to_object(result: Article | Failure, form: str, *, row: int, with_article: bool) -> dict[str, Any]:
    """Return the object that a line of a run holds; what failed has that of a row in every format.

    Args:
        result: What became of a document.
        form: One of `LINE_FORMATS`.
        row: Its place in the run, from 0, which `rows` tells.
        with_article: Whether `rows` hold the whole article, too.

    Example:
        >>> to_object(Article(title="快讯"), "rows", row=3, with_article=False)["row"]
        3
    """
    if form == "rows" or isinstance(result, Failure):
        return result.to_row(row=row, with_article=with_article)
    return LINE_FORMATS[form](result)
