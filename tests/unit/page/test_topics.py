"""Categories and tags that are links beside an article."""

from __future__ import annotations

from newsnorm.lexicon.words import read_words
from newsnorm.page.reading import read_page
from newsnorm.page.topics import find_topics

from every_case import every_case

PROSE = "<p>昨夜，江州普降大雪，部分高速公路封闭，多所学校停课。气象台说，今晨积雪最深处有三寸，雪将下到明天。</p>"
MENU = "<p>第一行</p><p>第二行</p>"


def _topics(between="", below="", above=""):
    html = f"<html><title>江州降雪</title>{above}<h1>江州降雪</h1>{between}<div>{PROSE}{PROSE}</div>{below}</html>"
    page = read_page(html, engine="auto")
    return [(kind, value) for kind, value, _ in find_topics(page.selection, page.outline)]


def _tag(name):
    return f"<a href='/tags/{name}/'>{name}</a> "


def test_beside_the_article():
    """Between headline and text, right above it, or below the text."""
    topic = _tag("雪")

    assert _topics(between=f"<p>{topic}</p>") == [("tag", "雪")]
    assert _topics(above=f"{MENU}<p>{topic}</p>") == [("tag", "雪")]
    assert _topics(below=f"<p>{topic}</p>") == [("tag", "雪")]
    assert _topics(above=f"<p>{topic}</p>{MENU}<p>江州</p>") == []


def test_sign_and_number_go():
    """`#` before it and a number in brackets behind it are none of it."""
    assert _topics(below="<p><a href=/tags/1/>#雪 (3)</a> <a href=/tags/2/>C#</a></p>") == [
        ("tag", "雪"),
        ("tag", "C#"),
    ]


@every_case(
    ("link", "tag"),
    [
        ("<a href=/tags/AI-Agent/>AI Agent<sup>3</sup></a>", "AI Agent"),
        ("<a href='/tags/%E9%9B%AA/?a=1'>雪<span>12</span></a>", "雪"),
        ("<a href=/tags/web2/>web2</a>", "web2"),
        ("<a href=/tags/2023/>2023</a>", "2023"),
        ("<a href=/tags/C-11/>C++11</a>", "C++11"),
        ("<a href=/tag/7.html>江州2023</a>", "江州2023"),
    ],
)
def test_number_of_articles_goes(link, tag):
    """Behind a tag may stand how many articles have it: the address of the tag ends before that."""
    assert _topics(below=f"<p>{link}</p>") == [("tag", tag)]


@every_case(
    ("links", "paths"),
    [
        ("<a href=/categories/a/>天气</a>，<a href=/categories/b/>江州</a>", ["天气", "江州"]),
        ("<a href=/categories/a/>天气</a><a href=/categories/a/b/>雪</a>", ["天气 / 雪"]),
        ("<a href=/categories/a/>天气</a><a href=/categories/ab/>雪</a>", ["天气", "雪"]),
        ("<a href=/categories/%E5%A4%A9/>天气</a><a href=/categories/天/b/>雪</a>", ["天气 / 雪"]),
        ("<a href=/categories/a/b/>天气 / 雪</a>", ["天气 / 雪"]),
    ],
    ids=["two", "one in another", "a longer name", "written otherwise", "in one link"],
)
def test_categories_are_paths(links, paths):
    """The address of one in another goes on from that."""
    assert _topics(between=f"<p>{links}</p>") == [("category", path) for path in paths]


@every_case(
    "below",
    [
        f"<h3>标签</h3><p>{_tag('船')}</p>",
        f"<aside><p>{_tag('船')}</p></aside>",
        f"<div class=comments><p>{_tag('船')}</p></div>",
        f"<p>2楼</p><p>{_tag('船')}</p>",
        f"<p>{''.join(_tag(f'船{number}') for number in range(21))}</p>",
        f"{'<p>江州</p>' * 24}<p>{_tag('船')}</p>",
        f"<p>{_tag('太长的名字' * 5)}</p>",
    ],
    ids=["a heading", "an aside", "comments", "a reply", "a cloud", "far below", "long"],
)
def test_others_of_the_site(below):
    """What belongs to something else, or is all there is, says nothing of the article."""
    assert _topics(below=below) == []


@every_case("name", read_words("box_names", part="around", flag="others"))
def test_boxes_of_other_articles(name):
    """A box with such a name holds others."""
    assert _topics(below=f"<div class='{name}'><p>{_tag('船')}</p></div>") == []


def test_menu_above():
    """Many links above the headline, or some in a menu, are those of the site."""
    assert _topics(above=f"<nav><p>{_tag('船')}</p></nav>") == []
    assert _topics(above=f"<p>{_tag('船') * 4}</p>") == [("tag", "船")] * 4
    assert _topics(above=f"<p>{_tag('船') * 5}</p>") == []


def test_first_group_below():
    """Those of the article come first, those of the next article later."""
    others = f"<p>下一篇</p><p>江州</p><p>{_tag('船')}</p>"

    assert _topics(below=f"<p>{_tag('雪')}</p>{others}") == [("tag", "雪")]
    assert _topics(between=f"<p>{_tag('雪')}</p>", below=others) == [("tag", "雪")]
