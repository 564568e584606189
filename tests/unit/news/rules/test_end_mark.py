"""Marks of the end."""

from __future__ import annotations

from newsnorm.news.line import Line, LineMatch
from newsnorm.news.rules.end_mark import read_end_mark

from every_case import every_case


@every_case("text", ["（完）", "【完】", "完", "—— 全文完 ——", "- END -", "THE END", "(完)。", "—" * 11 + "完"])
def test_end_mark(text):
    """The word for the end, with dashes, dots or brackets around it."""
    assert read_end_mark(Line(text=text)) == LineMatch()


@every_case("text", ["", "未完", "（未完）", "已完成", "完了", "END用户", "—" * 12 + "完"])
def test_words_with_an_end_mark_in_them(text):
    """Another character beside it, or more than twelve in all."""
    assert read_end_mark(Line(text=text)) is None
