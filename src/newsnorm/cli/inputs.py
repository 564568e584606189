"""Where a command reads: paths, lists of paths, and stdin."""

from __future__ import annotations

import argparse
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from newsnorm.corpus.document import Document
from newsnorm.corpus.driver import iterate
from newsnorm.corpus.inputs import FileId
from newsnorm.corpus.loading import load_document
from newsnorm.errors import OptionsError
from newsnorm.model import Article
from newsnorm.options import Options
from newsnorm.results import Failure


def check_paths(parser: argparse.ArgumentParser, paths: list[str]) -> None:
    """End with a word about the usage where no path was given."""
    if not paths:
        parser.error("name a file or a folder, or - for stdin")


def read_list(name: str, *, is_null: bool) -> list[str]:
    """Return the paths in a file or on stdin, one a line.

    Args:
        name: The file; `-` is stdin.
        is_null: A NUL stands after each path, as `find -print0` writes.

    Raises:
        OptionsError: It cannot be read.
    """
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        raise OptionsError(f"cannot read {name}: {error.strerror}") from error
    parts = data.split(b"\0" if is_null else b"\n")
    return [os.fsdecode(part) for part in parts if part.strip()]


def read_results(
    paths: list[str],
    options: Options,
    *,
    jobs: int = 1,
    timeout: float | None = None,
    progress: bool = False,
    outputs: frozenset[FileId] = frozenset(),
) -> Iterator[Article | Failure]:
    """Yield what the paths give, in order; `-` is what stands on stdin."""
    waiting: list[str] = []
    for path in [*paths, None]:
        if path is not None and path != "-":
            waiting.append(path)
            continue
        if waiting:
            yield from iterate(waiting, options, jobs=jobs, timeout=timeout, progress=progress, outputs=outputs)
            waiting = []
        if path == "-":
            yield from _read_stdin(options)


def _read_stdin(options: Options) -> Iterator[Article | Failure]:
    data = sys.stdin.buffer.read(options.max_bytes + 1)
    yield load_document(Document("<stdin>", data, "<stdin>"), options)


def ids_of(out: IO[str]) -> frozenset[FileId]:
    """Return the file behind an output, if it is one: a folder that holds it must not be read into it without end."""
    try:
        status = os.fstat(out.fileno())
    except (OSError, ValueError):
        return frozenset()  # a stream in memory
    return frozenset({(status.st_dev, status.st_ino)} if stat.S_ISREG(status.st_mode) else ())
