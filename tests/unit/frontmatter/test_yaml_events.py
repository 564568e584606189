"""YAML headers: structure is read, values stay as written, and what is no header is an error with its place."""

from __future__ import annotations

import pytest

from newsnorm._frozen import FrozenMap
from newsnorm.frontmatter.entries import Entry, Quoted, Wrapped
from newsnorm.frontmatter.yaml_events import MAX_ALIASED_NODES, MAX_DEPTH, NotYamlError, read_yaml

from every_case import every_case


def _values(lines):
    return {entry.key: entry.value for entry in read_yaml(f"title: t\n{lines}", 2)[0] if entry.key != "title"}


@every_case(
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
        ("a: [#话题,\n  b]", {"a": ("#话题", "b")}),
        ("a: [b,#c,\n  d, #e]", {"a": ("b", "#c", "d", "#e")}),
        ("a: {#b: 1,\n  c: 2}", {"a": FrozenMap({"#b": "1", "c": "2"})}),
        ("a: [b, # 注释\n  #注释\n  c]#注释", {"a": ("b", "c")}),
        ("a: b#c\nd#e: f,#g", {"a": "b#c", "d#e": "f,#g"}),
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


def test_entries_know_line_and_writing():
    """A value that stands whole after its key is kept as written; one of several lines has no such text."""
    text = "title: 江州 # 注释\n'cover': \"/a.png\"\nsummary: |\n  江州\n  港\ntags:\n- 港口\nlist: [a,\n  b]\nend:"

    assert read_yaml(text, 4) == (
        [
            Entry("title", "江州", 4, "江州 # 注释"),
            Entry("cover", Quoted("/a.png"), 5, '"/a.png"'),
            Entry("summary", Wrapped("江州\n港\n"), 6),
            Entry("tags", ("港口",), 9),
            Entry("list", ("a", "b"), 11),
            Entry("end", None, 13, ""),
        ],
        [],
    )


@every_case(
    ("written", "kind"),
    [("江州", str), ("'江州'", Quoted), ("!!str 江州", Quoted), (">-\n  江州", Quoted), ("|-\n  江州", Wrapped)],
)
def test_text_for_sure(written, kind):
    """Quotes, a tag and block scalars make text; only a literal block may have breaks of the editor's own."""
    ((entry,), _) = read_yaml(f"a: {written}", 1)

    assert (entry.value, type(entry.value)) == ("江州", kind)


@every_case(
    ("text", "message", "line", "column"),
    [
        ("a: b: c", "mapping values are not allowed in this context", 0, 4),
        ("a: 1\nb: [", "did not find expected node content", 2, 0),
        ("a: 1\nb: *x", "undefined alias *x", 1, None),
        ("a: 1\nb: x\N{LINE SEPARATOR}y", "a line separator stands within a line", 1, None),
        ('a: "江州"#港', "did not find expected key", 0, 7),
        ("a: 1\n---\nb: 2", "a second document begins", 1, None),
        ("# 注释\n- a", "the header is a list", 1, None),
        ("江州", "the header is a single word", 0, None),
        ("# 注释", "the header is not a mapping", 0, None),
        ("a: \ud800", "a lone surrogate is no character", 0, None),
        ("a: " + "[" * 201, "brackets nest too deep", 0, None),
    ],
)
def test_what_is_no_yaml(text, message, line, column):
    """The error says why, and where as far as that is known."""
    with pytest.raises(NotYamlError) as caught:
        read_yaml(text, 1)

    assert (caught.value.message, caught.value.line, caught.value.column) == (message, line, column)


def test_deep_value_is_kept_as_written():
    """A value nested beyond measure ends in its written text, and the line it stands on is named."""
    entries, cuts = read_yaml("title: t\na: " + "[" * 100 + "港 #口" + "]" * 100, 4)
    value = entries[1].value
    for _ in range(MAX_DEPTH - 1):
        (value,) = value

    assert value == "[" * 69 + "港 #口" + "]" * 69
    assert cuts == [5]


@every_case(("aliases", "cut"), [(MAX_ALIASED_NODES // 10, []), (MAX_ALIASED_NODES // 10 + 1, [2])])
def test_too_many_aliases_are_kept_as_written(aliases, cut):
    """An alias costs what it stands for; the one that goes beyond the limit keeps its own text."""
    anchor = "a: &x [1, 2, 3, 4, 5, 6, 7, 8, 9]"
    entries, cuts = read_yaml(f"{anchor}\nb: [{', '.join(['*x'] * aliases)}]", 1)

    assert cuts == cut
    assert entries[1].value[-1] == ("*x" if cut else tuple("123456789"))
