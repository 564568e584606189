"""An article as the documents of retrieval frameworks: words, and metadata that every vector store takes."""

from __future__ import annotations

from typing import Any

from newsnorm.model import Article

_LEFT_OUT = frozenset({"id", "text", "row", "changes", "findings", "error"})


def flat_metadata(article: Article) -> dict[str, str | int | float]:
    """Return the columns of a row but for its words: strings and numbers alone, lists joined, nothing empty.

    Example:
        >>> metadata = flat_metadata(Article(title="快讯", tags=("股市", "沪指")))
        >>> metadata["tags"], "url" in metadata
        ('股市, 沪指', False)
    """
    flat: dict[str, str | int | float] = {}
    for name, value in article.to_row().items():
        known = ", ".join(value) if isinstance(value, list) else int(value) if isinstance(value, bool) else value
        if name not in _LEFT_OUT and known not in (None, "", "{}"):
            flat[name] = known
    return flat


def to_langchain(article: Article) -> dict[str, Any]:
    """Return the arguments of LangChain's `Document`.

    Args:
        article: The article.

    Example:
        >>> sorted(to_langchain(Article(title="快讯")))
        ['id', 'metadata', 'page_content']
    """
    return {"page_content": _words(article), "metadata": flat_metadata(article), "id": article.id}


def to_llamaindex(article: Article) -> dict[str, Any]:
    """Return the arguments of LlamaIndex's `Document`.

    Args:
        article: The article.

    Example:
        >>> sorted(to_llamaindex(Article(title="快讯")))
        ['id_', 'metadata', 'text']
    """
    return {"text": _words(article), "metadata": flat_metadata(article), "id_": article.id}


def _words(article: Article) -> str:
    words: str = article.to_row()["text"]
    return words
