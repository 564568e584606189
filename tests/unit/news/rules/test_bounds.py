"""How long the parts of a line may be: one character less than the least, or more than the most, and it is content."""

from __future__ import annotations

from newsnorm.news.line import Line
from newsnorm.news.rules.byline import read_byline
from newsnorm.news.rules.caption import read_caption
from newsnorm.news.rules.dateline import read_dateline
from newsnorm.news.rules.disclaimer import read_disclaimer
from newsnorm.news.rules.editor import read_editors
from newsnorm.news.rules.end_mark import read_end_mark
from newsnorm.news.rules.navigation import read_navigation
from newsnorm.news.rules.original_title import read_original_title
from newsnorm.news.rules.related import read_related_heading
from newsnorm.news.rules.share import read_share
from newsnorm.news.rules.source import read_source
from newsnorm.news.rules.source_url import read_bare_address, read_source_url
from newsnorm.news.rules.title import read_title_line

from every_case import every_case

# The reader, a line with `{}` for characters of one kind, how many there may be, and the character.
BOUNDS = [
    (read_share, "海量资讯，{}，尽在江州", 0, 10, "江"),
    (read_share, "海量资讯，精准，尽在{}", 2, 16, "江"),
    (read_share, "更多{}，请扫描二维码关注江州", 0, 12, "江"),
    (read_share, "请扫{}二维码关注江州", 0, 6, "图"),
    (read_share, "请扫描二维码关注{}", 0, 24, "江"),
    (read_share, "{}微信扫一扫，关注江州", 0, 2, "用"),
    (read_share, "扫一扫，关注{}", 0, 24, "江"),
    (read_share, "长摁二维码{}", 0, 20, "江"),
    (read_share, "请关注{}公众号", 0, 20, "江"),
    (read_share, "请关注江州公众号，回复“{}”", 1, 12, "江"),
    (read_share, "请关注江州公众号，回复“江”{}", 0, 8, "江"),
    (read_share, "{}扫码下载江州客户端", 0, 10, "江"),
    (read_share, "扫码下载{}客户端", 0, 16, "江"),
    (read_share, "扫码下载江州客户端{}", 0, 12, "江"),
    (read_share, "炒股就看{}，权威", 2, 16, "江"),
    (read_share, "炒股就看江州，权威{}", 0, 40, "江"),
    (read_share, "24小时滚动播报{}", 0, 40, "江"),
    (read_share, "一键分享到：{}", 0, 40, "江"),
    (read_share, "更多{}关注江州公众号", 2, 16, "江"),
    (read_share, "更多江州关注{}微信", 2, 30, "江"),
    (read_share, "更多江州关注江州微信{}", 0, 20, "江"),
    (read_share, "相关资讯请关注：{}", 2, 16, "江"),
    (read_disclaimer, "{}声明：转载须经许可", 0, 16, "江"),
    (read_disclaimer, "本文仅代表{}", 0, 40, "江"),
    (read_disclaimer, "本文{}原创首发", 0, 24, "江"),
    (read_disclaimer, "本文原创{}", 1, 60, "江"),
    (read_disclaimer, "本文版权{}", 1, 60, "江"),
    (read_disclaimer, "版权所有，翻版{}", 0, 60, "江"),
    (read_disclaimer, "{}独家稿件，严禁转载", 2, 12, "江"),
    (read_disclaimer, "江州独家稿件，{}严禁转载", 0, 6, "江"),
    (read_disclaimer, "凡本网{}注明", 0, 4, "江"),
    (read_disclaimer, "凡本网注明{}", 0, 300, "江"),
    (read_disclaimer, "未经{}授权不得使用", 0, 12, "江"),
    (read_disclaimer, "未经授权{}不得使用", 0, 12, "江"),
    (read_disclaimer, "未经授权不得使用{}", 0, 20, "江"),
    (read_disclaimer, "本文{}不构成建议", 0, 12, "江"),
    (read_disclaimer, "本文不构成{}", 0, 80, "江"),
    (read_disclaimer, "Notice: The content above {}", 0, 300, "a"),
    (read_related_heading, "文章关键词{}", 0, 40, "江"),
    (read_related_heading, "你可能還想看：{}", 0, 57, "江"),
    (read_related_heading, "更多精彩{}", 2, 6, "江"),
    (read_related_heading, "更多精彩江州{}", 0, 7, ">"),
    (read_navigation, "举报电话：{}", 6, 40, "1"),
    (read_navigation, "返回{}，查看更多", 1, 8, "江"),
    (read_navigation, "加载更多{}", 0, 4, "江"),
    (read_navigation, "7x24小时{}快讯", 0, 12, "江"),
    (read_navigation, "返回列表 返回{}新闻", 2, 8, "江"),
    (read_navigation, "上一篇：{}", 0, 50, "江"),
    (read_original_title, "原标题：{}", 1, 119, "江"),
    (read_original_title, "原标题[{}]", 2, 100, "江"),
    (read_original_title, "（原题为《{}》）", 2, 100, "江"),
    (read_original_title, "（原题为“{}”）", 2, 100, "江"),
    (read_source, "来源：{}", 2, 30, "江"),
    (read_source_url, "原文链接：https://{}", 4, 380, "a"),
    (read_bare_address, "//{}", 4, 380, "a"),
    (read_caption, "图片来源：{}", 2, 30, "江"),
    (read_caption, "本文图片{}，均为江州图", 0, 20, "江"),
    (read_caption, "本文图片均为{}图", 2, 24, "江"),
    (read_caption, "本版图片{}来自江州", 0, 5, "均"),
    (read_caption, "本版图片来自{}", 2, 24, "江"),
    (read_dateline, "【{}】新华社3月8日电，港口开放。", 4, 60, "江"),
    (read_dateline, "新华社{}3月8日电，港口开放。", 2, 10, "江"),
    (read_editors, "责编：{}1", 0, 4, "H"),
    (read_editors, "责编：H{}", 1, 8, "1"),
    (read_editors, "（责编：林岚）{}", 4, 10, "1"),
    (read_byline, "《{}》记者 林一舟", 2, 16, "江"),
    (read_byline, "记者 林一舟 发自{}", 2, 12, "江"),
    (read_caption, "《{}》记者 许青 摄", 2, 16, "江"),
    (read_source, "来源：江州日报 点击：{}次", 0, 9, "1"),
    (read_source, "来源：江州日报（2023年3月8日 {}版）", 1, 3, "1"),
    (read_end_mark, "完{}", 0, 11, "—"),
    (read_title_line, "{}", 5, 40, "江"),
]


def read(reader, text):
    """Return whether a line is known, the first of a bare text with proof below it."""
    return reader(Line(text=text, body_kind="text", is_proved=lambda: True)) is not None


@every_case(("reader", "line", "least", "most", "char"), BOUNDS)
def test_part_of_a_line_has_its_bounds(reader, line, least, most, char):
    """The least and the most are read, what is beyond is not."""
    assert [read(reader, line.format(char * size)) for size in (least, most)] == [True, True]
    assert not read(reader, line.format(char * (most + 1)))
    assert least == 0 or not read(reader, line.format(char * (least - 1)))
