"""A Hexo post: front matter by Hexo 8's conventions and a Markdown body that its renderer shows word for word."""

from __future__ import annotations

from typing import Any

from newsnorm.export.blog_header import common_entries, count_summary_blocks, date_entry, write_post
from newsnorm.export.inline import HEXO
from newsnorm.model import Article


def write_hexo(article: Article) -> str:
    """Write an article as a source file for `source/_posts`.

    Hexo reads a list of categories as one path, so several paths are written as a list of lists. Boilerplate and
    the places of pictures are not in a post: its text is the clean one.

    Example:
        >>> print(write_hexo(Article(title="快讯", categories=(("金融", "资讯"),))), end="")
        ---
        title: 快讯
        categories:
          - 金融
          - 资讯
        ---
    """
    more = count_summary_blocks(article)
    entries = [
        ("title", article.title),
        date_entry("date", article.date_published),
        date_entry("updated", article.date_modified),
        ("categories", _categories(article.categories)),
        ("tags", list(article.tags)),
        *common_entries(article, has_more_mark=more > 0),
    ]
    return write_post(article, entries, HEXO, more=more)


def _categories(paths: tuple[tuple[str, ...], ...]) -> list[Any]:
    return list(paths[0]) if len(paths) == 1 else [list(path) for path in paths]
