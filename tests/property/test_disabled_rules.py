"""`disabled_rules` disables exactly the rules it names."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsnorm.options import Options
from newsnorm.text.engine import compile_rules, normalize

import rule_strategies as given_

_CORPUS = compile_rules(Options())
_BROUGHT = {"dquote": {"dquote", "fwquote"}}  # straight quotes are only the way of `fwquote` to pairs
_some = st.frozensets(st.sampled_from(given_.SWITCHES), min_size=1, max_size=4)


@given(disabled=_some)
def test_the_others_are_there(disabled):
    """All other rules of the profile stay."""
    gone = disabled.union(*(_BROUGHT.get(rule, ()) for rule in disabled))

    assert _CORPUS.ids - gone == compile_rules(Options(disabled_rules=disabled)).ids


@given(text=given_.texts, disabled=_some)
def test_a_disabled_rule_changes_nothing(text, disabled):
    """No change bears the name of a disabled rule."""
    actual = normalize(text, compile_rules(Options(disabled_rules=disabled)))

    assert disabled.isdisjoint(change.rule for change in actual.changes)


@given(text=given_.texts, disabled=_some)
def test_rules_that_had_nothing_to_do_are_not_missed(text, disabled):
    """Without rules that changed nothing all others do what they did."""
    expected = normalize(text, _CORPUS)
    idle = disabled - {change.rule for change in expected.changes}

    assert expected == normalize(text, compile_rules(Options(disabled_rules=idle)))
