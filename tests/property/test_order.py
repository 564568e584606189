"""Nothing between calls: a document gives the same article whatever was read before, and in every thread."""

from __future__ import annotations

import contextlib
import random
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import newsnorm

from every_case import every_case
from work import IN_FULL, some_of

ROOT = Path(__file__).resolve().parents[2]
_VALUES = (
    "true", '"true"', "1", "'1'", "1.0", "[true]", '["true"]', "null", '"null"', "~", "2022-01-14", '"2022-01-14"',
    "{a: 1, b: 2}", "{b: 2, a: 1}", "林一舟", "'林一舟'", "|\n  林一舟", "[林一舟, '林一舟']", "no", "'no'", "010",
    "'010'", "[]", "''", "{{ x }}",
)  # fmt: skip
_KEYS = (
    "author",
    "authors",
    "tags",
    "tag",
    "categories",
    "category",
    "source",
    "title",
    "date",
    "draft",
    "published",
    "editor",
    "x",
)
_DOCUMENTS = (
    *(f"---\ntitle: 甲\nlayout: post\n{key}: {value}\n---\n乙丙丁。" for key in _KEYS for value in _VALUES),
    *(path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))),
    *(
        "来源：江州网\n甲乙丙。",
        "甲乙丙。\n来源:江州网",
        "<p style='display:none'>甲</p><p>乙</p>",
        "<p style='display: none '>甲</p><p>乙</p>",
    ),
)


def read(document: str) -> str:
    """Return all that is known of a document."""
    with contextlib.suppress(newsnorm.NewsnormError):
        return newsnorm.dumps(newsnorm.loads(document, name="a.md"))
    return "error"


def read_in_order(order: Sequence[int]) -> dict[int, str]:
    """Return what documents give, read in an order."""
    return {number: read(_DOCUMENTS[number]) for number in order}


@pytest.fixture(scope="module")
def expected() -> dict[int, str]:
    """What they give in their own order."""
    return read_in_order(range(len(_DOCUMENTS)))


@every_case("seed", some_of(range(4)))
def test_order(seed: int, expected: dict[int, str]):
    """A shuffled set of documents gives the same articles."""
    order = list(range(len(_DOCUMENTS)))
    random.Random(seed).shuffle(order)  # noqa: S311 - no secret

    assert read_in_order(order) == expected


def test_threads(expected: dict[int, str]):
    """So do four threads at once that take turns every tenth of a millisecond."""
    whole = range(len(_DOCUMENTS))
    size = len(whole) if IN_FULL else len(whole) // 2
    orders = [random.Random(seed).sample(whole, size) for seed in range(4)]  # noqa: S311 - no secret
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-4)
    try:
        with ThreadPoolExecutor(4) as pool:
            found = list(pool.map(read_in_order, orders))
    finally:
        sys.setswitchinterval(usual)

    assert found == [{number: expected[number] for number in order} for order in orders]
