"""JSON Lines."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from attrs import evolve

import newsnorm
from newsnorm.containers.container import Limits
from newsnorm.containers.document import Document
from newsnorm.containers.json_lines import JsonLinesContainer

from every_case import every_case


def load_lines(folder: Path, data: bytes, name: str = "a.jsonl", **options: object) -> list[object]:
    """The texts of the articles, the messages of failures."""
    (folder / name).write_bytes(data)
    results = newsnorm.load_all(folder / name, **options)
    return [result.error.message if isinstance(result, newsnorm.Failure) else result.text for result in results]


def test_lines_by_themselves(tmp_path: Path):
    """What is wrong with a line is an error of its own, and the next keeps its number."""
    rows = [json.dumps({"text": "一"}), "{", json.dumps({"n": 1}), json.dumps("二"), "", "三"]
    said = load_lines(tmp_path, "\n".join(rows).encode())

    assert (said[0], said[3]) == ("一", "二")
    assert [message.partition(":")[0] for message in (said[1], said[2], said[4])] == [
        "not a JSON value", "no text in this row", "not a JSON value",
    ]  # fmt: skip


def test_an_encoding_that_shows_late(tmp_path: Path):
    """A line in GB18030 is read as that, though all lines before it were ASCII."""
    late = json.dumps({"text": "江州港昨日开放，货船陆续靠岸。"}, ensure_ascii=False).encode("gb18030")

    assert (
        load_lines(tmp_path, b'{"text": "%s"}\n' % (b"abc" * 50) * 500 + late)[-1] == "江州港昨日开放，货船陆续靠岸。"
    )


def test_a_short_line_after_a_long_one(tmp_path: Path):
    """A line with next to nothing to tell by is read as the lines before it."""
    rows = [json.dumps({"text": text}, ensure_ascii=False) for text in ("江州港昨日开放，货船陆续靠岸。", "港")]

    assert load_lines(tmp_path, "\n".join(rows).encode("gb18030"))[-1] == "港"


def test_bad_bytes(tmp_path: Path):
    """A bad byte costs a character and no row."""
    data = (
        json.dumps({"text": "江州港昨日开放，货船陆续靠岸。"}, ensure_ascii=False)
        .encode()
        .replace("港".encode(), b"\xe6\xb8")
    )

    assert "江州\N{REPLACEMENT CHARACTER}" in load_lines(tmp_path, data)[0]


def test_utf_16_is_read_as_it_is_needed():
    """Rows come out of a long file in UTF-16 before all of it is read, whatever stands at the edges of what is read."""
    rows = [{"text": f"第{number}条。" + "𠀀港a" * (number % 50)} for number in range(3000)]
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\r\n" for row in rows)
    file = io.BytesIO(lines.encode("utf-16"))
    documents = JsonLinesContainer().open(file, "a.jsonl", Limits(max_bytes=1 << 20))
    first = next(documents)

    assert file.tell() < len(file.getvalue()) // 2
    assert [first.data, *(each.data for each in documents)] == [row["text"] for row in rows]


@every_case(("encoding", "least"), [("utf-8", 5), ("utf-8-sig", 5), ("gb18030", 5), ("utf-16", 0)])
def test_bookmarks(encoding: str, least: int):
    """From each place that was marked the rest is read, with the same places and decoded likewise."""
    rows = [f'{{"text": "{"江州港昨日开放" * (number % 7 == 3)}港{number}"}}' for number in range(100)]
    rows[20:25] = ["", "{", "   ", f'"{"长" * 500}"', "三"]
    file = io.BytesIO("\r\n".join(rows).encode(encoding))
    limits = Limits(max_bytes=300)
    marks: list[tuple[tuple[object, ...], int]] = []
    documents: list[Document] = []
    reading = JsonLinesContainer().open(
        file, "a.jsonl", evolve(limits, mark=lambda mark: marks.append((mark, len(documents))))
    )
    while document := next(reading, None):
        documents.append(document)

    assert len(marks) >= least
    for bookmark, place in marks:
        file.seek(0)
        rest = list(JsonLinesContainer().open(file, "a.jsonl", evolve(limits, bookmark=bookmark)))
        assert list(map(tell, rest)) == list(map(tell, documents[place:]))


def tell(document: Document) -> tuple[object, ...]:
    """What a document is; errors are equal to themselves alone."""
    return document.path, document.data, document.encoding, str(document.error)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "gb18030"])
def test_encodings(tmp_path: Path, encoding: str):
    """In whatever encoding; the provenance says in which."""
    rows = "".join(
        json.dumps({"text": f"江州港昨日开放，货船陆续靠岸{n}。"}, ensure_ascii=False) + "\n" for n in range(3)
    )

    assert load_lines(tmp_path, rows.encode(encoding)) == [f"江州港昨日开放，货船陆续靠岸{n}。" for n in range(3)]


def test_encoding_in_the_provenance(tmp_path: Path):
    """The provenance of a row says how its file was decoded."""
    (tmp_path / "a.jsonl").write_bytes('{"text": "江州港昨日开放，货船陆续靠岸。"}'.encode("gb18030"))
    (article,) = newsnorm.load_all(tmp_path / "a.jsonl")

    assert article.provenance.encoding == "gb18030"


@pytest.mark.parametrize("name", ["a.jsonl", "a.ndjson", "A.JSONL"])
def test_one_line(tmp_path: Path, name: str):
    """One line is a file of lines if it is called so: its place is the line."""
    (tmp_path / name).write_text('{"text": "江州。"}', encoding="utf-8")
    (article,) = newsnorm.load_all(tmp_path / name)

    assert article.provenance.path == f"{tmp_path / name}:1"


@pytest.mark.parametrize("end", ["\n", ""])
@pytest.mark.parametrize(("size", "kind"), [(100, newsnorm.Article), (101, newsnorm.Failure), (205, newsnorm.Failure)])
def test_longest_line(tmp_path: Path, size: int, kind: type, end: str):
    """A line of `max_bytes` is read, a longer one is refused; the line after it is another one."""
    row = json.dumps({"text": "a" * (size - len('{"text": ""}'))})
    (tmp_path / "a.jsonl").write_text(f'{row}\n"b"{end}', encoding="utf-8")
    first, second = newsnorm.load_all(tmp_path / "a.jsonl", max_bytes=100)

    assert isinstance(first, kind)
    assert second.text == "b"


def test_last_line_that_is_too_long(tmp_path: Path):
    """So it is at the end of a file without a line feed."""
    (tmp_path / "a.jsonl").write_text(json.dumps("a" * 98), encoding="utf-8")

    assert [result.text for result in newsnorm.load_all(tmp_path / "a.jsonl", max_bytes=100)] == ["a" * 98]
    (failure,) = newsnorm.load_all(tmp_path / "a.jsonl", max_bytes=99)
    assert str(failure.error).startswith(f"{tmp_path / 'a.jsonl'}:1: the line has more than 99 bytes")


def test_lines_of_a_bulk_request(tmp_path: Path):
    """Lines that tell a search engine what to do with the next are counted, and no failures."""
    path = tmp_path / "a.jsonl"
    rows = [
        {"index": {"_index": "news", "_id": "1"}},
        {"content": "港口开了。"},
        {"create": {}},
        {"content": "路很滑。"},
    ]
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    results = newsnorm.load_all(path)

    assert [article.text for article in results] == ["港口开了。", "路很滑。"]
    assert dict(results.skipped) == {"index": 1, "create": 1}


def test_lines_that_python_printed(tmp_path: Path):
    """A line may be an object as Python prints one."""
    path = tmp_path / "a.jsonl"
    path.write_text(f"{ {'content': '港口开了。', 'author': None} }\n{{oops\n", encoding="utf-8")
    article, failure = newsnorm.load_all(path)

    assert isinstance(article, newsnorm.Article)
    assert article.text == "港口开了。"
    assert isinstance(failure, newsnorm.Failure)


def test_groups(tmp_path: Path):
    """A line that is a day gives its articles, each with the number of the line and its own; threads stay failures."""
    day = {
        "date": "2023-03-08",
        "news": [{"title": title, "content": "江州港昨日开放。"} for title in ("开港", "靠岸")],
    }
    one = {"data": {"list": [{"title": "离港", "content": "江州港昨日开放。"}]}}
    thread = {"id": 3, "comments": [{"content": "江州港真大，人很多。", "user": "许青"}]}
    path = tmp_path / "a.jsonl"
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in (day, one, thread)), encoding="utf-8")
    *articles, failure = newsnorm.load_all(path)

    assert [(each.title, each.provenance.path[-4:]) for each in articles] == [
        ("开港", ":1#1"), ("靠岸", ":1#2"), ("离港", ":2#1"),
    ]  # fmt: skip
    assert [each.date_published and each.date_published.day for each in articles] == [8, 8, None]
    assert failure.path.endswith(":3")
