"""Bodies in Org, reStructuredText and AsciiDoc, read from `tests/cases/bodies`: the blocks of each."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsnorm
from newsnorm.markup.bodies import read_body
from newsnorm.markup.kinds import LINEWISE
from newsnorm.markup.linewise.read import read_linewise
from newsnorm.reader import RawBody

from bodies import more_of
from every_case import every_case
from work import grows_linearly

FOLDER = Path(__file__).resolve().parents[3] / "cases" / "bodies"
CASES = [
    pytest.param(path.stem, case, id=case["id"])
    for path in sorted(FOLDER.glob("*.jsonl"))
    for case in map(json.loads, path.read_text("utf-8").splitlines())
]
MARKS = "*/=~_+`|[]:.#-\\<>{}()$!^ \n"


def show(block):
    """The kind of a block with its level, number and language, and its text."""
    level = str(block.level) if block.level else ""
    ordinal = f"#{block.ordinal}" if block.ordinal else ""
    language = f" {block.language}" if block.language else ""
    return [f"{block.kind}{level}{ordinal}{language}", block.text]


@every_case(("markup", "case"), CASES)
def test_body(markup, case):
    """The blocks, links and pictures of a body are those of the case."""
    body = read_body(RawBody(case["text"], markup=markup))

    assert [show(block) for block in body.blocks] == case["blocks"]
    assert [[link.url, link.text] for link in body.links] == case.get("links", [])
    assert [[image.url, image.alt, image.caption] for image in body.sort_out().images] == case.get("images", [])


@every_case(
    ("markup", "text", "more"),
    [
        ("rst", "甲\n\n.. TEASER_END\n\n乙\n", 1),
        ("rst", "甲\n\n.. more\n\n乙\n", 1),
        ("rst", "甲\n\n.. moreover\n\n乙\n", None),
        ("org", "甲\n\n#+HTML: <!-- more -->\n\n乙\n", 1),
        ("org", "甲\n\n#+more:\n\n乙\n", 1),
        ("org", "甲\n\n#+hugo: more\n\n乙\n", 1),
        ("org", "甲\n\n#+begin_export html\n<!-- more -->\n#+end_export\n\n乙\n", 1),
        ("org", "甲\n\n# more\n\n乙\n", None),
        ("asciidoc", "甲\n\n++++\n<!-- more -->\n++++\n\n乙\n", 1),
        ("asciidoc", "甲\n\n// more\n\n乙\n", None),
    ],
)
def test_where_the_summary_ends(markup, text, more):
    """A mark of the blog says how many blocks the summary has; another comment says nothing."""
    body = read_body(RawBody(text, markup=markup))

    assert ([block.text for block in body.blocks], more_of(body)) == (["甲", "乙"], more)


@every_case(("markup", "case"), CASES)
def test_engines_agree(markup, case):
    """HTML in a body is read alike by both engines."""
    bodies = [read_linewise(case["text"], markup, engine=engine) for engine in ("turbohtml", "html5lib")]

    assert bodies[0] == bodies[1]


@every_case(("markup", "case"), CASES)
def test_written_as_markdown(markup, case):
    """What was read in these markups and is written as Markdown is read as the same article."""
    article = newsnorm.loads(case["text"], name={"org": "a.org", "rst": "a.rst", "asciidoc": "a.adoc"}[markup])
    again = newsnorm.loads(newsnorm.dumps(article, format="markdown"))

    assert again.blocks == article.blocks
    assert newsnorm.Article.from_dict(article.to_dict()) == article


@given(st.text(st.sampled_from("甲乙丙a1" + MARKS), max_size=80))
@every_case("markup", sorted(LINEWISE))
def test_any_text_can_be_read(markup, text):
    """Whatever stands in a body, blocks come out, and none is empty."""
    blocks = newsnorm.to_blocks(text, markup=markup)

    assert all(block.text.strip() or block.kind == "rule" for block in blocks)


@given(st.lists(st.text(st.sampled_from("甲乙丙丁戊，。"), min_size=1, max_size=30), min_size=1, max_size=5))
@every_case("markup", sorted(LINEWISE))
def test_prose_is_prose(markup, paragraphs):
    """Paragraphs without any mark are themselves, whatever the markup."""
    blocks = newsnorm.to_blocks("\n\n".join(paragraphs), markup=markup)

    assert [(block.kind, block.text) for block in blocks] == [("paragraph", each) for each in paragraphs]


@given(st.text(st.sampled_from("甲乙丙\n *=~_`|"), max_size=80))
@every_case("markup", sorted(LINEWISE))
def test_no_character_is_lost(markup, text):
    """Marks around words and tables lose no word: the Han characters are those of the text, in their order."""
    blocks = newsnorm.to_blocks(text, markup=markup)

    assert sorted(filter(str.isalpha, "".join(block.text for block in blocks))) == sorted(filter(str.isalpha, text))


@every_case(
    ("markup", "make"),
    [
        ("org", lambda n: "*a" * n),
        ("org", lambda n: "[[x][" * n),
        ("org", lambda n: "#+begin_quote\n" * n + "#+end_foo\n" * n),
        ("org", lambda n: "#+begin_quote\n" * n + "#+end_quote\n"),
        ("org", lambda n: "#+begin_src\n" * n),
        ("org", lambda n: "".join(" " * (i % 100) + "- a\n" for i in range(n))),
        ("org", lambda n: "\n" * n),
        ("org", lambda n: ":PROPERTIES:\n" * n),
        ("rst", lambda n: "`a <" * n),
        ("rst", lambda n: "a_b" * n),
        ("rst", lambda n: "===\n" * n),
        ("rst", lambda n: ".. note::\n" * n),
        ("rst", lambda n: "".join(" " * (i % 100) + "a\n" for i in range(n))),
        ("rst", lambda n: "== ==\n" + "a  b\n" * n),
        ("rst", lambda n: ".. _a: b\n" * n),
        ("asciidoc", lambda n: "**a" * n),
        ("asciidoc", lambda n: "image:a[" * n),
        ("asciidoc", lambda n: "".join("=" * (4 + i % 100) + "\n" for i in range(n))),
        ("asciidoc", lambda n: "* a\n+\n" * n),
        ("asciidoc", lambda n: "|===\n" + "1 " * n + "\n|==="),
        ("asciidoc", lambda n: "[" + "a," * n + "]\nx"),
        ("asciidoc", lambda n: "[" + '"' * n + "]\nx"),
    ],
)
def test_time_is_linear(markup, make):
    """No body takes more than its length."""
    assert grows_linearly(lambda text: newsnorm.to_blocks(text, markup=markup), make, 500)


def test_name_of_the_file_tells():
    """The name says the markup, below front matter too, and a head says it under any name."""
    header = "---\ntitle: 快讯\n---\n"

    assert newsnorm.loads(header + "== 沪指\n\n收涨。", name="a.adoc").blocks[0].kind == "heading"
    assert newsnorm.loads("沪指\n====\n\n收涨。", name="a.RST").title == "沪指"
    assert newsnorm.loads("#+TITLE: 快讯\n* 沪指\n收涨。").blocks[0].kind == "heading"
    assert newsnorm.loads("* 沪指\n* 收涨", name="a.md").blocks[0].kind == "list_item"


def test_lone_surrogate():
    """What no encoder takes is replaced, with a finding."""
    body = read_body(RawBody("* 甲\ud800", markup="org"))

    assert body.blocks[0].text == "甲\N{REPLACEMENT CHARACTER}"
    assert [finding.id for finding in body.findings] == ["repair-lone-surrogate"]
