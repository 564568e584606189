"""Labels in one element, their values in the next."""

from __future__ import annotations

from newsnorm.body import Body, TextPiece
from newsnorm.model import Block
from newsnorm.page.labels_apart import find_other, find_pairs, join_labels, join_other, join_pair
from newsnorm.page.measure import measure_blocks

from every_case import every_case


@every_case(
    ("label", "value", "line"),
    [
        ("来源", "江州日报", "来源：江州日报"),
        ("作者：", " 林一舟 ", "作者：林一舟"),
        ("作 者", "林一舟", "作 者：林一舟"),
        ("发布时间", "2023-03-08 10:15", "发布时间：2023-03-08 10:15"),
        ("责任编辑", "宋清和", "责任编辑：宋清和"),
        ("作者", "点击排行", ""),
        ("来源", "", ""),
        ("文", "林一舟", ""),
        ("江州", "林一舟", ""),
        ("来源", "江州日报\n要闻", ""),
    ],
)
def test_label_and_value(label, value, line):
    """A label and the block below it are one line if that says something."""
    assert join_pair(label, value) == line


@every_case(
    ("label", "value", "line"),
    [
        ("生产日期：", " 2023-03-08", "生产日期：2023-03-08"),
        ("上映时间", "2023年3月8日", "上映时间：2023年3月8日"),
        ("报名截止", "2023-03-08 10:15", "报名截止：2023-03-08 10:15"),
        ("发布时间", "2023-03-08", ""),
        ("江州日报", "2023-03-08", ""),
        ("生产日期", "江州", ""),
        ("生产日期", "2023-03-08\n江州日报", ""),
        ("", "2023-03-08", ""),
    ],
)
def test_date_of_something_else(label, value, line):
    """A label that is no date of an article makes the date below it one of something else."""
    assert join_other(label, value) == line


def test_dates_of_something_else_among_the_first_blocks():
    """Both blocks are found, below a heading none."""
    blocks = [Block(text=text) for text in ("生产日期", "2023-03-08", "江州", "2023-03-09")]
    heading = Block(text="上映日期", kind="heading", level=2)
    measures = measure_blocks(Body.of(*blocks, heading, Block(text="2023-03-10")))

    assert [*find_other(measures, range(6), 12)] == [0, 1]


def test_pairs_among_the_first_blocks():
    """They are found in order, one behind another, and only where no block stands between."""
    texts = ("来源", "江州日报", "作者", "林一舟", "昨夜，江州普降大雪。", "责任编辑", "", "宋清和")
    measures = measure_blocks(Body.of(*(Block(text=text) for text in texts)))

    assert [*find_pairs(measures, range(8), 12)] == [0, 1, 2, 3]
    assert [*find_pairs(measures, [0, 2, 3], 12)] == [2, 3]
    assert [*find_pairs(measures, range(8), 3)] == [0, 1]


def test_pairs_between_paragraphs():
    """There a label is the text's own: its words are explained."""
    prose = "昨夜，江州普降大雪，部分高速公路封闭，多所学校停课，市民出行受到影响。"
    texts = ("来源", "江州日报", prose, "作者", "林一舟", prose, "责任编辑", "宋清和")
    measures = measure_blocks(Body.of(*(Block(text=text) for text in texts)))

    assert [*find_pairs(measures, range(8), 12)] == [0, 1, 6, 7]


def test_pairs_become_lines():
    """Only beside the article, and a label without a value stays."""
    blocks = [
        ("来源", "above"),
        ("江州日报", "above"),
        ("作者", "above"),
        ("昨夜降雪。", ""),
        ("来源", ""),
        ("江州日报", ""),
    ]
    pieces = [TextPiece(Block(text=text), (), beside) for text, beside in blocks]
    joined = [(piece.block.text, piece.beside) for piece in join_labels(pieces)]

    assert joined == [("来源：江州日报", "above"), *blocks[2:]]
