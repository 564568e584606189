"""Lines of JSON Lines."""

from __future__ import annotations

import gc
import json
from pathlib import Path
from typing import Any

import pytest

import newsnorm
from newsnorm.cli import main
from newsnorm.containers.beside import lay_under
from newsnorm.containers.rows import make_document
from newsnorm.reader import RawArticle

from every_case import every_case

PROSE = "江州港昨日开放。\n\n货船陆续靠岸，码头上人来人往。"


def load_rows(folder: Path, *rows: Any, **options: Any) -> list[newsnorm.Article | newsnorm.Failure]:
    """What `load_all` makes of the rows."""
    path = folder / "rows.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return list(newsnorm.load_all(path, **options))


def test_own_lines_come_back(tmp_path: Path):
    """What the command wrote is read back as the same articles, with options or without."""
    for name in ("2022-01-14-a.md", "b.md"):
        (tmp_path / name).write_text(f"---\ntitle: 快讯:{name}\ntags: [港口]\n---\n{PROSE}\n", encoding="utf-8")
    articles = list(newsnorm.load_all(tmp_path))
    main([str(tmp_path), "-o", str(tmp_path / "c.jsonl"), "--with-article", "-q"])

    assert list(newsnorm.load_all(tmp_path / "c.jsonl", profile="minimal")) == articles
    assert list(newsnorm.load_all(tmp_path / "c.jsonl", jobs=2)) == articles
    assert load_rows(tmp_path, *(article.to_dict() for article in articles)) == articles


def test_broken_line_of_our_own(tmp_path: Path):
    """A line of newsnorm's that is no article any more is a failure with its place."""
    row = newsnorm.loads(PROSE).to_dict()
    (failure,) = load_rows(tmp_path, {**row, "blocks": 3})

    assert str(failure.error).startswith(f"{tmp_path / 'rows.jsonl'}:1: blocks: ")


@pytest.mark.parametrize("field", ["raw_content", "content", "text", "body", "html"])
def test_every_field_of_a_text(tmp_path: Path, field: str):
    """Any of these holds the source text; the first of them wins, and the others stay in `extra`."""
    (article,) = load_rows(tmp_path, {"html": "一", field: PROSE})

    assert article.blocks == newsnorm.loads(PROSE).blocks
    assert dict(article.extra) == ({} if field == "html" else {"html": "一"})


@pytest.mark.parametrize("field", ["path", "name", "file", "id", "url"])
def test_every_field_of_a_name(tmp_path: Path, field: str):
    """Any of these names the source, as the name of a file does."""
    row = {"text": f"---\ntitle: 快讯\n---\n{PROSE}", field: "source/_posts/2022-01-14-a.md"}
    (article,) = load_rows(tmp_path, row)

    assert (article.provenance.reader, article.provenance.origins["date_published"]) == (
        "hexo",
        "name + timezone Asia/Shanghai",
    )


def test_fields_beside_the_text(tmp_path: Path):
    """Fields beside the text fill the article, by the rules of a header, and the text is read as ever."""
    row = {
        "title": "快讯:江州开港", "date": "2022-01-14 10:00", "author": ["宋清和"], "source": "江州日报",
        "url": "https://example.com/a", "tags": ["港口", "贸易"], "content": PROSE, "score": 3, "empty": None,
    }  # fmt: skip
    (article,) = load_rows(tmp_path, row)

    assert article.title == "快讯：江州开港"
    assert article.date_published.isoformat() == "2022-01-14T10:00:00+08:00"
    assert article.authors == (newsnorm.Person("宋清和"),)
    assert (article.source, article.url) == ("江州日报", "https://example.com/a")
    assert article.tags == ("港口", "贸易")
    assert dict(article.extra) == {"score": 3, "empty": None}
    assert article.blocks == newsnorm.loads(PROSE).blocks
    assert article.provenance.origins["title"] == "row:title"
    assert article.provenance.reader == newsnorm.loads(PROSE).provenance.reader


def test_text_with_a_header(tmp_path: Path):
    """What the text says itself counts, the row fills the rest, and no value is lost."""
    text = f"---\ntitle: 江州开港\nlayout: post\n---\n{PROSE}\n"
    (article,) = load_rows(tmp_path, {"title": "另一个", "source": "江州日报", "text": text})
    alone = newsnorm.loads(text)

    assert (article.title, article.source) == ("江州开港", "江州日报")
    assert dict(article.extra) == {"title": "另一个", **alone.extra}
    assert article.blocks == alone.blocks
    assert article.provenance.confidence == alone.provenance.confidence


def test_date_of_a_row_counts_more_than_a_name(tmp_path: Path):
    """A date in the row comes before one in the name of the file it names."""
    (article,) = load_rows(tmp_path, {"path": "2020-02-02-a.md", "date": "2022-01-14", "text": PROSE})

    assert article.date_published.date().isoformat() == "2022-01-14"


def test_article_in_a_row(tmp_path: Path):
    """Canonical Markdown in a row is the article it holds."""
    article = newsnorm.loads(f"---\ntitle: 江州开港\n---\n{PROSE}\n")
    (found,) = load_rows(tmp_path, {"title": "另一个", "text": newsnorm.dumps(article, format="markdown")})

    assert (found.title, found.blocks) == (article.title, article.blocks)


@pytest.mark.parametrize("row", [{"a": 1}, 3, None, ["x"], {"text": None}])
def test_row_without_text(row: object, tmp_path: Path):
    """A row that has no text is a failure that names the fields."""
    (failure,) = load_rows(tmp_path, row)

    assert "one of the fields raw_content, content_html, content" in str(failure.error)


def test_row_nested_too_deeply(tmp_path: Path):
    """A row as deep as a well is a failure, no crash."""
    gc.collect()  # what other tests left must not end where the stack has no room for it
    (tmp_path / "a.jsonl").write_text('{"text": "正文", "x": ' + "[" * 900 + "]" * 900 + "}", encoding="utf-8")
    (failure,) = newsnorm.load_all(tmp_path / "a.jsonl")

    assert isinstance(failure.error, newsnorm.SourceError)
    assert failure.error.path == failure.path == f"{tmp_path / 'a.jsonl'}:1"


def test_row_that_is_a_string(tmp_path: Path):
    """It is a source text without a name or fields beside it."""
    (article,) = load_rows(tmp_path, "---\ntitle: 快讯\n---\n正文")

    assert (article.title, article.text, dict(article.extra)) == ("快讯", "正文", {})


@pytest.mark.parametrize("line", ["{", "正文", '{"text": NaN', "[" * 100_000])
def test_line_that_is_no_json(tmp_path: Path, line: str):
    """It is a failure with the number of its line, and the next line is read."""
    (tmp_path / "a.jsonl").write_text(f'{line}\n{{"text": "正文"}}\n', encoding="utf-8")
    failure, article = newsnorm.load_all(tmp_path / "a.jsonl")

    assert str(failure.error).startswith(f"{tmp_path / 'a.jsonl'}:1: not a JSON value: ")
    assert article.text == "正文"


def test_row_as_retrieval_and_search_have_it(tmp_path: Path):
    """The fields of `metadata`, and all of `_source`, are fields of the row."""
    fields = {"title": "江州开港", "author": "林一舟", "source": "posts/a.md"}
    path = tmp_path / "a.jsonl"
    rows = [{"page_content": "江州港开放。", "metadata": fields}, {"_source": {**fields, "content": "江州港开放。"}}]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")

    for article in newsnorm.load_all(path):
        assert (article.title, article.authors[0].name, article.text) == ("江州开港", "林一舟", "江州港开放。")
        assert (article.source, dict(article.extra)) == (None, {"source": "posts/a.md"})


@every_case(
    ("value", "moment"),
    [
        ({"$date": "2023-03-08T10:15:00.000Z"}, "2023-03-08T10:15:00+00:00"),
        ({"$date": 1678270500000}, "2023-03-08T10:15:00+00:00"),
        ({"$date": {"$numberLong": "1678270500000"}}, "2023-03-08T10:15:00+00:00"),
        ({"$day": "2023-03-08"}, None),
        ({"$date": "2023-03-08", "x": 1}, None),
    ],
)
def test_values_of_mongodb(value, moment):
    """What MongoDB writes around a value that JSON has no form for is no part of it."""
    document = make_document({"content": "江州港昨日开放。", "pubtime": value, "_id": {"$oid": "5c2b"}}, "a#1", {})
    found = lay_under(RawArticle(), document)

    assert (found.date_published and found.date_published.isoformat()) == moment
    assert found.extra["_id"] == "5c2b"


def test_own_field_without_text(tmp_path: Path):
    """The caller's own field of the text that is empty is named: no other one is meant."""
    (failure,) = load_rows(tmp_path, {"content": PROSE, "zw": ""}, fields={"zw": "text"})

    assert "its field 'zw'" in str(failure.error)


def test_rows_of_our_own_that_are_no_articles(tmp_path: Path):
    """A row of a failure, and one with a wrong value, are failures with their place."""
    row = newsnorm.loads(PROSE).to_row()
    failed = newsnorm.Failure("a.md", newsnorm.SourceError("the source is empty")).to_row()
    errors = [str(failure.error) for failure in load_rows(tmp_path, failed, {**row, "authors": 3})]

    assert errors[0] == f"{tmp_path / 'rows.jsonl'}:1: the row of a failure: SourceError: the source is empty"
    assert errors[1].startswith(f"{tmp_path / 'rows.jsonl'}:2: authors: ")
