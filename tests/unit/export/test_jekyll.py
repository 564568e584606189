"""Jekyll posts."""

from __future__ import annotations

from datetime import UTC, datetime

from newsnorm.api import loads
from newsnorm.export.jekyll import write_jekyll
from newsnorm.model import Article, Block


def test_a_post_has_jekylls_keys():
    """The layout is post unless the source said otherwise, categories are flat, the body is raw where needed."""
    article = Article(
        title="快讯",
        blocks=(Block(kind="code", text="{{ x }}"),),
        date_published=datetime(2022, 1, 14, 1, 1, 10, tzinfo=UTC),
        date_modified=datetime(2022, 1, 15, tzinfo=UTC),
        categories=(("金融", "资讯"), ("金融", "要闻")),
        tags=("3:2",),
    )

    assert write_jekyll(article).splitlines() == [
        "---",
        'layout: "post"',
        "title: 快讯",
        "date: 2022-01-14 01:01:10 +0000",
        "last_modified_at: 2022-01-15 00:00:00 +0000",
        "categories:",
        "  - 金融",
        "  - 资讯",
        "  - 要闻",
        "tags:",
        '  - "3:2"',
        "---",
        "",
        "{% raw %}",
        "```",
        "{{ x }}",
        "```",
        "{% endraw %}",
    ]


def test_a_summary_before_the_more_mark_gets_mark_and_key():
    """Jekyll has no mark of its own: the header names it."""
    source = "---\ntitle: 快讯\nexcerpt_separator: <!--more-->\n---\n沪指收涨。\n\n<!--more-->\n\n成交放量。\n"
    article = loads(source, reader="jekyll")

    written = write_jekyll(article)

    assert article.summary == "沪指收涨。"
    assert written.count('excerpt_separator: "<!-- more -->"') == 1
    assert written.endswith("\n\n沪指收涨。\n\n<!-- more -->\n\n成交放量。\n")
    assert loads(written, reader="jekyll").summary == article.summary


def test_a_layout_of_the_source_is_kept():
    """`layout` is an extra key, and wins."""
    assert write_jekyll(Article(extra={"layout": "news"})) == '---\nlayout: "news"\n---\n'
