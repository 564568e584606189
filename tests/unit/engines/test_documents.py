"""Lists of texts → rows, for adapters."""

from __future__ import annotations

from typing import Any

import pytest
from killers import KillerReader

import newsnorm
from newsnorm.engines.documents import RowReading, columns_beside, lay_beside

from every_case import every_case

POST = "---\ntitle: 港口\ntags: [航运]\n---\n货船靠岸."


def test_rows_are_those_of_loads():
    """Each text is read as `loads` reads it, with its name."""
    [row] = RowReading().read_texts([POST], ["2022-01-14-a.md"])

    assert row == newsnorm.loads(POST, name="2022-01-14-a.md").to_row(row=0) | {"path": "2022-01-14-a.md"}


@every_case(
    ("content", "error"),
    [
        (None, "SourceError: there is no content"),
        ("", "SourceError: "),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "DecodeError: "),
        (7, "SourceError: the content is int, not text"),
        (float("nan"), "SourceError: the content is float, not text"),
        ({"text": "甲"}, "SourceError: the content is dict, not text"),
    ],
)
def test_never_raises(content: Any, error: str):
    """What is no text is a row with an error, and the texts beside it are read."""
    first, wrong, last = RowReading().read_texts(["甲", content, POST], [None, "b.md", 3])

    assert wrong["error"].startswith(error)
    assert wrong["path"] == "b.md"
    assert (first["text"], last["title"]) == ("甲", "港口")


def test_files():
    """A file gives a row for each article in it, or one that says why there is none."""
    lines = '{"title": "快讯", "content": "沪指收涨。"}\n{"title": "港口", "content": "货船靠岸。"}\n'.encode()
    reading = RowReading(options={"timezone": "UTC"}, article=True)

    assert [(row["path"], row["title"]) for row in reading.read_file(lines, "a.jsonl")] == [
        ("a.jsonl:1", "快讯"),
        ("a.jsonl:2", "港口"),
    ]
    [row] = reading.read_file(b"PK\x03\x04", "a.zip")
    assert row["error"]
    assert "article" in row


def test_no_process_can_be_started(monkeypatch):
    """Not even then does it raise: each row says why."""
    said = newsnorm.NewsnormError("worker processes cannot be started")

    def refuse(*_: Any, **__: Any) -> Any:
        raise said

    monkeypatch.setattr("newsnorm.engines.documents.read_rows", refuse)
    rows = RowReading(isolate=True).read_texts([POST, POST], [b"\xff.md", None])

    assert [row["error"] for row in rows] == ["NewsnormError: worker processes cannot be started"] * 2
    assert [row["error"] for row in RowReading().read_file(b"", "a.md")] == [rows[0]["error"]]


def test_isolate():
    """A text that kills its process is one row with an error."""
    options = newsnorm.Options(reader="killer", readers=(KillerReader(),))
    rows = RowReading(options=options, isolate=True).read_texts(["甲", "do: segv", "乙"])

    assert [row["title"] for row in rows] == ["甲", None, "乙"]
    assert rows[1]["error"] == "WorkerDied: its worker died twice (SIGSEGV)"


@every_case("options", [{"timezon": "UTC"}, {"timezone": "Mars"}, "strict"])
def test_wrong_options(options: Any):
    """They are found before anything is read."""
    with pytest.raises(newsnorm.OptionsError):
        RowReading(options=options)


def test_nothing_is_overwritten():
    """A column whose name is taken gets another one."""
    row = {"id": "1", "title": "快讯", "text": "沪指收涨。", "row": 3, "tags": []}

    assert lay_beside(row, ("id", "tags")) == {"newsnorm_id": "1", "title": "快讯", "newsnorm_tags": []}
    assert set(columns_beside(article=True)) == {*columns_beside(), "article"}
