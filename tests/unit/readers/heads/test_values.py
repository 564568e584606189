"""What the values of heads mean."""

from __future__ import annotations

from newsnorm.frontmatter.entries import Quoted
from newsnorm.readers.heads.values import read_linked, read_marked, read_names, read_org, read_plain

from every_case import every_case


@every_case(
    ("field", "text", "value"),
    [
        ("title", "港口, 地铁", "港口, 地铁"),
        ("tags", "港口, 地铁", ("港口", "地铁")),
        ("tags", "['港口'， \"地铁\"]", ("港口", "地铁")),
        ("categories", "新闻；港口", ("新闻", "港口")),
        ("tags", "Spring Boot", ("Spring Boot",)),
        ("tags", "港口\n地铁", ("港口", "地铁")),
        ("draft", "draft", "true"),
        ("draft", "published", "published"),
        ("date_published", "@March 8, 2023", "March 8, 2023"),
        (None, "a, b", "a, b"),
    ],
)
def test_plain(field, text, value):
    """Lists are cut at commas, a draft is true, everything else is its text."""
    assert read_plain(field, text) == value


def test_text_is_text():
    """A value that is no list and no flag is text for sure, whatever YAML would make of it."""
    assert isinstance(read_plain("title", "true"), Quoted)


@every_case(
    ("field", "text", "value"),
    [
        ("tags", ":港口:地铁:", ("港口", "地铁")),
        ("tags", ":港口:\n:地铁:", ("港口", "地铁")),
        ("tags", "港口 地铁", ("港口", "地铁")),
        ("tags", "Spring Boot, 地铁", ("Spring Boot", "地铁")),
        ("date_published", "<2023-03-08 Wed>", "2023-03-08"),
        ("date_published", "[2023-03-08 三 10:20]", "2023-03-08 10:20"),
        ("date_published", "<2023-03-08 Wed 10:20-11:00>", "2023-03-08 10:20"),
        ("date_published", "<2023-03-08 Wed>--<2023-03-09 Thu>", "2023-03-08"),
        ("date_published", "2023-03-08", "2023-03-08"),
        ("draft", "t", "true"),
        ("title", "<2023-03-08>", "<2023-03-08>"),
    ],
)
def test_org(field, text, value):
    """Tags stand between colons, blanks or commas, and a moment in its brackets."""
    assert read_org(field, text) == value


@every_case(
    ("field", "text", "value"),
    [
        ("tags", "港口, 地铁", ("港口", "地铁")),
        ("tags", "#港口 #地铁", ("港口", "地铁")),
        ("tags", "[[港口]] [[地铁|轨道]]", ("港口", "轨道")),
        ("tags", "#[[港口 新闻]], 地铁", ("港口 新闻", "地铁")),
        ("date_published", "[[2023-03-08]]", "2023-03-08"),
        ("title", "C# 与 [[港口]]", "C# 与 港口"),
    ],
)
def test_linked(field, text, value):
    """A link to a page is its words, and a tag goes without its mark."""
    assert read_linked(field, text) == value


@every_case(
    ("field", "text", "value"),
    [
        ("url", "https://a.example/1", "https://a.example/1"),
        ("url", "<https://a.example/1>", "https://a.example/1"),
        ("url", "[原文](<https://a.example/1>)", "https://a.example/1"),
        ("authors", "[林一舟](https://a.example/lin)", "林一舟"),
        ("source", "知乎**", "知乎"),
    ],
)
def test_marked(field, text, value):
    """A link is its words, or its address where one is asked for; marks of bold go."""
    assert read_marked(field, text) == value


def test_names():
    """Authors of AsciiDoc are parted by semicolons, and blanks of a name may be written `_`."""
    assert read_names("authors", "林一舟 <lin@a.example>; Lena_Zhou;") == ("林一舟 <lin@a.example>", "Lena Zhou")
    assert read_names("tags", "a, b") == ("a", "b")
