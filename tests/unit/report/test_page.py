"""The page."""

from __future__ import annotations

import re
from typing import Any

import html5lib
import pytest

from newsnorm import Article, loads
from newsnorm.report.gather import gather
from newsnorm.report.page import _SECTIONS, make_page
from newsnorm.report.words import Language, Words

HOSTILE = "</td></table><script>alert('甲')</script><img src=//evil.example/x onerror=alert(1)>&lt;\x00\udc80\u202e"


def page_of(*rows: dict[str, Any], lang: Language = "en", name: str = "rows.jsonl") -> str:
    """The page about some rows."""
    return make_page(gather(rows), [name], Words(lang))


def hostile_row(**values: Any) -> dict[str, Any]:
    """A row that tries to get out of the page with every value."""
    row = Article(title=HOSTILE, source=HOSTILE, language=HOSTILE, tags=(HOSTILE,)).to_row(row=0)
    lists = {name: [HOSTILE] for name in ("authors", "categories", "findings", "changes")}
    return row | lists | {"path": HOSTILE, "reader": HOSTILE, "encoding": HOSTILE} | values


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_section_is_there_and_linked(lang: Language):
    """Sections have their heading in the language of the page, and a link to each."""
    row = loads("---\ntitle: 快讯\ndate: 2023-05-04\n---\n\n沪指, 收涨。\n").to_row(row=0)
    page = page_of(row, row, {**row, "error": "SourceError: the source is empty"}, lang=lang)
    root = html5lib.parse(page, namespaceHTMLElements=False)
    sections = {each.get("id"): each.find("h2").text for each in root.iter("section")}

    assert sections == {key: Words(lang).say(key) for key, _ in _SECTIONS}
    assert {each.get("href") for each in root.iter("a")} == {f"#{key}" for key in sections}
    assert root.get("lang") == Words(lang).code


def test_hostile_values():
    """A document can say what it likes: the page has one script, its own, and no element of theirs."""
    row = hostile_row(row=0)
    page = page_of(row, row, hostile_row(error=HOSTILE), name=HOSTILE)
    root = html5lib.parse(page, namespaceHTMLElements=False)

    assert len(list(root.iter("script"))) == 1
    assert not list(root.iter("img"))
    assert not re.search(r"[\x00-\x08\x0e-\x1f\ud800-\udfff]", page)
    assert "&lt;script&gt;alert(" in page


def test_the_page_is_valid():
    """A parser of HTML finds nothing to complain about."""
    parser = html5lib.HTMLParser(strict=True)
    parser.parse(page_of(hostile_row(), hostile_row(), hostile_row(error=HOSTILE)))

    assert parser.errors == []


def test_nothing_is_fetched():
    """There is no address outside the page, and the policy forbids one."""
    page = page_of(loads("正文").to_row())

    assert not re.search(r"""(?:src|href)=["'](?!#)|url\(|@import""", page)
    assert "default-src &#x27;none&#x27;" in page


def test_no_rows():
    """An empty run has a page."""
    page = page_of()

    assert "<dd>0</dd>" in page
    assert 'id="failures"' not in page


def test_equal_rows_give_an_equal_page():
    """Nothing in it depends on the moment."""
    rows = [loads(f"沪指, 收涨{number}。").to_row(row=number) for number in range(50)]

    assert page_of(*rows) == page_of(*rows)


def test_years_far_apart():
    """A few odd dates do not flatten the others, and very many years are cut."""
    rows = [Article().to_row() | {"date_published": f"{year}-01-01T00:00:00"} for year in ("0001", "2020", "9999")]
    many = [Article().to_row() | {"date_published": f"{year:04d}-01-01T00:00:00"} for year in range(1_000, 2_000)]

    assert page_of(*rows).count("<b ") == 3
    assert "Only the 60 fullest years" in page_of(*many)


def test_an_example_of_a_rule():
    """A rule opens its own example too."""
    assert "记事本, 显示" in page_of(loads("沪指, 收涨。").to_row())


def test_an_example_of_a_finding():
    """A finding opens the documents that have it."""
    row = loads("正文").to_row() | {"findings": ["decode-replaced"], "path": "posts/江州.md"}

    assert page_of(row).count("posts/江州.md") > page_of(row | {"findings": []}).count("posts/江州.md")
