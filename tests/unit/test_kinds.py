"""Faults that users met, by kind: inputs of each kind, and those that only look like it."""

from __future__ import annotations

import base64
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

import newsnorm

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


def _read(row: dict[str, Any]) -> Any:
    """Return what the call of a row gives."""
    given, options, call = row["in"], row["options"], row["call"]
    if call == "normalize_text":
        return newsnorm.normalize_text(given, **options)
    if call.startswith("to_blocks"):
        blocks = newsnorm.to_blocks(given, **options)
        return [[block.kind, block.text] for block in blocks] if "kinds" in call else [block.text for block in blocks]
    data = base64.b64decode(given["base64"]) if isinstance(given, dict) else given
    try:
        article = newsnorm.loads(data, **options)
    except newsnorm.NewsnormError as error:
        return type(error).__name__
    return _look(article, call, row)


def _look(article: newsnorm.Article, call: str, row: dict[str, Any]) -> Any:
    dateline, date = article.dateline, article.date_published
    looks = {
        "credits": lambda: _credits(article),
        "authors": lambda: _people(article.authors),
        "tags": lambda: list(article.tags),
        "images": lambda: [image.url for image in article.images],
        "links": lambda: [link.url for link in article.links],
        "date": lambda: date and date.isoformat(),
        "dateline": lambda: dateline and [dateline.agency, dateline.place, dateline.date_text],
        "warned": lambda: any(finding.level != "info" for finding in article.findings),
        "told": lambda: any(str(row["number"]) in re.findall(r"\d+", finding.message) for finding in article.findings),
    }
    return looks[call]() if call in looks else getattr(article, call)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_kind(row):
    """What is of the kind comes out right, and what only looks like it stays."""
    assert _read(row) == row["right"]


def test_every_kind_has_traps():
    """Five inputs of each kind at least, two of them such that only look like it."""
    kinds = Counter(row["id"].rpartition("-")[0] for row in ROWS)
    traps = Counter(row["id"].rpartition("-")[0] for row in ROWS if row["is_trap"])

    assert [kind for kind in kinds if kinds[kind] < 5 or traps[kind] < 2] == []
