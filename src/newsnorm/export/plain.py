"""The article as it is: one line of JSON with every field, the flat row, or the words of the body alone."""

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


def write_text_only(article: Article) -> str:
    """Return `Article.text`, for counting, tokenizing and search.

    Example:
        >>> from newsnorm.model import Block
        >>> write_text_only(Article(title="快讯", blocks=(Block(text="沪指收涨。"),)))
        '沪指收涨。'
    """
    return article.text
