"""Measure how well HTML bodies are read: `python benchmarks/body_check.py ../shared [--corpus 500]`.

Prints one line for each suite and engine, then the cases that fail; then times: a seed, flat input, hostile input.
"""

from __future__ import annotations

import argparse
import gc
import re
import time
from collections.abc import Callable
from pathlib import Path

import html_suites as suites

from newsnorm.markup.html import html_to_body

SEEDS = Path(__file__).resolve().parents[1] / "seeds"
_INDENT = "\N{IDEOGRAPHIC SPACE}" * 2
_PARAGRAPH = f"<p>{_INDENT}中国证券业协会发布报告，全年营业收入同比增长百分之五，净利润创历史新高。</p>\n"
HOSTILE: dict[str, Callable[[int], str]] = {
    "open <div>": lambda n: "<div>" * n,
    "open <b>": lambda n: "<b>" * n,
    "<b><p>": lambda n: "<b><p>中" * n,
    "open <font>": lambda n: "".join(f"<p><font size={number}>中" for number in range(n)),
    "<ul><li>": lambda n: "<ul><li>" * n,
    "<p>中": lambda n: "<p>中" * n,
    "<": lambda n: "<" * n,
    "&": lambda n: "&" * n,
    "&amp;": lambda n: "&amp;" * n,
    "stray ends": lambda n: "a</a>" * n,
    "attributes": lambda n: "<p " + " ".join(f"a{number}=1" for number in range(n)) + ">",
    "blanks": lambda n: "中" + " " * n + "\n" * n + "文",
    "open comments": lambda n: "<!--" * n,
    "open quotes": lambda n: "<a b='" * n,
    "noscript": lambda n: "<noscript>" * n,
    "links": lambda n: "<a href=/x>中</a>" * n,
    "deep divs": lambda n: "<div>" * 500 + "<div>中</div>" * n,
    "spanning cells": lambda n: "<table>" + "<tr>" + "<td rowspan=999>中" * n + "<tr><td colspan=999>中" * n,
}


def main() -> None:
    """Run everything."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--corpus", type=int, default=300, help="how many posts; 0 for all")
    arguments = parser.parse_args()
    for engine in suites.ENGINES:
        print_scores(arguments.shared, engine)
    print_agreement(arguments.shared, arguments.corpus or None)
    print_times()


def print_scores(shared: Path, engine: suites.HtmlEngine) -> None:
    """Print the scores of one engine."""
    report(f"{engine}: structure cases", suites.wrong_structure(shared, engine), 31)
    report(f"{engine}: hidden cases", suites.wrong_hidden(shared, engine), 29)
    report(f"{engine}: WPT innerText", suites.wrong_inner_text(shared, engine), 220)
    leaks, shown = suites.leaking_payloads(shared, engine)
    report(f"{engine}: XSS payloads ({shown} pages show code themselves)", leaks, 471)
    total = sum(1 for _ in suites.tree_cases(shared))
    report(f"{engine}: html5lib-tests, text of the expected tree", suites.wrong_trees(shared, engine), total)


def print_agreement(shared: Path, count: int | None) -> None:
    """Print where the engines differ and where words are lost."""
    cases = [(name, html) for name, html, _ in suites.tree_cases(shared)]
    report("engines agree: html5lib-tests", suites.unequal_engines(iter(cases)), len(cases))
    posts = list(suites.corpus_html(shared, count=count))
    report("engines agree: posts", suites.unequal_engines(iter(posts)), len(posts))
    lost = ((name, found) for name, html in posts if (found := suites.lost_words(html, "auto")))
    report("no word lost: posts", lost, len(posts))


def report(what: str, wrong: object, total: int) -> None:
    """Print a score and what is wrong."""
    failed = list(wrong)  # type: ignore[call-overload]
    print(f"{what}: {total - len(failed)} of {total} ({1 - len(failed) / total:.2%})")
    for case in failed:
        print(f"    {str(case)[:200]}")


def print_times() -> None:
    """Print what a seed, a byte of flat input and hostile input cost."""
    for path in sorted(SEEDS.glob("00[0234]*")):
        body = re.split(r"^---+\s*$", path.read_text(encoding="utf-8"), maxsplit=2, flags=re.MULTILINE)[2]
        body = body.partition("<http")[0]  # the tail of one seed is Markdown
        print(f"seed {path.name[:3]}: {best_time(body, 'turbohtml', 300) * 1e6:.0f} µs")
    for size in (1 << 16, 1 << 20, 1 << 23):
        html = _PARAGRAPH * (size // len(_PARAGRAPH.encode()))
        print(f"flat, {size >> 10} KB: {best_time(html, 'turbohtml', 3) / len(html.encode()) * 1e9:.1f} ns/byte")
    for name, make in HOSTILE.items():
        for engine, size in zip(suites.ENGINES, (20_000, 1_000), strict=True):
            times = [best_time(make(size * factor), engine, 1) for factor in (1, 2, 4)]
            shown = " ".join(f"{seconds * 1000:8.1f}" for seconds in times)
            print(f"{name:16} {engine:10} n={size:6} 2n 4n: {shown} ms, growth {times[2] / times[0]:.1f}")


def best_time(html: str, engine: suites.HtmlEngine, repeat: int) -> float:
    """Return the least CPU time of several runs."""
    times = []
    for _ in range(repeat):
        gc.collect() if repeat < 10 else None
        begin = time.process_time()
        html_to_body(html, engine=engine)
        times.append(time.process_time() - begin)
    return min(times)


if __name__ == "__main__":
    main()
