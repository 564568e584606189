"""Exports of blogs as the tables of their database: posts in one list, tags, categories and authors in others.

Who belongs to whom stands in lists of pairs: so Ghost exports a blog, and Hexo keeps one in `db.json`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import frozen

from newsnorm._frozen import Shown


@frozen(repr=False)
class _Relation(Shown):
    """What belongs to posts.

    Attributes:
        field: The key of a row that it is.
        things: The list of all of its kind.
        pairs: The list of those who belong to each other.
        key: The key of the other half of a pair.
    """

    field: str
    things: str
    pairs: str
    key: str


@frozen(kw_only=True, repr=False)
class _Tables(Shown):
    """How one program calls its tables.

    Attributes:
        posts: The list of posts.
        id: The key that everything is called by.
        relations: What belongs to posts.
    """

    posts: str
    id: str
    relations: tuple[_Relation, ...]


_KNOWN = (
    _Tables(
        posts="posts",
        id="id",
        relations=(
            _Relation("tags", "tags", "posts_tags", "tag_id"),
            _Relation("authors", "users", "posts_authors", "author_id"),
        ),
    ),
    _Tables(
        posts="Post",
        id="_id",
        relations=(
            _Relation("tags", "Tag", "PostTag", "tag_id"),
            _Relation("categories", "Category", "PostCategory", "category_id"),
        ),
    ),
)
_POST_ID, _NAME, _PLACE, _PARENT = "post_id", "name", "sort_order", "parent"
_INTERNAL = "#"
# Nobody sorts posts into deeper categories.
_DEEPEST = 8


def join_relations(tables: Mapping[str, Any], rows: list[Any]) -> list[Any]:
    """Return the posts of an export with the names of their tags and authors; any other rows as they are.

    A tag that begins with `#` is for programs alone. A category in another is a path.

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
    known = next((each for each in _KNOWN if rows is tables.get(each.posts)), None)
    if known is None:
        return rows
    found: dict[str, dict[str, list[Any]]] = {}
    for relation in known.relations:
        named = [each for each in _objects(tables.get(relation.things)) if each.get(known.id) is not None]
        things = {_id_of(each, known.id): each for each in named}
        for pair in sorted(_objects(tables.get(relation.pairs)), key=_place_of):
            thing = things.get(_id_of(pair, relation.key))
            path = _path_of(thing, things) if thing is not None and pair.get(_POST_ID) is not None else []
            if path:
                own = found.setdefault(_id_of(pair, _POST_ID), {}).setdefault(relation.field, [])
                own.append(path if len(path) > 1 else path[0])
    joined = {post: {field: _drop_parents(values) for field, values in own.items()} for post, own in found.items()}
    return [{**each, **joined.get(_id_of(each, known.id), {})} if isinstance(each, Mapping) else each for each in rows]


def _path_of(thing: Mapping[str, Any], things: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """Return the name of a thing behind those of what it stands in; empty if it is for programs alone."""
    path: list[str] = []
    above: list[Mapping[str, Any]] = []
    at: Mapping[str, Any] | None = thing
    while at is not None and len(path) < _DEEPEST and at not in above:
        name = at.get(_NAME)
        if not isinstance(name, str) or name.startswith(_INTERNAL):
            return path
        path.insert(0, name)
        above.append(at)
        at = things.get(_id_of(at, _PARENT)) if at.get(_PARENT) is not None else None
    return path


def _drop_parents(values: list[Any]) -> list[Any]:
    """Return the values without those in which another of them stands: Hexo keeps each part of a path."""
    paths = [value for value in values if isinstance(value, list)]
    starts = {tuple(path[:size]) for path in paths for size in range(1, len(path))}
    return [each for each in values if tuple(each if isinstance(each, list) else [each]) not in starts]


def _objects(value: Any) -> list[Mapping[str, Any]]:
    return [each for each in value if isinstance(each, Mapping)] if isinstance(value, list) else []


def _id_of(row: Mapping[str, Any], key: str) -> str:
    return str(row.get(key))


def _place_of(pair: Mapping[str, Any]) -> int:
    place = pair.get(_PLACE)
    return place if isinstance(place, int) else 0
