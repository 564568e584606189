"""Fields that stood beside a text."""

from __future__ import annotations

import json

import newsnorm
from newsnorm._frozen import thaw
from newsnorm.containers.beside import lay_under
from newsnorm.containers.document import Document
from newsnorm.frontmatter.keys import FIELD_KEYS
from newsnorm.lexicon.words import read_rows
from newsnorm.reader import RawArticle

from every_case import every_case


def test_what_the_text_says_counts():
    """A field of the text stays, and the other value is in `extra`."""
    document = Document("a.jsonl:1", fields={"title": "另一个", "url": "https://news.example/1"})
    raw = lay_under(RawArticle(title="快讯"), document)

    assert (raw.title, raw.url, dict(raw.extra)) == ("快讯", "https://news.example/1", {"title": "另一个"})


def test_a_date_in_a_name_counts_less():
    """A date that only the name of the file says gives way to one beside the text."""
    raw = RawArticle(date_published="2020-02-02", origins={"date_published": "name"})
    laid = lay_under(raw, Document("a", fields={"date": "2022-01-14"}))

    assert (laid.date_published.year, str(laid.origins["date_published"][0])) == (2022, "row:date")


def test_origin_is_that_of_the_document():
    """The origins say where the fields stood."""
    raw = lay_under(RawArticle(), Document("f#1", fields={"title": "快讯"}, origin="feed"))

    assert str(raw.origins["title"][0]) == "feed:title"


def test_own_names_come_first():
    """A name that the caller gave fills its field before the names that everybody knows."""
    document = Document("a", fields={"title": "栏目", "biaoti": "快讯"})

    assert lay_under(RawArticle(), document, {"biaoti": "title"}).title == "快讯"


@every_case(
    ("value", "origin", "tags"),
    [
        ("港口,航运；外贸", "row", ("港口", "航运", "外贸")),
        ("港口 航运", "row", ("港口", "航运")),
        ("港口,航运", "feed", ("港口,航运",)),
    ],
)
def test_tags_in_one_string(value, origin, tags):
    """Rows of data write their tags with commas or blanks between; elsewhere a string is one tag."""
    assert lay_under(RawArticle(), Document("a", fields={"tags": value}, origin=origin)).tags == tags


@every_case(
    ("fields", "source"),
    [
        ({"source": "拍客助手", "reposts_count": 3}, None),
        ({"来源": "定时小管家", "转发数": "3"}, None),
        ({"来源": "拍客助手", "RePosts": 3}, None),
        ({"source": "拍客助手", "forwardCount": 3}, None),
        # Accounts and papers are outlets all the same.
        ({"source": "江州日报", "reposts_count": 3}, "江州日报"),
        ({"来源": "江州发布", "转发": "3"}, "江州发布"),
        # An article with a title, and rows of which nobody counts how often they were sent on.
        ({"title": "快讯", "source": "海城夜话", "reposts": 3}, "海城夜话"),
        ({"source": "海城夜话", "views": 3}, "海城夜话"),
    ],
)
def test_what_a_post_was_sent_with(fields, source):
    """A post that is sent on, without a title, has the program for its source, unless that is an outlet."""
    raw = lay_under(RawArticle(), Document("a", fields=fields))

    assert raw.source == source
    assert source or raw.extra == fields


def test_callers_own_source_of_a_post():
    """A source that the caller names is one."""
    document = Document("a", fields={"source": "海城夜话", "reposts": 3})

    assert lay_under(RawArticle(), document, {"source": "source"}).source == "海城夜话"


def test_source_of_a_feed_of_posts():
    """Only rows of data are posts."""
    document = Document("a", fields={"source": "海城夜话", "reposts": 3}, origin="feed")

    assert lay_under(RawArticle(), document).source == "海城夜话"


_VALUES = {"date_published": "2023-03-08", "date_modified": "2023-03-08", "url": "https://a.example/1"}
_NAMES = {"outlet": "source", "reporters": "authors"}
_USES = [(key, use.split()[0]) for key, use in read_rows("row_keys")]


@every_case(("key", "field"), [(key, field) for key, field in _USES if field in FIELD_KEYS])
def test_every_key_of_rows(key: str, field: str):
    """A key that only rows have fills its field there, and stays in `extra` beside other texts."""
    value = _VALUES.get(field, "https://a.example/1.png" if field == "images" else "江州")
    name = _NAMES.get(field, field)

    assert getattr(lay_under(RawArticle(), Document("a", fields={key: value})), name)
    feed = lay_under(RawArticle(), Document("a", fields={key: value}, origin="feed"))
    assert (getattr(feed, name), dict(feed.extra)) == (getattr(RawArticle(), name), {key: value})


@every_case(
    ("fields", "day"),
    [
        ({"createTime": "2023-03-09", "publishTime": "2023-03-08"}, 8),
        ({"createdAt": "2023-03-09", "publishedAt": "2023-03-08"}, 8),
        ({"created_at": "2023-03-09", "pub_date": "2023-03-08"}, 8),
        ({"created": "2023-03-09", "发布时间": "2023-03-08"}, 8),
        ({"createTime": "2023-03-09"}, 9),
        ({"ctime": "2023-03-09", "publishTime": "2023-03-08"}, 8),
        ({"add_time": "2023-03-09", "published-date": "2023-03-08"}, 8),
    ],
)
def test_time_of_publication_comes_before_that_of_the_row(fields, day):
    """When a row was made is the date only where nothing says when the text was published."""
    assert lay_under(RawArticle(), Document("a", fields=fields)).date_published.day == day


@every_case(
    ("row", "extra"),
    [
        ({"author": {"name": "林一舟", "bio": "江州人。"}}, {"author": {"name": "林一舟", "bio": "江州人。"}}),
        ({"author": [{"name": "林一舟", "bio": "江州人。"}]}, {"author": [{"name": "林一舟", "bio": "江州人。"}]}),
        ({"source": {"name": "江州日报", "home": "a"}}, {"source": {"name": "江州日报", "home": "a"}}),
        ({"author": {"name": "林一舟"}}, {}),
        ({"author": {"family": "林", "given": "一舟"}}, {}),
        ({"tags": [{"name": "港口", "slug": "port"}]}, {}),
    ],
)
def test_more_than_a_name(row, extra):
    """What stands beside the name of somebody is in no field and stays in `extra`."""
    article = newsnorm.loads(json.dumps({"title": "开港", "content": "江州港昨日开放。", **row}, ensure_ascii=False))

    assert thaw(article.extra) == extra
