"""An item of CSL-JSON, the form in which Zotero, Pandoc and citation processors take a reference.

<https://docs.citationstyles.org/en/stable/specification.html>, schema of CSL 1.0.2.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from newsnorm._json import write_json
from newsnorm.export.moments import format_iso_date
from newsnorm.model import Article, DatePrecision, Person

_BLOGS = frozenset({"hexo", "jekyll", "hugo"})


def write_csl(article: Article) -> str:
    """Write an article as a reference; the body is not part of one.

    With an outlet it is an article of a newspaper, else a post of a weblog or a page of the web, as it was read. Names
    are literal: where a Chinese name parts is not known. A date is written no more exactly than it was given.

    Example:
        >>> import json
        >>> item = json.loads(write_csl(Article(title="快讯", source="示例日报", authors=(Person("林予安"),))))
        >>> item["type"], item["author"], item["container-title"]
        ('article-newspaper', [{'literal': '林予安'}], '示例日报')
    """
    published = article.date_published
    item: dict[str, Any] = {
        "id": article.id,
        "type": _type_of(article),
        "title": article.title,
        "original-title": article.original_title,
        "author": _names(each for each in article.authors if each.role != "translator"),
        "translator": _names(each for each in article.authors if each.role == "translator"),
        "editor": _names(article.editors),
        "container-title": article.source,
        "issued": _date(published, article.date_precision) if published else None,
        "URL": article.url,
        "abstract": article.summary,
        "keyword": ", ".join(article.tags),
        "language": article.language,
    }
    return write_json({name: value for name, value in item.items() if value})


def _type_of(article: Article) -> str:
    if article.source:
        return "article-newspaper"
    reader = article.provenance.reader
    return "post-weblog" if reader in _BLOGS else "webpage" if reader == "page" else "article"


def _names(people: Iterable[Person]) -> list[dict[str, str]]:
    return [{"literal": person.name} for person in people]


def _date(moment: datetime, precision: DatePrecision | None) -> dict[str, list[list[int]]]:
    parts = format_iso_date(moment, precision)[:10].split("-")
    return {"date-parts": [[int(part) for part in parts]]}
