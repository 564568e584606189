"""Time of the news lines: a seed with cold and warm caches, then hostile lines at n, 2n and 4n.

    python benchmarks/news_bench.py [--rounds N] [--size CHARACTERS]

A seed is timed inside `load` too, where the other floors have just used the processor's caches: that is what a corpus
sees. Linear is a ratio of about 2 from column to column; each line of the second table ends with the larger one.
"""

from __future__ import annotations

import argparse
import importlib.util
import statistics
import sys
import time
from pathlib import Path
from typing import Any

import newsnorm
from newsnorm import pipeline
from newsnorm.body import Body
from newsnorm.model import Block
from newsnorm.news.language import detect_language
from newsnorm.news.news_lines import read_news_lines

ROOT = Path(__file__).resolve().parents[1]
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
SHAPES = {
    "20,000 blanks": " " * 20_000 + "来源：江州日报",
    "1 MB line": "春雨如期，农机开进田间" * 95_000,
    "1 MB of 记者": "记者" * 175_000,
    "100,000 lines": "责任编辑：宋清和\n" * 100_000,
    "100,000 blocks": "\n\n".join(["编辑：宋清和"] * 100_000),
}


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=300)
    parser.add_argument("--size", type=int, default=100_000)
    arguments = parser.parse_args()
    time_seeds(arguments.rounds)
    print()
    for name, text in SHAPES.items():
        print(f"{name:24}{measure(text):10.2f} ms")
    print()
    for flood in load_floods():
        times = [measure(flood * (arguments.size * times // len(flood))) for times in (1, 2, 4)]
        ratio = max(times[1] / times[0], times[2] / times[1])
        print(f"{flood!r:40.40}" + "".join(f"{value:10.2f} ms" for value in times) + f"   × {ratio:.1f}")


def time_seeds(rounds: int) -> None:
    """Print microseconds a seed, alone in a loop and inside `load`."""
    inside: list[float] = []
    bodies: list[tuple[Body, str | None]] = []

    def read(body: Body, *, title: str | None, **rest: Any) -> Any:
        begin = time.perf_counter()
        news = read_news_lines(body, title=title, **rest)
        inside.append(time.perf_counter() - begin)
        if len(bodies) < len(SEEDS):
            bodies.append((body, title))
        return news

    pipeline.read_news_lines = read
    for seed in SEEDS * rounds:
        newsnorm.load(seed)
    pipeline.read_news_lines = read_news_lines
    alone = [statistics.median(time_once(*body) for _ in range(rounds)) for body in bodies]
    sample = "".join(block.text for block in bodies[0][0].blocks)
    language = statistics.median(time_call(detect_language, sample) for _ in range(rounds))
    each = [statistics.median(inside[number :: len(SEEDS)]) for number in range(len(SEEDS))]
    print(f"read_news_lines inside load   {statistics.mean(each) * 1e6:8.1f} µs a seed")
    print(f"read_news_lines alone         {statistics.mean(alone) * 1e6:8.1f} µs a seed")
    print(f"detect_language alone    {language * 1e6:8.1f} µs")


def time_once(body: Body, title: str | None) -> float:
    """Return the seconds one reading takes."""
    begin = time.perf_counter()
    read_news_lines(body, mode="strip", title=title)
    return time.perf_counter() - begin


def time_call(function: Any, argument: str) -> float:
    """Return the seconds one call takes."""
    begin = time.perf_counter()
    function(argument)
    return time.perf_counter() - begin


def measure(text: str) -> float:
    """Return the best of three readings in milliseconds: the text as a head, in brackets, and as a tail."""
    blocks = [Block(text=part) for part in text.split("\n\n")]
    blocks = [*blocks, Block(text=f"（{blocks[-1].text}）"), blocks[-1]]
    body = Body.of(*blocks)
    best = float("inf")
    for _ in range(3):
        begin = time.perf_counter()
        read_news_lines(body, mode="aggressive", title=None)
        best = min(best, time.perf_counter() - begin)
    return best * 1000


def load_floods() -> list[str]:
    """Return the floods of the unit test, so that they live in one place."""
    path = ROOT / "tests" / "unit" / "news" / "test_laws.py"
    spec = importlib.util.spec_from_file_location("test_laws", path)
    if spec is None or spec.loader is None:
        sys.exit(f"cannot read {path}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    floods: list[str] = module.FLOODS
    return floods


if __name__ == "__main__":
    main()
