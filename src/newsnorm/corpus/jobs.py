"""What goes to a worker and what comes back: names and numbers. The driver needs no more than this."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

from attrs import frozen

from newsnorm._frozen import EMPTY
from newsnorm.corpus.found import Columns, File, from_columns, to_columns
from newsnorm.corpus.shards import Shard
from newsnorm.options import Options

OutputErrors = Literal["record", "skip"]


@frozen(kw_only=True)
class Reading:
    """How documents are read.

    Attributes:
        options: How each is loaded.
        is_split: Whether files of a day are cut in their articles.
        include: Which members of archives.
        exclude: Which not.
    """

    options: Options
    is_split: bool = False
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()


@frozen(kw_only=True)
class CountJob:
    """Files whose documents are to be counted."""

    files: tuple[File, ...]
    reading: Reading

    def __reduce__(self) -> tuple[Any, ...]:
        """Go to a worker in columns."""
        return _from_columns, (to_columns(self.files), self.reading)


def _from_columns(files: Columns, reading: Reading) -> CountJob:
    return CountJob(files=from_columns(files), reading=reading)


@frozen(kw_only=True)
class ShardJob:
    """A shard and where its rows go.

    Attributes:
        shard: The documents.
        reading: How they are read.
        path: The file to write; the folder, if each article gets a file.
        reports: The folder that says which shards are finished.
        suffix: What kind of file of rows.
        format: Another format than rows.
        has_files: Each article gets a file of its own.
        with_article: Rows with the column `article`.
        errors: `record` writes a row for a failure, `skip` only counts it.
    """

    shard: Shard
    reading: Reading
    path: Path
    reports: Path
    suffix: str = ".jsonl"
    format: str | None = None
    has_files: bool = False
    with_article: bool = False
    errors: OutputErrors = "record"


@frozen
class Counted:
    """How many documents some files hold, and what was left out of them, by what it is."""

    documents: tuple[int, ...]
    skipped: Mapping[str, int] = EMPTY
