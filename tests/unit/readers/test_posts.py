"""What readers of posts know of a source before they read a field."""

from __future__ import annotations

from newsnorm.reader import Source
from newsnorm.readers.posts import header_of, markup_of

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
