"""Marked text becomes lines with ranges."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsnorm.markup import lines
from newsnorm.markup.html import html_to_body
from newsnorm.markup.lines import group_lines, read_lines, write_lines
from newsnorm.model import Link

from bodies import links_of

_RUNS = st.sampled_from(
    ["甲", "乙 丙", " ", "\n", "a", " b ", "“丁”", "\N{IDEOGRAPHIC SPACE}", "\N{NO-BREAK SPACE}", "。", "  c\td"]
)
_BOLD = st.lists(_RUNS, max_size=3).map(lambda runs: f"{lines.BOLD_START}{''.join(runs)}{lines.WEIGHT_END}")
_OTHER = st.sampled_from(
    [lines.BREAK, f"{lines.CODE_START}x  y{lines.CODE_END}", f"{lines.THIN_START}戊{lines.WEIGHT_END}"]
)


@given(st.lists(_RUNS | _BOLD, max_size=8).map("".join), _OTHER)
def test_bold_lines_are_those_of_the_writer(marked, other):
    """A line with nothing but bold in it is read as the writer of all marks would, and so is one with other marks."""
    assert group_lines(read_lines(marked)) == group_lines(write_lines(marked))
    assert read_lines(marked + other) == write_lines(marked + other)


def test_marks_are_ranges_of_the_text():
    """Code and links are found again in the line."""
    (line,) = read_lines(f"见 {lines.LINK_START}官\n网{lines.LINK_END} 的 {lines.CODE_START}a{lines.CODE_END}")

    assert (line.text, line.links, line.code) == ("见 官网 的 a", [(0, "官网")], [(7, 8)])


def test_the_text_of_a_link_is_what_the_page_shows():
    """Blanks are resolved and trimmed, hidden text and pictures are not in it."""
    body = html_to_body('<p>见<a href="/x">  返回\n首页  <i hidden>隐</i>列表<img src="a.png" alt="图"> </a></p>')

    assert links_of(body) == ((Link("/x", "返回首页 列表"),),)
