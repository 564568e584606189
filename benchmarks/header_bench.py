"""How long a flat header of ten lines takes, beside python-frontmatter in the same run.

    python benchmarks/header_bench.py [ROUNDS]

newsnorm: find the fences, read the lines, type the fields. python-frontmatter: find the fences, load the YAML. All
candidates run interleaved, round by round, so that a slow minute of the machine hits all alike; of each the fastest
tenth of the rounds is averaged. Also printed: what detection costs, which python-frontmatter has nothing like.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable

import frontmatter

from newsnorm.frontmatter.split import split_header
from newsnorm.reader import Source
from newsnorm.readers.fields import read_fields
from newsnorm.readers.formats import HEXO
from newsnorm.readers.registry import choose, read

HEADER = """\
title: 江州港口吞吐量创新高
date: 2022-01-14 01:01:10
author: 林一舟
categories:
  - 财经
  - 港口
tags: [港口, 物流]
thumbnail: https://example.cn/images/port.jpg
comments: false
description: 上半年增长一成
"""
BODY = "<p>江州港上半年吞吐量增长一成，港口方面称航线还会增加。</p>\n" * 60
TEXT = f"---\n{HEADER}---\n\n{BODY}"
NAME = "source/_posts/port.md"


def header_of_newsnorm() -> object:
    """Fences, lines and fields."""
    return read_fields(split_header(TEXT).entries, HEXO, name=NAME)


def header_of_python_frontmatter() -> object:
    """Fences and YAML."""
    return frontmatter.loads(TEXT)


def detection_and_reading() -> object:
    """Everything newsnorm does before it looks at the body's markup: detect, split, type, put together."""
    source = Source(text=TEXT, name=NAME)
    return read(choose(source)[0], source)


CANDIDATES: tuple[Callable[[], object], ...] = (
    header_of_newsnorm,
    header_of_python_frontmatter,
    detection_and_reading,
)


def measure(rounds: int) -> dict[str, float]:
    """Return microseconds for each candidate."""
    times: dict[str, list[float]] = {candidate.__name__: [] for candidate in CANDIDATES}
    for _ in range(rounds):
        for candidate in CANDIDATES:
            begin = time.perf_counter()
            for _ in range(20):
                candidate()
            times[candidate.__name__].append((time.perf_counter() - begin) / 20 * 1e6)
    return {name: statistics.mean(sorted(values)[: max(1, rounds // 10)]) for name, values in times.items()}


def main() -> None:
    """Print the table."""
    assert len(HEADER.splitlines()) == 10
    results = measure(int(sys.argv[1]) if len(sys.argv) > 1 else 300)
    for name, spent in results.items():
        print(f"{name:32} {spent:7.1f} µs")


if __name__ == "__main__":
    main()
