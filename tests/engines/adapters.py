"""newsnorm on each engine with many small posts, one of them poison: run by the tests and by the benchmark.

`python adapters.py ENGINE ROWS HOW` prints what came out as JSON. HOW is `plain`, `bench` (without a look at the rows),
`isolate` (one post kills its process) or `once` (the first worker to begin dies). A process of its own, since engines
fork, warn and stay.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib.util import find_spec
from typing import Any

import pyarrow as pa
from killers import KillerReader

import newsnorm
from newsnorm.arrow import make_schema, normalize_table

Rows = list[dict[str, Any]]
Made = Callable[[pa.Table], pa.Table]
BATCH = 512
POISON, NOTHING, KILLER = 41, 57, 73  # places in the run
SCHEMA = make_schema()


class Normalize:
    """What every engine calls: table in, table out; pickled by those with workers."""

    def __init__(self, how: str, flag: str) -> None:
        """Keep how to go wrong."""
        self.how, self.flag = how, flag

    def __call__(self, table: pa.Table) -> pa.Table:
        """Return the rows of a table; a worker that is to die does so before it has begun."""
        if self.how == "once" and not os.path.exists(self.flag):  # noqa: PTH110
            open(self.flag, "w").close()  # noqa: PTH123
            os._exit(9)
        killers: dict[str, Any] = {"reader": "killer", "readers": (KillerReader(),), "isolate": True}
        return normalize_table(table, name="path", **(killers if self.how == "isolate" else {}))

    def batches(self, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """Return batches for batches."""
        for batch in batches:
            yield from self(pa.Table.from_batches([batch])).to_batches()


def make_posts(rows: int, how: str) -> pa.Table:
    """Return posts that differ, one of which cannot be decoded, one of which is null, and one that may kill."""
    head = "date: 2022-01-14 08:00:00\ntags: [航运]"
    texts: list[bytes | None] = [
        f"---\ntitle: 江州快讯{n}\n{head}\n---\n第{n}艘货船靠岸,港口恢复作业.\n".encode()
        if how != "isolate"
        else f"快讯{n}".encode()
        for n in range(rows)
    ]
    texts[POISON], texts[NOTHING] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", None
    if how == "isolate":
        texts[KILLER] = b"do: segv"
    return pa.table({"path": [f"{n:06}.md" for n in range(rows)], "content": pa.array(texts, pa.binary())})


def run_loop(posts: pa.Table, normalize: Normalize) -> Rows:
    """Call `loads` in a loop, which the engines are compared with."""
    del normalize
    rows: Rows = []
    for path, text in zip(posts["path"].to_pylist(), posts["content"].to_pylist(), strict=True):
        try:
            rows.append({"path": path, "error": None, "article": newsnorm.loads(text or b"", name=path)})
        except newsnorm.NewsnormError as error:
            rows.append({"path": path, "error": str(error)})
    return rows


def run_arrow(posts: pa.Table, normalize: Normalize) -> Rows:
    """Call newsnorm alone, batch by batch."""
    reader = posts.to_reader(BATCH)
    return _to_rows(pa.Table.from_batches(normalize.batches(reader), SCHEMA))


def run_duckdb(posts: pa.Table, normalize: Normalize) -> Rows:
    """Stream from one connection to another."""
    import duckdb

    first, second = duckdb.connect(), duckdb.connect()
    first.register("posts", posts)
    reader = first.sql("SELECT * FROM posts").to_arrow_reader(BATCH)
    second.register("rows", pa.RecordBatchReader.from_batches(SCHEMA, normalize.batches(reader)))
    return _to_rows(second.sql("SELECT * FROM rows").to_arrow_table())


def run_polars(posts: pa.Table, normalize: Normalize) -> Rows:
    """Stream through a lazy frame."""
    import polars as pl

    def apply(frame: Any) -> Any:
        return pl.from_arrow(normalize(frame.to_arrow()))

    schema = pl.from_arrow(SCHEMA.empty_table()).schema
    lazy = pl.from_arrow(posts).lazy().map_batches(apply, schema=schema, streamable=True)
    return _to_rows(lazy.collect(engine="streaming").to_arrow())


def run_datasets(posts: pa.Table, normalize: Normalize) -> Rows:
    """Map with two processes."""
    from datasets import Dataset, Features, disable_progress_bars

    disable_progress_bars()
    given = Dataset(posts)
    with tempfile.TemporaryDirectory() as folder:
        made = given.with_format("arrow").map(
            normalize,
            batched=True,
            batch_size=BATCH,
            num_proc=2,
            remove_columns=given.column_names,
            features=Features.from_arrow_schema(SCHEMA),
            cache_file_name=f"{folder}/rows.arrow",
            new_fingerprint="rows",
        )
        return _to_rows(made.data.table)


def run_spark(posts: pa.Table, normalize: Normalize) -> Rows:
    """Map in two workers, four attempts a task."""
    from pyarrow import parquet
    from pyspark.sql import SparkSession

    from newsnorm.arrow import schema_ddl

    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = SparkSession.builder.master("local[2,4]").config("spark.ui.enabled", "false")
    builder = builder.config("spark.sql.execution.arrow.maxRecordsPerBatch", BATCH)
    # Results above 1 MB are fetched from the driver's address, which is not the one it listens at if only one is set.
    for key in ("spark.driver.host", "spark.driver.bindAddress"):
        builder = builder.config(key, "127.0.0.1")
    spark = builder.getOrCreate()
    spark.sparkContext.setLogLevel("OFF")
    try:
        with tempfile.TemporaryDirectory() as folder:
            frame = spark.createDataFrame(posts).repartition(4)
            frame.mapInArrow(normalize.batches, schema_ddl("spark")).write.parquet(f"{folder}/rows")
            return _to_rows(parquet.read_table(f"{folder}/rows"))
    finally:
        spark.stop()


def run_ray(posts: pa.Table, normalize: Normalize) -> Rows:
    """Map in two workers."""
    import ray

    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
    ray.data.DataContext.get_current().enable_progress_bars = False
    try:
        frame = ray.data.from_arrow(posts).repartition(4)
        made = frame.map_batches(_call(normalize), batch_format="pyarrow", batch_size=BATCH, zero_copy_batch=True)
        return list(made.take_all())
    finally:
        ray.shutdown()


def run_daft(posts: pa.Table, normalize: Normalize) -> Rows:
    """Map a column of structs."""
    import daft
    from daft import DataType, Series, col

    @daft.func.batch(return_dtype=DataType.from_arrow_type(pa.struct(list(SCHEMA))))
    def apply(contents: Series, paths: Series) -> Series:
        columns = [contents.to_arrow().cast(pa.binary()), paths.to_arrow().cast(pa.string())]
        table = pa.Table.from_arrays(columns, names=["content", "path"])
        return Series.from_arrow(normalize(table).combine_chunks().to_struct_array().combine_chunks())

    made = daft.from_arrow(posts).select(apply(col("content"), col("path")).alias("made"))
    return list(made.select(*(col("made").get(name).alias(name) for name in SCHEMA.names)).to_pylist())


def run_dask(posts: pa.Table, normalize: Normalize) -> Rows:
    """Send slices to two workers, which may have children of their own: `isolate` needs one."""
    import dask
    from dask.distributed import Client, LocalCluster

    dask.config.set({"distributed.worker.daemon": False})
    parts = [posts.slice(first, BATCH) for first in range(0, posts.num_rows, BATCH)]
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster, Client(cluster) as client:
        return [
            row for part in client.gather(client.map(_call(normalize), parts, pure=False)) for row in part.to_pylist()
        ]


def _call(normalize: Normalize) -> Made:
    """Return a plain function: Ray takes an instance for a class whose state is to be kept, Dask for a collection."""

    def call(table: pa.Table) -> pa.Table:
        return normalize(table)

    return call


def _to_rows(table: pa.Table) -> Rows:
    rows: Rows = table.to_pylist()
    return rows


ENGINES: Mapping[str, tuple[str, Callable[[pa.Table, Normalize], Rows]]] = {
    "duckdb": ("duckdb", run_duckdb),
    "polars": ("polars", run_polars),
    "datasets": ("datasets", run_datasets),
    "spark": ("pyspark", run_spark),
    "ray": ("ray", run_ray),
    "daft": ("daft", run_daft),
    "dask": ("distributed", run_dask),
}
"""Name → the package it needs, and how it runs."""
BASES = {"loop": run_loop, "arrow": run_arrow}


def is_installed(engine: str) -> bool:
    """Return whether an engine can be tried here."""
    return find_spec(ENGINES[engine][0]) is not None


def run(engine: str, rows: int, how: str) -> dict[str, Any]:
    """Return what came out of an engine, and how much of it is as `loads` has it."""
    posts = make_posts(rows, how)
    with tempfile.TemporaryDirectory() as folder:
        normalize = Normalize(how, os.path.join(folder, "flag"))  # noqa: PTH118
        made = (BASES.get(engine) or ENGINES[engine][1])(posts, normalize)
    errors = {row["path"]: row["error"] for row in made if row["error"]}
    return {
        "rows": len(made),
        "distinct": len({row["path"] for row in made}),
        "errors": errors,
        "different": [] if engine == "loop" or how != "plain" else _compare(posts, made),
    }


def _compare(posts: pa.Table, made: Rows) -> list[str]:
    """Return the names of posts whose rows are not those of `loads`; one in 23 is looked at."""
    texts = dict(zip(posts["path"].to_pylist(), posts["content"].to_pylist(), strict=True))
    looked = [row for row in made if not row["error"] and int(row["path"][:6]) % 23 == 0]
    return [
        row["path"]
        for row in looked
        if {**row, "row": None}
        != {**newsnorm.loads(texts[row["path"]], name=row["path"]).to_row(), "path": row["path"]}
    ]


if __name__ == "__main__":
    engine, rows, how = sys.argv[1:]
    print("\n" + json.dumps(run(engine, int(rows), how)), flush=True)
