"""The reader of canonical Markdown: detection, the header, errors."""

from __future__ import annotations

import pickle
from datetime import datetime, timedelta, timezone

import pytest

from newsnorm.errors import FrontMatterError, SourceError
from newsnorm.model import Block, Detection, Person
from newsnorm.reader import ArticleReader, Source
from newsnorm.readers.canonical import CanonicalReader

from every_case import every_case

READER = CanonicalReader()
FILE = """---
newsnorm: 1
title: "快讯: 沪指"
date_published: "2022-01-14T01:01:10+08:00"
authors: [{"name": "胡小雨", "role": "reporter"}]
extra: {"comments": false}
---

## 概况

沪指收涨。
"""


def test_it_is_an_article_reader():
    """The pipeline takes its articles as finished, and it can be sent to another process."""
    assert isinstance(READER, ArticleReader)
    assert pickle.loads(pickle.dumps(READER)) == READER  # noqa: S301 - our own bytes


@every_case("text", [FILE, f"\n\n{FILE}", "---\nnewsnorm: 2\n---\n"])
def test_the_version_key_is_certain_evidence(text):
    """No other program writes that key first, so the confidence is 1; blank lines before it change nothing."""
    detection = READER.detect(Source(text=text))

    assert detection.confidence == 1.0
    assert detection.reader == "newsnorm"


@every_case(
    "text",
    [
        "",
        "newsnorm: 1\n",
        "---\ntitle: a\nnewsnorm: 1\n---\n",
        "---\nnewsnorm: yes\n---\n",
        "正文\n---\nnewsnorm: 1\n---\n",
    ],
)
def test_anything_else_is_not_its_own(text):
    """The key counts only at the very start and with a number."""
    assert READER.detect(Source(text=text)) is None


def test_detection_looks_at_the_beginning_only():
    """A file without the key costs the same whatever its size."""
    assert READER.detect(Source(text=f"{' ' * 301}{FILE}")) is None


def test_the_article_comes_back():
    """Header and body give the typed article, each field with its origin."""
    article = READER.read_article(Source(text=FILE))

    assert article.title == "快讯: 沪指"
    assert article.date_published == datetime(2022, 1, 14, 1, 1, 10, tzinfo=timezone(timedelta(hours=8)))
    assert article.authors == (Person("胡小雨", "reporter"),)
    assert article.extra == {"comments": False}
    assert article.blocks == (Block(kind="heading", text="概况", level=2), Block(text="沪指收涨。"))
    assert article.provenance.reader == "newsnorm"
    assert article.provenance.origins == {
        "title": "header:title",
        "date_published": "header:date_published",
        "authors": "header:authors",
        "extra": "header:extra",
        "blocks": "body",
    }


def test_a_raw_article_is_there_for_other_tools():
    """`read` gives header fields and the body as Markdown, from its right line."""
    raw = READER.read(Source(text=FILE))

    assert raw.title == "快讯: 沪指"
    assert raw.body.markup == "markdown"
    assert raw.body.text == "\n## 概况\n\n沪指收涨。\n"
    assert raw.body.line == 8
    assert FILE.split("\n")[raw.body.line] == "## 概况"


@every_case("text", ["---\nnewsnorm: 1\n---\n", "---\nnewsnorm: 1\n---"])
def test_an_article_may_be_empty(text):
    """A header with nothing but the version is the empty article."""
    article = READER.read_article(Source(text=text))

    assert (article.title, article.blocks, dict(article.provenance.origins)) == (None, (), {})


@every_case(
    ("header", "line", "column", "message"),
    [
        ("newsnorm: 2", 2, None, "version 2 of the format is not known"),
        ("newsnorm: 1\ntitle: 快讯", 3, 8, "cannot read the header: Expecting value: line 1 column 1 (char 0)"),
        ("newsnorm: 1\ntitle: 5", 3, 8, "cannot read the header: title: expected str, not int"),
        ("newsnorm: 1\ntitel: 5", 3, 1, "cannot read the header: there is no field 'titel'"),
        ("newsnorm: 1\nblocks: []", 3, 1, "cannot read the header: there is no field 'blocks'"),
        ("newsnorm: 1\n", 3, 1, "cannot read the header: there is no field ''"),
    ],
)
def test_a_broken_header_is_an_error_with_a_place(header, line, column, message):
    """The header is newsnorm's own, so nothing is guessed: the error names line and column."""
    with pytest.raises(FrontMatterError) as caught:
        READER.read_article(Source(text=f"---\n{header}\n---\n", name="a.md"))

    error = caught.value
    assert (error.path, error.line, error.column, error.message) == ("a.md", line, column, message)


def test_a_broken_comment_is_an_error_with_its_line_in_the_file():
    """The lines of the header count."""
    with pytest.raises(SourceError) as caught:
        READER.read_article(
            Source(text='---\nnewsnorm: 1\n---\n\n一\n\n<!-- next {"kind": "x"} -->\n二\n', name="a.md")
        )

    assert caught.value.line == 7


def test_a_header_that_never_closes_is_an_error():
    """Without the closing fence it cannot be said where the body begins."""
    with pytest.raises(FrontMatterError, match="not closed") as caught:
        READER.read_article(Source(text="---\nnewsnorm: 1\n", name="a.md"))

    assert (caught.value.path, caught.value.line, caught.value.hint) == ("a.md", 2, "add a line ---")


def test_a_foreign_file_is_an_error():
    """Forcing the reader on another file says what is missing."""
    with pytest.raises(FrontMatterError, match="begin with the key newsnorm") as caught:
        READER.read(Source(text="---\ntitle: a\n---\n", name="a.md"))

    assert (caught.value.path, caught.value.line) == ("a.md", 1)


def test_detection_is_a_plain_value():
    """The detection says why."""
    assert READER.detect(Source(text=FILE)) == Detection("newsnorm", 1.0, ("the header begins with newsnorm: 1",))
