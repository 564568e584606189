"""The strings in a JSON value."""

from __future__ import annotations

from newsnorm.containers.row_words import are_words, list_prose

from every_case import every_case

_LINE = "江州港昨日开放，货船陆续靠岸，首日有三万人前来参观。"
_PORT = {"title": "开港", "content": _LINE + "港口"}


@every_case(
    ("value", "rows", "keys"),
    [
        ({"a": _LINE, "b": [{"c": _LINE + "甲"}, "甲"]}, [], ["a", "c"]),
        ({"a": _LINE, "b": {"c": [_LINE]}}, [{"x": {"y": _LINE}}], []),
        ({"a": _LINE[:20], "b": "port " * 20}, [], []),
        ([_LINE], [], [""]),
        ({"news": [_PORT], "hint": _LINE}, [_PORT], ["hint"]),
        ({"news": [_PORT], "site": {"about": _LINE, "name": "江州"}}, [{"date": "2023-03-08", **_PORT}], ["about"]),
        ({"news": [{"title": "甲", "content": _LINE}], "first": {"text": _LINE}}, [{"content": _LINE}], []),
    ],
)
def test_longer_texts(value, rows, keys):
    """Each text that no row holds is named by its key, or by that of the list around it."""
    assert list(list_prose(value, without=rows)) == keys


def test_deep_value():
    """Nothing recurses, however deep a value is."""
    value: object = _LINE
    for _ in range(5000):
        value = {"a": value}

    assert list(list_prose(value, without=[])) == ["a"]


@every_case(
    ("value", "expected"),
    [
        ({str(number): "保存" for number in range(10)}, True),
        ({str(number): "保存" for number in range(9)}, False),
        ({"a": ["保存"] * 10}, True),
        ({"a": _LINE, **{str(number): "保存" for number in range(10)}}, False),
        ({"rows": [{"a": "保存"}] * 10}, False),
        ({str(number): _LINE * 6 for number in range(10)}, False),
    ],
)
def test_words(value, expected):
    """Many short texts are words; rows in a list are not asked, and long texts are none."""
    assert are_words(value) is expected
