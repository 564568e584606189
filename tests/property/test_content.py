"""Law 1, for the rules: no letter, digit or Han goes, comes or moves, up to the declared folds."""

from __future__ import annotations

from contents import content_of
from hypothesis import given

from newsnorm.options import Options
from newsnorm.text.blocks import normalize_body
from newsnorm.text.engine import compile_rules, normalize

import rule_strategies as given_
from every_case import every_case

_FAITHFUL = ("corpus", "minimal", "typeset", "compact", "pdf", "collapse", "asciipunct", "markdown-softwrap")


@given_.more
@given(text=given_.texts)
@every_case("profile", _FAITHFUL)
def test_content_of_a_text_stays(profile, text):
    """The sequence of letters and digits of a text is the same after the rules."""
    assert content_of(text) == content_of(normalize(text, compile_rules(Options(profile=profile))).text)


@given(body=given_.bodies)
def test_content_of_a_body_stays(body):
    """The sequence of letters and digits of all blocks is the same after the rules."""
    actual = normalize_body(body, compile_rules(Options()))

    assert [content_of(block.text) for block in body.blocks if content_of(block.text)] == [
        content_of(block.text) for block in actual.blocks if content_of(block.text)
    ]
