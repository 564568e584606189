"""What an element says by its class."""

from __future__ import annotations

import pytest

from newsnorm.page.class_names import is_author, keep_lines


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ("author", True),
        ("post-author", True),
        ("entry__author-name", True),
        ("Byline small", True),
        ("authors-list", False),
        ("authority", False),
        ("", False),
    ],
)
def test_class_of_an_author(names, expected):
    """The word stands at the end of one of the classes, or before `name`."""
    assert is_author(names) is expected


def test_class_that_keeps_lines():
    """It stands for the style, and what the element says itself comes behind; other attributes stay."""
    kept = keep_lines((("id", "a"), ("class", "text whitespace-pre-wrap"), ("style", "color: red")))

    assert keep_lines((("class", "text"),)) == (("class", "text"),)
    assert kept[:2] == (("id", "a"), ("class", "text whitespace-pre-wrap"))
    assert dict(kept)["style"] == "white-space:pre-wrap;color: red"
