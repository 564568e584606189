"""No rule fires on text that is canonical already."""

from __future__ import annotations

from hypothesis import given

from newsnorm.options import Options
from newsnorm.text.engine import compile_rules, normalize

import rule_strategies as given_
from every_case import every_case


# `asciipunct` takes back what the other rules of its profile do, each time.
@given_.more
@given(text=given_.texts)
@every_case("profile", [profile for profile in given_.STABLE if profile != "asciipunct"])
def test_canonical_text_has_no_changes(profile, text):
    """A second run reports no change, not even one that another takes back."""
    rules = compile_rules(Options(profile=profile))

    assert normalize(normalize(text, rules).text, rules).changes == ()
