"""Values as JSON text."""

from __future__ import annotations

import contextlib
import json

import pytest

import newsnorm
from newsnorm._json import read_json, read_value, write_json
from newsnorm.export.formats import WRITERS

from every_case import every_case

_HARD = {"a": float("nan"), "b": [float("inf"), -0.0], "\x9b\u2028": "\x85\udc80\u2029\x7f", "k" * 2000: None}


def test_every_reader_takes_it():
    """What is written is JSON for the strictest reader, in UTF-8, without controls or foreign line ends."""
    written = write_json(_HARD)

    assert written.encode()
    assert not set(written) & set("\x9b\u2028\x85\u2029\x7f")
    assert json.loads(written, parse_constant=pytest.fail)["b"] == ["inf", -0.0]
    assert json.loads(written)["\x9b\u2028"] == "\x85\udc80\u2029\x7f"


def test_chinese_stays_readable():
    """Only what a file, a page or a terminal cannot take is an escape."""
    assert write_json({"title": "快讯\N{IDEOGRAPHIC SPACE}😀"}) == '{"title": "快讯\N{IDEOGRAPHIC SPACE}😀"}'


def test_a_lone_surrogate_is_an_escape_and_comes_back():
    """The name of a file whose bytes are no UTF-8 is written and read without loss."""
    path = b"\xb2\xe2.md".decode("utf-8", "surrogateescape")
    written = write_json({"path": path})

    assert written.encode() == rb'{"path": "\udcb2\udce2.md"}'
    assert json.loads(written) == {"path": path}


@every_case("form", WRITERS)
@every_case(
    "extra",
    [{"x": b"a"}, {"x": object()}, {"x": (1, {2})}, _HARD, {"layout": {"x": None}}],
    ids=["bytes", "an object", "a set", "hard", "mapping"],
)
def test_any_article(form: str, extra: dict[str, object]):
    """An article whose fields hold anything is made and written, or refused with an error of our own."""
    written = "refused"
    with contextlib.suppress(newsnorm.NewsnormError):
        article = newsnorm.Article(title="甲\ud800", blocks=(newsnorm.Block(text="乙"),), extra=extra)
        written = newsnorm.dumps(article, format=form)

    assert written.encode()


def test_a_variable_for_a_value():
    """A template's variable that nobody filled in is written back."""
    article = newsnorm.loads("---\ntitle: 甲\nlayout: {{ x }}\n---\n乙")

    assert all(newsnorm.dumps(article, format=form) for form in WRITERS)


@every_case("form", ["hexo", "markdown"])
def test_long_key(form: str):
    """A key longer than YAML's plain form of keys allows comes back."""
    article = newsnorm.loads(newsnorm.dumps(newsnorm.Article(title="甲", extra={"k" * 2000: "v"}), format=form))

    assert (article.title, dict(article.extra)) == ("甲", {"k" * 2000: "v"})


@every_case("form", sorted(WRITERS))
def test_a_number_of_thousands_of_digits_is_written(form):
    """An integer that Python does not write in digits is written in hexadecimal ones, as text."""
    written = newsnorm.dumps(newsnorm.Article(title="快讯", extra={"x": 10**5000, "y": [-(10**5000)]}), format=form)

    assert form != "json" or json.loads(written)["extra"]["x"] == hex(10**5000)


def test_a_number_with_too_many_digits():
    """A number that Python refuses to read is text, digit for digit, and the rest of the value is read as ever."""
    digits = "9" * 5000
    text = f'{{"n": {digits}, "m": [-{digits}, 12]}}'

    assert read_json(text) == {"n": digits, "m": [f"-{digits}", 12]}
    assert read_value(f"{text} …") == (read_json(text), len(text))


@every_case("text", ["", "{", "[1,", "nul", '{"a": 1'])
def test_no_value(text: str):
    """What is no JSON is told as ever."""
    with pytest.raises(json.JSONDecodeError):
        read_json(text)
    with pytest.raises(json.JSONDecodeError):
        read_value(text)
