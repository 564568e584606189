"""The floors in a row, at the places where one hands over to the next."""

from __future__ import annotations

from pathlib import Path

import pytest

import newsnorm
from newsnorm.model import Article, Detection, Finding
from newsnorm.reader import RawArticle, Source

from every_case import every_case


class FinishedReader:
    """A reader of finished articles: `@ words`."""

    name = "finished"

    def detect(self, source: Source) -> Detection | None:
        """Own what begins with an @."""
        return Detection(self.name, 1.0, ("an @",)) if source.text.startswith("@") else None

    def read(self, source: Source) -> RawArticle:
        """Never called: the article is finished."""
        raise AssertionError(source)

    def read_article(self, source: Source) -> Article:
        """Take the words as a title."""
        if source.text == "@!":
            raise ZeroDivisionError
        return Article(title=source.text.removeprefix("@"), findings=(Finding("own", "info", "read"),))


def load(text: str | bytes, **options: object) -> Article:
    """Load with the reader above at hand."""
    return newsnorm.loads(text, name="x.at", readers=(FinishedReader(),), **options)


def test_finished_article():
    """A finished article gets the provenance of this file, and no rule runs over it."""
    article = load("@快讯: 沪指")

    assert (article.title, article.provenance.reader) == ("快讯: 沪指", "finished")
    assert (article.provenance.path, article.provenance.encoding) == ("x.at", "utf-8")


def test_findings_of_decoding_come_first():
    """What was noticed in the bytes stands before what a reader noticed."""
    found = [finding.id for finding in load("@沪指收涨，成交放大，".encode() * 9 + b"\xff" + "沪指".encode()).findings]

    assert found == ["undecodable", "own"]


@every_case("text", ["", " \n\t", "\N{IDEOGRAPHIC SPACE}\n", b"\r\n"])
def test_empty_source(text: str | bytes):
    """White space alone is no source file."""
    with pytest.raises(newsnorm.SourceError, match="the source is empty"):
        load(text)


def test_several_articles_at_once():
    """The error of a container with more than one article says how many, in which file, and what reads them all."""
    lines = '{"title": "快讯", "text": "沪指收涨。"}\n' * 3

    with pytest.raises(newsnorm.SourceError, match="holds 3 articles") as caught:
        newsnorm.loads(lines, name="快讯.jsonl")
    assert (caught.value.path, "load_all" in caught.value.hint) == ("快讯.jsonl", True)


def test_reader_that_raises():
    """What the reader of a finished article raises names it."""
    with pytest.raises(newsnorm.ReaderError, match="'finished' raised") as caught:
        load("@!")

    assert isinstance(caught.value.__cause__, ZeroDivisionError)


def test_strict_header():
    """With `strict=True` a header that needs repair is an error with its place."""
    with pytest.raises(newsnorm.FrontMatterError) as caught:
        newsnorm.loads("---\ntitle: 快讯: 沪指\n---\n沪指收涨。", name="a.md", strict=True)

    assert (caught.value.path, caught.value.line, caught.value.excerpt) == ("a.md", 2, "title: 快讯: 沪指")


def test_strict_passes_what_is_whole(seeds: Path):
    """A whole file is the same article with and without `strict`."""
    path = next(iter(sorted(seeds.glob("*.txt"))))

    assert newsnorm.load(path, strict=True) == newsnorm.load(path)


def test_lost_character_is_told_once():
    """Decoding knows the line of a lost character; the text rules do not report it again."""
    article = newsnorm.loads("沪指收涨，成交放大，".encode() * 9 + b"\xff" + "沪指".encode())

    assert [finding.id for finding in article.findings] == ["undecodable"]


def test_title_repeated_with_other_marks():
    """A first line equals the title once the text rules have run over both: half-width marks hide nothing."""
    article = newsnorm.loads("---\ntitle: '快讯:沪指收涨'\n---\n快讯:沪指收涨\n\n沪指今日收涨。\n")

    assert (article.title, article.text) == ("快讯：沪指收涨", "沪指今日收涨。")
    assert [(line.kind, line.text) for line in article.boilerplate] == [("title", "快讯：沪指收涨")]


@every_case(
    ("source", "error"),
    [
        ("---\ntitle: 好\nauthor: [林\n---\n正文", newsnorm.FrontMatterError),
        ("---\ntitle: 好\ndate: 昨天\n---\n正文", newsnorm.FrontMatterError),
        ("<p>甲" + "\x01" * 70_000 + "</p>", newsnorm.SourceError),
    ],
)
def test_strict_names_the_part(source: str, error: type[newsnorm.NewsnormError]):
    """What `strict` refuses in a header is an error of the header, what it refuses in a body is not."""
    with pytest.raises(newsnorm.NewsnormError) as caught:
        newsnorm.loads(source, strict=True)

    assert type(caught.value) is error
