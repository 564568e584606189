"""What the formats mean by the same header."""

from __future__ import annotations

import pytest

from newsnorm.frontmatter.entries import Quoted, Wrapped
from newsnorm.reader import Reader, Source
from newsnorm.readers.conventions import HEXO, HUGO, JEKYLL, PLAIN, is_jekyll_false, read_published
from newsnorm.readers.hexo import HexoReader
from newsnorm.readers.hugo import HugoReader
from newsnorm.readers.jekyll import JekyllReader
from newsnorm.readers.plain import PlainReader

POST = "---\ntitle: t\ncategories: [a, b]\n---\n\n  正文 \n"


@pytest.mark.parametrize(
    ("reader", "soft_breaks", "syntax", "categories"),
    [
        (HexoReader(), "keep", "nunjucks", (("a", "b"),)),
        (JekyllReader(), "join", "liquid", (("a",), ("b",))),
        (HugoReader(), "join", "shortcodes", (("a",), ("b",))),
        (PlainReader(), "join", "none", (("a",), ("b",))),
    ],
    ids=lambda value: getattr(value, "name", ""),
)
def test_conventions(reader, soft_breaks, syntax, categories):
    """Each reader has its format's line breaks, template tags and categories, and leaves the body untouched."""
    raw = reader.read(Source(text=POST))

    assert isinstance(reader, Reader)
    assert (raw.body.soft_breaks, raw.body.template_syntax, raw.categories) == (soft_breaks, syntax, categories)
    assert (raw.body.text, raw.body.line, raw.body.is_bare, raw.body.markup) == ("\n  正文 \n", 5, False, "auto")


@pytest.mark.parametrize(
    ("value", "hexo", "jekyll"),
    [
        ("true", True, True),
        ("False", False, False),
        ("no", None, False),
        ("Off", None, False),
        ("nO", None, None),
        ("yes", None, None),
        ("2022-01-14", None, None),
        (Quoted("false"), False, None),
        (Quoted("False"), None, None),
        (Quoted("no"), None, None),
        (Quoted("true"), None, None),
        (("false",), None, None),
        (None, None, None),
    ],
)
def test_published(value, hexo, jekyll):
    """Jekyll knows YAML 1.1's words for false without quotes, the others one string; any other value says nothing."""
    found = [read_published(value, conventions) for conventions in (HEXO, HUGO, PLAIN, JEKYLL)]

    assert found == [hexo, hexo, hexo, jekyll]


@pytest.mark.parametrize(
    ("value", "is_false"),
    [
        ("FALSE", True),
        ("NO", True),
        ("off", True),
        ("0", False),
        (Wrapped("no"), False),
        (("no",), False),
        (None, False),
    ],
)
def test_falsehood_in_jekyll(value, is_false):
    """Quotes and block scalars make text, and text is never false."""
    assert is_jekyll_false(value) is is_false
