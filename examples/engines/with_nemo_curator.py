"""newsnorm in NeMo-Curator: `pip install newsnorm[arrow] nemo-curator`, then `python with_nemo_curator.py`."""

import pyarrow as pa
from nemo_curator.backends.ray_data import RayDataExecutor
from nemo_curator.pipeline import Pipeline
from nemo_curator.tasks import DocumentBatch
from seeds import check, read_files, restore

from newsnorm.engines.nemo_curator import NewsnormStage

files = read_files()
posts = DocumentBatch("posts", pa.table({"path": files["path"], "text": files["content"]}))
pipeline = Pipeline("newsnorm", stages=[NewsnormStage(name_key="path")])
made = pipeline.run(RayDataExecutor(), initial_tasks=[posts])
check([restore(row) for batch in made for row in batch.to_pyarrow().to_pylist()])
