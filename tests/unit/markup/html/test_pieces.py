"""Pieces of HTML with other things between them are read as one page."""

from __future__ import annotations

import pytest
from html_of import HtmlWriter

from newsnorm.markup.html.pieces import HtmlPieces
from newsnorm.markup.html.read import parser_of

from every_case import every_case


@pytest.fixture(params=["turbohtml", "html5lib"])
def tell(request):
    """Return `pieces -> HTML told`, with `|` told between two pieces."""

    def tell_pieces(*pieces):
        writer = HtmlWriter()
        html = HtmlPieces(writer, parser_of(request.param))
        for number, piece in enumerate(pieces):
            if number:
                html.close_paragraph()
                writer.characters("|")
            html.read(piece)
        return "".join(writer.parts).replace("<!---->", "")  # of which an engine has some of its own

    return tell_pieces


@every_case(
    ("pieces", "told"),
    [
        (["<b>甲</b>"], "<b>甲</b>"),
        (["<div><i>", "</i></div>乙"], "<div><i>|</i></div>乙"),
        (["<div>甲", "乙</div>丙"], "<div>甲|乙</div>丙"),
        (["<table><tr><td>", "</td></tr></table>"], "<table><tbody><tr><td>|</td></tr></tbody></table>"),
        (["<p>甲", "<p>乙</p>"], "<p>甲</p>|<p>乙</p>"),
        (["<ul><li>甲", "<li>乙</ul>"], "<ul><li>甲|</li><li>乙</li></ul>"),
        (["</div>甲"], "甲"),
        (["<!-- more -->"], "<!-- more -->"),
        (["<html><body class=a>甲</body></html>", "乙"], "甲|乙"),
    ],
)
def test_pieces_are_one_page(tell, pieces, told):
    """What a piece leaves open is open in the next one, which may close it; tags of the page itself are none."""
    assert tell(*pieces) == told


@every_case("piece", ["<br>", "<br/>\n", "<br />\n\n"])
def test_a_lone_line_break_needs_no_engine(tell, piece):
    """It is told as an engine tells it, which has to read a piece with anything else in it."""
    assert tell(piece) == tell(f" {piece}").removeprefix(" ") == "<br>" + piece[piece.index(">") + 1 :]
    assert tell("<div>", piece, "</div>") == f"<div>|{tell(piece)}|</div>"


@every_case("around", ["", "<b>", "<b><b>", "<a>", "<div><a><i>", "<p>", "<ul><li>", "<h1>", "<table>", "<svg>"])
def test_what_is_open_need_not_be_told_to_an_engine(tell, around):
    """A lone tag, and a piece that ends nothing, are told as an engine tells them to which all is given again."""
    again = "<!--</-->"  # with what looks like an end tag
    lone = [
        f"{tag}\n"
        for name in ("b", "A", "span", "br", "hr", "p", "li", "td", "img", "input")
        for tag in (f"<{name}>", f"</{name}>")
    ]
    for piece in (
        *lone,
        "<i>甲",
        "<p>甲<b>乙<p>丙",
        "<li>甲<li>乙",
        "<a>甲<a>乙",
        "<td>甲",
        "<img src=a>\n",
        "甲<!-- 乙 -->",
    ):
        assert tell(around, piece, "|") == tell(around, piece + again, "|").replace(again, ""), piece


def test_a_piece_may_be_broken(tell):
    """What is never closed ends with its piece."""
    assert tell("甲<!-- 乙", "丙").endswith("丙")
    assert tell("甲<script>乙", "丙").endswith("丙")


def test_only_so_much_stays_open(tell):
    """A flood of open elements does not make every later piece slow."""
    told = tell("<div>" * 100, "甲")

    assert told.count("<div>") == 100
    assert told.index("</div>") < told.index("|")


def test_a_container_holds_its_own(tell):
    """What its pieces leave open ends with it, and no tag in it ends what is open around it."""
    writer = HtmlWriter()
    html = HtmlPieces(writer, parser_of("turbohtml"))
    html.read("<div>")
    html.base = len(html.open)
    html.read("</div><span>甲")
    html.close_to(html.base)
    html.base = 0
    html.read("乙</div>")

    assert "".join(writer.parts) == "<div><span>甲</span>乙</div>"
