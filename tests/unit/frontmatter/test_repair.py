"""Broken headers: cleaned, and read line by line where that is not enough."""

from __future__ import annotations

from newsnorm.frontmatter.entries import Entry, Quoted, Wrapped
from newsnorm.frontmatter.keys import MOST_KEYS
from newsnorm.frontmatter.repair import Chunk, NumberedLines, clean_lines, read_chunk, read_lines
from newsnorm.frontmatter.split import split_header

from every_case import every_case


@every_case(
    ("lines", "values", "broken"),
    [
        ("tags:\n\t- a\n\t- b", {"tags": ("a", "b")}, [4]),
        ("tags:\n-\ta", {"tags": ("a",)}, [4]),
        ("a:\n\tb:\n\t\tc: 1", {"a": {"b": {"c": "1"}}}, [4]),
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
        ("tags: a: b\n- c\nd", {"tags": "a: b\n- c\nd"}, [3, 4, 5]),
        ("a: b: c\nd: [e, f]\ng:\n  h: i", {"a": "b: c", "d": ("e", "f"), "g": {"h": "i"}}, [3]),
        ("description: 一\n二\n  三", {"description": "一\n二\n三"}, [4]),
        ("source: 江州晚报\n author: 林一舟", {"source": "江州晚报", "author": "林一舟"}, [4]),
        ("a: *b", {"a": "*b"}, [3]),
    ],
)
def test_broken_lines_are_repaired_one_by_one(lines, values, broken):
    """Broken lines are read as text and reported, those with tabs once; the others mean what they meant."""
    header = split_header(f"---\ntitle: t: u\n{lines}\n---\n")

    assert {entry.key: entry.value for entry in header.entries} == {"title": "t: u", **values}
    assert sorted({finding.line for finding in header.findings}) == [2, *broken]
    assert all(finding.is_repair and finding.level == "warning" for finding in header.findings)


@every_case(
    ("line", "clean"),
    [
        ("%YAML 1.2", ""),
        ("title:\x08 江州\ud800\ufeff", "title: 江州"),
        ("title: 江\x85州", "title: 江 州"),
        ("\t- 港口", "  - 港口"),
        ("\N{IDEOGRAPHIC SPACE}\N{NO-BREAK SPACE}- 港口", "   - 港口"),
        ("  -\t\t港口", "  - 港口"),
    ],
)
def test_cleaning(line, clean):
    """What YAML forbids anywhere goes or becomes blanks, and the finding names the line."""
    cleaned, findings = clean_lines(["title: 江州", line], 2)

    assert cleaned == ["title: 江州", clean]
    assert [(finding.id, finding.line) for finding in findings] == [("repair-header-characters", 3)]


@every_case("line", ["title: 江\t州", "title: 江\N{IDEOGRAPHIC SPACE}州", "# %YAML", "  - 港口", "", "\t"])
def test_what_needs_no_cleaning(line):
    """Tabs and wide blanks inside a value stay, and a blank line is nothing to report."""
    cleaned, findings = clean_lines([line], 2)

    assert [each.strip() for each in cleaned] == [line.strip()]
    assert findings == []


def test_lines_one_by_one():
    """Each key is read alone: the broken one as text with the place of the fault, the others as ever."""
    entries, findings = read_lines(["title: 快讯: 江州", "", "tags: [港口, 贸易]", "cover: '/a.png'"], 4)

    assert entries == [
        Entry("title", "快讯: 江州", 4, "快讯: 江州"),
        Entry("tags", ("港口", "贸易"), 6, "[港口, 贸易]"),
        Entry("cover", Quoted("/a.png"), 7, "'/a.png'"),
    ]
    assert [(finding.id, finding.line, finding.column) for finding in findings] == [("repair-header-line", 4, 10)]
    assert findings[0].message == "front matter is not valid: mapping values are not allowed in this context"


@every_case(
    ("line", "value", "raw"),
    [
        ("title:'江州", "'江州", "'江州"),
        ('title: "江州"港', '"江州"港', '"江州"港'),
        ("tags: [港口, 贸易", ("港口", "贸易"), "[港口, 贸易"),
        ("tags: [@港口, '贸易']", ("@港口", Quoted("贸易")), "[@港口, '贸易']"),
        ("title: [快讯] 江州", "[快讯] 江州", "[快讯] 江州"),
        ("cover: @a # 注释", "@a", "@a # 注释"),
    ],
)
def test_a_broken_value(line, value, raw):
    """A list that is opened, and closed at the end or nowhere, is one; anything else is text as written."""
    entries, findings = read_lines([line], 1)

    assert [(entry.value, entry.raw) for entry in entries] == [(value, raw)]
    assert {finding.line for finding in findings} == {1}


def test_lines_that_go_on():
    """A line that is no key belongs to the key above; comments and blank lines belong to nobody."""
    entries, findings = read_lines(["summary: 江州港", "今日开放", "# 注释", "", "货船靠岸", "title: 江州"], 2)

    assert entries == [
        Entry("summary", Wrapped("江州港\n今日开放\n货船靠岸"), 2),
        Entry("title", "江州", 7, "江州"),
    ]
    assert [finding.line for finding in findings] == [3, 6]
    assert {finding.message for finding in findings} == {"front matter is not valid: the line continues the one above"}


@every_case("line", ["  a: 江州", "  a:", "  a: '甲'", "  a: [甲, 乙]", "  a: &x 甲", "   a: 江州", "  a: ~"])
def test_many_lines_below_a_key(line):
    """They mean what a few do: those that are flat are read without YAML."""
    few, many = (
        Chunk(
            "p",
            "",
            2,
            more=NumberedLines([(3, "  c: 乙"), *((number, line) for number in range(4, count)), (count, "  b: x")]),
        )
        for count in (8, MOST_KEYS + 8)
    )
    (expected, findings), (entry, found) = read_chunk(few), read_chunk(many)

    assert found[:1] == findings[:1]
    assert entry == expected if not findings else str(entry.value).startswith(str(expected.value)[:8])


def test_most_keys_of_a_broken_header():
    """So many are read, and what follows belongs to the last."""
    entries, _ = read_lines([f"k{number}: {number}" for number in range(MOST_KEYS + 2)], 2)

    assert [entry.key for entry in entries] == [f"k{number}" for number in range(MOST_KEYS)]


def test_lines_before_the_first_key():
    """What stands there belongs to no key, and is named unless it is blank or a comment."""
    entries, findings = read_lines(["{", "", "# 注释", "江州港", "title: 江州", "- 港口"], 2)

    assert [entry.key for entry in entries] == ["title"]
    assert [(finding.id, finding.line) for finding in findings[:2]] == [
        ("repair-header-line", 2),
        ("repair-header-line", 5),
    ]
    assert findings[1].message == "front matter is not valid: '江州港' belongs to no key and is left out"


@every_case(
    ("lines", "keys"),
    [
        (["source: 晚报", "  author: 林一舟"], ["source", "author"]),
        (["source: 晚报", "  colour: 红"], ["source"]),
        (["params:", "  author: 林一舟"], ["params"]),
        (["summary: |", "  author: 林一舟"], ["summary"]),
        (["  title: 江州", "  author: 林一舟"], ["title", "author"]),
    ],
)
def test_an_indented_key(lines, keys):
    """It is a key of its own when the one above has its value already and blogs use it; else it is that value."""
    assert [entry.key for entry in read_lines(lines, 1)[0]] == keys


@every_case("lines", [[], [""], ["江州港今日开放"], ["- 港口", "他说：好"]])
def test_lines_without_a_key(lines):
    """Where no line is a key there is nothing to repair: the caller keeps such lines in the body."""
    assert read_lines(lines, 1) == ([], [])


def test_many_lines_are_one_finding():
    """It tells how many lines were cleaned, and stands at the first."""
    _, findings = clean_lines(["tags:", "\t- 港口", "\t- 航运", "\t- 码头"], 2)

    assert [(each.line, each.message) for each in findings] == [
        (3, "tabs or control characters in 3 lines, this is the first, of the header")
    ]
