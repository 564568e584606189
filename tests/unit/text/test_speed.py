"""Time grows with the length of the text, not with its square.

Time itself is not asserted, only how it grows: `benchmarks/text_bench.py --hostile` prints the times.
"""

from __future__ import annotations

from newsnorm.options import Options
from newsnorm.text.engine import compile_rules, normalize
from newsnorm.text.rules import RULES

from every_case import every_case
from work import grows_linearly

_UNITS = (
    '"', "'", '"中', "中'", " ", "\N{IDEOGRAPHIC SPACE}", " \N{IDEOGRAPHIC SPACE}", "(", "()", "(中", "(中),",
    "((中)", "中)", ",", ".", "中...", "”,a", "”.", "http://", "http://a(", "www.", "a@", "a", "\n", " \n", "\r",
    "\x1b[", "1，000", "1：20", "“", "”", "‘中’", "--", "中--", "👩\u200d", "\u0301", "中‧中", "中.）", "中,,(",
    "中?!", "…", "。", "中 ", "\u200b", "中\ue78d",
    " (中)", "(甲,乙)", "a(甲,乙)", "a(甲,", "中----", "中--国-", "「...」", "a\u00ad1", "http://a.cn/中",
    "http://a,", "=中)",
)  # fmt: skip


@every_case("unit", _UNITS, ids=ascii)
def test_hostile_text(unit):
    """A text of one repeated unit takes time by its length; of an odd number, since an even one may pair all marks."""
    rules = compile_rules(Options())

    assert grows_linearly(lambda text: normalize(text, rules), lambda size: unit * (size // len(unit) // 2 * 2 + 1))


@every_case("rule", [rule for rule in RULES if rule.run], ids=lambda rule: rule.id)
def test_hostile_text_for_each_rule(rule):
    """A line of what a rule changes takes time by its length."""
    rules = compile_rules(Options(profile=rule.profiles[0] if rule.profiles else "corpus"))
    unit = rule.examples[0][0]

    assert grows_linearly(lambda text: normalize(text, rules), lambda size: unit * (size // len(unit)))


def test_spaces_without_the_rule_that_collapses_them():
    """Runs of spaces are no trap when the rule that shortens them is off."""
    rules = compile_rules(Options(disabled_rules=frozenset({"collapse"})))

    assert normalize("中     中", rules).text == "中     中"
    assert grows_linearly(lambda text: normalize(text, rules), lambda size: "中" + " " * size + "中")


def test_spaces_beside_a_line_that_ends_in_one():
    """Nor are they where another line has spaces at its end, for which all are looked at."""
    rules = compile_rules(Options())

    assert grows_linearly(lambda text: normalize(text, rules), lambda size: "中" + " " * size + "中\n港 \n港")
