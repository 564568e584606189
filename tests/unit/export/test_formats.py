"""`dumps` and `dump`: every format by its name, into text and into files."""

from __future__ import annotations

import io
from pathlib import PurePath

import pytest

from newsnorm.errors import OptionsError, SourceError
from newsnorm.export.formats import WRITERS, dump, dumps
from newsnorm.model import Article, Block
from newsnorm.results import Failure

from every_case import every_case

ARTICLE = Article(title="快讯", blocks=(Block(text="沪指收涨。"),))


def test_json_is_the_default():
    """Without a format the article comes out as its own fields, on one line."""
    written = dumps(ARTICLE)

    assert "\n" not in written
    assert '"title": "快讯"' in written


@every_case("name", [name for name in WRITERS if name != "csl"])
def test_every_format_holds_the_words(name):
    """Whatever the format, the words of the body are in it, as Chinese; a reference has none."""
    assert "沪指收涨。" in dumps(ARTICLE, format=name)


@every_case("name", WRITERS)
def test_an_empty_article_can_be_written(name):
    """An article without any content is no error in any format."""
    assert isinstance(dumps(Article(), format=name), str)


def test_an_unknown_format_names_the_nearest():
    """A misspelt format is an OptionsError with a did-you-mean."""
    with pytest.raises(OptionsError) as caught:
        dumps(ARTICLE, format="json-ld")

    assert str(caught.value) == "format='json-ld' is not known (hint: did you mean 'jsonld'?)"


def test_a_place_that_is_none(tmp_path):
    """The hint says what is missing."""
    hints = []
    for path in (tmp_path / "no" / "a.json", tmp_path / "a.json"):
        (tmp_path / "a.json").mkdir(exist_ok=True)
        with pytest.raises(SourceError) as caught:
            dump(ARTICLE, path)
        hints.append(caught.value.hint)

    assert hints == ["make the folder first", "it is a folder: name a file in it"]


@every_case("name", [None, [], 5])
def test_a_format_of_the_wrong_type_is_an_unknown_one(name):
    """It is refused in the same words."""
    with pytest.raises(OptionsError, match="is not known"):
        dumps(ARTICLE, format=name)


@every_case("value", [None, Failure("a.md", SourceError("is empty")), ARTICLE.to_dict()])
def test_only_an_article_can_be_written(value):
    """A `Failure` that slipped into the loop is named, in every format."""
    for name in WRITERS:
        with pytest.raises(SourceError, match=f"cannot write {type(value).__name__}"):
            dumps(value, format=name)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a.md", '---\nnewsnorm: 1\ntitle: "快讯"\n---\n\n沪指收涨。\n'),
        ("a.MARKDOWN", '---\nnewsnorm: 1\ntitle: "快讯"\n---\n\n沪指收涨。\n'),
        ("a.txt", "沪指收涨。\n"),
        ("a.json", dumps(ARTICLE) + "\n"),
        ("a.jsonl", dumps(ARTICLE) + "\n"),
        ("新闻", dumps(ARTICLE) + "\n"),
    ],
)
def test_a_path_is_a_file(name, expected, tmp_path):
    """It is written as UTF-8 with LF, in the format that its suffix tells, and ends in a line end."""
    for path in (tmp_path / name, str(tmp_path / name)):
        dump(ARTICLE, path)

        assert (tmp_path / name).read_bytes().decode() == expected


def test_a_format_counts_more_than_a_suffix(tmp_path):
    """Who names the format may call the file anything."""
    dump(ARTICLE, tmp_path / "a.html", format="text")

    assert (tmp_path / "a.html").read_text(encoding="utf-8") == "沪指收涨。\n"


def test_a_suffix_of_another_format(tmp_path):
    """A suffix that promises something else is refused, and no file is made."""
    with pytest.raises(OptionsError, match=r"\.parquet is no suffix of a format .*\.md"):
        dump(ARTICLE, tmp_path / "a.parquet")

    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_written(tmp_path):
    """A folder, a path without its folder, a closed file, text that no file can hold: a SourceError names it."""
    closed = io.StringIO()
    closed.close()
    with (tmp_path / "gbk.txt").open("w", encoding="ascii") as narrow:
        for article, file in (
            (ARTICLE, tmp_path),
            (ARTICLE, tmp_path / "no" / "a.md"),
            (ARTICLE, closed),
            (ARTICLE, narrow),
            (Article(blocks=(Block(text="\ud800"),)), tmp_path / "a.md"),
        ):
            with pytest.raises(SourceError, match="cannot write: "):
                dump(article, file, format="text")
    with pytest.raises(SourceError, match=r"cannot write into int .*give a path or an open file"):
        dump(ARTICLE, 5)


@every_case(
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


@every_case(
    ("given", "hint"),
    [
        ({"title": "快讯"}, "Article.from_dict makes one of a mapping"),
        ([Article()], "one after the other"),
        ((Article(),), "one after the other"),
        (iter([Article()]), "one after the other"),
        ("快讯", "newsnorm.loads makes one of a text"),
        (PurePath("a.md"), "newsnorm.loads makes one of a text"),
        (5, "only an Article can be written"),
    ],
)
def test_what_is_no_article(given, hint):
    """The hint says how to come to an article from what was given."""
    with pytest.raises(SourceError) as caught:
        dumps(given)

    assert caught.value.hint.startswith("only an Article can be written")
    assert caught.value.hint.endswith(hint)
