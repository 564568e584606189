"""Tables that pandas wrote as one object."""

from __future__ import annotations

from newsnorm.containers.frames import read_frame

from every_case import every_case

_ROW = {"title": "快讯", "content": "江州港开放。"}


@every_case(
    "value",
    [
        {"title": {"0": "快讯"}, "content": {"0": "江州港开放。"}},
        {"title": {"7": "快讯"}, "content": {"7": "江州港开放。"}},
        {"columns": ["title", "content"], "data": [["快讯", "江州港开放。"]]},
        {"columns": ["title", "content"], "index": ["a"], "data": [["快讯", "江州港开放。"]]},
    ],
)
def test_tables(value):
    """Each way of pandas to write a table as one object gives its rows."""
    assert read_frame(value) == [_ROW]


@every_case(
    "value",
    [
        {"title": ["快讯", "又讯"], "content": ["江州港开放。", "海城降雪。"]},
        {"title": ["快讯", "又讯"], "content": ["江州港开放。", "海城降雪。"], "tags": [None, "港口"]},
        {"prompt": ["快讯", "又讯"], "text": ["江州港开放。", "海城降雪。"]},
        {"text": ["江州港开放。", "海城降雪。"], "label": [0, 1]},
    ],
)
def test_lists(value):
    """A list for each column gives the rows, too."""
    rows = read_frame(value)

    assert [list(row) for row in rows] == [list(value)] * 2
    assert [row[name] for row in rows for name in value] == [value[name][at] for at in (0, 1) for name in value]


@every_case(
    "value",
    [
        {},
        {"content": {"0": "江州港开放。"}},
        {"title": {"zh": "快讯"}, "content": {"zh": "江州港开放。"}},
        {"title": {"0": "快讯"}, "content": {"1": "江州港开放。"}},
        {"title": {"0": "快讯"}, "content": "江州港开放。"},
        {"title": {}, "content": {}},
        {"columns": ["title"], "data": [["快讯", "江州港开放。"]]},
        {"columns": [3], "data": [["快讯"]]},
        {"columns": ["title"], "data": [["快讯"]], "content": "江州港开放。"},
        {"columns": "三栏", "data": "江州港开放。"},
        {"title": ["快讯"], "content": ["江州港开放。"]},
        {"title": ["快讯", "又讯"]},
        {"title": ["快讯", "又讯"], "content": ["江州港开放。"]},
        {"title": "快讯", "content": ["江州港开放。", "海城降雪。"]},
        {"tags": ["港口", "海运"], "images": ["1.jpg", "2.jpg"]},
        {"content": ["江州港开放。", "海城降雪。"], "images": ["1.jpg", "2.jpg"]},
        {"title": ["快讯", "又讯"], "content": [["江州港开放。"], ["海城降雪。"]]},
    ],
)
def test_no_tables(value):
    """An object that only has such keys is none."""
    assert read_frame(value) is None
