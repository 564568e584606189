"""Dates whose parts stand in elements of their own."""

from __future__ import annotations

from newsnorm.body import Body
from newsnorm.model import Block
from newsnorm.page.dates_apart import find_date_above, join_date
from newsnorm.page.measure import measure_blocks

from every_case import every_case


@every_case(
    ("first", "second", "expected"),
    [
        ("08", "2023-03", "08 2023-03"),
        (" 03-08 ", "2023", "03-08 2023"),
        ("2023", "03/08", "2023 03/08"),
        ("2023 03/08", "10:15", "2023 03/08 10:15"),
        ("2023-03-08", "10:15", "2023-03-08 10:15"),
        ("10:15", "10:15", ""),
        ("2023", "10:15", ""),
        ("2023-03-08", "2023-03-09", ""),
        ("2023-03-08", "12", ""),
        ("2023", "99/99", ""),
        ("08", "1234", ""),
        ("08", "", ""),
        ("08", "江州", ""),
        ("第08版", "2023-03", ""),
        ("08" * 10, "2023-03", ""),
    ],
)
def test_join(first, second, expected):
    """Two parts make one date, a date and a clock one moment; whatever is a date by itself has no second part."""
    assert join_date(first, second) == expected


def _above(*texts):
    measures = measure_blocks(Body.of(*(Block(text=text) for text in texts), Block(text="江州降雪")))
    return find_date_above(measures, len(texts))


@every_case(
    ("texts", "expected"),
    [
        (("08", "2023-03"), (0, 1)),
        (("首页", "08", "2023-03"), (1, 2)),
        (("08", "2023-03", "首页"), ()),
        (("2023年3月8日 星期三", "第03版：要闻", "上一版"), (0,)),
        (("首页",), ()),
        ((), ()),
    ],
)
def test_above_the_headline(texts, expected):
    """The two next above it, or the date of a paper's issue."""
    assert _above(*texts) == expected
