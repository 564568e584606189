"""A long source of Markdown is parsed a stretch at a time, and nobody sees it."""

from __future__ import annotations

from itertools import groupby
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsnorm.markup.bodies import read_body
from newsnorm.markup.markdown import repair, stretches
from newsnorm.markup.markdown.parser import _parser
from newsnorm.markup.markdown.stretches import parse_stretches
from newsnorm.reader import RawBody

from every_case import every_case

# What begins a block, goes on with one, or is left open in one; marks that pair, and such as do not.
_PARTS = (
    "甲乙", "a", "b c", "**甲**", "*a", "*a*", " * ", "_a_ ", " _b", "~~c~~", "~", "`a`", " `", "``", "[a](b)", "[",
    "]",
    "<b>", "<", "<<", ">", " ", "  ", "\n", "\n\n", "\n\n甲", "\n- a", "\n- 甲", "\n* b", "\n+ c", "\n1. a", "\n2. b",
    "\n3) c", "\n  - d", "\n    e", "\n\ta", "\n> q", "\n>\n> r", "\n```\n", "\n~~~\n", "\n```py\nx\n```\n", "\n````\n",
    "\n|甲|乙|\n|-|-|\n", "\n|a|b|", "\n|c", "a|b", "\n-|-\n", "\n# h\n", "\n## 标题", "\n##标题", "\n===", "\n---\n",
    "\n***\n", "\n<div>\n", "\n</div>\n", "\n<!-- x", "-->", "\n<b>x</b>", "![a](b)", "\\", "\\*", "&amp;", "。",
    "“甲”", "\n\n<br>\n", "\n\n<i>x", "\n<pre>\n", "</pre>", "\n- <?x", "?>", "\n> <Script>", "</script>\n",
    "[甲](/乙丙)", '[a](/b "c d")', "](", "(", ")", '" ', "[a](", ' "甲乙")',
    "\u3000\u3000", "1", "\n\n1. x", "\n\n- y", "\n\n> z", "\n\n|a|b|\n|-|-|\n|1|2|\n|3|4|", "\n\n**甲**", "\n- [x] t",
)  # fmt: skip


@st.composite
def _sources(draw: st.DrawFn) -> str:
    """A source of few parts that come again and again: a flood."""
    pool = draw(st.lists(st.sampled_from(_PARTS), min_size=2, max_size=8))
    return "".join(draw(st.lists(st.sampled_from(pool), min_size=4, max_size=60)))


def _cut_short(patched: pytest.MonkeyPatch, size: int) -> None:
    for module in (stretches, repair):
        patched.setattr(module, "LONG", size)
    patched.setattr(stretches, "_STRETCH", size)
    patched.setattr(stretches, "_FEW", 1000)


def _tell(parsed: Any) -> list[tuple[str, Any]]:
    """Return what events say, the texts side by side as one, without the paragraphs of items."""
    told = [
        ("", event) if event.__class__ is str else next(iter(event.items())) for _, part in parsed for event, _ in part
    ]
    texts = [
        [("Text", "".join(text for _, text in run))] if is_text else list(run)
        for is_text, run in groupby(told, lambda each: each[0] == "Text")
    ]
    # How a list is set depends on all of its items, and nothing on how it is set.
    return [each for run in texts for each in run if each[1] != "Paragraph" and not _is_list(each[1])]


def _is_list(value: Any) -> bool:
    return isinstance(value, dict) and "List" in value


@given(_sources(), st.sampled_from([4, 8, 16, 40]))
def test_same_events_and_blocks(source: str, size: int):
    """Whatever is cut where, the events of the stretches are those of the whole, and so are the blocks."""
    events = _tell([(0, _parser().events_with_range(source))])
    body = read_body(RawBody(source, is_bare=True, markup="markdown"))
    with pytest.MonkeyPatch.context() as patched:
        _cut_short(patched, size)
        assert _tell(parse_stretches(source, _parser())) == events
        assert read_body(RawBody(source, is_bare=True, markup="markdown")) == body


@pytest.mark.parametrize(
    ("pump", "count"),
    [
        ("甲乙。\n\n", 30),
        ("## 标题\n", 20),
        ("|-|-|\n", 30),
        ("- a\n", 40),
        ("1. a\n", 30),
        ("甲 *a ", 30),
        ("**甲** ", 30),
        ("_a_ ", 40),
        ("`a` ", 40),
        ("[a](b) ", 20),
        ("a\n", 60),
        ("甲<", 40),
        ("<br>\n\n", 30),
        ("```\nx\n```\n\n甲\n\n", 10),
    ],
)
def test_floods_are_cut(pump: str, count: int, monkeypatch: pytest.MonkeyPatch):
    """A flood of any kind is cut again and again, and the places that the parser tells are those in the source."""
    source = "|甲|乙|\n|-|-|\n" * pump.startswith("|") + pump * count
    _cut_short(monkeypatch, 16)
    parsed = [(moved, list(events)) for moved, events in parse_stretches(source, _parser())]

    assert len(parsed) > 3
    data = source.encode()
    for moved, events in parsed:
        for event, span in events:
            if isinstance(event, dict) and "Text" in event:
                assert data[span["start"] + moved : span["end"] + moved].decode() == event["Text"]


@pytest.mark.parametrize(
    "source",
    [
        "[a]\n\n" * 40 + "[a]: /b",
        "```\n" + "甲\n\n" * 40,
        "<div>\n" + "甲 " * 40,
        "<pre>\n" + "甲\n\n" * 40,
        "> - <!-- \n" + "> 甲\n>\n" * 40,
        "甲 *" + "乙 丙 " * 40 + "丁*",
        "[甲 " + "乙 丙 " * 40 + "](/a)",
        "[甲](/" + "乙丙" * 40 + ")",
        '[甲](/a "' + "乙 丙 " * 40 + '")',
        "a\n" * 60 + "===",
    ],
)
def test_what_holds_together_is_not_cut(source: str, monkeypatch: pytest.MonkeyPatch):
    """Definitions, a block of code, HTML, emphasis, a link and a heading reach over everything between their ends."""
    _cut_short(monkeypatch, 16)

    assert len(list(parse_stretches(source, _parser()))) == 1


@every_case(
    ("source", "size"),
    [
        ("b c\u3000\u3000*a `*a* `\u3000\u3000 `", 4),
        ("\\*<b> `\\* ` `<b> `\\* ` `", 8),
        ("\n# h\n _b\n# h\n[甲](/乙丙)\n# h\n[甲](/乙丙) _b", 4),
        ("*a\n\n\n##标题*a\n##标题\n*a\n##标题*a\n##标题\n\n\n*a\n##标题\n##标题*a", 40),
        ("[甲](/乙丙)[甲](/乙丙)\n<div>\n\n<div>\n", 8),
        ("\n+ c\n\n**甲**[甲](/乙丙)[甲](/乙丙)](", 16),
    ],
    ids=repr,
)
def test_marks_that_are_left_over_may_end_further_on(source: str, size: int):
    """What a block leaves open is not cut from what may close it, in the first block and in one behind it."""
    events = _tell([(0, _parser().events_with_range(source))])
    with pytest.MonkeyPatch.context() as patched:
        _cut_short(patched, size)

        assert _tell(parse_stretches(source, _parser())) == events


@every_case(
    ("text", "opened"),
    [
        ("甲", []), ("[甲](乙)", []), ("(甲", ["("]), ("[甲", ["["]), ("甲)(", ["("]), ("甲](乙)", []),
        ("([甲](乙)", ["("]), ("[[甲]", ["["]), ("[甲(", ["[", "("]), ("))((甲))", []), ("()[", ["["]),
    ],
)  # fmt: skip
def test_brackets_that_are_left_open(text: str, opened: list[str]):
    """Each closing bracket ends one of its kind, if one is open."""
    assert stretches._find_open(text) == opened


@pytest.mark.parametrize("size", range(20, 40))
def test_a_blank_line_ends_a_table(size: int, monkeypatch: pytest.MonkeyPatch):
    """Wherever the cut falls, what stands below it is no row."""
    source = "|甲|乙|\n|-|-|\n|丙|丁|\n|戊|己|\n\n庚辛\n\n|甲|乙|\n|-|-|\n|丙|丁|\n \n庚辛\n"
    body = read_body(RawBody(source, is_bare=True, markup="markdown"))
    _cut_short(monkeypatch, size)

    assert [block.kind for block in body.blocks] == ["table", "paragraph"] * 2
    assert read_body(RawBody(source, is_bare=True, markup="markdown")) == body


@every_case(
    ("end", "kinds"),
    [
        (f"# {'江州港开放' * 13}-\n\n甲\n---", ["heading", "heading"]),
        ("江州港昨日开放，货船靠岸。\n---\n\n甲乙", ["paragraph", "rule", "paragraph"]),
        ("江州港\n---\n\n甲乙", ["heading", "paragraph"]),
        ("# 江州港昨日开放，货船靠岸。\n\n甲乙", ["heading", "paragraph"]),
    ],
)
def test_headings_behind_the_first_stretch(end: str, kinds: list[str]):
    """What is underlined with hyphens is seen wherever it stands."""
    with pytest.MonkeyPatch.context() as patched:
        _cut_short(patched, 400)
        body = read_body(RawBody("甲乙。\n\n" * 200 + end, is_bare=True, markup="markdown"))

    assert [block.kind for block in body.blocks[200:]] == kinds


def test_escaped_marks_behind_the_first_stretch():
    """What the source escapes is known by its place in the whole."""
    with pytest.MonkeyPatch.context() as patched:
        _cut_short(patched, 400)
        body = read_body(RawBody("甲乙。\n\n" * 200 + "\\** 甲** 乙", is_bare=True, markup="markdown"))

    assert body.blocks[-1].text == "** 甲** 乙"


def test_posts_are_parsed_at_once():
    """What people write has few marks for its length: it is parsed as ever, and a flood is not."""
    post = "江州港昨日**开放**，[货船](http://a.example)陆续靠岸，码头上人来人往，市民可以参观，门票全免，晚上还有烟花和音乐会。\n\n"

    assert len(list(parse_stretches(post * 2_000, _parser()))) == 1
    assert len(list(parse_stretches("**甲** " * 40_000, _parser()))) > 1
