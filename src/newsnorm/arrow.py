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

import os
import pickle
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal, Unpack, get_args

from attrs import frozen

from newsnorm.arrow_schema import import_pyarrow, make_schema
from newsnorm.containers.document import Document
from newsnorm.corpus.loading import load_document
from newsnorm.errors import NewsnormError, OptionsError, SourceError
from newsnorm.meant import did_you_mean
from newsnorm.options import OptionOverrides, Options, resolve_options
from newsnorm.results import Failure

if TYPE_CHECKING:
    import pyarrow as pa

    from newsnorm.corpus.crew import Crew

BatchErrors = Literal["record", "raise"]
Content = str | bytes | None
_TIMEOUT = 60.0  # seconds for a document that is read in a process of its own


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
    if engine not in tuple(_DDL):
        raise OptionsError(f"engine={engine!r} is not known", hint=did_you_mean(engine, _DDL))
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
    pa = import_pyarrow()
    chosen = resolve_options(options, overrides, beside=normalize_batch.__kwdefaults__)
    if errors not in get_args(BatchErrors):
        raise OptionsError(
            f"errors={errors!r} is not known", hint=did_you_mean(errors, get_args(BatchErrors), option="errors")
        )
    task = _Task(
        contents=_read_column(batch, content),
        names=_read_column(batch, name) if name is not None else (None,) * batch.num_rows,
        places=batch["row"].to_pylist() if "row" in batch.schema.names else range(batch.num_rows),
        options=chosen,
        errors=errors,
        article=article,
    )
    rows = _read_apart(task) if isolate else list(_rows(task, {}))
    schema = make_schema(with_article=article)
    arrays = [pa.array([row[field.name] for row in rows], field.type) for field in schema]
    return pa.RecordBatch.from_arrays(arrays, schema=schema)


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
    for batch in table.to_batches():
        made = normalize_batch(batch, **arguments)
        if "row" not in batch.schema.names:
            places = pa.array(range(first, first + batch.num_rows), pa.int64())
            made = made.set_column(made.schema.get_field_index("row"), "row", places)
        first += batch.num_rows
        batches.append(made)
    return pa.Table.from_batches(batches, make_schema(with_article=bool(arguments.get("article"))))


@frozen(kw_only=True)
class _Task:
    """A batch as plain values; the fields are the arguments of `normalize_batch`."""

    contents: Sequence[Content]
    names: Sequence[Content]
    places: Sequence[int]
    options: Options
    errors: BatchErrors
    article: bool


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
    values: list[Content] = column.to_pylist()
    return values


def _rows(task: _Task, skip: Mapping[int, str]) -> Iterator[dict[str, Any]]:
    for index, (given, name) in enumerate(zip(task.contents, task.names, strict=True)):
        yield _row(task, index, given, name, skip.get(index))


def _row(task: _Task, index: int, given: Content, name: Content, reason: str | None) -> dict[str, Any]:
    path = os.fsdecode(name) if name else ""
    if reason is not None:
        from newsnorm.corpus.crew import WorkerDied  # noqa: PLC0415 - with workers only

        made: Any = Failure(path, WorkerDied(reason))
    elif given is None:
        made = Failure(path, SourceError("there is no content"))
    else:
        made = load_document(Document(path, given, path or None), task.options)
    if isinstance(made, Failure) and task.errors == "raise":
        raise made.error
    row: dict[str, Any] = made.to_row(row=task.places[index], with_article=task.article)
    row["path"] = row["path"] or None
    return row


def _read_apart(task: _Task) -> list[dict[str, Any]]:
    """Read a batch in a worker. Contents and rows pass through files: a pipe would break when it dies."""
    with tempfile.TemporaryDirectory(prefix="newsnorm-") as folder:
        paths = os.path.join(folder, "in"), os.path.join(folder, "out")  # noqa: PTH118
        with open(paths[0], "wb") as file:  # noqa: PTH123
            pickle.dump(task, file, protocol=pickle.HIGHEST_PROTOCOL)
        [(_, is_done)] = _crew(os.getpid()).map(_work, [paths], given_up=lambda _, error: error)
        if isinstance(is_done, NewsnormError):
            return list(_rows(task, dict.fromkeys(range(len(task.contents)), is_done.message)))
        with open(paths[1], "rb") as file:  # noqa: PTH123
            rows: list[dict[str, Any]] = pickle.load(file)  # noqa: S301 - our own bytes, in a folder of our own
        return rows


def _work(paths: tuple[str, str], beat: str, skip: Mapping[int, str]) -> bool:
    from newsnorm.corpus.heartbeat import Heartbeat  # noqa: PLC0415 - in workers only

    with open(paths[0], "rb") as file:  # noqa: PTH123
        task = pickle.load(file)  # noqa: S301 - our own bytes, in a folder of our own
    rows = []
    with Heartbeat(beat) as heart:
        for index, (given, name) in enumerate(zip(task.contents, task.names, strict=True)):
            heart.begin(index)
            rows.append(_row(task, index, given, name, skip.get(index)))
    with open(paths[1], "wb") as file:  # noqa: PTH123
        pickle.dump(rows, file, protocol=pickle.HIGHEST_PROTOCOL)
    return True


@lru_cache(maxsize=1)
def _crew(process: int) -> Crew:
    """Return the one worker of this process, which stays for the next batch; a fork of the process has its own."""
    del process
    from newsnorm.corpus.crew import Crew  # noqa: PLC0415 - with workers only

    return Crew(1, timeout=_TIMEOUT).__enter__()
