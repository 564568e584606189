"""Notebooks of Jupyter."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import newsnorm
from newsnorm.containers.notebook import is_notebook, read_notebook

from every_case import every_case

_WORDS = {"cell_type": "markdown", "source": ["# 江州开港\n", "\n", "江州港昨日开放。"]}
_CODE = {"cell_type": "code", "source": "a = 1\n", "outputs": [{"text": ["1"]}]}


def test_a_post_in_a_notebook(tmp_path: Path):
    """Words and code come in order, what was printed does not; the name of the file and its metadata tell fields."""
    book = {
        "nbformat": 4,
        "cells": [_WORDS, _CODE, {"cell_type": "markdown", "source": "人很多。"}],
        "metadata": {"authors": [{"name": "林一舟"}], "kernelspec": {"name": "python3"}},
    }
    path = tmp_path / "2023-03-08-port.ipynb"
    path.write_text(json.dumps(book), encoding="utf-8")
    (article,) = newsnorm.load_all(tmp_path)

    assert isinstance(article, newsnorm.Article)
    assert (article.title, article.text) == ("江州开港", "江州港昨日开放。\n\na = 1\n\n人很多。")
    assert [(block.kind, block.language) for block in article.blocks][1] == ("code", "python")
    assert [person.name for person in article.authors] == ["林一舟"]
    assert str(article.date_published)[:10] == "2023-03-08"
    assert (article.provenance.path, dict(article.extra)) == (str(path), {})


@every_case(
    ("cells", "text"),
    [
        ([], ""),
        ([{"cell_type": "markdown", "source": ["甲", 3, "乙"]}, 3, {"source": None}, {"cell_type": "code"}], "甲乙"),
        ([{"cell_type": "raw", "source": "---\ntitle: 甲\n---\n"}], "---\ntitle: 甲\n---"),
        ([{"cell_type": "code", "source": "````\n"}], "`````r\n````\n`````"),
    ],
)
def test_cells(cells, text):
    """What is no text is left, and code has a fence that it does not hold."""
    assert read_notebook({"nbformat": 4, "cells": cells, "metadata": {"language_info": {"name": "r"}}}) == text


@every_case("value", [{"cells": [_WORDS]}, {"nbformat": 4, "cells": "甲"}, {"nbformat": 4}])
def test_no_notebooks(value):
    """Both keys make one, and the cells are a list."""
    assert not is_notebook(value)


@every_case("cells", [[], [{"cell_type": "code", "source": "\n"}]])
def test_a_notebook_without_words(cells):
    """There is nothing to read in it."""
    with pytest.raises(newsnorm.SourceError):
        newsnorm.loads(json.dumps({"nbformat": 4, "cells": cells}), name="a.ipynb")


def test_notebook_with_sheets():
    """Until its third form a notebook had sheets, headings of their own and code under another key."""
    cells = [
        {"cell_type": "heading", "level": 2, "source": ["江州\n", "开港"]},
        {"cell_type": "heading", "level": 9, "source": "人很多。"},
        {"cell_type": "code", "input": ["a = 1"], "language": "python", "outputs": []},
    ]
    book = {"nbformat": 3, "worksheets": [{"cells": cells}, {"metadata": {}}, {"cells": [_WORDS]}]}

    assert is_notebook(book)
    assert read_notebook(book).split("\n\n")[:4] == ["## 江州 开港", "人很多。", "```python\na = 1\n```", "# 江州开港"]
