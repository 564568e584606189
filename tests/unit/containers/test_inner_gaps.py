"""Paragraphs that were joined to one line."""

from __future__ import annotations

import newsnorm
from newsnorm.containers.inner_gaps import part_at_gaps

import work
from every_case import every_case

_GAP = "   "


@every_case(
    ("text", "lines"),
    [
        (f"{_GAP}江州港开放。{_GAP}“货轮靠岸！”{_GAP}人很多。 ", ["江州港开放。", "“货轮靠岸！”", "人很多。"]),
        (
            f"江州港开放。{_GAP} 货轮靠岸。\t  林一舟摄{_GAP}人很多。",
            ["江州港开放。", "货轮靠岸。", "林一舟摄", "人很多。"],
        ),
        ("江州港开放。\N{NO-BREAK SPACE}   货轮靠岸。   人很多。", ["江州港开放。", "货轮靠岸。", "人很多。"]),
    ],
)
def test_joined(text, lines):
    """Two gaps behind sentences tell, then each gap opens a line."""
    assert part_at_gaps(text).split("\n") == lines


@every_case(
    "text",
    [
        f"江州港开放。{_GAP}货轮靠岸。",
        "江州港开放。  货轮靠岸。  人很多。  完。",
        f"江州港{_GAP}货轮{_GAP}人很多。",
        f"江州港开放。{_GAP}货轮靠岸。\n海城降雪。{_GAP}路很滑。{_GAP}完。",
        f"<p>江州港开放。{_GAP}货轮靠岸。{_GAP}人很多。</p>",
        "",
    ],
)
def test_what_stays(text):
    """One gap, narrow ones, columns, lines and HTML prove nothing."""
    assert part_at_gaps(text) == text


def test_in_a_row():
    """Each is a paragraph of the article."""
    row = '{"title": "开港", "content": "   江州港开放。   货轮靠岸。   人很多。"}'

    assert newsnorm.loads(row).paragraphs == ("江州港开放。", "货轮靠岸。", "人很多。")


def test_long_texts():
    """The time grows with the length."""
    assert work.grows_linearly(part_at_gaps, lambda size: "。   " * size)
    assert work.grows_linearly(part_at_gaps, lambda size: " " * size)
