"""What a type checker tells a caller. mypy checks this file (`mypy --strict`); nobody runs it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, Unpack, assert_type

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
    OptionOverrides,
    Options,
    Person,
    Provenance,
    RawArticle,
    RawBody,
    Reader,
    Source,
)
from newsnorm.arrow import normalize_batch, normalize_table


def check_loading(path: Path) -> None:
    """A path, a name, an open file and data give an article."""
    assert_type(newsnorm.load(path), Article)
    assert_type(newsnorm.load("a.md", options=Options(strict=True), timezone="Asia/Taipei"), Article)
    with path.open("rb") as binary, path.open(encoding="utf-8") as text:
        assert_type(newsnorm.load(binary), Article)
        assert_type(newsnorm.load(text), Article)
    assert_type(newsnorm.loads("正文", name="a.md"), Article)
    assert_type(newsnorm.loads("正文", name=path), Article)
    assert_type(newsnorm.loads(b""), Article)
    assert_type(newsnorm.detect(b""), Detection)
    assert_type(newsnorm.detect("正文", name=path), Detection)
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


def check_errors_of_many(path: Path) -> None:
    """Where a failure raises or is left out, all results are articles."""
    for article in newsnorm.load_all(path, errors="raise"):
        assert_type(article, Article)
    for article in newsnorm.load_all(path, errors="skip", jobs=2, strict=True):
        assert_type(article.title, str | None)
    for result in newsnorm.load_all(path):
        assert_type(result, Article | Failure)


def check_wrapper(path: Path, **overrides: Unpack[OptionOverrides]) -> Article:
    """A function of a caller's own hands options on."""
    return newsnorm.load(path, **overrides)


def check_wrong_calls(path: Path, name: str) -> None:
    """A checker refuses what would raise; an ignored line that it took would be an error here."""
    newsnorm.load(path, profil="minimal")  # type: ignore[call-arg]
    newsnorm.load(path, profile="minimum")  # type: ignore[arg-type]
    newsnorm.load(path, script="zh-cn")  # type: ignore[arg-type]
    newsnorm.load(path, profile=name)  # type: ignore[arg-type]
    newsnorm.load(path, strict="yes")  # type: ignore[arg-type]
    newsnorm.load(path, max_bytes="10 MB")  # type: ignore[arg-type]
    newsnorm.load(path, timezone=8)  # type: ignore[arg-type]
    newsnorm.load(path, readers=WireReader)  # type: ignore[arg-type]
    newsnorm.load(path, readers=[WireReader])  # type: ignore[list-item]
    newsnorm.load(path, name="a.md")  # type: ignore[call-arg]
    newsnorm.load(b"text")  # type: ignore[arg-type]
    newsnorm.load([path])  # type: ignore[arg-type]
    newsnorm.loads(path)  # type: ignore[arg-type]
    newsnorm.loads("text", nane="a.md")  # type: ignore[call-arg]
    newsnorm.loads("text", disabled_rules=5)  # type: ignore[arg-type]
    newsnorm.loads("text", fields={"a": 1})  # type: ignore[dict-item]
    newsnorm.normalize_text(b"text")  # type: ignore[arg-type]
    newsnorm.normalize_text("text", html_engine="lxml")  # type: ignore[arg-type]
    newsnorm.explain_text("text", boilerplate=True)  # type: ignore[arg-type]
    newsnorm.to_blocks("text", markup="md")  # type: ignore[arg-type]
    newsnorm.load_all(path, job=4)  # type: ignore[call-overload]
    newsnorm.load_all(path, errors="ignore")  # type: ignore[call-overload]
    newsnorm.load_all(path, jobs="4")  # type: ignore[call-overload]
    newsnorm.load_all(path, split="page")  # type: ignore[call-overload]
    newsnorm.convert(path, "out", job=4)  # type: ignore[call-arg]
    newsnorm.convert(path, "out", errors="ignore")  # type: ignore[arg-type]
    titles = [each.title for each in newsnorm.load_all(path)]  # type: ignore[union-attr]
    failures = [each.error for each in newsnorm.load_all(path, errors="raise")]  # type: ignore[attr-defined]
    del titles, failures
    Options(script="simplified")  # type: ignore[arg-type]
    normalize_batch(None, contents="text")  # type: ignore[call-arg]
    normalize_table(None, jobs=2)  # type: ignore[call-arg]


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
    newsnorm.dump(article, path)
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
    _ = article.author  # type: ignore[attr-defined] # what it is called here is told when the program runs
    _ = newsnorm.Failure("a.md", newsnorm.NewsnormError("")).title  # type: ignore[attr-defined] # likewise
