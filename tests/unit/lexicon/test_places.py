"""Places at the end of a string."""

from __future__ import annotations

from newsnorm.lexicon.places import cut_place

from every_case import every_case


@every_case(
    ("text", "expected"),
    [
        ("葉知秋台北", ("葉知秋", "台北")),
        ("林一舟台北市", ("林一舟", "台北市")),
        ("林一舟亚的斯亚贝巴", ("林一舟", "亚的斯亚贝巴")),
        ("北京", ("", "北京")),
        ("北京林一舟", ("北京林一舟", None)),
        ("林一舟海州", ("林一舟海州", None)),
        ("京", ("京", None)),
        ("", ("", None)),
    ],
)
def test_longest_place_at_the_end_is_cut(text, expected):
    """The longest place of the list, at the end only; a place the list does not know stays."""
    assert expected == cut_place(text)
