"""Labelled lines on top of a text, and comments that only translators see."""

from __future__ import annotations

from newsnorm.frontmatter.entries import Entry, Quoted
from newsnorm.readers.labels import Labels, find_labels

from every_case import every_case


@every_case(
    ("text", "entries", "body"),
    [
        ("标题：江州\n来源：晚报\n正文", [("标题", "江州", 1), ("来源", "晚报", 2)], "正文"),
        ("标题：江州\n来源：晚报", [("标题", "江州", 1), ("来源", "晚报", 2)], ""),
        ("\n\n【题目】江州\n责任编辑 : 高原\n\n正文", [("标题", "江州", 3), ("责任编辑", "高原", 4)], "\n正文"),
        ("标题：\n来源：晚报\n作者：林一舟\n正文", [("来源", "晚报", 2), ("作者", "林一舟", 3)], "正文"),
        (
            "URL：http://a.example/1\n发布日期：2022",
            [("原文链接", "http://a.example/1", 1), ("发布时间", "2022", 2)],
            "",
        ),
        (
            "关键词：港口\n标题：江州\n来源：晚报\n",
            [("关键词", "港口", 1), ("标题", "江州", 2), ("来源", "晚报", 3)],
            "",
        ),
        ("标题：江州\n来源：晚报\n编号：7\n", [("标题", "江州", 1), ("来源", "晚报", 2)], "编号：7\n"),
        ("标题：甲\n作者：乙\n作者：丙\n正文", [("标题", "甲", 1), ("作者", "乙", 2)], "作者：丙\n正文"),
        ("标题：甲\n来源：乙\n新闻标题：丙\n", [("标题", "甲", 1), ("来源", "乙", 2)], "新闻标题：丙\n"),
        ("标题：甲\n来源：乙\n正文：\n丙", [("标题", "甲", 1), ("来源", "乙", 2)], "\n丙"),
        ("标题：甲\n\n內容 : 丙", [("标题", "甲", 1)], " 丙"),
        ("【标题】甲\n【正文】丙", [("标题", "甲", 1)], "丙"),
        ("标题：甲\n来源：乙\n内容简介：丙", [("标题", "甲", 1), ("来源", "乙", 2)], "内容简介：丙"),
        ("标题：甲\n来源：乙\n正文如下：丙", [("标题", "甲", 1), ("来源", "乙", 2)], "正文如下：丙"),
    ],
)
def test_labels(text, entries, body):
    """Each label is the key it means, with its value as text and its line; the first other line begins the body."""
    labels = find_labels(text)

    assert labels.entries == tuple(Entry(key, value, line) for key, value, line in entries)
    assert all(isinstance(entry.value, Quoted) for entry in labels.entries)
    assert (text[labels.body :], labels.is_markdown) == (body, False)


@every_case(
    "text",
    [
        "来源：江州晚报\n正文",
        "正文：\n甲",
        "记者：林一舟\n\n正文",
        "作者：\n来源：\n正文",
        "正文\n标题：a\n来源：b",
        "标题党：a\n来源：b",
        "日期：2022年1月14日\n时间：16:30\n正文",
        "关键词：降雨\n标签：内涝\n正文",
        "标题：江州\n\n来源：晚报\n正文",
        "标题：江州\n来源：" + "长" * 301 + "\n正文",
        "",
    ],
)
def test_too_few_labels_are_none(text):
    """One labelled line, or several that fill one field, are lines of the text; so is one as long as a paragraph."""
    assert find_labels(text) == Labels(entries=(), body=0, is_markdown=False)


@every_case(
    ("text", "entries", "body"),
    [
        ("[#]: subject: (The port)\n\n正文", [("original_title", "The port", 1)], "\n正文"),
        ('\n[#]: via: "http://a.example/1"\n', [("original_url", "http://a.example/1", 2)], ""),
        ("[#]: author: (Lena (Port))\n[#]: note: 未译\n", [("author", "Lena (Port)", 1), ("note", "未译", 2)], ""),
        ("[#]: author: (甲)\n[#]: author: (乙)\n正文", [("author", "甲", 1)], "[#]: author: (乙)\n正文"),
        ("[#]: translator: ( )\n正文", [], "正文"),
        ("[#]: note\n正文", [], "[#]: note\n正文"),
    ],
)
def test_comments(text, entries, body):
    """One comment is enough: its value stands in brackets, in quotes or bare, and the file is Markdown."""
    labels = find_labels(text)

    assert labels.entries == tuple(Entry(key, value, line) for key, value, line in entries)
    assert (text[labels.body :], labels.is_markdown) == (body, True)


@every_case(
    ("text", "values", "body"),
    [
        (
            "# 江州开港\n\n- date: 2023-03-08\n- tags: 港口, 地铁\n\n正文。",
            {"title": "江州开港", "date": "2023-03-08", "tags": ("港口", "地铁")},
            "\n正文。",
        ),
        ("* Published: 2023-03-08\n* Slug: port\n* Source: 江州日报\n正文。", {"Published": "2023-03-08"}, "正文。"),
        ("# 江州开港\n- 日期：2023年3月8日\n- 作者：林一舟\n", {"title": "江州开港", "作者": "林一舟"}, ""),
    ],
)
def test_list_of_fields_under_a_heading(text, values, body):
    """A list of keys with a date among them is a header, and the heading above it its title."""
    labels = find_labels(text)

    assert values.items() <= {entry.key: entry.value for entry in labels.entries}.items()
    assert text[labels.body :] == body


@every_case(
    "text",
    [
        "# 配置说明\n\n- title: 标题\n- date: 日期\n- tags: 标签\n",
        "# 采购\n\n- date: 2023-03-08\n- 面包\n",
        "# 采购\n\n- date: 2023-03-08\n",
        "# 大事记\n\n- date: 2023-03-08\n- date: 2023-03-09\n- tags: 港口\n",
        "# 江州开港\n\n正文。\n\n- date: 2023-03-08\n- tags: 港口\n",
        "- 2023-03-08: 开港\n- 2023-03-09: 参观\n",
    ],
)
def test_other_list_is_text(text):
    """A list that explains keys, has other items, one field, a key twice, or stands below prose is none."""
    assert find_labels(text).entries == ()


@every_case(
    ("text", "entries", "body"),
    [
        (
            "江州降雪 高速封闭\n2023-03-08 10:15\n来源：江州日报\n\n昨夜降雪。",
            [("title", "江州降雪 高速封闭", 1), ("发布时间", "2023-03-08 10:15", 2), ("来源", "江州日报", 3)],
            "\n昨夜降雪。",
        ),
        (
            "\n江州普降大雪\n\n作者：林一舟\n发布于：2023年3月8日\n标签：雪\n正文：昨夜降雪。",
            [("title", "江州普降大雪", 2), ("作者", "林一舟", 4), ("发布时间", "2023年3月8日", 5), ("标签", "雪", 6)],
            "昨夜降雪。",
        ),
    ],
)
def test_labels_below_a_headline(text, entries, body):
    """A headline without a label is the title of the labelled lines below it, a date alone in a line among them."""
    labels = find_labels(text)

    assert [(entry.key, entry.value, entry.line) for entry in labels.entries] == entries
    assert text[labels.body :] == body


@every_case(
    "text",
    [
        "江州读书会\n时间：2023-03-08\n网址：https://a.example/1\n昨夜降雪。",
        "江州普降大雪\n2023-03-08\n昨夜降雪。",
        "江州普降大雪\n来源：江州日报\n昨夜降雪。",
        "昨夜，江州降雪。\n来源：江州日报\n作者：林一舟\n市民说，雪很大。",
        "江州普降大雪\n来源：江州日报\n作者：林一舟\n",
        "江州普降大雪\n来源：江州日报\n作者：林一舟\n雪很大。\n又一则\n来源：海城日报\n作者：宋清和\n雪很大。",
        "江州普降大雪\n标题：另一个\n来源：江州日报\n雪很大。",
    ],
)
def test_no_labels_below_a_headline(text):
    """When a thing is, one line alone, a sentence above, nothing below, one of several articles, a labelled title."""
    assert find_labels(text) == Labels()
