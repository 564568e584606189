"""Blocks as Markdown."""

from __future__ import annotations

from newsnorm.export.inline import CANONICAL, HEXO, JEKYLL
from newsnorm.export.markdown_body import write_body, write_visible_json
from newsnorm.model import Block

from every_case import every_case


def item(text, level=1, ordinal=None):
    """A list item."""
    return Block(kind="list_item", text=text, level=level, ordinal=ordinal)


def table(*rows):
    """A table from its rows."""
    return Block(kind="table", rows=rows, text="\n".join("\t".join(row) for row in rows))


@every_case(
    ("block", "expected"),
    [
        (Block(text="沪指收涨。"), "沪指收涨。"),
        (Block(kind="heading", text="一、概况", level=2), "## 一、概况"),
        (Block(kind="heading", text="延伸触角"), "**延伸触角**"),
        (Block(kind="heading", text="上\n下", level=1), "# 上&#10;下"),
        (item("沪指"), "- 沪指"),
        (item("沪指", ordinal=3), "3. 沪指"),
        (item("沪指", ordinal=0), "0. 沪指"),
        (item("沪指", ordinal=999_999_999), "999999999. 沪指"),
        (item("上\n下", ordinal=10), "10. 上\\\n    下"),
        (Block(kind="quote", text="上\n下"), "> 上\\\n> 下"),
        (Block(kind="code", text="a = `b`\n\nc", language="python"), "```python\na = `b`\n\nc\n```"),
        (Block(kind="code", text="```"), "````\n```\n````"),
        (Block(kind="rule"), "***"),
        (table(("甲", "乙"), ("1|2", "3\n4")), "| 甲 | 乙 |\n| --- | --- |\n| 1\\|2 | 3<br>4 |"),
        (Block(text="调用 print() 吧", verbatim=((3, 10),)), "调用 `print()` 吧"),
    ],
)
def test_each_kind_has_its_markdown(block, expected):
    """A block as `load` gives it needs no comment."""
    assert write_body([block], CANONICAL) == expected


@every_case(
    ("block", "expected"),
    [
        (Block(kind="caption", text="图为现场。"), '<!-- next {"kind": "caption"} -->\n图为现场。'),
        (item("沪指", ordinal=1_000_000_000), '<!-- next {"ordinal": 1000000000} -->\n- 沪指'),
        (Block(text="设 $a*b$", verbatim=((2, 7),)), '<!-- next {"verbatim": [[2, 7]]} -->\n设 $a\\*b$'),
        (Block(kind="code", text="x", language="a b"), '<!-- next {"language": "a b"} -->\n```\nx\n```'),
        (Block(kind="code", text="x\r"), '<!-- next {"text": "x\\r"} -->\n```\nx\N{REPLACEMENT CHARACTER}\n```'),
        (Block(kind="heading", text="-->", level=9), '<!-- next {"level": 9} -->\n###### \\-->'),
        (Block(text="", language="-->"), None),
        (Block(kind="table", text="甲"), '<!-- next {"kind": "table"} -->\n甲'),
        (Block(kind="table", text="甲", rows=((),)), '<!-- next {"kind": "table", "rows": [[]]} -->\n甲'),
        (Block(kind="rule", text="甲"), '<!-- next {"kind": "rule"} -->\n甲'),
    ],
)
def test_a_comment_says_what_markdown_cannot(block, expected):
    """What a reader would not know stands before the block, and never closes the comment early."""
    written = write_body([block], CANONICAL)

    if expected is None:
        assert written.count("-->") == 1
        assert written.startswith("<!-- block {")
    else:
        assert written == expected


def test_items_of_one_list_stand_line_by_line():
    """A list is tight, children are indented to the text of their parent, other blocks stand apart."""
    blocks = [
        Block(text="前"),
        item("甲", ordinal=10),
        item("乙", 2),
        item("丙", 3, 1),
        item("丁", 1),
        Block(text="后"),
    ]

    assert write_body(blocks, CANONICAL) == "前\n\n10. 甲\n    - 乙\n      1. 丙\n- 丁\n\n后"


def test_a_list_that_opens_with_a_later_number_gets_a_blank_line():
    """CommonMark lets only a list from 1 interrupt a paragraph."""
    assert write_body([item("甲"), item("乙", 2, 3)], CANONICAL) == "- 甲\n\n  3. 乙"


def test_code_with_template_tags_is_raw_in_jekyll():
    """Liquid runs in code too; Hexo takes code out before its templates run."""
    block = Block(kind="code", text="{{ x }}")

    assert write_body([block], JEKYLL) == "{% raw %}\n```\n{{ x }}\n```\n{% endraw %}"
    assert write_body([block], HEXO) == "```\n{{ x }}\n```"


def test_code_about_raw_tags_does_not_end_them():
    """An `endraw` in the code is cut in two, each half in a raw part of its own."""
    written = write_body([Block(kind="code", text="{% endraw %}")], JEKYLL)

    assert written == "{% raw %}\n```\n{{% endraw %}{% raw %}% endraw %}\n```\n{% endraw %}"


def test_posts_have_no_comments():
    """A post shows the words; what only newsnorm knows stays out of it."""
    assert write_body([Block(kind="caption", text="图"), Block(text="", level=3)], HEXO) == "图"


def test_a_heading_of_two_lines_stays_two_lines_in_a_post():
    """A blog engine reads a reference to a newline as a blank, so there the break is a tag."""
    assert write_body([Block(kind="heading", text="上\n下", level=1)], HEXO) == "# 上<br>下"


def test_the_more_mark_stands_after_its_blocks():
    """It is a block of its own and ends a list."""
    blocks = [Block(text="前"), item("甲"), item("乙")]

    assert write_body(blocks, HEXO, more=2) == "前\n\n- 甲\n\n<!-- more -->\n\n- 乙"
    assert "more" not in write_body(blocks, HEXO)


def test_json_shows_chinese_and_hides_nothing():
    """Han characters stay readable, characters that cannot be seen are written as escapes."""
    assert (
        write_visible_json(["快讯", "\N{ZERO WIDTH SPACE}\N{RIGHT-TO-LEFT OVERRIDE}"]) == '["快讯", "\\u200b\\u202e"]'
    )


def test_a_comment_ends_the_list():
    """The item after a comment begins a list of its own, and those below it are indented to that."""
    formula = Block(kind="list_item", text="设 $c$", level=2, verbatim=((2, 5),))
    written = write_body([item("甲"), item("乙", 2), formula, item("丁", 2), item("戊", 3)], CANONICAL)

    assert written == ('- 甲\n  - 乙\n\n<!-- next {"level": 2, "verbatim": [[2, 5]]} -->\n- 设 $c$\n  - 丁\n    - 戊')


def test_item_without_a_level():
    """It stands in the outermost list, below whatever item."""
    text = write_body((item("甲"), Block(kind="list_item", text="乙"), item("丙", level=2)), HEXO)

    assert text.strip() == "- 甲\n- 乙\n  - 丙"
