"""The reader of web pages beside others: `python benchmarks/page_compare.py ../shared/pages [--folds 5]`.

The folder holds labelled pages and the program `score.py` that measures a reader on them; what its figures mean, its
README says. Each program that is installed here reads the same pages with its own defaults, in one run; its version is
printed beside its figures. `--folds` tunes our constants on all hosts but those of one fold, and measures on that fold:
what is lost against the whole is what was tuned to these sites.
"""

from __future__ import annotations

import argparse
import importlib
import json
import logging
import re
import statistics
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

import newsnorm
from newsnorm._version import __version__
from newsnorm.body import Body
from newsnorm.decode import decode
from newsnorm.model import Block
from newsnorm.page import article, box_choice, ends, measure
from newsnorm.page.measure import Measure
from newsnorm.page.outline import Outline
from newsnorm.page.reading import read_page

Read = Callable[[bytes], Mapping[str, Any]]

_COLUMNS = (
    *("score", "daniel_f1", "cwced_f1", "gne_f1", "title", "date", "invented_dates", "source", "author_recall"),
    *("invented_authors", "median_ms"),
)
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
    (ends, "_SURE", (0.05, 0.1, 0.2)),
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


def _decoded(page: bytes) -> str:
    # Most of the others take text: they get it as newsnorm decodes it.
    return decode(page).text


def _trafilatura(library: Any) -> Read:
    def read(page: bytes) -> Mapping[str, Any]:
        document = library.bare_extraction(page, with_metadata=True, include_comments=False)
        if document is None:
            return {}
        authors = re.split(r"[;,]\s*", document.author) if document.author else []
        return {
            "text": document.text or "",
            "title": document.title,
            "date": document.date,
            "source": document.sitename,
            "authors": authors,
        }

    return read


def _readability(library: Any) -> Read:
    html = importlib.import_module("lxml.html")

    def read(page: bytes) -> Mapping[str, Any]:
        document = library.Document(_decoded(page))
        tree = html.fromstring(document.summary(html_partial=True))
        return {"text": "\n".join(tree.itertext()), "title": document.short_title()}

    return read


def _newspaper(library: Any) -> Read:
    def read(page: bytes) -> Mapping[str, Any]:
        made = library.Article("https://news.example/1.html", language="zh", fetch_images=False)
        made.download(input_html=_decoded(page))
        made.parse()
        return {"text": made.text, "title": made.title, "date": made.publish_date, "authors": made.authors}

    return read


def _gne(library: Any) -> Read:
    extractor = library.GeneralNewsExtractor()

    def read(page: bytes) -> Mapping[str, Any]:
        made = extractor.extract(_decoded(page))
        author = made["author"]
        return {
            "text": made["content"],
            "title": made["title"],
            "date": made["publish_time"],
            "authors": [author] if author else [],
        }

    return read


def _resiliparse(library: Any) -> Read:
    def read(page: bytes) -> Mapping[str, Any]:
        return {"text": library.extract_plain_text(_decoded(page), main_content=True)}

    return read


_PEERS: tuple[tuple[str, str, Callable[[Any], Read]], ...] = (
    ("trafilatura", "trafilatura", _trafilatura),
    ("readability-lxml", "readability", _readability),
    ("newspaper4k", "newspaper", _newspaper),
    ("gne", "gne", _gne),
    ("resiliparse", "resiliparse.extract.html2text", _resiliparse),
)


def find_peers() -> Iterator[tuple[str, Read]]:
    """Yield the name with the version, and the reader, of each program that is installed."""
    for package, module, make in _PEERS:
        try:
            name = f"{package} {version(package)}"
        except PackageNotFoundError:
            print(f"{package} is not installed", file=sys.stderr)
            continue
        yield name, make(importlib.import_module(module))


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
    page = read_page(_decoded((folder / label["html"]).read_bytes()), engine="auto")
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
    return Measure(block.text, block.kind, block.level, block.size, block.linked, block.links, fresh.worth * part)


def cross_validate(
    folder: Path, labels: Sequence[Mapping[str, Any]], measuring: ModuleType, folds: int
) -> Iterator[tuple[int, Mapping[str, Any], Mapping[str, Any]]]:
    """Yield for each fold of hosts the figures as they are, and with what the other hosts would have us choose."""
    if not folds:
        return
    hosts = sorted({label["host"] for label in labels})
    usual = {(module, name): getattr(module, name) for module, name, _ in _TUNED}
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


def _print_row(name: str, figures: Mapping[str, Any]) -> None:
    cells = (figures.get(column) for column in _COLUMNS)
    row = ("–" if cell is None else f"{cell:.3f}" if 0 < cell < 1 else f"{cell:g}" for cell in cells)
    print(f"| {name} | {' | '.join(row)} |", flush=True)


def main() -> None:
    """Print one row a program, then one a fold."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--alone", action="store_true", help="without the other programs")
    chosen = parser.parse_args()
    logging.disable(logging.CRITICAL)
    measuring = load_measure(chosen.folder)
    labels = [json.loads(line) for line in (chosen.folder / "labels.jsonl").read_text(encoding="utf-8").splitlines()]
    print(f"| program | {' | '.join(_COLUMNS)} |\n|{'---|' * (len(_COLUMNS) + 1)}")
    readers = [(f"newsnorm {__version__}", read_with_newsnorm)]
    if not chosen.alone:
        readers += find_peers()
    for name, read in readers:
        _print_row(name, measuring.measure(chosen.folder, labels, read)[0])
    for number, as_it_is, tuned in cross_validate(chosen.folder, labels, measuring, chosen.folds):
        _print_row(f"{number} pages, as it is", as_it_is)
        _print_row(f"{number} pages, tuned on the others", tuned)


if __name__ == "__main__":
    main()
