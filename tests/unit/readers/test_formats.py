"""What the formats mean by the same post: each flag does one thing, and a new engine is one more value."""

from __future__ import annotations

import pickle
import re

import pytest
from attrs import evolve, fields

from newsnorm import load_all, loads
from newsnorm.frontmatter.entries import Quoted, Wrapped
from newsnorm.reader import Reader, Source
from newsnorm.readers.blog import BlogReader
from newsnorm.readers.format_signs import HEADER, NO_DATE, BodySign, key_signs
from newsnorm.readers.formats import BLOG_FORMATS, FORMATS, HEXO, HUGO, JEKYLL, PLAIN, Format
from newsnorm.readers.plain import PlainReader
from newsnorm.testing import check_reader

from every_case import every_case

POST = "---\ntitle: t\ncategories: [a, b]\n---\n\n  正文 \n"
# An engine that nobody uses.
LANTERN = Format(
    name="lantern",
    list_is_path=True,
    splits_words=True,
    adds_singular=True,
    false_words=frozenset({"nein"}),
    soft_breaks="keep",
    template_syntax="liquid",
    dialect="kramdown",
    excerpt_key="fold",
    templates_off_key="tags_run",
    suffixes=(".lantern",),
    signs=(
        (HEADER, 0.5),
        (NO_DATE, -0.5),
        *key_signs(4, "lamp fold"),
        (BodySign("a lamp in the body", "!", re.compile(r"!lamp\b")), 4),
    ),
)
LANTERN_POST = (
    "---\ntitle: 江州港开放\nlamp: 3\nfold: +++\ncategories: [财经, 港口]\n---\n货船靠岸。\n\n+++\n\n!lamp 亮。\n"
)

READERS = [*map(BlogReader, BLOG_FORMATS), PlainReader()]


@pytest.mark.parametrize(
    ("reader", "soft_breaks", "syntax", "dialect", "categories"),
    [
        (BlogReader(HEXO), "keep", "nunjucks", "commonmark", (("a", "b"),)),
        (BlogReader(JEKYLL), "join", "liquid", "kramdown", (("a",), ("b",))),
        (BlogReader(HUGO), "join", "shortcodes", "goldmark", (("a",), ("b",))),
        (PlainReader(), "join", "none", "commonmark", (("a",), ("b",))),
    ],
    ids=lambda value: getattr(value, "name", ""),
)
def test_built_in_formats(reader, soft_breaks, syntax, dialect, categories):
    """Each reader has its format's line breaks, template tags and categories, and leaves the body untouched."""
    raw = reader.read(Source(text=POST))

    assert isinstance(reader, Reader)
    assert (raw.body.soft_breaks, raw.body.template_syntax, raw.body.dialect) == (soft_breaks, syntax, dialect)
    assert (raw.body.text, raw.body.line, raw.body.is_bare, raw.body.markup) == ("\n  正文 \n", 5, False, "auto")
    assert raw.categories == categories


# For each flag a value, a header, and what is read without the flag and with it.
FLAGS = {
    "list_is_path": (True, "categories: [a, b]", "categories", (("a",), ("b",)), (("a", "b"),)),
    "splits_words": (True, "tags: a b", "tags", ("a b",), ("a", "b")),
    "adds_singular": (True, "tags: a\ntag: b c", "tags", ("a",), ("a", "b c")),
    "false_words": (frozenset({"nein"}), "published: nein", "draft", False, True),
    "quoted_false_words": (frozenset({"nein"}), "published: 'nein'", "draft", False, True),
    "soft_breaks": ("keep", "", "body.soft_breaks", "join", "keep"),
    "template_syntax": ("liquid", "", "body.template_syntax", "none", "liquid"),
    "dialect": ("kramdown", "", "body.dialect", "commonmark", "kramdown"),
    "excerpt_key": ("fold", "fold: +++", "body.excerpt_separator", None, "+++"),
}


@every_case("flag", FLAGS)
def test_flag(flag):
    """With the flag set, and nothing else, one thing is read differently."""
    value, header, place, without, with_flag = FLAGS[flag]
    source = Source(text=f"---\ntitle: t\n{header}\n---\n正文")
    bare = Format(name="bare")
    found = []
    for post_format in (bare, evolve(bare, **{flag: value})):
        part = BlogReader(post_format).read(source)
        for name in place.split("."):
            part = getattr(part, name)
        found.append(part)

    assert found == [without, with_flag]


def test_templates_switched_off():
    """The key counts by the format's own words for false, and another format does not know it."""
    source = Source(text="---\ntitle: t\ntags_run: nein\n---\n正文")
    other = evolve(LANTERN, templates_off_key=None)

    assert BlogReader(LANTERN).read(source).body.template_syntax == "none"
    assert BlogReader(other).read(source).body.template_syntax == "liquid"


def test_every_flag_has_a_case():
    """A flag without a test here would be one that nothing notices."""
    assert {*FLAGS, "templates_off_key", "suffixes", "signs", "name"} == {each.name for each in fields(Format)}


@every_case(
    ("value", "false_for"),
    [
        ("true", ""),
        ("False", "hexo jekyll hugo plain"),
        *((word, "jekyll") for word in sorted(JEKYLL.false_words)),
        ("nO", ""),
        ("0", ""),
        ("yes", ""),
        ("2022-01-14", ""),
        (Quoted("false"), "hexo hugo plain"),
        (Wrapped("false"), "hexo hugo plain"),
        (Quoted("False"), ""),
        (Quoted("no"), ""),
        (Quoted("true"), ""),
        (("false",), ""),
        (None, ""),
    ],
)
def test_falsehood(value, false_for):
    """Jekyll knows YAML 1.1's words for false without quotes, the others one string; any other value says nothing."""
    assert " ".join(each.name for each in FORMATS if each.is_false(value)) == false_for


def test_a_new_format_is_one_value():
    """A post of an engine newsnorm has never heard of is recognized and read by a format handed over with the call."""
    article = loads(LANTERN_POST, readers=[BlogReader(LANTERN)])

    assert (article.provenance.reader, article.title) == ("lantern", "江州港开放")
    assert article.categories == (("财经", "港口"),)
    assert article.summary == "货船靠岸。"
    assert article.text == "货船靠岸。\n\n!lamp 亮。"
    assert loads(LANTERN_POST).provenance.reader != "lantern"


def test_a_new_format_keeps_the_contract():
    """It is a reader like any other, and a copy of it in another process recognizes the same signs."""
    reader = BlogReader(LANTERN)
    own = Source(text=LANTERN_POST)

    check_reader(reader, accepts=[own], rejects=[Source(text=POST, name="source/_posts/a.md")], max_examples=10)
    copy = pickle.loads(pickle.dumps(reader))  # noqa: S301 - our own bytes
    assert copy == reader
    assert copy.detect(own) == reader.detect(own)


def test_a_format_may_take_the_place_of_another():
    """One of the same name is weighed in the place of the built-in one, not beside it."""
    mine = BlogReader(evolve(HEXO, list_is_path=False))
    source = Source(text=POST, name="source/_posts/a.md")

    assert mine.detect(source) == BlogReader(HEXO).detect(source)
    assert loads(POST, name=source.name, readers=[mine]).categories == (("a",), ("b",))


def test_suffixes_of_a_format(tmp_path):
    """A folder gives the files that a reader of the call names by their suffix, and without the reader it does not."""
    (tmp_path / "a.lantern").write_text(LANTERN_POST, encoding="utf-8")

    assert [article.title for article in load_all(tmp_path, readers=[BlogReader(LANTERN)])] == ["江州港开放"]
    assert list(load_all(tmp_path)) == []


def test_plain_is_no_blog():
    """The format of what no engine wrote stands last: it wins no tie."""
    assert (*BLOG_FORMATS, PLAIN) == FORMATS
