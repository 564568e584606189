"""How long floods take: 735 bodies and 682 headers at n and 4n characters, CPU time.

    python benchmarks/hostile.py [CHARACTERS] [--engine html5lib] [--all]

Prints each pattern whose ratio is above 5, or of which a megabyte takes more than two seconds (`--all`: every pattern),
and a summary. Linear is a ratio of 4; machines that do other things at the same time lift both numbers.

    python benchmarks/hostile.py --classes [--engine html5lib]

prints the table of docs/explanation/hostile-input.md: a megabyte of each class, time and memory, and before it how long
a loop takes, to compare with another machine.

    python benchmarks/hostile.py --memory [CLASS …] [--engine html5lib]

prints the peak of memory at ten megabytes, and what the Markdown parser alone takes for the same text at once.

    python benchmarks/hostile.py --flat [CLASS …] [--engine html5lib]

prints the time per byte at 64 KB and at 8 MB, and how much more the long text takes.
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
from newsnorm.markup.markdown.parser import _parser

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from hostile_texts import BODIES, CLASSES, HEADERS, Pattern

_MOST_RATIO = 5
_MOST_SECONDS = 2  # a megabyte
_MEASURABLE = 0.02
_FLAT = 1.3


def measure(text: str, engine: str) -> float:
    """Return the CPU time of this thread, in seconds."""
    begin = time.thread_time()
    with contextlib.suppress(newsnorm.NewsnormError):
        newsnorm.loads(text, html_engine=engine)
    return time.thread_time() - begin


def compare(pattern: Pattern, size: int, engine: str) -> tuple[float, float]:
    """Return the ratio of 4n to n, and the seconds a megabyte; measured again while they are too high.

    What a header costs for its first thousand keys is much of a short text: one that seems slow is measured at its
    full megabyte.
    """
    ratio = rate = float("inf")
    short, long = pattern.make(size), pattern.make(4 * size)
    for repeats in (1, 2, 4):
        small = min(measure(short, engine) for _ in range(repeats))
        large = min(measure(long, engine) for _ in range(repeats))
        ratio = min(ratio, large / small) if large > _MEASURABLE else 4
        rate = min(rate, large / len(long.encode("utf-8", "surrogatepass")) * 1e6)
        if rate > _MOST_SECONDS:
            rate = min(rate, measure(_make_bytes(pattern, 1_000_000), engine))
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


def print_classes(engine: str) -> None:
    """Print a row for each class of hostile input, each in a process of its own, which tells its memory."""
    print(f"ten million additions in a loop: {measure_machine():.2f} s\n")
    print("| class | size | time | memory |\n|---|--:|--:|--:|")
    for name in CLASSES:
        done = subprocess.run(  # noqa: S603
            [sys.executable, __file__, "--class", name, "--engine", engine], capture_output=True, check=True, text=True
        )
        print(done.stdout.strip(), flush=True)


def print_memory(names: list[str], engine: str) -> None:
    """Print a row of memory at ten megabytes for each class."""
    print("| class | size | memory | the parser of Markdown alone |\n|---|--:|--:|--:|")
    for name in names:
        peaks = []
        for what in ("--peak", "--parser"):
            done = subprocess.run(  # noqa: S603
                [sys.executable, __file__, what, name, "--engine", engine], capture_output=True, check=True, text=True
            )
            peaks.append(done.stdout.strip())
        print(f"| {name} | {' | '.join(peaks)} |", flush=True)


def print_peak(name: str, engine: str, *, is_parser: bool) -> None:
    """Print what ten megabytes of a class take, or what the parser of Markdown takes for them at once."""
    text = _make_bytes(CLASSES[name], 10_000_000)
    size = len(text.encode("utf-8", "surrogatepass"))
    newsnorm.loads("甲乙\n\n**丙** <b>丁</b>", html_engine=engine)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    if is_parser:
        for _ in _parser().events_with_range(text):
            pass
    else:
        measure(text, engine)
    memory = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024
    print(
        f"{memory / size:.0f} ×"
        if is_parser
        else f"{size / 1e6:.1f} MB | {memory / 1e6:.0f} MB ({memory / size:.0f} ×)"
    )


def _make_bytes(pattern: Pattern, size: int) -> str:
    """Return a text of about so many bytes."""
    return pattern.make(size * len(pattern.pump) // len(pattern.pump.encode("utf-8", "surrogatepass")))


def print_flat(names: list[str], engine: str) -> None:
    """Print the time per byte of a short and of a long text, and their ratio, for each class."""
    print(f"| class, {engine} | 64 KB | 8 MB | ratio |\n|---|--:|--:|--:|")
    for name in names:
        short, long = _make_bytes(CLASSES[name], 1 << 16), _make_bytes(CLASSES[name], 1 << 23)
        measure(short, engine)
        ratio = float("inf")
        for _ in range(3):
            small = min(measure(short, engine) for _ in range(9)) / len(short)
            large = measure(long, engine) / len(long)
            ratio = min(ratio, large / small)
            if ratio <= _FLAT:
                break
        per = len(short) / len(short.encode("utf-8", "surrogatepass"))
        print(f"| {name} | {small * per * 1e6:.2f} s/MB | {large * per * 1e6:.2f} s/MB | {ratio:.2f} |", flush=True)


def measure_machine() -> float:
    """Return the CPU time of a loop, which tells how fast this machine is now: others on it lift all times alike."""
    begin = time.process_time()
    number = 0
    while number < 10_000_000:
        number += 1
    return time.process_time() - begin


def print_class(name: str, engine: str) -> None:
    """Print the row of one class."""
    text = _make_bytes(CLASSES[name], 1_000_000)
    size = len(text.encode("utf-8", "surrogatepass"))
    newsnorm.loads("甲乙\n\n**丙** <b>丁</b>", html_engine=engine)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    seconds = measure(text, engine)
    memory = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024
    print(f"| {name} | {size / 1e6:.1f} MB | {seconds:.2f} s | {memory / 1e6:.0f} MB ({memory / size:.0f} ×) |")


def main() -> None:
    """Run what the words ask for."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("given", nargs="*", help="characters, or classes")
    parser.add_argument("--engine", default="auto")
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--classes", action="store_true")
    parser.add_argument("--memory", action="store_true")
    parser.add_argument("--flat", action="store_true")
    parser.add_argument("--class", dest="one", help=argparse.SUPPRESS)
    parser.add_argument("--peak", help=argparse.SUPPRESS)
    parser.add_argument("--parser", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.one:
        print_class(chosen.one, chosen.engine)
    elif chosen.peak or chosen.parser:
        print_peak(chosen.peak or chosen.parser, chosen.engine, is_parser=bool(chosen.parser))
    elif chosen.memory:
        print_memory(chosen.given or list(CLASSES), chosen.engine)
    elif chosen.flat:
        print_flat(chosen.given or list(CLASSES), chosen.engine)
    elif chosen.classes:
        print_classes(chosen.engine)
    else:
        print_patterns(int(chosen.given[0]) if chosen.given else 16_000, chosen.engine, shows_all=chosen.all)


if __name__ == "__main__":
    main()
