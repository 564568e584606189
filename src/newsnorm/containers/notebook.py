"""A notebook of Jupyter as the Markdown that its writer wrote, with the code between; what was printed is left."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newsnorm.markup.source.code_spans import fence_for

_CELLS, _FORMAT = "cells", "nbformat"
# Until its third form a notebook had sheets with the cells in them, headings for themselves, and code as `input`.
_SHEETS = "worksheets"
_MOST_MARKS = 6
# What programs write about the notebook and not about the article.
_OF_PROGRAMS = frozenset({"kernelspec", "language_info"})
_SHORTEST_FENCE = 3


def is_notebook(value: Mapping[str, Any]) -> bool:
    """Return whether an object is a notebook.

    Example:
        >>> is_notebook({"nbformat": 4, "cells": []}), is_notebook({"cells": []})
        (True, False)
    """
    return _FORMAT in value and (isinstance(value.get(_CELLS), list) or isinstance(value.get(_SHEETS), list))


def read_notebook(value: Mapping[str, Any]) -> str:
    r"""Return the cells of a notebook, one below the other; code stands between fences.

    Example:
        >>> words = {"cell_type": "markdown", "source": ["# 快讯\n", "开港。"]}
        >>> read_notebook({"nbformat": 4, "cells": [words, {"cell_type": "code", "source": "a = 1"}]})
        '# 快讯\n开港。\n\n```python\na = 1\n```'
    """
    language = _language_of(value)
    return "\n\n".join(_read_cells(_cells_of(value), language))


def read_metadata(value: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the notebook says of itself: title, authors, date."""
    told = value.get("metadata")
    return {key: each for key, each in told.items() if key not in _OF_PROGRAMS} if isinstance(told, Mapping) else {}


def _language_of(value: Mapping[str, Any]) -> str:
    told = value.get("metadata")
    info = told.get("language_info") if isinstance(told, Mapping) else None
    name = info.get("name") if isinstance(info, Mapping) else None
    return name if isinstance(name, str) and name.isalnum() else "python"


def _cells_of(value: Mapping[str, Any]) -> list[Any]:
    cells = value.get(_CELLS)
    if isinstance(cells, list):
        return cells
    sheets = [sheet.get(_CELLS) for sheet in value[_SHEETS] if isinstance(sheet, Mapping)]
    return [cell for inner in sheets if isinstance(inner, list) for cell in inner]


def _read_cells(cells: list[Any], language: str) -> Iterator[str]:
    for cell in cells:
        source = cell.get("source", cell.get("input")) if isinstance(cell, Mapping) else None
        text = "".join(filter(_is_text, source)) if isinstance(source, list) else source
        if not isinstance(text, str) or not text.strip():
            continue
        if cell.get("cell_type") == "code":
            fence = fence_for(text, _SHORTEST_FENCE)
            yield f"{fence}{language}\n{text.rstrip()}\n{fence}"
        elif cell.get("cell_type") == "heading" and cell.get("level") in range(1, _MOST_MARKS + 1):
            yield f"{'#' * cell['level']} {' '.join(text.split())}"
        else:
            yield text.strip("\n")


def _is_text(part: Any) -> bool:
    return isinstance(part, str)
