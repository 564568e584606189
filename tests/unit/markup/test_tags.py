"""What elements and comments are to a reader of the page."""

from __future__ import annotations

from newsnorm.markup.tags import is_more_mark

from every_case import every_case


@every_case(
    ("comment", "is_mark"),
    [
        ("more", True),
        (" MORE ", True),
        ("TEASER_END", True),
        ("teaser_end: 全文", True),
        ("read-more", True),
        ("more: 全文", False),
        ("no more", False),
        ("teaser", False),
        ("", False),
    ],
)
def test_more_marks(comment, is_mark):
    """Engines have each a word of their own for the end of the summary."""
    assert is_more_mark(comment) == is_mark
