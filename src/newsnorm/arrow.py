r"""The pipeline from Arrow to Arrow, for every engine that hands over batches, such as Spark, Ray, datasets or DuckDB.

It needs pyarrow: `pip install "newsnorm[arrow]"`.

Example:
    >>> import pyarrow as pa
    >>> from newsnorm.arrow import normalize_batch
    >>> batch = pa.RecordBatch.from_pydict({"content": ["# 快讯\n\n沪指收涨.", None]})
    >>> [(row["title"], row["text"], row["error"]) for row in normalize_batch(batch).to_pylist()]
    [('快讯', '沪指收涨。', None), (None, None, 'SourceError: there is no content')]
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any, Unpack, get_args

from attrs import evolve

from newsnorm.corpus.batches import BatchErrors, Content, Task, read_rows
from newsnorm.errors import OptionsError
from newsnorm.options import OptionOverrides, Options, check_choice, resolve_options
from newsnorm.rows.arrow_schema import import_pyarrow, make_batch, make_schema

if TYPE_CHECKING:
    import pyarrow as pa

# `SCHEMA` is made when it is asked for.
__all__ = ("SCHEMA", "explode_batch", "explode_table", "normalize_batch", "normalize_table", "schema_ddl")  # noqa: F822

_ROWS = 512  # of a batch of articles: a file may hold a million


def __getattr__(name: str) -> Any:
    """Make `SCHEMA` when it is asked for: pyarrow is an extra."""
    if name == "SCHEMA":
        return make_schema()
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


_DDL: Mapping[str, Mapping[str, str]] = {
    "spark": {
        "string": "string", "list<item: string>": "array<string>", "bool": "boolean", "double": "double",
        "int32": "int", "int64": "bigint",
    },
    "duckdb": {
        "string": "VARCHAR", "list<item: string>": "VARCHAR[]", "bool": "BOOLEAN", "double": "DOUBLE",
        "int32": "INTEGER", "int64": "BIGINT",
    },
}  # fmt: skip


def schema_ddl(engine: str, *, article: bool = False) -> str:
    """Return the columns of a row as an engine wants them written.

    Args:
        engine: `spark` for the schema of a DataFrame, `duckdb` for the type `STRUCT(…)` of a function.
        article: With the column `article`.

    Raises:
        OptionsError: The engine is not known.

    Example:
        >>> schema_ddl("spark")[:35], schema_ddl("duckdb")[:34]
        ('`id` string, `sha256` string, `path', 'STRUCT("id" VARCHAR, "sha256" VARC')
    """
    check_choice("engine", engine, tuple(_DDL))
    quote = "`" if engine == "spark" else '"'
    types = {str(_type_of(name)): ddl for name, ddl in _DDL[engine].items()}
    columns = [f"{quote}{field.name}{quote} {types[str(field.type)]}" for field in make_schema(with_article=article)]
    return ", ".join(columns) if engine == "spark" else f"STRUCT({', '.join(columns)})"


def _type_of(name: str) -> Any:
    pa = import_pyarrow()
    return pa.list_(pa.string()) if name.startswith("list") else pa.type_for_alias(name)


def normalize_batch(
    batch: pa.RecordBatch,
    *,
    content: str = "content",
    name: str | None = None,
    options: Options | None = None,
    errors: BatchErrors = "record",
    article: bool = False,
    isolate: bool = False,
    **overrides: Unpack[OptionOverrides],
) -> pa.RecordBatch:
    """Return a batch of rows, one for each row of a batch of source texts, in order.

    Args:
        batch: With a column of source texts: strings or bytes of any kind Arrow has, or a dictionary of them.
        content: The name of that column.
        name: The name of a column of file names, which are evidence for the reader and become `path`.
        options: As for `load`.
        errors: `record` makes a row with `error` of what cannot be read, null and empty texts among it; `raise` raises.
        article: Add the column `article`.
        isolate: Read in a process of its own, so that a document which kills it is one row with an error and not the
            end of the engine's worker. Costs some microseconds a document, and half a second for the first batch.
        **overrides: Fields of `Options`.

    Raises:
        OptionsError: There is no such column, or it holds no texts; a wrong option.
        NewsnormError: With `errors="raise"`.

    Example:
        >>> import pyarrow as pa
        >>> batch = pa.RecordBatch.from_pydict({"content": ["正文。"], "file": ["2022-01-14-a.md"]})
        >>> normalize_batch(batch, name="file")["path"].to_pylist()
        ['2022-01-14-a.md']
    """
    chosen = resolve_options(options, overrides, beside=normalize_batch.__kwdefaults__)
    task = _take(batch, content, name, chosen, errors, article=article)
    if "row" in batch.schema.names:
        task = evolve(task, places=_read_places(batch))
    return make_batch(list(read_rows(task, isolate=isolate)), make_schema(with_article=article))


class BatchArguments(OptionOverrides, total=False):
    """The keyword arguments of `normalize_batch`."""

    content: str
    name: str | None
    options: Options | None
    errors: BatchErrors
    article: bool
    isolate: bool


def normalize_table(table: pa.Table, **arguments: Unpack[BatchArguments]) -> pa.Table:
    r"""Do what `normalize_batch` does with a table, for engines that hand over tables.

    Args:
        table: With a column of source texts.
        **arguments: As for `normalize_batch`.

    Example:
        >>> import pyarrow as pa
        >>> normalize_table(pa.table({"text": ["# 快讯\n\n沪指收涨。"]}), content="text")["title"].to_pylist()
        ['快讯']
    """
    pa = import_pyarrow()
    batches = []
    first = 0
    for batch in _batches_of(table, "normalize_batch"):
        made = normalize_batch(batch, **arguments)
        if "row" not in batch.schema.names:
            places = pa.array(range(first, first + batch.num_rows), pa.int64())
            made = made.set_column(made.schema.get_field_index("row"), "row", places)
        first += batch.num_rows
        batches.append(made)
    return pa.Table.from_batches(batches, make_schema(with_article=bool(arguments.get("article"))))


def explode_batch(
    batch: pa.RecordBatch,
    *,
    content: str = "content",
    name: str | None = "path",
    options: Options | None = None,
    errors: BatchErrors = "record",
    article: bool = False,
    isolate: bool = False,
    **overrides: Unpack[OptionOverrides],
) -> Iterator[pa.RecordBatch]:
    r"""Yield batches of rows, one for each article in each file of a batch, in order; at most 512 rows at a time.

    A file may be one article or any container: an archive, a feed, a WARC record, JSON Lines. What cannot be read is a
    row with `error` in its place. `path` tells the place in the file, `row` counts the articles of the batch from 0.

    Args:
        batch: With a column of files, as Spark's `binaryFile` and Ray's `read_binary_files` give them.
        content: The name of that column: bytes or strings.
        name: The name of a column of file names; None if there is none.
        options: As for `load_all`.
        errors: `record` makes a row with `error` of what cannot be read; `raise` raises.
        article: Add the column `article`.
        isolate: As for `normalize_batch`. A file that kills while it is opened is one row.
        **overrides: Fields of `Options`.

    Raises:
        OptionsError: There is no such column, or it holds no texts; a wrong option.
        NewsnormError: With `errors="raise"`.

    Example:
        >>> import pyarrow as pa
        >>> lines = '{"title": "快讯", "content": "沪指收涨。"}\n{"title": "港口", "content": "货船靠岸。"}\n'
        >>> batch = pa.RecordBatch.from_pydict({"path": ["a.jsonl", "b.md"], "content": [lines, "# 短讯\n\n正文。"]})
        >>> [(row["path"], row["title"]) for made in explode_batch(batch) for row in made.to_pylist()]
        [('a.jsonl:1', '快讯'), ('a.jsonl:2', '港口'), ('b.md', '短讯')]
    """
    chosen = resolve_options(options, overrides, beside=explode_batch.__kwdefaults__)
    task = _take(batch, content, name, chosen, errors, article=article)
    return _explode(evolve(task, places=range(sys.maxsize), is_of_files=True), isolate=isolate)


def explode_table(table: pa.Table, **arguments: Unpack[BatchArguments]) -> pa.Table:
    r"""Do what `explode_batch` does with a table, for engines that hand over tables.

    Args:
        table: With a column of files.
        **arguments: As for `explode_batch`.

    Example:
        >>> import pyarrow as pa
        >>> explode_table(pa.table({"path": ["a.md"], "content": ["# 快讯\n\n沪指收涨。"]}))["title"].to_pylist()
        ['快讯']
    """
    pa = import_pyarrow()
    made = [rows for batch in _batches_of(table, "explode_batch") for rows in explode_batch(batch, **arguments)]
    whole = pa.Table.from_batches(made, make_schema(with_article=bool(arguments.get("article"))))
    places = pa.array(range(whole.num_rows), pa.int64())
    return whole.set_column(whole.schema.get_field_index("row"), "row", places)


def _take(
    batch: pa.RecordBatch, content: str, name: str | None, options: Options, errors: BatchErrors, *, article: bool
) -> Task:
    if not hasattr(batch, "schema"):
        what = f"the batch is {type(batch).__name__}, not pyarrow.RecordBatch"
        raise OptionsError(what, hint="pyarrow.RecordBatch.from_pydict makes one")
    check_choice("errors", errors, get_args(BatchErrors))
    return Task(
        contents=_read_column(batch, content),
        names=_read_column(batch, name) if name is not None else (None,) * batch.num_rows,
        places=range(batch.num_rows),
        options=options,
        errors=errors,
        article=article,
    )


def _explode(task: Task, *, isolate: bool) -> Iterator[pa.RecordBatch]:
    rows = read_rows(task, isolate=isolate)
    schema = make_schema(with_article=task.article)
    while part := list(islice(rows, _ROWS)):
        yield make_batch(part, schema)


def _batches_of(table: pa.Table, call: str) -> list[Any]:
    if not isinstance(table, import_pyarrow().Table):
        what = f"the table is {type(table).__name__}, not pyarrow.Table"
        raise OptionsError(what, hint=f"{call} takes a RecordBatch")
    return list(table.to_batches())


def _read_places(batch: pa.RecordBatch) -> Sequence[int]:
    """Return the caller's own column `row`; a null stays one."""
    pa = import_pyarrow()
    column = batch["row"]
    try:
        places: Sequence[int] = column.cast(pa.int64()).to_pylist()
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError) as error:
        raise OptionsError(f"the column 'row' holds {column.type}", hint="places are whole numbers") from error
    return places


def _read_column(batch: pa.RecordBatch, name: str) -> Sequence[Content]:
    # `get_field_index` would give -1 for a column that is not there, which is the last one.
    if batch.schema.names.count(name) != 1:
        known = ", ".join(batch.schema.names)
        raise OptionsError(f"the batch has no column {name!r}", hint=f"it has: {known}")
    pa = import_pyarrow()
    column = batch.column(name)
    if pa.types.is_dictionary(column.type):
        column = column.dictionary_decode()
    kind = str(column.type)
    if kind.removeprefix("large_").removesuffix("_view") not in ("string", "binary", "null"):
        raise OptionsError(f"the column {name!r} holds {kind}", hint="source texts are strings or bytes")
    try:
        values: list[Content] = column.to_pylist()
    except UnicodeDecodeError:  # Arrow does not check what is called a string
        return [_as_text(value) for value in column.cast(pa.binary()).to_pylist()]
    return values


def _as_text(value: bytes | None) -> Content:
    try:
        return None if value is None else value.decode()
    except UnicodeDecodeError:
        return value
