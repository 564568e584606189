"""Law 2: normalized text is a fixed point, in every profile but those that convert the script."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from newsnorm.options import Options
from newsnorm.text.blocks import normalize_body
from newsnorm.text.engine import compile_rules, normalize

import rule_strategies as given_
from every_case import every_case


@given_.more
@given(text=given_.texts)
@example(text="ﾉ\nﾉ")
@every_case("profile", given_.STABLE)
def test_normalized_text_is_a_fixed_point(profile, text):
    """What came out of a profile comes out of it again unchanged."""
    rules = compile_rules(Options(profile=profile))
    once = normalize(text, rules).text

    assert normalize(once, rules).text == once


@given(text=given_.texts, disabled=st.frozensets(st.sampled_from(given_.SWITCHES)))
def test_fixed_point_without_any_rule(text, disabled):
    """What a set of rules leaves has no work for these rules as they are; no rule needs another to stop."""
    rules = compile_rules(Options(disabled_rules=disabled))
    once = normalize(text, rules).text

    assert normalize(once, rules).text == once


@given(body=given_.bodies)
def test_normalized_body_is_a_fixed_point(body):
    """The blocks of a normalized body, tables, code and verbatim spans included, come out again as they are."""
    rules = compile_rules(Options())
    once = normalize_body(body, rules)

    assert normalize_body(once, rules).blocks == once.blocks
