"""Parquet tables."""

from __future__ import annotations

import sys
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

import newsnorm

ROW = {"title": "江州开港", "content": "江州港昨日开放。"}


def write(path: Path, *rows: dict[str, object]) -> Path:
    """A table of rows."""
    pa = pytest.importorskip("pyarrow")
    pytest.importorskip("pyarrow.parquet").write_table(pa.Table.from_pylist(list(rows)), path)
    return path


def test_types(tmp_path: Path):
    """Moments, days, numbers and bytes are what JSON would have for them."""
    moment = datetime(2023, 3, 8, 10, tzinfo=UTC)
    row = {**ROW, "date": moment, "day": date(2023, 3, 8), "price": Decimal("1.5"), "raw": b"abc", "n": 3}
    (article,) = newsnorm.load_all(write(tmp_path / "a.parquet", row))

    assert article.date_published == moment
    assert dict(article.extra) == {"day": "2023-03-08", "price": "1.5", "raw": "abc", "n": 3}


def test_many_rows(tmp_path: Path):
    """Rows keep their numbers over the batches in which they are read."""
    rows = [{**ROW, "title": f"第{number}篇"} for number in range(1, 601)]
    path = write(tmp_path / "a.parquet", *rows)

    for number, article in enumerate(newsnorm.load_all(path), 1):
        assert (article.title, article.provenance.path) == (f"第{number}篇", f"{path}#{number}")
    assert number == 600


@pytest.mark.parametrize("data", [b"PAR1", b"no table", b"PAR1" + b"\0" * 100])
def test_broken(tmp_path: Path, data: bytes):
    """What is no table is one failure."""
    pytest.importorskip("pyarrow")
    (tmp_path / "a.parquet").write_bytes(data)
    (failure,) = newsnorm.load_all(tmp_path / "a.parquet")

    assert "cannot read the file" in str(failure.error)


def test_package_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Without the package the failure says how to install it."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    (tmp_path / "a.parquet").write_bytes(b"PAR1")
    (failure,) = newsnorm.load_all(tmp_path / "a.parquet")

    assert 'pip install "newsnorm[arrow]"' in str(failure.error)
