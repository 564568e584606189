"""Tables of AsciiDoc."""

from __future__ import annotations

from newsnorm.markup.linewise.asciidoc_table import read_table

from every_case import every_case


@every_case(
    ("lines", "columns", "mark", "rows"),
    [
        (["|甲 |乙", "|1", "|2"], "", "|", [["甲", "乙"], ["1", "2"]]),
        (["|甲", "|乙"], "2*", "|", [["甲", "乙"]]),
        (["|甲", "|乙"], "<1,^2", "|", [["甲", "乙"]]),
        (["|甲|乙"], "", "|", [["甲", "乙"]]),
        (["3*|甲"], "3*", "|", [["甲", "甲", "甲"]]),
        (["2+|甲", "a|乙", "^.>s|丙"], "2*", "|", [["甲", ""], ["乙", "丙"]]),
        (["|甲", "接着", "|乙"], "2*", "|", [["甲\n接着", "乙"]]),
        (["|a\\|b |乙"], "", "|", [["a\\|b", "乙"]]),
        (["!甲 !乙"], "", "!", [["甲", "乙"]]),
        (["甲,乙", '"1,2",3'], "", ",", [["甲", "乙"], ["1,2", "3"]]),
        (["没有"], "", "|", [["没有"]]),
        ([], "", "|", []),
    ],
)
def test_table(lines, columns, mark, rows):
    """Cells fill the columns row by row; signs before a bar say how often it stands and how wide it is."""
    assert read_table(lines, columns, mark) == rows
