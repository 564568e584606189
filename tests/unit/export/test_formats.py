"""`dumps` and `dump`: every format by its name, into text and into files."""

from __future__ import annotations

import io

import pytest

from newsnorm.errors import OptionsError, SourceError
from newsnorm.export.formats import WRITERS, dump, dumps
from newsnorm.model import Article, Block
from newsnorm.results import Failure

ARTICLE = Article(title="快讯", blocks=(Block(text="沪指收涨。"),))


def test_json_is_the_default():
    """Without a format the article comes out as its own fields, on one line."""
    written = dumps(ARTICLE)

    assert "\n" not in written
    assert '"title": "快讯"' in written


@pytest.mark.parametrize("name", WRITERS)
def test_every_format_holds_the_words(name):
    """Whatever the format, the words of the body are in it, as Chinese."""
    assert "沪指收涨。" in dumps(ARTICLE, format=name)


@pytest.mark.parametrize("name", WRITERS)
def test_an_empty_article_can_be_written(name):
    """An article without any content is no error in any format."""
    assert isinstance(dumps(Article(), format=name), str)


def test_an_unknown_format_names_the_nearest():
    """A misspelt format is an OptionsError with a did-you-mean."""
    with pytest.raises(OptionsError) as caught:
        dumps(ARTICLE, format="json-ld")

    assert str(caught.value) == "format='json-ld' is not known (hint: did you mean 'jsonld'?)"


@pytest.mark.parametrize("name", [None, [], 5])
def test_a_format_of_the_wrong_type_is_an_unknown_one(name):
    """It is refused in the same words."""
    with pytest.raises(OptionsError, match="is not known"):
        dumps(ARTICLE, format=name)


@pytest.mark.parametrize("value", [None, Failure("a.md", SourceError("is empty")), ARTICLE.to_dict()])
def test_only_an_article_can_be_written(value):
    """A `Failure` that slipped into the loop is named, in every format."""
    for name in WRITERS:
        with pytest.raises(SourceError, match=f"cannot write {type(value).__name__}"):
            dumps(value, format=name)


def test_a_path_is_no_open_file():
    """Who gives a name where a file belongs is told so, and no file is made."""
    with pytest.raises(SourceError, match="cannot write into str") as caught:
        dump(ARTICLE, "a.json")
    assert caught.value.hint == "give an open file; for a string: dumps"


@pytest.mark.parametrize(
    ("file", "expected"), [(io.StringIO(), "沪指收涨。"), (io.BytesIO(), "沪指收涨。".encode())], ids=["text", "binary"]
)
def test_dump_writes_to_text_and_binary_files(file, expected):
    """A binary file gets UTF-8, a text file gets text."""
    dump(ARTICLE, file, format="text")

    assert file.getvalue() == expected


def test_dump_writes_to_a_file_on_disk(tmp_path):
    """Both modes of `open` work."""
    with (tmp_path / "a.txt").open("wb") as file:
        dump(ARTICLE, file, format="text")
    with (tmp_path / "b.txt").open("w", encoding="utf-8") as file:
        dump(ARTICLE, file, format="text")

    assert (tmp_path / "a.txt").read_bytes() == (tmp_path / "b.txt").read_bytes() == "沪指收涨。".encode()


def test_an_unknown_format_leaves_the_file_alone():
    """Nothing is written before the format is known to be right."""
    file = io.StringIO()
    with pytest.raises(OptionsError):
        dump(ARTICLE, file, format="xml")

    assert file.getvalue() == ""
