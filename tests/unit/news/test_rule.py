"""Rules as values."""

from newsnorm.news.rule import LineRule
from newsnorm.news.rules.repeated import read_nothing

from every_case import every_case


@every_case(
    ("leaves", "modes"),
    [("always", ["strip", "keep", "aggressive"]), ("aggressive", ["aggressive"]), ("never", [])],
)
def test_rule_says_when_its_lines_leave(leaves, modes):
    """`keep` looks for what `strip` would take; a rule that only reads takes nothing."""
    rule = LineRule(id="sample", kind="share", places=("tail",), leaves=leaves, read=read_nothing, doc="A sample.")

    assert [mode for mode in ("strip", "keep", "aggressive") if rule.leaves_under(mode)] == modes


def test_rules_are_told_apart_by_identity():
    """Two rules are never equal: a set of rules is searched without looking at what they hold."""
    made = [LineRule(id="a", kind=None, places=("lead",), leaves="never", read=read_nothing, doc="") for _ in range(2)]

    assert len(set(made)) == 2
    assert repr(made[0]) == "<LineRule a>"
