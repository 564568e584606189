"""What engines add: CPU of the whole tree of processes, and wall time, for the same rows through each engine here.

`python benchmarks/engines_bench.py [--rows 20000] [ENGINE …]`. `loop` is a bare loop over `loads`, `arrow` is
`normalize_batch` alone; the ratio is to `loop`. Start and imports are measured apart, with no more than a few rows.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TESTS = ROOT / "tests"
NAMES = {
    "loop": "pyarrow", "arrow": "pyarrow", "duckdb": "duckdb", "polars": "polars", "datasets": "datasets",
    "daft": "daft", "dask": "distributed", "spark": "pyspark", "ray": "ray",
}  # fmt: skip
FEW = 100


def main() -> None:
    """Print a line for each engine."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("engines", nargs="*", help="default: all that are installed")
    parser.add_argument("--rows", type=int, default=20_000)
    arguments = parser.parse_args()
    base = None
    print(f"{'engine':10} {'distinct':>8} {'CPU s':>7} {'start s':>8} {'µs a row':>9} {'ratio':>6} {'wall s':>7}")
    for name in ("loop", *(arguments.engines or list(NAMES)[1:])):
        if find_spec(NAMES[name]) is None:
            print(f"{name:10} not installed")
            continue
        start, _, _ = measure(name, FEW)
        cpu, wall, distinct = measure(name, arguments.rows)
        each = (cpu - start) / (arguments.rows - FEW) * 1e6
        base = base or each
        print(f"{name:10} {distinct:8} {cpu:7.1f} {start:8.1f} {each:9.0f} {each / base:6.2f} {wall:7.1f}", flush=True)


def measure(name: str, rows: int) -> tuple[float, float, int]:
    """Return seconds of CPU and of wall time, and how many distinct rows came out.

    A tree whose processes all end before their parents is counted whole; one that an engine leaves behind is not.
    """
    folders = [str(ROOT / "src"), str(TESTS), str(TESTS / "engines")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(folders), "RAY_USAGE_STATS_ENABLED": "0"}
    command = [sys.executable, str(TESTS / "engines" / "adapters.py"), name, str(rows), "bench"]
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)  # noqa: S603 - our own
    after, ended = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return cpu, ended - began, json.loads(done.stdout.strip().splitlines()[-1])["distinct"]


if __name__ == "__main__":
    main()
