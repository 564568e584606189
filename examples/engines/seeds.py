"""What the programs of this folder read, and what they must give: every seed once, as `load_all` reads it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import newsnorm

SEEDS = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[2] / "seeds"


def read_files() -> dict[str, list[Any]]:
    """Return the seeds as two columns, `path` and `content`."""
    paths = sorted(path for path in SEEDS.iterdir() if path.is_file())
    return {"path": [str(path) for path in paths], "content": [path.read_bytes() for path in paths]}


def restore(columns: dict[str, Any]) -> dict[str, Any]:
    """Return a row from what an engine with columns of its own has: `newsnorm_…` where a name was taken."""
    names = [*newsnorm.loads("甲").to_row()]
    return {name: columns.get(f"newsnorm_{name}", columns.get(name)) for name in names}


def check(rows: list[dict[str, Any]]) -> None:
    """Compare rows with those of `load_all`, column for column, and say so.

    Raises:
        SystemExit: One is missing, there twice, or differs.
    """
    wanted = [article.to_row() for article in newsnorm.load_all(str(SEEDS))]
    # Where a row stands in its batch says nothing about the run: each engine cuts batches as it likes.
    found = sorted(({**row, "row": None} for row in rows), key=lambda row: row["path"])
    if found != sorted(wanted, key=lambda row: row["path"]):
        sys.exit(f"{len(found)} rows are not the {len(wanted)} of load_all")
    print(f"{len(found)} rows, equal to those of load_all")
