"""Exports of blogs as tables."""

from __future__ import annotations

from newsnorm.containers.relations import join_relations

from every_case import every_case

_POSTS = [{"id": "1"}, {"id": "2"}]
_TAGS = [{"id": 8, "name": "港口"}, {"id": 9, "name": "航运"}, {"id": 7, "name": "#内部"}]


def test_order_of_tags():
    """Tags stand in the order that the export tells, without those for programs; a post without any is as it was."""
    pairs = [
        {"post_id": "1", "tag_id": 8, "sort_order": 1},
        {"post_id": "1", "tag_id": 9, "sort_order": 0},
        {"post_id": "1", "tag_id": 7, "sort_order": 2},
    ]
    tables = {"posts": _POSTS, "tags": _TAGS, "posts_tags": pairs}

    assert join_relations(tables, _POSTS) == [{"id": "1", "tags": ["航运", "港口"]}, {"id": "2"}]


@every_case(
    ("pairs", "categories"),
    [
        (["1", "2"], [["新闻", "港口"]]),
        (["2", "1"], [["新闻", "港口"]]),
        (["3", "1", "2"], ["随笔", ["新闻", "港口"]]),
        (["1", "3"], ["新闻", "随笔"]),
        (["2"], [["新闻", "港口"]]),
    ],
)
def test_categories_in_each_other(pairs, categories):
    """A category in another is a path, and its own parts are none beside it."""
    posts = [{"_id": "p"}]
    tables = {
        "Post": posts,
        "Category": [
            {"_id": "1", "name": "新闻"},
            {"_id": "2", "name": "港口", "parent": "1"},
            {"_id": "3", "name": "随笔"},
        ],
        "PostCategory": [{"post_id": "p", "category_id": each} for each in pairs],
    }

    assert join_relations(tables, posts) == [{"_id": "p", "categories": categories}]


@every_case(("parent", "path"), [("1", "新闻"), ("2", ["港口", "新闻"])])
def test_category_in_itself(parent, path):
    """A circle ends where it began."""
    posts = [{"_id": "p"}]
    tables = {
        "Post": posts,
        "Category": [{"_id": "1", "name": "新闻", "parent": parent}, {"_id": "2", "name": "港口", "parent": "1"}],
        "PostCategory": [{"post_id": "p", "category_id": "1"}],
    }

    assert join_relations(tables, posts)[0]["categories"] == [path]


@every_case(
    "tables",
    [
        {"posts": _POSTS},
        {"posts": _POSTS, "tags": 3, "posts_tags": None},
        {"posts": _POSTS, "tags": ["港口"], "posts_tags": [["1", 8]]},
        {"posts": _POSTS, "tags": _TAGS, "posts_tags": [{"post_id": [], "tag_id": {}, "sort_order": "x"}]},
    ],
)
def test_nothing_to_join(tables):
    """Lists of another kind change nothing."""
    assert join_relations(tables, _POSTS) == _POSTS


def test_numbers_that_are_missing():
    """What has no number belongs to nothing that has none either."""
    posts = [{"title": "江州"}]
    tags = [{"name": "港口"}, {"id": 8, "name": "航运"}]
    tables = {"posts": posts, "tags": tags, "posts_tags": [{"sort_order": 0}, {"post_id": None}, {"tag_id": 8}]}

    assert join_relations(tables, posts) == posts


def test_another_list():
    """Rows that are not the posts of an export stay as they are."""
    rows = [{"id": "1"}]

    assert join_relations({"posts": _POSTS, "items": rows, "tags": _TAGS}, rows) is rows
