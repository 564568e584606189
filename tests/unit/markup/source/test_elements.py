"""Top-level elements are found with their end tags, as kramdown balances them."""

from __future__ import annotations

from newsnorm.markup.bodies import read_body
from newsnorm.markup.source.elements import Element, find_elements, holds_markdown
from newsnorm.reader import RawBody

from every_case import every_case


def _blocks(body, **fields):
    return [(block.kind, block.text) for block in read_body(RawBody(body, **fields)).blocks]


def test_unclosed_paragraphs_are_elements():
    """A page that never closes `<p>` is HTML, each one a paragraph."""
    assert _blocks("<p>甲\n<p>乙\n") == [("paragraph", "甲"), ("paragraph", "乙")]


def test_list_items_keep_their_elements():
    """An indented element below a list item belongs to the item."""
    body = "- 甲\n\n  <p>乙</p>\n\n- 丙"

    assert [text for _, text in _blocks(body)] == ["甲", "乙", "丙"]


def test_broken_tag_takes_no_paragraph_along():
    """A tag that is not closed before a blank line begins no element: what stands below is read."""
    assert _blocks("开头\n\n</p\n\n## 标题\n\n正文 <b>甲</b>")[-2:] == [("heading", "标题"), ("paragraph", "正文 甲")]


def _elements(text, **options):
    return [text[element.start : element.end] for element in find_elements(text, **options)]


@every_case(
    ("text", "elements"),
    [
        ("甲\n<div>乙</div>\n丙", ["<div>乙</div>"]),
        ("<div>甲<div>乙</div></div>丙", ["<div>甲<div>乙</div></div>"]),
        ("<p>甲</p><p>乙</p>丙<p>丁</p>", ["<p>甲</p>", "<p>乙</p>"]),
        ("<DIV>甲</div>", ["<DIV>甲</div>"]),
        ("<!-- <p> -->\n<hr>\n<p>甲</p>", ["<!-- <p> -->", "<hr>", "<p>甲</p>"]),
        ("<!DOCTYPE html>\n<p>甲</p>", ["<!DOCTYPE html>", "<p>甲</p>"]),
        ("<script>'</p>' < 1</script>\n甲", ["<script>'</p>' < 1</script>"]),
        ("<div>甲</div><br>\n<br>\n乙", ["<div>甲</div><br>\n<br>"]),
        ("甲<div>乙</div>", []),
        ("<b>甲</b>", []),
        ("<a.b>", []),
        ("<divx>", []),
        ("<!-- 甲\n<p>乙</p>", ["<p>乙</p>"]),
        ("", []),
    ],
)
def test_elements_begin_at_a_line_start(text, elements):
    """Block tags, comments and doctypes begin one at a line start or right behind another, inline tags never."""
    assert _elements(text) == elements


@every_case(
    ("text", "elements"),
    [
        ("<p>甲\n<p>乙\n\n丙", ["<p>甲\n", "<p>乙"]),
        ("<div>甲\n\n乙</p>", ["<div>甲"]),
        ("</div>\n甲", ["</div>"]),
        ("</pre>\n甲", []),
        ("<div\n\n>甲</div>", []),
    ],
)
def test_tags_without_a_partner(text, elements):
    """A start tag reaches to the next block tag or blank line, an end tag stands alone, that of code is none."""
    assert _elements(text) == elements


@every_case(
    ("text", "is_indent_free", "elements"),
    [
        (" <p>甲</p>", False, ["<p>甲</p>"]),
        ("   <p>甲</p>", False, ["<p>甲</p>"]),
        ("    <p>甲</p>", True, ["<p>甲</p>"]),
        ("乙\n\n    <p>甲</p>", False, []),
        ("乙\n\n    <p>甲</p>", True, ["<p>甲</p>"]),
        ("- 乙\n\n  <p>甲</p>", False, []),
        ("1. 乙\n\n   <p>甲</p>", False, []),
    ],
)
def test_indents(text, is_indent_free, elements):
    """Four blanks are Markdown's code, two below a list item belong to it; a page dump may indent as it likes."""
    assert _elements(text, is_indent_free=is_indent_free) == elements


def test_offsets():
    """An element knows where its two tags end and begin; without an end tag both ends are one."""
    assert list(find_elements("甲\n<p>乙</p>\n<hr>")) == [
        Element(start=2, start_end=5, end_start=6, end=10),
        Element(start=11, start_end=15, end_start=15, end=15),
    ]


def test_letters_that_grow_in_lower_case():
    """Where a raw element ends is found in the text itself: `İ` has two characters in lower case."""
    assert _elements("İ\n<script>'<p>'</SCRIPT>\n<p>甲</p>") == ["<script>'<p>'</SCRIPT>", "<p>甲</p>"]


@every_case("flood", ["<style></style>\n", "<style>\n", "<script>\n<p>"])
def test_floods_of_raw_elements(flood):
    """Each search for an end moves on or is remembered as vain: 300,000 characters are read without haste."""
    assert list(find_elements(flood * (300_000 // len(flood))))


def test_tags_in_code_do_not_count():
    """A tag inside one of the given spans opens and closes nothing."""
    text = "<div>\n`</div>`\n</div>"

    assert _elements(text, code=[(6, 14)]) == [text]
    assert _elements(text) == ["<div>\n`</div>", "</div>"]


@every_case(
    ("text", "expected"),
    [
        ('<div markdown="1">甲</div>', (True, True)),
        ("<div MARKDOWN=block>甲</div>", (True, True)),
        ('<div markdown="0">甲</div>', (False, False)),
        ("<div>\n\n**甲**\n\n</div>", (True, False)),
        ("<div>\n\n甲\n\n</div>", (True, False)),
        ("<details>\n<summary>要点</summary>\n\n甲\n</details>", (True, False)),
        ("<div>\n\n<p>甲</p>\n\n</div>", (False, False)),
        ("<div>\n**甲**\n\n</div>", (False, False)),
    ],
)
def test_holds_markdown(text, expected):
    """The attribute opens an element everywhere; outside of kramdown a blank line with something to read does too."""
    (element,) = find_elements(text)

    assert (holds_markdown(text, element), holds_markdown(text, element, is_kramdown=True)) == expected
