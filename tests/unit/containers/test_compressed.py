"""Compressed files."""

from __future__ import annotations

import bz2
import gzip
import lzma
import random
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

import newsnorm

from every_case import every_case

TEXT = "江州港昨日开放，货船陆续靠岸。".encode()
PACK = {"gz": lambda data: gzip.compress(data, mtime=0), "bz2": bz2.compress, "xz": lzma.compress}


@pytest.mark.parametrize("suffix", PACK)
@pytest.mark.parametrize("name", ["a.txt", "a"])
def test_by_content(suffix: str, name: str, tmp_path: Path):
    """What is compressed is read whatever it is called."""
    (tmp_path / name).write_bytes(PACK[suffix](TEXT))

    assert newsnorm.load(tmp_path / name).text == TEXT.decode()


@pytest.mark.parametrize("suffix", PACK)
def test_name_inside(suffix: str, tmp_path: Path):
    """The name without the suffix of the compression is evidence, and the path is that of the file."""
    path = tmp_path / f"2022-01-14-a.md.{suffix}"
    path.write_bytes(PACK[suffix](TEXT))
    (article,) = newsnorm.load_all(path)

    assert article.provenance.path == str(path)
    assert article.date_published.isoformat() == "2022-01-14T00:00:00+08:00"


@pytest.mark.parametrize("suffix", ["gz", "bz2", "xz", "zst"])
def test_broken(suffix: str, tmp_path: Path):
    """What is not compressed as its name says is one failure."""
    if suffix == "zst":
        pytest.importorskip("zstandard")
    (tmp_path / f"a.txt.{suffix}").write_bytes(b"no archive")
    (failure,) = newsnorm.load_all(tmp_path / f"a.txt.{suffix}")

    assert failure.error.message.startswith("cannot read the file: ")


def test_several_frames(tmp_path: Path):
    """Files that were put behind each other are read as one, as the programs do."""
    zstandard = pytest.importorskip("zstandard")
    row = '{"text": "江州。"}\n'.encode()
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(row) + gzip.compress(row))
    (tmp_path / "b.jsonl.zst").write_bytes(zstandard.compress(row) + zstandard.compress(row))

    assert [article.text for article in newsnorm.load_all(tmp_path)] == ["江州。"] * 4


def test_depth(tmp_path: Path):
    """What is compressed again and again is refused at some depth."""
    data = TEXT
    for _ in range(3):
        data = gzip.compress(data, mtime=0)
    (tmp_path / "a.gz").write_bytes(data)
    (tmp_path / "b.gz").write_bytes(gzip.compress(gzip.compress(data)))
    article, failure = newsnorm.load_all(tmp_path)

    assert article.text == TEXT.decode()
    assert "too deeply" in failure.error.message


def test_zstandard_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Without the package the failure says how to install it."""
    monkeypatch.setitem(__import__("sys").modules, "zstandard", None)
    (tmp_path / "a.md.zst").write_bytes(b"\x28\xb5\x2f\xfd")
    (failure,) = newsnorm.load_all(tmp_path / "a.md.zst")

    assert isinstance(failure.error, newsnorm.MissingDependencyError)
    assert 'pip install "newsnorm[zstd]"' in str(failure.error)


def zip_zstandard(data: bytes) -> bytes:
    """Pack in two frames, which stand one after the other."""
    zstandard = pytest.importorskip("zstandard")
    half = len(data) // 2
    return zstandard.compress(data[:half]) + zstandard.compress(data[half:])


def test_large_zstandard_file(tmp_path: Path):
    """A file of several frames and megabytes comes out whole."""
    text = "\n\n".join(f"第{number}段，货船陆续靠岸。" for number in range(60_000))
    (tmp_path / "a.txt.zst").write_bytes(zip_zstandard(text.encode()))

    assert newsnorm.load(tmp_path / "a.txt.zst").text == text


@pytest.mark.parametrize("kept", [-1, -5, 40])
def test_cut_zstandard_file(kept: int, tmp_path: Path):
    """A file that was cut off is a failure, and no shorter article."""
    packed = zip_zstandard(b"".join(b"%d " % number for number in range(1000)))
    (tmp_path / "a.txt.zst").write_bytes(packed[:kept])
    (failure,) = newsnorm.load_all(tmp_path / "a.txt.zst")

    assert isinstance(failure, newsnorm.Failure)
    assert "ends too early" in failure.error.message


@every_case(
    ("pack", "cut"),
    [(gzip.compress, 20), (lzma.compress, 30), (lambda data: gzip.compress(data) + b"no gzip", 0)],
)
@every_case(("size", "length"), [(40, 9), (99, 4000)])
def test_rows_before_the_damage(pack: Callable[[bytes], bytes], cut: int, size: int, length: int):
    """Rows before the place where a compressed file is damaged are read; what is wrong is said in words behind them."""
    row = "".join(chr(0x4E00 + number * 37 % 9000) for number in range(99))
    aside = random.Random(1).choices(row, k=length)  # noqa: S311 - no secret
    rows = "".join(
        f'{{"title": "{number}", "content": "{row}", "x": "{"".join(aside[number:])}"}}\n' for number in range(size)
    )
    packed = pack(rows.encode())
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.jsonl.gz" if pack is not lzma.compress else "a.jsonl.xz")
        path.write_bytes(packed[: len(packed) - cut])
        *articles, failure = newsnorm.load_all(path)

    assert len(articles) > size // 2
    assert isinstance(failure, newsnorm.Failure)
    assert isinstance(failure.error, newsnorm.SourceError)
    assert failure.error.message.startswith("cannot read the file: ")
    assert failure.error.hint == "it is damaged or was cut off: fetch it again"
