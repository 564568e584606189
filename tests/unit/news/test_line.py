"""What all kinds of lines share: brackets around a line."""

from __future__ import annotations

from newsnorm.news.line import strip_brackets

from every_case import every_case


@every_case(
    ("text", "expected"),
    [
        ("（ 责任编辑：宋清和 ）", ("责任编辑：宋清和", True)),
        ("[来源：江州日报）", ("来源：江州日报", True)),
        ("（）", ("", True)),
        ("（", ("（", False)),
        ("", ("", False)),
        ("（完", ("（完", False)),
        ("编辑（实习）", ("编辑（实习）", False)),
        ("《江州志》", ("《江州志》", False)),
    ],
)
def test_brackets_around_a_line(text, expected):
    """Brackets of any kind around the whole line go, one at each end, matching or not; book-title marks stay."""
    assert expected == strip_brackets(text)
