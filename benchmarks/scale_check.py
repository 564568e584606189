"""What `newsnorm.convert` costs over many documents, form by form, with one worker and with two.

    python benchmarks/scale_check.py [--large 100000] [--small 10000] [--form NAME …] [--jobs 1 2]

Each run is a process of its own. A line says how many rows came, whether they are those of every other run and in
order, what the driver spends on a document, its peak memory and how much that is above the peak for the smaller
number, the CPU time of all processes and the wall time. The last lines compare two workers with one: the CPU time says
something on a machine that others use, too, the wall time only on one that is quiet and has two cores. Linux only.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from multiprocessing import forkserver
from pathlib import Path
from typing import Any

from memory_check import FORMS, peak

_MOST_DRIVER = 15.0  # µs a document
_MOST_GROWTH = 10.0  # MB
_MOST_CPU = 1.08  # times that of one worker
_LEAST_WALL = 1.8  # times as fast as one worker


def run(path: str, out: str, jobs: int) -> None:
    """Convert, and print what it took."""
    import newsnorm  # noqa: PLC0415 - only the process that measures needs it

    begun, cpu = time.perf_counter(), time.process_time()
    summary = newsnorm.convert(path, out, jobs=jobs)
    wall, driver = time.perf_counter() - begun, time.process_time() - cpu
    top = peak()
    # The workers are children of the server of workers: what they took is known when that has been waited for.
    forkserver._forkserver._stop()  # type: ignore[attr-defined]  # noqa: SLF001 - there is no other way
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    told = {"documents": summary.documents, "failures": summary.failures, "driver": driver, "wall": wall, "peak": top}
    print(json.dumps(told | {"cpu": driver + used.ru_utime + used.ru_stime}))


def measure(form: str, count: int, jobs: int, folder: Path) -> dict[str, Any]:
    """Run in a process of its own; add whether the rows are in order, and a hash of their texts."""
    out = folder / f"{form}-{count}-{jobs}.jsonl"
    source = next((folder / f"{form}-{count}").iterdir())
    command = [sys.executable, __file__, "--run", str(source), str(out), str(jobs)]
    # Whoever has called the command before has the bytecode of its modules.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)  # noqa: S603 - our own
    told: dict[str, Any] = json.loads(done.stdout)
    texts = hashlib.sha256()
    is_ordered = True
    number = -1
    with out.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            row = json.loads(line)
            is_ordered &= row["row"] == number and row["text"].startswith(f"第{number}篇。")
            texts.update(row["text"].encode())
    out.unlink()
    return told | {"rows": number + 1, "ordered": is_ordered, "texts": texts.hexdigest()}


def check_form(form: str, small: int, large: int, jobs: list[int], folder: Path) -> list[dict[str, Any]]:
    """Print a line for each number of workers, and return what was measured over the larger number of documents."""
    for count in (small, large):
        (folder / f"{form}-{count}").mkdir()
        FORMS[form](folder / f"{form}-{count}", count)
    measured = []
    for each in jobs:
        below, told = (measure(form, count, each, folder) for count in (small, large))
        driver = 1e6 * told["driver"] / large
        growth = told["peak"] - below["peak"]
        is_right = told["rows"] == large and told["ordered"] and not told["failures"]
        print(
            f"{form:7} {each:4} {told['rows']:>8} {'right' if is_right else 'WRONG':6} {driver:>7.1f} µs"
            f" {told['peak']:>6.1f} MB {growth:>+6.1f} MB {told['cpu']:>7.1f} s {told['wall']:>7.1f} s"
            f"{'' if driver <= _MOST_DRIVER else '  driver too dear'}{'' if growth <= _MOST_GROWTH else '  GROWS'}",
            flush=True,
        )
        measured.append(told | {"form": form, "jobs": each})
    return measured


def main() -> None:
    """Run the program."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--large", type=int, default=100_000)
    parser.add_argument("--small", type=int, default=10_000)
    parser.add_argument("--form", nargs="*", choices=FORMS, default=["jsonl", "tar", "zip", "folder"])
    parser.add_argument("--jobs", nargs="*", type=int, default=[1, 2])
    parser.add_argument("--run", nargs=3, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.run:
        run(chosen.run[0], chosen.run[1], int(chosen.run[2]))
        return
    print("form    jobs     rows        driver/doc   peak    grows      CPU     wall")
    measured = []
    for form in chosen.form:
        with tempfile.TemporaryDirectory() as folder:
            measured += check_form(form, chosen.small, chosen.large, chosen.jobs, Path(folder))
    print("rows of all runs: " + ("the same" if len({each["texts"] for each in measured}) == 1 else "DIFFERENT"))
    for one in measured:
        for two in measured:
            if one["form"] == two["form"] and (one["jobs"], two["jobs"]) == (1, 2):
                cpu, wall = two["cpu"] / one["cpu"], one["wall"] / two["wall"]
                print(
                    f"{one['form']:7} two workers: {cpu:.2f} × the CPU time ({_MOST_CPU} allowed), "
                    f"{wall:.2f} × as fast ({_LEAST_WALL} wanted)"
                )


if __name__ == "__main__":
    main()
