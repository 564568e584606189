"""Where the text stands in a row."""

from __future__ import annotations

from newsnorm.containers.row_text import (
    find_name,
    find_text_key,
    open_row,
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
        # A few words beside a title are a name, a summary or words with a mark in them are not.
        ({"title": "开港", "place": "江州港第三号码头东侧"}, None),
        ({"title": "开港", "place": "江州港，第三号码头东侧"}, "place"),
        ({"place": "江州港第三号码头东侧"}, "place"),
        ({"title": "开港", "description": "江州港第三号码头东侧"}, "description"),
        ({"place": "江州港第三号码头东侧", "description": "江州港昨日开放。"}, "description"),
        ({"place": "江州港第三号码头东侧，东起海城路西至江州路南岸", "description": "江州港昨日开放。"}, "place"),
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
        ({"question": {"title": "甲", "n": 3}}, {"question": {"title": "甲", "n": 3}, "question_title": "甲"}),
        ({"title": "乙", "question": {"title": "甲"}}, {"title": "乙", "question": {"title": "甲"}}),
        ({"Question": {"Title": "甲"}}, {"Question": {"Title": "甲"}, "question_title": "甲"}),
        # What is commented on has a title, too.
        ({"article": {"title": "甲"}}, {"article": {"title": "甲"}}),
        ({"question": {"title": 3}}, {"question": {"title": 3}}),
    ],
)
def test_fields_in_an_object_for_them(row, fields):
    """What `metadata` says counts where the row itself has no such key; what is no field stays there."""
    assert read_beside(row) == fields


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
    assert open_row(row, {})[0] == expected


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
    assert open_row(row, {})[0] is row


@every_case(
    ("value", "read"),
    [
        ({"#text": "快讯"}, "快讯"),
        ({"#text": "快讯", "@type": "html"}, "快讯"),
        ({"_cdata": "快讯"}, "快讯"),
        ({"_text": "快讯", "_attributes": {"a": "1"}}, "快讯"),
        ({"_": "快讯", "$": {"a": "1"}}, "快讯"),
        ({"$": {"a": "1"}}, {"$": {"a": "1"}}),
        ({"_text": "快讯", "note": "甲"}, {"_text": "快讯", "note": "甲"}),
        ({"_text": 3}, {"_text": 3}),
        ({"$date": "2023-03-08"}, {"$date": "2023-03-08"}),
        ({}, {}),
    ],
)
def test_elements_that_were_xml(value, read):
    """What converters of XML put around a text goes; any other object stays."""
    assert unwrap({"title": value, "text": "甲"}) == {"title": read, "text": "甲"}


@every_case("key", ["last_chapter_name", "rename", "channelName"])
def test_names_are_no_text(key):
    """What something is called is no text, however long it is."""
    assert find_text_key({key: "第二卷第一章江州港昨日正式对外开放首艘货轮靠岸了"}, {}) is None
