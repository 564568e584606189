"""The rules about news lines for a person at a terminal: all of them with an example each, or one with all there is."""

from __future__ import annotations

import textwrap

from newsnorm.news.rule import LineRule
from newsnorm.news.rules.table import LINE_RULES

_WIDTH = 100
_INDENT = " " * 19
_RULES_BY_ID = {rule.id: rule for rule in LINE_RULES}
_LEAVES = {"always": "leaves", "aggressive": "leaves under --boilerplate aggressive", "never": "stays"}


def list_line_rules() -> str:
    """Return every rule with what it takes for such a line and an example, in the order in which they are asked.

    Example:
        >>> next(line.split() for line in list_line_rules().splitlines() if line.startswith("  byline"))[:5]
        ['byline', 'The', 'whole', 'line', 'is']
    """
    lines = ["News lines, in the order in which they are asked:"]
    for rule in LINE_RULES:
        indent = f"  {rule.id:<16} "
        text = f"{rule.doc} [{_LEAVES[rule.leaves]}]"
        lines.append(textwrap.fill(text, _WIDTH, initial_indent=indent, subsequent_indent=_INDENT))
        lines += [f"{_INDENT}{line}" for line in rule.examples[:1]]
    return "\n".join(lines)


def describe_line_rule(rule_id: str) -> str | None:
    """Return what a rule knows and what it leaves alone; None if there is no rule of this name about news lines.

    Example:
        >>> print(describe_line_rule("end-mark"))
        end-mark (kind end_mark, tail, leaves under --boilerplate aggressive)
        <BLANKLINE>
        A line that only says that the text is over.
        <BLANKLINE>
          （完）
          END
          工程已全部完 stays
    """
    rule = _RULES_BY_ID.get(rule_id)
    return _describe(rule) if rule else None


def _describe(rule: LineRule) -> str:
    facts = [*([f"kind {rule.kind}"] if rule.kind else []), " or ".join(rule.places), _LEAVES[rule.leaves]]
    parts = [f"{rule.id} ({', '.join(facts)})", "", rule.doc, ""]
    parts += [f"  {line}" for line in rule.examples]
    parts += [f"  {line} stays" for line in rule.keeps]
    if rule.fills:
        parts.append(f"  fills: {', '.join(rule.fills)}")
    return "\n".join(parts)
