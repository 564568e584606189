"""What engines add: CPU of the whole tree of processes, and wall time, for the same rows through each engine here.

`python benchmarks/engines_bench.py [--rows 20000] [--repeat 1] [ENGINE …]`. The first line compares `normalize_batch`
with a bare loop over `loads` in one process, in turns. Then, each in processes of its own, `loop` is that loop, `arrow`
is `normalize_batch` alone, and the ratio is to `loop`. Start and imports are measured apart, with few rows. On a
machine that does other work too, repeat: the least of several runs is nearest to the truth.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HERE = ROOT / "tests" / "engines"
sys.path[:0] = [str(HERE), str(ROOT / "tests")]

from made_posts import make_table  # noqa: E402

import newsnorm  # noqa: E402
from newsnorm.arrow import normalize_batch  # noqa: E402

from adapters import BASES, BATCH, ENGINES, is_installed  # noqa: E402 - where it is was not known before

FEW = 100
TURNS = 15
PART = 64


def main() -> None:
    """Print a line for each engine."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("engines", nargs="*", help="default: all that are installed")
    parser.add_argument("--rows", type=int, default=20_000)
    parser.add_argument("--repeat", type=int, default=1)
    arguments = parser.parse_args()
    names = ["loop", *(arguments.engines or ["arrow", *(name for name in ENGINES if is_installed(name))])]
    base = None
    print(compare_with_loop())
    print(f"{'engine':12} {'distinct':>8} {'CPU s':>7} {'start s':>8} {'µs a row':>9} {'ratio':>6} {'wall s':>7}")
    for name in names:
        runs = [(measure(name, FEW), measure(name, arguments.rows)) for _ in range(arguments.repeat)]
        start = min(few[0] for few, _ in runs)
        cpu, wall, distinct = min(many for _, many in runs)
        each = (cpu - start) / (arguments.rows - FEW) * 1e6
        base = base or each
        print(f"{name:12} {distinct:8} {cpu:7.1f} {start:8.1f} {each:9.0f} {each / base:6.2f} {wall:7.1f}", flush=True)


def compare_with_loop() -> str:
    """Say what `normalize_batch` takes for short posts, in relation to a loop that keeps nothing.

    Small batches, each many times in turn with the loop, since a machine that does other work is never still for long.
    """
    posts = make_table(Path(), 2 * BATCH, "bench")[2 * FEW : 2 * FEW + BATCH]  # without the image and the null
    batches = posts.combine_chunks().to_batches(max_chunksize=PART)
    one = other = 0.0
    for batch in batches:
        pairs = list(zip(batch["content"].to_pylist(), batch["path"].to_pylist(), strict=True))
        times = [
            (
                take_time(lambda pairs=pairs: run_bare_loop(pairs)),
                take_time(lambda batch=batch: normalize_batch(batch, name="path")),
            )
            for _ in range(TURNS)
        ]
        one += min(loop for loop, _ in times)
        other += min(arrow for _, arrow in times)
    each = 1e6 / posts.num_rows
    return f"normalize_batch {other * each:.0f} µs a row, loop over loads {one * each:.0f} µs: {other / one:.2f}"


def run_bare_loop(pairs: list[tuple[bytes, str]]) -> None:
    """Read each post."""
    for content, path in pairs:
        newsnorm.loads(content, name=path)


def take_time(task: Callable[[], object]) -> float:
    """Return seconds of CPU."""
    began = time.process_time()
    task()
    return time.process_time() - began


def measure(name: str, rows: int) -> tuple[float, float, int]:
    """Return seconds of CPU and of wall time, and how many distinct rows came out.

    A tree whose processes all end before their parents is counted whole; one that an engine leaves behind is not.
    """
    assert name in {**BASES, **ENGINES}
    folders = [str(ROOT / "src"), str(ROOT / "tests"), str(HERE)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(folders), "RAY_USAGE_STATS_ENABLED": "0"}
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, str(HERE / "adapters.py"), name, folder, str(rows), "bench"]
        before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)  # noqa: S603 - our own
        after, ended = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return cpu, ended - began, json.loads(done.stdout.strip().splitlines()[-1])["distinct"]


if __name__ == "__main__":
    main()
