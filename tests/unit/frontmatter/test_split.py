"""The way of a header: cut off, read in one language or another, and what is said about it."""

from __future__ import annotations

from newsnorm.frontmatter.entries import Entry, Header, Quoted
from newsnorm.frontmatter.split import split_header
from newsnorm.model import Finding

from every_case import every_case

BODY = "正文第一段。\n\n正文第二段。\n"


def test_without_a_header_all_is_body():
    """A text that has none is a body from line 1, without entries and findings."""
    assert split_header(BODY) == Header(kind="none", entries=(), body=BODY, body_line=1, findings=())


def test_line_numbers_are_those_of_the_file():
    """Keys and the body know their line in the source file, with what stands before the header counted."""
    header = split_header("\n\n---\ntitle: t\ntags:\n- a\n---\n正文\n")

    assert [(entry.key, entry.line) for entry in header.entries] == [("title", 4), ("tags", 5)]
    assert (header.line, header.body_line) == (3, 8)


def test_hopeless_header_is_an_error():
    """A header of which nothing can be read leaves the body whole and says so."""
    text = f";;;\n{{title\n;;;\n{BODY}"
    header = split_header("+++\ncolour = [\n+++\n" + BODY)

    assert split_header(text).body == text
    assert (header.kind, header.body) == ("none", "+++\ncolour = [\n+++\n" + BODY)
    assert [(each.id, each.level, each.line) for each in header.findings] == [("header-unreadable", "error", 1)]


def test_last_of_two_equal_keys_wins():
    """A repeated key is reported where it was overruled."""
    header = split_header("---\ntitle: a\ntags: [b]\ntitle: c\n---\n")

    assert [(entry.key, entry.value) for entry in header.entries] == [("tags", ("b",)), ("title", "c")]
    assert [(finding.id, finding.line) for finding in header.findings] == [("header-repeated-key", 2)]


@every_case(
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


@every_case(
    ("text", "values", "findings"),
    [
        (
            '---json\n{"title": "江州",\n"tags": "港口",\n"x": @}\n---\n',
            {"title": "江州", "tags": "港口", "x": "@"},
            [("repair-header-line", 4)],
        ),
        (
            '+++\ntitle = "江州"\n[params]\nx = @\n+++\n',
            {"title": "江州", "params": {}, "params.x": "@"},
            [("repair-header-line", 4)],
        ),
        ("+++\n[params]\ntitle = @\n+++\n", {"params": {}, "params.title": "@"}, [("repair-header-line", 3)]),
        (
            '+++\ntitle = "江州"\ntags = [\n"港口",\n"贸易"\n]\nx = @\n+++\n',
            {"title": "江州", "tags": ("港口", "贸易"), "x": "@"},
            [("repair-header-line", 7)],
        ),
        ('{"title": "甲",\n"title": "乙"}\n', {"title": "乙"}, [("header-repeated-key", 1)]),
        (
            '+++\ntitle = "甲"\ntitle = "乙"\n+++\n',
            {"title": "乙"},
            [("repair-header-line", 2), ("header-repeated-key", 2)],
        ),
        ("---\n{title: 甲,\n title: 乙}\n---\n", {"title": "乙"}, [("header-repeated-key", 2)]),
    ],
)
def test_broken_json_and_toml(text, values, findings):
    """One broken value spoils no other one, a table keeps its keys, and a repeated key is reported as in YAML."""
    header = split_header(f"{text}正文")

    assert {entry.key: entry.value for entry in header.entries} == values
    assert [(finding.id, finding.line) for finding in header.findings] == findings
    assert header.body == "正文"


@every_case(
    ("lines", "found"),
    [
        ("tags: 港口", [("repair-header-line", 2)]),
        ("tags:\x08 港口", [("repair-header-line", 2), ("repair-header-characters", 3)]),
        ("tags: 港口\ntags: 贸易", [("repair-header-line", 2), ("header-repeated-key", 3)]),
    ],
)
def test_each_step_reports_what_it_did(lines, found):
    """Cleaning, reading line by line and dropping a repeated key are told apart, each with its line."""
    header = split_header(f"---\ntitle: 快讯: 江州\n{lines}\n---\n{BODY}")

    assert header.entries[0] == Entry("title", "快讯: 江州", 2, "快讯: 江州")
    assert sorted((finding.id, finding.line) for finding in header.findings) == sorted(found)


def test_cleaning_alone_may_be_enough():
    """When YAML can read the cleaned lines, no line is read as text: the block scalar stays one."""
    header = split_header(f"---\ntitle: 江州\x08港\nsummary: >-\n  开放\n  通航\n---\n{BODY}")

    assert [(entry.key, entry.value) for entry in header.entries] == [
        ("title", "江州港"),
        ("summary", Quoted("开放 通航")),
    ]
    assert [finding.id for finding in header.findings] == ["repair-header-characters"]


def test_the_first_of_two_headers_wins():
    """A second header fills gaps only, and its own findings stay beside the one that tells of it."""
    header = split_header("---\ntitle: 江州\n---\n---\ntitle: 海州\ntags: 港: 口\n---\n正文")

    assert [(entry.key, entry.value, entry.line) for entry in header.entries] == [
        ("title", "江州", 2),
        ("tags", "港: 口", 6),
    ]
    assert header.findings[0] == Finding(
        "repair-second-header", "warning", "a second header follows: it fills gaps only", 4
    )
    assert [(finding.id, finding.line) for finding in header.findings[1:]] == [("repair-header-line", 6)]
    assert (header.body, header.body_line) == ("正文", 8)


@every_case("body", ["---\n正文\n---\n", "---\n\n正文", "---\ncolour: 红\n---\n正文", "---\n---\n正文", "---\n"])
def test_a_rule_below_the_header_is_no_second_one(body):
    """Only keys that blogs use make it one; prose between two rules, or odd keys, stay in the body."""
    header = split_header(f"---\ntitle: 江州\n---\n{body}")

    assert ([entry.key for entry in header.entries], header.body, header.findings) == (["title"], body, ())
