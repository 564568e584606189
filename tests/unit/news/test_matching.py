"""Which rule knows a line, by its form and its place."""

from __future__ import annotations

from newsnorm.model import Block
from newsnorm.news.line import Line
from newsnorm.news.matching import match_line, rules_for

from every_case import every_case

ADDRESS = "https://news.example/2023/1.html"
LONG = f"原文链接：{ADDRESS}?from={'a' * 150}"


def rule_of(line, place):
    """Return the id of the rule that knows a line; None for content."""
    found = match_line(Line(text=line, place=place))
    return found and found.rule.id


@every_case(
    ("line", "place", "expected"),
    [
        ("扫一扫，关注江州发布。", "lead", "share"),
        ("扫一扫，关注江州发布。", "tail", "share"),
        ("本文仅代表作者观点。", "lead", None),
        ("本文仅代表作者观点。", "tail", "disclaimer"),
        ("——完——。", "tail", "end-mark"),
        ("责任编辑：宋清和。", "tail", None),
        ("港口开放，货船靠岸。", "tail", None),
    ],
)
def test_sentence_is_slogan_or_legal_notice(line, place, expected):
    """A whole sentence is a slogan anywhere, a disclaimer or an end mark at the tail, and nothing else."""
    assert expected == rule_of(line, place)


@every_case(
    ("line", "place", "expected"),
    [
        (LONG, "lead", "source-url"),
        (LONG, "tail", "source-url"),
        (LONG.partition("：")[2], "lead", None),
        (LONG.partition("：")[2], "tail", "source-url-bare"),
        (f"特别声明：以上内容由用户自发上传，不代表本站立场，{'相关事宜请联系编辑部，' * 12}谢谢", "lead", None),
        (
            f"特别声明：以上内容由用户自发上传，不代表本站立场，{'相关事宜请联系编辑部，' * 12}谢谢",
            "tail",
            "disclaimer",
        ),
        (f"江州港口集团与海城航运公司共同签署协议，详见：{ADDRESS}{'a' * 120}", "tail", None),
    ],
)
def test_long_line_is_address_or_legal_notice(line, place, expected):
    """A long line is an address with its label near the start, at the tail also a bare one or a disclaimer."""
    assert expected == rule_of(line, place)


@every_case(
    ("line", "lead", "tail"),
    [
        ("图片来源：江州港务局", "caption", "caption"),
        ("（原标题：江州开港）", "original-title", "original-title"),
        ("[TOC]", "toc-mark", "toc-mark"),
        ("江州晚报记者 苏禾", "byline", "byline"),
        ("责任编辑：宋清和", "editor", "editor"),
        ("编辑：", None, "editor"),
        ("来源：江州日报", "source", "source"),
        (ADDRESS, None, "source-url-bare"),
        ("返回列表", "navigation", "navigation"),
        ("分享到：", "share", "share"),
        ("本文由江州港务局原创首发", None, "disclaimer"),
        ("（完）", None, "end-mark"),
        ("相关阅读", None, "related"),
        ("江州开港", None, None),
    ],
)
def test_short_line_is_asked_kind_after_kind(line, lead, tail):
    """Notices, end marks, related links and bare addresses count at the tail only, all other kinds at both ends."""
    assert (lead, tail) == (rule_of(line, "lead"), rule_of(line, "tail"))


@every_case("place", ["lead", "tail"])
def test_line_without_a_word_of_any_rule_is_asked_little(place):
    """Only rules whose lines have no word in common are asked about a line of content."""
    chosen = rules_for("春雨如期", place).choose("春雨如期", Block(text="春雨如期"))

    assert all(not rule.hints for rule in chosen)


def test_sentence_longer_than_any_notice_is_not_searched():
    """A paragraph of the text costs no search, whatever words it has."""
    text = "免责声明：转载须经许可，" * 40 + "谢谢。"

    assert rules_for(text, "tail").choose(text, Block(text=text)) == ()
