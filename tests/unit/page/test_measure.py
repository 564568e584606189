"""How much each block is prose."""

from __future__ import annotations

from newsnorm.body import Body, TextPiece
from newsnorm.model import Block, Link
from newsnorm.page.measure import measure_blocks, sum_worth

from every_case import every_case


def _measure(text, *links):
    piece = TextPiece(Block(text=text), tuple(Link("/a", link) for link in links))
    return measure_blocks(Body(pieces=(piece,)))[0]


def test_sentences_are_prose():
    """Marks and Han characters outside of links count."""
    measure = _measure("昨夜，江州普降大雪，部分高速公路封闭。")

    assert measure.is_prose
    assert measure.worth > 3


def test_links_are_none():
    """What stands in links counts nothing, and a block that is mostly links is no prose."""
    measure = _measure("昨夜，江州普降大雪。今晨，积雪三寸。", "昨夜，江州普降大雪。今晨，积雪三寸。")

    assert (measure.worth, measure.is_linked, measure.is_prose) == (0.0, True, False)


def test_headline_counts_little():
    """A short line without the end of a sentence is a headline, however many commas it has."""
    assert not _measure("江州：大雪、封路、停课，居民：没见过").is_prose


@every_case(
    ("text", "is_prose"),
    [
        ("昨夜,江州普降大雪,高速封闭.", True),
        ("昨夜,江州普降大雪,高速封闭!", True),
        ("昨夜,高速封闭? 多所学校停课", True),
        ("昨夜,江州普降大雪,高速封闭", False),
        ("江州,海城,版本3.2", False),  # a stop in a number
        ("昨夜,江州普降大雪,高速封闭.html", False),
    ],
)
def test_sentences_in_half_width_marks_are_prose(text, is_prose):
    """A stop of ASCII behind a Han character, at the end or before a blank, ends a sentence."""
    assert _measure(text).is_prose is is_prose


def test_english_prose_is_prose():
    """Latin letters count where a text has few Han characters."""
    text = "The harbour of Jiangzhou was closed on Friday, officials said. Ships wait outside; nobody knows how long."

    assert _measure(text).is_prose


def test_notices_are_no_prose():
    """What a site says about its text counts nothing, however long it is; what is told of a notice is prose."""
    notice = _measure("本文仅代表作者观点，与本网无关，其原创性以及文中陈述文字和内容未经本站证实，请读者仅作参考。")
    told = _measure("本网昨日发布规定，要求转载图片须注明来源，版权归原作者所有，如有侵权，须在一小时内删除。")

    assert (notice.worth, notice.is_prose, told.is_prose) == (0.0, False, True)


def test_foot_of_a_page_is_no_prose():
    """Who owns the site, with the number of its licence, however many marks it has; prose on such numbers is prose."""
    texts = (
        "合作事宜，请与《江州周刊》联系。未经授权，请勿转载，否则即为侵权。\n江ICP备05000001号",
        "昨天，江州关闭了三家没有做ICP备案的网站，其中一家开了十年。",
    )
    foot, told = measure_blocks(Body.of(*(Block(text=text) for text in texts)))

    assert (foot.worth, told.is_prose) == (0.0, True)


def test_sum_of_nothing():
    """No block, no prose."""
    assert sum_worth([]) == 0


@every_case(
    ("url", "text", "is_linked"),
    [
        ("/f/1.docx", "除雪物资清单", False),
        ("/f/1.PDF?v=2", "除雪物资清单", False),
        ("/down?id=1", "附件：联系方式.xlsx", False),
        ("/down?id=1", "联系方式.zip（12 KB）", False),
        ("/1.html", "除雪物资有多少", True),
        ("/pdf/1.html", "什么是.pdfx文件", True),
    ],
)
def test_links_to_files_are_text(url, text, is_linked):
    """A link to a document is a part of the text, by its address or its words; the links are counted all the same."""
    measure = measure_blocks(Body(pieces=(TextPiece(Block(text=text), (Link(url, text),)),)))[0]

    assert measure.is_linked == is_linked
    assert measure.links == 1
