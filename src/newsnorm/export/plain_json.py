"""The article as one line of JSON: every field, or the flat row."""

from __future__ import annotations

from newsnorm._json import write_json
from newsnorm.model import Article


def write_json_line(article: Article) -> str:
    """Write every field, Chinese as Chinese, without a line end.

    Example:
        >>> write_json_line(Article(title="快讯"))[42:]  # doctest: +ELLIPSIS
        ' "text": "", "title": "快讯", "original_title": null, ...}'
    """
    return write_json(article.to_dict())


def write_row(article: Article) -> str:
    """Write the flat row, likewise.

    Example:
        >>> write_row(Article(title="快讯"))[42:]  # doctest: +ELLIPSIS
        ' "sha256": "", "path": null, "title": "快讯", ...}'
    """
    return write_json(article.to_row())
