"""Keys of rows that headers do not have."""

from __future__ import annotations

from newsnorm.containers.row_keys import ROW_FIELDS, ROW_KEYS, field_of, find_own_names, find_title_name, is_post
from newsnorm.frontmatter.keys import find_field
from newsnorm.lexicon.words import read_rows

from every_case import every_case


@every_case(
    ("key", "meant"),
    [
        ("news_source", "source"),
        ("newssource", "source"),
        ("article_author", "author"),
        ("articletags", "tags"),
        ("post_time", "time"),
        ("news_publish_time", "publish_time"),
        ("新闻来源", None),
        ("新闻作者", "作者"),
        ("文章标签", "标签"),
        ("新聞標籤", "標籤"),
        ("news_content", None),
        ("news_来源", None),
        ("news", None),
        ("articles", None),
        ("newsletter", None),
        ("post_id", None),
    ],
)
def test_keys_behind_a_prefix(key, meant):
    """What the thing is called may stand before a key that headers have; one that they have whole is theirs."""
    assert ROW_KEYS.get(key) == meant


def test_every_key_fills_a_field():
    """A key means one of headers, which fills its field; none is a key of headers itself, nor one of a text."""
    listed = {key.lower() for key, use in read_rows("row_keys") if "text" in use.split()}

    assert {key: find_field(meant) for key, meant in ROW_KEYS.items()} == ROW_FIELDS
    assert [key for key in ROW_KEYS if find_field(key) or key in listed] == []


@every_case(
    ("key", "field"),
    [("title", "title"), ("PubDate", "date_published"), ("nickName", "authors"), ("zz", None), ("own", "title")],
)
def test_field_of_a_key(key, field):
    """A key fills the field that the caller says, that headers have, or that only rows have."""
    assert field_of(key, {"own": "title"}) == field


@every_case(
    ("keys", "text_key", "names"),
    [
        ("art_title art_content art_showtime", "art_content", {"art_title": "title", "art_showtime": "date_published"}),
        ("docTitle docHtmlContent docSource", "docHtmlContent", {"docTitle": "title", "docSource": "source"}),
        ("DOCTITLE DOCCONTENT", "DOCCONTENT", {"DOCTITLE": "title"}),
        ("公告标题 公告内容 公告日期", "公告内容", {"公告标题": "title", "公告日期": "date_published"}),
        ("art_content art_author", "art_content", {}),
        ("user_title user_url content", "content", {}),
        ("subtext subtitle", "subtext", {}),
        ("art_title content", "content", {}),
        ("art_title zw", "zw", {}),
        ("news_title news_content", "news_content", {}),
    ],
)
def test_keys_that_begin_as_that_of_the_text(keys, text_key, names):
    """What stands before the key of the text stands before those of its fields, the title among them."""
    assert find_own_names(keys.split(), text_key) == names


@every_case(
    ("keys", "is_one"),
    [
        ([key], True)
        for key in (
            "reposts", "repost", "reposts_count", "repost_count", "repostsCount", "reposts_num", "repost_num",
            "forwards", "forward_count", "forward_num", "retweets", "retweet_count", "转发", "转发数",
            "转发量", "转发次数", "转发数量", "转发人数", "轉發", "轉發數",
        )
    ]
    + [(["标题", "转发数"], False), (["text", "source", "likes"], False), ([], False)],
)  # fmt: skip
def test_post(keys, is_one):
    """A row that counts how often it was sent on is a post, unless it has a title."""
    assert is_post(keys) is is_one


@every_case(
    ("row", "names"),
    [
        ({"name": "江州港开放", "author": "林一舟"}, {"name": "title"}),
        ({"name": "江州港开放", "author": ["林一舟"], "title": ""}, {"name": "title"}),
        ({"name": "江州港开放", "author": "林一舟", "title": "开港"}, {}),
        ({"name": "林一舟", "author": "林一舟"}, {}),
        ({"name": "林一舟", "author": ["林一舟"]}, {}),
        ({"name": "林一舟", "author": {"name": "林一舟"}}, {}),
        ({"name": "林一舟", "author": [{"name": "林一舟", "id": 3}]}, {}),
        ({"name": "江州港开放", "author": {"name": "林一舟"}}, {"name": "title"}),
        ({"name": "1. 江州港开放", "author": "林一舟"}, {"name": "title"}),
        ({"name": "港口在哪里...", "author": "林一舟"}, {"name": "title"}),
        ({"name": "江州日报", "author": "林一舟"}, {}),
        ({"name": "开港.txt", "author": "林一舟"}, {}),
        ({"name": "新闻/开港", "author": "林一舟"}, {}),
        ({"name": "port", "author": "林一舟"}, {}),
        ({"name": "江州港开放", "author": None}, {}),
        ({"name": ["江州港开放"], "author": "林一舟"}, {}),
    ],
)
def test_name_of_a_work(row, names):
    """Beside an author a name is that of the work, unless it is his, an outlet's or a file's."""
    assert find_title_name(row) == names
