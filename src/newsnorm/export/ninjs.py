"""IPTC ninjs 3.1 (News in JSON), <https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json>.

The schema allows no property of one's own, so only what it knows is written.
"""

from __future__ import annotations

from typing import Any

from newsnorm._json import write_json
from newsnorm._lazy import compile_late
from newsnorm.export.moments import format_rfc3339
from newsnorm.lexicon.addresses import ANY_SCHEME
from newsnorm.model import Article, Image
from newsnorm.taxonomy import flatten_paths

_STANDARD = {"name": "ninjs", "version": "3.1", "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#"}
_ABSOLUTE_URL_RE = compile_late(f"{ANY_SCHEME}:[!-~]+")


def write_ninjs(article: Article) -> str:
    """Write an article as a ninjs object of type `text`.

    The `uri` names the article, not a page: it is a URN of `Article.id`. The page's address is an alternative id. The
    outlet and the people are `infoSources`, the parties that made the content, each with its role.

    Example:
        >>> import json
        >>> json.loads(write_ninjs(Article(title="快讯")))["headlines"]
        [{'role': 'main', 'contentType': 'text/plain', 'value': '快讯'}]
    """
    published, modified = article.date_published, article.date_modified
    changed = modified or published
    properties: dict[str, Any] = {
        "uri": f"urn:newsnorm:{article.id}",
        "standard": _STANDARD,
        "type": "text",
        "representationType": "full",
        "pubStatus": "withheld" if article.draft else "usable",
        "firstCreated": format_rfc3339(published) if published else None,
        "versionCreated": format_rfc3339(changed) if changed else None,
        "language": article.language,
        "headlines": [*_plain_text("main", article.title), *_plain_text("original", article.original_title)],
        "by": "、".join(person.name for person in article.authors),
        "located": article.dateline.place if article.dateline else None,
        "descriptions": _plain_text("summary", article.summary),
        "bodies": [{"charCount": len(article.text), **body} for body in _plain_text("main", article.text)],
        "infoSources": _parties(article),
        "subjects": _subjects(article),
        "altIds": [{"role": "url", "value": article.url}] if article.url else [],
        "associations": _pictures(article),
    }
    return write_json({name: value for name, value in properties.items() if value})


def _plain_text(role: str, value: str | None) -> list[dict[str, Any]]:
    return [{"role": role, "contentType": "text/plain", "value": value}] if value else []


def _parties(article: Article) -> list[dict[str, str]]:
    outlet = [{"name": article.source, "role": "publisher"}] if article.source else []
    return outlet + [{"name": person.name, "role": person.role} for person in (*article.authors, *article.editors)]


def _subjects(article: Article) -> list[dict[str, str]]:
    return [
        *({"name": name, "rel": "category"} for name in flatten_paths(article.categories)),
        *({"name": name, "rel": "keyword"} for name in article.tags),
    ]


def _pictures(article: Article) -> list[dict[str, Any]]:
    """Pictures with an absolute address: the schema wants a URI."""
    pictures = [image for image in article.images if not image.placeholder and _ABSOLUTE_URL_RE.fullmatch(image.url)]
    return [_picture(f"picture{number}", image) for number, image in enumerate(pictures, 1)]


def _picture(name: str, image: Image) -> dict[str, Any]:
    picture: dict[str, Any] = {
        "name": name,
        "uri": image.url,
        "type": "picture",
        "representationType": "partial",
        "descriptions": [*_plain_text("caption", image.caption), *_plain_text("alternative", image.alt)],
        "renditions": [{"name": "main", "href": image.url}],
    }
    return {key: value for key, value in picture.items() if value}
