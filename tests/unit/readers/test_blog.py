"""The reader of posts: header, body and what the format says come together."""

from __future__ import annotations

from newsnorm.reader import Source
from newsnorm.readers.blog import BlogReader, read_post
from newsnorm.readers.formats import HEXO, JEKYLL


def test_a_reader_is_its_format():
    """Its name and its suffixes are the format's, and it shows itself by the name."""
    reader = BlogReader(HEXO)

    assert (reader.name, reader.suffixes) == (HEXO.name, HEXO.suffixes)
    assert repr(reader) == "BlogReader(format=hexo)"


def test_the_format_goes_into_the_article():
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


def test_findings_of_header_and_fields_come_together():
    """First what was repaired in the header, then what its fields could not take."""
    raw = read_post(Source(text="---\ntitle: a\ntitle: 快讯: b\ndate: 昨天\n---\n"), HEXO)

    assert [(finding.id, finding.line) for finding in raw.findings] == [
        ("repair-header-line", 3),
        ("header-repeated-key", 2),
        ("date-unreadable", 4),
    ]
