"""schema.org `NewsArticle` as JSON-LD, <https://schema.org/NewsArticle> (version 29).

For search engines and knowledge graphs, usually inside `<script type="application/ld+json">`: a `<` is written as
a JSON escape, so no text can close that element.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from newsnorm._json import write_json
from newsnorm.export.moments import format_iso_date, format_rfc3339
from newsnorm.lexicon.labels import EDITING
from newsnorm.model import Article, Image, Person
from newsnorm.taxonomy import flatten_paths


def write_jsonld(article: Article) -> str:
    """Write an article as a schema.org NewsArticle.

    Pictures that are only stand-ins are left out. A date is written no more exactly than it was given. Photographers
    are contributors: schema.org has no property for them on an article.

    Example:
        >>> import json
        >>> json.loads(write_jsonld(Article(title="快讯", source="示例日报")))["publisher"]
        {'@type': 'Organization', 'name': '示例日报'}
    """
    published, modified = article.date_published, article.date_modified
    outlet = {"@type": "Organization", "name": article.source} if article.source else None
    properties: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "identifier": article.id,
        "url": article.url,
        "headline": article.title,
        "alternativeHeadline": article.original_title,
        "description": article.summary,
        "articleBody": article.text,
        "datePublished": format_iso_date(published, article.date_precision) if published else None,
        "dateModified": format_rfc3339(modified) if modified else None,
        "dateline": article.dateline.text if article.dateline else None,
        "author": _people(article.authors, ("author", "reporter", "correspondent", *EDITING)),
        "translator": _people(article.authors, ("translator",)),
        "contributor": _people(article.authors, ("photographer",)),
        "editor": _people(article.editors, None),
        "sourceOrganization": outlet,
        "publisher": outlet,
        "articleSection": flatten_paths(article.categories),
        "keywords": list(article.tags),
        "inLanguage": article.language,
        "image": [_image(image) for image in article.images if not image.placeholder],
        "creativeWorkStatus": "Draft" if article.draft else None,
    }
    return write_json(_without_empty(properties)).replace("<", r"\u003c")


def _people(people: Iterable[Person], roles: tuple[str, ...] | None) -> list[dict[str, str]]:
    return [{"@type": "Person", "name": each.name} for each in people if roles is None or each.role in roles]


def _image(image: Image) -> dict[str, Any]:
    properties = {"@type": "ImageObject", "url": image.url, "caption": image.caption, "description": image.alt}
    return _without_empty(properties)


def _without_empty(properties: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in properties.items() if value}
