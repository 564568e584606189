"""Parquet: each row of the table is a row as in JSON Lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any, BinaryIO

from attrs import frozen

from newsnorm._frozen import Shown
from newsnorm.containers.container import Limits, detect_by
from newsnorm.containers.document import Document
from newsnorm.containers.failures import UNREADABLE, unreadable
from newsnorm.containers.rows import make_document
from newsnorm.containers.streams import seekable
from newsnorm.errors import missing_extra
from newsnorm.lexicon.suffixes import PARQUET
from newsnorm.model import Detection

_MARK = b"PAR1"
_BATCH = 256


@frozen(repr=False)
class ParquetContainer(Shown):
    """Reads Parquet tables, some rows at a time."""

    name: str = "parquet"
    suffixes: tuple[str, ...] = PARQUET

    def detect(self, head: bytes, name: str | None) -> Detection | None:
        """Look for the mark, behind which no text goes on."""
        is_marked = head.startswith(_MARK) and b"\0" in head[: len(_MARK) + 64]
        return detect_by(self, "it begins as a Parquet file" if is_marked else "", name)

    def open(self, file: BinaryIO, place: str, limits: Limits) -> Iterator[Document]:
        """Yield a document for each row, with its number."""
        try:
            import pyarrow as pa  # noqa: PLC0415 - an extra
            from pyarrow.parquet import ParquetFile  # noqa: PLC0415
        except ImportError as error:
            raise missing_extra("reading .parquet", "pyarrow", "arrow") from error
        try:
            with seekable(file, limits.max_bytes) as table, ParquetFile(table) as rows:
                found = (row for batch in rows.iter_batches(batch_size=_BATCH) for row in batch.to_pylist())
                for number, row in enumerate(found, 1):
                    yield make_document(_plain(row), f"{place}#{number}", limits.fields)
        except (pa.ArrowException, *UNREADABLE) as error:
            yield unreadable(place, "the file", error)


def _plain(value: Any) -> Any:
    """Return a value as JSON has it: moments and decimals as text, bytes as the text they are."""
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return str(value) if isinstance(value, Decimal) else value
