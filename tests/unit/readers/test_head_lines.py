"""Lines without a label between a headline and the text."""

from __future__ import annotations

from newsnorm.readers.head_lines import is_head, read_fact

import work
from every_case import every_case

_PROSE = "\n江州港口今天恢复通航，货轮已经靠岸，工人开始卸货。\n"


@every_case(
    ("line", "facts"),
    [
        ("2023-03-08 10:15", {"发布时间": "2023-03-08 10:15"}),
        ("　　2023年3月8日10:15:30", {"发布时间": "2023年3月8日10:15:30"}),
        ("2023-03-08T10:15:00+08:00", {"发布时间": "2023-03-08T10:15:00+08:00"}),
        ("*2023-03-08* _江州日报_", {"来源": "江州日报", "发布时间": "2023-03-08"}),
        ("江州日报｜2023-03-08", {"来源": "江州日报", "发布时间": "2023-03-08"}),
        ("江州日报", {"来源": "江州日报"}),
        ("（江州日报）", {"来源": "江州日报"}),
        ("[2023-03-08 10:15]", {"发布时间": "2023-03-08 10:15"}),
        ("2023-03-08 周三 10:15", {"发布时间": "2023-03-08 周三 10:15"}),
        ("2023年3月8日星期三", {"发布时间": "2023年3月8日星期三"}),
        ("<https://news.example/1.html>", {"原文链接": "https://news.example/1.html"}),
        ("", {}),
        ("10:15", {}),
        ("3月8日 10:15", {}),
        ("2023-03-08 晴", {}),
        ("2023-03-08 10:15 江州大剧院", {}),
        ("江州大剧院", {}),
        ("见 https://news.example/1.html", {}),
        ("江州日报今天报道，货轮已经靠岸", {}),
    ],
)
def test_facts(line, facts):
    """A line is a date, an outlet, both of them, or an address, and nothing else."""
    assert read_fact(line) == facts


@every_case(
    ("title", "facts", "below", "expected"),
    [
        ("江州开港", {"发布时间": "2023-03-08 10:15"}, _PROSE, True),
        ("江州开港", {"更新时间": "2023-03-08 10:15"}, _PROSE, True),
        ("江州开港", {"发布时间": "2023-03-08", "来源": "江州日报"}, _PROSE, True),
        ("江州开港", {"原文链接": "https://a.example/1", "来源": "江州日报"}, _PROSE, True),
        ("读什么报", {"原文链接": "https://a.example/", "来源": "江州日报"}, _PROSE, False),
        ("读什么报", {"原文链接": "https://a.example", "来源": "江州日报"}, _PROSE, False),
        ("江州开港", {"原文链接": "https://a.example/", "发布时间": "2023-03-08"}, _PROSE, True),
        ("江州开港", {"发布时间": "2023-03-08"}, _PROSE, False),
        ("江州开港", {"来源": "江州日报"}, _PROSE, False),
        ("林一舟", {"发布时间": "2023-03-08 10:15"}, _PROSE, False),
        ("江州日报", {"发布时间": "2023-03-08 10:15"}, _PROSE, False),
        ("江州开港", {"发布时间": "2023-03-08 10:15"}, "\n江州大剧院\n" + _PROSE, False),
        ("江州开港", {"发布时间": "2023-03-08 10:15"}, "", False),
        ("江州日志", {"发布时间": "2023-03-08 10:15"}, _PROSE + "\n2023-03-09 10:15\n" + _PROSE, False),
        ("江州开港", {"发布时间": "2023年3月8日 10时15分"}, _PROSE, False),
        ("第三章 雨夜", {"发布时间": "2023-03-08 10:15"}, _PROSE, False),
        ("图1 江州港", {"发布时间": "2023-03-08 10:15"}, _PROSE, False),
        ("第三届江州读书节开幕", {"发布时间": "2023-03-08 10:15"}, _PROSE, True),
        ("江州日志", {"发布时间": "2023-03-08 10:15"}, _PROSE + "2023-03-09 10:15:00 备份完成。\n", False),
        ("江州日志", {"发布时间": "2023-03-08 10:15"}, _PROSE + "11:40\n" + _PROSE, False),
        ("江州日志", {"发布时间": "2023-03-08 10:15"}, _PROSE + "3月9日 8时\n" + _PROSE, False),
        ("江州开港", {"发布时间": "2023-03-08 10:15"}, _PROSE + "2023年3月9日，江州港将再次开放。\n", True),
        ("江州开港", {"发布时间": "2023-03-08 10:15"}, _PROSE + "3月9日8时，江州港将再次开放。\n", True),
        ("江州日志", {"发布时间": "2023-03-08 10:15"}, _PROSE + "\n**[2023-03-09 周四]**\n" + _PROSE, False),
    ],
)
def test_heads(title, facts, below, expected):
    """Two facts or a time of day are a head above prose; a log, a programme and a message are none."""
    assert is_head(title, facts, "甲" + below, 1) is expected


def test_long_texts():
    """The time grows with the length of the text below, and of a line, not with its square."""
    assert work.grows_linearly(
        lambda text: is_head("江州开港", {"发布时间": "2023-03-08 10:15"}, text, 0),
        lambda size: (_PROSE * 9) + "*_ " * size,
    )
    assert work.grows_linearly(read_fact, lambda size: "2023-03-08" + " *" * size)
