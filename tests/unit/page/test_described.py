"""Which block of a page its own description begins."""

from __future__ import annotations

from newsnorm.page.described import find_described
from newsnorm.page.reading import read_page

from every_case import every_case

TEXT = "昨夜，江州普降大雪，部分高速公路封闭，多所学校停课。"
MEASURES = read_page(
    f"<html><h1>{TEXT[:-1]}</h1><p>短句。</p><p>（江州日报）{TEXT}</p><p>{TEXT}</p></html>", engine="auto"
).selection.measures


@every_case(
    ("descriptions", "number"),
    [
        ([TEXT], 2),
        (["江州网是江州最大的新闻网站，每天发布新闻。", TEXT[:20] + "……"], 2),
        ([TEXT.replace("，", "")], 2),
        (["江州日报 " + TEXT], 2),
        ([TEXT[:18]], 2),
        ([TEXT[:17]], None),
        (["短句。"], None),
        (["大雪" + TEXT], None),
        ([], None),
    ],
)
def test_first_words(descriptions, number):
    """The first block of prose with the first words of one counts, whatever their marks; sixteen letters are needed."""
    assert find_described(MEASURES, descriptions) == number


def test_block_of_links_is_not_described():
    """A teaser that is a link is of a list of articles."""
    page = read_page(f"<html><p><a href=/1>{TEXT}</a></p><p>{TEXT}</p></html>", engine="auto")

    assert find_described(page.selection.measures, [TEXT]) == 1
