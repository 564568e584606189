"""Hexo posts."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from newsnorm.api import loads
from newsnorm.export.hexo import write_hexo
from newsnorm.model import Article, Block, Image, Person


def test_a_post_has_hexos_keys():
    """Each field comes out under the key Hexo and its themes know."""
    article = Article(
        title="快讯: 沪指",
        blocks=(Block(kind="heading", text="概况", level=2), Block(text="{{ x }} 收涨。")),
        date_published=datetime(2022, 1, 14, 1, 1, 10, tzinfo=timezone(timedelta(hours=8))),
        date_modified=datetime(2022, 1, 15, tzinfo=UTC),
        authors=(Person("胡小雨", "reporter"),),
        editors=(Person("王编", "editor"),),
        source="示例网",
        summary="收涨",
        url="https://example.com/1",
        categories=(("金融", "资讯"),),
        tags=("沪指", "000001"),
        images=(Image("https://example.com/1.png", role="lead"), Image("https://example.com/2", placeholder=True)),
        language="zh-Hans",
        draft=True,
        extra={"comments": False},
    )

    assert write_hexo(article).splitlines() == [
        "---",
        'title: "快讯: 沪指"',
        "date: 2022-01-14 01:01:10 +0800",
        "updated: 2022-01-15 00:00:00 +0000",
        "categories:",
        "  - 金融",
        "  - 资讯",
        "tags:",
        "  - 沪指",
        '  - "000001"',
        "author: 胡小雨",
        "editor:",
        "  - 王编",
        "source: 示例网",
        'source_url: "https://example.com/1"',
        "description: 收涨",
        "images:",
        '  - "https://example.com/1.png"',
        'lang: "zh-Hans"',
        "published: false",
        "comments: false",
        "---",
        "",
        "## 概况",
        "",
        "&#123;{ x }} 收涨。",
    ]


def test_a_summary_before_the_more_mark_gets_its_mark_back():
    """It stands in the body already; a description would show it twice."""
    source = "---\ntitle: 快讯\n---\n沪指收涨。\n\n深指收跌。\n\n<!-- more -->\n\n成交放量。\n"
    article = loads(source, reader="hexo")

    written = write_hexo(article)

    assert article.summary == "沪指收涨。\n\n深指收跌。"
    assert written.endswith("---\n\n沪指收涨。\n\n深指收跌。\n\n<!-- more -->\n\n成交放量。\n")
    assert "description" not in written
    assert loads(written, reader="hexo").summary == article.summary


def test_a_written_description_stays_one():
    """Also when it has the words of the first paragraph: the source had no mark."""
    source = "---\ntitle: 快讯\ndescription: 沪指收涨。\n---\n沪指收涨。\n\n深指收跌。\n"

    written = write_hexo(loads(source, reader="hexo"))

    assert "description: 沪指收涨。\n" in written
    assert "more" not in written


def test_several_paths_are_a_list_of_lists():
    """Hexo reads a flat list as one path."""
    written = write_hexo(Article(categories=(("金融", "资讯"), ("要闻",))))

    assert written == '---\ncategories:\n  - ["金融", "资讯"]\n  - ["要闻"]\n---\n'


def test_several_authors_are_a_list():
    """One author is a text, as themes expect; several are a list."""
    written = write_hexo(Article(authors=(Person("胡小雨"), Person("李文"))))

    assert written == "---\nauthor:\n  - 胡小雨\n  - 李文\n---\n"
