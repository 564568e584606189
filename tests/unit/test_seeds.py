"""The five seeds come out as five exact articles."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import newsnorm

SEEDS = sorted((Path(__file__).resolve().parents[2] / "seeds").glob("*.txt"))
GOLDEN = Path(__file__).resolve().parents[1] / "golden"


def expected_article(seed: Path) -> dict[str, object]:
    """The JSON file beside the tests that says what a seed must give."""
    return json.loads((GOLDEN / f"{seed.stem}.json").read_text(encoding="utf-8"))


def actual_article(seed: Path) -> dict[str, object]:
    """The article without what changes with every release."""
    article = newsnorm.load(seed).to_dict()
    del article["provenance"]["path"], article["provenance"]["version"]
    return article


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem[:3])
def test_seed_fields(seed: Path, request: pytest.FixtureRequest):
    """Each field of a seed's article is the one in its golden file."""
    actual = actual_article(seed)
    if request.config.getoption("--update-golden"):
        path = GOLDEN / f"{seed.stem}.json"
        path.write_text(json.dumps(actual, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")

    assert expected_article(seed) == actual
