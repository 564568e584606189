"""From Arrow to Arrow."""

from __future__ import annotations

import gzip
import io
import zipfile
from typing import Any

import pytest
from killers import KillerReader

import newsnorm

pa = pytest.importorskip("pyarrow")

from newsnorm import arrow  # noqa: E402 - needs pyarrow

from every_case import every_case  # noqa: E402 - likewise

TEXTS = ["# 快讯\n\n沪指收涨。", "---\ntitle: 港口\ntags: [航运]\n---\n货船靠岸。"]
DICTIONARY = pa.dictionary(pa.int32(), pa.string())


def make_batch(values: list[Any], kind: Any = None, name: str = "content") -> Any:
    """A batch of one column."""
    return pa.RecordBatch.from_arrays([pa.array(values, kind or pa.string())], names=[name])


@every_case(
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


@every_case("article", [False, True])
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


@every_case(
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


@every_case("kind", [pa.string(), pa.large_string(), pa.string_view()], ids=str)
def test_strings_that_are_none(kind: Any):
    """Bytes that an engine calls a string unseen are read as bytes, and cost their own row at most."""
    bad = pa.array(["甲。".encode(), "港口恢复作业，货船靠岸。".encode("gb18030"), None], pa.binary())
    column = pa.Array.from_buffers(pa.string(), 3, bad.buffers()).cast(kind, safe=False)
    rows = arrow.normalize_batch(pa.RecordBatch.from_arrays([column], names=["content"])).to_pylist()

    assert [row["text"] for row in rows] == ["甲。", "港口恢复作业，货船靠岸。", None]
    assert rows[0] == newsnorm.loads("甲。").to_row(row=0)


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


@every_case(
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


@every_case(
    ("call", "given", "message"),
    [
        (arrow.normalize_batch, ["# 快讯"], "the batch is list, not pyarrow.RecordBatch"),
        (arrow.normalize_table, make_batch(TEXTS), "the table is RecordBatch.*normalize_batch takes"),
        (arrow.explode_table, None, "the table is NoneType.*explode_batch takes"),
    ],
)
def test_no_batch_and_no_table(call: Any, given: Any, message: str):
    """What is something else is told, with the call that takes it."""
    with pytest.raises(newsnorm.OptionsError, match=message):
        call(given)


@every_case(
    ("places", "kept"),
    [(pa.array([7, None]), [7, None]), (pa.array([7.0, 8.0]), [7, 8]), (pa.array(["7", "8"]), [7, 8])],
)
def test_places_of_the_caller(places: Any, kept: list[int | None]):
    """A column of places may be of any kind that holds whole numbers."""
    batch = pa.RecordBatch.from_arrays([pa.array(["甲", "乙"]), places], ["content", "row"])

    assert arrow.normalize_batch(batch)["row"].to_pylist() == kept


@every_case("places", [pa.array(["x"]), pa.array([1.5]), pa.array([[1]])])
def test_places_that_are_none(places: Any):
    """A column `row` of anything else is refused."""
    batch = pa.RecordBatch.from_arrays([pa.array(["甲"]), places], ["content", "row"])

    with pytest.raises(newsnorm.OptionsError, match="the column 'row' holds"):
        arrow.normalize_batch(batch)


def test_every_name():
    """What the module offers can be imported, and `SCHEMA` is among it."""
    assert {name for name in arrow.__all__ if not hasattr(arrow, name)} == set()


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


@every_case("engine", ["spark", "duckdb"])
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


LINES = "".join(f'{{"title": "快讯{n}", "content": "沪指收涨。"}}\n' for n in range(3))
FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>江州日报</title>
<item><title>港口</title><description>货船靠岸。</description></item>
<item><title>大桥</title><description>大桥通车。</description></item></channel></rss>"""


def make_archive() -> bytes:
    """A zip of a post and a file of lines."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("a/b.md", "# 渡轮\n\n渡轮停航。")
        archive.writestr("c.jsonl", LINES)
    return file.getvalue()


def make_files(files: dict[str, Any], kind: Any = None) -> Any:
    """A batch of files, as Spark's `binaryFile` has them."""
    columns = [pa.array(list(files)), pa.array(list(files.values()), kind or pa.binary())]
    return pa.RecordBatch.from_arrays(columns, names=["path", "content"])


def explode(batch: Any, **arguments: Any) -> list[dict[str, Any]]:
    """The rows of all batches that are made."""
    return [row for made in arrow.explode_batch(batch, **arguments) for row in made.to_pylist()]


FILES = {
    "a.jsonl.gz": gzip.compress(LINES.encode(), mtime=0),
    "feed.xml": FEED.encode(),
    "post.md": TEXTS[0].encode(),
    "all.zip": make_archive(),
}


@pytest.mark.parametrize("isolate", [False, True])
def test_explode_is_load_all(tmp_path, monkeypatch, isolate):
    """The rows of files are those of `load_all`, column for column and in order."""
    monkeypatch.chdir(tmp_path)
    for name, data in FILES.items():
        (tmp_path / name).write_bytes(data)
    wanted = [each.to_row(row=place) for place, each in enumerate(newsnorm.load_all(list(FILES)))]

    assert explode(make_files(FILES), isolate=isolate) == wanted
    assert [row["title"] for row in wanted] == [
        "快讯0", "快讯1", "快讯2", "港口", "大桥", "快讯", "渡轮", "快讯0", "快讯1", "快讯2",
    ]  # fmt: skip


def test_explode_errors():
    """Null, nothing, an archive that is cut off and one of pictures only do not disturb what stands around them."""
    pictures = io.BytesIO()
    with zipfile.ZipFile(pictures, "w") as archive:
        archive.writestr("a.png", b"\x89PNG\r\n\x1a\n")
    cut = FILES["a.jsonl.gz"][:-12]
    files = {
        "a.md": "甲。".encode(),
        "b": None,
        "c": b"",
        "d.gz": cut,
        "e.zip": pictures.getvalue(),
        "f.md": b"\xe4\xb9\x99",
    }
    rows = explode(make_files(files))

    assert [row["text"] for row in rows if row["path"] in ("a.md", "f.md")] == ["甲。", "乙"]
    assert [row["path"] for row in rows if row["error"]][:2] == ["b", "c"]
    assert [row["row"] for row in rows] == list(range(len(rows)))


def test_explode_text():
    """A column of strings and one without names are read, too."""
    rows = explode(make_files({"x": LINES}, pa.large_string()), name=None)

    assert [row["title"] for row in rows] == ["快讯0", "快讯1", "快讯2"]


def test_explode_warc_record():
    """A record of a WARC file is a file."""
    pytest.importorskip("warcio")
    page = (
        "<html><head><title>港口 - 江州日报</title></head><body><p>货船靠岸，港口恢复作业。</p></body></html>".encode()
    )
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
    lines = (
        "WARC/1.0", "WARC-Type: response", "WARC-Target-URI: https://news.example/1",
        "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>", "WARC-Date: 2022-01-14T00:00:00Z",
        "Content-Type: application/http; msgtype=response", f"Content-Length: {len(http)}", "", "",
    )  # fmt: skip
    record = "\r\n".join(lines).encode() + http + b"\r\n\r\n"
    [row] = explode(make_files({"part.warc": record}))

    assert row["error"] is None
    assert row["text"] == "货船靠岸，港口恢复作业。"
    assert row["url"] == "https://news.example/1"


def test_explode_in_parts():
    """A file of many articles comes in batches of 512, so that it need not fit in memory as rows."""
    lines = "".join(f'{{"title": "快讯{n}", "content": "沪指收涨。"}}\n' for n in range(1000))
    made = list(arrow.explode_batch(make_files({"a.jsonl": lines.encode()})))

    assert [batch.num_rows for batch in made] == [512, 488]
    assert [row for batch in made for row in batch["row"].to_pylist()] == list(range(1000))
    assert made[0].schema == arrow.SCHEMA
    assert list(arrow.explode_batch(make_files({}))) == []


def test_explode_raise_and_wrong_calls():
    """With `errors="raise"` the first one raises; a wrong call does so before the first row is asked for."""
    with pytest.raises(newsnorm.SourceError, match="the source is empty"):
        explode(make_files({"a": b""}), errors="raise")
    with pytest.raises(newsnorm.OptionsError, match="the batch has no column 'path'"):
        arrow.explode_batch(make_batch(TEXTS))


def test_explode_table():
    """The articles of a table are counted over all its batches; of none there is a table of no rows."""
    table = pa.Table.from_batches([make_files({"a.jsonl": LINES.encode()}), make_files({"b.md": b"# a"})])
    made = arrow.explode_table(table, article=True)

    assert made["row"].to_pylist() == [0, 1, 2, 3]
    assert made.schema == arrow.make_schema(with_article=True)
    assert arrow.explode_table(table.slice(0, 0)).schema == arrow.SCHEMA


def test_explode_isolate():
    """An article that kills its process costs one row of its file."""
    killers = {"reader": "killer", "readers": (KillerReader(),)}
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for number, text in enumerate(["甲", "do: segv", "乙"]):
            archive.writestr(f"{number}.md", text)
    rows = explode(make_files({"a.zip": file.getvalue(), "b.md": "丙".encode()}), isolate=True, **killers)

    assert [row["title"] for row in rows] == ["甲", None, "乙", "丙"]
    assert rows[1]["error"] == "WorkerDied: its worker died twice (SIGSEGV)"
    assert [row["row"] for row in rows] == [0, 1, 2, 3]
