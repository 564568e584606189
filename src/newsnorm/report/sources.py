"""Where the rows of a report come from: what a run wrote, a file or a folder of shards, one row after the other."""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from newsnorm.corpus.outputs import PARQUET, SUFFIXES, unpack_lines
from newsnorm.errors import OptionsError, SourceError
from newsnorm.rows.arrow_schema import import_pyarrow
from newsnorm.rows.row import check_row

_BATCH = 512  # rows of a Parquet file in memory
_HINT = f"name what newsnorm wrote: {', '.join(SUFFIXES)}, or a folder of shards"
_NO_STDIN = "rows are read from files, not from stdin"


def find_row_files(paths: Iterable[str | os.PathLike[str]]) -> tuple[Path, ...]:
    """Return the files that hold the rows, the shards of a folder in order.

    Raises:
        OptionsError: A path is none, or does not exist.
    """
    return tuple(file for path in paths for file in _files_of(Path(path)))


def _files_of(path: Path) -> list[Path]:
    if path.is_dir():
        shards = sorted(each for each in path.glob("part-*") if each.name.lower().endswith(SUFFIXES))
        if not shards:
            raise OptionsError(f"{path} holds no shards of rows", hint=_HINT)
        return shards
    if not path.exists():
        raise OptionsError(f"{path} does not exist", hint=_NO_STDIN if str(path) == "-" else None)
    if not path.name.lower().endswith(SUFFIXES):
        raise OptionsError(f"{path} is no file of rows", hint=_HINT)
    return [path]


def read_rows(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the rows of one file, a few of them in memory at a time.

    Raises:
        OptionsError: What stands there are no rows, or the file is damaged.
        MissingDependencyError: It is Parquet or Zstandard, and what reads that is not installed.
    """
    numbered = _read_parquet(path) if path.name.lower().endswith(PARQUET) else _read_lines(path)
    for number, row in enumerate(numbered, 1):
        try:
            check_row(row)
        except SourceError as error:
            raise OptionsError(
                f"{path}: row {number} is none that newsnorm wrote: {error.message}", hint=_HINT
            ) from None
        yield row


def _read_parquet(path: Path) -> Iterator[dict[str, Any]]:
    pa = import_pyarrow()
    import pyarrow.parquet as pq  # noqa: PLC0415 - an extra

    try:
        with pq.ParquetFile(path) as file:
            for batch in file.iter_batches(_BATCH):
                yield from batch.to_pylist()
    except (pa.ArrowException, OSError) as error:
        raise _damaged(path, error) from error


def _read_lines(path: Path) -> Iterator[Any]:
    try:
        with path.open("rb") as file:
            for number, line in enumerate(unpack_lines(file, path.name), 1):
                if line.strip():
                    yield _read_line(line, path, number)
    except (OSError, EOFError, zlib.error) as error:
        raise _damaged(path, error) from error


def _read_line(line: bytes, path: Path, number: int) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError) as error:
        raise OptionsError(f"{path}: line {number} is no JSON: {error}", hint=_HINT) from error


def _damaged(path: Path, error: BaseException) -> OptionsError:
    return OptionsError(f"{path} cannot be read: {error}")
