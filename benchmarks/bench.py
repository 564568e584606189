"""How fast `newsnorm.load` is beside its neighbours and beside the bare floor, on the seeds and on posts.

    python benchmarks/bench.py [--rounds N] [--posts N] [--corpus FOLDER] [--stages] [--json FILE]

All times are CPU times of the thread: on a shared machine the wall says more about the neighbours. All candidates run
in one process, round by round, and of each the fastest round counts; ratios hold where times do not. Two columns:

- hot: a candidate reads all documents several times in a row, then the next one does. Its code and data are in the
  processor's caches, as in a program that does nothing else.
- cold: for each document the candidates take turns. Each finds the caches full of another's data, as in a program that
  does something with every article.

The documents: the five seeds, which are simple HTML, and posts, which are mostly Markdown: a sample of the folder
`../shared/corpus` if it is there, else posts made of the project's own cases. The floor is what no design can avoid:
read the file, load the header with the C YAML loader, let turbohtml make text of the body (Markdown stays as it is).
`first load` is what a process pays once, for engines, tables and regexes. `--stages` says where the time goes.
"""

from __future__ import annotations

import argparse
import contextlib
import gc
import importlib.metadata
import json
import os
import platform
import random
import statistics
import subprocess
import sys
import time
import warnings
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import frontmatter
import turbohtml
import yaml
from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning

import newsnorm
from newsnorm import pipeline

from posts import make_posts

_PROJECT = Path(__file__).resolve().parents[1]
_SEEDS = sorted((_PROJECT / "seeds").glob("*.txt"))
_CORPUS = _PROJECT.parent / "shared" / "corpus"
_POSTS_BY_SUFFIX = frozenset({".md", ".markdown", ".html"})
_PASSES = 5
_VERSIONS = ("turbohtml", "pyromark", "PyYAML", "beautifulsoup4", "html5lib", "python-frontmatter", "trafilatura")
_FIRST_LOAD = (
    "import sys, time; start = time.process_time(); import newsnorm; imported = time.process_time();"
    "newsnorm.load(sys.argv[1]); print(imported - start, time.process_time() - imported)"
)
# The functions of the pipeline whose time is a stage, in their order.
_STAGES = {
    "_decode": "decode",
    "choose": "detect",
    "read": "header, fields",
    "read_body": "markup",
    "normalize_body": "text rules",
    "normalize_header": "text rules, header",
    "read_news_lines": "news lines",
    "canonicalize": "canonicalize",
    "hash_source": "hash",
}

Candidate = Callable[[Path], object]
Times = dict[str, float]  # microseconds a document, by candidate


def load_floor(path: Path) -> object:
    """What nothing can be faster than, with these libraries."""
    text = path.read_bytes().decode("utf-8")
    head, fence, rest = text.lstrip().removeprefix("---").partition("\n---\n")
    header, body = (None, text)
    with contextlib.suppress(yaml.YAMLError):
        header, body = (yaml.load(head, Loader=yaml.CSafeLoader), rest) if fence else (None, text)
    return header, turbohtml.parse(body).to_text()


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


def find_candidates() -> dict[str, Candidate]:
    """Return what is compared, by name; trafilatura only where it is installed."""
    found: dict[str, Candidate] = {
        "floor": load_floor,
        "newsnorm": load_newsnorm,
        "frontmatter": load_frontmatter,
        "frontmatter + bs4": load_frontmatter_soup,
    }
    with contextlib.suppress(ImportError):
        import trafilatura  # noqa: PLC0415 - a guest

        found["trafilatura"] = lambda path: trafilatura.bare_extraction(path.read_text(encoding="utf-8"))
    return found


def time_hot(candidates: dict[str, Candidate], paths: list[Path], rounds: int) -> Times:
    """Return the mean time of a document in the fastest of the rounds, all documents several times in a row."""
    passes = _PASSES if len(paths) < 20 else 1
    best: Times = dict.fromkeys(candidates, float("inf"))
    for _ in range(rounds):
        for name, candidate in candidates.items():
            gc.collect()  # the trees of one candidate must not be cleared away on another's time
            begin = time.thread_time_ns()
            for path in paths * passes:
                candidate(path)
            spent = (time.thread_time_ns() - begin) / len(paths) / passes / 1000
            best[name] = min(best[name], spent)
    return best


def time_cold(candidates: dict[str, Candidate], paths: list[Path], rounds: int) -> Times:
    """Return the mean over the documents of the fastest time of each, candidates taking turns."""
    best: dict[str, dict[Path, float]] = {name: dict.fromkeys(paths, float("inf")) for name in candidates}
    for _ in range(rounds):
        gc.collect()
        for path in paths:
            for name, candidate in candidates.items():
                begin = time.thread_time_ns()
                candidate(path)
                best[name][path] = min(best[name][path], (time.thread_time_ns() - begin) / 1000)
    return {name: statistics.fmean(times.values()) for name, times in best.items()}


def time_stages(paths: list[Path], rounds: int) -> Times:
    """Return the time of each stage of `load`, and what is left under `rest`."""
    best: dict[Path, Times] = {}
    for _ in range(rounds):
        for path in paths:
            with _watch_stages() as spent:
                begin = time.thread_time_ns()
                newsnorm.load(path)
                total = (time.thread_time_ns() - begin) / 1000
            times = {stage: spent[stage] for stage in _STAGES.values()}
            times["rest (open, read, provenance)"] = total - sum(times.values())
            if path not in best or total < sum(best[path].values()):
                best[path] = times
    stages = next(iter(best.values()))
    return {stage: statistics.fmean(times[stage] for times in best.values()) for stage in stages}


@contextlib.contextmanager
def _watch_stages() -> Iterator[dict[str, float]]:
    """Add up the time of the functions of the pipeline, in microseconds by stage."""
    spent: dict[str, float] = defaultdict(float)
    originals = {name: getattr(pipeline, name) for name in _STAGES}

    def watch(name: str) -> Callable[..., Any]:
        def timed(*args: Any, **kwargs: Any) -> Any:
            begin = time.thread_time_ns()
            try:
                return originals[name](*args, **kwargs)
            finally:
                spent[_STAGES[name]] += (time.thread_time_ns() - begin) / 1000

        return timed

    for name in _STAGES:
        setattr(pipeline, name, watch(name))
    try:
        yield spent
    finally:
        for name, original in originals.items():
            setattr(pipeline, name, original)


def time_first_load(rounds: int) -> tuple[float, float]:
    """Return the CPU milliseconds of `import newsnorm` and of the first load in a new process.

    The byte code of the modules is there, as it is after an installation; a first run that nobody times writes it.
    """
    command = [sys.executable, "-c", _FIRST_LOAD, str(_SEEDS[-1])]
    with TemporaryDirectory() as cache:
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment["PYTHONPYCACHEPREFIX"] = cache
        printed = [
            subprocess.run(command, capture_output=True, check=True, text=True, env=environment).stdout  # noqa: S603 - ourselves
            for _ in range(rounds + 1)
        ]
    imported, first = zip(*(map(float, line.split()) for line in printed[1:]), strict=True)
    return min(imported) * 1000, min(first) * 1000


def choose_posts(folder: Path, count: int, made: Path, candidates: dict[str, Candidate]) -> tuple[list[Path], str]:
    """Return posts that every candidate can read, and what they are."""
    if folder.is_dir():
        every = sorted(path for path in folder.rglob("*") if path.suffix.lower() in _POSTS_BY_SUFFIX)
        wanted = random.Random(0).sample(every, min(2 * count, len(every)))  # noqa: S311 - which ones is no secret
        what = f"posts of {folder.name}"
    else:
        wanted = list(_write_posts(made, count))
        what = "posts made of the cases"
    posts = [path for path in wanted if all(_can_read(candidate, path) for candidate in candidates.values())][:count]
    return posts, f"{len(posts)} {what}"


def _write_posts(folder: Path, count: int) -> Iterator[Path]:
    for name, text in make_posts(count):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        yield path


def _can_read(candidate: Candidate, path: Path) -> bool:
    try:
        candidate(path)
    except Exception:  # noqa: BLE001 - a neighbour raises what it likes; such a post compares nothing
        return False
    return True


def report(
    name: str, paths: list[Path], candidates: dict[str, Candidate], chosen: argparse.Namespace
) -> dict[str, Any]:
    """Measure one set of documents, print its table and return it."""
    size = statistics.fmean(path.stat().st_size for path in paths) / 1000
    rounds = chosen.rounds if len(paths) < 20 else max(3, chosen.rounds // 8)
    hot, cold = time_hot(candidates, paths, rounds), time_cold(candidates, paths, rounds)
    print(f"\n{name}, {size:.1f} KB a document; fastest of {rounds} rounds, CPU µs a document")
    print(f"{'':20}{'hot':>8}{'× floor':>9}{'× newsnorm':>12}{'cold':>10}{'× floor':>9}{'× newsnorm':>12}")
    for candidate in candidates:
        row = f"{candidate:20}"
        for times, width in ((hot, 8), (cold, 10)):
            spent = times[candidate]
            row += f"{spent:{width}.0f}{spent / times['floor']:9.2f}{spent / times['newsnorm']:12.2f}"
        print(row)
    measured: dict[str, Any] = {"documents": name, "hot": hot, "cold": cold}
    if chosen.stages:
        measured["stages"] = time_stages(paths, rounds)
        total = sum(measured["stages"].values())
        for stage, spent in measured["stages"].items():
            print(f"  {stage:32}{spent:8.0f} µs{spent / total:7.0%}")
    return measured


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=40, help="for the seeds; posts take an eighth of them")
    parser.add_argument("--posts", type=int, default=500, help="how many")
    parser.add_argument("--corpus", type=Path, default=_CORPUS, help="a folder of posts")
    parser.add_argument("--stages", action="store_true", help="where the time of load goes")
    parser.add_argument("--json", type=Path, help="write the figures there too")
    chosen = parser.parse_args()
    warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)  # a post may be no more than a link
    candidates = find_candidates()
    versions = {name: _version_of(name) for name in _VERSIONS if _version_of(name)}
    print(
        f"newsnorm {newsnorm.__version__}, {datetime.now(UTC):%Y-%m-%d}, {platform.python_implementation()}"
        f" {platform.python_version()}: {', '.join(f'{name} {version}' for name, version in versions.items())}"
    )
    imported, first = time_first_load(5)
    print(f"import newsnorm {imported:.0f} ms of CPU, first load {first:.0f} ms more")
    with TemporaryDirectory() as made:
        posts, what = choose_posts(chosen.corpus, chosen.posts, Path(made), candidates)
        gc.freeze()  # what imports left makes every collection slow
        tables = [
            report(f"{len(_SEEDS)} seeds", _SEEDS, candidates, chosen),
            report(what, posts, candidates, chosen),
        ]
    if chosen.json:
        figures = {"versions": versions, "import_ms": imported, "first_load_ms": first, "tables": tables}
        chosen.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


def _version_of(name: str) -> str:
    with contextlib.suppress(importlib.metadata.PackageNotFoundError):
        return importlib.metadata.version(name)
    return ""


if __name__ == "__main__":
    main()
