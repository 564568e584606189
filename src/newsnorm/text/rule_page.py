"""The page of rules, made from the table."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping

from newsnorm.text.rule import Rule

_HEAD = """\
# Text rules

Every rule that can change a text, in the order in which they run. The id is the word for it in
`Change.rule`, in the option `disabled_rules` and on this page. Invisible characters are shown as
`⟨U+200B⟩`, a line feed as `⏎`.

This page is made from `newsnorm.text.rules`. Write it anew with
`python -m newsnorm.text.rule_page > docs/reference/rules.md`.
"""
SECTIONS = (
    ("on", "In the default profile", "Run unless `disabled_rules` names them."),
    ("opt-in", "Brought by a profile or a script", "Run where the profile in the second line says so."),
    ("keep", "Promises", "Nothing is done, and that is the rule. They are no switches: `disabled_rules` refuses them."),
)


_ORDER = """\
(rule-order)=
## Order

Rules run in the order of this page, and those that look at neighbours run again until nothing changes: a bracket that
became full-width may prove a comma Chinese. Within each of these groups the order is irrelevant, the text comes out the
same:
"""


_MATRIX = """\
## Which profile runs which rule

● runs, · does not. [`script`](options.md#script) brings rules of its own, and `disabled_rules` takes any away.

:::{container} nn-search-table nn-matrix
"""


def make_page(rules: Iterable[Rule], unordered: Iterable[Iterable[str]], profiles: Mapping[str, frozenset[str]]) -> str:
    """Return the Markdown of the page.

    Args:
        rules: All of them.
        unordered: The groups of ids within which the order is irrelevant.
        profiles: The ids of the rules that run in each profile.
    """
    rules = tuple(rules)
    parts = [_HEAD, _MATRIX, *_make_matrix(rules, profiles), ":::\n"]
    for kind, title, text in SECTIONS:
        parts.append(f"## {title}\n\n{text}\n")
        parts += [_make_entry(rule) for rule in rules if rule.kind == kind]
    parts.append(_ORDER)
    parts += [f"- {', '.join(f'`{rule_id}`' for rule_id in group)}" for group in unordered]
    return "\n".join([*parts, ""])


def _make_matrix(rules: Iterable[Rule], profiles: Mapping[str, frozenset[str]]) -> Iterable[str]:
    yield f"| rule | {' | '.join(profiles)} | what it does |"
    yield f"|---|{'---|' * len(profiles)}---|"
    for rule in rules:
        if rule.kind != "keep":
            marks = " | ".join("●" if rule.id in chosen else "·" for chosen in profiles.values())
            yield f"| [`{rule.id}`](#rule-{rule.id}) | {marks} | {_sum_up(rule)} |"


def _sum_up(rule: Rule) -> str:
    """Return the first sentences of a rule and an example, for a cell of a table."""
    about = rule.summary
    if rule.examples:
        before, after = map(show_hidden, rule.examples[0])
        about += f" `{before}` → `{after}`"
    return about.replace("|", "\\|")


def _make_entry(rule: Rule) -> str:
    lines = [f"(rule-{rule.id})=", f"### `{rule.id}`", ""]
    if rule.profiles:
        lines += [f"Profiles: {', '.join(f'`{name}`' for name in rule.profiles)}.", ""]
    lines += [rule.doc, ""]
    lines += [f"- `{show_hidden(before)}` → `{show_hidden(after)}`" for before, after in rule.examples]
    lines += [f"- `{show_hidden(text)}` stays" for text in rule.keeps]
    return "\n".join([*lines, f"- Source: {rule.source}", ""])


def show_hidden(text: str) -> str:
    r"""Return a text with the characters that cannot be seen written out.

    Example:
        >>> show_hidden("证\u200b监会\n")
        '证⟨U+200B⟩监会⏎'
    """
    return "".join(_show_char(char) for char in text)


def _show_char(char: str) -> str:
    if char == "\n":
        return "⏎"
    category = "Cf" if char == "\N{OBJECT REPLACEMENT CHARACTER}" else unicodedata.category(char)
    is_hidden = category in ("Cc", "Cf", "Co", "Cn", "Mn", "Zs", "Zl", "Zp") and char != " "
    return f"⟨U+{ord(char):04X}⟩" if is_hidden else char


if __name__ == "__main__":
    import sys

    from newsnorm.text.profiles import rules_by_profile
    from newsnorm.text.rules import RULES, UNORDERED

    sys.stdout.write(make_page(RULES, UNORDERED, rules_by_profile()))
