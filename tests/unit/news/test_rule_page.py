"""The reference page of the rules."""

from __future__ import annotations

from pathlib import Path

from newsnorm.news.rule_page import make_page

PAGE = Path(__file__).resolve().parents[3] / "docs" / "reference" / "news-lines.md"


def test_page_is_made_from_the_table():
    """The reference page says what the table says; write it anew with `python -m newsnorm.news.rule_page`."""
    assert make_page() == PAGE.read_text("utf-8")
