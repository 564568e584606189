"""JSON that any file takes."""

from __future__ import annotations

import json

import pytest

from newsnorm.export.formats import dumps
from newsnorm.export.json_text import write_object
from newsnorm.model import Article, Block, Provenance


def test_chinese_stays_readable():
    """Only what UTF-8 cannot hold is an escape."""
    assert write_object({"title": "快讯\N{IDEOGRAPHIC SPACE}😀"}) == '{"title": "快讯\N{IDEOGRAPHIC SPACE}😀"}'


def test_a_lone_surrogate_is_an_escape_and_comes_back():
    """The name of a file whose bytes are no UTF-8 is written and read without loss."""
    path = b"\xb2\xe2.md".decode("utf-8", "surrogateescape")
    written = write_object({"path": path})

    assert written.encode() == rb'{"path": "\udcb2\udce2.md"}'
    assert json.loads(written) == {"path": path}


@pytest.mark.parametrize("name", ["json", "jsonld", "jsonfeed", "ninjs"])
def test_every_json_format_can_be_encoded(name):
    """No article makes JSON that a file refuses."""
    article = Article(
        title="\ud800",
        blocks=(Block(text="\udfff"),),
        url="https://example.com/\udc80",
        provenance=Provenance(path="\udcb2.md"),
    )

    assert json.loads(dumps(article, format=name).encode())
