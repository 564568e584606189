"""The table of rules and the page made from it."""

from __future__ import annotations

import itertools
import re
import unicodedata
from pathlib import Path

from newsnorm.options import Options
from newsnorm.text._tables import VERTICAL_PAIRS
from newsnorm.text.engine import compile_rules, normalize
from newsnorm.text.rules import RULES, UNORDERED

from every_case import every_case
from work import some_of

_PAGE = Path(__file__).resolve().parents[3] / "docs" / "reference" / "rules.md"


def rules_for(rule):
    """The rules of the first profile that has the rule."""
    return compile_rules(Options(profile=rule.profiles[0] if rule.profiles else "corpus"))


def test_ids_are_unique():
    """No two rules share an id."""
    assert len({rule.id for rule in RULES}) == len(RULES)


@every_case("rule", RULES, ids=lambda rule: rule.id)
def test_rule_is_described(rule):
    """Every rule says what it does and where that comes from, and shows what it changes and what it keeps."""
    assert rule.doc
    assert rule.source
    assert rule.keeps
    assert rule.examples or rule.kind == "keep"


@every_case("group", UNORDERED, ids=lambda group: group[0])
def test_group_without_order_is_of_one_stage(group):
    """The rules of a group exist and run in one stage."""
    assert len({rule.stage for rule in RULES if rule.id in group}) == 1
    assert set(group) <= {rule.id for rule in RULES}


@every_case("rule", RULES, ids=lambda rule: rule.id)
def test_examples(rule):
    """Each example comes out as the table says, and the rule is among its changes."""
    for before, after in rule.examples:
        actual = normalize(before, rules_for(rule))

        assert after == actual.text
        assert rule.id in {change.rule for change in actual.changes}


@every_case("rule", RULES, ids=lambda rule: rule.id)
def test_counter_examples(rule):
    """What a rule keeps stays as it is."""
    for text in rule.keeps:
        assert text == normalize(text, rules_for(rule)).text


@every_case("rule", [rule for rule in RULES if rule.run], ids=lambda rule: rule.id)
def test_rule_is_a_fixed_point_of_its_examples(rule):
    """A rule that runs twice does nothing the second time, and its count says so."""
    for before, _ in rule.examples:
        once, _ = rule.run(f"\n{before}\n")

        assert rule.run(once) == (once, 0) or rule.id in {"linesep", "dquote"}


# Surroundings in which one rule or another has work.
_CONTEXTS = (
    "中{0}文", "中{0}{0}文", "中{0}{0}{0}文", "{0}中", "中 {0}文", "a{0}b", "1{0}2", "1{0}234元", "1{0}22，", "二{0}一",
    "他说{0}中{0}。", "港{0} ", "（{0} 中", "他说「中」{0}", "{0}中“", "{0}  中", "中{0}国{0}文", "中{0}a",
    "“中”{0}", "中{0}文)", "&#40;{0}lt;", "\n{0}\n", "{0}¥", "{0}¥¥", "{0}\u0090¥", "{0}\u009f\u0098\u0080",
    "ｱｲ{0}", *(f"{opening}甲{{0}}" for opening in VERTICAL_PAIRS),
    *(f"{{0}}甲{closing}" for closing in VERTICAL_PAIRS.values()),
)  # fmt: skip
_BLOCKS = (
    range(0x3400), range(0xA000, 0xA4D0), range(0xD800, 0xDC00), range(0xE000, 0xE100), range(0xE780, 0xE880),
    range(0xF900, 0x10000), range(0xE0001, 0xE0002), range(0xE0020, 0xE0080), range(0xE0100, 0xE01F0),
)  # fmt: skip
# Letters of the scripts are no triggers, and there are too many to try.
_TRIED = [
    char
    for char in (chr(code) for block in _BLOCKS for code in block if code != ord("\n"))
    if unicodedata.category(char) not in ("Lo", "Cn") or "\u3000" < char < "\u3400" or char > "\uff00"
]
# All of them together take fifteen seconds: the profiles of Hypothesis for CI and for a release try them all.
_TRIED_IN_TEXT = [
    f"\n{context.format(char)}\n" for context in _CONTEXTS if "\n" not in context for char in some_of(some_of(_TRIED))
]
_TRIGGERED = [rule for rule in RULES if rule.run and rule.chars + "".join(rule.marks) and "\n" not in rule.marks]


@every_case("rule", _TRIGGERED, ids=lambda rule: rule.id)
def test_rule_does_nothing_without_its_triggers(rule):
    """No text without a trigger character is changed: the engine, which does not run the rule there, loses nothing."""
    triggers = [*map(re.escape, rule.marks), *([f"[{rule.chars}]"] if rule.chars else [])]
    has_trigger = re.compile("|".join(triggers)).search
    idle = "".join(itertools.filterfalse(has_trigger, _TRIED_IN_TEXT)).replace("\n\n", "\n") or "\n"

    new, count = rule.run(idle)

    pairs = zip(idle.split("\n"), new.split("\n"), strict=False) if new != idle else ()
    assert ([pair for pair in pairs if pair[0] != pair[1]][:3], count) == ([], 0)
    assert new == idle


@every_case("rule", [rule for rule in _TRIGGERED if rule.id != "nfc"], ids=lambda rule: rule.id)
def test_every_trigger_gives_the_rule_work(rule):
    """Each trigger character is one that the rule changes somewhere; none is named for nothing."""
    rules = rules_for(rule)
    chars = [char for char in _TRIED if rule.chars and re.match(f"[{rule.chars}]", char)]
    texts = [text for text, _ in rule.examples]
    idle = [
        trigger
        for trigger in (*chars, *rule.marks)
        if not any(
            rule.id in {change.rule for change in normalize(text, rules).changes}
            for text in [*texts, *(context.format(trigger) for context in _CONTEXTS)]
            if trigger in text
        )
    ]

    assert idle == []
