"""Headings over links to other articles."""

from __future__ import annotations

from newsnorm.model import Link
from newsnorm.news.line import Line, LineMatch
from newsnorm.news.rules.related import may_be_related, read_related_heading

from every_case import every_case

LINK = (Link("/list", "返回港口频道"), Link("/next", "下一篇"), Link("/1", "江州港；海城港"))


@every_case(
    "text",
    [
        "相关阅读",
        "■推荐阅读：",
        "【延伸阅读】",
        "文章关键词：港口",
        "你可能還想看：江州開港",
        "更多精彩内容 >>",
        "猜你喜欢",
        "相关专题：",
    ],
)
def test_heading_over_links_to_other_articles(text):
    """The headings of the list, in brackets or after a mark."""
    assert read_related_heading(Line(text=text)) == LineMatch()


@every_case("text", ["", "阅读", "相关阅读材料", "相关阅读：江州开港", "推荐阅读三本书", "文章关键词：" + "港" * 60])
def test_words_of_such_headings_in_content(text):
    """Anything after the heading, or too long a line."""
    assert read_related_heading(Line(text=text)) is None


@every_case(
    ("text", "expected"),
    [
        ("江州开港 百船齐发", True),
        ("江州开港，百船齐发", True),
        ("江州开港。", False),
        ("江州开港。百船齐发", False),
        ("江州开港：", False),
        ("江" * 60, True),
        ("江" * 61, False),
        ("[1] 江州志", False),
        ("江州志 https://a.example/1", False),
        ("江州志 a.example.com", False),
        ("江州港；海城港。", True),
        ("江州港；海城港" + "江" * 113, True),
        ("江州港；海城港" + "江" * 114, False),
    ],
)
def test_title_below_such_a_heading(text, expected):
    """A line that is no sentence, reference or address; after a link it may be a sentence and twice as long."""
    assert expected == may_be_related(text, LINK)
