"""Elements as they are written."""

from __future__ import annotations

from newsnorm.containers.xml_elements import (
    drop_controls,
    find_tag,
    read_attributes,
    read_content,
    read_element_text,
    read_elements,
    unescape_text,
)

import work
from every_case import every_case


def inner(source: str, prefixes: dict[str, str] | None = None) -> list[tuple[str, str]]:
    """Name and content of each element."""
    return [(element.name, element.inner) for element in read_elements(source, prefixes or {})]


@every_case(
    ("source", "wanted"),
    [
        ("<a>1</a><b>2</b>", [("a", "1"), ("b", "2")]),
        ("<a><a>1</a></a>", [("a", "<a>1</a>")]),
        ("<a/><b x='/'>1</b>", [("a", ""), ("b", "1")]),
        ("<a/>甲<b>1</b><a>2</a>", [("a", ""), ("b", "1"), ("a", "2")]),
        ("<a><![CDATA[</a>]]></a>", [("a", "<![CDATA[</a>]]>")]),
        ("<a><!-- </a> --></a>", [("a", "<!-- </a> -->")]),
        ("<a>1<b>2", [("a", "1"), ("b", "2")]),
        ("<a><br>1</a>", [("a", "<br>1")]),
        ("<description>1<br/></description>", [("description", "1<br/>")]),
        ("</x><a>1</a>", [("a", "1")]),
        ("甲 < 乙", []),
        ("<a>1 < 2 & 3</a>", [("a", "1 < 2 & 3")]),
        ("<ab>1</ab><a>2</a>", [("ab", "1"), ("a", "2")]),
    ],
)
def test_elements(source: str, wanted: list[tuple[str, str]]):
    """An element ends at the end tag of its name; one without is what stands before the next."""
    assert inner(source) == wanted


def test_prefixes():
    """Elements are called by the prefixes everybody knows."""
    assert inner("<c:encoded>1</c:encoded><x:y/>", {"c": "content", "x": ""}) == [("content:encoded", "1"), ("y", "")]


@every_case(
    ("source", "text"),
    [
        ("甲&amp;乙", "甲&乙"),
        ("<![CDATA[甲&amp;乙]]>", "甲&amp;乙"),
        ("<![CDATA[甲]]>乙<![CDATA[<丙>]]>", "甲乙<丙>"),
        ("<b>甲</b>", "甲"),
        ("&#20013;&#x56FD;&nbsp;&unknown; & &#0;", "中国\xa0&unknown; & \N{REPLACEMENT CHARACTER}"),
        ("<![CDATA[甲", "甲"),
    ],
)
def test_text(source: str, text: str):
    """Text is unescaped, CDATA is not, and tags go."""
    assert read_element_text(source) == text


@every_case(
    ("source", "wanted"),
    [
        ("&lt;p&gt;甲", ("<p>甲", False)),
        ("<![CDATA[<p>甲</p>]]>", ("<p>甲</p>", False)),
        ("<p>甲 &amp; 乙</p>", ("<p>甲 &amp; 乙</p>", True)),
        ("1 < 2", ("1 < 2", False)),
    ],
)
def test_content(source: str, wanted: tuple[str, bool]):
    """Markup that nobody escaped stays as it is written."""
    assert read_content(source) == wanted


def test_attributes():
    """In either kind of quotes or none, with references read."""
    assert read_attributes(" a='1' b=\"x&amp;y\" c=3 d") == {"a": "1", "b": "x&y", "c": "3"}


def test_tags_and_what_hides_them():
    """Tags in comments, CDATA and instructions are none, and what is not ended hides the rest."""
    assert find_tag("<?xml v='<a>'?><!-- <a> --><!DOCTYPE a><b>", 0)[0]["name"] == "b"
    assert find_tag("<![CDATA[<a>", 0) == (None, 0)
    assert find_tag("甲<a", 0) == (None, 1)


def test_controls():
    """Control characters that XML forbids go and are counted; TAB and line ends stay."""
    assert drop_controls("甲\x08\t\n\x1b乙") == ("甲\t\n乙", 2)


def test_references_stay_where_html_knows_none():
    """A name without a semicolon is no reference."""
    assert unescape_text("&copy 甲&hellip;") == "&copy 甲…"


@every_case("flood", ["<", "<a>", "<![CDATA[", "<!--", "&", "<a b='", "</a>", "<a ", "]]>", "<?", "<!D"])
def test_floods_are_linear(flood: str):
    """Four times as much takes four times as long."""
    assert work.grows_linearly(
        lambda text: [read_content(element.inner) for element in read_elements(text, {})], lambda size: flood * size
    )
