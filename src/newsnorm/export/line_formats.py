"""The formats that have one JSON object for each article, so that a file can hold many."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from newsnorm.export.formats import WRITERS, dumps
from newsnorm.model import Article


def _read_back(article: Article, *, name: str) -> dict[str, Any]:
    plain: dict[str, Any] = json.loads(dumps(article, format=name))
    return plain


LINE_FORMATS: Mapping[str, Callable[[Article], dict[str, Any]]] = {
    "rows": Article.to_row,
    "article": Article.to_dict,
    "json": Article.to_dict,
    "row": Article.to_row,
    **{name: partial(_read_back, name=name) for name in ("jsonld", "jsonfeed", "ninjs", "csl")},
}
"""Name → what makes the object. `rows` are counted where they are written, see `Article.to_row`."""

FORMATS = tuple(dict.fromkeys((*LINE_FORMATS, *WRITERS)))
"""The names of all formats that a run writes, as lines or as files."""
