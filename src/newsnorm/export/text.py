"""The words of the body and nothing else, for counting, tokenizing and search."""

from __future__ import annotations

from newsnorm.model import Article


def write_text_only(article: Article) -> str:
    """Return `Article.text`.

    Example:
        >>> from newsnorm.model import Block
        >>> write_text_only(Article(title="快讯", blocks=(Block(text="沪指收涨。"),)))
        '沪指收涨。'
    """
    return article.text
