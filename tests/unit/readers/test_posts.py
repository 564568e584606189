"""What the readers share: the header, cut off once, and a raw article from it."""

from __future__ import annotations

import pytest

from newsnorm.reader import Source
from newsnorm.readers.conventions import HEXO, JEKYLL
from newsnorm.readers.posts import header_of, markup_of, read_post


def test_the_header_is_cut_once():
    """The second reader finds the header in the memo; another source of the same text has its own."""
    source = Source(text="---\ntitle: 江州\n---\n正文")
    header = header_of(source)

    assert [(entry.key, entry.value) for entry in header.entries] == [("title", "江州")]
    assert header_of(source) is header
    assert header_of(Source(text=source.text)) is not header


def test_conventions_go_into_the_article():
    """The same post has the body and the findings of its header and, beyond that, what its format says."""
    source = Source(text="---\ntitle: 快讯: 江州\ncategories: [财经, 港口]\n---\n正文\n", name="a.md")
    hexo, jekyll = read_post(source, HEXO), read_post(source, JEKYLL)

    assert (
        (hexo.title, hexo.body.text, hexo.body.line)
        == (jekyll.title, jekyll.body.text, 5)
        == ("快讯: 江州", "正文\n", 5)
    )
    assert [finding.id for finding in hexo.findings] == ["repair-header-line"]
    assert (hexo.categories, jekyll.categories) == ((("财经", "港口"),), (("财经",), ("港口",)))
    assert (hexo.body.template_syntax, hexo.body.dialect, hexo.body.soft_breaks) == ("nunjucks", "commonmark", "keep")
    assert (jekyll.body.template_syntax, jekyll.body.dialect, jekyll.body.soft_breaks) == ("liquid", "kramdown", "join")
    assert hexo.body.excerpt_separator is None


def test_a_post_may_differ_from_its_format():
    """What one header says about templates and summary wins over the conventions."""
    raw = read_post(Source(text="---\ntitle: t\n---\n"), JEKYLL, template_syntax="none", excerpt_separator="<!--完-->")

    assert (raw.body.template_syntax, raw.body.excerpt_separator) == ("none", "<!--完-->")


def test_findings_of_header_and_fields_come_together():
    """First what was repaired in the header, then what its fields could not take."""
    raw = read_post(Source(text="---\ntitle: a\ntitle: 快讯: b\ndate: 昨天\n---\n"), HEXO)

    assert [(finding.id, finding.line) for finding in raw.findings] == [
        ("repair-header-line", 3),
        ("header-repeated-key", 2),
        ("date-unreadable", 4),
    ]


@pytest.mark.parametrize(
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
