"""newsnorm in Beam: `pip install newsnorm[arrow] apache-beam`, then `python with_beam.py`."""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import apache_beam as beam
import pyarrow as pa
from pyarrow import parquet
from seeds import check, read_files

from newsnorm.arrow import SCHEMA, normalize_table


def normalize(table: pa.Table) -> Iterator[dict[str, Any]]:
    """Yield the rows of a table."""
    for part in range(0, table.num_rows, 512):
        yield from normalize_table(table.slice(part, 512), name="path").to_pylist()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        parquet.write_table(pa.table(read_files()), f"{folder}/posts.parquet")
        with beam.Pipeline() as pipeline:
            (
                pipeline
                | beam.io.ReadFromParquetBatched(f"{folder}/posts.parquet")
                | beam.FlatMap(normalize)
                | beam.io.WriteToParquet(f"{folder}/articles", SCHEMA, file_name_suffix=".parquet")
            )
        check([row for path in Path(folder).glob("articles*") for row in parquet.read_table(path).to_pylist()])
