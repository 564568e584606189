"""Slogans."""

from __future__ import annotations

from newsnorm.news.line import Line, LineMatch
from newsnorm.news.rules.share import read_share

from every_case import every_case


@every_case(
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
    assert read_share(Line(text=text)) == LineMatch()


@every_case(
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
        "-" * 94 + "长按识别二维码",
    ],
)
def test_words_of_slogans_in_content(text):
    """What tells of scanning or sharing, more than one sentence, or too long a line."""
    assert read_share(Line(text=text)) is None
