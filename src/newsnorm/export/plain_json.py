"""The article's own fields as one line of JSON: nothing lost, `Article.from_dict` gives the article back."""

from __future__ import annotations

from newsnorm.export.json_text import write_object
from newsnorm.model import Article


def write_json_line(article: Article) -> str:
    """Write every field, Chinese as Chinese, without a line end.

    Example:
        >>> write_json_line(Article(title="快讯"))[:40]
        '{"title": "快讯", "original_title": null, '
    """
    return write_object(article.to_dict())
