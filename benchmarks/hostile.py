"""How long floods take: 735 bodies and 682 headers at n and 4n characters, CPU time.

    python benchmarks/hostile.py [CHARACTERS] [--engine html5lib] [--all]

Prints each pattern whose ratio is above 5, or that takes more than two seconds a megabyte (`--all`: every pattern), and
a summary. Linear is a ratio of 4; machines that do other things at the same time lift both numbers.

    python benchmarks/hostile.py --classes

prints the table of docs/explanation/hostile-input.md: a megabyte of each class, time and memory, and before it how long
a loop takes, to compare with another machine.
"""

from __future__ import annotations

import argparse
import contextlib
import resource
import subprocess
import sys
import time
from pathlib import Path

import newsnorm

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from hostile_texts import BODIES, CLASSES, HEADERS, Pattern

_MOST_RATIO = 5
_MOST_SECONDS = 2  # a megabyte
_MEASURABLE = 0.02


def measure(text: str, engine: str) -> float:
    """Return the CPU time of this thread, in seconds."""
    begin = time.thread_time()
    with contextlib.suppress(newsnorm.NewsnormError):
        newsnorm.loads(text, html_engine=engine)
    return time.thread_time() - begin


def compare(pattern: Pattern, size: int, engine: str) -> tuple[float, float]:
    """Return the ratio of 4n to n, and the seconds a megabyte; measured again while they are too high."""
    ratio = rate = float("inf")
    short, long = pattern.make(size), pattern.make(4 * size)
    for repeats in (1, 2, 4):
        small = min(measure(short, engine) for _ in range(repeats))
        large = min(measure(long, engine) for _ in range(repeats))
        ratio = min(ratio, large / small) if large > _MEASURABLE else 4
        rate = min(rate, large / len(long.encode("utf-8", "surrogatepass")) * 1e6)
        if ratio <= _MOST_RATIO and rate <= _MOST_SECONDS:
            break
    return ratio, rate


def print_patterns(size: int, engine: str, *, shows_all: bool) -> None:
    """Print what is too slow, and how many that are."""
    for name, patterns in (("bodies", BODIES), ("headers", HEADERS)):
        curved = slow = 0
        worst = 0.0
        for pattern in patterns:
            ratio, rate = compare(pattern, size, engine)
            curved += ratio > _MOST_RATIO
            slow += rate > _MOST_SECONDS
            worst = max(worst, rate)
            if shows_all or ratio > _MOST_RATIO or rate > _MOST_SECONDS:
                print(f"{name:8} × {ratio:4.1f} {rate:6.2f} s/MB  {pattern.name}", flush=True)
        print(
            f"{len(patterns)} {name}, {engine}: {curved} with a ratio above {_MOST_RATIO}, {slow} above {_MOST_SECONDS}"
            f" s/MB, the slowest {worst:.2f}"
        )


def print_classes() -> None:
    """Print a row for each class of hostile input, each in a process of its own, which tells its memory."""
    print(f"ten million additions in a loop: {measure_machine():.2f} s\n")
    print("| class | size | time | memory |\n|---|--:|--:|--:|")
    for name in CLASSES:
        done = subprocess.run(  # noqa: S603
            [sys.executable, __file__, "--class", name], capture_output=True, check=True, text=True
        )
        print(done.stdout.strip(), flush=True)


def measure_machine() -> float:
    """Return the CPU time of a loop, which tells how fast this machine is now: others on it lift all times alike."""
    begin = time.process_time()
    number = 0
    while number < 10_000_000:
        number += 1
    return time.process_time() - begin


def print_class(name: str) -> None:
    """Print the row of one class."""
    text = CLASSES[name].make(1_000_000 // max(len(CLASSES[name].pump.encode()) // len(CLASSES[name].pump), 1))
    size = len(text.encode("utf-8", "surrogatepass"))
    newsnorm.loads("甲乙\n\n**丙**")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    seconds = measure(text, "auto")
    memory = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024
    print(f"| {name} | {size / 1e6:.1f} MB | {seconds:.2f} s | {memory / 1e6:.0f} MB ({memory / size:.0f} ×) |")


def main() -> None:
    """Run what the words ask for."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("characters", nargs="?", type=int, default=16_000)
    parser.add_argument("--engine", default="auto")
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--classes", action="store_true")
    parser.add_argument("--class", dest="one")
    chosen = parser.parse_args()
    if chosen.one:
        print_class(chosen.one)
    elif chosen.classes:
        print_classes()
    else:
        print_patterns(chosen.characters, chosen.engine, shows_all=chosen.all)


if __name__ == "__main__":
    main()
