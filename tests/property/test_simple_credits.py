"""Law: the short way for one label and one name reads nothing otherwise than the way for all credits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsnorm.lexicon.labels import EDITING, STAFF, WRITING, label_words
from newsnorm.lexicon.words import read_words
from newsnorm.news import credits as credit_lines

_LABELS = label_words(*WRITING, *EDITING, STAFF)
_SURNAMES = (*read_words("surnames")[:200], *read_words("compound_surnames"))
_LIKE_NAMES = (*read_words("name_like_words"), *read_words("no_person"), *read_words("deeds"), *_LABELS)
_NAMES = st.one_of(
    st.builds("".join, st.tuples(st.sampled_from(_SURNAMES), st.sampled_from(("", "一舟", "静", "和平", "自强")))),
    st.builds("".join, st.tuples(st.sampled_from(_SURNAMES), st.sampled_from(_LIKE_NAMES))),
    st.sampled_from(_LIKE_NAMES),
)


@given(st.sampled_from(_LABELS), st.sampled_from((" ", "：", ":", "： ", "／", "")), _NAMES, st.booleans())
def test_short_way(label, mark, name, may_be_empty):
    """Whatever label and name, with whatever between them."""
    text = f"{label}{mark}{name}"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(credit_lines, "_read_simple", lambda _: None)
        expected = credit_lines.read_credits(text, may_be_empty=may_be_empty)

    assert credit_lines.read_credits(text, may_be_empty=may_be_empty) == expected


def test_short_way_is_taken():
    """Most credits go it."""
    assert credit_lines._read_simple("记者 林一舟") == credit_lines.read_credits("记者 林一舟")
    assert credit_lines._read_simple("责任编辑：宋清和") == credit_lines.read_credits("责任编辑：宋清和")
