"""The order of rules does not matter within the groups of `UNORDERED`, as the page of rules says."""

from __future__ import annotations

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from newsnorm.options import Options
from newsnorm.text.engine import Ruleset, compile_rules, normalize
from newsnorm.text.rules import UNORDERED

import rule_strategies as given_

_CORPUS = compile_rules(Options())
_orders = st.tuples(*(st.permutations(group) for group in UNORDERED))


def reorder(rules: Ruleset, orders: tuple[list[str], ...]) -> Ruleset:
    """The same rules, those of each group in another order; the others keep their places."""
    steps = dict(rules.steps)
    for stage, old in steps.items():
        by_id = {step.id: step for step in old}
        new = [step.id for step in old]
        for order in orders:
            places = [index for index, rule in enumerate(new) if rule in order]
            for index, rule in zip(places, [rule for rule in order if rule in by_id], strict=True):
                new[index] = rule
        steps[stage] = tuple(by_id[rule] for rule in new)
    return evolve(rules, steps=steps)


@given(text=given_.texts, orders=_orders)
def test_order_within_a_group_is_irrelevant(text, orders):
    """However the rules of the groups are shuffled, the text comes out the same."""
    assert normalize(text, _CORPUS).text == normalize(text, reorder(_CORPUS, orders)).text
