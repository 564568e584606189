"""newsnorm in a lazy frame: `pip install newsnorm[arrow] polars`, then `python with_polars.py`."""

import polars as pl
import pyarrow as pa
from seeds import check, read_files

from newsnorm.arrow import SCHEMA, normalize_table


def normalize(frame: pl.DataFrame) -> pl.DataFrame:
    """Return the rows of a frame."""
    return pl.DataFrame(pl.from_arrow(normalize_table(frame.to_arrow(), name="path")))


schema = pl.DataFrame(pl.from_arrow(pa.Table.from_batches([], SCHEMA))).schema
posts = pl.LazyFrame(read_files())
check(posts.map_batches(normalize, schema=schema, streamable=True).collect(engine="streaming").to_dicts())
