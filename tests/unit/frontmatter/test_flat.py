"""Flat headers: one regular expression reads them, or leaves them to YAML."""

from __future__ import annotations

from itertools import product

import pytest

from newsnorm._floods import STRETCH
from newsnorm.frontmatter import entries as entries_module
from newsnorm.frontmatter import flat as flat_module
from newsnorm.frontmatter.entries import Entry, Quoted, keep_last
from newsnorm.frontmatter.flat import read_flat, read_flat_map
from newsnorm.frontmatter.yaml_events import NotYamlError, read_yaml

from every_case import every_case

FLAT = """\
title: 江州：快讯
date: 2022-01-14 01:01:10 +0800
author: '林一舟'
url: "https://example.cn/a#b"
comments: false
# 注释
tags: [银行, 保险, C++]

categories:
- 财经
 # 注释
- 资讯
empty:
draft: ~
items:
  - "a"
  -
  - 010"""


def test_flat_lines_and_yaml_agree():
    """The fast way through a flat header gives the same entries as the YAML parser."""
    flat = read_flat(FLAT, 2)

    assert flat == read_yaml(FLAT, 2)[0]
    assert flat is not None


def test_flat_lines_below_a_key_and_yaml_agree():
    """Indented lines of a flat header are the mapping of a key; the last of equal keys counts, in its first place."""
    text = f"{FLAT}\ndate: ~\ntags: []"
    [entry], _ = read_yaml("k:\n" + "\n".join(f"  {line}" for line in text.split("\n")), 1)

    assert read_flat_map(text) == entry.value
    assert list(read_flat_map(text)) == list(entry.value)
    assert read_flat_map("# 注释\n") is None
    assert read_flat_map("a:\n  b: c") is None


@every_case(
    "line",
    [
        "a: b: c",
        "a: b:",
        "a: b #c",
        "a: 'it''s'",
        r'a: "\u4e2d"',
        "a: &x b",
        "a: *x",
        "a: !t b",
        "a: |",
        "a: {b: c}",
        "a: [b, [c]]",
        "a: [b, 'c']",
        "a: [, b]",
        "a: -",
        "a: b\n  c",
        "a:\n  b: c",
        "a: b\n- c",
        "a:\n- b: c",
        "a:\n- b\n  - c",
        "a:\n- - b",
        "a:\tb",
        "? a",
        "2021: x",
        "a",
        "a: \N{LINE SEPARATOR}",
    ],
)
def test_flat_reading_gives_up(line):
    """Whatever could mean something else to YAML is left to YAML."""
    assert read_flat(line, 1) is None


@every_case(
    ("line", "entry"),
    [
        ("title: 江州港开放", Entry("title", "江州港开放", 3, "江州港开放")),
        ("title: 'a'  ", Entry("title", Quoted("a"), 3, "'a'")),
        ("url: http://a.example/1", Entry("url", "http://a.example/1", 3, "http://a.example/1")),
        ("版本: C#9", Entry("版本", "C#9", 3, "C#9")),
        ("temp: -3", Entry("temp", "-3", 3, "-3")),
        ("tags: []", Entry("tags", (), 3, "[]")),
        ("tags: [港口, null, ]", Entry("tags", ("港口", None), 3, "[港口, null, ]")),
        ("draft: Null", Entry("draft", None, 3, "Null")),
        ("empty:", Entry("empty", None, 3, "")),
    ],
)
def test_a_line_is_an_entry(line, entry):
    """The value is written text with its line and what follows the key; only null words and quotes are read."""
    (found,) = read_flat(line, 3)

    assert found == entry
    assert type(found.value) is type(entry.value)


def test_a_list_has_no_raw_text():
    """Items fill the key above them, which keeps its own line; blank lines and comments between them do not count."""
    assert read_flat("tags:\n\n- 港口\n# 注释\n- '贸易'\n-\ntitle: 江州", 2) == [
        Entry("tags", ("港口", "贸易", None), 2),
        Entry("title", "江州", 8, "江州"),
    ]


@every_case("header", ["", "\n", "# 注释", "  \n # 注释\n"])
def test_a_header_of_nothing_is_flat(header):
    """Blank lines and comments are a header without entries, not one for the YAML parser."""
    assert read_flat(header, 1) == []


@every_case(("length", "is_flat"), [(40, True), (41, False)])
def test_the_longest_key(length, is_flat):
    """A key of more than forty characters is no flat one, as it is no key to the rest of the reading."""
    assert (read_flat(f"{'k' * length}: x", 1) is not None) is is_flat


# Every character that means something to YAML, and some that do not.
_SIGNS = "a1中~'\"#:,[]{}&*!|>%@`-?=<.\\ \t\N{NO-BREAK SPACE}\N{IDEOGRAPHIC SPACE}\x07\x85\u2028\ufeff"
_PLACES = (
    "a: {0}",
    "a: {0}b",
    "a: b{0}c",
    "a: [{0}]",
    "a: [b{0}, c]",
    "- {0}",
    "{0}: b",
    "a{0}: b",
    "a: '{0}'",
    'a: "{0}"',
)


@every_case("place", _PLACES)
def test_what_is_flat_means_the_same_to_yaml(place):
    """Whatever two characters stand in a place: a line that is read as flat is read alike by the parser."""
    top = "k:" if place.startswith("-") else "k: v"
    headers = [f"{top}\n{place.format(first + second)}" for first, second in product(_SIGNS, repeat=2)]
    flat = {header: entries for header in headers if (entries := read_flat(header, 1)) is not None}

    assert [header for header, entries in flat.items() if _shorten(entries) != _read(header)] == []


def _shorten(entries):
    return [(entry.key, entry.value, entry.line) for entry in entries]


def _read(header):
    try:
        return _shorten(read_yaml(header, 1)[0])
    except NotYamlError as error:
        return error.message


def test_a_flood_of_one_key_is_its_last(monkeypatch: pytest.MonkeyPatch):
    """Of a million equal keys only the last and those that a finding tells of are kept on the way."""
    monkeypatch.setattr(flat_module, "PARTS", 10)
    monkeypatch.setattr(entries_module, "MOST_KEYS", 3)
    read = read_flat("a: 1\n" * 99 + "tags:\n- 甲\n" + "a: 2\n" * 99 + "b: 3", 1)

    assert read is not None
    assert len(read) < 40
    assert list(keep_last(read)[0]) == [
        Entry("tags", ("甲",), 100),
        Entry("a", "2", 200, "2"),
        Entry("b", "3", 201, "3"),
    ]


@pytest.mark.parametrize("stretch", range(1, 40))
def test_a_long_header_is_read_a_stretch_at_a_time(stretch: int, monkeypatch: pytest.MonkeyPatch):
    """Wherever it is cut, its entries are those of the whole."""
    whole = read_flat(FLAT, 2)
    monkeypatch.setattr(flat_module, "STRETCH", stretch)

    assert read_flat(FLAT, 2) == whole
    assert read_flat(f"{FLAT}\n", 2) == whole


def test_long_header_with_one_other_line():
    """However long a header is, one line that is not flat leaves all of it to the YAML parser."""
    lines = [f"key{number}: 甲" for number in range(STRETCH // 8)]

    assert [entry.line for entry in read_flat("\n".join(lines), 2)] == list(range(2, len(lines) + 2))
    assert read_flat("\n".join([*lines, "没有键"]), 2) is None
