"""One item of a JSON Feed 1.1, <https://www.jsonfeed.org/version/1.1/>.

What the format has no word for (outlet, category paths, draft) stands in the extension object `_newsnorm`, which feed
readers have to ignore.
"""

from __future__ import annotations

import json
from typing import Any

from newsnorm.export.moments import format_rfc3339
from newsnorm.model import Article


def write_jsonfeed(article: Article) -> str:
    """Write an article as an item for the `items` of a feed.

    Example:
        >>> print(write_jsonfeed(Article(title="快讯", url="https://example.com/1")))
        {"id": "https://example.com/1", "url": "https://example.com/1", "title": "快讯", "content_text": ""}
    """
    published, modified = article.date_published, article.date_modified
    item: dict[str, Any] = {
        "id": article.url or article.id,
        "url": article.url,
        "title": article.title,
        "content_text": article.text,
        "summary": article.summary,
        "image": next((each.url for each in article.images if each.role == "lead" and not each.placeholder), None),
        "date_published": format_rfc3339(published) if published else None,
        "date_modified": format_rfc3339(modified) if modified else None,
        "authors": [{"name": person.name} for person in article.authors],
        "tags": list(article.tags),
        "language": article.language,
        "_newsnorm": _extension(article),
    }
    kept = {name: value for name, value in item.items() if value or name == "content_text"}
    return json.dumps(kept, ensure_ascii=False)


def _extension(article: Article) -> dict[str, Any]:
    said = {
        "about": "https://newsnorm.readthedocs.io/reference/formats.html",
        "source": article.source,
        "categories": [list(path) for path in article.categories],
        "draft": article.draft,
    }
    return {name: value for name, value in said.items() if value} if any(list(said.values())[1:]) else {}
