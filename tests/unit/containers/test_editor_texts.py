"""Texts that editors in browsers keep as JSON."""

from __future__ import annotations

import json

import newsnorm
from newsnorm.containers.editor_texts import holds_editor_text, lift_editor_text, read_editor_text

from every_case import every_case


def _words(text, **marks):
    return {"type": "text", "text": text, **marks}


def _node(kind, *inner, key="content", **attributes):
    return {"type": kind, key: list(inner), **attributes}


def _slate(kind, *inner):
    return _node(kind, *inner, key="children")


DOC = _node("doc", _node("paragraph", _words("江州港开放。")))
DELTA = {"ops": [{"insert": "江州港开放。\n"}]}
BLOCKS = {
    "time": 1678241700000,
    "blocks": [{"type": "paragraph", "data": {"text": "江州港开放。"}}],
    "version": "2.26.5",
}
DRAFT = {"blocks": [{"text": "江州港开放。", "type": "unstyled", "entityRanges": []}], "entityMap": {}}
LEXICAL = {"root": _slate("root", _slate("paragraph", _words("江州港开放。")))}
SLATE = [_slate("paragraph", {"text": "江州港开放。"})]
PORTABLE = [
    {"_type": "block", "style": "normal", "children": [{"_type": "span", "text": "江州港开放。"}], "markDefs": []}
]
EVERY = [DOC, DELTA, BLOCKS, DRAFT, LEXICAL, SLATE, PORTABLE]


@every_case("text", EVERY, ids=["doc", "delta", "blocks", "draft", "lexical", "slate", "portable"])
def test_every_editor(text):
    """A text of each editor is one article beside the fields of a row, as a value and as JSON in a string."""
    assert read_editor_text(text) == "<p>江州港开放。</p>"
    for value in (text, json.dumps(text, ensure_ascii=False)):
        article = newsnorm.loads(json.dumps([{"title": "开港", "content": value}]), name="a.json")

        assert (article.title, article.text, article.date_published) == ("开港", "江州港开放。", None)


@every_case("text", EVERY[:5], ids=["doc", "delta", "blocks", "draft", "lexical"])
def test_whole_file(text):
    """A file that is such a text is one article, and not one for each paragraph; so is one with a title beside it."""
    assert newsnorm.loads(json.dumps(text), name="a.json").text == "江州港开放。"
    article = newsnorm.loads(json.dumps({"title": "开港", **text}), name="a.json")
    assert (article.title, article.text, article.date_published) == ("开港", "江州港开放。", None)


@every_case(
    "value",
    [
        "江州港开放。",
        '{"title": "开港"}',
        "[快讯] 江州港开放。",
        {"type": "doc", "content": "江州港开放。"},
        {"ops": []},
        {"blocks": [{"kind": "paragraph", "text": "江州港开放。"}]},
        {"root": {"children": []}},
        [],
        ["江州港开放。"],
        [{"type": "text", "content": "江州港开放。"}],
        [{"type": "comment", "text": "好。", "children": [{"type": "comment", "text": "是。"}]}],
    ],
)
def test_what_is_none(value):
    """Rows, lists of paragraphs and comments are none."""
    assert read_editor_text(value) is None


def test_row_is_a_text_itself():
    """A row with the keys of a text among its own keeps its other keys; when Editor.js saved it is no date."""
    assert lift_editor_text({"title": "开港", **BLOCKS}) == {"title": "开港", "content": BLOCKS}
    assert lift_editor_text({"title": "开港", "time": "2023-03-08", **DELTA}) == {
        "title": "开港",
        "time": "2023-03-08",
        "content": DELTA,
    }
    assert lift_editor_text({"title": "开港", "content": "江州港开放。"}) == {
        "title": "开港",
        "content": "江州港开放。",
    }
    assert holds_editor_text(DOC)


@every_case(
    "text", [_node("doc", _node("paragraph")), _node("doc", {"type": "horizontalRule"}), {"ops": [{"insert": "\n"}]}]
)
def test_without_words(text):
    """A text without words is empty, and its row a failure."""
    assert read_editor_text(text) == ""


@every_case(
    "value", ['{"ops": [', '[{"type": "paragraph", "children": [', {"root": {"type": "root", "children": None}}]
)
def test_what_only_begins_so(value):
    """JSON that was cut off, and a root without nodes, are no text of an editor."""
    assert read_editor_text(value) is None
