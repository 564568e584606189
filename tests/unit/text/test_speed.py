"""Time grows with the length of the text, not with its square.

Time is not asserted: each flood is so long that anything slower than linear runs into the timeout of the test run.
`benchmarks/text_bench.py --hostile` prints the times.
"""

from __future__ import annotations

import pytest

from newsnorm.options import Options
from newsnorm.text.engine import compile_rules, normalize
from newsnorm.text.rules import RULES

_LENGTH = 100_000
_UNITS = (
    '"', "'", '"中', "中'", " ", "\N{IDEOGRAPHIC SPACE}", " \N{IDEOGRAPHIC SPACE}", "(", "()", "(中", "(中),",
    "((中)", "中)", ",", ".", "中...", "”,a", "”.", "http://", "http://a(", "www.", "a@", "a", "\n", " \n", "\r",
    "\x1b[", "1，000", "1：20", "“", "”", "‘中’", "--", "中--", "👩\u200d", "\u0301", "中‧中", "中.）", "中,,(",
    "中?!", "…", "。", "中 ", "\u200b", "中\ue78d",
)  # fmt: skip


@pytest.mark.parametrize("unit", _UNITS, ids=ascii)
def test_hostile_text(unit):
    """A long text of one repeated unit comes to an end."""
    flood = (unit * _LENGTH)[:_LENGTH]

    assert len(normalize(flood, compile_rules(Options())).text) <= 2 * _LENGTH


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.run], ids=lambda rule: rule.id)
def test_hostile_text_for_each_rule(rule):
    """A long line of what a rule changes comes to an end."""
    rules = compile_rules(Options(profile=rule.profiles[0] if rule.profiles else "corpus"))
    unit = rule.examples[0][0]
    flood = unit * (_LENGTH // len(unit) // 2)

    assert len(normalize(flood, rules).text) <= 2 * _LENGTH


def test_spaces_without_the_rule_that_collapses_them():
    """Runs of spaces are no trap when the rule that shortens them is off."""
    rules = compile_rules(Options(disabled_rules=frozenset({"collapse"})))
    flood = "中" + " " * _LENGTH + "中"

    assert normalize(flood, rules).text == flood
