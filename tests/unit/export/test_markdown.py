"""Canonical Markdown: the header and its frame; the body has tests of its own."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone

import yaml

from newsnorm.export.markdown import write_markdown
from newsnorm.model import Article, Block, Change, Finding, Person

ARTICLE = Article(
    title="快讯: 沪指\N{IDEOGRAPHIC SPACE}收涨",
    blocks=(Block(text="沪指收涨。"),),
    date_published=datetime(2022, 1, 14, 1, 1, 10, tzinfo=timezone(timedelta(hours=8))),
    authors=(Person("胡小雨", "reporter"),),
    categories=(("金融", "资讯"), ("要闻",)),
    draft=True,
    extra={"comments": False, "id": "000001"},
    changes=(Change("indent", 1),),
    findings=(Finding("x", "info", "y"),),
)


def test_the_file_reads_well():
    """The header has the fields that are not empty, in the order of Article; the body is Markdown."""
    assert write_markdown(ARTICLE).splitlines() == [
        "---",
        "newsnorm: 1",
        'title: "快讯: 沪指\\u3000收涨"',
        'date_published: "2022-01-14T01:01:10+08:00"',
        'authors: [{"name": "胡小雨", "role": "reporter"}]',
        'categories: [["金融", "资讯"], ["要闻"]]',
        "draft: true",
        'extra: {"comments": false, "id": "000001"}',
        "---",
        "",
        "沪指收涨。",
    ]


def test_the_header_is_yaml():
    """Other programs read the header with a YAML loader and see the same values."""
    header = write_markdown(ARTICLE).split("---\n")[1]
    values = yaml.safe_load(header)

    assert values.pop("newsnorm") == 1
    assert values == {key: json.loads(json.dumps(ARTICLE.to_dict()[key])) for key in values}


def test_an_empty_text_is_not_none():
    """Empty and missing are different values, and both come back."""
    assert write_markdown(Article(title="")) == '---\nnewsnorm: 1\ntitle: ""\n---\n'
