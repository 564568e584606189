"""Rows as Arrow."""

from __future__ import annotations

import sys

import pytest

from newsnorm.errors import MissingDependencyError
from newsnorm.model import Article
from newsnorm.rows.arrow_schema import import_pyarrow, make_schema
from newsnorm.rows.row import COLUMNS


def test_schema_has_the_columns():
    """Names and order are those of a row."""
    pytest.importorskip("pyarrow")

    assert make_schema().names == [column.name for column in COLUMNS]
    assert make_schema(with_article=True).names[-2:] == ["article", "error"]


def test_rows_fit():
    """A row becomes a batch of that schema, and comes back."""
    pa = pytest.importorskip("pyarrow")
    row = Article(title="快讯", tags=("股市",)).to_row(row=0, with_article=True)
    batch = pa.RecordBatch.from_pylist([row], schema=make_schema(with_article=True))

    assert batch.to_pylist() == [row]


def test_without_pyarrow(monkeypatch: pytest.MonkeyPatch):
    """Its absence is told with the command that installs it."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)

    with pytest.raises(MissingDependencyError, match=r"newsnorm\[arrow\]"):
        import_pyarrow()
