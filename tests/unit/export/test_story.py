"""An article's story as plain values."""

from __future__ import annotations

import json

from newsnorm._json import write_json
from newsnorm.api import loads
from newsnorm.export.story import tell_story

POST = "---\ntitle: [快讯]江州港: 今日开港\n---\n江州港今日开港,首日.\n\n（责任编辑：宋清和）\n"


def test_it_tells_all():
    """Fields come with origins, changes with their place, and nothing of the body is cut."""
    article = loads(POST, name="a.md")
    story = json.loads(write_json(tell_story(article, POST)))

    assert (story["path"], story["id"], story["source"]) == ("a.md", article.id, POST)
    assert story["read"]["encoding"] == "utf-8"
    assert story["fields"]["title"] == {"value": "[快讯]江州港：今日开港", "origin": "header:title"}
    assert story["fields"]["editors"]["origin"] == "line:editor"
    assert [finding["id"] for finding in story["findings"]] == ["repair-header-line"]
    assert {(change["rule"], change["where"]) for change in story["changes"]} >= {("comma", "block 1")}
    assert [line["text"] for line in story["taken_out"]] == ["（责任编辑：宋清和）"]
    assert story["text"] == article.text


def test_empty_fields_are_left_out():
    """Only fields that have a value are told."""
    assert list(tell_story(loads("沪指收涨。"))["fields"]) == ["language"]
