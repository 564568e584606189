"""Which kind a body is."""

from newsnorm.markup.kinds import decide_kind

from every_case import every_case


@every_case(
    "body",
    [
        "<p>央行今日公告。</p>",
        " <p>甲</p>\n <p>乙</p>\n",
        "<!-- 头 -->\n<div>\n\n  <p>甲</p>\n\n</div><br>",
        "<!DOCTYPE html><html><body>甲</body></html>",
        "<head><title>甲</title></head><body>\n\n# 乙\n\n丙</body>",
        "<p>甲\n<p>乙\n",
        "\N{IDEOGRAPHIC SPACE}<table><tr><td>甲</td></tr></table>",
        "<style>p { color: red }</style><p>甲 > 乙</p>",
    ],
)
def test_elements_and_nothing_else_are_html(body):
    """A body of balanced elements with only blanks between them is HTML."""
    assert decide_kind(body, is_bare=False) == "html"


@every_case(
    "body",
    [
        "<p>甲</p>\n\n[返回首页](//news.example/)",
        "<p>甲</p>\n\n<http://news.example/a>",
        "<p>甲</p>\n乙\n<p>丙</p>",
        '<div markdown="1">\n**甲**\n</div>',
        '<head>\n<script src="/a.js"></script>\n</head>\n\n# 甲\n\n乙',
    ],
)
def test_text_between_elements_makes_a_mixture(body):
    """A body that begins with an element and holds text outside of elements is mixed."""
    assert decide_kind(body, is_bare=False) == "mixed"


@every_case("body", ["甲\n乙\n", "　　甲。\n\n　　乙。", "1.甲\n2.乙", "- 甲", "a < b", "#话题#", "一、甲\n---乙"])
def test_bare_file_without_signs_is_text(body):
    """A bare file without a tag or a sure sign of Markdown is text."""
    assert decide_kind(body, is_bare=True) == "text"


@every_case(
    "body",
    [
        "# 甲",
        "见[官网](https://a.example)",
        "```\nx\n```",
        "- 甲\n> 乙",
        "|甲|乙|\n|-|-|",
        "##甲",
        "<b>甲</b>乙",
        "[甲]: /b",
    ],
)
def test_signs_make_markdown_of_a_bare_file(body):
    """One sure sign, two different unsure ones, or an inline tag make a bare file Markdown."""
    assert decide_kind(body, is_bare=True) == "markdown"


def test_lines_that_end_like_sentences_are_text_below_a_header_too():
    """A headed body without blank lines whose lines end like sentences is text; other lines are Markdown."""
    assert decide_kind("甲方公告。\n乙方回应！\n丙方沉默……", is_bare=False) == "text"
    assert decide_kind("春风又绿江南岸\n明月何时照我还", is_bare=False) == "markdown"
    assert decide_kind("甲方公告。\n\n乙方回应！", is_bare=False) == "markdown"


def test_markdown_inside_an_element_needs_the_attribute_in_kramdown():
    """A blank line behind the start tag opens Markdown elsewhere, not in kramdown."""
    body = "<div>\n\n# 甲\n\n</div>"

    assert decide_kind(body, is_bare=False) == "mixed"
    assert decide_kind(body, is_bare=False, is_kramdown=True) == "html"
