"""IPTC ninjs 3.1."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from newsnorm.export.ninjs import write_ninjs
from newsnorm.model import Article, Block, Dateline, Image, Person


def test_every_property_has_ninjs_name():
    """The names are those of the 3.1 schema, which allows no others."""
    article = Article(
        title="快讯",
        original_title="沪指收涨",
        blocks=(Block(text="沪指收涨。"),),
        summary="收涨",
        date_published=datetime(2022, 1, 14, tzinfo=UTC),
        authors=(Person("胡小雨", "reporter"), Person("李文", "author")),
        editors=(Person("王编", "editor"),),
        source="示例网",
        dateline=Dateline("示例网上海讯", place="上海"),
        url="https://example.com/1",
        categories=(("金融",),),
        tags=("沪指",),
        images=(
            Image("https://example.com/1.png", "图", "说明"),
            Image("/2.png"),
            Image("https://x/3", placeholder=True),
        ),
        language="zh-Hans",
        draft=True,
    )

    assert json.loads(write_ninjs(article)) == {
        "uri": f"urn:newsnorm:{article.id}",
        "standard": {
            "name": "ninjs",
            "version": "3.1",
            "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
        },
        "type": "text",
        "representationType": "full",
        "pubStatus": "withheld",
        "firstCreated": "2022-01-14T00:00:00+00:00",
        "versionCreated": "2022-01-14T00:00:00+00:00",
        "language": "zh-Hans",
        "headlines": [
            {"role": "main", "contentType": "text/plain", "value": "快讯"},
            {"role": "original", "contentType": "text/plain", "value": "沪指收涨"},
        ],
        "by": "胡小雨、李文",
        "located": "上海",
        "descriptions": [{"role": "summary", "contentType": "text/plain", "value": "收涨"}],
        "bodies": [{"charCount": 5, "role": "main", "contentType": "text/plain", "value": "沪指收涨。"}],
        "infoSources": [
            {"name": "示例网", "role": "publisher"},
            {"name": "胡小雨", "role": "reporter"},
            {"name": "李文", "role": "author"},
            {"name": "王编", "role": "editor"},
        ],
        "subjects": [{"name": "金融", "rel": "category"}, {"name": "沪指", "rel": "keyword"}],
        "altIds": [{"role": "url", "value": "https://example.com/1"}],
        "associations": [
            {
                "name": "picture1",
                "uri": "https://example.com/1.png",
                "type": "picture",
                "representationType": "partial",
                "descriptions": [
                    {"role": "caption", "contentType": "text/plain", "value": "说明"},
                    {"role": "alternative", "contentType": "text/plain", "value": "图"},
                ],
                "renditions": [{"name": "main", "href": "https://example.com/1.png"}],
            }
        ],
    }


def test_a_bare_article_has_only_what_ninjs_wants():
    """The one required property is the uri; the status says that the article may be used."""
    written = json.loads(write_ninjs(Article()))

    assert list(written) == ["uri", "standard", "type", "representationType", "pubStatus"]
    assert written["pubStatus"] == "usable"
