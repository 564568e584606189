"""newsnorm in Dask: `pip install newsnorm[arrow] dask distributed`, then `python with_dask.py`."""

from typing import Any

import pyarrow as pa
from dask.distributed import Client, LocalCluster
from seeds import check, read_files

from newsnorm.arrow import explode_table


def read_one(path: str, content: bytes) -> list[dict[str, Any]]:
    """Return the rows of one file."""
    rows: list[dict[str, Any]] = explode_table(pa.table({"path": [path], "content": [content]})).to_pylist()
    return rows


if __name__ == "__main__":  # the workers import this file
    files = read_files()
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster, Client(cluster) as client:
        made = client.gather(client.map(read_one, files["path"], files["content"]))
    check([row for rows in made for row in rows])
