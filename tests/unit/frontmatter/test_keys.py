"""Keys: which field they fill, how a line with one looks, and which of them prove a header."""

from __future__ import annotations

import pytest

from newsnorm.frontmatter.keys import (
    FIELD_KEYS,
    KNOWN_KEYS,
    find_field,
    is_known,
    is_yaml_key,
    key_of,
    match_key,
    proves_header,
)
from newsnorm.lexicon.words import read_rows


@pytest.mark.parametrize("name", FIELD_KEYS)
def test_no_key_fills_two_fields(name):
    """Each key of the table leads back to its own field, at its own place in the row."""
    assert [find_field(key) for key in FIELD_KEYS[name]] == [(name, rank) for rank in range(len(FIELD_KEYS[name]))]


@pytest.mark.parametrize("row", read_rows("header_keys"), ids=lambda row: row[0])
def test_every_key_of_the_list(row):
    """A line with the key is a header line whatever its mark; one with an unknown word like it is none."""
    key, *fields = row

    assert match_key(f"{key}：江州") is not None
    assert match_key(f"x{key}x：江州") is None
    assert proves_header(key) is key.isascii()
    assert [find_field(key)[0] for _ in fields] == fields
    assert fields or find_field(key) is None


def test_every_key_stands_once():
    """Two lines of the list that differ only in case would contradict each other."""
    assert len(read_rows("header_keys")) == len(KNOWN_KEYS)


@pytest.mark.parametrize(
    ("key", "place"),
    [
        ("Title", ("title", 0.5)),
        ("PUBLISHDATE", ("date_published", 2.5)),
        ("publishDate", ("date_published", 2)),
        ("责编", ("editors", 4)),
        ("layout", None),
        ("标 题", None),
        ("", None),
    ],
)
def test_the_exact_spelling_comes_first(key, place):
    """Case does not matter, but costs half a place; what fills no field has no place."""
    assert find_field(key) == place


@pytest.mark.parametrize(
    ("line", "key", "rest", "is_yaml"),
    [
        ("title: 江州", "title", " 江州", True),
        ("title:", "title", "", True),
        ("央行: 降准", "央行", " 降准", True),
        ("  title : 江州", "title", " 江州", True),
        ("\N{IDEOGRAPHIC SPACE}标题：江州", "标题", "江州", False),
        ("title:江州", "title", "江州", False),
        ("Title = 江州", "Title", " 江州", False),
        ('"title": "江州"', "title", ' "江州"', True),
        ("'a b' : c", "a b", " c", True),
        ("header-img: /a.png", "header-img", " /a.png", True),
        ("k" * 40 + ": x", "k" * 40, " x", True),
    ],
)
def test_a_line_with_a_key(line, key, rest, is_yaml):
    """A colon and a blank make any word a key; other marks, and a colon without a blank, only a word of blogs."""
    match = match_key(line)

    assert (key_of(match), line[match.end() :], is_yaml_key(match)) == (key, rest, is_yaml)


@pytest.mark.parametrize(
    "line",
    [
        "他说：降准",
        "colour:红",
        "colour = 红",
        "http://a.example/1",
        "江州 晚报: 快讯",
        "- title: 江州",
        "# title: 江州",
        "[快讯]: 江州",
        "*ST: 江州",
        ": 江州",
        "k" * 41 + ": x",
        "title",
        "",
    ],
)
def test_a_line_without_a_key(line):
    """Prose with a colon, an address, an item, a comment and a word too long or in two parts are none."""
    assert match_key(line) is None


@pytest.mark.parametrize(
    ("key", "known", "proof"),
    [
        ("title", True, True),
        ("Header-Mask", True, True),
        ("layout", True, True),
        ("来源", True, False),
        ("记者", True, False),
        ("colour", False, False),
        ("", False, False),
    ],
)
def test_proof_of_a_header(key, known, proof):
    """Articles begin with `来源:` and `记者:`, so a Chinese key is known and still proves nothing."""
    assert (is_known(key), proves_header(key)) == (known, proof)
