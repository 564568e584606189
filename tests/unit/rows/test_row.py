"""Flat rows."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

import newsnorm
from newsnorm.errors import SourceError, TooLargeError
from newsnorm.model import Article, Block, Change, Dateline, Finding, Image, Person, Provenance
from newsnorm.results import Failure
from newsnorm.rows.row import columns_of, is_row, valid_unicode

from every_case import every_case

_ZONE = timezone(timedelta(hours=8))
ARTICLE = Article(
    title="江州港开港",
    original_title="江州港今日开港",
    blocks=(Block(text="江州网讯 货船靠岸。"), Block(kind="list_item", text="甲"), Block(kind="list_item", text="乙")),
    summary="开港",
    date_published=datetime(2023, 3, 8, 10, tzinfo=_ZONE),
    date_modified=datetime(2023, 3, 9, tzinfo=_ZONE),
    date_precision="minute",
    authors=(Person("林一舟", "reporter"), Person("林岚", "photographer")),
    editors=(Person("王越", "editor"),),
    source="江州日报",
    dateline=Dateline("江州网讯", agency="江州网"),
    url="http://a.cn/1",
    categories=(("财经", "港口"), ("要闻",)),
    tags=("港口", "航运"),
    images=(Image("a.png"), Image("b.png", placeholder=True), Image("a.png", role="lead")),
    language="zh-Hans",
    draft=True,
    extra={"comments": False, "rank": (1, 2)},
    changes=(Change("comma", 2, ",", "，"), Change("indent", 1)),
    findings=(Finding("encoding-guessed", "info", "x"), Finding("encoding-guessed", "info", "y")),
    provenance=Provenance(path="a/b.md", reader="hexo", confidence=0.9, encoding="gb18030", sha256="ab", version="1"),
)
ARTICLES = [ARTICLE, Article(), *sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))]
FAILURE = Failure("a/c.md", SourceError("the source is empty", path="a/c.md"), "cd")


def test_every_column():
    """Each column holds what the reference says of it."""
    assert ARTICLE.to_row(row=7) == {
        "id": ARTICLE.id,
        "title": "江州港开港",
        "text": "江州网讯 货船靠岸。\n\n甲\n乙",
        "original_title": "江州港今日开港",
        "summary": "开港",
        "date_published": "2023-03-08T10:00:00+08:00",
        "date_modified": "2023-03-09T00:00:00+08:00",
        "date_precision": "minute",
        "authors": ["林一舟", "林岚"],
        "editors": ["王越"],
        "source": "江州日报",
        "dateline": "江州网讯",
        "url": "http://a.cn/1",
        "language": "zh-Hans",
        "categories": ["财经/港口", "要闻"],
        "tags": ["港口", "航运"],
        "images": ["a.png"],
        "draft": True,
        "reader": "hexo",
        "confidence": 0.9,
        "encoding": "gb18030",
        "char_count": 15,
        "extra": '{"comments": false, "rank": [1, 2]}',
        "changes": ["comma", "indent"],
        "findings": ["encoding-guessed"],
        "path": "a/b.md",
        "sha256": "ab",
        "row": 7,
        "error": None,
    }


def test_failed_row():
    """A failure has the same columns: its hash stands for the id, and only place and error are told."""
    row = FAILURE.to_row(row=3)
    told = {name: value for name, value in row.items() if value not in (None, [])}

    assert list(row) == list(ARTICLE.to_row())
    assert told == {
        "id": "cd", "path": "a/c.md", "sha256": "cd", "row": 3, "draft": False,
        "error": "SourceError: the source is empty",
    }  # fmt: skip


def test_error_names_its_kind():
    """The class of an error stands before its message, without the path, which has a column of its own."""
    failure = Failure("a.md", TooLargeError("the source has more than 5 bytes", path="a.md", hint="raise max_bytes="))

    assert failure.to_row()["error"] == "TooLargeError: the source has more than 5 bytes"
    assert failure.to_row()["id"] is None


_TYPES = {"string": str, "bool": bool, "double": float, "int32": int, "int64": int}


@every_case("result", [ARTICLE, Article(), FAILURE], ids=["full", "empty", "failure"])
@every_case("column", columns_of(with_article=True), ids=lambda column: column.name)
def test_columns_have_one_type(column, result):
    """In every row a column has its type, or null; lists are never null, so that no table has to guess."""
    value = result.to_row(row=0, with_article=True)[column.name]

    if column.type == "strings":
        assert isinstance(value, list)
        assert all(isinstance(each, str) for each in value)
    else:
        assert value is None or type(value) is _TYPES[column.type]


@every_case("given", ARTICLES, ids=str)
def test_whole_article_comes_back(given):
    """With the column `article` a row loses nothing, through JSON too."""
    article = newsnorm.load(given) if isinstance(given, Path) else given
    row = json.loads(json.dumps(article.to_row(with_article=True)))

    assert Article.from_row(row) == article


@every_case("given", ARTICLES, ids=str)
def test_words_come_back(given):
    """Without it the words, and with them the id, are the same."""
    article = newsnorm.load(given) if isinstance(given, Path) else given
    row = json.loads(json.dumps(article.to_row()))
    again = Article.from_row(row)

    assert again.text == article.text
    assert again.id == article.id
    assert again.date_published == article.date_published
    assert again.tags == article.tags


def test_flat_article():
    """What the columns tell of people, paths and pictures comes back as it was told."""
    again = Article.from_row(ARTICLE.to_row())

    assert again.authors == (Person("林一舟"), Person("林岚"))
    assert again.editors == (Person("王越", "editor"),)
    assert again.categories == ARTICLE.categories
    assert again.images == (Image("a.png"),)
    assert again.dateline == Dateline("江州网讯")
    assert again.extra == ARTICLE.extra
    assert again.provenance == Provenance(
        path="a/b.md", reader="hexo", confidence=0.9, encoding="gb18030", sha256="ab"
    )  # fmt: skip


@every_case(
    ("change", "message"),
    [
        ({"title": 5}, "title: expected string, not int"),
        ({"tags": "a"}, "tags: expected strings, not str"),
        ({"extra": "{"}, "extra: not a JSON text"),
        ({"extra": "[1]"}, "extra: expected an object"),
        ({"article": "{"}, "article: not a JSON text"),
        ({"article": "[]"}, "article: not a JSON object"),
        ({"error": "SourceError: x"}, "the row of a failure: SourceError: x"),
        ({"date_published": "gestern"}, "date_published"),
    ],
)
def test_wrong_rows(change, message):
    """What is wrong with a row is told with the name of the column."""
    with pytest.raises(SourceError, match=message.replace("(", r"\(")):
        Article.from_row(ARTICLE.to_row() | change)


@every_case("row", [{}, {"title": "快讯", "text": "沪指涨了。"}, None, [], "x"])
def test_foreign_rows(row):
    """Anything without all the columns is no row of ours."""
    assert not is_row(row)
    with pytest.raises(SourceError, match="no row of newsnorm"):
        Article.from_row(row)


@every_case(
    ("text", "expected"),
    [
        ("新闻.md", "新闻.md"),
        ("a.md", "a.md"),
        (None, None),
        ("\udcd0\udcc2.md", "\\xd0\\xc2.md"),
        ("甲\ud83d", "甲\\ud83d"),
        ("甲\udc41", "甲\\udc41"),
        ("😀", "😀"),
    ],
)
def test_valid_unicode(text, expected):
    """A byte of a file name that is no UTF-8, and any other half of a pair, becomes an escape one can read."""
    assert valid_unicode(text) == expected


def test_rows_are_valid_unicode():
    """No column can hold what UTF-8 cannot write."""
    article = Article(title="甲\ud83d", tags=("\udcb2",), provenance=Provenance(path="\udcb2.md"))
    failure = Failure("\udcb2.md", SourceError("no \udcb2"))

    for row in (article.to_row(with_article=True), failure.to_row()):
        assert json.dumps(row, ensure_ascii=False).encode("utf-8")
    assert article.to_row()["path"] == "\\xb2.md"


@every_case("number", [float("nan"), float("inf"), float("-inf")])
def test_numbers_that_json_lacks(number):
    """`.nan` and `.inf` of a header are JSON's strings, since no reader of the column would take them else."""
    extra = Article(extra={"a": {"b": (number,)}}).to_row()["extra"]

    assert json.loads(extra) == {"a": {"b": [str(number)]}}
