"""A text on its way to a parser: its code is found once and moves along with what is changed."""

from __future__ import annotations

from unittest.mock import patch

from newsnorm.markup.bodies import read_body
from newsnorm.markup.source import code_spans, draft
from newsnorm.markup.source.draft import Draft
from newsnorm.reader import RawBody

from every_case import every_case


def _code(text):
    return [text.text[start:end] for start, end in text.code]


@every_case(
    ("text", "edits", "code"),
    [
        ("甲 `a` 乙 `b`", [(0, 2, "")], ["`a`", "`b`"]),
        ("甲 `a` 乙 `b`", [(5, 8, "，")], ["`a`", "`b`"]),
        ("甲 `a` 乙 `b`", [(2, 5, "\ufdd00\ufdd1")], ["`b`"]),
        ("甲 `a` 乙 `b`", [(2, 2, "丙"), (5, 5, "丁"), (8, 11, "")], ["`a`"]),
        ("<a b={{ c }}> `d`", [(5, 12, "1")], ["<a b=1>", "`d`"]),
        ("{{ x }} `b`", [(0, 7, "`a` <b>")], ["`a`", "<b>", "`b`"]),
        ("`b` {{ x }}", [(4, 11, "`a`")], ["`b`", "`a`"]),
    ],
)
def test_code_moves_with_edits(text, edits, code):
    """What stands outside of the edits stays code, what they write is looked at, what they replace is gone."""
    before = Draft(text)

    assert before.code
    with patch.object(draft, "find_code", wraps=code_spans.find_code) as find:
        after = before.edit(edits)
        assert _code(after) == code
        assert all(call.args[0] != after.text for call in find.call_args_list)
    assert after.code == code_spans.find_code(after.text)


@every_case(
    ("text", "edits"),
    [
        ("`甲 <p>a` b</p> 丙 `c`", [(3, 14, "\ufdd00\ufdd1")]),
        ("`甲{x}乙` `b`", [(2, 5, "\n\n丁\n\n")]),
        ("<i>```\na\n```\n`b`", [(0, 3, "")]),
        ("甲{x}~~~\n`a\n~~~\n`b`", [(1, 4, "\n")]),
    ],
)
def test_what_an_edit_cuts_is_found_anew(text, edits):
    """Half of a code span is none, a blank line ends one, and a fence may have come to the start of its line."""
    before = Draft(text)

    assert before.code
    after = before.edit(edits)
    assert after.code == code_spans.find_code(after.text)


def test_without_edits_nothing_changes():
    """The same draft comes back."""
    text = Draft("甲")

    assert text.edit(()) is text
    assert text.replace("甲") is text
    assert text.replace("乙").text == "乙"


def test_words_are_markdowns_own_code():
    """Tags and comments are code in which a tag is a tag."""
    text = Draft("`<b>` <b> <pre>`</pre>\n~~~\n<i>\n~~~")

    assert [text.text[start:end] for start, end in text.words] == ["`<b>`", "~~~\n<i>\n~~~"]
    assert Draft("<b>").words == ()


def test_a_mixed_post_is_searched_for_code_once():
    """Templates, formulas, elements, attribute lists and extensions ask the same draft."""
    body = (
        "甲 `a` {% include b.html %}\n\n<div>\n乙 `c`\n</div>\n\n# 丙 {#d}\n\n速度 $v_0$，==要点==。\n\n"
        "[TOC]\n\n{% highlight js %}\nlet `e`;\n{% endhighlight %}\n\n| 丁 | 戊 |\n| 己 | 庚 |\n"
    )
    with patch.object(draft, "find_code", wraps=code_spans.find_code) as find:
        read = read_body(RawBody(body, template_syntax="liquid", dialect="kramdown", excerpt_separator="# 丙"))

    assert [block.kind for block in read.blocks].count("code") == 1
    assert find.call_count == 1
