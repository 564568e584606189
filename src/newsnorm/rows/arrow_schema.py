"""The columns of a row as an Arrow schema; pyarrow is an extra and imported on first use."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import ModuleType
from typing import Any

from newsnorm.errors import missing_extra
from newsnorm.rows.row import columns_of


def import_pyarrow() -> ModuleType:
    """Return pyarrow.

    Raises:
        MissingDependencyError: It is not installed.
    """
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise missing_extra("this", "pyarrow", "arrow") from error
    module: ModuleType = pa
    return module


def make_schema(*, with_article: bool = False) -> Any:
    """Return the `pyarrow.Schema` of rows.

    Args:
        with_article: With the column that holds the whole article.
    """
    pa = import_pyarrow()
    types = {
        "string": pa.string(),
        "strings": pa.list_(pa.string()),
        "bool": pa.bool_(),
        "double": pa.float64(),
        "int32": pa.int32(),
        "int64": pa.int64(),
    }
    return pa.schema([pa.field(each.name, types[each.type]) for each in columns_of(with_article=with_article)])


def make_batch(rows: Sequence[Mapping[str, Any]], schema: Any) -> Any:
    """Return rows as a `pyarrow.RecordBatch` of their schema."""
    pa = import_pyarrow()
    arrays = [pa.array([row[field.name] for row in rows], field.type) for field in schema]
    return pa.RecordBatch.from_arrays(arrays, schema=schema)
