"""What readers of posts know of a source before they read a field."""

from __future__ import annotations

from newsnorm.reader import Source
from newsnorm.readers.posts import dialect_of, header_of, markup_of

from every_case import every_case


def test_the_header_is_cut_once():
    """The second reader finds the header where the first one left it; another source of the same text has its own."""
    source = Source(text="---\ntitle: 江州\n---\n正文")
    header = header_of(source)

    assert [(entry.key, entry.value) for entry in header.entries] == [("title", "江州")]
    assert header_of(source) is header
    assert header_of(Source(text=source.text)) is not header


@every_case(
    ("name", "markup"),
    [
        ("a.html", "html"),
        ("a/B.HTM", "html"),
        ("a.xhtml", "html"),
        ("a.html.md", "auto"),
        ("html", "auto"),
        (".html/a", "auto"),
        ("", "auto"),
        (None, "auto"),
    ],
)
def test_markup_by_name(name, markup):
    """Only the suffix of an HTML page says anything; for the rest the body's own signs decide."""
    assert markup_of(Source(text="<p>正文</p>", name=name)) == markup


@every_case(
    ("name", "body", "dialect"),
    [
        ("a.mdx", "正文", "mdx"),
        ("a.md", "import Tabs from '@theme/Tabs';\n\n# 题", "mdx"),
        ("a.md", "\nimport { Tabs, Item } from './tabs'\nimport B from \"../b\"\n\n正文", "mdx"),
        ("a.md", "正文\n\nimport Tabs from '@theme/Tabs';\n", "goldmark"),
        ("a.md", "import os\nimport sys\n\n正文", "goldmark"),
        ("a.md", "import React from 'react';\n\n正文", "goldmark"),
        ("a.md", "import Tabs from '@theme/Tabs';\n正文", "goldmark"),
        ("a.md", "import tabs from './tabs';\n\n正文", "goldmark"),
    ],
)
def test_dialect(name, body, dialect):
    """A file that begins with components of a program is MDX, whatever it is called; statements in a text are text."""
    assert dialect_of(Source(text=f"---\ntitle: 江州\n---\n{body}", name=name), "goldmark") == dialect


def test_dialect_without_a_header():
    """Without a header such lines may be the code that a text is about; kramdown stays what it is."""
    body = "import Tabs from '@theme/Tabs';\n\n# 题"

    assert dialect_of(Source(text=body)) == "commonmark"
    assert dialect_of(Source(text=f"---\ntitle: 江州\n---\n{body}"), "kramdown") == "kramdown"
