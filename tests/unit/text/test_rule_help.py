"""The rules for a person at a terminal."""

from __future__ import annotations

import pytest

from newsnorm.errors import OptionsError
from newsnorm.text.rule_help import describe_rule, list_rules
from newsnorm.text.rules import RULES

from every_case import every_case


def test_list_has_each_rule_under_the_title_of_its_kind():
    """Three sections, and in each the rules of its kind in the order in which they run."""
    sections = {}
    for line in list_rules().splitlines():
        if line and not line.startswith(" "):
            section = sections.setdefault(line, [])
        elif line.startswith("  ") and line[2] != " ":
            section.append(line.split()[0])

    assert sections == {
        title: [rule.id for rule in RULES if rule.kind == kind]
        for title, kind in (
            ("In the default profile:", "on"),
            ("Brought by a profile or a script:", "opt-in"),
            ("Promises:", "keep"),
        )
    }


@every_case(
    "entry",
    [
        """\
  zerowidth        Delete zero-width spaces, word joiners and soft hyphens, which pages put in
                   against copying.
                   证⟨U+200B⟩监会 → 证监会
""",
        """\
  repeat           Turn ！！！！ into ！ and ？？？ into ？. [collapse]
                   太好了！！！！ → 太好了！
""",
        """\
  apostrophe       ' between two Latin letters or digits is no quote.
                   what's up中文 stays
""",
    ],
)
def test_entry_of_the_list(entry):
    """The first paragraph of the description, the profiles, and one example or one text that stays."""
    assert entry in list_rules()


def test_no_line_of_the_list_is_too_long_for_a_terminal():
    """Descriptions are wrapped at a hundred columns."""
    assert max(len(line) for line in list_rules().splitlines() if "→" not in line and "stays" not in line) <= 100


@every_case(
    "expected",
    [
        """\
bom (in the default profile)

Delete U+FEFF, at the start and inside.

  正文⟨U+FEFF⟩继续 → 正文继续
  正文 继续 stays
  source: Unicode 23.8""",
        """\
corner (profiles: hans, hant)

Turn “” and ‘’ into 「」 and 『』 in paragraphs with Han; for the script `hans`, 「」 and 『』 into “” and ‘’.

Single quotes stay when they do not pair: one of them may be an apostrophe.

  「引号」 → “引号”
  it’s stays
  source: GB/T 15834, 4.8; Taiwan's punctuation manual""",
        """\
repeat (profiles: collapse)

Turn ！！！！ into ！ and ？？？ into ？.

  太好了！！！！ → 太好了！
  什么？！ stays
  source: practice of text cleaning""",
        """\
apostrophe (a promise: it cannot be disabled)

' between two Latin letters or digits is no quote.

  what's up中文 stays
  source: English""",
    ],
)
def test_all_about_one_rule(expected):
    """What brings it, what it does, what it changes and keeps, and why."""
    rule, _, _ = expected.partition(" ")

    assert describe_rule(rule) == expected


@every_case(
    ("rule", "hint"), [("zero-width", "did you mean 'zerowidth'?"), ("港口", "one of: alnum, apostrophe, ascii-op, ")]
)
def test_unknown_rule_is_refused(rule, hint):
    """A name that is none raises, with the nearest one, or with all of them if none is near."""
    with pytest.raises(OptionsError, match=f"there is no rule '{rule}'") as caught:
        describe_rule(rule)

    assert caught.value.hint.startswith(hint)
