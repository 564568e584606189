"""One sure sign, or enough unsure ones, make a text Markdown."""

from __future__ import annotations

from newsnorm.markup.signs import has_markdown_signs

from every_case import every_case


def test_template_tags_are_a_sign_of_markdown():
    """Below a header a template tag is a sign; a bare file has no templates."""
    assert has_markdown_signs("{% note %}")
    assert not has_markdown_signs("{% note %}", is_bare=True)


@every_case(
    "text",
    [
        "```\nx",
        "> ```",
        "甲\n  ~~~ js",
        "# 甲",
        "   ### 甲",
        "##甲",
        "见[官网](/a",
        "[甲]: /a",
        "<ftp://a.example/b>",
        "甲|乙\n-|-\n",
        "|甲|\n|:-:|",
        "**链接：** https://a.example/1",
        "**作者**：林一舟",
    ],
)
def test_one_sure_sign_is_enough(text):
    """Fences, headings, links, definitions, autolinks and table rules are no chance, not even in a bare file."""
    assert has_markdown_signs(text, is_bare=True) is True


@every_case("text", ["**市**区：法院", "**江州市中心人民法院民事判决书第十三号正本摘要：** 甲", "甲**链接：** 乙"])
def test_names_left_out_are_no_labels(text):
    """Asterisks stand for names left out: only a short label with its colon, at the start of a line, is a sure sign."""
    assert has_markdown_signs(text, is_bare=True) is False


@every_case("text", ["- 甲", "1. 甲", "12) 甲", "> 甲", "甲\n===", "甲\n---", "**甲**", "__甲__", "`甲`"])
def test_unsure_signs(text):
    """One unsure sign is enough below a header; a bare file needs two different ones."""
    other = "> 乙" if text != "> 甲" else "- 乙"

    assert has_markdown_signs(text) is True
    assert has_markdown_signs(text, is_bare=True) is False
    assert has_markdown_signs(f"{text}\n\n{text}", is_bare=True) is False
    assert has_markdown_signs(f"{text}\n\n{other}", is_bare=True) is True


@every_case(
    "text",
    [
        "",
        "甲方公告。",
        "#话题#",
        "#甲",
        "1.甲",
        "-甲",
        "甲\n\n---",
        "[1] 甲",
        "[甲] (乙)",
        "甲 # 乙",
        "甲|乙",
        "2 * 3 * 4",
        "a_b_c",
        "<甲>",
        "{甲}",
        "    # 甲",
        "1234567890. 甲",
    ],
)
def test_what_is_no_sign(text):
    """Hash tags, bare numbers, lone rules, single brackets, operators and indents of four show nothing."""
    assert has_markdown_signs(text) is False
