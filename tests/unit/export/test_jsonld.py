"""schema.org NewsArticle."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from newsnorm.export.jsonld import write_jsonld
from newsnorm.model import Article, Block, Dateline, Image, Person


def test_every_property_has_schema_orgs_name():
    """All that schema.org has a word for comes out under it."""
    article = Article(
        title="快讯",
        original_title="沪指收涨",
        blocks=(Block(text="示例网讯 沪指收涨。"),),
        summary="收涨",
        date_published=datetime(2022, 1, 14, tzinfo=UTC),
        date_modified=datetime(2022, 1, 15, 8, 0, tzinfo=UTC),
        date_precision="day",
        authors=(Person("胡小雨", "reporter"), Person("John", "translator"), Person("李拍", "photographer")),
        editors=(Person("王编", "editor"),),
        source="示例网",
        dateline=Dateline("示例网讯", agency="示例网"),
        url="https://example.com/1",
        categories=(("金融", "资讯"), ("金融", "要闻")),
        tags=("沪指",),
        images=(Image("https://example.com/1.png", "图", "说明"), Image("https://example.com/2", placeholder=True)),
        language="zh-Hans",
        draft=True,
    )
    outlet = {"@type": "Organization", "name": "示例网"}

    assert json.loads(write_jsonld(article)) == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "identifier": article.id,
        "url": "https://example.com/1",
        "headline": "快讯",
        "alternativeHeadline": "沪指收涨",
        "description": "收涨",
        "articleBody": "示例网讯 沪指收涨。",
        "datePublished": "2022-01-14",
        "dateModified": "2022-01-15T08:00:00+00:00",
        "dateline": "示例网讯",
        "author": [{"@type": "Person", "name": "胡小雨"}],
        "translator": [{"@type": "Person", "name": "John"}],
        "contributor": [{"@type": "Person", "name": "李拍"}],
        "editor": [{"@type": "Person", "name": "王编"}],
        "sourceOrganization": outlet,
        "publisher": outlet,
        "articleSection": ["金融", "资讯", "要闻"],
        "keywords": ["沪指"],
        "inLanguage": "zh-Hans",
        "image": [{"@type": "ImageObject", "url": "https://example.com/1.png", "caption": "说明", "description": "图"}],
        "creativeWorkStatus": "Draft",
    }


def test_empty_fields_are_left_out():
    """An article without anything is a NewsArticle with an identifier."""
    assert list(json.loads(write_jsonld(Article()))) == ["@context", "@type", "identifier"]


def test_it_can_stand_in_a_script_element():
    """No text can close the element the JSON stands in, and the value is the same."""
    article = Article(title="</script><script>alert(1)</script>")

    assert "<" not in write_jsonld(article)
    assert json.loads(write_jsonld(article))["headline"] == article.title
