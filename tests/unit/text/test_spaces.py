"""White space between lines, at their ends, and beside marks."""

from __future__ import annotations

from newsnorm.text.classes import UNIT_MARK, URL_MARK, VERBATIM_MARK
from newsnorm.text.spaces import (
    close_gaps,
    collapse_blank_lines,
    collapse_spaces,
    delete_spaces_beside_marks,
    join_soft_breaks,
    join_spaced_han,
    narrow_ideographic_spaces,
    open_gaps,
    strip_indents,
    strip_line_ends,
    unify_spaces,
)

from every_case import every_case

WIDE = "\N{IDEOGRAPHIC SPACE}"


@every_case(
    ("rule", "text", "expected", "count"),
    [
        (unify_spaces, "港\t口\u2003\u202f开", "港 口  开", 3),
        (unify_spaces, f"港{WIDE}口\u200b", f"港{WIDE}口\u200b", 0),
        (strip_indents, f"\n {WIDE} 港 口\n{WIDE}开\n", "\n港 口\n开\n", 2),
        (strip_indents, f"{WIDE}港\n口 \n", f"{WIDE}港\n口 \n", 0),
        (strip_line_ends, f"\n港 口 {WIDE}\n开  \n", "\n港 口\n开\n", 2),
        (strip_line_ends, "\n 港\n口 ", "\n 港\n口 ", 0),
        (narrow_ideographic_spaces, f"港{WIDE}{WIDE}口 {WIDE}开", "港 口  开", 2),
        (collapse_spaces, "港   口  开 放", "港 口 开 放", 2),
        (collapse_spaces, f"港{WIDE}{WIDE}口\n\n", f"港{WIDE}{WIDE}口\n\n", 0),
    ],
)
def test_spaces_of_one_kind(rule, text, expected, count):
    """Each rule has its own kind of space and place; a run counts once, where the rule joins it."""
    assert (expected, count) == rule(text)


@every_case(
    ("text", "expected", "count"),
    [
        ("\n港\n\n口\n", "\n港\n\n口\n", 0),
        ("\n港\n\n\n口\n\n\n\n开\n", "\n港\n\n口\n\n开\n", 2),
        ("\n\n港\n", "\n港\n", 1),
        ("\n\n", "\n\n", 0),
        ("\n\n\n\n", "\n\n", 1),
    ],
)
def test_blank_lines(text, expected, count):
    """One blank line stays, none at either end; the ends count as one place."""
    assert (expected, count) == collapse_blank_lines(text)


@every_case(
    ("text", "expected", "count"),
    [
        ("\n港口\n开放\n", "\n港口开放\n", 1),
        ("\n港口，\nＡ港\n", "\n港口，Ａ港\n", 1),
        ("\n港口\nopens\n百船\n", "\n港口 opens 百船\n", 2),
        ("\n가\n힣\n港\n", "\n가 힣 港\n", 2),
        ("\n한국\n항구\n", "\n한국 항구\n", 1),
        ("\n港口\n\n开放\n", "\n港口\n\n开放\n", 0),
        (f"\n港口\n{UNIT_MARK}\n开放\n", f"\n港口\n{UNIT_MARK}\n开放\n", 0),
    ],
)
def test_soft_breaks(text, expected, count):
    """Nothing between wide characters, a space elsewhere and in Korean; paragraphs and bodies keep their breaks."""
    assert (expected, count) == join_soft_breaks(text)


def test_blank_lines_between_paragraphs_stay():
    """However many there are, and whatever blanks they hold: only breaks inside a paragraph are soft."""
    assert join_soft_breaks("\n甲\n\n \n\n乙\n丙\n\n") == ("\n甲\n\n \n\n乙丙\n\n", 1)


@every_case(
    ("text", "expected", "count"),
    [
        ("港 口 开", "港口开", 1),
        ("江 州 日 报，海 城 晚 报", "江州日报，海城晚报", 2),
        ("港 口", "港 口", 0),
        ("开港 江 州 港", "开港 江州港", 1),
        ("江 州 港 开放", "江州港 开放", 1),
        ("江  州  港", "江  州  港", 0),
        ("港 A 口 B", "港 A 口 B", 0),
    ],
)
def test_letter_spaced_han(text, expected, count):
    """Three or more single characters with single spaces; halves of headlines are no single characters."""
    assert (expected, count) == join_spaced_han(text)


@every_case(
    ("text", "expected", "count"),
    [
        ("港口   ，开放 。\n", "港口，开放。\n", 2),
        ("港口，  开放； 好\n", "港口，开放；好\n", 2),
        ("港口。 开放？ 好\n", "港口。开放？好\n", 2),
        ("（ 港口 ）《 志 》", "（港口）《志》", 4),
        ("“ 港口 ”", "“港口”", 2),
        ("“ port ”", "“ port ”", 0),
        ("港口！ 《志》", "港口！ 《志》", 0),
        ("港口） 开放", "港口） 开放", 0),
        ("港口 （旧）", "港口 （旧）", 0),
        ("港口 开放", "港口 开放", 0),
        ("港口， \n", "港口， \n", 0),
    ],
)
def test_spaces_beside_marks(text, expected, count):
    """Before a stop, behind it, inside brackets; not where it parts two halves, nor at a line end."""
    assert (expected, count) == delete_spaces_beside_marks(text)


@every_case(
    ("text", "expected", "count"),
    [
        ("用Linux部署3台", "用 Linux 部署 3 台", 4),
        ("2023年3月8日10时", "2023年3月8日10时", 0),
        ("码头3号泊位", "码头 3号泊位", 1),
        (f"见{URL_MARK}与{VERBATIM_MARK}。", f"见 {URL_MARK} 与 {VERBATIM_MARK}。", 3),
        ("（Linux）《3》", "（Linux）《3》", 0),
        ("用 Linux 部署", "用 Linux 部署", 0),
    ],
)
def test_gaps_open(text, expected, count):
    """Between Han and Latin, digits, addresses or code; not in dates, nor beside marks."""
    assert (expected, count) == open_gaps(text)


@every_case(
    ("text", "expected", "count"),
    [
        ("用 Linux 部署 3 台", "用Linux部署3台", 4),
        (f"见 {VERBATIM_MARK} 段", f"见{VERBATIM_MARK}段", 2),
        (f"见 {URL_MARK} 段", f"见{URL_MARK} 段", 1),
        ("港口 开放 two words", "港口 开放two words", 1),
        ("用  Linux", "用  Linux", 0),
    ],
)
def test_gaps_close(text, expected, count):
    """The same places; behind an address the space stays, or Han would become part of it."""
    assert (expected, count) == close_gaps(text)
