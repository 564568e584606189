"""From Arrow to Arrow."""

from __future__ import annotations

from typing import Any

import pytest
from killers import KillerReader

import newsnorm

pa = pytest.importorskip("pyarrow")

from newsnorm import arrow  # noqa: E402 - needs pyarrow

TEXTS = ["# 快讯\n\n沪指收涨。", "---\ntitle: 港口\ntags: [航运]\n---\n货船靠岸。"]
DICTIONARY = pa.dictionary(pa.int32(), pa.string())


def make_batch(values: list[Any], kind: Any = None, name: str = "content") -> Any:
    """A batch of one column."""
    return pa.RecordBatch.from_arrays([pa.array(values, kind or pa.string())], names=[name])


@pytest.mark.parametrize(
    "kind",
    [pa.string(), pa.large_string(), pa.string_view(), pa.binary(), pa.large_binary(), pa.binary_view(), DICTIONARY],
    ids=str,
)
def test_kinds_of_columns(kind: Any):
    """Every kind of text that engines hand over is read, one row for each in order."""
    values = [text.encode() if "binary" in str(kind) else text for text in TEXTS]
    rows = arrow.normalize_batch(make_batch(values, kind)).to_pylist()

    assert [row["title"] for row in rows] == ["快讯", "港口"]
    assert [row["row"] for row in rows] == [0, 1]


def test_rows_are_those_of_load(tmp_path):
    """Column for column they are what `loads` gives."""
    rows = arrow.normalize_batch(make_batch(TEXTS)).to_pylist()

    assert rows == [newsnorm.loads(text).to_row(row=index) for index, text in enumerate(TEXTS)]


@pytest.mark.parametrize("article", [False, True])
def test_schema(article):
    """What comes out has the schema that is promised, for a batch of no rows too."""
    for values in (TEXTS, []):
        made = arrow.normalize_batch(make_batch(values), article=article)
        assert made.schema == arrow.make_schema(with_article=article)
    assert arrow.normalize_batch(make_batch(TEXTS)).schema == arrow.SCHEMA


def test_article_column():
    """With the column `article` the same article can be made of a row."""
    [row, _] = arrow.normalize_batch(make_batch(TEXTS), article=True).to_pylist()

    assert newsnorm.Article.from_row(row) == newsnorm.loads(TEXTS[0])


@pytest.mark.parametrize(
    ("value", "error"),
    [
        (None, "SourceError: there is no content"),
        (b"", "SourceError: the source is empty"),
        (b"\x89PNG\r\n\x1a\n\0\0", "DecodeError: "),
    ],
)
def test_error_rows(value: bytes | None, error: str):
    """What cannot be read is a row with its error, between those that can."""
    rows = arrow.normalize_batch(make_batch(["甲。".encode(), value, "乙。".encode()], pa.binary())).to_pylist()

    assert [row["text"] for row in rows] == ["甲。", None, "乙。"]
    assert rows[1]["error"].startswith(error)
    assert rows[0]["error"] is None


def test_raise():
    """With `errors="raise"` the first one raises."""
    with pytest.raises(newsnorm.SourceError, match="the source is empty"):
        arrow.normalize_batch(make_batch(["甲。", ""]), errors="raise")


def test_names_and_places():
    """A column of names is evidence and becomes the path; a column `row` is kept."""
    batch = pa.RecordBatch.from_pydict({"text": ["正文。"], "file": ["_posts/2022-01-14-a.md"], "row": [41]})
    [row] = arrow.normalize_batch(batch, content="text", name="file").to_pylist()

    assert row["path"] == "_posts/2022-01-14-a.md"
    assert row["date_published"] == "2022-01-14T00:00:00+08:00"
    assert row["row"] == 41


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"content": "text"}, "the batch has no column 'text' .*it has: content"),
        ({"name": "file"}, "the batch has no column 'file'"),
        ({"errors": "skip"}, "errors='skip' is not known"),
        ({"profil": "minimal"}, "profil"),
    ],
)
def test_wrong_calls(arguments: dict[str, Any], message: str):
    """A column that is not there is named: it must not be another one in silence."""
    with pytest.raises(newsnorm.OptionsError, match=message):
        arrow.normalize_batch(make_batch(TEXTS), **arguments)


def test_column_of_numbers():
    """A column of something else is refused."""
    with pytest.raises(newsnorm.OptionsError, match="the column 'content' holds int64"):
        arrow.normalize_batch(make_batch([1], pa.int64()))


def test_table_of_several_batches():
    """A table's rows are counted over all its batches."""
    table = pa.Table.from_batches([make_batch(TEXTS), make_batch(["丙。"]), make_batch([])])
    made = arrow.normalize_table(table)

    assert made["row"].to_pylist() == [0, 1, 2]
    assert made.schema == arrow.SCHEMA


@pytest.mark.parametrize("engine", ["spark", "duckdb"])
def test_ddl(engine: str):
    """Every column has a type of the engine."""
    ddl = arrow.schema_ddl(engine, article=True)

    assert all(f"{quote}{name}{quote} " in ddl for quote in '`"'[engine == "duckdb"] for name in arrow.SCHEMA.names)
    with pytest.raises(newsnorm.OptionsError, match="did you mean"):
        arrow.schema_ddl(engine + "x")


def test_isolate():
    """A document that kills its process costs one row, and the next batch goes on."""
    killers = {"reader": "killer", "readers": (KillerReader(),)}
    made = arrow.normalize_batch(make_batch(["甲", "do: segv", "乙"]), isolate=True, **killers)

    assert made["title"].to_pylist() == ["甲", None, "乙"]
    assert made["error"].to_pylist() == [None, "WorkerDied: its worker died twice (SIGSEGV)", None]
    assert arrow.normalize_batch(make_batch(TEXTS), isolate=True) == arrow.normalize_batch(make_batch(TEXTS))
