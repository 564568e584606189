"""reStructuredText, line by line: what `tests/cases/bodies/rst.jsonl` does not show."""

from __future__ import annotations

from newsnorm.markup.linewise.rst import read_rst
from newsnorm.markup.linewise.rst_spans import SPANS


def kinds_of(body):
    """The kinds and texts of the blocks."""
    return [(block.kind, block.text) for block in body.blocks]


def test_code_in_items(tell):
    """Code behind two colons belongs to the item it stands in."""
    body = tell(lambda teller: read_rst("- 甲::\n\n    x\n\n- 乙", teller), SPANS)

    assert kinds_of(body) == [("list_item", "甲:"), ("code", "x"), ("list_item", "乙")]


def test_two_colons_without_code(tell):
    """Where nothing stands indented below two colons, no code follows."""
    body = tell(lambda teller: read_rst("甲::\n\n乙", teller), SPANS)

    assert kinds_of(body) == [("paragraph", "甲:"), ("paragraph", "乙")]


def test_replaced_words(tell):
    """Words and pictures may stand for a name between bars, wherever that is said."""
    text = "|甲| 与 |图| 与 |丙|\n\n.. |甲| replace:: 乙\n.. |图| image:: a.png\n"
    body = tell(lambda teller: read_rst(text, teller), SPANS)

    assert kinds_of(body) == [("paragraph", "乙 与 与 |丙|")]
    assert [image.url for image in body.sort_out().images] == ["a.png"]
