"""newsnorm in datatrove: `pip install newsnorm datatrove orjson`, then `python with_datatrove.py`."""

import json
import tempfile
from pathlib import Path

from datatrove.executor import LocalPipelineExecutor
from datatrove.pipeline.readers import JsonlReader
from datatrove.pipeline.writers import JsonlWriter
from seeds import SEEDS, check, read_files, restore

from newsnorm.engines.datatrove import NewsnormReader, NewsnormStep


def write(folder: str) -> JsonlWriter:
    """Return a writer of JSON Lines."""
    return JsonlWriter(folder, compression=None, expand_metadata=True)


def read(folder: str) -> list[dict[str, object]]:
    """Return the rows that it wrote."""
    lines = [line for path in sorted(Path(folder).glob("*.jsonl")) for line in path.read_text().splitlines()]
    return [restore(json.loads(line)) for line in lines]


if __name__ == "__main__":  # the workers import this file
    with tempfile.TemporaryDirectory() as out:
        # Whole files, where each may be an archive or a feed: two tasks, each with its share of the files.
        pipeline = [
            NewsnormReader(str(SEEDS), exclusion_writer=write(f"{out}/failed_files")),
            write(f"{out}/files"),
        ]
        LocalPipelineExecutor(pipeline, tasks=2, workers=2, logging_dir=f"{out}/logs/files").run()
        check(read(f"{out}/files"))

        # Texts that another reader has read. Their id and metadata stay; those of newsnorm stand beside them.
        posts = Path(out, "posts", "posts.jsonl")
        posts.parent.mkdir()
        with posts.open("w") as file:
            for path, content in zip(*read_files().values(), strict=True):
                print(json.dumps({"id": path, "text": content.decode(), "name": path, "dump": "2026-11"}), file=file)
        pipeline = [
            JsonlReader(str(posts.parent)),
            NewsnormStep(exclusion_writer=write(f"{out}/failed_texts"), name_key="name"),
            write(f"{out}/texts"),
        ]
        LocalPipelineExecutor(pipeline, logging_dir=f"{out}/logs/texts").run()
        check(read(f"{out}/texts"))
