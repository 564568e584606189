"""attrs values and plain JSON values, there and back."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone

import pytest
from attrs import fields

from newsnorm._plain import from_plain, to_plain
from newsnorm.errors import SourceError
from newsnorm.model import Article, Block, Boilerplate, Dateline, Image, Person, Provenance

from every_case import every_case

ARTICLE = Article(
    title="快讯",
    blocks=(Block(kind="table", text="a\tb", rows=(("a", "b"),)), Block(text="x = 1", verbatim=((0, 5),))),
    date_published=datetime(2022, 1, 14, 1, 1, 10, 5, tzinfo=timezone(timedelta(hours=8))),
    authors=(Person("胡小雨", "reporter"),),
    dateline=Dateline("示例网讯", agency="示例网"),
    categories=(("金融", "资讯"), ("要闻",)),
    images=(Image("https://example.com/1.png", placeholder=True),),
    extra={"a": [1, {"b": None}]},
    boilerplate=(Boilerplate("source", "来源：示例网", "source-line", 3),),
    provenance=Provenance(path="a.md", origins={"title": "header:title"}),
)


def test_plain_values_are_json():
    """Tuples become lists, values dictionaries, instants text; None stays."""
    plain = to_plain(ARTICLE)

    assert plain["date_published"] == "2022-01-14T01:01:10.000005+08:00"
    assert plain["categories"] == [["金融", "资讯"], ["要闻"]]
    assert plain["blocks"][1]["verbatim"] == [[0, 5]]
    assert plain["extra"] == {"a": [1, {"b": None}]}
    assert plain["summary"] is None
    assert list(plain) == [each.name for each in fields(Article)]


def test_nothing_is_lost_on_the_way():
    """Every field comes back, through JSON too."""
    assert from_plain(Article, to_plain(ARTICLE)) == ARTICLE
    assert from_plain(Article, json.loads(json.dumps(to_plain(ARTICLE)))) == ARTICLE


def test_how_words_are_set_is_no_plain_value():
    """Where pictures stand and what is bold is for posts that are written anew; those who differ are equal."""
    set_so = Article(blocks=(Block(text="甲", bold=((0, 1),)),), images=(Image("a.png", index=1),))
    plain = to_plain(set_so)

    assert from_plain(Article, plain) == set_so == Article(blocks=(Block(text="甲"),), images=(Image("a.png"),))
    assert "bold" not in plain["blocks"][0]
    assert "index" not in plain["images"][0]


def test_missing_keys_take_their_defaults():
    """A short dictionary is an article with the rest empty."""
    assert from_plain(Article, {"title": "快讯"}) == Article(title="快讯")


@every_case(
    ("data", "message"),
    [
        ([], "Article is not an object"),
        ({"headline": "x"}, "unknown key headline"),
        ({"title": 5}, "title: expected str, not int"),
        ({"draft": 1}, "draft: expected bool, not int"),
        ({"tags": "a"}, "tags: expected an array"),
        ({"tags": ["a", 1]}, "tags: expected str, not int"),
        ({"date_precision": "year"}, "date_precision: 'year' is not one of"),
        ({"date_published": "昨天"}, "date_published: Invalid isoformat string: '昨天'"),
        ({"date_published": "2022-01-14T00:00:00"}, "Article: date_published has no UTC offset"),
        ({"blocks": [{"kind": "poem"}]}, "blocks: kind: 'poem' is not one of"),
        ({"blocks": [{"level": True}]}, "blocks: level: expected int, not bool"),
        ({"blocks": [{"verbatim": [[1]]}]}, "blocks: verbatim: expected 2 values, not 1"),
        ({"extra": [1]}, "extra: expected an object"),
        ({"extra": None}, "extra: expected an object"),
        ({"provenance": {"origins": "x"}}, "provenance: origins: expected an object"),
        ({"dateline": {"agency": "示例网"}}, "dateline: Dateline has no text"),
        ({"blocks": [{"colour": 1}]}, "blocks: unknown key colour"),
        ({"authors": [{}]}, "authors: Person has no name"),
        ({"authors": [{"name": "x", "role": "poet"}]}, "authors: role: 'poet' is not one of"),
        ({"provenance": {"confidence": "high"}}, "provenance: confidence: expected float, not str"),
    ],
)
def test_a_wrong_value_is_named(data, message):
    """The message leads to the place from the root down."""
    with pytest.raises(SourceError) as caught:
        from_plain(Article, data)

    assert caught.value.message.startswith(message)


def test_a_bottomless_value_is_refused():
    """Data of a stranger may be nested without end; that is a SourceError too."""
    value = []
    for _ in range(100_000):
        value = [value]

    with pytest.raises(SourceError, match="extra: nested too deeply"):
        from_plain(Article, {"extra": {"a": value}})


def test_an_unknown_key_hints_at_the_known_ones():
    """The hint lists what the value has."""
    with pytest.raises(SourceError) as caught:
        from_plain(Person, {"title": "x"})

    assert caught.value.hint == "Person has: name, role"
