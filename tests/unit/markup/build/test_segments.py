"""Blanks and source line breaks follow CSS Text 3."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsnorm.markup.build.segments import collapse_blanks
from newsnorm.segments import join_segments

from every_case import every_case


@every_case(
    ("text", "expected"),
    [
        ("中国\n证券", "中国证券"),
        ("中国 \n\t证券", "中国证券"),
        ("中国\nETF", "中国 ETF"),
        ("ETF\nETF", "ETF ETF"),
        ("한국\n증권", "한국 증권"),
        ("中国\n한국", "中国 한국"),
        ("カナ\n漢字", "カナ漢字"),
        ("他说：\n“好”\n——\n是", "他说：“好”——是"),
        ("it’s\n“fine”", "it’s “fine”"),
        ("\n\n中\n\n国\n", "中国"),
        ("\n \n", ""),
    ],
)
def test_join_segments(text, expected):
    """A break vanishes between wide characters that are not Hangul; Chinese quotes and dashes count beside Han."""
    assert expected == join_segments(text)


@every_case(
    ("text", "expected"),
    [("  a  b\t c ", "a b c"), ("中 国", "中 国"), ("\u3000中\xa0\xa0国 ", "\u3000中\xa0\xa0国"), ("a\fb", "a b")],
)
def test_collapse_blanks(text, expected):
    """Runs of blanks are one space, ends go; Unicode spaces are text."""
    assert expected == collapse_blanks(text)


@given(st.text("中A \n\t\u3000“", max_size=30))
def test_collapse_blanks_is_a_fixed_point(text):
    """Collapsed text collapses to itself."""
    assert collapse_blanks(text) == collapse_blanks(collapse_blanks(text))
