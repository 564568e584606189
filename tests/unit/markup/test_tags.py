"""What elements and comments are to a reader of the page."""

from __future__ import annotations

from newsnorm.markup.tags import is_more_mark, is_telling

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


@every_case(
    ("names", "is_told"),
    [
        ("highlight", True),
        ("post footnote-definition", True),
        ("linenos", True),
        ("katex-html big", True),
        ("highlighted", False),
        ("", False),
    ],
)
def test_classes_that_say_what_an_element_is(names, is_told):
    """Code, its numbers of lines, formulas and notes have classes of their own; other classes are looks."""
    assert is_telling(names) == is_told
