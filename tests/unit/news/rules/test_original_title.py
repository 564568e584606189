"""The headline at the outlet of origin."""

from __future__ import annotations

from newsnorm.news.line import Line, LineMatch
from newsnorm.news.rules.original_title import read_original_title

from every_case import every_case

ADDRESS = "https://news.example/2023/1.html"


@every_case(
    ("text", "expected"),
    [
        ("原标题：江州开港 百船齐发", "江州开港 百船齐发"),
        ("本文原题：江州开港", "江州开港"),
        ("（原标题 : 江州开港！ ）", "江州开港！"),
        ("原標題[江州開港]", "江州開港"),
        ("（原题为“江州开港”）", "江州开港"),
        ("[原标题为《江州开港》]", "江州开港"),
    ],
)
def test_original_title(text, expected):
    """The headline after a colon or in square brackets; in book-title or quotation marks only inside a bracket."""
    assert read_original_title(Line(text=text)) == LineMatch(original_title=expected)


@every_case(
    "text",
    [
        "",
        "原标题：",
        "原标题：江州开港。",
        "原题为“江州开港”",
        "（原题为江州开港）",
        "本文的原标题：江州开港",
        "原标题：江州开港 作者：林一舟",
        f"原标题：{ADDRESS}",
        "原标题：" + "江" * 127,
    ],
)
def test_no_original_title(text):
    """Nothing after the label, a sentence, no marks, other lines glued to it, or too long."""
    assert read_original_title(Line(text=text)) is None
