"""What engines add: CPU of the whole tree of processes, and wall time, for the same rows through each engine here.

`python benchmarks/engines_bench.py [--rows 20000] [--repeat 1] [ENGINE …]`. `loop` is a bare loop over `loads`, `arrow`
is `normalize_batch` alone; the ratio is to `loop`, measured in the same run. Start and imports are measured apart, with
few rows. On a machine that does other work too, repeat: the least of several runs is nearest to the truth.
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
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HERE = ROOT / "tests" / "engines"
sys.path[:0] = [str(HERE), str(ROOT / "tests")]

from adapters import BASES, ENGINES, is_installed  # noqa: E402 - where it is was not known before

FEW = 100


def main() -> None:
    """Print a line for each engine."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("engines", nargs="*", help="default: all that are installed")
    parser.add_argument("--rows", type=int, default=20_000)
    parser.add_argument("--repeat", type=int, default=1)
    arguments = parser.parse_args()
    names = ["loop", *(arguments.engines or ["arrow", *(name for name in ENGINES if is_installed(name))])]
    base = None
    print(f"{'engine':12} {'distinct':>8} {'CPU s':>7} {'start s':>8} {'µs a row':>9} {'ratio':>6} {'wall s':>7}")
    for name in names:
        runs = [(measure(name, FEW), measure(name, arguments.rows)) for _ in range(arguments.repeat)]
        start = min(few[0] for few, _ in runs)
        cpu, wall, distinct = min(many for _, many in runs)
        each = (cpu - start) / (arguments.rows - FEW) * 1e6
        base = base or each
        print(f"{name:12} {distinct:8} {cpu:7.1f} {start:8.1f} {each:9.0f} {each / base:6.2f} {wall:7.1f}", flush=True)


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
