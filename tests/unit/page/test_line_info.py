"""What a line of a page says of an article by where it stands."""

from __future__ import annotations

import pytest

from newsnorm.page.line_info import has_date, read_line, tells_date


@pytest.mark.parametrize(
    ("text", "is_told", "is_dated"),
    [
        ("2023-03-08 10:15 江州日报", True, True),
        ("江边人 3小时前", False, True),
        ("江州港外的雪很大，" * 7 + "3小时前", False, False),
        ("江州降雪", False, False),
        ("", False, False),
    ],
)
def test_date(text, is_told, is_dated):
    """A date is one of an article; how long ago something was said, in a short line, one of a comment."""
    assert (tells_date(text), has_date(text)) == (is_told, is_dated)


def test_only_labels_count_at_the_tail():
    """Other articles may stand there with their dates and outlets."""
    assert read_line("江州日报 2023-03-08") is not None
    assert read_line("江州日报 2023-03-08", "tail") is None
    assert read_line("来源：江州日报", "tail") is not None
