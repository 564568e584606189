"""Lines about who had a part in a text and did not write it."""

from __future__ import annotations

import newsnorm
from newsnorm.lexicon.labels import STAFF, label_words
from newsnorm.news.staff import is_staff_line

from every_case import every_case


@every_case(
    ("text", "expected"),
    [
        ("统筹：沈晚", True),
        ("統籌／沈晚", False),
        ("统筹 | 沈晚 许青", True),
        ("【统筹】沈晚", True),
        ("出品：江州县融媒体中心", True),
        ("出品：江州日报社", True),
        ("出品：", False),
        ("设计：让城市更美", False),
        ("统筹各方力量", False),
        ("统筹：沈晚。", False),
        ("监制：沈晚 统筹：许青", False),
        ("出品：" + "江州日报社" * 8, False),
        ("江州日报社音视频部制作", True),
        ("江州日报社 联合出品", True),
        ("江州日報社攝製", True),
        ("江州日报社制作。", False),
        ("片中的雪景用旧胶片制作", False),
        ("传统工艺制作", False),
        ("制作", False),
        ("江州日报社" * 8 + "制作", False),
    ],
)
def test_staff_lines(text, expected):
    """A label, and names, an outlet or an office behind it; nothing else."""
    assert is_staff_line(text) is expected


def test_every_label():
    """Each label of staff has such a line."""
    assert all(is_staff_line(f"{label}：沈晚") for label in label_words(STAFF))


def test_credits_above_staff():
    """Credits above such a line are read, and it stays; above a line of the text nothing is."""
    text = "昨夜，江州普降大雪，多所学校停课。\n\n" * 8 + "记者：林一舟\n\n"

    assert [person.name for person in newsnorm.loads(f"{text}出品：江州县融媒体中心").authors] == ["林一舟"]
    assert newsnorm.loads(f"{text}出品：江州县融媒体中心").text.endswith("出品：江州县融媒体中心")
    assert newsnorm.loads(f"{text}设计：让城市更美").authors == ()
