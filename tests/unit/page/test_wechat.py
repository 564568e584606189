"""Pages of WeChat accounts as they are saved."""

from __future__ import annotations

import pytest

import newsnorm

from every_case import every_case

PROSE = "昨夜，江州普降大雪，部分高速公路封闭，多所学校停课。气象台说，今晨积雪最深处有三寸，雪将下到明天。"
_HIDDEN = 'style="visibility: hidden; opacity: 0"'
PAGE = f"""<!DOCTYPE html><html><head><meta property="og:title" content="江州降雪">
<meta property="og:site_name" content="微信公众平台"><meta name="author" content="小满">
</head><body><div id="js_article"><h1 id="activity-name">江州降雪</h1>
<span>小满</span><a id="js_name" href="javascript:;">江州观察</a><em id="publish_time"></em>
<div id="js_content" {_HIDDEN}>
<p>{PROSE}</p><section><p>{PROSE}</p></section>
</div></div>
<p>微信扫一扫关注该公众号</p>
<script>var nickname = htmlDecode("江州观察"); var ct = "1678241700";</script></body></html>"""


@pytest.mark.parametrize("engine", ["turbohtml", "html5lib"])
def test_page_of_an_account(engine):
    """Title, account, author, date by the clock of Beijing, and the body that a style hides."""
    article = newsnorm.loads(PAGE, html_engine=engine)

    assert (article.title, article.source, article.authors[0].name) == ("江州降雪", "江州观察", "小满")
    assert article.date_published.isoformat() == "2023-03-08T10:15:00+08:00"
    assert article.provenance.origins["date_published"] == "page:script"
    assert article.paragraphs == (PROSE, PROSE)


@every_case(
    "script",
    ["window.ct = '1678241700' || '';", "createTime = '2023-03-08 10:15';", 'var oriCreateTime = "1678241700"'],
)
def test_forms_of_the_date(script):
    """The scripts of several years write it each in its way."""
    article = newsnorm.loads(PAGE.replace('var ct = "1678241700";', script))

    assert article.date_published.isoformat() == "2023-03-08T10:15:00+08:00"


def test_account_in_the_script():
    """Where the element is missing, the script names the account."""
    page = PAGE.replace('id="js_name"', "").replace("htmlDecode", "")

    assert (
        newsnorm.loads(page.replace('nickname = ("江州观察")', "d = {nick_name: JsDecode('江州观察')}")).source
        == "江州观察"
    )


def test_author_in_the_page():
    """Where the head names nobody, the element of that name does."""
    page = PAGE.replace('<meta name="author" content="小满">', "")

    assert newsnorm.loads(page).authors == ()
    assert newsnorm.loads(page.replace("<span>", '<span id="js_author_name">')).authors[0].name == "小满"


def test_author_that_is_the_account_is_nobody():
    """An account that signs for itself is the outlet alone."""
    assert newsnorm.loads(PAGE.replace("小满", "江州观察")).authors == ()


def test_deleted_page():
    """What WeChat shows in place of a deleted article is no article."""
    article = newsnorm.loads("<!DOCTYPE html><html><body><div>该内容已被发布者删除</div></body></html>")

    assert [finding.id for finding in article.findings] == ["page-no-article"]
    assert article.text == "该内容已被发布者删除"


def test_account_of_an_older_page():
    """The element of the account has had another name."""
    page = PAGE.replace('id="js_name"', 'id="post-user"').replace('var nickname = htmlDecode("江州观察");', "")

    assert newsnorm.loads(page).source == "江州观察"
