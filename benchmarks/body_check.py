"""Measure how well bodies are read: `python benchmarks/body_check.py ../shared [--corpus 500] [--only times]`.

Prints one line for each suite and engine, then the cases that fail; how many posts keep a `**` outside code; then
times: a seed, ordinary and hostile input from 64 KB to 8 MB (a quarter of an hour an engine).
"""

from __future__ import annotations

import argparse
import gc
import os
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import html_suites as suites
from letters import read_posts

from newsnorm.markup.bodies import read_body
from newsnorm.markup.html.read import html_to_body
from newsnorm.model import Block
from newsnorm.options import HtmlEngine

SEEDS = Path(__file__).resolve().parents[1] / "seeds"
_INDENT = "\N{IDEOGRAPHIC SPACE}" * 2
_PARAGRAPH = f"<p>{_INDENT}中国证券业协会发布报告，全年营业收入同比增长百分之五，净利润创历史新高。</p>\n"
_LINKED = f"<p>{_INDENT}中国证券业协会<a href='/a.html'>发布报告</a>，全年营业收入<b>同比</b>增长百分之五。</p>\n"
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
FLAT = {"ordinary": lambda n: _PARAGRAPH * n, "ordinary, a link each": lambda n: _LINKED * n, **HOSTILE}
ENGINES: tuple[HtmlEngine, ...] = ("auto", "turbohtml", "html5lib")
SIZES = (64, 1024, 8192)


# What the system takes for handing out memory again and again is not ours: glibc keeps what it got once.
KEPT = {"MALLOC_MMAP_THRESHOLD_": str(1 << 25), "MALLOC_TRIM_THRESHOLD_": str(1 << 34)}


def main() -> None:
    """Run everything."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--corpus", type=int, default=300, help="how many posts; 0 for all")
    parser.add_argument("--only", choices=("scores", "marks", "times"))
    parser.add_argument("--engine", choices=ENGINES, help="time only this one")
    parser.add_argument("--input", choices=FLAT, help="time only this one")
    arguments = parser.parse_args()
    if not KEPT.items() <= os.environ.items():
        os.execve(sys.executable, [sys.executable, *sys.argv], {**os.environ, **KEPT})  # noqa: S606 - itself
    if arguments.only in (None, "scores"):
        for engine in suites.ENGINES:
            print_scores(arguments.shared, engine)
        print_agreement(arguments.shared, arguments.corpus or None)
    if arguments.only in (None, "marks"):
        print_marks(arguments.shared)
    if arguments.only in (None, "times"):
        print_times([arguments.engine] if arguments.engine else ENGINES, [arguments.input] if arguments.input else FLAT)


def print_scores(shared: Path, engine: HtmlEngine) -> None:
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


def print_marks(shared: Path) -> None:
    """Print how many posts keep a `**` outside code, and what it is there."""
    counts: Counter[str] = Counter()
    posts = 0
    for _, raw in read_posts(shared):
        body = read_body(raw.body)
        posts += 1
        left = [text for block in body.blocks if "**" in (text := _without_code(block))]
        if left and body.kind != "text":
            counts[_class_of(left[0], raw.body.text)] += 1
    total = sum(counts.values())
    print(f"posts with ** outside code: {total} of {posts} ({total / posts:.2%})")
    for name, count in counts.most_common():
        print(f"    {count} {name}")


def _without_code(block: Block) -> str:
    if block.kind == "code":
        return ""
    text = block.text
    for start, end in reversed(block.verbatim):
        text = text[:start] + "x" * (end - start) + text[end:]
    return text


def _class_of(text: str, source: str) -> str:
    """Return what a leftover mark is, as far as its surroundings tell."""
    runs = re.findall(r"\*{2,}", text)
    if any(len(run) > 2 for run in runs):
        return "longer runs: masks, lines of stars"
    if re.search(r"[A-Za-z0-9./_\-“\"(]\*\*|\*\*[./_\-”\")]|\*\* *(?:[A-Za-z(]*[0-9]|\t)|\t\*\*", text):
        return "patterns, operators, masked words"
    line = next(
        (line for line in source.split("\n") if "**" in line and re.search(r"<(?:td|div|dt|p|span|br)\b", line)), ""
    )
    if line:
        return "inside HTML elements, where the page shows them too"
    return "odd ones: their partner is missing"


def report(what: str, wrong: object, total: int) -> None:
    """Print a score and what is wrong."""
    failed = list(wrong)  # type: ignore[call-overload]
    print(f"{what}: {total - len(failed)} of {total} ({1 - len(failed) / total:.2%})")
    for case in failed:
        print(f"    {str(case)[:200]}")


def print_times(engines: Sequence[HtmlEngine], inputs: Iterable[str]) -> None:
    """Print what a seed, a byte of flat input and hostile input cost."""
    for path in sorted(SEEDS.glob("00[0234]*")):
        body = re.split(r"^---+\s*$", path.read_text(encoding="utf-8"), maxsplit=2, flags=re.MULTILINE)[2]
        body = body.partition("<http")[0]  # the tail of one seed is Markdown
        times = [best_time(body, engine, 300) * 1e6 for engine in ("auto", "turbohtml")]
        print(f"seed {path.name[:3]}: {times[0]:.0f} µs, by turbohtml alone {times[1]:.0f} µs")
    for engine in engines:
        for name in inputs:
            if engine != "auto" or name.startswith("ordinary"):
                print_flatness(name, engine)


def print_flatness(name: str, engine: HtmlEngine) -> None:
    """Print the time per byte of inputs of several sizes, in turn, so that a slow minute of the machine hits all."""
    make = FLAT[name]
    unit = len(make(1000).encode()) / 1000
    pages = [make(int(size * 1024 / unit)) for size in SIZES]
    costs = [float("inf")] * len(pages)
    begin = time.monotonic()
    turns = 0
    while turns < 2 or time.monotonic() - begin < 30:
        turns += 1
        for index, html in enumerate(pages):
            cost = best_time(html, engine, 5 if SIZES[index] < 1000 else 1) / len(html.encode()) * 1e9
            costs[index] = min(costs[index], cost)
    shown = " ".join(f"{cost:9.1f}" for cost in costs)
    sizes = "/".join(map(str, SIZES))
    print(f"{engine:10} {name:22} {shown} ns/byte at {sizes} KB, × {costs[-1] / costs[0]:.2f}", flush=True)


def best_time(html: str, engine: HtmlEngine, repeat: int) -> float:
    """Return the least CPU time of several runs."""
    times = []
    for _ in range(repeat):
        gc.collect() if repeat < 100 else None
        begin = time.process_time()
        html_to_body(html, engine=engine)
        times.append(time.process_time() - begin)
    return min(times)


if __name__ == "__main__":
    main()
