"""Evernote exports."""

from __future__ import annotations

import newsnorm
from newsnorm.containers.enex import EnexContainer

from every_case import every_case


def enex(content: str, more: str = "") -> str:
    """An export of one note."""
    return f"<en-export><note><title>江州开港</title><content>{content}</content>{more}</note></en-export>"


@every_case(
    ("content", "text"),
    [
        ("<![CDATA[<en-note><div>港口开了。</div><div>人很多。</div></en-note>]]>", "港口开了。\n\n人很多。"),
        ("<![CDATA[<en-note>港口开了。<en-todo checked='true'/>去看</en-note>]]>", "港口开了。去看"),
        ("&lt;en-note&gt;&lt;p&gt;港口开了。&lt;/p&gt;&lt;/en-note&gt;", "港口开了。"),
        ("<![CDATA[<en-note><b>en-note</b> 是一种标记。</en-note>]]>", "en-note 是一种标记。"),
        ("", ""),
    ],
)
def test_content(content, text):
    """A note is HTML in a frame of its own, with elements that show nothing."""
    article = newsnorm.loads(enex(content))

    assert (article.title, article.text) == ("江州开港", text)
    assert [finding.id for finding in article.findings] == ([] if text else ["no-text"])


@every_case(
    ("more", "field", "right"),
    [
        ("<tag>港口</tag><tag></tag>", "tags", ("港口",)),
        ("<created>坏的</created>", "date_published", None),
        ("<note-attributes><source>江州日报</source></note-attributes>", "source", None),
        (
            "<note-attributes><source-url>https://a.example/1</source-url></note-attributes>",
            "url",
            "https://a.example/1",
        ),
    ],
)
def test_fields(more, field, right):
    """What stands beside the content fills fields; the program that made the note is no outlet."""
    assert getattr(newsnorm.loads(enex("港口开了。", more)), field) == right


def test_relative_addresses():
    """They count from the page that was clipped."""
    beside = "<note-attributes><source-url>https://a.example/d/1</source-url></note-attributes>"
    article = newsnorm.loads(enex('<![CDATA[<en-note>港口<img src="i.png"/></en-note>]]>', beside))

    assert [image.url for image in article.images] == ["https://a.example/d/i.png"]


@every_case(
    ("text", "is_one"),
    [
        ("<en-export><note></note></en-export>", True),
        ('<?xml version="1.0"?><!DOCTYPE en-export SYSTEM "x"><en-export version="10">', True),
        ("<en-note>港口</en-note>", False),
        ("<en-export></en-export> 是印象笔记的格式。", False),
    ],
)
def test_detect(text, is_one):
    """The root tells, if nothing follows its end."""
    assert (EnexContainer().detect(text.encode(), None) is not None) == is_one
