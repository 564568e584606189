"""How fast the text rules are: canonical text, the seeds, one whole body, and other tools on the same text in one run.

    python benchmarks/text_bench.py [SEEDS]

Of the other tools only those are timed that are installed: opencc, ftfy, autocorrect_py. They do other work; the ratio
says what the rules cost beside them, not who is better.
"""

from __future__ import annotations

import importlib
import sys
import timeit
from collections.abc import Callable
from pathlib import Path

from newsnorm.body import Body
from newsnorm.markup.bodies import read_body
from newsnorm.options import Options
from newsnorm.reader import Source
from newsnorm.readers.registry import choose, read
from newsnorm.text.blocks import normalize_body
from newsnorm.text.engine import compile_rules, normalize


def main() -> None:
    """Print the numbers."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parents[1] / "seeds"
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
    for name, run in find_rivals().items():
        print(f"{name:32}{show_rate(lambda run=run: run(text), text)}")


def read_seed(path: Path) -> Body:
    """Return the body of a seed as `markup` hands it over."""
    source = Source(text=path.read_text(encoding="utf-8"), name=path.name)
    reader, _ = choose(source, reader=None, extra=())
    raw = read(reader, source)
    return read_body(raw, markup=raw.markup)


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
    timer = timeit.Timer(run)
    number, _ = timer.autorange()
    return min(timer.repeat(repeat=7, number=max(1, number // 4))) / max(1, number // 4)


def show_rate(run: Callable[[], object], text: str) -> str:
    """Return megabytes of UTF-8 a second."""
    return f"{len(text.encode()) / best_time(run) / 1e6:8.1f} MB/s"


if __name__ == "__main__":
    main()
