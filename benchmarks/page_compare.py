"""The reader of web pages beside others: `python benchmarks/page_compare.py ../shared/pages [--folds 5]`.

The folder holds labelled pages and the program `score.py` that measures a reader on them; what its figures mean, its
README says. Each program that is installed here reads the same pages with its own defaults, in one run; its version is
printed beside its figures. `--folds` tunes our constants on all hosts but those of one fold, and measures on that fold:
what is lost against the whole is what was tuned to these sites.

`--words` is for pages in languages with blanks: the folder needs no `score.py`, and each program gets the mean over the
pages of precision, recall and F1 of the words of the text.
"""

from __future__ import annotations

import argparse
import json
import logging
import re
import statistics
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

from attrs import evolve
from page_peers import Read, decoded, find_peers

import newsnorm
from newsnorm._version import __version__
from newsnorm.body import Body
from newsnorm.model import Block
from newsnorm.page import article, box_choice, ends, measure
from newsnorm.page.measure import Measure
from newsnorm.page.outline import Outline
from newsnorm.page.reading import read_page

_COLUMNS = (
    *("score", "daniel_f1", "cwced_f1", "gne_f1", "title", "date", "invented_dates", "source", "author_recall"),
    *("invented_authors", "median_ms"),
)
_WORD_COLUMNS = ("precision", "recall", "f1", "median_ms")
_WORD_RE = re.compile(r"\w+")
# What was set by measuring, and what else it might be.
_TUNED: tuple[tuple[ModuleType, str, tuple[float, ...]], ...] = (
    (box_choice, "_DECAY", (0.4, 0.5, 0.6)),
    (box_choice, "_MOST", (0.3, 0.4, 0.5)),
    (box_choice, "_AROUND", (0.2, 0.3, 0.5)),
    (box_choice, "_ARTICLE", (1.0, 1.2, 1.4)),
    (box_choice, "_ABOVE_TITLE", (0.3, 0.5, 0.8)),
    (measure, "_OF_HEADLINE", (0.2, 0.3, 0.5)),
    (measure, "_HAN_PER_MARK", (20, 25, 35)),
    (article, "_MOST_OF_INNER", (0.3, 0.4, 0.5)),
    (box_choice, "_MOST_COMMENTS", (0.7, 0.8, 0.9)),
    (box_choice, "_COMMENTS", (0.05, 0.1, 0.2)),
    (box_choice, "_LEAST_ABOVE", (0.05, 0.1, 0.2)),
    (box_choice, "_NOT_DESCRIBED", (0.2, 0.3, 0.5)),
    (ends, "_LEAST", (0.05, 0.1, 0.2)),
    (ends, "_THIRD", (0.25, 0.35, 0.5)),
    (ends, "_HALF", (0.4, 0.5, 0.65)),
)


def read_with_newsnorm(page: bytes) -> Mapping[str, Any]:
    """Read a page with newsnorm."""
    made = newsnorm.loads(page, name="page.html")
    return {
        "text": made.text,
        "title": made.title,
        "date": made.date_published and made.date_published.isoformat(),
        "source": made.source,
        "authors": [person.name for person in made.authors if person.role != "photographer"],
    }


def load_measure(folder: Path) -> ModuleType:
    """Return the program that measures, from beside the pages."""
    spec = spec_from_file_location("score", folder / "score.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"{folder} has no score.py")
    made = module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


Drawing = tuple[tuple[Measure, ...], Outline, list[str]]


def _draw(folder: Path, label: Mapping[str, Any]) -> Drawing:
    """Return what no constant changes: blocks and boxes of a page, and what it says of its title."""
    page = read_page(decoded((folder / label["html"]).read_bytes()), engine="auto")
    return tuple(page.selection.measures), page.outline, [value for value, _ in page.facts.of("title")]


def _score(labels: Sequence[Mapping[str, Any]], drawings: Mapping[str, Drawing], folder: Path, rate: Any) -> float:
    """Return the mean over the sets of the mean F1 of the text, as it is chosen, before news lines are read."""
    by_set: dict[str, list[float]] = {}
    for label in labels:
        wanted = (folder / label["text"]).read_text(encoding="utf-8")
        if wanted.strip():
            blocks, outline, titles = drawings[label["id"]]
            blocks = tuple(measure_again(block) for block in blocks)
            chosen = article.select_article(blocks, outline, titles)
            text = "\n".join(blocks[at].text for at in chosen.kept())
            by_set.setdefault(label["set"], []).append(rate(text, wanted)[2])
    return statistics.mean(map(statistics.mean, by_set.values()))


def measure_again(block: Measure) -> Measure:
    """Return a block measured by the constants of now; links keep their part of it."""
    fresh = measure.measure_blocks(Body.of(Block(text=block.text)))[0]
    part = 1 - block.linked / block.size if block.size else 1.0
    return evolve(block, worth=fresh.worth * part)


def cross_validate(
    folder: Path, labels: Sequence[Mapping[str, Any]], measuring: ModuleType, folds: int
) -> Iterator[tuple[int, Mapping[str, Any], Mapping[str, Any]]]:
    """Yield for each fold of hosts the figures as they are, and with what the other hosts would have us choose."""
    if not folds:
        return
    hosts = sorted({label["host"] for label in labels})
    usual = {(module, name): getattr(module, name) for module, name, _ in _TUNED}
    if strange := [name for module, name, values in _TUNED if usual[module, name] not in values]:
        raise SystemExit(f"no constants of now: {strange}")
    drawings = {label["id"]: _draw(folder, label) for label in labels}
    for fold in range(folds):
        held = frozenset(hosts[fold::folds])
        inside = [label for label in labels if label["host"] not in held]
        outside = [label for label in labels if label["host"] in held]
        as_it_is = measuring.measure(folder, outside, read_with_newsnorm)[0]
        for module, name, values in _TUNED:
            scores = {}
            for value in values:
                setattr(module, name, value)
                scores[value] = _score(inside, drawings, folder, measuring.prf)
            best = max(values, key=lambda value: (scores[value], value == usual[module, name]))
            setattr(module, name, best)
        print("tuned:", {name: getattr(module, name) for module, name, _ in _TUNED}, file=sys.stderr)
        tuned = measuring.measure(folder, outside, read_with_newsnorm)[0]
        for (module, name), value in usual.items():
            setattr(module, name, value)
        yield len(outside), as_it_is, tuned


def _print_row(name: str, figures: Mapping[str, Any], columns: Sequence[str] = _COLUMNS) -> None:
    cells = (figures.get(column) for column in columns)
    row = ("–" if cell is None else f"{cell:.3f}" if 0 < cell < 1 else f"{cell:g}" for cell in cells)
    print(f"| {name} | {' | '.join(row)} |", flush=True)


def measure_words(folder: Path, labels: Sequence[Mapping[str, Any]], read: Read) -> Mapping[str, Any]:
    """Return the means of precision, recall and F1 of the words of the texts, and the median of the times."""
    rates: list[tuple[float, float, float]] = []
    times: list[float] = []
    for label in labels:
        page = (folder / label["html"]).read_bytes()
        start = time.perf_counter()
        made = Counter(_WORD_RE.findall((_try(read, page) or "").lower()))
        times.append(1000 * (time.perf_counter() - start))
        wanted = Counter(_WORD_RE.findall((folder / label["text"]).read_text(encoding="utf-8").lower()))
        both = (made & wanted).total()
        precision, recall = both / (made.total() or 1), both / (wanted.total() or 1)
        rates.append((precision, recall, 2 * precision * recall / (precision + recall) if both else 0.0))
    means = map(statistics.mean, zip(*rates, strict=True))
    return {**dict(zip(_WORD_COLUMNS, means, strict=False)), "median_ms": round(statistics.median(times), 1)}


def _try(read: Read, page: bytes) -> str | None:
    """Return the text that a program makes of a page; nothing where it fails, as some do."""
    try:
        return read(page).get("text")
    except Exception as error:  # noqa: BLE001 - whatever another program raises, the others are measured
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        return None


def main() -> None:
    """Print one row a program, then one a fold."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--alone", action="store_true", help="without the other programs")
    parser.add_argument("--words", action="store_true", help="only the texts, by their words")
    parser.add_argument("--patience", type=int, default=60, help="seconds a page: a busy machine needs more")
    chosen = parser.parse_args()
    logging.disable(logging.CRITICAL)
    labels = [json.loads(line) for line in (chosen.folder / "labels.jsonl").read_text(encoding="utf-8").splitlines()]
    columns = _WORD_COLUMNS if chosen.words else _COLUMNS
    print(f"| program | {' | '.join(columns)} |\n|{'---|' * (len(columns) + 1)}")
    readers = [(f"newsnorm {__version__}", read_with_newsnorm)]
    if not chosen.alone:
        readers += find_peers("en" if chosen.words else "zh")
    if chosen.words:
        for name, read in readers:
            _print_row(name, measure_words(chosen.folder, labels, read), columns)
        return
    measuring = load_measure(chosen.folder)
    measuring.call.__kwdefaults__["seconds"] = chosen.patience
    for name, read in readers:
        _print_row(name, measuring.measure(chosen.folder, labels, read)[0])
    for number, as_it_is, tuned in cross_validate(chosen.folder, labels, measuring, chosen.folds):
        _print_row(f"{number} pages, as it is", as_it_is)
        _print_row(f"{number} pages, tuned on the others", tuned)


if __name__ == "__main__":
    main()
