"""An export of Ghost: posts in one list, their tags and authors in others, and lists of who belongs to whom."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_POSTS = "posts"
# Field of a post → the list of what belongs to it, that of the pairs, and the key of the other half of a pair.
_RELATIONS = (
    ("tags", "tags", "posts_tags", "tag_id"),
    ("authors", "users", "posts_authors", "author_id"),
)
_PLACE = "sort_order"
_INTERNAL = "#"


def join_relations(tables: Mapping[str, Any], rows: list[Any]) -> list[Any]:
    """Return the posts of an export with the names of their tags and authors; any other rows as they are.

    A tag that begins with `#` is for programs alone.

    Args:
        tables: The object that holds the lists.
        rows: One of them.

    Example:
        >>> posts = [{"id": "1", "html": "<p>江州港开放。</p>"}]
        >>> pairs = [{"post_id": "1", "tag_id": "9"}]
        >>> tables = {"posts": posts, "tags": [{"id": "9", "name": "港口"}], "posts_tags": pairs}
        >>> join_relations(tables, posts)
        [{'id': '1', 'html': '<p>江州港开放。</p>', 'tags': ['港口']}]
    """
    if rows is not tables.get(_POSTS):
        return rows
    found: dict[str, dict[str, list[str]]] = {}
    for field, things, pairs, key in _RELATIONS:
        known = [each for each in _objects(tables.get(things)) if each.get("id") is not None]
        names = {_id_of(each, "id"): each.get("name") for each in known}
        for pair in sorted(_objects(tables.get(pairs)), key=_place_of):
            name = names.get(_id_of(pair, key))
            if isinstance(name, str) and not name.startswith(_INTERNAL) and pair.get("post_id") is not None:
                found.setdefault(_id_of(pair, "post_id"), {}).setdefault(field, []).append(name)
    return [{**each, **found.get(_id_of(each, "id"), {})} if isinstance(each, Mapping) else each for each in rows]


def _objects(value: Any) -> list[Mapping[str, Any]]:
    return [each for each in value if isinstance(each, Mapping)] if isinstance(value, list) else []


def _id_of(row: Mapping[str, Any], key: str) -> str:
    return str(row.get(key))


def _place_of(pair: Mapping[str, Any]) -> int:
    place = pair.get(_PLACE)
    return place if isinstance(place, int) else 0
