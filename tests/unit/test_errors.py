"""Errors say what, where and what to do, and cross process borders."""

from __future__ import annotations

import pickle

from newsnorm import errors
from newsnorm.errors import NewsnormError, OptionsError, ReaderError, SourceError, name_cause

from every_case import every_case

KINDS = [each for each in vars(errors).values() if isinstance(each, type) and issubclass(each, NewsnormError)]


@every_case(
    ("place", "expected"),
    [
        ({}, "broken"),
        ({"path": "a.md"}, "a.md: broken"),
        ({"path": "a.md", "line": 3}, "a.md:3: broken"),
        ({"path": "a.md", "line": 3, "column": 10}, "a.md:3:10: broken"),
        ({"line": 3}, "3: broken"),
        ({"hint": "try this"}, "broken (hint: try this)"),
    ],
)
def test_the_sentence_is_made_from_the_fields(place, expected):
    """What is known stands before the message, the hint after it."""
    assert str(NewsnormError("broken", **place)) == expected


@every_case(
    ("excerpt", "column", "expected"),
    [
        ("title: x", 8, "  3 | title: x\n    |        ^"),
        ("标题: 沪指", 5, "  3 | 标题: 沪指\n    |       ^"),
        ("１２３", 3, "  3 | １２３\n    |     ^"),
        ("abc", None, "  3 | abc\n    | ^"),
        ("", 1, "  3 | \n    | ^"),
    ],
)
def test_the_pointer_stands_under_the_place(excerpt, column, expected):
    """A column counts characters, the pointer counts terminal cells: a Han character has two."""
    error = NewsnormError("broken", path="a.md", line=3, column=column, excerpt=excerpt)

    assert str(error).partition("\n")[2] == expected


def test_the_hint_stands_beside_the_pointer():
    """With an excerpt the hint follows the mark."""
    error = NewsnormError("broken", line=10, column=1, excerpt="x", hint="try this")

    assert str(error) == "10:1: broken\n  10 | x\n     | ^ hint: try this"


@every_case("kind", KINDS)
def test_every_error_pickles_with_its_fields(kind):
    """A pool of processes hands errors on."""
    error = kind("坏了", path="a.md", line=3, column=2, excerpt="标题", hint="改")
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes

    assert type(copy) is kind
    assert vars(copy) == vars(error)
    assert str(copy) == str(error)


def test_the_cause_is_pickled_when_it_can_be():
    """What a reader raised stays visible on the other side."""
    error = ReaderError("the reader wire raised")
    error.__cause__ = KeyError("date")

    assert repr(pickle.loads(pickle.dumps(error)).__cause__) == "KeyError('date')"  # noqa: S301 - our own bytes


def test_a_cause_that_cannot_be_pickled_is_left_behind():
    """The error itself must always arrive."""
    error = ReaderError("the reader wire raised")
    error.__cause__ = ValueError(lambda: None)
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes

    assert str(copy) == "the reader wire raised"
    assert copy.__cause__ is None


class Stubborn(Exception):  # noqa: N818 - a foreign error, whatever its name
    """An error whose pickling fails in a way of its own."""

    def __reduce__(self):
        """Raise instead."""
        raise RuntimeError("not me")


def test_a_cause_may_fail_in_any_way():
    """The error of a reader is somebody else's code; ours arrives all the same."""
    error = ReaderError("the reader wire raised")
    error.__cause__ = Stubborn()

    assert pickle.loads(pickle.dumps(error)).__cause__ is None  # noqa: S301 - our own bytes


@every_case(
    ("excerpt", "column", "expected"),
    [
        ("a" * 1000, 1, "a" * 160 + "…"),
        ("a" * 500 + "B" + "a" * 500, 501, "…" + "a" * 80 + "B" + "a" * 79 + "…"),
        ("a" * 1000, 1000, "…" + "a" * 81),
        ("a" * 1000, 81, "a" * 160 + "…"),
        ("a" * 1000, 82, "…" + "a" * 160 + "…"),
        ("a" * 161, 2, "a" * 160 + "…"),
        ("a" * 160, 90, "a" * 160),
        ("a" * 100, 90, "a" * 100),
    ],
)
def test_a_very_long_line_is_shown_around_the_place(excerpt, column, expected):
    """The message stays readable; `excerpt` has the whole line."""
    error = NewsnormError("broken", line=3, column=column, excerpt=excerpt)
    shown, pointer = str(error).split("\n")[1:]

    assert shown == f"  3 | {expected}"
    assert excerpt[column - 1] == (shown + " ")[pointer.index("^")]
    assert error.excerpt == excerpt


def test_a_tab_takes_one_cell():
    """How wide a terminal would draw it nobody knows, so it is shown as a blank."""
    error = NewsnormError("broken", line=3, column=3, excerpt="\ta: b")

    assert str(error) == "3:3: broken\n  3 |  a: b\n    |   ^"


def test_located_fills_in_what_is_missing():
    """A floor that knows the path adds it; one that was known already wins."""
    assert str(SourceError("is empty").located(path="a.md")) == "a.md: is empty"
    assert SourceError("is empty", path="b.md").located(path="a.md").path == "b.md"


def test_all_errors_have_one_base():
    """One `except NewsnormError` catches everything newsnorm raises, `except SourceError` what is wrong with a file."""
    assert len(KINDS) == 10
    assert not issubclass(OptionsError, SourceError)
    assert {each.__name__ for each in KINDS if issubclass(each, SourceError)} == {
        "SourceError",
        "DecodeError",
        "FieldError",
        "TooLargeError",
        "NoReaderError",
        "FrontMatterError",
    }


def test_cause_that_cannot_say_what_it_is():
    """An error of somebody else whose text cannot be made is known by its kind."""

    class OddError(Exception):
        def __str__(self):
            raise ValueError("no text")

    assert name_cause(OddError()) == "OddError"
