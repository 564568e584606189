"""The fields of an info line."""

from __future__ import annotations

from newsnorm.model import Person
from newsnorm.news.info_line import InfoLine, cut_date, read_info_line

from every_case import every_case

OUTLET = "海城晚报"
WRITER = Person("程亦白", "author")


@every_case(
    ("text", "said"),
    [
        ("来源：海城晚报", InfoLine(outlet=OUTLET, kinds=frozenset({"source"}))),
        ("来源：海城晚报 评论：0", InfoLine(outlet=OUTLET, kinds=frozenset({"source", "count"}))),
        (
            "作者：程亦白 来源：海城晚报",
            InfoLine(outlet=OUTLET, people=(WRITER,), kinds=frozenset({"people", "source"})),
        ),
        (
            "来源：海城晚报，作者：程亦白",
            InfoLine(outlet=OUTLET, people=(WRITER,), kinds=frozenset({"people", "source"})),
        ),
        (
            "2023-03-08 来源：海城晚报 更新时间：2023-04-01",
            InfoLine(
                outlet=OUTLET,
                date_text="2023-03-08",
                changed_text="2023-04-01",
                kinds=frozenset({"source", "modified"}),
            ),
        ),
        (
            "来源：海城晚报 【字体：大 中 小】 【打印】【关闭】",
            InfoLine(outlet=OUTLET, kinds=frozenset({"source"}), has_controls=True),
        ),
    ],
)
def test_fields_come_in_any_order(text, said):
    """Labels, counters and buttons stand in any order; each field is read for itself."""
    assert read_info_line(text) == said


@every_case(
    "sizes", ["T T", "A+ A-", "A- A A+", "AA", "字号：T T", "字号：A- A+", "【字体：A|A|A】", "字体大小: T- T+"]
)
def test_sizes_of_letters(sizes):
    """Letters in two sizes or three are buttons, after their label or without it; another letter is none."""
    assert read_info_line(f"来源：海城晚报 {sizes}").outlet == OUTLET
    assert read_info_line(f"来源：海城晚报 {sizes}B").outlet != OUTLET


@every_case(
    "text",
    [
        "春雨",
        "今天 来源：海城晚报",
        "来源：海城晚报 地点：江州",
        "来源：海城晚报 来源：江州日报",
        "来源：海城晚报 点击：查看",
        "来源：海城晚报 时间：昨天",
        "来源：海城晚报 作者：未来的力量",
        "数据来源：海城晚报",
        "采集时间：2023-03-08 来源：海城晚报",
        "江州时间：10:15",
    ],
)
def test_rest_that_is_no_field_is_content(text):
    """A line with anything else in it says nothing; or its label keeps the rest, which the rule then looks at."""
    line = read_info_line(text)
    assert line is None or "：" in (line.outlet or "")


@every_case(
    "text",
    [
        "来源：海城晚报 录入时间：2023-03-08",
        "来源：海城晚报 入库日期：2023-03-08",
    ],
)
def test_time_of_another_kind_is_no_date(text):
    """When a page was stored says nothing about when the article was published or changed."""
    assert read_info_line(text) == InfoLine(outlet=OUTLET, kinds=frozenset({"source", "other"}))


@every_case("label", ["更新时间", "最后更新时间", "修订日期"])
def test_time_of_a_change_is_one(label):
    """When an article was changed is told by a label of its own, and is no date of publication."""
    kinds = frozenset({"source", "modified"})

    said = read_info_line(f"来源：海城晚报 {label}：2023-03-08")

    assert said == InfoLine(outlet=OUTLET, changed_text="2023-03-08", kinds=kinds)


def test_date_is_cut_off_a_value():
    """A date may be glued to a value or stand in brackets after it."""
    assert cut_date("海城晚报2023-03-08") == ("海城晚报", "2023-03-08")
    assert cut_date("海城晚报（2023年3月8日 A03版）") == ("海城晚报", "2023年3月8日")
    assert cut_date("海城晚报") == ("海城晚报", None)
