"""Tables of contents in a text."""

import newsnorm

from every_case import every_case

_TEXT = "## 港口\n\n开港。\n\n### 航线\n\n三条。\n\n## 地铁 (一)\n\n通车。\n"
_LIST = "- [港口](#港口)\n  - [航线](#航线)\n- [地铁 (一)](#地铁-一)\n"


def _texts(body):
    article = newsnorm.loads(f"---\ntitle: 江州\ndate: 2023-03-08\n---\n导语。\n\n{body}")
    return [block.text for block in article.blocks if block.kind != "rule"], article


@every_case(
    "label",
    ["## 目录", "**📑 Table of Contents**", "目录：", "# 文章目录"],
)
def test_table_goes(label):
    """A list of the headings below it goes, with the line that names it, and is in the full text."""
    texts, article = _texts(f"{label}\n\n{_LIST}\n{_TEXT}")

    assert texts == ["导语。", "港口", "开港。", "航线", "三条。", "地铁（一）", "通车。"]
    assert {(each.kind, each.rule) for each in article.boilerplate} == {("navigation", "toc-mark")}
    assert article.full_text().count("航线") == 2


def test_lines_that_are_no_headings():
    """Most of the lines are enough: a table may be older than the text."""
    texts, _ = _texts(f"## 目录\n\n{_LIST}- 机场\n\n{_TEXT}")

    assert texts[:2] == ["导语。", "港口"]


@every_case(
    "body",
    [
        f"{_LIST}\n{_TEXT}",
        f"本文分三部分：\n\n{_LIST}\n{_TEXT}",
        f"## 目录\n\n{_LIST}\n港口。\n",
        f"## 目录\n\n见下。\n\n{_LIST}\n{_TEXT}",
        f"{_TEXT}\n## 目录\n\n{_LIST}",
        f"## 目录\n\n- 甲\n- 乙\n- 港口\n\n{_TEXT}",
        f"## 目录服务\n\n{_LIST}\n{_TEXT}",
    ],
)
def test_other_lists_stay(body):
    """A list that nothing names so, one of other words, and one below what it lists, are text."""
    _, article = _texts(body)

    assert article.boilerplate == ()
