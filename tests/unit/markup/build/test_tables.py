"""Tables are rows and cells, or only the layout of a page."""

from __future__ import annotations

import pytest

from newsnorm.markup.build.page import Page
from newsnorm.markup.build.tables import open_cell, open_row, open_table
from newsnorm.markup.html.read import html_to_body
from newsnorm.model import Link

from bodies import links_of
from every_case import every_case


def _shape(body):
    return [(block.kind, block.text) for block in body.blocks]


def test_table(read):
    """A table is one block of rows and cells, its caption stands before it."""
    body = read("<table><caption>表一</caption><tr><th>项<th>值<tr><td>甲\n项<td> 1 <br>元</table>")

    caption, table = body.blocks
    assert (caption.kind, caption.text) == ("caption", "表一")
    assert table.rows == (("项", "值"), ("甲项", "1 元"))
    assert table.text == "项\t值\n甲项\t1 元"


@every_case(
    ("html", "expected"),
    [
        ("<tr><td colspan=2>甲<td>乙<tr><td>1<td>2<td>3", (("甲", "", "乙"), ("1", "2", "3"))),
        ("<tr><td rowspan=2>甲<td>乙<tr><td>丙", (("甲", "乙"), ("", "丙"))),
        ("<tr><td>甲<td rowspan=0>乙<tr><td>丙<tr><td>丁", (("甲", "乙"), ("丙", ""), ("丁", ""))),
        ("<tr><td>甲<td>乙<tr><td>&nbsp;<td><tr><td><td>丙", (("甲", "乙"), ("", "丙"))),
    ],
)
def test_spans(read, html, expected):
    """A spanning cell stands once, the places it covers are empty; blank rows go."""
    assert expected == read(f"<table>{html}</table>").blocks[0].rows


@every_case(
    "html",
    [
        "<tr><td>甲</td></tr><tr><td>乙</td></tr>",
        "<tr><td><p>甲</p><p>乙</p></td><td></td></tr>",
        "<tr><td><table><tr><td>甲</table><td>乙",
    ],
)
def test_layout_tables(read, html):
    """One column, several paragraphs in a cell, or a table in a table only lay out the page."""
    assert _shape(read(f"<table>{html}</table>")) == [("paragraph", "甲"), ("paragraph", "乙")]


@every_case(
    ("html", "text"),
    [
        ("<tr><th>步骤<th>做法<tr><td>一<td><p>登记</p><p>领号</p>", "步骤\t做法\n一\t登记 领号"),
        ("<tr><td>甲<td>乙<tr><td>丙<td><div>丁</div><div>戊<code>a</code></div>", "甲\t乙\n丙\t丁 戊a"),
        ("<tr><td>甲<td><p>乙</p><p>丙</p><tr><td>丁<td>戊<tr><td colspan=2>己", "甲\t乙 丙\n丁\t戊\n己\t"),
    ],
)
def test_several_paragraphs_in_a_cell(read, html, text):
    """A head, or short cells in two rows and columns, make a table of cells with several paragraphs."""
    (table,) = read(f"<table>{html}</table>").blocks

    assert (table.kind, table.text) == ("table", text)


@every_case(
    "cells",
    [
        f"<tr><td>导航<td>广告<tr><td>目录<td><p>江阴水务今日发布供水公告。</p><p>{'请市民提前储水，' * 4}</p>",
        "<tr><td>目录<td><p>甲</p><p>乙</p>",
        "<tr><td>甲<tr><td><p>乙</p><p>丙</p>",
        "<tr><td>甲<td>乙<tr><td>丙<td><ul><li>丁<li>戊</ul>",
        "<tr><th>甲<th>乙<tr><td>丙<td><pre>a\nb</pre>",
    ],
)
def test_what_only_lays_out_a_page(read, cells):
    """Long cells, one row or one column, lists and code in a cell are the layout of a page."""
    assert "table" not in {block.kind for block in read(f"<table>{cells}</table>").blocks}


def test_code_in_a_cell_of_paragraphs(read):
    """Inline code keeps its place among the paragraphs of a cell."""
    (table,) = read(
        "<table><tr><th>甲<th>乙<tr><td><p>丙<code>a b</code></p><p><code>c</code></p><td>丁</table>"
    ).blocks

    assert [table.text[start:end] for start, end in table.verbatim] == ["a b", "c"]


def test_spans_do_not_blow_up(read):
    """Spans that would write a huge table are ignored."""
    body = read("<table><tr><td colspan=900000>甲<td rowspan=60000 colspan=1000>乙<tr><td>丙<td>丁</table>")

    assert body.blocks[0].rows == (("甲", "乙"), ("丙", "", "丁"))


@every_case(
    ("columns", "expected"),
    [(9, ("", "", "", "", "", "", "", "", "", "1")), (10, ("1",))],
)
def test_eight_empty_cells_for_each_real_one(read, columns, expected):
    """A cell over seventeen rows counts as long as it leaves no more than eight times as many cells empty."""
    rows = "".join(f"<tr><td>{number}" for number in range(1, 17))
    body = read(f"<table><tr><td rowspan=0 colspan={columns}>甲<td>乙{rows}</table>")

    assert body.blocks[0].rows[1] == expected


def _filled(cells):
    """Return a page with a table; each cell is a row number, its attributes and its words, each a block."""
    page = Page()
    page.depth = 1
    open_table(page, "table", {})
    last = -1
    for row, attributes, *words in cells:
        page.depth = 2
        for _ in range(row - last):
            open_row(page, "tr", {})
        last = row
        page.depth = 3
        open_cell(page, "td", attributes)
        for word in words:
            page.emit(word)
        _close(page)
    page.depth = 1
    _close(page)
    return page


def _close(page):
    """End the innermost element that has something to do at its end."""
    _, close, argument = page.closers.pop()
    close(page, argument)


@every_case(
    ("cells", "rows"),
    [
        ([(0, {}, "项"), (0, {}, "值"), (1, {}, "甲"), (1, {}, "1")], (("项", "值"), ("甲", "1"))),
        ([(0, {}, "甲"), (0, {}), (0, {}, "丙")], (("甲", "", "丙"),)),
        ([(0, {}, "甲"), (0, {}, "乙"), (1, {}, "丙")], (("甲", "乙"), ("丙",))),
        ([(0, {"colspan": " +2x"}, "甲"), (0, {}, "乙")], (("甲", "", "乙"),)),
        ([(0, {"colspan": "0"}, "甲"), (0, {"rowspan": "-1"}, "乙")], (("甲", "乙"),)),
        ([(0, {"colspan": "二"}, "甲"), (0, {}, "乙")], (("甲", "乙"),)),
        (
            [(0, {"rowspan": "2", "colspan": "2"}, "甲"), (0, {}, "乙"), (1, {}, "丙")],
            (("甲", "", "乙"), ("", "", "丙")),
        ),
        ([(0, {"rowspan": "9"}, "甲"), (0, {}, "乙"), (2, {}, "丙")], (("甲", "乙"), ("", "丙"))),
        ([(0, {}, "甲\t一\n二"), (0, {}, "乙")], (("甲 一 二", "乙"),)),
        ([(0, {}, "甲\t一"), (0, {}, "乙"), (1, {}, "丙\n二"), (1, {}, "丁")], (("甲 一", "乙"), ("丙 二", "丁"))),
    ],
)
def test_cells_become_rows(cells, rows):
    """Spans leave empty cells, a wrong number spans one, blank rows go, TAB and newline inside a cell are blanks."""
    (table,) = _filled(cells).blocks

    assert (table.kind, table.rows, table.text) == ("table", rows, "\n".join("\t".join(row) for row in rows))


@every_case(
    ("cells", "texts"),
    [
        ([(0, {}, "甲")], ["甲"]),
        ([(0, {}, "甲"), (1, {}, "乙")], ["甲", "乙"]),
        ([(0, {}, "甲", "乙"), (0, {}, "丙")], ["甲", "乙", "丙"]),
        ([], []),
        ([(0, {}), (0, {})], []),
    ],
)
def test_layout(cells, texts):
    """One cell, one column, or a cell with more than one block only lay out; a table without words is nothing."""
    assert [(block.kind, block.text) for block in _filled(cells).blocks] == [("paragraph", text) for text in texts]


@every_case("html", ["<li>甲", "<pre>甲</pre>", "<hr>"])
def test_a_cell_with_more_than_words_lays_out(read, html):
    """A list, code or a rule in a cell would be lost in a row."""
    kinds = [block.kind for block in read(f"<table><tr><td>{html}<td>乙").blocks]

    assert kinds == [{"<li>甲": "list_item", "<hr>": "rule"}.get(html, "code"), "paragraph"]


def test_what_is_open_around_a_table_goes_on_behind_it(read):
    """A heading, an item or a quote does not reach into cells, and is there again behind them."""
    body = read("<blockquote>甲<table><tr><td>乙<td>丙</table>丁</blockquote>")

    assert _shape(body) == [("quote", "甲"), ("table", "乙\t丙"), ("quote", "丁")]
    assert _shape(read("<ul><li><table><tr><td>乙<td>丙</table>丁</ul>")) == [("table", "乙\t丙"), ("list_item", "丁")]


def test_inline_code_and_links_of_cells(read):
    """The table keeps the ranges of inline code and the links of all its cells."""
    body = read('<table><tr><td>甲<td><code>a</code><tr><td><code>b</code><td><a href="/c">丙</a></table>')

    (table,) = body.blocks
    assert [table.text[start:end] for start, end in table.verbatim] == ["a", "b"]
    assert links_of(body) == ((Link("/c", "丙"),),)


def test_rows_and_cells_without_a_table_are_nothing():
    """A stray row or cell changes no page."""
    page = Page()
    open_row(page, "tr", {})
    open_cell(page, "td", {"colspan": "2"})

    assert (page.tables, page.closers, page.blocks) == ([], [], [])


@every_case(("size", "kind"), [(200, "table"), (201, "paragraph")])
def test_a_long_cell_lays_out_a_whole_page(size, kind):
    """On a web page a cell with more than two hundred characters is a part of the page, in a body it is data."""
    html = f"<table><tr><td>甲<td>乙<tr><td>丙<td>{'丁' * size}</table>"

    assert html_to_body(html, engine="auto").blocks[-1].kind == "table"
    assert html_to_body(html, engine="auto", watch=lambda renderer: renderer).blocks[-1].kind == kind


@every_case(
    "html",
    [
        "<table>" + "<tr><td>甲<td>乙<tr><td>丙<td>丁" * 4 + "</table>",
        "<table>" + "<tr><td>甲<td><b>乙</b>" * 4 + "</table>",
        "<table>" + "<tr><td>甲<br>乙<td>丙" * 4 + "</table>",
        "<table>" + "<tr><td><a href=/1>甲</a><td>丙" * 4 + "</table>",
        "<ul><li><table>" + "<tr><td>甲<td>乙" * 4 + "</table></ul>",
        "<table role=presentation>" + "<tr><td>甲。<td>乙。" * 4 + "</table>",
    ],
    ids=str,
)
def test_equal_rows_of_a_flood(html):
    """In a long body what became of a row is what becomes of the next one that is equal: nobody sees it."""
    body = html_to_body(html)
    with pytest.MonkeyPatch.context() as patched:
        for module in ("page", "tables"):
            patched.setattr(f"newsnorm.markup.build.{module}.MANY", 2)

        assert html_to_body(html).blocks == body.blocks
        assert links_of(html_to_body(html)) == links_of(body)
