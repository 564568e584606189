"""Values made by hand."""

from __future__ import annotations

import pickle
from datetime import UTC, date, datetime

import pytest
from attrs import evolve

from newsnorm.errors import FieldError, NewsnormError
from newsnorm.model import Article, Block, Image, Link, Person, Provenance

from every_case import every_case

NOON = datetime(2022, 1, 14, 12, tzinfo=UTC)


@every_case(
    ("given", "expected"),
    [
        ({"tags": ["沪指", "要闻"]}, {"tags": ("沪指", "要闻")}),
        ({"tags": iter(["沪指"])}, {"tags": ("沪指",)}),
        ({"categories": [["金融", "资讯"]]}, {"categories": (("金融", "资讯"),)}),
        ({"categories": (["金融"],)}, {"categories": (("金融",),)}),
        ({"blocks": [Block(text="正文")]}, {"blocks": (Block(text="正文"),)}),
        ({"authors": [Person("林一舟")]}, {"authors": (Person("林一舟"),)}),
        ({"extra": {"a": [1, {"b": None}]}}, {"extra": {"a": (1, {"b": None})}}),
        ({"date_published": NOON}, {"date_published": NOON}),
        ({"title": None, "draft": True}, {"title": None, "draft": True}),
    ],
)
def test_nothing_is_lost_by_a_list(given, expected):
    """Lists become tuples all the way down, mappings read-only; the value hashes and pickles like any other."""
    article = Article(**given)

    assert {name: getattr(article, name) for name in expected} == expected
    assert article == Article(**expected)
    assert hash(article) == hash(pickle.loads(pickle.dumps(article)))  # noqa: S301 - our own bytes


@every_case(
    ("given", "message", "hint"),
    [
        ({"tags": "沪指"}, "tags: expected a tuple or a list, not str '沪指'", "for one: ('沪指',)"),
        ({"tags": ["沪指", 5]}, "tags[1]: expected str, not int 5", None),
        ({"tags": {"沪指"}}, "tags: expected a tuple or a list, not set {'沪指'}", None),
        (
            {"categories": ("金融",)},
            "categories[0]: expected a tuple or a list, not str '金融'",
            "for one: ('金融',)",
        ),
        (
            {"authors": "林一舟"},
            "authors: expected a tuple or a list, not str '林一舟'",
            "for one: (Person(name='林一舟'),)",
        ),
        ({"authors": ["林一舟"]}, "authors[0]: expected Person, not str '林一舟'", "Person(name='林一舟')"),
        ({"blocks": ["正文"]}, "blocks[0]: expected Block, not str '正文'", "Block(text='正文')"),
        ({"images": ["a.png"]}, "images[0]: expected Image, not str 'a.png'", "Image(url='a.png')"),
        ({"images": [Image(url=5)]}, "images[0].url: expected str, not int 5", None),
        ({"links": [Link("a", None)]}, "links[0].text: expected str, not NoneType None", None),
        ({"title": 5}, "title: expected str, not int 5", None),
        ({"draft": "no"}, "draft: expected bool, not str 'no'", None),
        ({"draft": 1}, "draft: expected bool, not int 1", None),
        ({"extra": ["a"]}, "extra: expected a mapping, not list ['a']", None),
        ({"provenance": "a.md"}, "provenance: expected Provenance, not str 'a.md'", None),
        (
            {"date_precision": "year"},
            "date_precision: 'year' is not one of those known",
            "one of: second, minute, day, month",
        ),
    ],
)
def test_what_is_wrong_is_named(given, message, hint):
    """The error names the field and what it takes, and how to write what was meant."""
    with pytest.raises(FieldError) as caught:
        Article(**given)

    assert caught.value.message == message
    assert hint is None or caught.value.hint == hint


@every_case(
    ("given", "part"),
    [
        ("2021-01-01", "datetime.fromisoformat"),
        (date(2021, 1, 1), "datetime.datetime"),
        (datetime(2021, 1, 1), "has no UTC offset"),  # noqa: DTZ001 - the point of the test
        (1609459200, "expected datetime, not int"),
    ],
)
def test_a_date_is_a_moment_with_its_offset(given, part):
    """Text, days, wall clocks and seconds are refused, with the way to make a moment of them."""
    for name in ("date_published", "date_modified"):
        with pytest.raises(FieldError) as caught:
            Article(**{name: given})

        assert caught.value.message.startswith(name)
        assert part in str(caught.value)


@every_case("value", [object(), b"a", {1, 2}, NOON])
def test_extra_is_json(value):
    """What no JSON text can hold is refused with its place, not when the article is written."""
    with pytest.raises(FieldError, match=r"extra\['a'\]\[1\]: expected a JSON value"):
        Article(extra={"a": [1, value]})


def test_extra_nested_beyond_measure():
    """A mapping that holds itself ends."""
    endless: dict = {}
    endless["a"] = endless

    with pytest.raises(FieldError, match="nested too deeply"):
        Article(extra=endless)


@every_case(
    ("make", "message"),
    [
        (lambda: Block(kind="poem"), "kind: 'poem' is not one of those known"),
        (lambda: Block(text=None), "text: expected str, not NoneType None"),
        (lambda: Block(level=True), "level: expected int, not bool True"),
        (lambda: Block(rows=(("a", 1),)), "rows[0][1]: expected str, not int 1"),
        (lambda: Block(verbatim=((1, 2, 3),)), "verbatim[0]: expected 2 values, not 3"),
        (lambda: evolve(Article(), tags="a"), "tags: expected a tuple or a list, not str 'a'"),
        (lambda: Person("林一舟", "poet"), "role: 'poet' is not one of those known"),
    ],
)
def test_parts_are_checked_too(make, message):
    """A block is checked when it is built, and so is an article that `evolve` makes."""
    with pytest.raises(FieldError) as caught:
        make()

    assert caught.value.message == message


def test_lists_in_a_block():
    """Rows and ranges may be lists."""
    block = Block(kind="table", text="a\tb", rows=[["a", "b"]], verbatim=[[0, 1]])

    assert (block.rows, block.verbatim) == ((("a", "b"),), ((0, 1),))


def test_parts_of_an_article_are_mended():
    """A part without a check of its own is checked, and mended, in the article."""
    article = Article(provenance=Provenance(origins={"title": "header:title"}))

    assert hash(article)
    assert article.provenance.origins == {"title": "header:title"}


def test_the_error_is_both():
    """Whoever catches errors of newsnorm catches it, and whoever catches wrong values; it crosses process borders."""
    error = FieldError("tags: expected str", hint="…")

    assert isinstance(error, NewsnormError)
    assert isinstance(error, ValueError)
    assert str(pickle.loads(pickle.dumps(error))) == str(error)  # noqa: S301 - our own bytes


@every_case(("size", "shown"), [(58, f"'{'a' * 58}'"), (59, f"'{'a' * 59}…")])
def test_long_values_are_cut(size, shown):
    """Of a wrong value the message shows sixty characters."""
    with pytest.raises(FieldError) as caught:
        Article(draft="a" * size)

    assert caught.value.message.endswith(f"not str {shown}")
