"""newsnorm in Daft: `pip install newsnorm[arrow] daft`, then `python with_daft.py`."""

import daft
import pyarrow as pa
from daft import DataType, Series, col
from seeds import check, read_files

from newsnorm.arrow import SCHEMA, normalize_batch


@daft.func.batch(return_dtype=DataType.from_arrow_type(pa.struct(list(SCHEMA))))
def normalize(contents: Series, paths: Series) -> Series:
    """Return a struct for each row."""
    columns = [contents.to_arrow().cast(pa.binary()), paths.to_arrow().cast(pa.string())]
    batch = pa.RecordBatch.from_arrays(columns, names=["content", "path"])
    return Series.from_arrow(normalize_batch(batch, name="path").to_struct_array())


posts = daft.from_pydict(read_files())
rows = posts.select(normalize(col("content"), col("path")).alias("made"))
check(rows.select(*(col("made").get(name).alias(name) for name in SCHEMA.names)).to_pylist())
