"""What only Hugo's Markdown reads."""

from newsnorm.markup.bodies import read_body
from newsnorm.markup.source.draft import Draft
from newsnorm.markup.source.goldmark import take_goldmark
from newsnorm.reader import RawBody

from every_case import every_case


@every_case(
    ("text", "taken"),
    [
        ("## 标题 {#id}", "## 标题"),
        ("# 标题 {#id .wide key=1}\n文", "# 标题\n文"),
        ("### 标题 { .wide } ###\n文", "### 标题\n文"),
        ("标题 {#id}\n---\n文", "标题\n---\n文"),
        ("词\n: 释义", "词\n\n释义"),
        ("词\n: 甲\n: 乙\n", "词\n\n甲\n\n乙\n"),
        ("词\n\n:   释义\n", "词\n\n释义\n"),
    ],
)
def test_marks_go(text, taken):
    """An attribute list behind a heading goes, a definition is a paragraph of its own."""
    assert take_goldmark(Draft(text)).text == taken


@every_case(
    "text",
    [
        "段落 {#id}\n文",
        "## 标题{#id}",
        "## 集合 {a, b}",
        "## 模板 {{ x }}",
        "```\n## 标题 {#id}\n词\n: 释义\n```",
        "## 标题\n: 甲",
        "- 项\n: 甲",
        "```\na\n```\n: 甲",
        "词\n\n\n: 甲",
        "词\n:甲",
        ": 甲",
        "> 引\n: 甲",
    ],
)
def test_what_is_none_stays(text):
    """Braces in paragraphs, sets, code, and a colon below what is no term stay as they are."""
    assert take_goldmark(Draft(text)).text == text


def test_only_hugo_reads_them():
    """Elsewhere they are text."""
    text = "## 标题 {#id}\n\n词\n: 释义"
    read = {dialect: read_body(RawBody(text, dialect=dialect)).blocks for dialect in ("goldmark", "commonmark")}

    assert [block.text for block in read["goldmark"]] == ["标题", "词", "释义"]
    assert [block.text for block in read["commonmark"]] == ["标题 {#id}", "词 : 释义"]
