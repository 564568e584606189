"""Time at n, 2n and 4n for every flood of the hostile-input test, on both HTML engines.

    python benchmarks/hostile.py [CHARACTERS]

Linear is a ratio of about 2 from column to column; each line ends with the larger of its two ratios.
"""

from __future__ import annotations

import contextlib
import importlib.util
import sys
import time
from pathlib import Path

import newsnorm

TESTS = Path(__file__).resolve().parents[1] / "tests"


def load_floods() -> tuple[dict[str, str], dict[str, str]]:
    """Return the floods of the test, so that they live in one place."""
    sys.path.insert(0, str(TESTS))
    spec = importlib.util.spec_from_file_location("test_hostile", TESTS / "property" / "test_hostile.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.FLOODS, module.TAILS


def measure(text: str, engine: str) -> float:
    """Return the best of three runs, in milliseconds."""
    best = float("inf")
    for _ in range(3):
        begin = time.perf_counter()
        with contextlib.suppress(newsnorm.NewsnormError):
            newsnorm.loads(text, html_engine=engine)
        best = min(best, time.perf_counter() - begin)
    return best * 1000


def main() -> None:
    """Print the table."""
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 50_000
    floods, tails = load_floods()
    for engine in ("turbohtml", "html5lib"):
        for name, mark in floods.items():
            times = [measure(mark * (size * times // len(mark)) + tails.get(name, ""), engine) for times in (1, 2, 4)]
            ratio = max(times[1] / times[0], times[2] / times[1])
            print(f"{engine:10} {name:14}" + "".join(f"{value:10.1f} ms" for value in times) + f"   × {ratio:.1f}")


if __name__ == "__main__":
    main()
