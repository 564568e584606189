"""How many functions of newsnorm run for one document: a measure of work that no other user of the machine disturbs.

    python benchmarks/floors.py            # prints what is counted now beside the floors
    python benchmarks/floors.py --lower    # writes the counts that became lower into floors.json
    python benchmarks/floors.py --accept   # writes all of them: say in the commit why a count rose

`tests/api/test_floors.py` holds the counts to `floors.json`, with 2 % for versions of Python and of libraries. Counted
are calls of Python functions in newsnorm's own files and of the constructors of its values; what libraries do among
themselves is their matter. Everything is read twice before, so that caches and first imports count nothing.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from types import FrameType
from typing import Any

import newsnorm

from posts import read_samples

FLOORS = Path(__file__).with_name("floors.json")
SLACK = 1.02

_SEEDS = sorted((Path(__file__).resolve().parents[1] / "seeds").glob("*.txt"))
_OWN_FILES = str(Path(newsnorm.__file__).parent)


def count_all() -> dict[str, int]:
    """Return the number of calls for each seed and each sample."""
    documents = {path.name: path.read_text(encoding="utf-8") for path in _SEEDS} | read_samples()
    return {name: count_calls(text, name) for name, text in documents.items()}


def count_calls(text: str, name: str) -> int:
    """Return how many functions run when a document is loaded for the third time."""
    calls = 0

    def count(frame: FrameType, event: str, argument: Any) -> None:
        nonlocal calls
        del argument
        if event == "call":
            file = frame.f_code.co_filename
            calls += file.startswith((_OWN_FILES, "<attrs generated"))

    for _ in range(2):
        newsnorm.loads(text, name=name)
    outer = sys.getprofile()
    sys.setprofile(count)
    try:
        newsnorm.loads(text, name=name)
    finally:
        sys.setprofile(outer)
    return calls


def read_floors() -> dict[str, int]:
    """Return what stands in the file."""
    floors: dict[str, int] = json.loads(FLOORS.read_text(encoding="utf-8"))
    return floors


def main() -> None:
    """Print the counts, and write them if asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lower", action="store_true", help="write the counts that became lower")
    parser.add_argument("--accept", action="store_true", help="write all counts, the higher ones too")
    chosen = parser.parse_args()
    floors = read_floors() if FLOORS.exists() else {}
    counts = count_all()
    for name, count in counts.items():
        print(f"{name:36} {count:7} calls, floor {floors.get(name, count):7}")
    if chosen.lower:
        counts = {name: min(count, floors.get(name, count)) for name, count in counts.items()}
    if chosen.lower or chosen.accept:
        FLOORS.write_text(json.dumps(counts, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
