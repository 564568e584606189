"""newsnorm in Spark: `pip install newsnorm[arrow] pyspark` and a Java runtime, then `python with_spark.py`."""

import os
import sys
import tempfile
from collections.abc import Iterable, Iterator

import pyarrow as pa
from pyarrow import parquet
from pyspark.sql import SparkSession
from seeds import SEEDS, check, read_files

from newsnorm.arrow import explode_batch, normalize_batch, schema_ddl


def normalize(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Turn rows of texts into rows."""
    for batch in batches:
        yield normalize_batch(batch, name="path")


def explode(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Turn rows of files into rows of the articles in them."""
    for batch in batches:
        yield from explode_batch(batch)


os.environ["PYSPARK_PYTHON"] = sys.executable  # the workers' Python is the one that has newsnorm
spark = (
    SparkSession.builder.master("local[2,4]")  # 4 attempts a task; local[2] fails at the first worker that dies
    .config("spark.sql.execution.arrow.maxRecordsPerBatch", 512)
    .config("spark.ui.enabled", "false")
    .getOrCreate()
)
spark.sparkContext.setLogLevel("ERROR")

with tempfile.TemporaryDirectory() as out:
    files = read_files()
    posts = spark.createDataFrame(list(zip(*files.values(), strict=True)), "path string, content binary").repartition(2)
    posts.mapInArrow(normalize, schema_ddl("spark")).write.parquet(f"{out}/articles")
    check(parquet.read_table(f"{out}/articles").to_pylist())

    # Whole files, where one may be an archive or a feed. Spark's paths are addresses: file:/…
    found = spark.read.format("binaryFile").load(str(SEEDS))
    found = found.selectExpr("replace(path, 'file:', '') AS path", "content")
    found.mapInArrow(explode, schema_ddl("spark")).write.parquet(f"{out}/files")
    check(parquet.read_table(f"{out}/files").to_pylist())
spark.stop()
