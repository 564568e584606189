"""How fast the text rules are: canonical text, the seeds, one whole body, and other tools on the same text in one run.

    python benchmarks/text_bench.py [--seeds FOLDER] [--hostile]

Of the other tools only those are timed that are installed: opencc, ftfy, autocorrect_py. They do other work; the ratio
says what the rules cost beside them, not who is better. `--hostile` prints instead, for each rule, the time of one long
line of what it changes at three lengths, and how the time grows from one to the next: twice, where it is linear.
"""

from __future__ import annotations

import argparse
import importlib
import time
import timeit
from collections.abc import Callable
from pathlib import Path

from newsnorm.body import Body
from newsnorm.markup.bodies import read_body
from newsnorm.options import Options
from newsnorm.reader import Source
from newsnorm.readers.registry import choose, read
from newsnorm.text.blocks import normalize_body
from newsnorm.text.engine import Ruleset, compile_rules, normalize
from newsnorm.text.rules import RULES


def main() -> None:
    """Print the numbers."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--seeds", type=Path, default=Path(__file__).resolve().parents[1] / "seeds")
    parser.add_argument("--hostile", action="store_true", help="how the time of each rule grows")
    chosen = parser.parse_args()
    if chosen.hostile:
        show_growth()
    else:
        show_speed(chosen.seeds)


def show_speed(folder: Path) -> None:
    """Print how fast the rules are on the seeds, and other tools on the same text."""
    rules = compile_rules(Options())
    bodies = [read_seed(path) for path in sorted(folder.glob("*.txt"))]
    text = "\n\n".join(block.text for body in bodies for block in body.blocks)
    canonical = normalize(text, rules).text
    print(f"{'the seeds':32}{show_rate(lambda: normalize(text, rules), text)}")
    print(f"{'the seeds, canonical':32}{show_rate(lambda: normalize(canonical, rules), canonical)}")
    for body in bodies:
        name = body.blocks[0].text.strip()[:8]
        done = normalize_body(body, rules)
        first, second = (
            best_time(lambda body=body: normalize_body(body, rules)),
            best_time(lambda done=done: normalize_body(done, rules)),
        )
        print(f"body {name:　<10}{len(body.blocks):4} blocks {first * 1e6:7.1f} µs, canonical {second * 1e6:6.1f} µs")
    ours = best_time(lambda: normalize(text, rules))
    for name, run in find_rivals().items():
        theirs = best_time(lambda run=run: run(text))
        print(f"{name:32}{len(text.encode()) / theirs / 1e6:8.1f} MB/s, {theirs / ours:7.2f} x the time of the rules")


def show_growth() -> None:
    """Print the times of hostile lines of 25, 50 and 100 thousand characters, the slowest growth last."""
    rows = []
    for rule in RULES:
        if not rule.run:
            continue
        rules = compile_rules(Options(profile=rule.profiles[0] if rule.profiles else "corpus"))
        for unit in {text for before, _ in rule.examples for text in (before, before[0], before[-1])}:
            times = [time_once(unit * (length // len(unit)), rules) for length in (25_000, 50_000, 100_000)]
            rows.append((times[2] / times[1], rule.id, unit, times))
    for growth, rule_id, unit, times in sorted(rows):
        shown = " ".join(f"{seconds * 1e3:8.1f}" for seconds in times)
        print(f"{rule_id:16}{shown} ms, x {times[1] / times[0]:.1f}, x {growth:.1f}  {unit!r}")


def time_once(text: str, rules: Ruleset) -> float:
    """Return the seconds of the faster of three runs."""
    seconds = []
    for _ in range(3):
        started = time.process_time()
        normalize(text, rules)
        seconds.append(time.process_time() - started)
    return min(seconds)


def read_seed(path: Path) -> Body:
    """Return the body of a seed as `markup` hands it over."""
    source = Source(text=path.read_text(encoding="utf-8"), name=path.name)
    reader, _ = choose(source, reader=None, extra=())
    raw = read(reader, source)
    return read_body(raw.body)


def find_rivals() -> dict[str, Callable[[str], object]]:
    """Return the other tools that are installed."""
    makers: dict[str, Callable[[], Callable[[str], object]]] = {
        "opencc t2s": lambda: importlib.import_module("opencc").OpenCC("t2s").convert,
        "ftfy": lambda: importlib.import_module("ftfy").fix_text,
        "autocorrect_py": lambda: importlib.import_module("autocorrect_py").format,
    }
    found = {}
    for name, make in makers.items():
        try:
            found[name] = make()
        except ImportError:
            print(f"{name:32}not installed")
    return found


def best_time(run: Callable[[], object]) -> float:
    """Return the seconds of the fastest of many runs: the others waited for something else."""
    timer = timeit.Timer(run, timer=time.process_time)  # others may share the core
    number, _ = timer.autorange()
    return min(timer.repeat(repeat=7, number=max(1, number // 4))) / max(1, number // 4)


def show_rate(run: Callable[[], object], text: str) -> str:
    """Return megabytes of UTF-8 a second."""
    return f"{len(text.encode()) / best_time(run) / 1e6:8.1f} MB/s"


if __name__ == "__main__":
    main()
