"""Files that unpack to far more than they are."""

from __future__ import annotations

import gzip
import io
import zipfile
from pathlib import Path

import pytest

import newsnorm
from newsnorm.containers.bombs import MOST_TIMES, CountedFile, guard_ratio


def test_a_small_file_may_have_any_ratio():
    """Below the free size nobody counts."""
    assert guard_ratio(io.BytesIO(b"a" * 1000), lambda: 1, 1000).read() == b"a" * 1000


def test_a_bomb_is_refused():
    """Beyond it the ratio counts."""
    with pytest.raises(newsnorm.TooLargeError, match=f"more than {MOST_TIMES} times"):
        guard_ratio(io.BytesIO(b"a" * 2000), lambda: 1, 1000).read()


def test_what_is_large_and_not_packed_well_is_read():
    """A large file with an honest ratio is read to its end."""
    assert len(guard_ratio(io.BytesIO(b"a" * 200_000), lambda: 1000, 1000).read()) == 200_000


def test_counted():
    """A counted file says how much was read of it."""
    file = CountedFile(io.BytesIO(b"abcdef"))

    assert (file.read(4), file.count) == (b"abcd", 4)


@pytest.mark.parametrize("kind", ["gz", "zip"])
def test_rows_without_end(kind: str, tmp_path: Path):
    """A file of rows that unpacks to a thousand times its size is a failure, and what was read before stays."""
    rows = b'{"text": "' + b"a" * 90 + b'"}\n'
    data = rows * 3 + (b" " * 9_999 + b"\n") * 500
    path = tmp_path / f"a.jsonl.{kind}"
    if kind == "gz":
        path.write_bytes(gzip.compress(data, mtime=0))
    else:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("a.jsonl", data)
    results = list(newsnorm.load_all(path, max_bytes=10_000))

    assert [isinstance(result, newsnorm.Failure) for result in results] == [False, False, False, True]
    assert isinstance(results[-1].error, newsnorm.TooLargeError)
