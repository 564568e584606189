"""Articles that a page has in its data alone."""

from __future__ import annotations

import json

import newsnorm

from every_case import every_case

TEXT = (
    "昨夜，江州普降大雪，部分高速公路封闭，多所学校停课。",
    "气象台说，今晨积雪最深处有三寸，雪将下到明天，气温还要再降。",
    "交通部门出动了四百多台铲雪车，到中午，主要道路已经恢复通行。",
)
FRAME = "<nav><a href=/>首页</a> <a href=/n>新闻</a></nav><div id=root><h1>江州降雪</h1><p>载入中</p></div>"


def _load(body, shown=FRAME):
    data = {"@type": "NewsArticle", "headline": "江州降雪", "articleBody": body, "datePublished": "2023-03-08"}
    script = f"<script type='application/ld+json'>{json.dumps(data)}</script>"
    return newsnorm.loads(
        f"<html><head><title>江州降雪</title>{script}</head><body>{shown}</body></html>", name="a.html"
    )


def _texts(article):
    return [block.text for block in article.blocks]


@every_case("shown", [FRAME, "<div id=root></div>", "<p>请开启脚本，以便浏览本页。</p>"])
@every_case("body", ["\n\n".join(TEXT), "".join(f"<p>{text}</p>" for text in TEXT), "<br>\n".join(TEXT)])
def test_text_of_the_data_is_the_article(body, shown):
    """Where a script draws the page, the data have its text: with tags or by lines, whatever little the page shows."""
    article = _load(body, shown)

    assert "\n".join(_texts(article)).split("\n") == list(TEXT)
    assert (article.provenance.reader, article.title) == ("page", "江州降雪")
    assert "articleBody" in next(finding.message for finding in article.findings if finding.id == "page-article")


def test_what_the_page_shows_is_left_out():
    """The frame is boilerplate."""
    assert [line.text for line in _load("\n".join(TEXT)).boilerplate] == ["首页 新闻", "江州降雪", "载入中"]


@every_case(
    ("body", "shown"),
    [
        ("\n".join(TEXT), f"{FRAME}<div>{''.join(f'<p>{text}</p>' for text in TEXT)}</div>"),
        ("\n".join((*TEXT, *TEXT)), f"{FRAME}<div><p>{TEXT[0]}</p><p>{TEXT[1]}</p></div>"),  # only its beginning
        ("编者按" + "\n".join(TEXT), f"{FRAME}<div>{''.join(f'<p>{text}</p>' for text in TEXT)}</div>"),
        ("\n".join(TEXT), f"{FRAME}<div>{'<p>另一篇文章，说的是海城的雨，下了整整三天，港口关闭。</p>' * 3}</div>"),
        ("江州降雪，很大。", FRAME),  # no more than a summary
        ("", FRAME),
        (["甲"], FRAME),
    ],
)
def test_page_that_shows_an_article_stays(body, shown):
    """What a page shows comes before what its data have."""
    article = _load(body, shown)

    assert not any("articleBody" in finding.message for finding in article.findings)


def test_error_page_stays_one():
    """A page that says that there is no article has none, whatever its data have."""
    article = _load("\n".join(TEXT), "<h1>404 Not Found</h1><a href=/>首页</a>")

    assert "page-no-article" in {finding.id for finding in article.findings}
