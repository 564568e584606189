"""What is cut apart fits together again: every rule keeps the marks between blocks and for verbatim spans."""

from __future__ import annotations

from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from newsnorm.options import Options, Profile
from newsnorm.text.blocks import normalize_body
from newsnorm.text.classes import MARK_RE, UNIT_MARK, URL_MARK, VERBATIM_MARK
from newsnorm.text.engine import compile_rules
from newsnorm.text.rules import RULES

import rule_strategies as given_
from every_case import every_case

_marked = st.lists(
    st.sampled_from([*(piece for piece in given_.PIECES if not MARK_RE.search(piece)), VERBATIM_MARK, URL_MARK]),
    max_size=8,
).map("".join)
_texts = st.lists(_marked, min_size=1, max_size=3).map(
    lambda units: f"\n{f'{chr(10)}{UNIT_MARK}{chr(10)}'.join(units)}\n"
)


@given_.more
@given(text=_texts)
@every_case("rule", [rule for rule in RULES if rule.run], ids=lambda rule: rule.id)
def test_a_rule_keeps_the_marks(rule, text):
    """No rule deletes, adds or moves a mark."""
    assert MARK_RE.findall(text) == MARK_RE.findall(rule.run(text)[0])


@given_.more
@given(body=given_.bodies)
@every_case("profile", get_args(Profile))
def test_blocks_come_out_in_their_places(profile, body):
    """Every block gets its own text back: kinds stay in order, tables keep their shape, verbatim spans their text."""
    actual = normalize_body(body, compile_rules(Options(profile=profile))).blocks
    kinds = iter(block.kind for block in body.blocks)

    assert all(block.kind in kinds for block in actual)
    assert [[len(row) for row in block.rows] for block in body.blocks if block.rows] == [
        [len(row) for row in block.rows] for block in actual if block.rows
    ]
    assert [block.text[i:j] for block in body.blocks for i, j in block.verbatim if i < j] == [
        block.text[i:j] for block in actual for i, j in block.verbatim if i < j
    ]
