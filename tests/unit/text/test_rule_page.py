"""The page of rules."""

from __future__ import annotations

from pathlib import Path

from newsnorm.text.profiles import rules_by_profile
from newsnorm.text.rule import Rule, promise
from newsnorm.text.rule_page import make_page, show_hidden
from newsnorm.text.rules import RULES, UNORDERED
from newsnorm.text.spaces import collapse_spaces

from every_case import every_case

_PAGE = Path(__file__).resolve().parents[3] / "docs" / "reference" / "rules.md"


@every_case("rule", RULES, ids=lambda rule: rule.id)
def test_rule_has_a_place_on_the_page(rule):
    """Every rule can be linked to by its id."""
    assert f"(rule-{rule.id})=\n### `{rule.id}`\n" in _PAGE.read_text(encoding="utf-8")


def test_page_is_up_to_date():
    """The page of rules is what the table makes; `python -m newsnorm.text.rule_page` writes it."""
    assert make_page(RULES, UNORDERED, rules_by_profile()) == _PAGE.read_text(encoding="utf-8")


def test_entry_of_a_rule_and_of_a_promise():
    """A rule with its profiles, examples and texts that stay; a promise under its own title; the groups at the end."""
    rule = Rule(
        "collapse", "space", collapse_spaces, source="CSS", kind="opt-in", profiles=("a", "b"),
        examples=(("江  州\n", "江 州\n"),), keeps=("江 州",),
    )  # fmt: skip
    page = make_page(
        iter([promise("quiet", "Nothing happens.", source="CLREQ", keeps=("港",)), rule]),
        [("a", "b"), ("c",)],
        {"a": frozenset({"collapse"}), "b": frozenset()},
    )

    assert (
        "(rule-collapse)=\n### `collapse`\n\nProfiles: `a`, `b`.\n\nTurn a run of spaces into one (CSS Text 4.1.1).\n\n"
        "- `江  州⏎` → `江 州⏎`\n- `江 州` stays\n- Source: CSS\n"
    ) in page
    assert "(rule-quiet)=\n### `quiet`\n\nNothing happens.\n\n- `港` stays\n- Source: CLREQ\n" in page
    line = "| [`collapse`](#rule-collapse) | ● | · | Turn a run of spaces"
    assert f"| rule | a | b | what it does |\n|---|---|---|---|\n{line}" in page
    headings = ("## Brought by", "### `collapse`", "## Promises", "### `quiet`")
    assert sorted(headings, key=page.index) == list(headings)
    assert page.endswith("same:\n\n- `a`, `b`\n- `c`\n")


@every_case(
    ("text", "expected"),
    [
        ("江州 port，①🏴", "江州 port，①🏴"),
        ("a\nb\tc", "a⏎b⟨U+0009⟩c"),
        ("\N{IDEOGRAPHIC SPACE}\u00a0\u2028", "⟨U+3000⟩⟨U+00A0⟩⟨U+2028⟩"),
        ("e\u0301❤\ufe0f", "e⟨U+0301⟩❤⟨U+FE0F⟩"),
        ("\ufffc\ue000\U000e0041", "⟨U+FFFC⟩⟨U+E000⟩⟨U+E0041⟩"),
        ("", ""),
    ],
)
def test_hidden_characters_are_written_out(text, expected):
    """Spaces other than the usual one, controls, combining and private characters; what is seen stays."""
    assert expected == show_hidden(text)
