"""One item of a JSON Feed 1.1, <https://www.jsonfeed.org/version/1.1/>.

What the format has no word for (outlet, category paths, draft) stands in the extension object `_newsnorm`, which feed
readers have to ignore.
"""

from __future__ import annotations

from typing import Any

from newsnorm._json import write_json
from newsnorm._lazy import compile_late
from newsnorm.export.moments import format_rfc3339
from newsnorm.lexicon.addresses import ANY_SCHEME
from newsnorm.model import Article

_SCHEME_RE = compile_late(f"{ANY_SCHEME}:")


def write_jsonfeed(article: Article) -> str:
    """Write an article as an item for the `items` of a feed.

    Example:
        >>> print(write_jsonfeed(Article(title="快讯", url="https://example.com/1")))
        {"id": "https://example.com/1", "url": "https://example.com/1", "title": "快讯", "content_text": ""}
    """
    published, modified = article.date_published, article.date_modified
    url = _absolute(article.url)
    pictures = (_absolute(each.url) for each in article.images if each.role == "lead" and not each.placeholder)
    item: dict[str, Any] = {
        "id": url or article.id,
        "url": url,
        "title": article.title,
        "content_text": article.text,
        "summary": article.summary,
        "image": next(filter(None, pictures), None),
        "date_published": format_rfc3339(published) if published else None,
        "date_modified": format_rfc3339(modified) if modified else None,
        "authors": [{"name": person.name} for person in article.authors],
        "tags": list(article.tags),
        "language": article.language,
        "_newsnorm": _extension(article),
    }
    kept = {name: value for name, value in item.items() if value or name == "content_text"}
    return write_json(kept)


def _absolute(url: str | None) -> str | None:
    """Leave out a relative address: it leads nowhere from a feed, and the same one may stand in every blog."""
    return url if url and _SCHEME_RE.match(url) else None


def _extension(article: Article) -> dict[str, Any]:
    said = {"source": article.source, "categories": [list(path) for path in article.categories], "draft": article.draft}
    return {name: value for name, value in said.items() if value}
