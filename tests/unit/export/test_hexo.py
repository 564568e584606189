"""Hexo posts."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

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


def test_several_paths_are_a_list_of_lists():
    """Hexo reads a flat list as one path."""
    written = write_hexo(Article(categories=(("金融", "资讯"), ("要闻",))))

    assert written == '---\ncategories:\n  - ["金融", "资讯"]\n  - ["要闻"]\n---\n'


def test_several_authors_are_a_list():
    """One author is a text, as themes expect; several are a list."""
    written = write_hexo(Article(authors=(Person("胡小雨"), Person("李文"))))

    assert written == "---\nauthor:\n  - 胡小雨\n  - 李文\n---\n"
