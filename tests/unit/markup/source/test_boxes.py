"""Boxes between lines of colons, and what is written like them."""

from __future__ import annotations

from newsnorm import loads
from newsnorm.markup.source.boxes import take_boxes, take_looks
from newsnorm.markup.source.draft import Draft

from every_case import every_case


@every_case(
    ("source", "text"),
    [
        (":::tip\n停水\n:::", "\n\n停水\n\n"),
        ("::: warning 公告\n停水\n:::", "\n公告\n\n停水\n\n"),
        (":::tip[公告]\n停水\n:::", "\n公告\n\n停水\n\n"),
        (':::tip{title="公告"}\n停水\n:::', "\n公告\n\n停水\n\n"),
        (":::tip{title='公告' open}\n停水\n:::", "\n公告\n\n停水\n\n"),
        ("::: {.note}\n停水\n:::", "\n\n停水\n\n"),
        ('::: card title="公告" icon="bell"\n停水\n:::', "\n公告\n\n停水\n\n"),
        ('::: card icon="bell"\n停水\n:::', "\n\n停水\n\n"),
        ("::: theorem 引理\n停水\n\n::: right\n出自\n:::", "\n引理\n\n停水\n\n\n\n出自\n\n"),
        (":::: tabs\n::: tab 城东\n停水\n:::\n::::", "\n\n\n城东\n\n停水\n\n\n\n"),
        ("::: tabs#part\n停水\n:::", "\n\n停水\n\n"),
        ("::: tabs\n@tab 城东\n停水\n:::", "\n\n\n城东\n\n停水\n\n"),
        ("::: tabs\n@tab:active 城东 C#\n停水\n:::", "\n\n\n城东 C#\n\n停水\n\n"),
        ("::: tabs\n@tab 城东#east\n停水\n:::", "\n\n\n城东\n\n停水\n\n"),
        ("  ::: tabs\n  @tab 城东\n  停水\n  :::", "  \n\n\n  城东\n\n  停水\n  \n"),
        ('::github{repo="a/b"}', "a/b"),
        ('::link{url="https://a.example/" title="公告"}', "公告"),
        ('::youtube{id="x"}', ""),
        ('::card[公告]{icon="bell"}', "公告"),
        ("今日:spoiler[停水]。", "今日停水。"),
        ("按 :spoiler[Ctrl]{.big} 键", "按 Ctrl 键"),
    ],
)
def test_marks_of_boxes_go(source, text):
    """Names and settings go; titles, what is inside and what a card shows stay."""
    assert take_looks(take_boxes(Draft(source))).text == text


@every_case(
    "text",
    [
        "::: 三个冒号",
        ":::tip\n没有结束",
        "停水\n:::\n:::tip\n没有结束",
        "```\n:::tip\n停水\n:::\n```",
        "@tab 城东",
        "::: 三个冒号\n@table 城东",
        "::: 三个冒号\n`@tab 城东`",
        "```\n:::\n@tab 城东\n```",
        "std::vector 与 ::before",
        "::before { content: '' }",
        '用 `::github{repo="a/b"}` 写',
        '写 ::github{repo="a/b"} 就好',
        "取 list:spoiler[0] 与 ::spoiler[停水]",
        "见:note[停水]",
    ],
)
def test_what_only_looks_like_them_stays(text):
    """Boxes without an end, selectors and scopes of programs, what stands beside words and in code stay."""
    assert take_looks(take_boxes(Draft(text))).text == text


def test_a_box_that_ends_with_the_box_around_it():
    """Its mark is no text, and what stands above and below it are paragraphs of their own."""
    article = loads("::: theorem 引理\n城东停水。\n\n::: right\n出自公告\n:::\n\n储水。", name="a.md")

    assert article.paragraphs == ("引理", "城东停水。", "出自公告", "储水。")
