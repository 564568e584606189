"""Lines with labels in a block of Markdown."""

from __future__ import annotations

import newsnorm
from newsnorm.markup.events import End, Start
from newsnorm.markup.markdown.label_lines import keep_label_breaks

from every_case import every_case

_STRONG = [Start("strong"), "要点", End("strong")]
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
        ["作者：林一舟", "\n", "选题：程亦白", "\n", "校对：宋清和"],
        ["来源：江州网", "\n", "昨夜降雪。"],
        ["作者林一舟", "\n", "来源江州网"],
        ["他说：好", "\n", "她说：好"],
        ["作者：林一舟", *_BR, "来源：江州网"],
    ],
)
def test_other_lines(items):
    """People alone are one line, one label says nothing of the lines beside it, and words without a colon are prose."""
    assert keep_label_breaks(items) == items


@every_case(
    ("items", "expected"),
    [
        (
            ["时间：3月8日 19:30", "\n", "地点：江州港", "\n", "联系人: 林一舟", "\n", "欢迎参加。"],
            ["时间：3月8日 19:30", *_BR, "地点：江州港", *_BR, "联系人: 林一舟", *_BR, "欢迎参加。"],
        ),
        (
            ["时间：3月8日", "\n", "地点：江州港", "\n", "联系人：", "\n", "林一舟"],
            ["时间：3月8日", *_BR, "地点：江州港", *_BR, "联系人：", "\n", "林一舟"],
        ),
        (
            ["时间：3月8日", "\n", "地点：江州港", "\n", f"说明：{'长' * 30}", "\n", "而且更长。"],
            ["时间：3月8日", *_BR, "地点：江州港", *_BR, f"说明：{'长' * 30}", "\n", "而且更长。"],
        ),
        (
            ["前文", "\n", *_STRONG, "：甲", "\n", "乙：丙", "\n", "Tel: x"],
            ["前文", *_BR, *_STRONG, "：甲", *_BR, "乙：丙", *_BR, "Tel: x"],
        ),
        ([*_STRONG, "\n", *_STRONG, "\n", "正文"], [*_STRONG, *_BR, *_STRONG, "\n", "正文"]),
    ],
)
def test_rows_of_names_and_of_emphasis(items, expected):
    """Three named lines in a row stay lines, and two that are emphasis as a whole."""
    assert keep_label_breaks(items) == expected


@every_case(
    "items",
    [
        ["他说：好", "\n", "她说：好", "\n", "天亮了。"],
        ["他说：好", "\n", "天亮了。", "\n", "她说：好", "\n", "我说：好"],
        ["19:30", "\n", "20:30", "\n", "21:30"],
        ["a:b", "\n", "a:c", "\n", "a:d"],
        ["今天下午三点半在江州港举行：甲", "\n", "乙：丙", "\n", "丁：戊"],
        [*_STRONG, "之后", "\n", *_STRONG],
        [_STRONG[0], "甲", "\n", "乙", _STRONG[2], "\n", *_STRONG],
        [*_STRONG, "，", *_STRONG, "\n", *_STRONG],
    ],
)
def test_no_rows(items):
    """Fewer lines, times, programs, long words before a colon and emphasis beside words are joined as ever."""
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
