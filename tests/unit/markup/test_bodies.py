"""A body is read as what it is, and never fails."""

from __future__ import annotations

import pytest

from newsnorm.markup.bodies import read_body
from newsnorm.reader import RawBody

from bodies import more_of
from every_case import every_case
from work import some_of


def _blocks(body, **fields):
    return [(block.kind, block.text) for block in read_body(RawBody(body, **fields, markup="markdown")).blocks]


def test_more_mark_and_excerpt_separator():
    """The more mark counts the blocks before it; a header's own separator is one, outside code."""
    assert more_of(read_body(RawBody("甲\n\n<!-- More -->\n\n乙", markup="markdown"))) == 1
    body = read_body(RawBody("甲 `--8<--`\n\n--8<--\n\n乙", excerpt_separator="--8<--", markup="markdown"))

    assert (more_of(body), [block.text for block in body.blocks]) == (1, ["甲 --8<--", "乙"])


@every_case("mark", ["[TOC]", "@[toc]", "[[toc]]", "@[TOC](文章目录)"])
def test_contents_mark_is_a_paragraph(mark):
    """A lone contents mark stands by itself, so that the news rules can take it out."""
    assert _blocks(f"甲\n{mark}\n# 乙") == [("paragraph", "甲"), ("paragraph", mark), ("heading", "乙")]


def test_lone_surrogates_become_replacement_characters():
    """Half a surrogate pair never reaches the parser, and is reported."""
    body = read_body(RawBody("# 甲\ud800"))

    assert body.blocks[0].text == "甲\ufffd"
    assert [finding.id for finding in body.findings] == ["repair-lone-surrogate"]


@every_case(
    "body",
    some_of(
        [
            "[" * 20000,
            "\n".join(" " * depth + "- a" for depth in range(1000)),
            "`" * 1_000_000,
            "*" * 1_000_000,
            "{%" * 20000,
            "{{ a }}" * 10000,
            "{#" * 20000,
            "[](" * 10000,
            "$a " * 20000,
            "\\[a" * 20000,
            "\n<!-- a -->" * 5000,
            "<div>\n\n" * 5000,
            "甲**“" * 10000,
            "    甲，乙。\n" * 4000,
            "\ufdd0" * 1000,
        ]
    ),
)
@every_case("templates", ["nunjucks", "liquid"])
def test_floods_take_no_time(body, templates):
    """No flood of one mark takes more than moments."""
    assert read_body(RawBody(body, template_syntax=templates)).blocks is not None


@every_case(
    ("raw", "kind", "texts"),
    [
        (RawBody("<p>甲</p>"), "html", ["甲"]),
        (RawBody("<p>甲</p>\n\n**乙**"), "mixed", ["甲", "乙"]),
        (RawBody("**甲**乙"), "markdown", ["甲乙"]),
        (RawBody("甲\n乙", is_bare=True), "text", ["甲", "乙"]),
        (RawBody("**甲**乙", markup="text"), "text", ["**甲**乙"]),
        (RawBody("<p>**甲**乙</p>", markup="html"), "html", ["**甲**乙"]),
        (RawBody("甲 < 乙", is_bare=True, markup="html"), "html", ["甲 < 乙"]),
        (RawBody(""), "markdown", []),
        (RawBody("", is_bare=True), "text", []),
    ],
)
def test_kinds(raw, kind, texts):
    """What is said of a body goes before its signs."""
    body = read_body(raw)

    assert (body.kind, [block.text for block in body.blocks]) == (kind, texts)


def test_a_separator_is_markup():
    """A bare text that holds its excerpt separator is Markdown: the separator goes and says where the summary ends."""
    body = read_body(RawBody("甲。\n+++\n乙。", is_bare=True, excerpt_separator="\n+++\n"))

    assert (body.kind, more_of(body), [block.text for block in body.blocks]) == ("markdown", 1, ["甲。", "乙。"])
    assert read_body(RawBody("甲。\n+++\n乙。", is_bare=True, excerpt_separator=" +++ ")).kind == "text"


@every_case(
    ("source", "more", "texts"),
    [
        ("甲\n\n++\n\n乙\n\n++\n\n丙", 1, ["甲", "乙", "++", "丙"]),
        ("```\n++\n```\n\n++\n\n乙", 1, ["++", "乙"]),
        ("甲++乙", 1, ["甲", "乙"]),
        ("++\n甲", 0, ["甲"]),
        ("`++`", None, ["++"]),
        ("甲", None, ["甲"]),
    ],
)
def test_excerpt_separators(source, more, texts):
    """The first separator outside of code is the mark; in the middle of a line it parts it, others are text."""
    body = read_body(RawBody(source, excerpt_separator="++", markup="markdown"))

    assert (more_of(body), [block.text for block in body.blocks]) == (more, texts)


@pytest.mark.parametrize("engine", ["auto", "turbohtml", "html5lib"])
@every_case("source", ["<p>甲</p><ul><li>乙</ul>", "# 甲\n\n- 乙", "<p>甲</p>\n\n- 乙"])
def test_engines(source, engine):
    """Whatever the kind, the blocks are those of any engine."""
    assert [block.text for block in read_body(RawBody(source), engine=engine).blocks] == ["甲", "乙"]


@every_case("markup", ["html", "markdown", "mixed", "text"])
def test_what_looks_like_a_placeholder_is_no_text(markup):
    """The noncharacters that marks are made of go from a source in every kind of body."""
    assert read_body(RawBody("甲\ufdd00\ufdd1乙", markup=markup)).blocks[0].text == "甲0乙"


def test_findings_of_all_steps_are_told():
    """Those of the page come first, then what was repaired before, then dropped template tags."""
    body = read_body(RawBody("<p>甲\ud800{{ page.title }}<x>乙</x></p>", template_syntax="nunjucks"))

    assert [finding.id for finding in body.findings] == [
        "html-unknown-tag",
        "repair-lone-surrogate",
        "dropped-template",
    ]
    assert body.blocks[0].text == "甲\N{REPLACEMENT CHARACTER}乙"


def test_a_contents_mark_in_code_stays():
    """In code it is code, fenced or indented."""
    assert _blocks("甲\n\n```\n[TOC]\n```") == [("paragraph", "甲"), ("code", "[TOC]")]
    assert _blocks("甲\n\n    a\n    [TOC]\n    b") == [("paragraph", "甲"), ("code", "a\n[TOC]\nb")]


@every_case("source", ["目录见 [TOC] 一节", "目录见 @[TOC](文章目录) 一节", "`[TOC]`", "[TOC]: /a\n\n甲[TOC]"])
def test_a_contents_mark_in_a_line_stays_in_it(source):
    """Only a mark alone on its line is parted from its neighbours."""
    assert len(_blocks(source)) == 1
