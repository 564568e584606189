"""Every engine gives every row once: `pytest -m engines`, with those that are installed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pyarrow")

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
EXAMPLES = ROOT / "examples" / "engines"
NEEDS = {
    "duckdb": "duckdb", "polars": "polars", "datasets": "datasets", "spark": "pyspark", "ray": "ray", "daft": "daft",
    "dask": "distributed",
}  # fmt: skip
ROWS = 20_000
LIMIT = 600  # seconds: an engine that hangs must not

pytestmark = [pytest.mark.engines, pytest.mark.timeout(LIMIT + 30)]


def start(program: Path, *arguments: str) -> str:
    """What a program prints that runs in a process of its own."""
    folders = [str(ROOT / "src"), str(ROOT / "tests"), str(HERE)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(folders), "RAY_USAGE_STATS_ENABLED": "0"}
    command = [sys.executable, str(program), *arguments]
    done = subprocess.run(  # noqa: S603 - our own programs
        command, env=environment, capture_output=True, text=True, timeout=LIMIT, check=False
    )

    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout


def run(engine: str, rows: int, how: str) -> dict[str, Any]:
    """What an engine made of so many posts."""
    pytest.importorskip(NEEDS[engine])
    last = start(HERE / "adapters.py", engine, str(rows), how).strip().splitlines()[-1]
    found: dict[str, Any] = json.loads(last)
    return found


@pytest.mark.parametrize("engine", NEEDS)
def test_every_row_once(engine: str):
    """20,000 posts in, 20,000 rows out, those of `loads`; one that cannot be decoded and a null are data."""
    found = run(engine, ROWS, "plain")

    assert (found["rows"], found["distinct"]) == (ROWS, ROWS)
    assert sorted(found["errors"]) == ["000041.md", "000057.md"]
    assert found["errors"]["000057.md"] == "SourceError: there is no content"
    assert found["different"] == []


@pytest.mark.parametrize("engine", NEEDS)
def test_killer_row(engine: str):
    """With `isolate=True` a post that kills its process is one row, whatever the engine would have made of it."""
    found = run(engine, 1000, "isolate")

    assert found["distinct"] == 1000
    assert sorted(found["errors"]) == ["000041.md", "000057.md", "000073.md"]
    assert found["errors"]["000073.md"] == "WorkerDied: its worker died twice (SIGSEGV)"


@pytest.mark.parametrize("engine", ["spark", "ray", "dask"])
def test_worker_killed_once(engine: str):
    """An engine that tries again has every row after a worker died."""
    found = run(engine, 2000, "once")

    assert (found["rows"], found["distinct"]) == (2000, 2000)


@pytest.mark.parametrize("engine", NEEDS)
def test_example(engine: str):
    """The program of the docs runs by itself and finds its rows equal to those of `load_all`."""
    pytest.importorskip(NEEDS[engine])

    assert "5 rows, equal to those of load_all" in start(EXAMPLES / f"with_{engine}.py")
