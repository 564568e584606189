"""An outlet and names, and nothing else."""

from __future__ import annotations

import pytest

from newsnorm.news.housed_names import read_housed_names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("江州日报 林一舟", ("江州日报", ("林一舟",))),
        ("江州日報　林一舟 程亦白", ("江州日報", ("林一舟", "程亦白"))),
        ("江州网 | 林一舟", ("江州网", ("林一舟",))),
        ("江州日报 财经", ("", ())),
        ("江州日报 高新区", ("", ())),
        ("林一舟 江州日报", ("", ())),
        ("林一舟 程亦白", ("", ())),
        ("江州日报", ("", ())),
        ("江州日报 林一舟说", ("", ())),
        ("", ("", ())),
    ],
)
def test_outlet_and_names(text, expected):
    """The outlet comes first, then names that no word of a subject, place or office is among."""
    assert read_housed_names(text) == expected
