"""newsnorm in Ray Data: `pip install newsnorm[arrow] "ray[data]" aiohttp`, then `python with_ray.py`."""

import os

import pyarrow as pa
import ray
from seeds import check, read_files

from newsnorm.arrow import normalize_table

os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
ray.data.DataContext.get_current().enable_progress_bars = False
posts = ray.data.from_arrow(pa.table(read_files())).repartition(2)
made = posts.map_batches(
    normalize_table,
    batch_format="pyarrow",
    batch_size=512,
    zero_copy_batch=True,
    fn_kwargs={"name": "path"},
)
check(made.take_all())
ray.shutdown()
