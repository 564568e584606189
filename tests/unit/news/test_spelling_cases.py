"""Spellings of news lines, read from `tests/cases/news/spellings.jsonl`: what each says, or that it says nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from readings import read_at

from every_case import every_case

CASES = Path(__file__).resolve().parents[2] / "cases" / "news" / "spellings.jsonl"


def load_cases() -> list[object]:
    """Each line is a case; its id is the name of its test."""
    rows = map(json.loads, CASES.read_text(encoding="utf-8").splitlines())
    return [pytest.param(row["line"], row["place"], row["reads"], id=row["id"]) for row in rows]


@every_case(("line", "place", "reads"), load_cases())
def test_spelling(line, place, reads):
    """A line in an article says what the case says; one that only looks like a news line says nothing."""
    assert read_at(line, place) == reads
