"""The page."""

from __future__ import annotations

import json
import re
from typing import Any

import html5lib
import pytest

from newsnorm import Article, loads
from newsnorm.report.gather import gather
from newsnorm.report.page import _SECTIONS, make_page
from newsnorm.report.words import Language, Words

from every_case import every_case
from golden_pages import check_page

HOSTILE = "</td></table><script>alert('甲')</script><img src=//evil.example/x onerror=alert(1)>&lt;\x00\udc80\u202e"


def page_of(*rows: dict[str, Any], lang: Language = "en", name: str = "rows.jsonl") -> str:
    """The page about some rows."""
    return make_page(gather(rows), [name], Words(lang))


def hostile_row(**values: Any) -> dict[str, Any]:
    """A row that tries to get out of the page with every value."""
    row = Article(title=HOSTILE, source=HOSTILE, language=HOSTILE, tags=(HOSTILE,)).to_row(row=0)
    lists = {name: [HOSTILE] for name in ("authors", "categories", "findings", "changes")}
    return row | lists | {"path": HOSTILE, "reader": HOSTILE, "encoding": HOSTILE} | values


@every_case("lang", ["en", "zh"])
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


def test_fullest_years():
    """Of very many years those with the most articles are shown, and of equal ones the earliest."""
    years = [1990, *(year for year in range(1991, 2052) for _ in range(2))]
    page = page_of(*(Article().to_row() | {"date_published": f"{year}-01-01T00:00:00"} for year in years))

    assert [f'title="{year}: ' in page for year in (1990, 1991, 2050, 2051)] == [False, True, True, False]


def test_an_example_of_a_rule():
    """A rule opens its own example too."""
    assert "记事本, 显示" in page_of(loads("沪指, 收涨。").to_row())


def test_an_example_of_a_finding():
    """A finding opens the documents that have it."""
    row = loads("正文").to_row() | {"findings": ["decode-replaced"], "path": "posts/江州.md"}

    assert page_of(row).count("posts/江州.md") > page_of(row | {"findings": []}).count("posts/江州.md")


def various_rows() -> list[dict[str, Any]]:
    """Rows that differ in all that the page tells of."""
    empty = Article().to_row() | {"id": None}
    post = {
        "id": "one", "path": "posts/甲.md", "title": "快讯：沪指收涨", "text": "沪指收涨。", "row": 0,
        "char_count": 150, "date_published": "2021-05-04T08:00:00+08:00", "authors": ["林予安", "周以宁", "林予安"],
        "editors": ["宋清和"], "source": "江州日报", "dateline": "江州讯", "summary": "沪指收涨。", "url": "https://a.example/1",
        "language": "zh-Hans", "categories": ["要闻/本地"], "tags": ["股市", "财经", "股市"],
        "images": ["https://a.example/1.png"], "reader": "hexo", "encoding": "utf-8",
        "findings": ["decode-replaced", "repair-header-line", "a-rule-of-others", "decode-replaced"],
        "changes": ["comma", "other-rule", "comma"],
        "article": json.dumps({
            "findings": [{"id": "repair-header-line", "message": "the line is broken", "line": 3},
                         {"id": "decode-replaced", "message": "one character"}],
            "changes": [{"rule": "comma", "before": "甲,乙", "after": "甲，乙"}, {"rule": "other-rule", "before": "x"}],
        }),
    }  # fmt: skip
    again = post | {"path": "posts/乙.md", "row": 1, "char_count": 1_234_567, "draft": True, "article": None}
    untitled = {"id": "two", "text": "港口今日开放，" * 9, "reader": "plain", "encoding": "gb18030", "char_count": 99}
    return [
        empty | post,
        empty | again | {"date_published": "2021-06-01T00:00:00", "authors": ["周以宁"], "language": "zh-Hant"},
        empty | untitled | {"path": "丙.txt", "row": 2, "date_published": "2019-01-31", "source": "望江网"},
        empty | untitled | {"row": 3, "changes": ["comma"], "tags": ["财经"]},
        empty | {"path": "丁.md", "char_count": 100_000, "date_published": "0099-12-01"},
        empty | {"path": "戊.md", "row": 5, "error": "SourceError: 'a' has 17 faults"},
        empty | {"path": "己.md", "row": 6, "error": "SourceError: 'b' has 2,000 faults"},
        empty | {"row": 7, "error": "SourceError: the source is empty"},
        *(empty | {"tags": [f"标签{number:02}"], "path": f"{number}.md", "row": number} for number in range(8, 24)),
    ]


def test_the_whole_page(request: pytest.FixtureRequest):
    """Every number, share, bar, sample, class and order on the page is the one in its golden file."""
    names = [f"rows-{number}.jsonl" for number in range(7)]

    check_page(make_page(gather(various_rows()), names, Words("en")), "report.html", request.config)


def test_where_a_section_ends():
    """Of very many names and groups the first are listed, and the page says that there are more."""
    rows = [Article(title=f"快讯{number // 2}", source=f"报{number}").to_row() for number in range(402)]
    many, few = page_of(*rows), page_of(*rows[:400:2])

    assert "The 200 most frequent are listed." in many
    assert "Only the 200 largest of the groups" in many
    for section in ("outlets", "duplicates"):
        assert many.partition(f'id="{section}"')[2].partition("</section>")[0].count("<tbody") == 200
    assert "The 200 most" not in few
    assert "Only the 200" not in few
