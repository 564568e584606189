"""Headlines that only the layout of a bare text tells."""

from __future__ import annotations

import newsnorm
from newsnorm.readers.bare_titles import find_bare_title

from every_case import every_case

_BODY = "　　江州港今日开港。\n　　市民可以参观，门票免费。\n"


@every_case(
    "title",
    [
        "江州港今日开港",
        "江州队3-0胜海城队，林一舟梅开二度",
        "“双港”时代：江州准备好了",
        "IPO观察 开港",
        "江" * 40,
    ],
)
@every_case("tail", ["", "\n", "（责任编辑：林岚）\n", "来源：江州日报\n作者：林一舟\n"])
def test_first_line_over_indented_paragraphs(title, tail):
    """It is the headline, with a blank line after it and credits below or not."""
    assert find_bare_title(f"{title}\n{_BODY}{tail}") == title
    assert find_bare_title(f"{title}\n\n{_BODY}{tail}") == title


@every_case(
    "line",
    [
        "各位市民：",
        "江州港今日开港。",
        "江州港开港了！",
        "江州港今日开港，",
        "目录",
        "来源：江州日报",
        "江州日报记者 林一舟",
        "发布时间：2023-03-08",
        "2023-03-08",
        "- 江州港今日开港",
        "# 江州港今日开港",
        "<b>江州港今日开港</b>",
        "　　江州港今日开港",
        "\n江州港一角",
        "江州港今日开港。林一舟摄",
        "第1页：开港 第2页：参观",
        "（声明：转载江州港文章须经许可）",
        "&nbsp;江州港今日开港",
        "江" * 41,
    ],
)
def test_line_that_is_no_headline(line):
    """A salutation, a sentence, a credit, a date, an item, markup, a remark and what is too long or short are none."""
    assert find_bare_title(f"{line}\n{_BODY}") is None


@every_case(
    "below", ["　　面包\n　　牛奶\n", "　　江州港今日开港。\n市民可以参观。\n", "", "江州港今日开港。\n", "\n\n"]
)
def test_what_stands_below_decides(below):
    """Every other paragraph is indented, and one of them is a sentence."""
    assert find_bare_title(f"江州港今日开港\n{below}") is None


@every_case(
    ("between", "is_title"),
    [
        ("林一舟\n《江州日报》（2023年03月08日 第 01 版）\n", True),
        ("\n林一舟 许青\n\n《江州日报》（2023年03月08日 第 01 版）\n\n", True),
        ("来源：江州日报\n", True),
        ("2023-03-08 10:15 来源：江州日报\n", True),
        ("林一舟\n", False),
        ("港口与城市\n《江州日报》（2023年03月08日 第 01 版）\n", False),
        ("江州港今日开港。\n来源：江州日报\n", False),
        ("来源：江州日报\n作者：林一舟\n编辑：许青\n校对：林岚\n", False),
    ],
)
def test_lines_of_a_paper_between(between, is_title):
    """Who wrote it and where it stood may come between the headline and the text, as in files of newspapers."""
    assert find_bare_title(f"江州港今日开港\n{between}{_BODY}") == ("江州港今日开港" if is_title else None)


def test_three_credits_may_stand_below():
    """More of them are no end of an article."""
    credit_lines = ["（记者 林一舟）", "责任编辑：宋清和", "来源：江州日报", "编辑：林岚"]

    found = [find_bare_title(f"江州港今日开港\n{_BODY}" + "\n".join(credit_lines[:count])) for count in (3, 4)]
    assert found == ["江州港今日开港", None]


def test_headline_leaves_the_body():
    """It is the title, and boilerplate of that kind."""
    article = newsnorm.loads(f"江州港今日开港\n{_BODY}", name="1.txt")

    assert (article.title, article.provenance.origins["title"]) == ("江州港今日开港", "line:title-line")
    assert article.text == "江州港今日开港。\n\n市民可以参观，门票免费。"
    assert [each.kind for each in article.boilerplate] == ["title"]


def test_no_markdown_file_has_one():
    """In Markdown an indent means something else."""
    assert newsnorm.loads(f"江州港今日开港\n{_BODY}", name="1.md").title is None


def test_is_linear():
    """Long texts that are nearly of that layout take no time."""
    for text in ("江州港\n" + "　　\n" * 300_000, "江" * 1_000_000, "江州港今日\n" + "　　甲" * 500_000 + "\n乙"):
        assert find_bare_title(text) is None
