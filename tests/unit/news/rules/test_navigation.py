"""Lines for moving about a site."""

from __future__ import annotations

from newsnorm.model import Link
from newsnorm.news.line import Line, LineMatch
from newsnorm.news.rules.navigation import read_contents_mark, read_navigation

from every_case import every_case

LINK = (Link("/list", "返回港口频道"), Link("/next", "下一篇"), Link("/1", "江州港；海城港"))


@every_case(
    "text",
    [
        "返回首页 返回顶部",
        "返回江州频道 | 返回列表",
        "返回首页，查看更多",
        "返回江州，查看更多 责编：",
        "上一篇：江州开港 百船齐发",
        "下一篇文章: 没有了",
        "上一页：",
        "下一篇：" + "江" * 50,
        "点击查看全文>>",
        "加载更多评论……",
        "违法和不良信息举报邮箱：jubao@news.example",
        "7x24小时滚动快讯",
    ],
)
def test_line_for_moving_about_the_site(text):
    """Ways back, neighbours with a title, the rest of the text, hotlines and the clock of a news desk."""
    assert read_navigation(Line(text=text)) == LineMatch()


@every_case("text", ["返回港口频道", "下一篇", "上一篇：江州港；海城港"])
def test_link_proves_what_the_words_alone_do_not(text):
    """A way back of any name, a neighbour without a title, a title that reads like a sentence: only as links."""
    other = (Link("/2", "江州志"),)

    assert read_navigation(Line(text=text)) is None
    assert read_navigation(Line(text=text, links=other)) is None
    assert read_navigation(Line(text=text, links=LINK)) == LineMatch()


@every_case(
    "text",
    [
        "",
        "返回",
        "返回首页。",
        "返回首页后可再登录",
        "返回江州频道",
        "上一篇介绍了港口",
        "上一篇：今天我们谈港口",
        "下一篇：" + "江" * 51,
        "下一站：江州",
        "举报电话已经开通",
        "返回首页 " * 21,
    ],
)
def test_words_of_navigation_in_content(text):
    """Sentences, ways back no link stands for, titles too long, and words that go on are content."""
    assert read_navigation(Line(text=text)) is None


@every_case("text", ["[toc]", "[Toc]", "[[toc]]", "[[_toc_]]", "@[TOC]", "@[TOC](文章目录)"])
def test_mark_for_a_table_of_contents(text):
    """The marks of several blog engines, in any case."""
    assert read_contents_mark(Line(text=text)) == LineMatch()


@every_case("text", ["toc", "[toc] ", "（toc）", "[[港口]]", "[toc](目录)", "@[toc](目录) 见下"])
def test_other_brackets_are_no_mark_for_contents(text):
    """Without square brackets, with anything else in the line, or with another word, it is content."""
    assert read_contents_mark(Line(text=text)) is None


@every_case(("mark", "is_read"), [("?", True), ("!", True), ("？", False), ("！", False), ("。", False), ("；", False)])
def test_marks_that_end_a_sentence(mark, is_read):
    """A line that ends as a sentence does leads nowhere; a half-width mark may be that of a neighbour's title."""
    assert (read_navigation(Line(text=f"上一篇：港口开放了{mark}")) is not None) == is_read
