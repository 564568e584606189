"""The table of rules and the page made from it."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsnorm.options import Options
from newsnorm.text.engine import compile_rules, normalize
from newsnorm.text.rules import RULES, UNORDERED

_PAGE = Path(__file__).resolve().parents[3] / "docs" / "reference" / "rules.md"


def rules_for(rule):
    """The rules of the first profile that has the rule."""
    return compile_rules(Options(profile=rule.profiles[0] if rule.profiles else "corpus"))


def test_ids_are_unique():
    """No two rules share an id."""
    assert len({rule.id for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rule_is_described(rule):
    """Every rule says what it does and where that comes from, and shows what it changes and what it keeps."""
    assert rule.doc
    assert rule.source
    assert rule.keeps
    assert rule.examples or rule.kind == "keep"


@pytest.mark.parametrize("group", UNORDERED, ids=lambda group: group[0])
def test_group_without_order_is_of_one_stage(group):
    """The rules of a group exist and run in one stage."""
    assert len({rule.stage for rule in RULES if rule.id in group}) == 1
    assert set(group) <= {rule.id for rule in RULES}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_examples(rule):
    """Each example comes out as the table says, and the rule is among its changes."""
    for before, after in rule.examples:
        actual = normalize(before, rules_for(rule))

        assert after == actual.text
        assert rule.id in {change.rule for change in actual.changes}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_counter_examples(rule):
    """What a rule keeps stays as it is."""
    for text in rule.keeps:
        assert text == normalize(text, rules_for(rule)).text


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.run], ids=lambda rule: rule.id)
def test_rule_is_a_fixed_point_of_its_examples(rule):
    """A rule that runs twice does nothing the second time, and its count says so."""
    for before, _ in rule.examples:
        once, _ = rule.run(f"\n{before}\n")

        assert rule.run(once) == (once, 0) or rule.id in {"linesep", "dquote"}
