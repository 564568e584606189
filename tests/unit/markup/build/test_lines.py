"""Marked text becomes lines with ranges."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsnorm.markup.build.lines import group_lines, read_lines, write_lines
from newsnorm.markup.build.runs import (
    BOLD,
    BREAK,
    CODE,
    CODE_END,
    IMAGE,
    LINK,
    LINK_END,
    THIN,
    WEIGHT_END,
    Verbatim,
)
from newsnorm.markup.html.read import html_to_body
from newsnorm.model import Link

from bodies import links_of

_TEXT = st.sampled_from(
    ["甲", "乙 丙", " ", "\n", "a", " b ", "“丁”", "\N{IDEOGRAPHIC SPACE}", "\N{NO-BREAK SPACE}", "。", "  c\td"]
)
_BOLD = st.lists(_TEXT, max_size=3).map(lambda runs: [BOLD, *runs, WEIGHT_END])
_PIECES = st.lists(_TEXT.map(lambda text: [text]) | _BOLD, max_size=8)
_OTHER = st.sampled_from([[BREAK], [CODE, "x  y", CODE_END], [THIN, "戊", WEIGHT_END], [Verbatim(" 己  ")]])


@given(_PIECES, _OTHER)
def test_bold_lines_are_those_of_the_writer(pieces, other):
    """A line with nothing but bold in it is read as the writer of all marks would, and so is one with other marks."""
    runs = [run for piece in pieces for run in piece]

    assert group_lines(read_lines(runs)) == group_lines(write_lines(runs))
    assert read_lines(runs + other) == write_lines(runs + other)


@given(st.lists(_TEXT | st.just(BREAK), max_size=12))
def test_broken_lines_are_those_of_the_writer(runs):
    """Text with nothing but line breaks in it is read as the writer of all marks would."""
    assert [line.text for line in read_lines(runs)] == [line.text for line in write_lines(runs)]


_MARKS = st.sampled_from([BOLD, THIN, WEIGHT_END, CODE, CODE_END, LINK, LINK_END, IMAGE, BREAK])


def _balance(runs):
    """Return runs in which every end has its start, as those of a page have."""
    ends = {BOLD: WEIGHT_END, THIN: WEIGHT_END, CODE: CODE_END, LINK: LINK_END}
    waiting = []
    for run in runs:
        if run in ends.values():
            if not waiting or waiting[-1] is not run:
                continue
            waiting.pop()
        elif run in ends:
            waiting.append(ends[run])
        yield run


@given(st.lists(_TEXT | _MARKS | st.just(Verbatim(" 己  ")), max_size=14))
def test_marked_lines_are_those_of_the_writer(runs):
    """Whatever marks stand in a block, its lines are read as the writer of all marks would."""
    runs = list(_balance(runs))
    lines = group_lines(read_lines(runs))

    assert lines == group_lines(write_lines(runs))


def test_marks_are_ranges_of_the_text():
    """Code and links are found again in the line."""
    (line,) = read_lines(["见 ", LINK, "官\n网", LINK_END, " 的 ", CODE, "a", CODE_END])

    assert (line.text, line.links, line.code) == ("见 官网 的 a", [(0, "官网")], [(7, 8)])


def test_bold_words_are_ranges_of_the_text():
    """They are found again in the line, without the blanks at their ends; what is not bold inside them parts them."""
    (line,) = read_lines(["见", BOLD, " 官\n网 ", WEIGHT_END, BOLD, "上", THIN, "的", WEIGHT_END, "字", WEIGHT_END])

    assert line.text == "见 官网 上的字"
    assert [line.text[start:end] for start, end in line.bold] == ["官网 上", "字"]


def test_blanks_of_verbatim_text_stay():
    """Where blanks count every one of them is text, and blanks around it are what they are elsewhere."""
    assert read_lines(["甲 ", Verbatim("  a\tb "), " 乙"])[0].text == "甲   a\tb  乙"


def test_the_text_of_a_link_is_what_the_page_shows():
    """Blanks are resolved and trimmed, hidden text and pictures are not in it."""
    body = html_to_body('<p>见<a href="/x">  返回\n首页  <i hidden>隐</i>列表<img src="a.png" alt="图"> </a></p>')

    assert links_of(body) == ((Link("/x", "返回首页 列表"),),)
