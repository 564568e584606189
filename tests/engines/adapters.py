"""newsnorm on each engine with many small posts, one of them poison: run by the tests and by the benchmark.

`python adapters.py ENGINE FOLDER ROWS HOW` prints what came out as JSON; FOLDER was prepared by `made_posts`. HOW is
`plain`, `bench` (without a look at the rows), `isolate` or `always` (one post kills its process, which is one of ours
or the engine's) or `once` (the first process that reads dies). A process of its own, since engines fork, warn and stay.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pyarrow as pa
from attrs import frozen
from made_posts import Rows, arguments_of, differences, make_table
from pipelines import run_beam, run_data_juicer, run_datatrove, run_nemo_curator

import newsnorm
from newsnorm.arrow import make_schema, normalize_table

Arguments = dict[str, Any]
Made = pa.Table | Rows
Run = Callable[[pa.Table, Arguments], Made]
BATCH = 512
SCHEMA = make_schema()


@frozen
class Normalize:
    """What every engine calls: table in, table out; pickled by those with workers."""

    arguments: Arguments

    def __call__(self, table: pa.Table) -> pa.Table:
        """Return the rows of a table."""
        return normalize_table(table, name="path", **self.arguments)

    def batches(self, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """Return batches for batches."""
        for batch in batches:
            yield from self(pa.Table.from_batches([batch])).to_batches()


def run_loop(posts: pa.Table, arguments: Arguments) -> Rows:
    """Call `loads` in a loop, which the engines are compared with."""
    del arguments
    rows: Rows = []
    for path, text in zip(posts["path"].to_pylist(), posts["content"].to_pylist(), strict=True):
        try:
            rows.append({"path": path, "error": None, "article": newsnorm.loads(text or b"", name=path)})
        except newsnorm.NewsnormError as error:
            rows.append({"path": path, "error": str(error)})
    return rows


def run_arrow(posts: pa.Table, arguments: Arguments) -> Made:
    """Call newsnorm alone, batch by batch."""
    reader = posts.to_reader(BATCH)
    return pa.Table.from_batches(Normalize(arguments).batches(reader), SCHEMA)


def run_duckdb(posts: pa.Table, arguments: Arguments) -> Made:
    """Stream from one connection to another."""
    import duckdb

    first, second = duckdb.connect(), duckdb.connect()
    first.register("posts", posts)
    reader = first.sql("SELECT * FROM posts").to_arrow_reader(BATCH)
    second.register("rows", pa.RecordBatchReader.from_batches(SCHEMA, Normalize(arguments).batches(reader)))
    return second.sql("SELECT * FROM rows").to_arrow_table()


def run_polars(posts: pa.Table, arguments: Arguments) -> Made:
    """Stream through a lazy frame."""
    import polars as pl

    def apply(frame: Any) -> Any:
        return pl.from_arrow(Normalize(arguments)(frame.to_arrow()))

    schema = pl.from_arrow(SCHEMA.empty_table()).schema
    lazy = pl.from_arrow(posts).lazy().map_batches(apply, schema=schema, streamable=True)
    return lazy.collect(engine="streaming").to_arrow()


def run_datasets(posts: pa.Table, arguments: Arguments) -> Made:
    """Map with two processes."""
    from datasets import Dataset, Features, disable_progress_bars

    disable_progress_bars()
    given = Dataset(posts)
    with tempfile.TemporaryDirectory() as folder:
        made = given.with_format("arrow").map(
            Normalize(arguments),
            batched=True,
            batch_size=BATCH,
            num_proc=2,
            remove_columns=given.column_names,
            features=Features.from_arrow_schema(SCHEMA),
            cache_file_name=f"{folder}/rows.arrow",
            new_fingerprint="rows",
        )
        return made.data.table


def run_spark(posts: pa.Table, arguments: Arguments) -> Made:
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
            frame.mapInArrow(Normalize(arguments).batches, schema_ddl("spark")).write.parquet(f"{folder}/rows")
            return parquet.read_table(f"{folder}/rows")
    finally:
        spark.stop()


def run_ray(posts: pa.Table, arguments: Arguments) -> Made:
    """Map in two workers."""
    import ray

    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
    ray.data.DataContext.get_current().enable_progress_bars = False
    try:
        frame = ray.data.from_arrow(posts).repartition(4)
        made = frame.map_batches(
            _call(Normalize(arguments)), batch_format="pyarrow", batch_size=BATCH, zero_copy_batch=True
        )
        return pa.concat_tables(ray.get(made.to_arrow_refs()))
    finally:
        ray.shutdown()


def run_daft(posts: pa.Table, arguments: Arguments) -> Made:
    """Map a column of structs."""
    import daft
    from daft import DataType, Series, col

    @daft.func.batch(return_dtype=DataType.from_arrow_type(pa.struct(list(SCHEMA))))
    def apply(contents: Series, paths: Series, places: Series) -> Series:
        columns = [contents.to_arrow().cast(pa.binary()), paths.to_arrow().cast(pa.string()), places.to_arrow()]
        table = pa.Table.from_arrays(columns, names=["content", "path", "row"])
        return Series.from_arrow(Normalize(arguments)(table).combine_chunks().to_struct_array().combine_chunks())

    made = daft.from_arrow(posts).select(apply(col("content"), col("path"), col("row")).alias("made"))
    return made.select(*(col("made").get(name).alias(name) for name in SCHEMA.names)).to_arrow()


def run_dask(posts: pa.Table, arguments: Arguments) -> Made:
    """Send slices to two workers."""
    from dask.distributed import Client, LocalCluster

    parts = [posts.slice(first, BATCH) for first in range(0, posts.num_rows, BATCH)]
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster, Client(cluster) as client:
        return pa.concat_tables(client.gather(client.map(_call(Normalize(arguments)), parts, pure=False)))


def _call(normalize: Normalize) -> Callable[[pa.Table], pa.Table]:
    """Return a plain function: Ray takes an instance for a class whose state is to be kept, Dask for a collection."""

    def call(table: pa.Table) -> pa.Table:
        return normalize(table)

    return call


@frozen
class Engine:
    """An engine.

    Attributes:
        package: What it needs, as it is imported.
        run: Posts and arguments in, rows out.
        has_row: It carries our column `row`; one with columns of its own does not.
    """

    package: str
    run: Run
    has_row: bool = True


ENGINES: Mapping[str, Engine] = {
    "duckdb": Engine("duckdb", run_duckdb),
    "polars": Engine("polars", run_polars),
    "datasets": Engine("datasets", run_datasets),
    "spark": Engine("pyspark", run_spark),
    "ray": Engine("ray", run_ray),
    "daft": Engine("daft", run_daft),
    "dask": Engine("distributed", run_dask),
    "beam": Engine("apache_beam", run_beam),
    "datatrove": Engine("datatrove", run_datatrove, has_row=False),
    "data_juicer": Engine("data_juicer", run_data_juicer, has_row=False),
    "nemo_curator": Engine("nemo_curator", run_nemo_curator, has_row=False),
}
BASES: Mapping[str, Engine] = {"loop": Engine("pyarrow", run_loop), "arrow": Engine("pyarrow", run_arrow)}


def is_installed(engine: str) -> bool:
    """Return whether an engine can be tried here."""
    return find_spec({**BASES, **ENGINES}[engine].package) is not None


def run(name: str, folder: Path, rows: int, how: str) -> dict[str, Any]:
    """Return what came out of an engine, and how much of it is not as `load_all` has it."""
    engine = {**BASES, **ENGINES}[name]
    posts = make_table(folder, rows, how)
    made = engine.run(posts, arguments_of(how, folder))
    if how == "bench":
        paths = made["path"].to_pylist() if isinstance(made, pa.Table) else [row["path"] for row in made]
        return {"rows": len(paths), "distinct": len(set(paths))}
    made = made.to_pylist() if isinstance(made, pa.Table) else made
    errors = {os.path.basename(row["path"]): row["error"] for row in made if row["error"]}  # noqa: PTH119
    return {
        "rows": len(made),
        "distinct": len({row["path"] for row in made}),
        "errors": errors,
        "different": differences(folder, made, leave=() if engine.has_row else ("row",)) if how == "plain" else [],
    }


if __name__ == "__main__":
    engine, folder, rows, how = sys.argv[1:]
    print("\n" + json.dumps(run(engine, Path(folder), int(rows), how)), flush=True)
