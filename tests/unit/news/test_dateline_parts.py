"""What stands before the mark of a dateline."""

from __future__ import annotations

from newsnorm.news.dateline_parts import cut_names, read_prefix

from every_case import every_case


@every_case(
    ("text", "expected"),
    [
        ("新华社北京3月8日", ("新华社", "北京", "3月8日", True)),
        ("江州日报海城3月8日", ("江州日报", "海城", "3月8日", False)),
        ("江州网（www.jiangzhou.example）3月8日", ("江州网", None, "3月8日", False)),
        ("新华社", ("新华社", None, None, True)),
        ("北京3月8日", (None, "北京", "3月8日", False)),
        ("江州日报", ("江州日报", None, None, False)),
        ("明天", None),
        ("春耕3月8日", None),
    ],
)
def test_prefix(text, expected):
    """Agency, place and date are told apart by the list of outlets, that of places and the form of an outlet."""
    prefix = read_prefix(text)

    assert (prefix and (prefix.agency, prefix.place, prefix.date, prefix.is_known)) == expected


@every_case(
    ("text", "expected"),
    [
        ("林一舟北京", (("林一舟",), "北京")),
        ("林一舟临川", (("林一舟",), "临川")),
        ("林一舟", (("林一舟",), None)),
        ("春耕时节农机开进田间", (None, None)),
    ],
)
def test_names_before_a_place(text, expected):
    """A known place decides; else the longest name that is one is a name, and the rest a place."""
    assert cut_names(text) == expected
