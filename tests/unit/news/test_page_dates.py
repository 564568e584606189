"""Dates of web pages in forms of their own."""

from __future__ import annotations

from newsnorm.news.page_dates import write_dates

from every_case import every_case


@every_case(
    ("text", "expected"),
    [
        ("2023 03/08 10:15:00", "2023-03-08 10:15:00"),
        ("2023 03/08 10:15 来源：江州日报", "2023-03-08 10:15 来源：江州日报"),
        ("2023\n03-08", "2023-03-08"),
        ("202303/0810:15:00 来源：江州日报", "2023-03-08 10:15:00 来源：江州日报"),
        ("202303-08", "2023-03-08"),
        ("08 2023-03", "2023-03-08"),
        ("082023.03", "2023-03-08"),
        ("08 2023年03月", "2023-03-08"),
        ("03-08 2023", "2023-03-08"),
        ("发布时间：20230308", "发布时间：2023-03-08"),
        ("日期： 20230308 来源：江州日报", "日期：2023-03-08 来源：江州日报"),
        ("2023 - 3 - 8", "2023-3-8"),
        ("2023 / 03 / 08", "2023-03-08"),
        ("三月 8, 2023", "2023-03-8"),
        ("十二月 31st, 2023", "2023-12-31"),
        ("十月 8 2023", "2023-10-8"),
    ],
)
def test_date_is_written_anew(text, expected):
    """A date in pieces, spread out or run together is written as others are."""
    assert write_dates(text) == expected
    assert write_dates(expected) == expected


@every_case(
    "text",
    [
        "",
        "2023-03-08 10:15",
        "2023年3月8日",
        "2023 年 3 月 8 日",
        "2023 03/08 起",
        "08 2023-13",
        "32 2023-03",
        "13-08 2023",
        "编号：20230308",
        "时间：202303081",
        "2023 - 03 / 08",
        "三月 8 日",
        "二十三月 8, 2023",
        "10:15 2023-03-08",
    ],
)
def test_other_text_stays(text):
    """What is no such date stays as it is."""
    assert write_dates(text) == text
