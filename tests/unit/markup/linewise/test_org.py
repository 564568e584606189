"""Org, line by line: what `tests/cases/bodies/org.jsonl` does not show."""

from __future__ import annotations

from newsnorm.markup.linewise.org import read_org
from newsnorm.markup.linewise.org_spans import SPANS

from every_case import every_case


def test_blocks_stand_in_items(tell):
    """Code that stands as far in as the words of an item belongs to it, and the list goes on behind it."""
    body = tell(lambda teller: read_org("1. 甲\n   #+begin_src sh\n   ls\n   #+end_src\n2. 乙", teller), SPANS)

    assert [(block.kind, block.ordinal) for block in body.blocks] == [
        ("list_item", 1),
        ("code", None),
        ("list_item", 2),
    ]


def test_ends_without_a_beginning_stay(tell):
    """The end of a block that never began is text."""
    body = tell(lambda teller: read_org("甲\n#+end_quote", teller), SPANS)

    assert [block.text for block in body.blocks] == ["甲 #+end_quote"]


@every_case(
    ("text", "items"),
    [
        ("1. 甲\n\n\n1. 乙", [(1, 1), (1, 1)]),
        ("1. 甲\n\n1. 乙", [(1, 1), (1, 2)]),
        ("- 甲\n\n\n  - 乙", [(1, None), (1, None)]),
        ("- 甲\n\n  - 乙", [(1, None), (2, None)]),
    ],
)
def test_two_blank_lines_end_a_list(tell, text, items):
    """What stands below is a list of its own; one blank line ends none."""
    body = tell(lambda teller: read_org(text, teller), SPANS)

    assert [(block.level, block.ordinal) for block in body.blocks] == items


def test_exports(tell):
    """HTML is read as that, with a mark of a summary; what is for others is code."""
    text = "#+begin_export html\n<!-- more -->\n#+end_export\n#+begin_export latex\n\\LaTeX\n#+end_export"
    body = tell(lambda teller: read_org(text, teller), SPANS)

    assert [type(piece).__name__ for piece in body.pieces] == ["MoreMark", "TextPiece"]
    assert [(block.kind, block.text) for block in body.blocks] == [("code", "\\LaTeX")]
