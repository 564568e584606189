"""One document of many."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from newsnorm.containers.document import Document
from newsnorm.corpus.found import File
from newsnorm.corpus.loading import load_document
from newsnorm.errors import OptionsError, SourceError
from newsnorm.model import Article
from newsnorm.options import Options
from newsnorm.results import Failure

from every_case import every_case

OPTIONS = Options()


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n", "", b" \n"])
def test_failure_knows_the_hash(tmp_path: Path, data: bytes | str):
    """A document that cannot be loaded is told by the hash of its bytes, in a file and without one."""
    given = data.encode() if isinstance(data, str) else data
    path = tmp_path / "a.md"
    path.write_bytes(given)
    expected = hashlib.sha256(given).hexdigest()

    for document in (File(str(path)), Document("a.md", data)):
        result = load_document(document, OPTIONS)
        assert isinstance(result, Failure)
        assert result.sha256 == expected


def test_failure_without_bytes(tmp_path: Path):
    """What cannot even be read has no hash."""
    for path in (tmp_path / "none.md", tmp_path):
        result = load_document(File(str(path)), OPTIONS)
        assert isinstance(result, Failure)
        assert result.sha256 == ""


def test_what_was_found_before():
    """A finished article is passed on, and so is the error of a place that could not be read."""
    article = Article(title="快讯")
    error = SourceError("cannot list the folder")

    assert load_document(Document("a", article=article), OPTIONS) is article
    assert load_document(Document("a", error=error), OPTIONS) == Failure("a", error)


class RaisingReader:
    """Raises what it was given."""

    name = "raising"

    def __init__(self, error: BaseException) -> None:
        self.error = error

    def detect(self, source):
        """Raise."""
        raise self.error

    def read(self, source):
        """Raise."""
        raise self.error


@every_case("error", [SystemExit(3), GeneratorExit()])
def test_everything_stays_with_its_document(error: BaseException):
    """Even what is meant to end a program is recorded, with its name."""
    result = load_document(Document("a.md", "甲"), Options(readers=(RaisingReader(error),)))

    assert isinstance(result, Failure)
    assert type(error).__name__ in result.error.message


@every_case("error", [KeyboardInterrupt(), OptionsError("no such reader")])
def test_what_ends_the_run(error: BaseException):
    """Ctrl-C is the user's wish, and a wrong option is wrong for every document."""
    with pytest.raises(type(error)):
        load_document(Document("a.md", "甲"), Options(readers=(RaisingReader(error),)))
