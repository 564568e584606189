"""Dates with words around them."""

from __future__ import annotations

from newsnorm.dates.labelled import read_labelled_dates

from every_case import every_case


@every_case(
    ("line", "iso"),
    [
        ("发布时间：2023-03-08 10:15 来源：江州日报", "2023-03-08T10:15:00"),
        ("2023-03-08 10:15来源：江州日报作者：程亦白", "2023-03-08T10:15:00"),
        ("2023年03月08日08:05  来源：江州网-文化频道", "2023-03-08T08:05:00"),
        ("來源：江州日報 發布日期：2023-03-08", "2023-03-08T00:00:00"),
        ("日期: 2023年3月8日 浏览次数：1024", "2023-03-08T00:00:00"),
        ("2023年3月8日 瀏覽數：1024", "2023-03-08T00:00:00"),
        ("2023-03-08 10:15（来源：江州日报）", "2023-03-08T10:15:00"),
        ("2023-03-08 10:15 江州日报", "2023-03-08T10:15:00"),
        ("2023-03-08 10:15 | 江州日报", "2023-03-08T10:15:00"),
        ("江州日报 2023-03-08 10:15", "2023-03-08T10:15:00"),
        ("江州日报 | 2023-03-08 10:15", "2023-03-08T10:15:00"),
        ("来源：江州在线 2023-03-08 10:15", "2023-03-08T10:15:00"),
        ("2023-03-08 10:15 发布", "2023-03-08T10:15:00"),
        ("2023-03-08 10:15 发表于 海城", "2023-03-08T10:15:00"),
        ("发布时间 2023-03-08", "2023-03-08T00:00:00"),
        ("发布于 2023-03-08", "2023-03-08T00:00:00"),
        ("日期：2023-3-8", "2023-03-08T00:00:00"),
        ("2023-03-08", "2023-03-08T00:00:00"),
    ],
)
def test_reads_labelled_lines(line, iso):
    """The label before a date and the next label after it are cut off."""
    assert iso == read_labelled_dates(line).published.moment.isoformat()


@every_case(
    "line",
    [
        "时间：今天",
        "记者在2023年3月8日获悉",
        "时间：2023-03-08，地点：江州",
        "来源：江州日报",
        "江州日报 三月",
        "江州 2023-03-08",
        "江州日报记者 2023-03-08 获悉",
        "更新时间：2023-03-08",
        "2023-03-08 更新",
        "2023-03-08 至 2023-03-15",
        "2023-03-08 草稿",
        "2023-03-08，记者来源",
        "时间" * 300,
    ],
)
def test_refuses_prose_as_labelled_line(line):
    """A date in a sentence is no labelled date."""
    assert read_labelled_dates(line).published is None


@every_case(("length", "is_read"), [(400, True), (401, False)])
def test_the_longest_labelled_line(length, is_read):
    """Beyond four hundred characters a line is no label with a date."""
    line = "发布时间：2023-03-08 来源：".ljust(length, "江")

    assert (read_labelled_dates(line).published is not None) is is_read


@every_case(
    ("text", "published", "modified"),
    [
        ("更新时间：2023-03-09", None, "2023-03-09"),
        ("更新于2023-03-09 10:15", None, "2023-03-09"),
        ("2023-03-09 更新", None, "2023-03-09"),
        ("最后修改：2023-03-09 来源：江州日报", None, "2023-03-09"),
        ("2023-03-08 10:15 更新时间：2023-03-09", "2023-03-08", "2023-03-09"),
        ("更新时间：2023-03-09 发布时间：2023-03-08", "2023-03-08", "2023-03-09"),
        ("发布时间：2023-03-08 发布时间：2023-03-07", "2023-03-08", None),
        ("更新：昨天", None, None),
    ],
)
def test_time_of_change_is_no_date_of_publication(text, published, modified):
    """The label says which date it is, and the first of each kind counts."""
    dates = read_labelled_dates(text)

    assert (dates.published and str(dates.published.moment.date())) == published
    assert (dates.modified and str(dates.modified.moment.date())) == modified


def test_is_linear():
    """Long input is refused without a wait."""
    for text in (" " * 1_000_000, "2023-03-08 " * 100_000, "更新于" * 130, "时间：" * 133, "来源：" * 133):
        assert read_labelled_dates(text).published is None
