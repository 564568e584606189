"""The short way for clear pairs, of quotes and of brackets, comes out where the long way does."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsnorm.text import brackets, quotes

_NEVER_RE = re.compile("(?!)")
_MAYBE_PAIRS = st.lists(
    st.sampled_from([*"中好〇²1aé，。：！,. （）「」“”％%·{=[]'\n", '"', '"', "(", ")", "\u3000"]), max_size=14
)


@pytest.mark.parametrize(
    ("module", "rule"), [(quotes, quotes.pair_quotes), (brackets, brackets.widen_brackets)], ids=("quotes", "brackets")
)
@given(text=_MAYBE_PAIRS.map("".join))
def test_clear_pairs_take_no_other_way(module, rule, text):
    """What counts as clear changes the time a rule takes, and neither its text nor its count."""
    actual = rule(f"\n{text}\n")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_CLEAR_PAIR_RE", _NEVER_RE)
        expected = rule(f"\n{text}\n")

    assert expected == actual
