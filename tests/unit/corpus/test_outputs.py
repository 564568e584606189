"""Files of rows and of articles."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from newsnorm.corpus.outputs import (
    SUFFIXES,
    Join,
    check_suffix,
    find_output_suffix,
    join_shards,
    name_of_file,
    open_rows,
    open_whole,
    write_article,
    write_whole,
)
from newsnorm.errors import OptionsError, SourceError
from newsnorm.model import Article, Block, Provenance
from newsnorm.results import Failure

from every_case import every_case

ARTICLE = Article(title="快讯", blocks=(Block(text="沪指收涨。"),), provenance=Provenance(path="a/b.md"))
ROWS = [ARTICLE.to_row(row=0), Failure("c.md", SourceError("is empty")).to_row(row=1)]


def read_lines(content: bytes) -> list[dict[str, object]]:
    """The rows in JSON Lines."""
    return [json.loads(line) for line in content.splitlines()]


def read_zstd(path: Path) -> list[dict[str, object]]:
    """The rows in JSON Lines that are packed so."""
    zstandard = pytest.importorskip("zstandard")
    with zstandard.open(path, "rb") as file:
        return read_lines(file.read())


def read_parquet(path: Path) -> list[dict[str, object]]:
    """The rows of a Parquet file."""
    return pytest.importorskip("pyarrow.parquet").read_table(path).to_pylist()


READ: dict[str, Callable[[Path], list[dict[str, object]]]] = {
    ".jsonl": lambda path: read_lines(path.read_bytes()),
    ".jsonl.gz": lambda path: read_lines(gzip.decompress(path.read_bytes())),
    ".jsonl.zst": read_zstd,
    ".parquet": read_parquet,
}


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_rows_come_back(tmp_path: Path, suffix: str):
    """Every kind of file gives back the rows that went in, those of shards that were put together too."""
    if suffix == ".parquet":
        pytest.importorskip("pyarrow")
    parts = []
    for index, row in enumerate(ROWS):
        parts.append(tmp_path / f"{index}{suffix}")
        with open_rows(parts[-1], suffix) as rows:
            rows.write(row)
    whole = tmp_path / f"whole{suffix}"
    join_shards(Join(parts=tuple(parts), path=whole, suffix=suffix, with_article=False))

    assert READ[suffix](parts[0]) == ROWS[:1]
    assert READ[suffix](whole) == ROWS
    assert not list(tmp_path.glob("*.tmp"))


def test_parquet_without_rows(tmp_path: Path):
    """A file of no rows has all the columns."""
    pq = pytest.importorskip("pyarrow.parquet")
    join_shards(Join(parts=(), path=tmp_path / "a.parquet", suffix=".parquet", with_article=True))

    assert pq.read_table(tmp_path / "a.parquet").column_names == list(ARTICLE.to_row(with_article=True))


def test_equal_rows_give_equal_bytes(tmp_path: Path):
    """Neither a name nor the time goes into a packed file."""
    for name in ("a", "b"):
        with open_rows(tmp_path / f"{name}.jsonl.gz", ".jsonl.gz") as rows:
            rows.write(ROWS[0])

    assert (tmp_path / "a.jsonl.gz").read_bytes() == (tmp_path / "b.jsonl.gz").read_bytes()


def test_nothing_is_left_of_what_failed(tmp_path: Path):
    """A file that could not be finished leaves neither itself nor a draft, and the one before it as it was."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")

    def fail() -> None:
        with open_whole(path) as file:
            file.write(b"new")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()

    assert [each.name for each in tmp_path.iterdir()] == ["a.txt"]
    assert path.read_bytes() == b"old"


@every_case(
    ("name", "expected"),
    [("a.jsonl", ".jsonl"), ("a.JSONL", ".jsonl"), ("a.jsonl.gz", ".jsonl.gz"), ("x.y.parquet", ".parquet")],
)
def test_suffix(name: str, expected: str):
    """The longest known ending counts, in any case."""
    assert find_output_suffix(name) == expected


@every_case("name", ["a.csv", "a.json", "a.gz", "a"])
def test_unknown_suffix(name: str):
    """Another one is refused with all that are known."""
    with pytest.raises(OptionsError, match=r"its suffix is not known \(hint: .*one of: \.jsonl, "):
        find_output_suffix(name)


@every_case("suffix", [".jsonl", ".jsonl.gz"])
def test_what_the_standard_library_writes_needs_no_check(suffix: str):
    """Nothing has to be installed for these."""
    check_suffix(suffix)


@every_case(
    ("place", "suffix", "expected"),
    [
        ("a.md", ".md", "a.md"),
        ("a.txt", ".md", "a.txt.md"),
        ("/x/新闻/a.md", ".md", "x/新闻/a.md"),
        ("../../a.md", ".md", "a.md"),
        ("a.zip!b/c.md", ".txt", "a.zip/b/c.md.txt"),
        ("feed.xml#3", ".md", "feed.xml#3.md"),
        ("x.jsonl:12", ".json", "x.jsonl_12.json"),
        ("C:\\news\\a.md", ".md", "C_/news/a.md"),
        ("\udcb2.md", ".md", "_xb2.md"),
        ("", ".md", "article.md"),
        ("..", ".md", "article.md"),
        ('a?"<>|*.md', ".md", "a______.md"),
    ],
)
def test_name_of_file(place: str, suffix: str, expected: str):
    """The place of a document becomes a path inside the output that every file system takes."""
    assert name_of_file(place, suffix) == expected


def test_article_has_a_file(tmp_path: Path):
    """An article is written under its own path, in the format asked for."""
    for form in ("text", "json", "text"):
        write_article(ARTICLE, tmp_path, form)

    assert (tmp_path / "a" / "b.md.txt").read_text(encoding="utf-8") == "沪指收涨。"
    assert sorted(path.name for path in (tmp_path / "a").iterdir()) == ["b.md.json", "b.md.txt"]


@pytest.mark.parametrize(
    ("place", "hint"),
    [("nowhere/a.html", "make the folder first"), (".", "it is a folder: name a file in it")],
)
def test_a_file_that_cannot_be_written(tmp_path: Path, place: str, hint: str):
    """The error names the file and what to do, and nothing is left."""
    with pytest.raises(SourceError, match="cannot write") as caught:
        write_whole(tmp_path / place, [b"1"])

    assert (caught.value.path, caught.value.hint) == (str(tmp_path / place), hint)
    assert list(tmp_path.iterdir()) == []
