"""The rules for a person at a terminal: all of them with an example each, or one with all there is to say."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from newsnorm.errors import OptionsError
from newsnorm.meant import did_you_mean
from newsnorm.text.rule import Rule
from newsnorm.text.rule_page import SECTIONS, show_hidden
from newsnorm.text.rules import RULES, RULES_BY_ID

_WIDTH = 100
_INDENT = " " * 19


def list_rules() -> str:
    """Return every rule with its profiles, what it does, and an example.

    Example:
        >>> next(line.split() for line in list_rules().splitlines() if line.startswith("  collapse"))[:6]
        ['collapse', 'Turn', 'a', 'run', 'of', 'spaces']
    """
    lines: list[str] = []
    for kind, title, _ in SECTIONS:
        lines.append(f"{title}:")
        for rule in RULES:
            if rule.kind == kind:
                lines += _list_rule(rule)
        lines.append("")
    return "\n".join(lines)


def describe_rule(rule_id: str) -> str:
    """Return what a rule does, what it leaves alone, and why.

    Raises:
        OptionsError: There is no such rule.

    Example:
        >>> print(describe_rule("collapse").splitlines()[2])
        Turn a run of spaces into one (CSS Text 4.1.1).
    """
    rule = RULES_BY_ID.get(rule_id)
    if rule is None:
        raise OptionsError(f"there is no rule {rule_id!r}", hint=did_you_mean(rule_id, RULES_BY_ID))
    return "\n".join(
        [
            f"{rule.id} ({_brought_by(rule)})",
            "",
            rule.doc,
            "",
            *(f"  {show_hidden(before)} → {show_hidden(after)}" for before, after in rule.examples),
            *(f"  {show_hidden(text)} stays" for text in rule.keeps),
            f"  source: {rule.source}",
        ]
    )


def _list_rule(rule: Rule) -> Iterator[str]:
    summary = rule.summary
    if rule.profiles:
        summary += f" [{', '.join(rule.profiles)}]"
    yield textwrap.fill(
        summary,
        _WIDTH,
        initial_indent=f"  {rule.id:<16} ",
        subsequent_indent=_INDENT,
        break_on_hyphens=False,
    )
    if rule.examples:
        before, after = rule.examples[0]
        yield f"{_INDENT}{show_hidden(before)} → {show_hidden(after)}"
    elif rule.keeps:
        yield f"{_INDENT}{show_hidden(rule.keeps[0])} stays"


def _brought_by(rule: Rule) -> str:
    if rule.kind == "keep":
        return "a promise: it cannot be disabled"
    return f"profiles: {', '.join(rule.profiles)}" if rule.profiles else "in the default profile"
