"""How long whole web pages take: `python benchmarks/page_bench.py FOLDER`, a folder of saved pages (`*.html`).

Beside each other, page by page, in CPU time of the thread, the fastest of some rounds: `newsnorm.loads` of the page;
turbohtml's parse of it and newsnorm's own blocks of it, without a look for the article. Prints the sums, and how often
each page takes as long as the two together.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import turbohtml

import newsnorm

_ROUNDS = 5


def best_times(*ways: Callable[[], object], rounds: int = _ROUNDS) -> list[float]:
    """Return the fastest time of each way in milliseconds; in each round they take turns."""
    best = [float("inf")] * len(ways)
    for _ in range(rounds):
        for number, way in enumerate(ways):
            start = time.thread_time_ns()
            way()
            best[number] = min(best[number], (time.thread_time_ns() - start) / 1e6)
    return best


def main() -> None:
    """Time each page that is read as one."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rounds", type=int, default=_ROUNDS)
    given = parser.parse_args()
    times: list[list[float]] = []
    for path in sorted(given.folder.rglob("*.html")):
        data = path.read_bytes()
        article = newsnorm.loads(data, name="page.html")
        if article.provenance.reader == "page":
            text = data.decode(article.provenance.encoding or "utf-8", "replace")
            ways = (
                lambda data=data: newsnorm.loads(data, name="page.html"),
                lambda text=text: turbohtml.parse(text),
                lambda text=text: newsnorm.to_blocks(text, markup="html"),
            )
            times.append(best_times(*ways, rounds=given.rounds))
    whole, parse, blocks = (sum(column) for column in zip(*times, strict=True))
    ratios = sorted(page / (parsed + built) for page, parsed, built in times)
    print(f"{len(times)} pages: load {whole:.0f} ms, turbohtml {parse:.0f} ms, own blocks {blocks:.0f} ms")
    high = ratios[len(ratios) * 95 // 100]
    print(f"load / (turbohtml + blocks): all {whole / (parse + blocks):.2f}, median {statistics.median(ratios):.2f},")
    print(f"at 95 % {high:.2f}, at most {ratios[-1]:.2f}")


if __name__ == "__main__":
    main()
