"""What a reader sees, what it gives, and what makes something a reader."""

from __future__ import annotations

import pickle
from datetime import date, datetime

from attrs import evolve

from newsnorm.frontmatter.entries import Quoted
from newsnorm.model import Article, Detection, Finding, Image, Person
from newsnorm.reader import ArticleReader, RawArticle, RawBody, Reader, Source, find_wrong_value, once_per_source

from every_case import every_case


class PostReader:
    """A reader, by having what one has."""

    name = "post"

    def detect(self, source):
        """Be sure of anything."""
        return Detection("post", 1.0, ("says so",))

    def read(self, source):
        """Take all as body."""
        return RawArticle(body=source.text)


class FinishedReader(PostReader):
    """A reader of finished articles."""

    def read_article(self, source):
        """Make none of it."""
        return Article()


class Mute:
    """Nearly a reader: it has no name."""

    def detect(self, source):
        """Be sure of anything."""
        return Detection("post", 1.0, ("says so",))

    def read(self, source):
        """Take nothing."""
        return RawArticle()


@every_case(
    ("name", "base_name"),
    [
        ("source/_posts/江州.md", "江州.md"),
        ("江州.md", "江州.md"),
        ("_posts/", ""),
        ("a\\b.md", "a\\b.md"),
        ("", ""),
        (None, ""),
    ],
)
def test_base_name(name, base_name):
    """It is what follows the last slash, and nothing without a name."""
    assert Source(text="正文", name=name).base_name == base_name


def test_what_is_known_of_a_source():
    """A function of a source is asked once a source; what it said is no part of the source, and no copy knows it."""
    asked = []

    @once_per_source
    def count(source):
        asked.append(source.name)
        return len(source.text)

    source = Source(text="正文", name="a.md")

    assert (count(source), count(source), asked) == (2, 2, ["a.md"])
    assert source == Source(text="正文", name="a.md")
    assert repr(source) == "Source(text='正文', name='a.md')"
    assert (count(evolve(source, text="正")), count(Source(text="正文"))) == (1, 2)
    assert asked == ["a.md", "a.md", None]


def test_functions_of_a_source_are_apart():
    """Two functions do not find each other's answers, and nothing is an answer too."""
    asked = []
    first = once_per_source(lambda _: asked.append(1))
    second = once_per_source(lambda _: "second")
    source = Source(text="正文")

    assert (first(source), first(source), second(source)) == (None, None, "second")
    assert asked == [1]


def test_a_raw_article_is_a_value():
    """What a reader gives cannot change, hashes and pickles, with the header's own lists and mappings in it."""
    raw = RawArticle(title="江州", extra={"params": {"tags": ["港口"]}}, origins={"title": "header:title"})

    assert dict(raw.extra) == {"params": {"tags": ("港口",)}}
    assert pickle.loads(pickle.dumps(raw)) == raw  # noqa: S301 - our own bytes
    assert len({raw, RawArticle(title="江州", extra=raw.extra, origins=raw.origins)}) == 1


@every_case(
    ("thing", "is_reader", "is_finished"),
    [(PostReader(), True, False), (FinishedReader(), True, True), (Mute(), False, False), (None, False, False)],
    ids=["reader", "article reader", "no name", "nothing"],
)
def test_what_a_reader_is(thing, is_reader, is_finished):
    """There is no base class: name, detect and read make a reader, `read_article` one of finished articles."""
    assert (isinstance(thing, Reader), isinstance(thing, ArticleReader)) == (is_reader, is_finished)


@every_case(
    "raw",
    [
        RawArticle(),
        RawArticle(title=Quoted("江州"), body="正文"),
        RawArticle(date_published=datetime(2022, 1, 14), date_precision="day"),  # noqa: DTZ001 - as headers have it
        RawArticle(authors=(Person("林一舟"),), images=(Image("/a.png"),), categories=(("财经", "港口"),)),
        RawArticle(extra={"a": [1, {"b": None}]}, findings=(Finding("date-note", "info", "x", 3),)),
    ],
    ids=["empty", "text", "date", "values", "extra"],
)
def test_right_values(raw):
    """Whatever the annotations allow is right: dates without an offset, and text of a class of its own."""
    assert find_wrong_value(raw) is None


@every_case(
    ("values", "message"),
    [
        ({"body": None}, "body: expected RawBody or str, not NoneType"),
        ({"body": RawBody(5)}, "body: text: expected str, not int"),
        ({"draft": 1}, "draft: expected bool, not int"),
        ({"tags": "港口"}, "tags: expected an array"),
        ({"tags": ["港口"]}, "tags: lists must be tuples, and text must be str"),
        ({"categories": ("财经",)}, "categories: expected an array"),
        ({"authors": ("林一舟",)}, "authors: Person is not an object"),
        (
            {"body": RawBody("正文", markup="pdf")},
            "body: markup: 'pdf' is not one of ('auto', 'html', 'markdown', ",
        ),
        ({"date_published": "2022-01-14"}, "date_published: expected datetime, not str"),
        ({"date_modified": date(2022, 1, 14)}, "date_modified: expected datetime, not date"),
        ({"origins": {"title": 3}}, "origins.title: expected Origin or str, not int"),
        ({"origins": {"title": ()}}, "origins.title: expected Origin or str, not tuple"),
        ({"origins": {"title": (3,)}}, "origins.title: expected Origin or str, not int"),
        ({"origins": {"title": ["header"]}}, "origins.title: expected Origin or str, not list"),
        ({"origins": "header:title"}, "origins: expected an object"),
        ({"extra": {"a": {1}}}, "Object of type set is not JSON serializable"),
        ({"extra": {"a": float("inf")}}, "Out of range float values are not JSON compliant"),
    ],
)
def test_wrong_values(values, message):
    """The message names the field, or says what in `extra` is no JSON."""
    assert find_wrong_value(RawArticle(**values)).startswith(message)
