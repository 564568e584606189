"""The Hexo reader: what only Hexo reads."""

from __future__ import annotations

from newsnorm.origins import Origin
from newsnorm.reader import Source
from newsnorm.readers.blog import BlogReader
from newsnorm.readers.formats import HEXO

from every_case import every_case

READER = BlogReader(HEXO)


@every_case(
    ("text", "body_line"),
    [
        ("---\ntitle: 江州港开放\ntags: [港口]\n---\n正文\n", 5),
        ("\n---\ntitle: 江州港开放\ntags: [港口]\n---\n正文\n", 6),
        ("title: 江州港开放\ntags: [港口]\n---\n正文\n", 4),
        (';;;\n"title": "江州港开放",\n"tags": ["港口"]\n;;;\n正文\n', 5),
    ],
    ids=["fenced", "blank line before", "no opening fence", "JSON"],
)
def test_every_form_of_a_header(text, body_line):
    """Hexo's four ways to write a header give the same fields."""
    raw = READER.read(Source(text=text))

    assert (raw.title, raw.tags, raw.body.text, raw.body.line) == ("江州港开放", ("港口",), "正文\n", body_line)
    assert dict(raw.origins) == {"title": (Origin("header", "title"),), "tags": (Origin("header", "tags"),)}


def test_a_post_without_a_header():
    """A file among Hexo's posts need not have one: all is body, and rules in it are no fence."""
    raw = READER.read(Source(text="江州港开放。\n\n---\n\n货船靠岸。\n", name="source/_posts/a.md"))

    assert (raw.title, raw.body.text, raw.body.line) == (None, "江州港开放。\n\n---\n\n货船靠岸。\n", 1)
    assert (raw.body.soft_breaks, raw.body.template_syntax) == ("keep", "nunjucks")


@every_case(
    ("text", "name", "is_sure"),
    [
        ("正文", "source/_posts/a.md", True),
        ("---\ntitle: t\n---\n", "source/_posts/a.md", True),
        ("---\ntitle: t\n---\n", "content/a.md", False),
        ("正文", "a.md", False),
        ("", None, False),
    ],
)
def test_detection(text, name, is_sure):
    """Among Hexo's posts any text is its own; in the folders of others, and anywhere else, it is not sure."""
    detection = READER.detect(Source(text=text, name=name))

    assert (detection is not None and detection.confidence > 0.8) is is_sure
