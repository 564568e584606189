"""Kills workers and drivers of `newsnorm.convert` at random times, and says whether every row came out.

    python benchmarks/kill_check.py workers [RUNS] [PATH…]     one SIGKILL of a random worker in each run
    python benchmarks/kill_check.py drivers [RUNS] [PATH…]     SIGKILL, SIGTERM and SIGINT of the driver, then --resume

A run is right when it ends by itself (a worker was killed) or is resumed (a driver was) with one row for each document
in order, equal to those of a run that nobody disturbed, and when two seconds later no process and no draft of it is
left. Linux only: it looks in /proc.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

_PROJECT = Path(__file__).resolve().parents[1]
_LIMIT = 300.0  # seconds until a run counts as hanging
_SOON = 2.0  # seconds in which all processes of a run are gone


_PROGRAM = """
import signal, sys, newsnorm
if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background job ignores it
    _, out, words, *paths = sys.argv
    newsnorm.convert(paths, out, jobs=2, shard_size=50, resume="resume" in words)
"""


def make_pile(folder: Path, copies: int) -> Path:
    """Write a folder of distinct documents made from the project's own seeds."""
    for seed in sorted((_PROJECT / "seeds").iterdir()):
        text = seed.read_text(encoding="utf-8")
        for number in range(copies):
            (folder / f"{number:04d}_{seed.name}").write_text(f"{text}\n\n第{number}份。\n", encoding="utf-8")
    return folder


def start(paths: list[str], out: Path, *words: str) -> subprocess.Popen[bytes]:
    """Start a run with two workers and many shards, in which the words say what else is asked for."""
    command = [sys.executable, "-c", _PROGRAM, str(out), ",".join(words), *paths]
    return subprocess.Popen(command, stderr=subprocess.DEVNULL, start_new_session=True)  # noqa: S603 - our own command


def processes_of(session: int) -> Iterator[tuple[int, str]]:
    """Yield the processes of a session that are alive, with their commands."""
    for entry in Path("/proc").iterdir():
        if not entry.name.isdecimal():
            continue
        try:
            status = (entry / "stat").read_text().rpartition(")")[2].split()
            command = (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode()
        except OSError:
            continue
        if int(status[3]) == session and status[0] != "Z":
            yield int(entry.name), command


def workers_of(session: int) -> list[int]:
    """Return the workers of a run: what the server of workers forked."""
    children = [(process, command) for process, command in processes_of(session) if process != session]
    servers = {process for process, command in children if "forkserver" in command}
    return [process for process in servers if _parent(process) in servers]


def _parent(process: int) -> int:
    try:
        return int(Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[1])
    except OSError:
        return 0


def read_rows(out: Path) -> list[str]:
    """Return the lines of an output."""
    return out.read_text(encoding="utf-8").splitlines() if out.exists() else []


def judge(out: Path, expected: list[str], session: int) -> str:
    """Return what is wrong after a run; nothing when all is well."""
    rows = read_rows(out)
    if rows != expected:
        errors = sum(json.loads(row)["error"] is not None for row in rows)
        return f"{len(rows)} rows of {len(expected)}, {errors} errors, or another order"
    drafts = [path.name for path in out.parent.rglob("*.tmp")]
    return f"left over: {drafts}" if drafts else wait_for_end(session)


def wait_for_end(session: int) -> str:
    """Return what is wrong if the processes of a run are not gone soon."""
    begun = time.monotonic()
    while time.monotonic() - begun < _LIMIT:
        if not list(processes_of(session)):
            took = time.monotonic() - begun
            return "" if took <= _SOON else f"the last process was gone after {took:.1f} s"
        time.sleep(0.1)
    return f"there are still {list(processes_of(session))}"


def kill_worker(paths: list[str], out: Path, expected: list[str], length: float) -> str:
    """Kill one worker at a random time."""
    driver = start(paths, out)
    time.sleep(random.uniform(0.2, max(0.3, length - 0.2)))  # noqa: S311 - no secret
    workers = workers_of(driver.pid)
    if workers:
        os.kill(random.choice(workers), signal.SIGKILL)  # noqa: S311 - no secret
    try:
        driver.wait(_LIMIT)
    except subprocess.TimeoutExpired:
        os.killpg(driver.pid, signal.SIGKILL)
        return "hung"
    return judge(out, expected, driver.pid)


def kill_driver(paths: list[str], out: Path, expected: list[str], length: float, number: signal.Signals) -> str:
    """End the driver at a random time, and go on with its run."""
    driver = start(paths, out)
    time.sleep(random.uniform(0.2, max(0.3, length - 0.2)))  # noqa: S311 - no secret
    os.kill(driver.pid, number)
    driver.wait()
    late = wait_for_end(driver.pid)
    again = start(paths, out, "resume")
    again.wait(_LIMIT)
    fault = f"resumed with exit code {again.returncode}" if again.returncode else judge(out, expected, again.pid)
    return "; ".join(filter(None, (late, fault)))


def main() -> int:
    """Do the runs and print what went wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["workers", "drivers"])
    parser.add_argument("runs", type=int, nargs="?", default=50)
    parser.add_argument("paths", nargs="*")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--copies", type=int, default=600, help="documents made of each of the five seeds")
    chosen = parser.parse_args()
    random.seed(chosen.seed)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "in").mkdir()
        paths = chosen.paths or [str(make_pile(folder / "in", chosen.copies))]
        begun = time.monotonic()
        start(paths, folder / "calm.jsonl").wait()
        length = time.monotonic() - begun
        expected = read_rows(folder / "calm.jsonl")
        print(f"{len(expected)} documents, {length:.1f} s undisturbed", flush=True)
        faults = 0
        kinds = [signal.SIGKILL, signal.SIGTERM, signal.SIGINT]
        for run in range(chosen.runs):
            out = folder / f"{run}.jsonl"
            if chosen.what == "workers":
                fault = kill_worker(paths, out, expected, length)
            else:
                fault = kill_driver(paths, out, expected, length, kinds[run % 3])
            faults += bool(fault)
            if fault:
                print(f"run {run}: {fault}", flush=True)
            out.unlink(missing_ok=True)
        print(f"{chosen.runs} runs, {faults} with a fault")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
