"""The reference page of findings says of each kind what `newsnorm.findings` says, and shows it."""

from __future__ import annotations

import re
from pathlib import Path

from newsnorm.findings import CATALOGUE, FindingKind

from every_case import every_case

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "reference" / "findings.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^### `([a-z-]+)`\n(.*?)(?=^##|\Z)", PAGE, re.MULTILINE | re.DOTALL))
PARTS = ("bytes", "header", "body", "text", "article")

WITHOUT_EXAMPLE = {"repair-lone-surrogate", "html-left-open", "warc-cut"}
"""Only a reader of one's own makes the first, the second needs more tags than an example should have, the third what is
not always installed."""


def test_page_has_every_kind_and_no_other():
    """In the order of the parts, and within them in that of the catalogue."""
    assert list(SECTIONS) == [kind.id for part in PARTS for kind in CATALOGUE if kind.part == part]


@every_case("kind", CATALOGUE, ids=lambda kind: kind.id)
def test_section_says_what_the_catalogue_says(kind: FindingKind):
    """Level, part and sentence are those of the kind; what it means and what to do follow."""
    section = SECTIONS[kind.id]

    assert f"\n| {kind.level} | {kind.part} | `{kind.message}` |\n" in section
    assert re.search(r"\|\n\n[A-Z].{20,}\n\nWhat to do: [A-Z].+\.\n", section)


@every_case("kind", CATALOGUE, ids=lambda kind: kind.id)
def test_section_shows_an_example(kind: FindingKind):
    """The example gives this finding; `test_docs` runs it."""
    outputs = re.findall(r"^>>> .*\n(\[.*\])$", SECTIONS[kind.id], re.MULTILINE)

    assert [f"'{kind.id}'" in output for output in outputs] == [True] * (kind.id not in WITHOUT_EXAMPLE)
