"""The rules about news lines at the terminal."""

from newsnorm.news.line_rule_help import describe_line_rule, list_line_rules
from newsnorm.news.rules.table import LINE_RULES
from newsnorm.text.rules import RULES_BY_ID

from every_case import every_case


@every_case("rule", LINE_RULES, ids=lambda rule: rule.id)
def test_rule_is_listed_and_described(rule):
    """The list names every rule, and its description has every example and every line that stays."""
    described = describe_line_rule(rule.id)

    assert any(line.split()[:1] == [rule.id] for line in list_line_rules().splitlines())
    assert described.startswith(f"{rule.id} (")
    assert all(f"\n  {line}" in described for line in (*rule.examples, *rule.keeps))
    assert ("fills: " in described) == bool(rule.fills)


def test_unknown_rule_is_none():
    """A name that no rule has."""
    assert describe_line_rule("comma") is None


def test_a_name_means_one_rule():
    """No rule about news lines has the name of a text rule."""
    assert not {rule.id for rule in LINE_RULES} & set(RULES_BY_ID)
