"""Lines with labels in a block of Markdown."""

from __future__ import annotations

import newsnorm
from newsnorm.markup.events import End, Start
from newsnorm.markup.markdown.label_lines import keep_label_breaks

from every_case import every_case

_BR = [Start("br"), End("br")]
_LINK = [Start("a", (("href", "https://n.example/1"),)), "https://n.example/1", End("a")]


@every_case(
    ("items", "expected"),
    [
        (
            ["作者：林一舟", "\n", "来源: 江州网", "\n", "版权所有。"],
            ["作者：林一舟", *_BR, "来源: 江州网", *_BR, "版权所有。"],
        ),
        (
            ["前文。", "\n", "作者：林一舟", "\n", "链接：", *_LINK],
            ["前文。", *_BR, "作者：林一舟", *_BR, "链接：", *_LINK],
        ),
        (
            ["前文", "\n", "后文。", "\n", "作者：林一舟", "\n", "出处：江州网"],
            ["前文", "\n", "后文。", *_BR, "作者：林一舟", *_BR, "出处：江州网"],
        ),
    ],
)
def test_lines_that_say_where_a_text_is_from(items, expected):
    """Each stays a line; what stands beside them is none of theirs, and other lines are joined as ever."""
    assert keep_label_breaks(items) == expected


@every_case(
    "items",
    [
        ["作者：林一舟", "\n", "译者：何小满", "\n", "校对：宋清和"],
        ["来源：江州网", "\n", "昨夜降雪。"],
        ["作者林一舟", "\n", "来源江州网"],
        ["他说：好", "\n", "她说：好"],
        ["作者：林一舟", *_BR, "来源：江州网"],
    ],
)
def test_other_lines(items):
    """People alone are one line, one label says nothing of the lines beside it, and words without a colon are prose."""
    assert keep_label_breaks(items) == items


def test_block_of_a_reprint():
    """What a site gives along with a copied text is read where newlines are white space, too."""
    rights = "著作权归作者所有。商业转载请联系作者获得授权，非商业转载请注明出处。"
    text = f"昨夜，江州降雪。\n\n作者：林一舟\n链接：https://n.example/1\n来源：江州网\n{rights}\n"
    article = newsnorm.loads(f"---\nlayout: post\ntitle: 雪\n---\n{text}", name="_posts/2023-03-08-a.md")

    assert (article.source, article.url, [person.name for person in article.authors]) == (
        "江州网",
        "https://n.example/1",
        ["林一舟"],
    )
