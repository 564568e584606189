"""Whole web pages: what is taken for one, and the articles that come of them."""

from __future__ import annotations

import pytest

import newsnorm

from every_case import every_case

PROSE = "昨夜，江州普降大雪，部分高速公路封闭，多所学校停课。气象台说，今晨积雪最深处有三寸，雪将下到明天。"
NAVIGATION = "<ul><li><a href=/>首页</a><li><a href=/c>财经</a><li><a href=/d>社会</a></ul>"
ARTICLE = f"<h1>江州降雪</h1><p>2023-03-08 10:15 来源：江州日报 作者：林一舟</p><div><p>{PROSE}</p><p>{PROSE}</p></div>"
PAGE = f"<!DOCTYPE html><html><head><title>江州降雪_江州网</title></head><body>{NAVIGATION}{ARTICLE}</body></html>"


def test_page_is_taken():
    """A whole document with links around its article is a page, with reasons."""
    detection = newsnorm.detect(PAGE)

    assert detection.reader == "page"
    assert 0.5 <= detection.confidence < 1
    assert "3 links stand around the article" in detection.reasons


@every_case(
    "text",
    [
        f"<!DOCTYPE html><html><head><title>江州降雪</title></head><body>{ARTICLE}</body></html>",
        NAVIGATION + ARTICLE,
        "沪指收涨。",
        f"---\ntitle: 快讯\n---\n{PAGE}",
    ],
)
def test_others_are_left(text):
    """An exported post without anything around it, a piece of a page and a post are none."""
    assert newsnorm.detect(text, name="a.html").reader != "page"


@every_case(
    ("head", "above", "below"),
    [
        ("", "<p>打印本页 关闭</p>", ""),
        ("", "", "<p>Copyright © 2023 江州网 All Rights Reserved.</p><p>返回</p>" * 4),
        ('<meta name="pubdate" content="2023-03-08"><meta name="source" content="江州日报">', "<p>打印本页</p>", ""),
    ],
)
def test_page_without_navigation(head, above, below):
    """One to be printed or for phones is a page: headline, date and outlet are told, and other things stand around."""
    line = "" if head else "<p>2023-03-08 10:15 来源：江州日报</p>"
    text = f"{above}<h1>江州降雪</h1>{line}<div><p>{PROSE}</p><p>{PROSE}</p></div>{below}"

    assert newsnorm.detect(f"<html><head><title>江州降雪</title>{head}</head>{text}</html>").reader == "page"


@every_case(("title", "line"), [("江州降雪", "2023-03-08 10:15"), ("海城降雨", "2023-03-08 10:15 来源：江州日报")])
def test_document_without_navigation(title, line):
    """One that tells no outlet, or shows another headline than it says it has, is a post that somebody exported."""
    text = f"<p>打印本页 关闭</p><h1>江州降雪</h1><p>{line}</p><div><p>{PROSE}</p><p>{PROSE}</p></div>"

    assert newsnorm.detect(f"<html><head><title>{title}</title></head>{text}</html>").reader != "page"


@pytest.mark.parametrize("engine", ["turbohtml", "html5lib"])
def test_article_of_a_page(engine):
    """Title, date, outlet and author are read, the text is the article, and nothing is lost."""
    article = newsnorm.loads(PAGE, html_engine=engine)

    assert article.title == "江州降雪"
    assert article.date_published.isoformat() == "2023-03-08T10:15:00+08:00"
    assert (article.source, article.authors[0].name) == ("江州日报", "林一舟")
    assert article.paragraphs == (PROSE, PROSE)
    assert [line.kind for line in article.boilerplate] == ["page", "page", "page", "title", "source"]
    assert article.full_text().split("\n\n")[:3] == ["首页", "财经", "社会"]


def test_plain_reads_it_whole():
    """`reader="plain"` reads a page from top to end, as it always did."""
    article = newsnorm.loads(PAGE, reader="plain")

    assert article.paragraphs[:2] == ("首页", "财经")
    assert article.source is None
