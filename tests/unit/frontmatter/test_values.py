"""Values of a header: as written, by whatever way they were read."""

from __future__ import annotations

import pytest

from newsnorm._frozen import FrozenMap
from newsnorm.frontmatter.entries import Quoted
from newsnorm.frontmatter.flat import read_flat
from newsnorm.frontmatter.header import split_header
from newsnorm.frontmatter.scalars import to_json
from newsnorm.frontmatter.yaml_events import read_yaml


def _values(lines):
    header = split_header(f"---\ntitle: t\n{lines}\n---\n")
    return {entry.key: entry.value for entry in header.entries if entry.key != "title"}


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


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
    ("lines", "values"),
    [
        ("a: yes\nb: 12:30\nc: 010\nd: 2022-01-14", {"a": "yes", "b": "12:30", "c": "010", "d": "2022-01-14"}),
        ("a: 'yes'", {"a": Quoted("yes")}),
        ("a: !!str 123", {"a": Quoted("123")}),
        ("a: !ruby/object:Object x", {"a": Quoted("x")}),
        ("a:\nb: ~\nc: null\nd: ''", {"a": None, "b": None, "c": None, "d": Quoted()}),
        ("a: &x [1, 2]\nb: *x", {"a": ("1", "2"), "b": ("1", "2")}),
        (
            "a: &x {b: 1, c: 2}\nd: {<<: *x, c: 3}",
            {"a": FrozenMap({"b": "1", "c": "2"}), "d": FrozenMap({"b": "1", "c": "3"})},
        ),
        ("a: &x {b: 1}\n<<: *x", {"a": FrozenMap({"b": "1"}), "b": "1"}),
        ("a: <<", {"a": "<<"}),
        ("a: [b, [c, d]]", {"a": ("b", ("c", "d"))}),
        ("a:\n - - b\n   - c\n - - d", {"a": (("b", "c"), ("d",))}),
        ("a:\n  b:\n    c: 1", {"a": FrozenMap({"b": FrozenMap({"c": "1"})})}),
        ("a:\n- #话题\n- b #c\n- d # e", {"a": ("#话题", "b #c", "d")}),
        ("2021: a\nyes: b\n~: c\n'q': d\n? [x, y]\n: z", {"2021": "a", "yes": "b", "~": "c", "q": "d", "[x, y]": "z"}),
        (
            "content: a\nhandler: b\nself: c\n__proto__: d",
            {"content": "a", "handler": "b", "self": "c", "__proto__": "d"},
        ),
        ("a: 'b\n  c'", {"a": Quoted("b c")}),
        ("a: [b,\n  c]", {"a": ("b", "c")}),
    ],
)
def test_yaml_values_are_written_text(lines, values):
    """YAML's structure is read, its guesses at types are not."""
    assert _values(lines) == values
    assert [type(value) for value in _values(lines).values()] == [type(value) for value in values.values()]


@pytest.mark.parametrize(
    ("lines", "values", "broken"),
    [
        ("tags:\n\t- a\n\t- b", {"tags": ("a", "b")}, [4, 5]),
        ("tags:\n-\ta", {"tags": ("a",)}, [4]),
        ("a:\n\tb:\n\t\tc: 1", {"a": {"b": {"c": "1"}}}, [4, 5]),
        ("tags:\n\N{IDEOGRAPHIC SPACE}- a", {"tags": ("a",)}, [4]),
        ("a: b\x08c\0", {"a": "bc"}, [3]),
        ("a: b\N{LINE SEPARATOR}c", {"a": "b c"}, [3]),
        ("a: b\n\t\nc: d", {"a": "b", "c": "d"}, []),
        ("author:a", {"author": "a"}, [3]),
        ("tags：[a, b]", {"tags": ("a", "b")}, [3]),
        ("tags: [a, b", {"tags": ("a", "b")}, [3]),
        ("tags: [a, @b, c: d]", {"tags": ("a", "@b", "c: d")}, [3]),
        ("tags:\n- @a\n- b: c\n- [d\n- 'e'", {"tags": ("@a", {"b": "c"}, "[d", "e")}, [4, 6]),
        ("tags: a\n- b", {"tags": ("a", "b")}, [3]),
        ("a: b: c\nd: [e, f]\ng:\n  h: i", {"a": "b: c", "d": ("e", "f"), "g": {"h": "i"}}, [3]),
        ("description: 一\n二\n  三", {"description": "一\n二\n三"}, [4]),
        ("source: 江州晚报\n author: 林一舟", {"source": "江州晚报", "author": "林一舟"}, [4]),
        ("a: *b", {"a": "*b"}, [3]),
    ],
)
def test_broken_lines_are_repaired_one_by_one(lines, values, broken):
    """Each broken line is read as text and reported with its number; the others mean what they meant."""
    header = split_header(f"---\ntitle: t: u\n{lines}\n---\n")

    assert {entry.key: entry.value for entry in header.entries} == {"title": "t: u", **values}
    assert sorted({finding.line for finding in header.findings}) == [2, *broken]
    assert all(finding.is_repair and finding.level == "warning" for finding in header.findings)


def test_last_of_two_equal_keys_wins():
    """A repeated key is reported where it was overruled."""
    header = split_header("---\ntitle: a\ntags: [b]\ntitle: c\n---\n")

    assert [(entry.key, entry.value) for entry in header.entries] == [("tags", ("b",)), ("title", "c")]
    assert [(finding.id, finding.line) for finding in header.findings] == [("header-repeated-key", 2)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ('+++\ntitle = "t"\nweight = 010\n+++\n', {"title": "t", "weight": "010"}),
        (
            '+++\ndate = 2022-01-14T01:01:10+08:00\nweight = 1.10\ndraft = true\n[params]\na = ["b"]\n+++\n',
            {
                "date": "2022-01-14 01:01:10+08:00",
                "weight": "1.10",
                "draft": "true",
                "params": {"a": ("b",)},
            },
        ),
        ('{\n"title": "t", "n": 1.10, "b": null\n}\n', {"title": "t", "n": "1.10", "b": None}),
        (';;;\n"title": "t",\n"tags": ["a",],\n;;;\n', {"title": "t", "tags": ("a",)}),
        (';;;\n"title": @t,\n"tags": ["a"]\n;;;\n', {"title": "@t", "tags": ("a",)}),
    ],
)
def test_json_and_toml(text, values):
    """The other languages of headers give the same kind of entries, broken ones line by line."""
    header = split_header(f"{text}正文")

    assert {entry.key: entry.value for entry in header.entries} == values
    assert header.body == "正文"


@pytest.mark.parametrize(
    ("value", "typed"),
    [
        ("true", True),
        ("False", False),
        ("yes", "yes"),
        ("42", 42),
        ("-1.5", -1.5),
        ("007", "007"),
        ("3.10", "3.10"),
        ("+1", "+1"),
        ("1e3", "1e3"),
        ("99999999999999999999", 99999999999999999999),
        (Quoted("42"), "42"),
        (Quoted("true"), "true"),
        (None, None),
        ({"a": ("1", None)}, FrozenMap({"a": (1, None)})),
    ],
)
def test_extra_is_json(value, typed):
    """Values of no field become JSON where nothing of the writing is lost."""
    assert to_json(value) == typed
    assert type(to_json(value)) is type(typed)
