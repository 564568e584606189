"""Blocks of a page that speak of its article."""

from __future__ import annotations

from newsnorm.body import Body
from newsnorm.model import Block
from newsnorm.page.info import is_info, lines_beside
from newsnorm.page.measure import measure_blocks

from every_case import every_case

NUMBER = "索引号\tjz-2023-012"


def _measure(text, kind="paragraph"):
    rows = tuple(tuple(row.split("\t")) for row in text.split("\n")) if kind == "table" else ()
    return measure_blocks(Body.of(Block(kind=kind, text=text, rows=rows)))[0]


@every_case(
    ("text", "wanted"),
    [
        ("2023-03-08 10:15 江州日报", True),
        ("2023-03-08 10:15\n降雪", True),
        ("2023-03-08 10:15\n降雪\n大风", False),  # one of three lines
        ("昨夜，江州降雪。 许青摄", False),  # told first
        ("3月8日，市民在公园里堆雪人。（编辑：许青）", False),
        ("记者：许青。", False),  # ends as a sentence does
        ("", False),
    ],
)
def test_line_speaks_of_the_article(text, wanted):
    """Every other line does, and nothing is told."""
    assert is_info(_measure(text or "甲"), "beside") is wanted


@every_case(
    ("text", "wanted"),
    [
        (f"{NUMBER}\n主题\t交通\n时效\t有效\n发布日期\t2023-03-08", True),  # one of four lines
        (f"{NUMBER}\n主题\t交通\n时效\t有效\n成文\t2023-03-08", False),  # no label of a date or an outlet
        (f"{NUMBER}\n关于做好雪天交通工作\t交通\n时效\t有效\n发布日期\t2023-03-08", True),  # ten characters
        (f"{NUMBER}\n关于做好雪天交通工作的\t交通\n时效\t有效\n发布日期\t2023-03-08", False),
        (f"{NUMBER}\n\t交通\n时效\t有效\n发布日期\t2023-03-08", False),  # a value without a label
        (f"{NUMBER}\n名称\t{'雪' * 200}\n主题\t交通\n发布日期\t2023-03-08", True),
        (f"{NUMBER}\n名称\t{'雪' * 600}\n主题\t交通\n发布日期\t2023-03-08", False),
    ],
)
def test_form_speaks_of_the_article(text, wanted):
    """Labels and values in turn, one of them the date: the form above the documents of an office."""
    assert is_info(_measure(text, "table"), "beside") is wanted


@every_case(
    ("text", "wanted"),
    [
        ("发布日期：\t2023-03-08\t来源：\t江州日报", ["发布日期：2023-03-08", "来源：江州日报"]),
        ("索引号\t12\t发布日期\t2023-03-08", ["索引号 12", "发布日期 2023-03-08"]),  # a form
        ("索引号\t12\t日子\t2023-03-08", ["索引号", "12", "日子", "2023-03-08"]),  # none
        ("来源：\t来源：\t江州日报", ["来源：来源：", "江州日报"]),  # one label for one value
        ("来源：", ["来源："]),
        (" 江州日报 \n\n2023-03-08", ["江州日报", "2023-03-08"]),
    ],
)
def test_label_stands_with_its_value(text, wanted):
    """Cells are lines, but a label and the cell after it are one."""
    assert lines_beside(text) == wanted
