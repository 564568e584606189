"""Values of rows that went through a table."""

from __future__ import annotations

import csv
import io
import json
import math
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import newsnorm
from newsnorm import Article, Block, Person
from newsnorm.rows.column_values import read_value

from every_case import every_case

ARTICLES = [
    Article(
        title="江州开港",
        blocks=(Block(text='他说"好的",\n\n走了。'),),
        tags=("港口", "it's", 'a"b'),
        authors=(Person("林一舟"),),
    ),
    Article(title="", blocks=(Block(kind="heading", text="开港", level=2), Block(text="首段。"))),
    Article(categories=(("财经", "港口"),), draft=True, extra={"数": [1, None, "\\n"]}),
    Article(),
]


@every_case(
    ("value", "kind", "expected"),
    [
        (None, "string", None),
        (math.nan, "string", None),
        (math.nan, "strings", None),
        ("", "string", ""),
        ("nan", "string", "nan"),
        (5, "string", 5),
        ([], "strings", []),
        (("甲",), "strings", ("甲",)),
        ("[]", "strings", []),
        ('["甲", "乙"]', "strings", ["甲", "乙"]),
        ("['甲', '乙']", "strings", ["甲", "乙"]),
        ("['甲' '乙'\n '丙']", "strings", ["甲", "乙", "丙"]),
        (r"""["it's", 'a"b', '\\']""", "strings", ["it's", 'a"b', "\\"]),
        ("['甲'", "strings", "['甲'"),
        ("甲, 乙", "strings", "甲, 乙"),
        ("['甲' __import__('os')]", "strings", "['甲' __import__('os')]"),
        (True, "bool", True),
        ("False", "bool", False),
        ("TRUE", "bool", True),
        (0, "bool", False),
        (2, "bool", 2),
        ("vielleicht", "bool", "vielleicht"),
        ("12", "int32", 12),
        (12.0, "int64", 12),
        (12.5, "int64", 12.5),
        ("zwölf", "int32", "zwölf"),
        ("0.5", "double", 0.5),
        ({}, "double", {}),
    ],
)
def test_values_of_tables(value: Any, kind: Any, expected: Any):
    """A value becomes one of its column's type, or stays what it is."""
    found = read_value(value, kind)

    assert (type(found), found) == (type(expected), expected)


def test_nothing_of_a_table_of_text():
    """Where everything is text, an empty one is nothing."""
    assert [read_value("", kind, is_text=True) for kind in ("string", "strings", "bool", "double")] == [None] * 4  # type: ignore[arg-type]


def _through_csv(rows: list[dict[str, Any]], folder: Path) -> Iterator[dict[str, Any]]:
    file = io.StringIO(newline="")
    writer = csv.DictWriter(file, rows[0])
    writer.writeheader()
    writer.writerows(rows)  # lists as Python prints them
    return csv.DictReader(io.StringIO(file.getvalue(), newline=""))


def _through_sqlite(rows: list[dict[str, Any]], folder: Path) -> Iterator[dict[str, Any]]:
    base = sqlite3.connect(folder / "rows.db")
    base.execute(f"CREATE TABLE rows ({', '.join(rows[0])})")
    places = ", ".join("?" * len(rows[0]))
    values = [[json.dumps(each) if isinstance(each, list) else each for each in row.values()] for row in rows]
    base.executemany(f"INSERT INTO rows VALUES ({places})", values)
    base.commit()
    (folder / "rows.sql").write_text("".join(f"{line}\n" for line in base.iterdump()), encoding="utf-8")
    base.row_factory = sqlite3.Row
    found = list(map(dict, base.execute("SELECT * FROM rows")))
    base.close()
    return iter(found)


def _through_pandas(rows: list[dict[str, Any]], folder: Path) -> Iterator[dict[str, Any]]:
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame(rows)
    frame.to_csv(folder / "pandas.csv", index=False)
    return iter(frame.to_dict("records"))


def _through_parquet(rows: list[dict[str, Any]], folder: Path) -> Iterator[dict[str, Any]]:
    pandas = pytest.importorskip("pandas")
    pytest.importorskip("pyarrow")
    pandas.DataFrame(rows).to_parquet(folder / "rows.parquet")
    frame = pandas.read_parquet(folder / "rows.parquet")
    frame.to_csv(folder / "arrays.csv", index=False)  # lists as NumPy prints them
    return iter(frame.to_dict("records"))


@pytest.mark.parametrize("go_through", [_through_csv, _through_sqlite, _through_pandas, _through_parquet])
@pytest.mark.parametrize("with_article", [True, False])
def test_way_through_a_table(
    go_through: Callable[[list[dict[str, Any]], Path], Iterator[dict[str, Any]]], tmp_path: Path, *, with_article: bool
):
    """A row that went through a table gives the article that it gave before; with the column `article` the same one."""
    rows = [article.to_row(with_article=with_article) for article in ARTICLES]
    found = [Article.from_row(row) for row in go_through(rows, tmp_path)]

    wanted = ARTICLES if with_article else [Article.from_row(row) for row in rows]
    assert [_without_title(each) for each in found] == [_without_title(each) for each in wanted]
    for path in tmp_path.iterdir():
        if path.suffix in (".csv", ".sql", ".parquet"):
            assert [_without_title(each) for each in newsnorm.load_all(path)] == [
                _without_title(each) for each in wanted
            ]


def _without_title(article: Any) -> Any:
    """Return an article as values, where a title that is empty is none: CSV knows no difference."""
    return {**article.to_dict(), "title": article.title or None}


def test_failures_in_a_table():
    """The row of a failure is one in a table of text, too."""
    failure = newsnorm.Failure("a.md", newsnorm.SourceError("the source is empty"))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "rows.csv")
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, failure.to_row())
            writer.writeheader()
            writer.writerows([ARTICLES[0].to_row(), failure.to_row()])
        article, failed = newsnorm.load_all(path)

    assert isinstance(article, Article)
    assert isinstance(failed, newsnorm.Failure)
    assert "the row of a failure: SourceError: the source is empty" in str(failed.error)
