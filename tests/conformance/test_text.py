"""The text rules against the cases beside the project."""

from __future__ import annotations

import json

import pytest

from newsnorm.options import Options
from newsnorm.text.engine import compile_rules, normalize

pytestmark = pytest.mark.shared


@pytest.fixture
def cases(shared):
    """All cases: `in`, `out`, `profile`."""
    text = (shared / "cases" / "text.jsonl").read_bytes().decode()
    return [json.loads(line) for line in text.split("\n") if line]  # not splitlines: the cases hold U+2028


def test_every_case_comes_out_as_wanted(cases):
    """Every case of every profile has its output, and that is a fixed point of the profile."""
    wrong = []
    for case in cases:
        rules = compile_rules(Options(profile=case["profile"]))
        actual = normalize(case["in"], rules).text
        if actual != case["out"] or normalize(actual, rules).text != actual:
            wrong.append((case["rule"], case["in"], actual))

    assert len(cases) == 134
    assert wrong == []
