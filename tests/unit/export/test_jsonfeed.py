"""Items of a JSON Feed."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from newsnorm.export.jsonfeed import write_jsonfeed
from newsnorm.model import Article, Block, Image, Person


def test_an_item_has_the_words_of_json_feed():
    """Dates are RFC 3339, the picture is the lead one, what the format has no word for stands in an extension."""
    article = Article(
        title="快讯",
        blocks=(Block(text="沪指收涨。"),),
        summary="收涨",
        date_published=datetime(2022, 1, 14, tzinfo=UTC),
        date_modified=datetime(2022, 1, 15, tzinfo=UTC),
        date_precision="day",
        authors=(Person("胡小雨", "reporter"),),
        source="示例网",
        url="https://example.com/1",
        categories=(("金融", "资讯"),),
        tags=("沪指",),
        images=(Image("https://example.com/in.png"), Image("https://example.com/lead.png", role="lead")),
        language="zh-Hans",
    )

    assert json.loads(write_jsonfeed(article)) == {
        "id": "https://example.com/1",
        "url": "https://example.com/1",
        "title": "快讯",
        "content_text": "沪指收涨。",
        "summary": "收涨",
        "image": "https://example.com/lead.png",
        "date_published": "2022-01-14T00:00:00+00:00",
        "date_modified": "2022-01-15T00:00:00+00:00",
        "authors": [{"name": "胡小雨"}],
        "tags": ["沪指"],
        "language": "zh-Hans",
        "_newsnorm": {
            "source": "示例网",
            "categories": [["金融", "资讯"]],
        },
    }


def test_relative_addresses_are_left_out():
    """`/posts/1/` names no page outside its blog, and two blogs may both have it."""
    article = Article(title="快讯", url="/posts/1/", images=(Image("/a.png", role="lead"), Image("a:b", role="lead")))

    assert json.loads(write_jsonfeed(article)) == {
        "id": article.id,
        "title": "快讯",
        "content_text": "",
        "image": "a:b",
    }


def test_the_required_parts_are_always_there():
    """An item needs an id and a content; without a URL the article's own id serves."""
    assert json.loads(write_jsonfeed(Article())) == {"id": Article().id, "content_text": ""}
