"""Which values in a JSON value are articles."""

from __future__ import annotations

import json

from newsnorm.containers.row_groups import find_articles, is_no_article, open_group
from newsnorm.containers.row_text import unwrap

import work
from every_case import every_case


@every_case(
    ("value", "count"),
    [
        ({"text": "甲。"}, 1),
        ([{"text": "甲。"}, 3], 2),
        ({"data": {"list": [{"text": "甲。"}, {"text": "乙。"}], "total": 2}}, 2),
        ({"data": {"text": "甲。"}}, 1),
        ({"items": [{"x": 1}], "posts": [{"text": "甲。"}]}, 1),
        ({"text": "甲。", "comments": [{"text": "乙。"}, {"text": "丙。"}]}, 1),
        ({"a": {"b": {"c": {"d": {"e": {"f": {"text": "甲。"}}}}}}}, 1),
    ],
)
def test_rows_in_a_value(value: object, count: int):
    """A row is one article; the answer of a service has them in a list inside."""
    assert len(list(find_articles(value, {}))) == count


_PORT = {"title": "开港", "content": "江州港昨日开放。"}
_SNOW = {"title": "降雪", "content": "海城昨日降雪。"}
_BAND = {"title": "夺冠", "content": "江州队昨日夺冠。", "date": "2023-03-07"}
_STOP = {"title": "停水", "body": "江州明日停水。"}
_FIRST = {"text": "江州港昨日开放。", "label": 1}
_OTHER = {"text": "海城昨日降雪。", "label": 2}
_REPLY = {"content": "江州港真大，人很多。", "user": "许青"}


@every_case(
    ("value", "rows"),
    [
        ({"港口": [_PORT], "天气": [_SNOW, _BAND]}, [_PORT, _SNOW, _BAND]),
        ({"data": {"港口": {"list": [_PORT]}, "天气": {"list": [_SNOW]}}}, [_PORT, _SNOW]),
        ({"top": [_PORT], "all": [_PORT, _SNOW]}, [_PORT, _SNOW]),
        ({"train": [_FIRST], "test": [_OTHER]}, [_FIRST, _OTHER]),
        ({"news": [_PORT, _SNOW], "notices": [_STOP]}, [_PORT, _SNOW, _STOP]),
        # Others than those of the longest list: comments, texts of another kind, no articles.
        ({"news": [_PORT, _SNOW], "comments": [_REPLY]}, [_PORT, _SNOW]),
        ({"texts": [_FIRST, _OTHER], "comments": [_REPLY]}, [_FIRST, _OTHER]),
        ({"news": [_PORT, _SNOW], "more": [{"title": "甲", "summary": "江州港昨日开放了。"}]}, [_PORT, _SNOW]),
        ({"news": [_PORT, _SNOW], "ids": [3, 4], "none": []}, [_PORT, _SNOW]),
        ({"news": [_PORT], "comments": [_REPLY, _REPLY]}, [_PORT]),
        ({"a": {"comments": [_REPLY]}, "b": {"list": [_PORT]}}, [_PORT]),
        # An answer whose data are summed up.
        ({"code": 0, "data": {"summary": "江州港开放了，海城降雪。", "news": [_PORT, _SNOW]}}, [_PORT, _SNOW]),
        ({"a": {"b": {"summary": "江州港开放了。", "news": [_PORT]}}}, [_PORT]),
        (
            {"code": 0, "data": {**_PORT, "summary": "江州港开放了。", "related": [_SNOW]}},
            [{"code": 0, **_PORT, "summary": "江州港开放了。", "related": [_SNOW]}],
        ),
    ],
)
def test_rows_in_several_lists(value, rows):
    """Sections and parts of one kind are read one after another, and what stands in two of them once."""
    assert list(find_articles(value, {})) == rows


_SAID = {"date": "2023-03-08T10:15:00", "text": "江州港昨日开放。"}
_TOLD = {"date": "2023-03-08T11:15:00", "text": "海城昨日降雪。"}
_JOINED = {"date": "2023-03-08T10:00:00", "text": "", "type": "service"}


@every_case(
    ("value", "rows"),
    [
        (
            {"me": {"bio": "江州人，爱看雪。"}, "chats": {"list": [{"messages": [_SAID]}, {"messages": [_TOLD]}]}},
            [_SAID, _TOLD],
        ),
        ({"name": "快讯", "messages": [_JOINED, _JOINED, _JOINED, _SAID]}, [_JOINED, _JOINED, _JOINED, _SAID]),
        ({"chats": {"list": [{"title": "谁去过江州", "messages": [_SAID]}, {"messages": []}]}}, None),
        ({"data": [{"messages": [{"role": "user", "content": "江州在哪里？"}]}, {"messages": []}]}, None),
        ({"data": [{"comments": [_SAID]}, {"comments": [_TOLD]}]}, None),
        ({"plugins": [{"name": "甲"}, {"name": "乙"}, {"name": "丙"}, _SAID]}, None),
    ],
)
def test_messages_of_channels(value, rows):
    """Messages of several channels are articles, be the first without a text; comments and dialogues are none."""
    assert list(find_articles(value, {})) == ([value] if rows is None else rows)


@every_case(
    ("value", "rows"),
    [
        ({"code": 0, "data": json.dumps([_PORT, _SNOW])}, [_PORT, _SNOW]),
        ({"code": 0, "data": json.dumps({"list": [_PORT, _SNOW]})}, [_PORT, _SNOW]),
        ({"code": 0, "data": json.dumps(_PORT)}, [{"code": 0, **_PORT}]),
        ({"code": 0, "data": json.dumps(_PORT)[:-1]}, None),
        ({"code": 0, "data": json.dumps([3, 4])}, None),
        ({"content": json.dumps([_PORT, _SNOW])}, None),
    ],
)
def test_rows_in_a_text(value, rows):
    """Services put the answer of another one into theirs as a text; under the key of a text it is one."""
    assert list(find_articles(value, {})) == ([value] if rows is None else rows)


@every_case(
    ("value", "rows"),
    [
        ({"name": "第一期", "news": [_PORT, _SNOW]}, [_PORT, _SNOW]),
        ({"title": "第一期", "page": {"list": [_PORT, _SNOW]}}, [_PORT, _SNOW]),
        ([_PORT, _SNOW], [_PORT, _SNOW]),
        ({"category": "港口", "news": [_PORT]}, [{"category": "港口", **_PORT}]),
        ({"date": "2023-03-08", "news": [_PORT, _BAND]}, [{"date": "2023-03-08", **_PORT}, _BAND]),
        ({"source": "江州日报", "url": "https://a.example", "news": [_PORT]}, [_PORT]),
        ({"date": 3, "news": [_PORT, 5]}, [_PORT, 5]),
        ({"title": "晨报", "summary": "江州港开放了，海城降雪。", "news": [_PORT]}, [_PORT]),
    ],
)
def test_group(value, rows):
    """A day, a page or a section without a text holds articles, which are of that day or section."""
    assert list(open_group(value, {})) == rows


@every_case(
    "value",
    [
        _PORT,
        {**_PORT, "related": [_SNOW]},
        {"card": _PORT, "related": [_SNOW]},
        {"title": "谁去过江州", "comments": [_REPLY]},
        {"news": []},
        {"news": [3]},
        [_REPLY],
        [],
        "江州港昨日开放。",
        None,
    ],
)
def test_no_group(value):
    """An article stays whole, and so does a thread: its comments have no titles."""
    assert list(open_group(value, {})) == [value]


def test_rows_of_a_search_engine():
    """Each hit holds its row."""
    hits = [{"_id": number, "_source": {"content": "江州港开放。"}} for number in range(2)]

    assert list(find_articles({"took": 1, "hits": {"total": 2, "hits": hits}}, {})) == hits
    assert unwrap(hits[0]) == {"content": "江州港开放。"}
    assert unwrap({"_source": "甲"}) == {"_source": "甲"}


@every_case(
    ("value", "count"),
    [
        ({"db": [{"data": {"posts": [{"html": "港口开了，人很多。"}, {"html": "海城降雪，路很滑。"}]}}]}, 2),
        ({"db": [{"meta": 1}]}, 1),
        ({"items": [{"id": 1, "replies": [{"content": "好看。"}]}, {"id": 2, "replies": []}]}, 1),
    ],
)
def test_rows_in_a_frame(value, count):
    """A list of one thing is a frame around what it holds; of several things each would have to be an article."""
    found = list(find_articles(value, {}))

    assert len(found) == count
    assert (found == [value]) == (count == 1)


_HINT = "本刊每日早上八点更新，由江州编辑部出品，欢迎读者来信。"
_DAY, _DATED = {"date": "2023-03-08"}, {"date": "2023-03-08", **_PORT}


@every_case(
    ("value", "rows"),
    [
        ({**_DAY, "news": [_PORT, _BAND]}, [_DATED, _BAND]),
        ({"data": {**_DAY, "list": [_PORT]}}, [_DATED]),
        ({**_DAY, "data": {"list": [_PORT]}}, [_DATED]),
        ({"2023-03-08": [_PORT], "20230309": [_SNOW]}, [_DATED, {"date": "20230309", **_SNOW}]),
        ({"days": {"2023-03-08": {"items": [_PORT]}}}, [_DATED]),
        ({"category": "港口", "news": [_PORT]}, [{"category": "港口", **_PORT}]),
        # The moment of an answer is none of what it holds.
        ({"time": "2023-03-08 10:15:00", "news": [_PORT]}, [_PORT]),
        ({"date": 20230308, "news": [_PORT]}, [_PORT]),
        ({"1001": [_PORT], "2023": [_SNOW]}, [_PORT, _SNOW]),
    ],
)
def test_day_of_a_list(value, rows):
    """The day and the section that stand beside a list, or over it, are those of its articles."""
    assert list(find_articles(value, {})) == rows


@every_case(
    ("value", "rows"),
    [
        (
            {"title": "晨报", "sections": [{"name": "港口", "items": [_PORT]}, {"name": "天气", "items": [_SNOW]}]},
            [_PORT, _SNOW],
        ),
        ({"days": [{**_DAY, "news": [_PORT]}, {"date": "2023-03-09", "news": [_BAND]}]}, [_DATED, _BAND]),
        (
            {
                "items": [
                    {"id": 1, "info": {"title": "甲", "zw": _HINT}, "n": 2},
                    {"id": 2, "info": {"title": "乙", "zw": _HINT}},
                ]
            },
            [{"id": 1, "n": 2, "title": "甲", "zw": _HINT}, {"id": 2, "title": "乙", "zw": _HINT}],
        ),
        ({"threads": [{"id": 1, "replies": [_REPLY]}, {"id": 2, "replies": [_REPLY]}]}, None),
    ],
)
def test_groups_in_a_list(value, rows):
    """Sections and days in a list hold articles, as the members of an array do; threads hold comments."""
    assert list(find_articles(value, {})) == (rows or [value])


_LONG = {"title": "开港", "content": "江州港昨日开放，货船陆续靠岸。" * 3}


@every_case(
    ("value", "rows"),
    [
        ({"hint": _HINT, "news": [_LONG]}, [_LONG]),
        ({"hint": _HINT, "news": [_LONG, 5]}, [_LONG, 5]),
        ({"site": {"about": _HINT}, "page": {"article": _LONG}}, [{"site": {"about": _HINT}, "article": _LONG}]),
        ({"page": {"a": _PORT, "b": _SNOW, "n": 2}}, [_PORT, _SNOW]),
        ({"title": "江州志", "description": _HINT * 9, "chapters": [_PORT, _SNOW]}, [_PORT, _SNOW]),
        ({"title": "开港", "description": _HINT, "related": [{"title": "甲", "description": _HINT}]}, None),
        # A text of its own, a title of its own, or a text longer than any other.
        ({"text": _HINT, "news": [_LONG]}, None),
        ({"title": "港口", "zw": _HINT, "news": [_LONG]}, None),
        ({"zw": _HINT * 3, "news": [_LONG]}, None),
        ({"hint": _HINT, "news": [{"content": "江州港昨日开放，货船陆续靠岸。" * 3}]}, None),
        ({"hint": _HINT, "news": [{"title": "开港", "zw": "江州港昨日开放，货船陆续靠岸。" * 3}]}, None),
    ],
)
def test_line_beside_articles(value, rows):
    """What an object says of the articles in it is not its text, where they are longer and have titles."""
    assert list(find_articles(value, {})) == (rows or [value])


_WORDS = {f"button.{number}": "保存，并关闭窗口吗" for number in range(12)}


@every_case(
    ("value", "is_none"),
    [
        (_WORDS, True),
        ({"title": "标题", "date": "日期", **_WORDS}, True),
        ({"pages": {"home": _WORDS}}, True),
        ({"help": "在这里写下您想说的话，写完以后按下保存。", **_WORDS}, True),
        ({"name": "demo", "description": "江州港航班查询的工具。"}, True),
        ({"name": "demo", "nested": {"description": "江州港航班查询的工具。"}}, True),
        # A text by its key or its length, a day, an address; few words; a title over a line.
        ({"content": "江州港昨日开放。", **_WORDS}, False),
        ({"zw": "江州港昨日开放，货船陆续靠岸。" * 8, **_WORDS}, False),
        ({"date": "2023-03-08", "zw": "江州港昨日开放，货船陆续靠岸。", **_WORDS}, False),
        ({"url": "https://a.example/1", "zw": "江州港昨日开放，货船陆续靠岸。", **_WORDS}, False),
        ({"zw": "江州港昨日开放。", "place": "江州"}, False),
        ({"title": "开港", "description": "江州港昨日开放。"}, False),
        ({"description": "江州港昨日开放，货船陆续靠岸。" * 8}, False),
        ({"zw": "江州港昨日开放。", "comments": [{"content": _HINT}] * 20}, False),
        ([_PORT], False),
        ("江州港昨日开放。", False),
    ],
)
def test_words_of_a_program(value, is_none):
    """Translations, labels and settings are no article, however long one of their lines is."""
    assert is_no_article(value, list(find_articles(value, {})), {}) is is_none


def test_words_with_the_name_of_the_text():
    """What the caller names is the text, whatever stands beside it."""
    assert not is_no_article(_WORDS, [_WORDS], {"button.3": "text"})


def test_what_stands_too_deep():
    """A text is looked for some levels deep, and no deeper."""
    article = {"data": {"text": "江州港开放。"}}
    value = {"a": {"b": {"c": {"d": {"e": article}}}}}

    assert list(find_articles(value, {})) == [article]
    assert list(find_articles({"top": value}, {})) == [{"top": value}]


@every_case("row", [_PORT, {"title": "开港", "zw": "江州港昨日开放。"}, {"zw": "江州港昨日开放。", "n": 2}])
def test_many_objects_side_by_side(row):
    """Thousands of articles beside one with thousands of keys are found in the time that their number takes."""

    def make(count):
        value = {"n": 2, "first": {**row, **{f"k{number}": number for number in range(count)}}}
        return value | {f"a{number}": {**row, "number": str(number)} for number in range(count)}

    assert len(list(find_articles(make(500), {}))) in (1, 501)
    assert work.grows_linearly(lambda value: list(find_articles(value, {})), make, size=600)
