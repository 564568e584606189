"""What Chinese writers mean and CommonMark does not read is put right before it is read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsnorm.markup.markdown import repair, stretches
from newsnorm.markup.markdown.parser import _parser
from newsnorm.markup.markdown.repair import find_edits, repair_markdown
from newsnorm.markup.source.draft import Draft

from every_case import every_case


def _find(source):
    """Return what one look at the parser's events finds to put right, and marks that are left over."""
    return find_edits(source.encode(), [(0, _parser().events_with_range(source))])


@every_case(
    ("source", "edits"),
    [
        ("##标题", [(2, 2, b" ")]),
        ("#标题\n\n- ##子", [(1, 1, b" "), (13, 13, b" ")]),
        ("    据悉，公告。\n\n甲", [(0, 23, "据悉，公告。".encode() + b"\n\n")]),
        ("\t甲方公告，\n\t乙方回应。\n", [(0, 17, "甲方公告，\n\n".encode()), (17, 34, "乙方回应。\n\n".encode())]),
        ("    x = 1\n", []),
        ("# 标题", []),
        ("#话题# 热议", []),
        ("#include <a>", []),
        ("", []),
    ],
)
def test_edits(source, edits):
    """Places in bytes: a blank behind glued hashes, prose indented as code as paragraphs of its own."""
    assert _find(source)[0] == edits


@every_case(
    ("source", "places"),
    [
        ("**“甲”**乙", [0, 1, 11, 12]),
        ("甲 ~~ 乙 * 丙", []),
        ("a_b", []),
        ("\\*甲\\*", []),
        ("**甲**", []),
        ("`**`", []),
    ],
)
def test_loose_marks(source, places):
    """Marks that are left over are told by their place; those between blanks, in code or in a name are none."""
    assert _find(source)[1] == places


_PARTS = (
    "据悉，公告。", "说明：", "x = 1", "标题", "“甲”", "*", "**", "__", "~~", "#", "##", "`", "```", " ", "    ", "\t",
    "\n", "\n\n", "- ", "1. ", "> ",
)  # fmt: skip


@given(st.lists(st.sampled_from(_PARTS), max_size=12).map("".join))
def test_a_glance_sees_all_that_is_put_right(source: str) -> None:
    """What the events say is to be put right has been seen in the text before, for most are parsed only once."""
    edits, _ = _find(source)
    may_need_separator, may_hold_headings, may_hold_prose = repair._glance(source)

    for _, _, new in edits:
        if new == b" ":
            assert may_hold_headings
        else:
            assert may_hold_prose
            assert repair._holds_indented_code(source, _parser())
    text, separator = repair_markdown(Draft(source), _parser())
    assert text == source or edits or (separator and may_need_separator)


@every_case(
    "source",
    [
        "",
        "# 标题\n\n据**证券日报**报道：**“重点”**。",
        "```\n    # 注释，说明。\n```",
        "#include <a>\n\n[锚](#甲)",
        "- 甲\n\n    - 乙\n",
    ],
)
def test_a_source_that_needs_nothing_stays(source):
    """It is not rewritten, and has no separator."""
    assert repair_markdown(Draft(source), _parser()) == (source, "")


def test_what_is_put_right_may_need_more():
    """A heading without its blank in prose that was indented as code is found in a further pass."""
    text, separator = repair_markdown(Draft("    甲，乙。\n\n##据**“丙”**丁"), _parser())

    assert text.replace(separator, "") == "甲，乙。\n\n\n## 据**“丙”**丁"
    assert text.count(separator) == 2


def test_a_source_without_signs_is_not_parsed():
    """Most have none: here is no parser that could be asked."""
    assert repair_markdown(Draft("# 标题\n\n据悉，公告。"), None) == ("# 标题\n\n据悉，公告。", "")


def test_prose_in_an_item_hides_nothing():
    """It looks like indented code until it is parsed; what else there is to put right is put right."""
    item = "- 甲\n\n    据悉，公告。"
    text, separator = repair_markdown(Draft(f"据**“丙”**丁\n\n{item}"), _parser())

    assert repair_markdown(Draft(f"##乙\n\n{item}"), _parser()) == (f"## 乙\n\n{item}", "")
    assert text.count(separator) == 2


@every_case(
    ("text", "count"),
    [
        ("甲", 0),
        ("**甲**", 0),
        ("甲 * 乙 _ 丙", 2),
        ("甲 ** 乙", 2),
        ("甲~乙~~ 丙", 1),
        ("甲 ~ 乙", 0),
        ("`*` 甲 *\n\n- 乙_ *", 3),
        ("# 甲\n\n乙 *\n\n" * 6, 6),
    ],
)
def test_marks_that_are_left_over(text, count):
    """They are counted in a long text, which is read a stretch at a time, as in a short one."""
    assert repair._count_loose(text, _parser()) == count
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(repair, "LONG", 4)
        patched.setattr(stretches, "LONG", 4)
        patched.setattr(stretches, "_STRETCH", 4)
        patched.setattr(stretches, "_FEW", 1000)
        assert repair._count_loose(text, _parser()) == count
