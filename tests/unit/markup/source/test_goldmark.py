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
        "- 逗号\n: | 冒号",
        "笑\n: )",
        ": 甲",
        "> 引\n: 甲",
    ],
)
def test_what_is_none_stays(text):
    """Braces in paragraphs, sets, code, and a colon below what is no term stay as they are."""
    assert take_goldmark(Draft(text)).text == text


def test_all_but_hexo_read_them():
    """Its pages show them as they are written."""
    text = "## 标题 {#id}\n\n词\n: 释义"
    bodies = [RawBody(text, dialect=dialect) for dialect in ("goldmark", "commonmark", "mdx")]
    of_hexo = RawBody(text, template_syntax="nunjucks")

    assert {tuple(block.text for block in read_body(body).blocks) for body in bodies} == {("标题", "词", "释义")}
    assert [block.text for block in read_body(of_hexo).blocks] == ["标题 {#id}", "词 : 释义"]


@every_case(
    ("text", "taken"),
    [
        ("[江州](/a/){target=_blank}", "[江州](/a/)"),
        ('[江州](/a/){target="_blank" rel="x"}', "[江州](/a/)"),
        ("![港口](a.png){.wide #p1 width=50%}。", "![港口](a.png)。"),
        ("[江州](/a/){:target=_blank}", "[江州](/a/)"),
        (
            "文。\n\n*[ETF]: 交易型开放式指数基金\n*[LOF]:  上市型开放式基金",
            "文。\n\n\nETF: 交易型开放式指数基金\n\n\nLOF: 上市型开放式基金\n",
        ),
    ],
)
def test_links_and_abbreviations(text, taken):
    """How a link looks is said nowhere; an abbreviation is a paragraph with its words."""
    assert take_goldmark(Draft(text)).text == taken


@every_case(
    "text",
    [
        "集合 f(x){a=1}",
        "[江州](/a/){{ x }}",
        "[江州](/a/){甲}",
        "[江州](/a/){}",
        "[江州](/a/) {target=_blank}",
        "`[江州](/a/){target=_blank}`",
        "*[注]: 见下文*",
        "文 *[注]: 甲",
        "*[注](/a/): 甲",
        "- *[注]: 甲",
        "```\n*[ETF]: 甲\n```",
    ],
)
def test_no_links_and_abbreviations(text):
    """Sets, programs, emphasis and code stay."""
    assert take_goldmark(Draft(text)).text == text
