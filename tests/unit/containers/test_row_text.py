"""Where the text stands in a row."""

from __future__ import annotations

from newsnorm.containers.row_text import (
    find_articles,
    find_name,
    find_text_key,
    open_group,
    open_wrapper,
    read_beside,
    read_text,
    unwrap,
)
from newsnorm.lexicon.words import read_rows

from every_case import every_case

ROWS = read_rows("row_keys")


@every_case("key", [key for key, use in ROWS if "text" in use.split()])
def test_every_key_of_a_text(key: str):
    """Each of them holds the text, in capitals too, whatever longer string stands beside it."""
    row = {"xx": "江州港昨日开放，货船陆续靠岸。" * 3, key: "甲"}

    assert find_text_key(row, {}) == key
    assert find_text_key({"xx": "乙" * 20, key.upper(): "甲"}, {}) == key.upper()


_PARAGRAPHS = f"<p>{'江州港昨日开放，货船陆续靠岸。' * 10}</p>"


@every_case(
    ("row", "key"),
    [
        ({"content": "本报讯（林一舟）", "detial": _PARAGRAPHS}, "detial"),
        ({"content": "江州港昨日开放。" * 6, "detial": _PARAGRAPHS}, "content"),
        ({"content": "本报讯", "detial": _PARAGRAPHS.replace("<p>", "")}, "content"),
        ({"content": "本报讯", "detial": "<p>江州港昨日开放。</p>"}, "content"),
        ({"content": "本报讯", "author": _PARAGRAPHS}, "content"),
        ({"content": "本报讯", "detial": {"a": _PARAGRAPHS}}, "content"),
    ],
)
def test_text_under_an_odd_name(row, key):
    """Paragraphs of HTML under a name that nobody knows are the text where the one that is called so leads to them."""
    assert find_text_key(row, {}) == key


@every_case("key", [key for key, use in ROWS if "name" in use.split()])
def test_every_key_of_a_name(key: str):
    """Each of them is the name of a file, and never the text."""
    assert find_name({key: "a.md"}) == "a.md"
    assert find_text_key({key: "江州港昨日开放，货船陆续靠岸。"}, {}) is None


@every_case("key", [key for key, use in ROWS if "paragraph" in use.split()])
def test_every_key_of_a_paragraph(key: str):
    """Each of them holds the words of a paragraph."""
    assert read_text([{"行号": 1, key: "甲。"}, {key: ""}, {key: "乙。"}]) == "甲。\n\n乙。"


@every_case(
    ("row", "key"),
    [
        ({"title": "江州港昨日开放，货船陆续靠岸", "n": 3}, None),
        ({"city": "江州"}, None),
        ({"zw": "甲方公告。"}, "zw"),
        ({"a": "江州港昨日开放了", "b": "江州港昨日开放，货船陆续靠岸。"}, "b"),
        ({"description": "江州港昨日开放了。"}, "description"),
        ({"description": "江州港昨日开放，货船陆续靠岸。", "zw": "甲方公告。"}, "zw"),
        ({"text": "", "zw": "甲方公告。"}, "zw"),
        ({"text": None}, None),
        ({"text": []}, None),
        ({"comments": [{"content": "江州港昨日开放，货船陆续靠岸。"}]}, None),
        ({"note": "all in English, and long enough to be one"}, None),
        ({"article_id": "jz-2023-03-08-江州港昨日开放货船陆续靠岸"}, None),
        ({"newsId": "江州港昨日开放，货船陆续靠岸。", "zw": "甲方公告。"}, "zw"),
        ({"video_title": "江州港昨日开放，货船陆续靠岸"}, None),
        ({"问答标题": "江州港昨日开放，货船陆续靠岸"}, None),
    ],
)
def test_text_of_no_known_key(row: dict[str, object], key: str | None):
    """The longest string of Han is the text, if it may be one; a title, a name or a city is none."""
    assert find_text_key(row, {}) == key


def test_own_name():
    """The caller's name of the text comes first, and one of another field is none."""
    row = {"text": "甲", "zw": "乙"}

    assert find_text_key(row, {"zw": "text"}) == "zw"
    assert find_text_key(row, {"text": "title"}) is None


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
        # Others than those of the longest list: comments, texts of another kind, no articles.
        ({"news": [_PORT, _SNOW], "comments": [_REPLY]}, [_PORT, _SNOW]),
        ({"texts": [_FIRST, _OTHER], "comments": [_REPLY]}, [_FIRST, _OTHER]),
        ({"news": [_PORT, _SNOW], "more": [{"title": "甲", "summary": "江州港昨日开放了。"}]}, [_PORT, _SNOW]),
        ({"news": [_PORT, _SNOW], "ids": [3, 4], "none": []}, [_PORT, _SNOW]),
        ({"news": [_PORT], "comments": [_REPLY, _REPLY]}, [_PORT]),
        ({"a": {"comments": [_REPLY]}, "b": {"list": [_PORT]}}, [_PORT]),
    ],
)
def test_rows_in_several_lists(value, rows):
    """Sections and parts of one kind are read one after another, and what stands in two of them once."""
    assert list(find_articles(value, {})) == rows


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


@every_case("value", [None, 3, "", "  ", [], ["", 3], {"rendered": 3}, {"a": "b"}])
def test_no_text(value: object):
    """What has no words is no text."""
    assert read_text(value) is None


@every_case(
    ("row", "fields"),
    [
        ({"metadata": {"title": "甲"}}, {"title": "甲"}),
        ({"meta": {"标题": "甲", "loc": 3}}, {"标题": "甲", "meta": {"loc": 3}}),
        ({"metadata": {"title": "甲"}, "Title": "乙"}, {"Title": "乙", "metadata": {"title": "甲"}}),
        ({"metadata": {"loc": {"from": 1}}}, {"metadata": {"loc": {"from": 1}}}),
        ({"metadata": "甲", "meta": None}, {"metadata": "甲", "meta": None}),
        ({"info": {"title": "甲", "n": 3}, "meta": {"title": "乙"}}, {"info": {"n": 3, "title": "甲"}, "title": "乙"}),
        ({"box": {"title": "甲"}}, {"box": {"title": "甲"}}),
    ],
)
def test_fields_in_an_object_for_them(row, fields):
    """What `metadata` says counts where the row itself has no such key; what is no field stays there."""
    assert read_beside(row) == fields


def test_rows_of_a_search_engine():
    """Each hit holds its row."""
    hits = [{"_id": number, "_source": {"content": "江州港开放。"}} for number in range(2)]

    assert list(find_articles({"took": 1, "hits": {"total": 2, "hits": hits}}, {})) == hits
    assert unwrap(hits[0]) == {"content": "江州港开放。"}
    assert unwrap({"_source": "甲"}) == {"_source": "甲"}


@every_case(
    ("value", "text"),
    [
        (
            ["港口开了，见 ", {"type": "link", "text": "a.example"}, "。\n\n", {"type": "hashtag", "text": "#港口"}],
            "港口开了，见 a.example。\n\n#港口",
        ),
        ([{"type": "plain", "text": "港口"}, {"type": "bold", "text": "开了"}], "港口开了"),
        (["", {"type": "italic", "text": ""}], None),
        # Parts of other kinds are paragraphs.
        ([{"type": "p", "text": "港口开了。"}, {"type": "p", "text": "人很多。"}], "港口开了。\n\n人很多。"),
        (["港口开了。", {"type": "image", "text": "图"}], "港口开了。\n\n图"),
        ([{"type": "code", "text": "a = 1"}, {"type": "blockquote", "text": "人很多。"}], "a = 1\n\n人很多。"),
        (["港口开了。", "人很多。"], "港口开了。\n\n人很多。"),
        (["港口开了。", {"type": "link", "href": "a"}], "港口开了。"),
    ],
)
def test_stretches_of_a_message(value, text):
    """A message of Telegram with links in it is one text."""
    assert read_text(value) == text


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


@every_case(
    ("row", "expected"),
    [
        (
            {"id": 1, "article": {"title": "快讯", "content": "江州港开放。"}},
            {"id": 1, "title": "快讯", "content": "江州港开放。"},
        ),
        (
            {"msg": "请求成功，一共返回一条数据", "data": {"text": "江州港开放。"}},
            {"msg": "请求成功，一共返回一条数据", "text": "江州港开放。"},
        ),
        (
            {"title": "总题", "data": {"title": "快讯", "text": "江州港开放。"}},
            {"title": "快讯", "text": "江州港开放。"},
        ),
    ],
)
def test_article_in_an_object(row, expected):
    """The answer of a service holds its one article in an object; what stands beside it is kept."""
    assert open_wrapper(row, {}) == expected


@every_case(
    "row",
    [
        {"title": "快讯", "comment": {"text": "好看。"}},
        {"first": {"title": "快讯", "text": "江州港开放。"}, "second": {"title": "又讯", "text": "海城港开放。"}},
        {"text": "江州港开放。", "quoted": {"title": "快讯", "text": "海城港开放。"}},
        {"author": {"name": "林一舟", "bio": "江州日报记者，长期报道港口和航运。"}},
        {"data": ["江州港开放。"]},
    ],
)
def test_no_article_in_an_object(row):
    """A comment, one of several, what a text quotes, and what is known of an author are none of the row's."""
    assert open_wrapper(row, {}) is row
