"""Every engine gives every row once: `pytest -m engines`, with those that are installed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pyarrow")

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
EXAMPLES = ROOT / "examples" / "engines"
NEEDS = {
    "duckdb": "duckdb", "polars": "polars", "datasets": "datasets", "spark": "pyspark", "ray": "ray", "daft": "daft",
    "dask": "distributed", "beam": "apache_beam", "datatrove": "datatrove", "data_juicer": "data_juicer",
    "nemo_curator": "nemo_curator",
}  # fmt: skip
OF_TEXTS = ("datatrove", "data_juicer")  # JSON Lines hold no bytes: there the image and the null are blank texts
TRY_AGAIN = ("spark", "ray", "dask", "nemo_curator")  # what a dead worker held
ROWS = 20_000
FEW = 1000
LIMIT = 600  # seconds: an engine that hangs must not

pytestmark = [pytest.mark.engines, pytest.mark.timeout(LIMIT + 30)]


@pytest.fixture(scope="session")
def posts(tmp_path_factory) -> Path:
    """The posts, and what `load_all` makes of them: one of the processes of this run makes them for all."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "engines"
    made, failed = folder / "made", folder / "failed"
    try:
        folder.mkdir()
    except FileExistsError:
        end = time.monotonic() + LIMIT
        while not made.exists():
            assert not failed.exists()
            assert time.monotonic() < end
            time.sleep(0.1)
        return folder
    try:
        run_program(str(HERE / "made_posts.py"), str(folder), str(ROWS))
    except BaseException:
        failed.touch()
        raise
    made.touch()
    return folder


def run_program(*arguments: str) -> str:
    """What a program prints that runs in a process of its own."""
    folders = [str(ROOT / "src"), str(ROOT / "tests"), str(HERE)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(folders), "RAY_USAGE_STATS_ENABLED": "0"}
    done = subprocess.run(  # noqa: S603 - our own programs
        [sys.executable, *arguments], env=environment, capture_output=True, text=True, timeout=LIMIT, check=False
    )

    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout


def need(engine: str) -> None:
    """Skip what is not installed."""
    pytest.importorskip(NEEDS[engine])
    if engine == "spark" and not shutil.which("java"):
        pytest.skip("Spark needs a Java runtime, and there is none: apt install default-jre-headless")


def run(engine: str, folder: Path, rows: int, how: str) -> dict[str, Any]:
    """What an engine made of so many posts."""
    need(engine)
    last = run_program(str(HERE / "adapters.py"), engine, str(folder), str(rows), how).strip().splitlines()[-1]
    found: dict[str, Any] = json.loads(last)
    return found


@pytest.mark.parametrize("engine", NEEDS)
def test_every_row_once(engine: str, posts: Path):
    """20,000 posts in, 20,000 rows out, those of `load_all` column for column; an image and a null are data."""
    need(engine)
    found = run(engine, posts, ROWS, "plain")
    wrong = ["000041.md", f"{ROWS - 1:06}.md"]

    assert (found["rows"], found["distinct"]) == (ROWS, ROWS)
    assert sorted(found["errors"]) == wrong
    assert [Path(path).name for path in found["different"]] == (wrong if engine in OF_TEXTS else [])


@pytest.mark.parametrize("engine", NEEDS)
def test_killer_row(engine: str, tmp_path: Path):
    """With `isolate=True` a post that kills its process is one row, whatever the engine would have made of it."""
    found = run(engine, tmp_path, FEW, "isolate")

    assert (found["rows"], found["distinct"]) == (FEW, FEW)
    assert sorted(found["errors"]) == ["000041.md", "000073.md", f"{FEW - 1:06}.md"]
    assert found["errors"]["000073.md"] == "WorkerDied: its worker died twice (SIGSEGV)"


@pytest.mark.parametrize("engine", TRY_AGAIN)
def test_worker_killed_once(engine: str, tmp_path: Path):
    """An engine that tries again has every row after a worker died."""
    found = run(engine, tmp_path, 2 * FEW, "once")

    assert (found["rows"], found["distinct"]) == (2 * FEW, 2 * FEW)
    assert (tmp_path / "flag").exists()


@pytest.mark.parametrize("engine", NEEDS)
def test_example(engine: str):
    """The program of the docs runs by itself and finds its rows equal to those of `load_all`."""
    need(engine)

    assert "5 rows, equal to those of load_all" in run_program(str(EXAMPLES / f"with_{engine}.py"))
