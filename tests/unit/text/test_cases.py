"""The cases of the text rules, one test a line.

`in_the_wild` are repaired, `must_not_change` stay, and `known_failures` come out wrong so far: strictly, so that a
repair forces the line into another file.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from newsnorm.options import Options
from newsnorm.text.engine import compile_rules, normalize
from newsnorm.text.rules import RULES_BY_ID

from every_case import every_case

_FAMILIES = ("in_the_wild", "must_not_change", "known_failures")
_FOLDER = Path(__file__).resolve().parents[2] / "cases" / "text"


@cache
def read_cases(family: str) -> list:
    """The cases of a family as parameters; the id of a case is the name of its test."""
    lines = (_FOLDER / f"{family}.jsonl").read_text(encoding="utf-8").splitlines()
    cases = [json.loads(line) for line in lines]
    return [pytest.param(case, id=case["id"]) for case in cases]


@cache
def name_rules(family: str) -> set[str]:
    """Return the rules that the cases of a family are for."""
    return {case.values[0]["rule"] for case in read_cases(family)}


def run(text: str, profile: str) -> str:
    """The text after the rules of a profile."""
    return normalize(text, compile_rules(Options(profile=profile))).text


@every_case("case", read_cases("in_the_wild"))
def test_in_the_wild(case):
    """Text as it is found comes out as it should, and a second run changes nothing."""
    actual = run(case["in"], case["profile"])

    assert case["out"] == actual
    assert actual == run(actual, case["profile"])


@every_case("case", [case for case in read_cases("in_the_wild") if case.values[0]["rule"] != "url"])  # a promise
def test_the_named_rule_did_it(case):
    """The rule a case is for is among the changes; without it the text comes out otherwise."""
    rules = compile_rules(Options(profile=case["profile"]))
    without = compile_rules(Options(profile=case["profile"], disabled_rules=frozenset({case["rule"]})))

    assert case["rule"] in {change.rule for change in normalize(case["in"], rules).changes}
    assert case["rule"] not in {change.rule for change in normalize(case["in"], without).changes}


@every_case("case", read_cases("must_not_change"))
def test_must_not_change(case):
    """Text that only looks wrong stays as it is."""
    assert case["in"] == run(case["in"], case["profile"])


@pytest.mark.parametrize("case", read_cases("known_failures"))
@pytest.mark.xfail(strict=True, reason="known failure", raises=AssertionError)
def test_known_failure(case):
    """Text that comes out wrong so far."""
    assert case["out"] == run(case["in"], case["profile"])


@every_case("family", _FAMILIES)
def test_cases_name_rules(family):
    """Every case names a rule of the table; `idem` is text that is canonical already."""
    assert name_rules(family) - {"idem"} <= set(RULES_BY_ID)


@every_case("rule", RULES_BY_ID)
def test_every_rule_has_cases(rule):
    """Every rule of the table has text it leaves alone, and text it changes if it is no promise."""
    named = {family: name_rules(family) for family in _FAMILIES}

    assert rule in named["must_not_change"]
    assert rule in named["in_the_wild"] or RULES_BY_ID[rule].kind == "keep"
