"""Spellings of headers, read from `tests/cases/headers`: what each is read as, and where its body begins."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from newsnorm.frontmatter.split import split_header

from every_case import every_case

CASES = Path(__file__).resolve().parents[2] / "cases" / "headers" / "spellings.jsonl"


def read_cases() -> list[object]:
    """Each line is a case; the id of a case is the name of its test."""
    rows = map(json.loads, CASES.read_text(encoding="utf-8").split("\n")[:-1])
    return [pytest.param(row, id=row["id"]) for row in rows]


def simplify(value):
    """Write a value as JSON does: what was quoted is text like any other."""
    if isinstance(value, Mapping):
        return {key: simplify(item) for key, item in value.items()}
    return [simplify(item) for item in value] if isinstance(value, tuple) else value


@every_case("case", read_cases())
def test_spelling(case):
    """Keys, values, the lines they stand on and what stands there; the body; what had to be repaired."""
    header = split_header(case["text"])

    assert (header.kind, header.body) == (case["kind"], case["body"])
    entries = [[entry.key, simplify(entry.value), entry.line, entry.raw] for entry in header.entries]
    assert entries == case["entries"]
    assert (header.line, header.body_line, header.missing_fence) == tuple(case["place"])
    assert [[finding.id, finding.line] for finding in header.findings] == case["findings"]
