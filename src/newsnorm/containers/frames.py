"""Tables that programs write as one JSON object: by columns, or with the names of the columns beside the cells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newsnorm.containers.row_keys import field_of
from newsnorm.frontmatter.keys import LIST_FIELDS

_SPLIT = frozenset({"columns", "data"})
_MOST_PARTS = frozenset({"columns", "data", "index", "index_names", "column_names"})


def read_frame(value: Mapping[str, Any]) -> list[dict[str, Any]] | None:
    """Return the rows of a table; None if an object is none.

    `DataFrame.to_json()` writes a mapping of numbers for each column, with `orient="split"` lists of cells; others
    write a list for each column.

    Example:
        >>> read_frame({"title": {"0": "快讯", "1": "又讯"}, "content": {"0": "江州港开放。", "1": "海城降雪。"}})
        [{'title': '快讯', 'content': '江州港开放。'}, {'title': '又讯', 'content': '海城降雪。'}]
        >>> read_frame({"columns": ["title", "content"], "index": [0], "data": [["快讯", "江州港开放。"]]})
        [{'title': '快讯', 'content': '江州港开放。'}]
        >>> read_frame({"title": ["快讯", "又讯"], "content": ["江州港开放。", "海城降雪。"]})
        [{'title': '快讯', 'content': '江州港开放。'}, {'title': '又讯', 'content': '海城降雪。'}]
    """
    if value.keys() >= _SPLIT:
        return _read_split(value)
    if _has_lists(value):
        return [dict(zip(value, cells, strict=True)) for cells in zip(*value.values(), strict=True)]
    return list(_read_columns(value)) if _has_columns(value) else None


def _read_split(value: Mapping[str, Any]) -> list[dict[str, Any]] | None:
    columns, data = value["columns"], value["data"]
    is_table = (
        value.keys() <= _MOST_PARTS
        and isinstance(columns, list)
        and isinstance(data, list)
        and all(isinstance(name, str) for name in columns)
        and all(isinstance(cells, list) and len(cells) == len(columns) for cells in data)
    )
    return [dict(zip(columns, cells, strict=True)) for cells in data] if is_table else None


def _has_lists(value: Mapping[str, Any]) -> bool:
    """Return whether each value is a list of texts and the like, as long as the others.

    An article, too, has a list of paragraphs and one of pictures, but hardly one of titles: among keys of fields there
    must be one whose field has no list.
    """
    columns = list(value.values())
    if len(columns) < len(_SPLIT) or not all(isinstance(each, list) for each in columns):
        return False
    is_even = len(columns[0]) > 1 and len({*map(len, columns)}) == 1
    if not is_even or any(isinstance(cell, list | Mapping) for each in columns for cell in each):
        return False
    fields = {field for key in value if (field := field_of(key)) is not None}
    return not fields or not fields <= LIST_FIELDS


def _has_columns(value: Mapping[str, Any]) -> bool:
    """Return whether there are several columns, each with a cell for the same rows, which have numbers."""
    columns = list(value.values())
    if len(columns) < len(_SPLIT) or not all(isinstance(each, Mapping) for each in columns):
        return False
    rows = columns[0].keys()
    return bool(rows) and all(key.isdecimal() for key in rows) and all(each.keys() == rows for each in columns)


def _read_columns(value: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for row in next(iter(value.values())):
        yield {name: column[row] for name, column in value.items()}
