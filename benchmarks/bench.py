"""How fast `newsnorm.load` is on the seeds, beside its neighbours and beside the bare floor.

    python benchmarks/bench.py [ROUNDS]

All candidates run in one process, interleaved round by round, so that a slow minute of the machine hits all alike.
Garbage is collected before each turn: the trees of one candidate must not be cleared away on another's time.
Printed: median microseconds a document, and the ratio to the floor. The floor is what no design can avoid: read the
file, load the header with the C YAML loader, let turbohtml make text of the body.
"""

from __future__ import annotations

import gc
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import frontmatter
import turbohtml
import yaml
from bs4 import BeautifulSoup

import newsnorm

SEEDS = sorted((Path(__file__).resolve().parents[1] / "seeds").glob("*.txt"))

# A turn is several documents in a row, as in a run over a corpus: what one of them loads into the processor's caches
# serves the next.
PASSES = 10


def load_newsnorm(path: Path) -> object:
    """The whole job: header, blocks, rules, news lines, article."""
    return newsnorm.load(path)


def load_frontmatter(path: Path) -> object:
    """The header alone, the body as it is."""
    return frontmatter.load(path)


def load_frontmatter_soup(path: Path) -> object:
    """The usual script: header, then all text of the HTML."""
    post = frontmatter.load(path)
    return post.metadata, BeautifulSoup(post.content, "html5lib").get_text()


def load_floor(path: Path) -> object:
    """What nothing can be faster than, with these libraries."""
    text = path.read_bytes().decode("utf-8")
    head, fence, rest = text.lstrip().removeprefix("---").partition("\n---\n")
    header, body = (yaml.load(head, Loader=yaml.CSafeLoader), rest) if fence else (None, text)
    return header, turbohtml.parse(body).to_text()


CANDIDATES: tuple[Callable[[Path], object], ...] = (
    load_floor, load_newsnorm, load_frontmatter, load_frontmatter_soup,
)  # fmt: skip


def measure(rounds: int) -> dict[str, float]:
    """Return the median time of one document for each candidate, in microseconds."""
    times: dict[str, list[float]] = {candidate.__name__: [] for candidate in CANDIDATES}
    for number in range(rounds + 3):
        if number == 3:
            gc.freeze()  # what imports left makes every collection slow
        for candidate in CANDIDATES:
            gc.collect()
            begin = time.perf_counter()
            for path in SEEDS * PASSES:
                candidate(path)
            if number >= 3:  # the first rounds warm imports and caches
                times[candidate.__name__].append((time.perf_counter() - begin) / len(SEEDS) / PASSES * 1e6)
    return {name: statistics.median(values) for name, values in times.items()}


def main() -> None:
    """Print the table."""
    medians = measure(int(sys.argv[1]) if len(sys.argv) > 1 else 40)
    floor = medians["load_floor"]
    for name, median in medians.items():
        print(f"{name:24} {median:8.0f} µs a document   {median / floor:6.2f} × the floor")


if __name__ == "__main__":
    main()
