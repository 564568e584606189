"""A search for a sign says what `in` says."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsnorm._search import holds

_SIGNS = ("[[", "::", "~~~", "{/*", "!!! ", "|\n", ":spoiler[")


@given(st.text(st.sampled_from("[:~{/*!| \n甲港\U0001f600"), max_size=12), st.sampled_from(_SIGNS))
def test_as_in(text: str, sign: str) -> None:
    """In any text, whatever it is stored as."""
    assert holds(text, sign) is (sign in text)
    assert holds(text + sign + text, sign)
