"""A Jekyll post: front matter by Jekyll 4's conventions and a body for its Markdown engine, kramdown."""

from __future__ import annotations

from newsnorm.export.blog_header import common_entries, count_summary_blocks, date_entry, write_post
from newsnorm.export.inline import JEKYLL
from newsnorm.markup.tags import MORE_MARK
from newsnorm.model import Article
from newsnorm.taxonomy import flatten_paths


def write_jekyll(article: Article) -> str:
    """Write an article as a source file for `_posts`; name it `YYYY-MM-DD-slug.md`, else Jekyll passes it over.

    Jekyll's categories are flat: of a path each part becomes a category, in order.

    Example:
        >>> print(write_jekyll(Article(title="快讯", tags=("3:2",))), end="")
        ---
        layout: "post"
        title: 快讯
        tags:
          - "3:2"
        ---
    """
    more = count_summary_blocks(article)
    entries = [
        ("layout", article.extra.get("layout", "post")),
        ("title", article.title),
        date_entry("date", article.date_published),
        date_entry("last_modified_at", article.date_modified),
        ("categories", flatten_paths(article.categories)),
        ("tags", list(article.tags)),
        *common_entries(article, has_more_mark=more > 0),
        ("excerpt_separator", MORE_MARK if more else None),
    ]
    return write_post(article, entries, JEKYLL, more=more)
