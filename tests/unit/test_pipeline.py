"""The floors in a row, at the places where one hands over to the next."""

from __future__ import annotations

from pathlib import Path

import pytest

import newsnorm
from newsnorm.model import Article, Detection, Finding
from newsnorm.reader import RawArticle, Source


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


class CarelessReader:
    """A reader that gives what a test tells it to."""

    name = "careless"

    def __init__(self, *, detection: object = None, raw: object = None):
        """Take the answers."""
        self.detection, self.raw = detection or Detection(self.name, 1.0, ("always",)), raw

    def detect(self, source: Source) -> object:
        """Give the first answer."""
        return self.detection

    def read(self, source: Source) -> object:
        """Give the second answer."""
        return self.raw


@pytest.mark.parametrize(
    ("reader", "message"),
    [
        (CarelessReader(detection=True), "detected True, which is neither"),
        (CarelessReader(detection=Detection("other", 1.0)), "detected 'other' with confidence 1.0"),
        (CarelessReader(detection=Detection("careless", 7.0)), "detected 'careless' with confidence 7.0"),
        (CarelessReader(raw="text"), "returned str, not RawArticle"),
        (CarelessReader(raw=RawArticle(title=5)), "returned a wrong value: title"),
        (CarelessReader(raw=RawArticle(body=5)), "returned a wrong value: body"),
        (CarelessReader(raw=RawArticle(tags=["a"])), "returned a wrong value: tags"),
        (CarelessReader(raw=RawArticle(extra={"on": {1, 2}})), "returned a wrong value"),
    ],
)
def test_careless_reader(reader: CarelessReader, message: str):
    """A foreign reader that breaks the contract is named, and nothing else is raised."""
    with pytest.raises(newsnorm.ReaderError, match=f"'careless' {message}"):
        newsnorm.loads("沪指收涨。", readers=(reader,))


def test_lost_character_is_told_once():
    """Decoding knows the line of a lost character; the text rules do not report it again."""
    article = newsnorm.loads("沪指收涨，成交放大，".encode() * 9 + b"\xff" + "沪指".encode())

    assert [finding.id for finding in article.findings] == ["undecodable"]
