"""An article's story as plain values, for programs: where it came from, what was done to it, and what it is now."""

from __future__ import annotations

from typing import Any

from attrs import asdict

from newsnorm.export.explanation import list_fields
from newsnorm.export.places import Place, find_place, list_places
from newsnorm.model import Article, Change


def tell_story(article: Article, source: str | None = None) -> dict[str, Any]:
    """Return all that `newsnorm explain` tells, nothing cut: what was read, fields with origins, findings, changes.

    Args:
        article: What `load` returned.
        source: The text it was read from, if it is at hand.

    Example:
        >>> story = tell_story(Article(title="快讯", tags=("股市",)))
        >>> story["fields"]["tags"]
        {'value': ['股市'], 'origin': None}
        >>> list(story)
        ['path', 'id', 'read', 'fields', 'findings', 'changes', 'taken_out', 'blocks', 'text', 'source']
    """
    plain = article.to_dict()
    provenance = plain["provenance"]
    origins = provenance.pop("origins")
    places = tuple(list_places(article))
    return {
        "path": provenance.pop("path"),
        "id": article.id,
        "read": provenance,
        "fields": {name: {"value": plain[name], "origin": origins.get(name)} for name, _, _ in list_fields(article)},
        "findings": plain["findings"],
        "changes": [_tell_change(change, find_place(change, places)) for change in article.changes],
        "taken_out": plain["boilerplate"],
        "blocks": plain["blocks"],
        "text": article.text,
        "source": source,
    }


def _tell_change(change: Change, where: Place | None) -> dict[str, Any]:
    return {**asdict(change), "where": where.name if where else None}
