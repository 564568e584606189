"""A whole page, read."""

from __future__ import annotations

import pytest

import newsnorm
from newsnorm.body import Picture, Removed, TextPiece
from newsnorm.model import Block
from newsnorm.page.reading import _lay_beside, read_page

from every_case import every_case

PROSE = "昨夜，江州普降大雪，部分高速公路封闭，多所学校停课。气象台说，今晨积雪最深处有三寸，雪将下到明天。"
PAGE = (
    "<html><title>江州降雪_江州网</title><ul><li><a href=/>首页</a><li><a href=/c>财经</a></ul><img src=/logo.png>"
    f"<h1>江州降雪</h1><div><p><img src=/1.jpg>{PROSE}</p><p>{PROSE}</p></div><p><a href=/z>雪后初晴</a></p></html>"
)


@pytest.mark.parametrize("engine", ["turbohtml", "html5lib"])
def test_pieces_are_in_order(engine):
    """What is left out is a piece of kind `page` in its place, pictures of the article stay."""
    body = read_page(PAGE, engine=engine).body

    kinds = [type(piece) for piece in body.pieces]
    assert kinds == [Removed, Removed, TextPiece, Picture, TextPiece, TextPiece, TextPiece]
    assert [piece.text for piece in body.pieces[:2]] == ["首页", "财经"]
    assert [piece.beside for piece in body.pieces if type(piece) is TextPiece] == ["above", "", "", "below"]


def test_finding_says_which_box_won():
    """One finding says where the article is and what was left out."""
    finding = read_page(PAGE, engine="auto").body.findings[-1]

    assert finding.id == "page-article"
    assert "<div>" in finding.message
    assert "2 blocks before it" in finding.message


def test_title_without_a_line_is_cut():
    """Where the page does not show its title, the one it gives loses the site."""
    html = f"<html><title>江州降雪_江州网</title><div><p>{PROSE}<p>{PROSE}</div></html>"

    assert read_page(html, engine="auto").title == "江州降雪"


def test_table_beside_the_article():
    """Each of its cells that says something is a line of its own."""
    table = Block(kind="table", text="热线\t \n江州\t海城", rows=(("热线", " "), ("江州", "海城")))
    line = TextPiece(Block(text="雪后初晴"), ())

    assert [(piece.block, piece.beside) for piece in _lay_beside(TextPiece(table, ()), "below")] == [
        (Block(text=text), "below") for text in ("热线", "江州", "海城")
    ]
    assert list(_lay_beside(line, "above")) == [line._replace(beside="above")]


@every_case("name", ["author", "about", "bio"])
def test_box_about_somebody_without_any_prose(name: str):
    """Where nothing on a page is prose, a box about who wrote it is one like any other."""
    links = "".join(f"<li><a href='/{number}'>栏目{number}</a></li>" for number in range(30))
    words = "<p>江州港。</p>" * 5 + f"<div class='{name}'><p>林一舟</p></div>"
    article = newsnorm.loads(
        f"<html><head><title>江州开港</title></head><body><ul>{links}</ul><div><h1>江州开港</h1>{words}</div></body></html>",
        name="a.html",
    )

    assert article.provenance.reader == "page"
    assert "江州港。" in article.text
