"""JSON and TOML headers become entries as YAML's do."""

from __future__ import annotations

import pytest

import newsnorm
from newsnorm._frozen import FrozenMap
from newsnorm.frontmatter.data import cut_json, read_json, read_json_value, read_toml, to_value
from newsnorm.frontmatter.entries import Entry, Quoted
from newsnorm.frontmatter.yaml_events import MAX_DEPTH

from every_case import every_case


@every_case(
    "text",
    [
        '{\n"title": "江州",\n"tags": ["港口"]\n}',
        '\n"title": "江州",\n"tags": ["港口"]',
        '\n"title": "江州",\n"tags": ["港口"],\n',
        '{\n"title": "江州", # 注释\n"tags": ["港口",],\n}',
    ],
)
def test_json(text):
    """Braces may be missing, a comma or a comment too many is none: two entries, each on its line."""
    entries = read_json(text, 2)

    assert [(entry.key, entry.value, entry.raw) for entry in entries] == [
        ("title", Quoted("江州"), None),
        ("tags", (Quoted("港口"),), None),
    ]
    assert all(isinstance(value, Quoted) for value in (entries[0].value, *entries[1].value))


def test_lines_of_json_keys():
    """A key has the line that it begins, blank lines and nested keys counted."""
    entries = read_json('{\n  "title": "江州",\n\n  "params": {\n    "n": 1\n  },\n  "date": "2022-01-14"\n}', 4)

    assert [(entry.key, entry.line) for entry in entries] == [("title", 5), ("params", 7), ("date", 10)]


def test_lines_of_json_keys_on_one_line():
    """A key has its own line wherever it stands on it, and after blank lines."""
    entries = read_json('\n\n{"title": "江州", "tags":\n["港口"], "date":\n"2022-01-14"\n}', 4)

    assert [(entry.key, entry.line) for entry in entries] == [("title", 6), ("tags", 6), ("date", 7)]


def test_repeated_json_keys():
    """A key that stands twice comes twice, and the caller says which one counts; within a value the last does."""
    assert read_json('{"title": "江州", "n": {"a": 1, "a": 2},\n" title": "海州"}', 2) == [
        Entry("title", Quoted("江州"), 2),
        Entry("n", FrozenMap({"a": "2"}), 2),
        Entry("title", Quoted("海州"), 3),
    ]


def test_numbers_as_written():
    """No number is counted and printed anew: exponents, zeros, signs and what is not a number stay."""
    numbers = ["0.0000001", "1e3", "1.10", "-0", "12345678901234567890123", "9" * 5000]
    text = ", ".join(f'"{place}": {number}' for place, number in enumerate([*numbers, "NaN", "-Infinity"]))

    assert [entry.value for entry in read_json(f"{{{text}}}", 1)] == [*numbers, "NaN", "-Infinity"]
    assert cut_json(f"{{{text}}}", 0) == (len(text) + 2, list("01234567"))
    assert [entry.value for entry in read_toml("a = 1e3\nb = 0.10\nc = nan\nd = -inf\ne = 1_0.5", 1)] == [
        "1e3", "0.10", "nan", "-inf", "1_0.5",
    ]  # fmt: skip


@every_case(("text", "value"), [('"01"', Quoted("01")), ("1.0", "1.0"), ('["a"]', (Quoted("a"),))])
def test_a_json_value(text, value):
    """A value by itself is read as one in an object."""
    assert read_json_value(text) == value


@every_case("text", ["", "@", '"a" "b"', "[" * 999 + "]" * 999])
def test_what_is_no_json_value(text):
    """Anything else is an error, with nothing left behind."""
    with pytest.raises(ValueError, match=r"."):
        read_json_value(text)


@every_case("text", ['{"title": @}', '{"title": "江州"', "{\n", "[]]"])
def test_what_is_no_json(text):
    """What neither JSON nor YAML's flow style can read is None, for the reading line by line."""
    assert read_json(text, 1) is None


@every_case(
    ("text", "start", "found"),
    [
        ('{"title": "江州"}', 0, (15, ["title"])),
        ('{"title": "}{[", "a": {"b": 1}} 正文', 0, (31, ["title", "a"])),
        ('\n\n{"a": 1}', 2, (10, ["a"])),
        ('{"a": 1', 0, None),
        ('["a"]', 0, None),
        ("{a: 1}", 0, None),
        ("", 0, None),
    ],
)
def test_where_an_object_ends(text, start, found):
    """The object ends at its own last brace, whatever text follows; anything else is none."""
    assert cut_json(text, start) == found


def test_toml():
    """Dates, numbers and switches come as plain words, text as text, a table as a mapping on its line."""
    text = 'title = "江州"\nweight = 1.10\ndraft = false\ndate = 2022-01-14\n\n[params]\nn = [1, "2"]\n'

    assert read_toml(text, 2) == [
        Entry("title", Quoted("江州"), 2),
        Entry("weight", "1.10", 3),
        Entry("draft", "false", 4),
        Entry("date", "2022-01-14", 5),
        Entry("params", FrozenMap({"n": ("1", Quoted("2"))}), 7),
    ]


def test_lines_of_toml_keys():
    """A dotted key and a table within another count for the first word; a nested list is no table."""
    entries = read_toml('\na.b = 1\n"c" = [\n[1]]\n[ d . e ] # f\nf = 1', 2)

    assert [(entry.key, entry.line) for entry in entries] == [("a", 3), ("c", 4), ("d", 6)]


@every_case("text", ["title: 江州", "title = ", "title = 010", 'title = "a"\ntitle = "b"', "[params"])
def test_what_is_no_toml(text):
    """What TOML forbids is None: nothing of it is guessed here."""
    assert read_toml(text, 1) is None


@every_case(
    ("read", "nested"),
    [
        (lambda text: read_json(text, 1), lambda depth: '{"a": ' + "[" * (depth - 1) + "]" * (depth - 1) + "}"),
        (lambda text: cut_json(text, 0), lambda depth: '{"a": ' + "[" * (depth - 1) + "]" * (depth - 1) + "}"),
        (lambda text: read_toml(text, 1), lambda depth: "a = " + "[" * depth + "]" * depth),
        (lambda text: read_toml(text, 1), lambda depth: "b = []\n" + "a." * (depth - 1) + "a = 1"),
    ],
    ids=["json", "object", "toml", "dotted keys"],
)
def test_depth(read, nested):
    """Nesting up to the limit is read, one level more is none: no parser may follow it by recursion."""
    assert read(nested(MAX_DEPTH)) is not None
    assert read(nested(MAX_DEPTH + 1)) is None


@every_case("text", ['{"title": "' + "[" * 99 + '"}', '{"title": "\\"' + "{" * 99 + '"}'])
def test_brackets_in_text_do_not_nest(text):
    """Only brackets outside strings count."""
    assert cut_json(text, 0) == (len(text), ["title"])


@every_case(
    ("item", "value"),
    [
        (None, None),
        ("", Quoted("")),
        ("true", Quoted("true")),
        (True, "true"),
        (False, "false"),
        (7, "7"),
        ([1, [None, "x"]], ("1", (None, Quoted("x")))),
        ({"a": {"b": True}}, FrozenMap({"a": FrozenMap({"b": "true"})})),
    ],
)
def test_values(item, value):
    """Text is quoted, so that `"true"` stays a word and `true` a switch; lists and mappings are read-only."""
    assert to_value(item) == value
    assert type(to_value(item)) is type(value)


@every_case("number", ["0x" + "f" * 5000, "0b" + "1" * 20_000, "0o" + "7" * 6000])
def test_a_number_of_thousands_of_digits_is_text(number):
    """TOML takes what Python will not write in digits; the header is read all the same."""
    article = newsnorm.loads(f"+++\nx = {number}\ntitle = '甲'\n+++\n乙")

    assert article.title == "甲"
    assert article.extra["x"] == hex(int(number, 0))


def test_what_stands_after_an_object_may_nest():
    """Only the object itself must not nest deeper than any header."""
    assert cut_json('{"a": 1}' + "[" * (MAX_DEPTH + 2), 0) == (8, ["a"])
    assert cut_json('{"a": ' + "[" * (MAX_DEPTH + 2), 0) is None
