"""What a document costs: CPU of `normalize_batch` by kind, of writing its row, and the memory of a batch.

`python benchmarks/capacity_bench.py [FOLDER …]` prints the tables of the page on capacity; a folder of posts is a kind
of its own. The least of several runs is taken; on a machine that does other work too, trust large differences only.
"""

from __future__ import annotations

import argparse
import gzip
import io
import json
import random
import resource
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pyarrow as pa
from pyarrow import parquet

from newsnorm.arrow import normalize_batch

from posts import make_posts

ROOT = Path(__file__).resolve().parents[1]
RUNS = 5
PART = 32  # documents measured at a time
BATCH = 512


def main() -> None:
    """Print what each kind costs, then what its rows cost to write, then what a batch takes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path)
    kinds = read_kinds(parser.parse_args().folders)
    print(f"{'kind':24} {'posts':>6} {'bytes':>7} {'µs':>7} {'docs/s':>7} {'core-h for 10⁹':>15}")
    for kind, texts in kinds.items():
        each = cost_of(texts) / len(texts)
        size = sum(len(text) for text in texts.values()) / len(texts)
        print(f"{kind:24} {len(texts):6} {size:7.0f} {each * 1e6:7.0f} {1 / each:7.0f} {each * 1e9 / 3600:15.0f}")
    print(f"\n{'rows of':24} {'Parquet µs':>10} {'bytes':>7} {'gzip µs':>8} {'bytes':>7} {'JSON bytes':>11}")
    for kind, texts in kinds.items():
        print(f"{kind:24} {say_writing(make_batch(texts), len(texts))}")
    print(f"\nmemory with a batch of {BATCH} seeds: {memory_of(kinds['seeds'])}")


def read_kinds(folders: list[Path]) -> Mapping[str, Mapping[str, bytes]]:
    """Return the documents of each kind by their names."""
    seeds = {path.name: path.read_bytes() for path in sorted((ROOT / "seeds").iterdir())}
    kinds = {
        "short posts": {f"{number}.md": make_short(number) for number in range(BATCH)},
        "seeds": seeds,
        "made-up Markdown posts": {name: text.encode() for name, text in make_posts(100)},
    }
    for folder in folders:
        paths = sorted(path for path in folder.rglob("*") if path.suffix in (".md", ".html", ".txt"))
        chosen = random.Random(0).sample(paths, min(150, len(paths)))  # noqa: S311 - no secret
        kinds[folder.name] = {str(path): path.read_bytes() for path in chosen}
    return kinds


def make_short(number: int) -> bytes:
    """Return a post of one sentence."""
    head = f"title: 江州快讯{number}\ndate: 2022-01-14 08:00:00\ntags: [航运]"
    return f"---\n{head}\n---\n第{number}艘货船靠岸,港口恢复作业.\n".encode()


def make_batch(texts: Mapping[str, bytes]) -> pa.RecordBatch:
    """Return the columns `path` and `content`."""
    return pa.RecordBatch.from_pydict({"path": list(texts), "content": list(texts.values())})


def cost_of(texts: Mapping[str, bytes]) -> float:
    """Return seconds of CPU for documents, the least for each few of them: others use the caches too."""
    names = list(texts)
    parts = [{name: texts[name] for name in names[first : first + PART]} for first in range(0, len(names), PART)]
    batches = [make_batch(part) for part in parts]
    return sum(least(lambda batch=batch: normalize_batch(batch, name="path")) for batch in batches)


def least(task: Callable[[], object]) -> float:
    """Return seconds of CPU, the least of some runs."""
    task()
    return min(take_time(task) for _ in range(RUNS))


def take_time(task: Callable[[], object]) -> float:
    """Return seconds of CPU."""
    began = time.process_time()
    task()
    return time.process_time() - began


def say_writing(batch: pa.RecordBatch, count: int) -> str:
    """Return what it costs to write rows as Parquet with zstd and as JSON Lines with gzip, and how large they get."""
    table = pa.Table.from_batches([normalize_batch(batch, name="path")])
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in table.to_pylist()).encode()

    def write_parquet() -> int:
        file = io.BytesIO()
        parquet.write_table(table, file, compression="zstd")
        return file.tell()

    columns = (
        least(write_parquet),
        write_parquet(),
        least(lambda: gzip.compress(lines, 6)),
        len(gzip.compress(lines, 6)),
    )
    made, size, packed, packed_size = (value / count for value in columns)
    return f"{made * 1e6:10.0f} {size:7.0f} {packed * 1e6:8.0f} {packed_size:7.0f} {len(lines) / count:11.0f}"


def memory_of(seeds: Mapping[str, bytes]) -> str:
    """Return the peak of this process before and after a whole batch."""
    texts = list(seeds.values())
    many = {f"{number}.txt": texts[number % len(texts)] for number in range(BATCH)}
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    made = normalize_batch(make_batch(many), name="path")
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    unit = 1024 if sys.platform != "darwin" else 1024 * 1024
    return f"{before / unit:.0f} MB before, {after / unit:.0f} MB after, rows {made.nbytes / 1e6:.1f} MB"


if __name__ == "__main__":
    main()
