"""Lines of the page around the article."""

from __future__ import annotations

import pytest

from newsnorm.model import Link
from newsnorm.news.navigation import (
    may_be_related,
    read_contents_mark,
    read_disclaimer,
    read_end_mark,
    read_navigation,
    read_related_heading,
    read_share,
)

LINK = (Link("/list", "返回港口频道"), Link("/next", "下一篇"), Link("/1", "江州港；海城港"))


@pytest.mark.parametrize(
    "text",
    [
        "返回首页 返回顶部",
        "返回江州频道 | 返回列表",
        "返回首页，查看更多",
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
    hit = read_navigation(text)

    assert (hit.kind, hit.rule) == ("navigation", "navigation")


@pytest.mark.parametrize("text", ["返回港口频道", "下一篇", "上一篇：江州港；海城港"])
def test_link_proves_what_the_words_alone_do_not(text):
    """A way back of any name, a neighbour without a title, a title that reads like a sentence: only as links."""
    other = (Link("/2", "江州志"),)

    assert read_navigation(text) is None
    assert read_navigation(text, other) is None
    assert read_navigation(text, LINK).kind == "navigation"


@pytest.mark.parametrize(
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
    assert read_navigation(text) is None


@pytest.mark.parametrize("text", ["[toc]", "[Toc]", "[[toc]]", "[[_toc_]]", "@[TOC]"])
def test_mark_for_a_table_of_contents(text):
    """The marks of several blog engines, in any case."""
    assert read_contents_mark(text).kind == "navigation"


@pytest.mark.parametrize("text", ["toc", "[toc] ", "（toc）", "[[港口]]", "@[toc](目录)"])
def test_other_brackets_are_no_mark_for_contents(text):
    """Without square brackets, with anything else in the line, or with another word, it is content."""
    assert read_contents_mark(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "海量资讯、精准解读，尽在江州财经APP",
        "更多精彩，请扫描下方二维码关注江州发布",
        "△微信扫一扫，关注江州发布",
        "长按二维码识别",
        "欢迎关注“江州发布公众号”，回复“港口”领取",
        "扫码下载江州客户端",
        "炒股就看江州财经，权威，专业，及时",
        "24小时滚动播报最新资讯和视频",
        "一键分享到朋友圈",
        "更多内容请关注江州发布公众号！",
        "相关资讯请关注：江州港口网",
    ],
)
def test_slogan_asks_to_follow_scan_or_share(text):
    """The slogans of the list, the whole line; marks at both ends do not count."""
    hit = read_share(text)

    assert (hit.kind, hit.rule) == ("share", "share")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "分享",
        "扫码即可进站乘车",
        "扫一扫，关注后即可领取",
        "关注江州港的三个理由",
        "分享到朋友圈的照片",
        "扫描二维码关注江州发布。货船今日靠岸",
        "欢迎关注，" + "江州发布" * 30 + "公众号",
    ],
)
def test_words_of_slogans_in_content(text):
    """What tells of scanning or sharing, more than one sentence, or too long a line."""
    assert read_share(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "免责声明：本文仅供参考，不构成投资建议。",
        "【版权声明】转载请注明出处。",
        "（江州网声明）未经书面授权不得使用",
        "（本文仅代表作者观点）",
        "本文系江州发布原创，欢迎转发",
        "版权所有，未经许可不得转载",
        "凡本网注明“来源：江州网”的作品，版权均属本网。",
        "市场有风险，投资需谨慎。",
        "江州日报独家稿件，未经授权严禁转载",
    ],
)
def test_legal_notice_of_the_site(text):
    """A label with a legal phrase behind it, or a form that needs no label; brackets around it do not count."""
    hit = read_disclaimer(text)

    assert (hit.kind, hit.rule) == ("disclaimer", "disclaimer")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "声明",
        "联合声明：双方同意开放港口。",
        "声明不代表江州港的立场",
        "公司声明：“不构成侵权”",
        "公司声明：此举不构成侵权，他说。",
        "免责声明：法院认定不构成侵权",
        "本文介绍江州港的历史",
        "港口开放。" * 8 + "免责声明：转载须经许可",
        "免责声明：转载须经许可。" * 40,
    ],
)
def test_words_of_legal_notices_in_content(text):
    """No legal phrase, no mark behind the label, a quotation, a speaker or a court, a late or an endless notice."""
    assert read_disclaimer(text) is None


@pytest.mark.parametrize(
    "text", ["（完）", "【完】", "完", "—— 全文完 ——", "- END -", "THE END", "(完)。", "—" * 11 + "完"]
)
def test_end_mark(text):
    """The word for the end, with dashes, dots or brackets around it."""
    hit = read_end_mark(text)

    assert (hit.kind, hit.rule) == ("end_mark", "end-mark")


@pytest.mark.parametrize("text", ["", "未完", "（未完）", "已完成", "完了", "END用户", "—" * 12 + "完"])
def test_words_with_an_end_mark_in_them(text):
    """Another character beside it, or more than twelve in all."""
    assert read_end_mark(text) is None


@pytest.mark.parametrize(
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
    """The headings of the list, in brackets or behind a mark."""
    hit = read_related_heading(text)

    assert (hit.kind, hit.rule) == ("related", "related")


@pytest.mark.parametrize(
    "text", ["", "阅读", "相关阅读材料", "相关阅读：江州开港", "推荐阅读三本书", "文章关键词：" + "港" * 60]
)
def test_words_of_such_headings_in_content(text):
    """Anything behind the heading, or too long a line."""
    assert read_related_heading(text) is None


@pytest.mark.parametrize(
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
    """A line that is no sentence, reference or address; behind a link it may be a sentence and twice as long."""
    assert expected == may_be_related(text, LINK)
