"""What an element says by its class."""

from __future__ import annotations

from newsnorm.page.class_names import keep_lines, read_class

from every_case import every_case


@every_case(
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
    assert read_class(names).is_author is expected


def test_class_that_keeps_lines():
    """It stands for the style, and what the element says itself comes behind; other attributes stay."""
    attrs = (("id", "a"), ("class", "text whitespace-pre-wrap"), ("style", "color: red"))

    kept = keep_lines(attrs)

    assert read_class(attrs[1][1]).keeps_lines
    assert not read_class("text").keeps_lines
    assert kept[:2] == attrs[:2]
    assert dict(kept)["style"] == "white-space:pre-wrap;color: red"
