"""Where the rows of a report come from."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
import zstandard

from newsnorm import Article, OptionsError, convert
from newsnorm.report.sources import find_row_files, read_rows

ROW = json.dumps(Article(title="快讯").to_row())


@pytest.fixture
def posts(tmp_path: Path) -> Path:
    """A folder with three posts."""
    folder = tmp_path / "posts"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.md").write_text(f"---\ntitle: 快讯{number}\n---\n\n<p>沪指收涨。</p>\n", encoding="utf-8")
    return folder


@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz", "a.jsonl.zst", "a.parquet", "shards"])
def test_every_kind_of_output(name: str, posts: Path, tmp_path: Path):
    """Whatever a run writes comes back row by row, in order."""
    convert(posts, tmp_path / name, shard_size=2)
    files = find_row_files([tmp_path / name])

    assert [row["title"] for file in files for row in read_rows(file)] == ["快讯0", "快讯1", "快讯2"]
    assert len(files) == (2 if name == "shards" else 1)


def test_shards_of_parquet(posts: Path, tmp_path: Path):
    """A folder of Parquet files is as good."""
    convert(posts, tmp_path / "out", shard_size=2, shard_suffix=".parquet")

    assert [path.name for path in find_row_files([tmp_path / "out"])] == ["part-00000.parquet", "part-00001.parquet"]


@pytest.mark.parametrize(
    ("name", "words"),
    [("no.jsonl", "does not exist"), ("a.md", "is no file of rows"), (".", "holds no shards of rows")],
)
def test_other_paths(name: str, words: str, tmp_path: Path):
    """A path that is no output is refused, and the message says what would be one."""
    (tmp_path / "a.md").write_text("甲", encoding="utf-8")

    with pytest.raises(OptionsError, match=words):
        find_row_files([tmp_path / name])


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (f"{ROW}\n" + '{"title": "快讯"}\n', "row 2 is none that newsnorm wrote"),
        (f"{ROW}\n\n{ROW[:40]}\n", "line 3 is no JSON"),
        ("[" * 100_000, "line 1 is no JSON"),
        ("[1]\n", "row 1 is none"),
        (ROW.replace('"tags": []', '"tags": 3'), "tags: expected strings"),
    ],
)
def test_lines_that_are_no_rows(content: str, words: str, tmp_path: Path):
    """Other JSON Lines are refused with the place of the first line that is no row."""
    (tmp_path / "a.jsonl").write_text(content, encoding="utf-8")

    with pytest.raises(OptionsError, match=words):
        list(read_rows(tmp_path / "a.jsonl"))


def test_long_lines_in_many_pieces(tmp_path: Path):
    """Lines of any length come back from compressed files of several frames, in one that is larger than a piece too."""
    texts = ["".join(chr(0x4E00 + (number * step) % 9_000) for number in range(60_000)) for step in (7, 11, 13)]
    rows = [json.dumps(Article(title=text).to_row()).encode() + b"\n" for text in texts]
    (tmp_path / "a.jsonl.zst").write_bytes(b"".join(map(zstandard.ZstdCompressor().compress, rows)))
    (tmp_path / "b.jsonl.gz").write_bytes(b"".join(map(gzip.compress, rows)))

    assert [row["title"] for row in read_rows(tmp_path / "a.jsonl.zst")] == texts
    assert [row["title"] for row in read_rows(tmp_path / "b.jsonl.gz")] == texts


@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.jsonl.zst", "a.parquet"])
def test_damaged_files(name: str, posts: Path, tmp_path: Path):
    """A file that was cut, or is something else under that name, is told by its name."""
    convert(posts, tmp_path / name)
    whole = (tmp_path / name).read_bytes()
    for data in (whole[: len(whole) // 2], b"no such thing"):
        (tmp_path / name).write_bytes(data)

        with pytest.raises(OptionsError, match=name):
            list(read_rows(tmp_path / name))
