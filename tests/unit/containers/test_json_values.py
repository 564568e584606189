"""JSON values one after another."""

from __future__ import annotations

import io
import json

import newsnorm
from newsnorm.containers.json_values import read_json_values

from every_case import every_case

MANY = [{"n": number, "text": '江州\\"港' * 50} for number in range(3000)]


def values(text: str, limit: int = 10**6) -> list[object]:
    """The values of a text, and the messages of errors."""
    return [found.error.message if found.error else found.value for found in read_json_values(io.StringIO(text), limit)]


@every_case(
    ("text", "wanted"),
    [
        ("[1, 2, 3]", [1, 2, 3]),
        ('{"a": [1]}', [{"a": [1]}]),
        ('{"a": 1} {"a": 2}', [{"a": 1}, {"a": 2}]),
        ("[[1], [2]]", [[1], [2]]),
        ("", []),
        ("[]", []),
        ("[1, ]", [1]),
        ('["a\tb\nc"]', ["a\tb\nc"]),
        ("[1]\n[2]", [1, 2]),
    ],
)
def test_values(text: str, wanted: list[object]):
    """Members of an array come by themselves; commas too many and control characters do no harm."""
    assert values(text) == wanted


@every_case("indent", [None, 1])
def test_longer_than_what_is_read_at_once(indent: int | None):
    """Values that reach over the end of what was read come whole."""
    assert values(json.dumps(MANY, ensure_ascii=False, indent=indent)) == MANY


def test_cut_off():
    """Of a cut file comes what is whole, and then one error."""
    *whole, error = values(json.dumps(MANY)[:-100])

    assert whole == MANY[:-1]
    assert error.startswith("not a JSON value")


@every_case(
    ("text", "message", "place"),
    [
        ("{甲", "Expecting property name enclosed in double quotes", "at '甲'"),
        ('{"a": 1', "Expecting ',' delimiter", "it ends in the middle of a value: the file was cut off"),
        ('{"a": 1 \n ', "Expecting ',' delimiter", "it ends in the middle of a value: the file was cut off"),
        ("[1, x" + "y" * 30, "Expecting value", f"at 'x{'y' * 19}'"),
    ],
)
def test_place_of_an_error(text: str, message: str, place: str):
    """The hint shows the beginning of what stands there, or says that nothing more came."""
    *_, last = read_json_values(io.StringIO(text), 10**6)

    assert last.error.message == f"not a JSON value: {message}"
    assert last.error.hint == place


def test_array_without_end():
    """A missing bracket is an error after the last member."""
    assert values("[1, 2") == [1, 2, "the JSON array is not closed"]


def test_too_long():
    """A value beyond the limit is refused before it is read whole."""
    text = io.StringIO('["' + "a" * 10**6 + '"]')
    (found,) = read_json_values(text, 1000)

    assert isinstance(found.error, newsnorm.TooLargeError)
    assert text.tell() < 10**6 / 2


def test_too_deep():
    """Brackets without end are an error, no crash."""
    (error,) = values("[" + "[" * 100_000)

    assert error == "the row is nested too deeply"
