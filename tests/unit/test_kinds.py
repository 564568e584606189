"""Faults that users met, by kind: inputs of each kind, and those that only look like it."""

from __future__ import annotations

import base64
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import newsnorm

from every_case import every_case

CASES = Path(__file__).parents[1] / "cases" / "kinds" / "kinds.jsonl"
_PROSE = (
    "江州港口今天恢复通航，货轮已经靠岸，工人开始卸货，市民早上八点就来到码头等候。",
    "据了解，这条航线停航了三个月。",
)
ROWS = [json.loads(line) for line in CASES.read_text(encoding="utf-8").splitlines()]


def _people(people: Any) -> list[list[str]]:
    return [[person.name, person.role] for person in people]


def _credits(article: newsnorm.Article) -> dict[str, Any]:
    return {
        "authors": _people(article.authors),
        "editors": _people(article.editors),
        "source": article.source,
        "left": [block.text for block in article.blocks if block.text not in _PROSE],
    }


def _data(given: Any) -> Any:
    return base64.b64decode(given["base64"]) if isinstance(given, dict) else given


def _read(row: dict[str, Any], folder: Path) -> Any:
    """Return what the call of a row gives; of several files it is a list, with the names of errors."""
    given, options, call = row["in"], row["options"], row["call"]
    if isinstance(given, dict) and "files" in given:
        paths = [folder / name for name in given["files"]]
        for path, content in zip(paths, map(_data, given["files"].values()), strict=True):
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        found = newsnorm.load_all(paths, **options)
        return [_look(each, call, row) if isinstance(each, newsnorm.Article) else "Failure" for each in found]
    if call == "normalize_text":
        return newsnorm.normalize_text(given, **options)
    if call.startswith("to_blocks"):
        blocks = newsnorm.to_blocks(given, **options)
        return [[block.kind, block.text] for block in blocks] if "kinds" in call else [block.text for block in blocks]
    try:
        article = newsnorm.loads(_data(given), **options)
    except newsnorm.NewsnormError as error:
        return "load_all" in f"{error}" if call == "refused" else type(error).__name__
    return _look(article, call, row)


def _look(article: newsnorm.Article, call: str, row: dict[str, Any]) -> Any:
    dateline, date = article.dateline, article.date_published
    looks = {
        "credits": lambda: _credits(article),
        "authors": lambda: _people(article.authors),
        "tags": lambda: list(article.tags),
        "categories": lambda: [list(path) for path in article.categories],
        "editors": lambda: _people(article.editors),
        "path": lambda: (article.provenance.path or "").rpartition("!")[2],
        "reader": lambda: article.provenance.reader,
        "extra": lambda: dict(article.extra),
        "refused": lambda: False,
        "images": lambda: [image.url for image in article.images],
        "links": lambda: [link.url for link in article.links],
        "date": lambda: date and date.isoformat(),
        "dateline": lambda: dateline and [dateline.agency, dateline.place, dateline.date_text],
        "warned": lambda: any(finding.level != "info" for finding in article.findings),
        "told": lambda: any(str(row["number"]) in re.findall(r"\d+", finding.message) for finding in article.findings),
    }
    return looks[call]() if call in looks else getattr(article, call)


@every_case("row", ROWS, ids=lambda row: row["id"])
def test_kind(row, tmp_path):
    """What is of the kind comes out right, and what only looks like it stays."""
    assert _read(row, tmp_path) == row["right"]


def test_every_kind_has_traps():
    """Five inputs of each kind at least, two of them such that only look like it."""
    kinds = Counter(row["id"].rpartition("-")[0] for row in ROWS)
    traps = Counter(row["id"].rpartition("-")[0] for row in ROWS if row["is_trap"])

    assert [kind for kind in kinds if kinds[kind] < 5 or traps[kind] < 2] == []
