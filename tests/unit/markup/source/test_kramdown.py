"""Marks that only kramdown reads go, what they stand beside stays."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsnorm.markup.bodies import read_body
from newsnorm.markup.source.draft import Draft
from newsnorm.markup.source.kramdown import (
    _PATTERNS,
    _find_marks,
    bracket_addresses,
    complete_tables,
    take_attributes,
)
from newsnorm.reader import RawBody

from every_case import every_case


def _texts(body, templates="nunjucks"):
    dialect = "kramdown" if templates == "liquid" else "commonmark"
    body = read_body(RawBody(body, template_syntax=templates, dialect=dialect))
    return [(block.kind, block.text) for block in body.blocks]


@every_case(
    ("source", "blocks"),
    [
        ("{: .lead}\n段落", [("paragraph", "段落")]),
        ("# 标题 {#my-id}", [("heading", "标题")]),
        ("*强调*{: .red} 后", [("paragraph", "强调 后")]),
        ("* TOC\n{:toc}\n\n# 一", [("heading", "一")]),
        ("词\n: 释义", [("paragraph", "词"), ("paragraph", "释义")]),
        ("前{::comment}隐藏{:/comment}后", [("paragraph", "前后")]),
        ("HTML 好\n\n*[HTML]: 超文本", [("paragraph", "HTML 好")]),
        ("```\n{: .lead}\n```", [("code", "{: .lead}")]),
    ],
)
def test_marks_go_from_a_jekyll_body(source, blocks):
    """Attribute lists and the other marks go in a Jekyll body."""
    assert _texts(source, "liquid") == blocks


def test_hexo_shows_kramdown_marks():
    """Attribute lists show on a Hexo page: marked does not know them."""
    assert _texts("段落\n{: .lead}") == [("paragraph", "段落 {: .lead}")]


@every_case(
    ("text", "expected"),
    [
        ("段落\n{: .lead #a key='值'}\n后", "段落\n后"),
        ("  {:.lead}", ""),
        ("![图](a.png){:width='50%'}说明", "![图](a.png)说明"),
        ("1. 目录\n{:toc}", ""),
        ("- 目录\n{: toc_levels}", "- 目录\n"),
        ("## 标题  {#a.b:c-1}\n正文", "## 标题\n正文"),
        ("{::options auto_ids='false' /}\n正文", "正文"),
        ("{::nomarkdown}*甲*{:/nomarkdown}", "*甲*"),
        ("前{::comment}隐\n藏{:/}后", "前后"),
        ("{::comment}\n隐藏\n{:/comment}\n后", "\n后"),
        ("> 甲\n> {: .lead}\n乙", "> 甲\n乙"),
        ("  *[CSI]: 指数公司\nCSI 公告", "CSI 公告"),
        ("词\n: 释义一\n: 释义二", "词\n\n释义一\n\n释义二"),
    ],
)
def test_take_attributes(text, expected):
    """Each mark goes with its line if it has one of its own; a definition is a paragraph of its own."""
    assert take_attributes(Draft(text)).text == expected


@every_case(
    "text",
    [
        "",
        "没有标记",
        "`{: .lead}` 与 `{::comment}`",
        "```\n词\n: 释义\n```",
        "<pre>\n{: .lead}\n</pre>",
        "{:.lead",
        "甲 {: 乙}丙",
        "公式 {#甲} 在句中",
        "*[缩写] 没有冒号",
        "词\n:释义",
        "10:30\n开会",
    ],
)
def test_what_is_no_mark(text):
    """Code keeps its marks, and what only looks like one stays."""
    assert take_attributes(Draft(text)).text == text


def test_a_comment_without_end_hides_nothing():
    """An open comment loses its mark and keeps its text."""
    assert take_attributes(Draft("前{::comment}甲{::comment}乙")).text == "前甲乙"


@every_case(
    ("text", "completed"),
    [
        ("| 甲 | 乙 |\n| 丙 | 丁 |", "| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |"),
        ("前\n\n| 甲 | 乙 | \n|丙|丁|\n{: .wide}\n", "前\n\n| 甲 | 乙 |\n|---|---|\n|丙|丁|\n{: .wide}\n"),
        ("|甲|乙|\n|丙|丁|戊|\n", "|甲|乙| |\n|---|---|---|\n|丙|丁|戊|\n"),
        ("|甲|乙|\n|||\n", "|甲|乙|\n|---|---|\n|||\n"),
        (r"|甲|乙\|丙|" + "\n|丁|戊|\n", r"|甲|乙\|丙|" + "\n|---|---|\n|丁|戊|\n"),
    ],
)
def test_rows_of_pipes_are_a_table(text, completed):
    """Rows without a delimiter row get one, as wide as the widest of them, so that no cell is lost."""
    assert complete_tables(Draft(text)).text == completed


@every_case(
    ("text", "completed"),
    [
        ("|甲|乙|\n|:-|-:|\n|丙|丁|戊|\n", "|甲|乙| |\n|:-|-:|---|\n|丙|丁|戊|\n"),
        ("|甲|乙|丙|\n|---|---|\n|丁|戊|\n", "|甲|乙|丙|\n|---|---|---|\n|丁|戊|\n"),
        ("|甲|乙|\n|---|---|\n|`a|b`|丁|\n", "|甲|乙|\n|---|---|\n|`a\\|b`|丁|\n"),
        ("|甲|乙|\n|---|---|\n|``a|`|丁|\n", "|甲|乙| |\n|---|---|---|\n|``a|`|丁|\n"),
        ("|甲|乙|\n|---|---|\n|丙|丁|\n|---|---|\n|合|计|\n", "|甲|乙|\n|---|---|\n|丙|丁|\n|合|计|\n"),
    ],
)
def test_table_has_the_cells_of_every_row(text, completed):
    """No cell of a longer row is lost, pipes in code part none, and a line between parts of a table is no row."""
    assert complete_tables(Draft(text)).text == completed


@every_case(
    "text",
    [
        "| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |\n",
        "| 甲 | 乙 |\n|---|---|\n| `a\\|b` | 丁 |\n",
        "| 甲 | 乙 | 丙 |\n|---|---|---|\n| 丁 | 戊 |\n",
        "|---|---|\n| 甲 | 乙 |\n| 丙 | 丁 |\n",
        "| 甲 | 乙 |\n| 丙 | 丁 |\n|===|===|\n",
        "|甲| 与 |乙| 之和\n为 |丙|\n",
        "|甲|\n|乙|\n|丙|\n|丁|\n",
        "| 甲 | 乙 |\n\n| 丙 | 丁 |\n",
        "前文\n| 甲 | 乙 |\n| 丙 | 丁 |\n",
        "| 甲 | 乙 |\n| 丙 | 丁 |\n后文\n",
        "```\n\n| 甲 | 乙 |\n| 丙 | 丁 |\n```\n",
        "甲 || 乙 || 丙 ||\n",
    ],
)
def test_what_is_no_table_stays(text):
    """A table with its delimiter row, one column, a row alone, pipes in prose and in code stay as they are."""
    assert complete_tables(Draft(text)).text == text


def test_only_kramdown_reads_rows_of_pipes_as_a_table():
    """In Hexo they are text."""
    rows = "| 甲 | 乙 |\n| 丙 | 丁 |\n"

    assert _texts(rows, "liquid") == [("table", "甲\t乙\n丙\t丁")]
    assert [kind for kind, _ in _texts(rows)] == ["paragraph"]


@every_case(
    ("source", "target"),
    [
        ("[港口](a b.html)", "<a b.html>"),
        ('![图](/路 径/a.png "题")', '</路 径/a.png> "题"'),
        ("![](a b.png)", "<a b.png>"),
    ],
)
def test_address_with_a_blank(source, target):
    """Kramdown takes it as it is; for the parser it stands in angle brackets."""
    assert bracket_addresses(Draft(source)).text == f"{source.partition('(')[0]}({target})"


@every_case(
    "source",
    [
        "[注](见 下文)",
        "`[港口](a b.html)`",
        '[港口](a.html "题")',
        "[港口](<a b.html>)",
        "项[i](a, b.c)",
        "[](auto x.y)",
        r"[x](\x: T.t x)",
    ],
)
def test_brackets_that_are_no_address(source):
    """A remark, code and what is right already stay."""
    assert bracket_addresses(Draft(source)).text == source


PIECES = (
    *("\n", "{:", "{#", "a}", "}", "{:toc}", "* x", "1. ", " ", ">", "{::comment}", "{:/}", "{::x}", "*[", "]: y"),
    *(": ", "甲", "{", ":", "`", " {#id}", "{:.x}"),
)


@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join))
def test_marks_stand_in_lines_with_a_sign(text):
    """To look in the lines with a sign, and above them, finds what a look everywhere does."""
    assert [each.span() for each in _find_marks(text)] == [each.span() for each in _PATTERNS.finditer(text)]
