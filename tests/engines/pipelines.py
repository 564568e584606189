"""Engines that have documents, samples or tasks of their own: what they make of the posts."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
from made_posts import Rows, restore
from pyarrow import parquet

from newsnorm.arrow import make_schema, normalize_table

_BATCH = 512


def run_beam(posts: pa.Table, arguments: dict[str, Any]) -> Rows:
    """From Parquet to Parquet."""
    import apache_beam as beam

    def normalize(table: pa.Table) -> Iterator[dict[str, Any]]:
        for first in range(0, table.num_rows, _BATCH):
            yield from normalize_table(table.slice(first, _BATCH), name="path", **arguments).to_pylist()

    with tempfile.TemporaryDirectory() as folder:
        parquet.write_table(posts, f"{folder}/posts.parquet", row_group_size=_BATCH)
        with beam.Pipeline() as pipeline:
            (
                pipeline
                | beam.io.ReadFromParquetBatched(f"{folder}/posts.parquet")
                | beam.FlatMap(normalize)
                | beam.io.WriteToParquet(f"{folder}/rows", make_schema())
            )
        return [row for path in Path(folder).glob("rows*") for row in parquet.read_table(path).to_pylist()]


def run_datatrove(posts: pa.Table, arguments: dict[str, Any]) -> Rows:
    """Read documents with a step in two workers, and take what failed from its own writer."""
    from datatrove.executor import LocalPipelineExecutor
    from datatrove.pipeline.readers import JsonlReader
    from datatrove.pipeline.writers import JsonlWriter

    from newsnorm.engines.datatrove import NewsnormStep

    with tempfile.TemporaryDirectory() as folder:
        _write_lines(posts, [Path(folder, "posts", f"{part}.jsonl") for part in range(4)])
        steps = [
            JsonlReader(f"{folder}/posts"),
            NewsnormStep(JsonlWriter(f"{folder}/made/failed", compression=None), name_key="path", **arguments),
            JsonlWriter(f"{folder}/made/read", compression=None),
        ]
        LocalPipelineExecutor(steps, tasks=4, workers=2, logging_dir=f"{folder}/logs").run()
        lines = [line for path in Path(folder, "made").rglob("*.jsonl") for line in path.read_text().splitlines()]
        documents = [json.loads(line) for line in lines]
        return [restore({**each["metadata"], "text": _text_of(each)}) for each in documents]


def _text_of(document: dict[str, Any]) -> str | None:
    return None if "error" in document["metadata"] else document.get("text", "")


def run_data_juicer(posts: pa.Table, arguments: dict[str, Any]) -> Rows:
    """Call the operator as its executor does, in two processes."""
    from data_juicer.ops import load_ops
    from datasets import Dataset

    operators = {"newsnorm_mapper": {"name_key": "path", "num_proc": 2, "batch_size": _BATCH, "skip_op_error": True}}
    options = arguments.pop("options", None)
    [mapper] = load_ops([operators])
    mapper.reading = type(mapper.reading)(options=options, **arguments)  # a recipe cannot hold a reader
    with tempfile.TemporaryDirectory() as folder:
        _write_lines(posts, [Path(folder, "posts", "0.jsonl")])
        made = mapper.run(Dataset.from_json(f"{folder}/posts/0.jsonl", cache_dir=f"{folder}/cache"))
        return [restore({**row, "text": row["text"] if row["error"] is None else None}) for row in made.to_list()]


def run_nemo_curator(posts: pa.Table, arguments: dict[str, Any]) -> Rows:
    """Send batches through a pipeline of one stage on Ray."""
    from nemo_curator.backends.ray_data import RayDataExecutor
    from nemo_curator.pipeline import Pipeline
    from nemo_curator.tasks import DocumentBatch

    from newsnorm.engines.nemo_curator import NewsnormStage

    stage = NewsnormStage("content", name_key="path", **arguments)
    batches = [DocumentBatch("posts", posts.slice(first, _BATCH)) for first in range(0, posts.num_rows, _BATCH)]
    made = Pipeline("posts", stages=[stage]).run(RayDataExecutor(), initial_tasks=batches)
    rows = [row for batch in made for row in batch.to_pyarrow().to_pylist()]
    return [restore({**row, "text": row["content"] if row["error"] is None else None}) for row in rows]


def _write_lines(posts: pa.Table, paths: list[Path]) -> None:
    """Write the posts as JSON Lines. JSON has no bytes, and both engines drop what has no text: those are a space."""
    paths[0].parent.mkdir()
    for part, path in enumerate(paths):
        with path.open("w") as file:
            for row in posts.to_pylist()[part :: len(paths)]:
                print(json.dumps({"id": row["path"], "path": row["path"], "text": _as_text(row["content"])}), file=file)


def _as_text(content: bytes | None) -> str:
    try:
        return (content or b" ").decode()
    except UnicodeDecodeError:
        return " "
