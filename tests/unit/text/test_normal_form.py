"""Unicode normalization in linear time."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from newsnorm.text.normal_form import is_in_form, to_form

from every_case import every_case
from work import grows_linearly

_MARKS = "\u0301\u0316\u0344\u0327\u05b0\u302a\uff9e\u0f73——…"
FORMS = ["NFC", "NFD", "NFKC", "NFKD"]


@given(
    st.lists(
        st.text(st.sampled_from("aé한字" + _MARKS), min_size=1, max_size=4).map(lambda part: part * 20), max_size=6
    )
)
@every_case("form", FORMS)
def test_as_the_standard_library_does(form: str, parts: list[str]):
    """Runs of marks of any length come out in the order of Unicode, and so says the question whether they did."""
    text = "".join(parts)
    normal = unicodedata.normalize(form, text)

    assert to_form(form, text) == normal
    assert is_in_form(form, text) == (text == normal)
    assert is_in_form(form, normal)


@every_case("form", FORMS)
def test_long_run(form: str):
    """A run of marks in the wrong order takes linear time."""
    assert grows_linearly(
        lambda text: is_in_form(form, text) or to_form(form, text), lambda size: "a" + "\u0301\u0316" * size
    )
