"""Chinese prose is told from what is laid out on purpose."""

from __future__ import annotations

from newsnorm.markup.prose import ends_sentence, is_chinese_prose

from every_case import every_case


@every_case(
    "lines",
    [
        ["据悉，公告今日发布。"],
        ["    据悉，", "", "\N{IDEOGRAPHIC SPACE}\N{IDEOGRAPHIC SPACE}公告今日发布。", "  "],
        ["全年增长 3.1%，超过预期。"],
        ["“稳”字当头》"],
        ["𠮷字少见，读者多问。"],
        ["甲乙，a"],
        ["Transformer 与 Attention 是论文里常见的两个词。"],
        ["peek 的意思是偷看，常在 debug 时用来看元素。"],
    ],
)
def test_prose(lines):
    """Every line that is not blank is a sentence or a part of one, indented or not."""
    assert is_chinese_prose(lines) is True


@every_case(
    "lines",
    [
        [],
        ["", " \t"],
        ["春风又绿江南岸"],
        ["据悉，公告今日发布。", "return 0"],
        ["x = 读取（文件）。"],
        ["# 注释，说明用途。"],
        ["- 甲方公告，乙方回应。"],
        ["甲|乙，丙"],
        ["见 http://a.example/，谢谢。"],
        ["Profit rose 3 percent，公告。"],
        ["Hello, world."],
        ["甲，ab"],
        ["bash scripts/install.sh，注意路径正确。"],
        ["node server.js（启动本地服务器）。"],
    ],
)
def test_what_is_no_prose(lines):
    """Nothing, a line without a Chinese mark, one with a sign of a program or a list, and Latin text are none."""
    assert is_chinese_prose(lines) is False


def test_lines_may_be_read_once():
    """Any iterable will do, also one that is used up."""
    assert is_chinese_prose(line for line in ["甲方公告，", "乙方回应。"]) is True


@every_case(
    ("line", "expected"),
    [
        ("公告今日发布。", True),
        ("他说：“好。”", True),
        ("（完整版见下！）", True),
        ("名单如下：", True),
        ("Is it?", True),
        ("余下的明天再说……", True),
        ("公告今日发布", False),
        ("甲、", False),
        ("据悉，", False),
        ("“稳”", False),
        ("3.1.", False),
        ("", False),
    ],
)
def test_ends_sentence(line, expected):
    """A stop or a colon ends a sentence, also before closing quotes and brackets; a comma or a word does not."""
    assert expected is ends_sentence(line)
