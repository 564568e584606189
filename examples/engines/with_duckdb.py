"""newsnorm in SQL: `pip install newsnorm[arrow] duckdb`, then `python with_duckdb.py`."""

import duckdb
import pyarrow as pa
from seeds import check, read_files

from newsnorm.arrow import SCHEMA, normalize_batch, schema_ddl


def normalize(contents: pa.ChunkedArray, paths: pa.ChunkedArray) -> pa.ChunkedArray:
    """Return a struct for each row."""
    table = pa.table({"content": contents, "path": paths})
    batches = [normalize_batch(batch, name="path") for batch in table.to_batches()]
    return pa.chunked_array([batch.to_struct_array() for batch in batches], pa.struct(list(SCHEMA)))


con = duckdb.connect()
con.register("posts", pa.table(read_files()))

# As a function: one column of structs, unnested into the columns of a row.
con.create_function("newsnorm", normalize, ["BLOB", "VARCHAR"], schema_ddl("duckdb"), type="arrow")
made = con.sql("SELECT unnest(newsnorm(content, path)) FROM posts").to_arrow_table()
check(made.to_pylist())

# As a stream, which never holds more than 512 rows: a reader in, a reader out.
reader = con.sql("SELECT * FROM posts").to_arrow_reader(512)
stream = pa.RecordBatchReader.from_batches(SCHEMA, (normalize_batch(batch, name="path") for batch in reader))
second = duckdb.connect()  # a connection cannot read and write in one statement what it is still reading
second.register("articles", stream)
check(second.sql("SELECT * FROM articles").to_arrow_table().to_pylist())
