"""What a type checker tells a caller. mypy checks this file (`mypy --strict`); nobody runs it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, assert_type

import newsnorm
from newsnorm import (
    Article,
    Block,
    Boilerplate,
    Change,
    Dateline,
    Detection,
    Failure,
    Finding,
    Image,
    Link,
    NewsnormError,
    NormalizedText,
    Options,
    Person,
    Provenance,
    RawArticle,
    RawBody,
    Reader,
    Source,
)


def check_loading(path: Path) -> None:
    """A path, a name, an open file and data give an article."""
    assert_type(newsnorm.load(path), Article)
    assert_type(newsnorm.load("a.md", options=Options(strict=True), timezone="Asia/Taipei"), Article)
    with path.open("rb") as binary, path.open(encoding="utf-8") as text:
        assert_type(newsnorm.load(binary), Article)
        assert_type(newsnorm.load(text), Article)
    assert_type(newsnorm.loads("正文", name="a.md"), Article)
    assert_type(newsnorm.loads(b""), Article)
    assert_type(newsnorm.detect(b""), Detection)
    assert_type(newsnorm.available_readers(), tuple[str, ...])


def check_many(path: Path) -> None:
    """A result of `load_all` is narrowed with isinstance."""
    results = newsnorm.load_all([path, "posts/"], jobs=2, errors="record", progress=True, profile="minimal")
    assert_type(results.skipped, Mapping[str, int])
    for result in results:
        if isinstance(result, Failure):
            assert_type(result.path, str)
            assert_type(result.error, NewsnormError)
        else:
            assert_type(result, Article)


def check_text() -> None:
    """The text rules and the blocks alone."""
    assert_type(newsnorm.normalize_text("正文", script="hans"), str)
    explained = newsnorm.explain_text("正文")
    assert_type(explained, NormalizedText)
    assert_type(explained.changes, tuple[Change, ...])
    assert_type(explained.findings, tuple[Finding, ...])
    assert_type(newsnorm.to_blocks("<p>正文</p>", markup="html"), tuple[Block, ...])


def check_writing(article: Article, path: Path) -> None:
    """`dumps` returns text, `dump` writes it."""
    assert_type(newsnorm.dumps(article, format="markdown"), str)
    with path.open("w", encoding="utf-8") as file:
        newsnorm.dump(article, file, format="jsonld")
    assert_type(article.to_dict(), dict[str, Any])
    assert_type(Article.from_dict({}), Article)


def check_article(article: Article) -> None:
    """Every field has its type."""
    assert_type(article.title, str | None)
    assert_type(article.blocks, tuple[Block, ...])
    assert_type(article.text, str)
    assert_type(article.paragraphs, tuple[str, ...])
    assert_type(article.full_text(), str)
    assert_type(article.id, str)
    assert_type(article.date_published, datetime | None)
    assert_type(article.authors, tuple[Person, ...])
    assert_type(article.dateline, Dateline | None)
    assert_type(article.categories, tuple[tuple[str, ...], ...])
    assert_type(article.tags, tuple[str, ...])
    assert_type(article.images, tuple[Image, ...])
    assert_type(article.links, tuple[Link, ...])
    assert_type(article.draft, bool)
    assert_type(article.boilerplate, tuple[Boilerplate, ...])
    assert_type(article.provenance, Provenance)
    origins: Mapping[str, str] = article.provenance.origins
    assert_type(origins["title"], str)


class WireReader:
    """A reader needs no base class: the three names are enough."""

    name = "wire"

    def detect(self, source: Source) -> Detection | None:
        """Look at the first line."""
        return Detection(self.name, 0.9, ("first line",)) if source.text.startswith("WIRE") else None

    def read(self, source: Source) -> RawArticle:
        """Give everything as the body."""
        return RawArticle(body=RawBody(source.text, is_bare=True))


def check_reader(article: Article) -> None:
    """A class with the three names is a `Reader`."""
    reader: Reader = WireReader()
    assert_type(newsnorm.loads("WIRE", readers=(reader,)), Article)
    article.title = "新"  # type: ignore[misc] # values are frozen
