"""What elements beside the article say of it by their attributes."""

from __future__ import annotations

import newsnorm

from every_case import every_case

PROSE = "昨夜，江州普降大雪，部分高速公路封闭，多所学校停课。气象台说，今晨积雪最深处有三寸。"
MENU = "<ul><li><a href=/>首页</a><li><a href=/n>新闻</a></ul>"


def _load(between, above="", text=f"<p>{PROSE}<p>{PROSE}", head=""):
    head = f"<head><title>江州降雪</title>{head}</head>"
    html = f"<html>{head}{MENU}{above}<h1>江州降雪</h1>{between}<div>{text}</div></html>"
    return newsnorm.loads(html, name="page.html")


def _date(between, **parts):
    article = _load(between, **parts)
    return article.date_published and article.date_published.isoformat()


@every_case(
    ("shown", "moment", "wanted"),
    [
        ("2023年3月8日", "2023-03-08T10:15:22+08:00", "2023-03-08T10:15:22+08:00"),
        ("3小时前", "2023-03-08T10:15:22+08:00", "2023-03-08T10:15:22+08:00"),  # no date at all
        ("2023年3月8日", "2023-03-07T20:15:22Z", "2023-03-08T04:15:22+08:00"),  # the day of its readers
        ("2023年3月7日", "2023-03-07T20:15:22Z", "2023-03-07T20:15:22+00:00"),
        ("2023年3月8日", "2023-03-08T10:15:22-05:00", "2023-03-08T10:15:22-05:00"),
        ("2023年3月8日", "2023-03-08T10:15:22", "2023-03-08T10:15:22+08:00"),
        ("2023年3月8日 09:00", "2023-03-08T10:15:22+08:00", "2023-03-08T09:00:00+08:00"),  # the line tells it
        ("2023年3月8日", "2022-12-31T10:15:22+08:00", "2023-03-08T00:00:00+08:00"),  # of something else
        ("更新于 2023年3月8日", "2023-03-08T10:15:22+08:00", None),
        ("3小时前", "yesterday", None),
    ],
)
def test_time_element_tells_the_moment(shown, moment, wanted):
    """It says more of the day that a line shows."""
    assert _date(f"<p><time datetime='{moment}'>{shown}</time> 阅读 12") == wanted


@every_case("attribute", ["class=updated", "class='entry-date modified'", "itemprop=dateModified"])
def test_time_of_a_change_is_no_date_of_publication(attribute):
    """Its attributes say so."""
    assert _date(f"<p><time {attribute} datetime='2023-03-08T10:15'>3小时前</time>") is None


def test_only_elements_beside_the_article_count():
    """Above the headline within two blocks, else between headline and text."""
    time = "<p><time datetime='2023-03-08T10:15'>3小时前</time></p>"

    assert _date("", above=f"{time}<p>江州") == "2023-03-08T10:15:00+08:00"
    assert _date("", above=f"{time}<p>江州<p>新闻") is None
    assert _date("", text=f"<p>{PROSE}{time}<p>{PROSE}") is None
    assert _date(time + "<p>江州" * 13) == "2023-03-08T10:15:00+08:00"
    assert _date(time + "<p>江州" * 14) is None


def test_head_tells_the_date_before_it():
    """What the head says counts first."""
    head = "<meta property=article:published_time content=2023-03-07T08:00>"

    assert _date("<time datetime=2023-03-08T10:15>3小时前</time>", head=head) == "2023-03-07T08:00:00+08:00"


@every_case(
    "name",
    ("author", "Author-Name", "post-author", "entry__author", "article_author_name", "authorName", "byline", "writer"),
)
def test_element_called_after_authors_names_one(name):
    """A class or `rel` says that a name is the author's."""
    article = _load(f"<p>由 <span class='x {name}'>林一舟</span> 写</p>")

    assert [(person.name, person.role) for person in article.authors] == [("林一舟", "author")]
    assert article.provenance.origins["authors"] == "page:author"


@every_case(
    ("element", "names"),
    [
        ("<a rel=author href=/u>林一舟</a>", ["林一舟"]),
        ("<a rel=tag href=/u>林一舟</a>", []),
        ("<span class=authors>林一舟</span>", []),
        ("<span class=author-avatar>林一舟</span>", []),
        ("<span class=coauthor>林一舟</span>", []),
        ("<span class=bywriter>林一舟</span>", []),
        ("<span class=author>江州日报</span>", []),  # an outlet
        ("<span class=author>快乐小站</span>", []),  # no name
    ],
)
def test_what_such_elements_name(element, names):
    """Only names of people."""
    assert [person.name for person in _load(f"<p>由 {element} 写</p>").authors] == names


@every_case(
    ("shown", "names"),
    [
        ("<span class=author>林一舟</span>", ["林一舟"]),
        ("<span class=author>江州日报</span>", ["宋清和"]),
        ("<span class=author>宋清和</span>", ["宋清和"]),
        ("宋清和 <span class=author>林一舟</span>", ["宋清和"]),
        ("江州", ["宋清和"]),
    ],
)
def test_author_beside_the_headline_comes_before_one_whom_only_the_data_name(shown, names):
    """Whom JSON-LD names and the page does not show, but another in their place, is none; else it counts."""
    data = '{"@type": "NewsArticle", "author": {"@type": "Person", "name": "宋清和"}}'
    head = f"<script type='application/ld+json'>{data}</script>"

    assert [person.name for person in _load(f"<p>由 {shown} 写</p>", head=head).authors] == names


def test_flood_of_marks_is_cut():
    """The first two hundred count."""
    time = "<p><time datetime='2023-03-08T10:15'>3小时前</time></p>"

    assert _date(time, above="<div><time datetime=x></time></div>" * 199) == "2023-03-08T10:15:00+08:00"
    assert _date(time, above="<div><time datetime=x></time></div>" * 200) is None


@every_case(
    ("between", "names"),
    [
        ("<p>林一舟　许青</p><p>2023年3月8日 10:15 来源：江州日报</p>", ["林一舟", "许青"]),
        ("<p>2023年3月8日 10:15 来源：江州日报</p><p>林一舟、许青</p>", ["林一舟", "许青"]),
        ("<p>林一舟</p><p>2023年3月8日</p>", ["林一舟"]),
        ("<p>林一舟</p>", []),  # a channel may be called so
        ("<p>林一舟</p><p>返回</p><p>2023年3月8日</p>", []),
        ("<p>高考　文旅</p><p>2023年3月8日</p>", []),
        ("<p>高新区</p><p>2023年3月8日</p>", []),
        ("<p><a href=/a>林一舟</a>　<a href=/b>许青</a></p><p>2023年3月8日</p>", []),
        ("<p>林一舟　许青　何小满　程亦白　宋清和　林岚　周南　吴北　郑东　王立　李冬　赵春　钱夏</p>", []),
    ],
)
def test_names_in_a_line_of_their_own(between, names):
    """Names between headline and text are the authors': several, or one beside a line with a date; no long row."""
    assert [person.name for person in _load(between).authors] == names
