"""Which rules a profile, a script and disabled rules make together."""

from __future__ import annotations

import pytest

from newsnorm.errors import OptionsError
from newsnorm.meant import sentences
from newsnorm.options import Options
from newsnorm.text.engine import compile_rules
from newsnorm.text.profiles import choose_rules, script_of
from newsnorm.text.rules import RULES

from every_case import every_case

NONE: frozenset[str] = frozenset()


def rules_of(**fields) -> frozenset[str]:
    """The ids that a set of options chooses."""
    return compile_rules(Options(**fields)).ids


def test_default_profile_is_every_rule_that_is_on():
    """The profile `corpus` has all rules of kind `on` and no others."""
    assert {rule.id for rule in RULES if rule.kind == "on"} == rules_of()


@every_case(
    ("profile", "brought"),
    [
        ("typeset", {"pangu"}),
        ("compact", {"compact"}),
        ("pdf", {"despace"}),
        ("repair", {"quote-repair", "mojibake", "residual-entity"}),
        ("collapse", {"repeat"}),
        ("asciipunct", {"asciipunct"}),
        ("markdown-softwrap", {"softbreak"}),
        ("hans", {"hans", "corner", "zero"}),
        ("hant", {"hant", "corner"}),
    ],
)
def test_profile_is_corpus_and_what_it_brings(profile, brought):
    """A profile adds its own rules to those of `corpus`."""
    assert rules_of() | brought == rules_of(profile=profile)


@every_case(("script", "rule"), [("hans", "hans"), ("hant", "hant"), ("hant-tw", "hant"), ("hant-hk", "hant")])
def test_script_brings_its_conversion(script, rule):
    """A script adds its conversion and the regional quotes to any profile."""
    assert {rule, "corner"} <= rules_of(profile="pdf", script=script)


def test_unknown_rule_is_refused_with_the_nearest():
    """A rule that does not exist raises, and the hint is the nearest one."""
    with pytest.raises(OptionsError) as caught:
        compile_rules(Options(disabled_rules=frozenset({"dqote"})))

    assert caught.value.hint == "did you mean 'dquote'?"


@every_case("word", sentences("rule"))
def test_hint_at_what_is_no_rule(word):
    """What is done with profiles and scripts is told so."""
    with pytest.raises(OptionsError) as caught:
        compile_rules(Options(disabled_rules=frozenset({word})))

    assert caught.value.hint == sentences("rule")[word]


def test_hint_names_no_promise():
    """The nearest rule that can be disabled, or all of them: a promise would be refused in turn."""
    with pytest.raises(OptionsError) as caught:
        choose_rules("corpus", "keep", frozenset({"urls"}))

    assert set(caught.value.hint.removeprefix("one of: ").split(", ")) == {r.id for r in RULES if r.kind != "keep"}


@every_case("rule", [rule.id for rule in RULES if rule.kind == "keep"])
def test_promise_cannot_be_disabled(rule):
    """A promise is no switch: naming it raises and says so."""
    with pytest.raises(OptionsError, match="promise"):
        compile_rules(Options(disabled_rules=frozenset({rule})))


@every_case(("profile", "own"), [("minimal", set()), ("search-key", {"strip-ivs", "search-key"})])
def test_profile_that_does_not_begin_with_corpus(profile, own):
    """`minimal` has the rules for what is not seen and for spaces, `search-key` these and its own two."""
    invisible = {"newline", "linesep", "control", "tags", "bom", "zerowidth", "joiner", "bidi", "zs", "vs", "nfc"}
    spaces = {"indent", "trailing", "u3000-inner", "collapse", "blank"}

    assert choose_rules(profile, "keep", NONE) == invisible | spaces | own


def test_disabled_rules_are_left_out_of_any_kind():
    """A rule of the base, of the profile and of the script can be disabled, and one that does not run anyway too."""
    rules = choose_rules("pdf", "hans", frozenset({"comma", "despace", "zero", "pangu"}))

    assert rules == choose_rules("pdf", "hans", NONE) - {"comma", "despace", "zero"}


@every_case(
    ("profile", "script", "expected"),
    [
        ("corpus", "keep", "keep"),
        ("hans", "keep", "hans"),
        ("hant", "keep", "hant"),
        ("hans", "hant-tw", "hant-tw"),
        ("search-key", "hans", "hans"),
        ("typeset", "keep", "keep"),
    ],
)
def test_script_of_the_option_goes_before_that_of_the_profile(profile, script, expected):
    """The profiles `hans` and `hant` mean a script, others keep it, and the option wins."""
    assert expected == script_of(profile, script)


def test_error_for_a_promise_says_what_to_do():
    """A promise is refused with the advice to leave it out."""
    with pytest.raises(OptionsError, match="'url' is a promise") as caught:
        choose_rules("corpus", "keep", frozenset({"url"}))

    assert caught.value.hint == "it cannot be disabled, leave it out"


def test_first_wrong_rule_is_named():
    """Of several wrong names the first in the order of the alphabet is in the message."""
    with pytest.raises(OptionsError, match="there is no rule 'comas' to disable") as caught:
        choose_rules("corpus", "keep", frozenset({"url", "comma", "dqote", "comas"}))

    assert caught.value.hint == "did you mean 'comma'?"
