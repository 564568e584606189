"""HTML in small fields."""

from __future__ import annotations

from newsnorm.containers.html_text import is_html, to_line, to_paragraphs

from every_case import every_case


@every_case(
    ("html", "line"),
    [
        ("江州&amp;海城", "江州&海城"),
        ("<p>甲</p><p>乙</p>", "甲 乙"),
        ("江<b>州</b>", "江州"),
        ("1 < 2 且 3 > 2", "1 < 2 且 3 > 2"),
        (" 甲\n 乙 ", "甲 乙"),
        ("<!-- 注 -->甲", "甲"),
    ],
)
def test_line(html: str, line: str):
    """Tags go, references are read, white space is one blank."""
    assert to_line(html) == line


def test_paragraphs():
    """Blocks and breaks part lines; text without tags stays as it is."""
    assert to_paragraphs("<p>甲\n乙</p><p>丙</p>") == "甲 乙\n丙"
    assert to_paragraphs("甲\n乙 &lt; 丙") == "甲\n乙 < 丙"


def test_is_html():
    """A sign is no tag."""
    assert [is_html(text) for text in ("<br>", "a<b", "<3", "</p>")] == [True, False, False, True]
