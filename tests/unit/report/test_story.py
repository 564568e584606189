"""The page about one article's story."""

from __future__ import annotations

import re

import html5lib
import pytest

from newsnorm import Article, Block, Boilerplate, Change, Finding, Provenance, loads
from newsnorm.report.story import Told, make_stories
from newsnorm.report.words import Language, Words

from every_case import every_case
from golden_pages import check_page

HOSTILE = "</td></table><script>alert('甲')</script><img src=//evil.example/x onerror=alert(1)>&lt;\x00\udc80\u202e"
POST = """---
title: [快讯]江州港: 今日开港
---
　　江州港今日开港,首日吞吐量达3.2万吨.

（责任编辑：宋清和）
"""


def page_of(post: str = POST, lang: Language = "en") -> str:
    """The page about a post."""
    return make_stories([Told(loads(post, name="a.md"), post)], Words(lang))


def hostile() -> Article:
    """An article that tries to get out of the page with every value."""
    kinds = ("paragraph", "heading", "list_item", "quote", "code", "caption")
    table = Block(kind="table", text=f"{HOSTILE}\t{HOSTILE}", rows=((HOSTILE, HOSTILE),))
    return Article(
        title=HOSTILE,
        source=HOSTILE,
        tags=(HOSTILE,),
        blocks=(*(Block(kind=kind, text=HOSTILE) for kind in kinds), table, Block(kind="rule")),
        boilerplate=(Boilerplate("source", HOSTILE, HOSTILE, 0),),
        changes=(Change(HOSTILE, 1, HOSTILE, HOSTILE),),
        findings=(Finding(HOSTILE, "warning", HOSTILE, 1),),
        provenance=Provenance(path=HOSTILE, reader=HOSTILE, encoding=HOSTILE, origins={"title": HOSTILE}),
    )


def test_it_tells_all():
    """Fields with origins, findings, changes, what left, and the source stand on the page."""
    page = page_of()

    assert "header:title" in page
    assert "repair-header-line" in page
    assert re.search(r"<del><code>[^<]*开港,首日[^<]*</code></del>", page)
    assert re.search(r"<ins><code>[^<]*开港，首日[^<]*</code></ins>", page)
    assert "<del><bdi>（责任编辑：宋清和）</bdi></del>" in page
    assert "首日吞吐量达3.2万吨." in page


def test_links_lead_to_lines_and_blocks():
    """A finding leads to its line of the source, a change to its block; each place is there once."""
    root = html5lib.parse(page_of(), namespaceHTMLElements=False)
    places = [each.get("id") for each in root.iter() if each.get("id")]
    links = {each.get("href") for each in root.iter("a")}

    assert {"#a1-l2", "#a1-b1"} <= links
    assert {link.removeprefix("#") for link in links} <= set(places)
    assert len(places) == len(set(places))


@every_case("lang", ["en", "zh"])
def test_a_hostile_article(lang: Language):
    """A document can say what it likes: the page is valid, has no script and no element of theirs."""
    page = make_stories([Told(hostile(), HOSTILE), Told(Article())], Words(lang))
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    root = parser.parse(page)

    assert parser.errors == []
    assert not list(root.iter("script"))
    assert not list(root.iter("img"))
    assert not re.search(r"[\x00-\x08\x0e-\x1f\ud800-\udfff]", page)
    assert root.get("lang") == Words(lang).code


def test_nothing_is_fetched():
    """There is no address outside the page, and the policy forbids one."""
    page = page_of()

    assert not re.search(r"""(?:src|href)=["'](?!#)|url\(|@import""", page)
    assert "default-src &#x27;none&#x27;" in page


def test_a_source_that_is_long():
    """Only the first lines of a very long source are shown, and the page says so."""
    page = page_of("甲。\n" * 5_000)

    assert page.count("<li id=") == 2_000
    assert "Only the first 2,000 lines are shown." in page


def test_a_source_that_is_missing():
    """A page without the source says so."""
    assert "source text is not at hand" in make_stories([Told(Article(title="快讯"))], Words("en"))


def test_the_whole_story(request: pytest.FixtureRequest):
    """Every field, place, block, link and class on the page is the one in its golden file."""
    blocks = (
        Block(kind="heading", text="一、概况", level=2),
        Block(kind="heading", text="概况"),
        Block(text="甲，乙。"),
        Block(kind="list_item", text="港口", level=1, ordinal=3),
        Block(kind="list_item", text="码头", level=2),
        Block(kind="quote", text="引文"),
        Block(kind="code", text="a = 1\n"),
        Block(kind="caption", text="图1"),
        Block(kind="table", text="甲\t乙", rows=(("甲", "乙"),)),
        Block(kind="table", text="丙"),
        Block(kind="rule"),
        Block(kind="heading", text="末", level=6),
    )
    article = Article(
        title="快讯",
        source="江州日报",
        tags=("港口", "航运"),
        blocks=blocks,
        boilerplate=(Boilerplate("editor", "责任编辑：林岚", "editor", 3), Boilerplate("share", "文", "rule-x", 12)),
        changes=(
            Change("comma", 1200, "甲,乙", "甲，乙"),
            Change("rule-x", 1, " 甲", "快讯"),
            Change("nbsp", 2, "\N{NO-BREAK SPACE}", "没有"),
        ),
        findings=(
            Finding("repair-header-line", "warning", "the line is broken", 2),
            Finding("other", "info", "of somebody else"),
        ),
        provenance=Provenance(
            path="posts/甲.md", reader="hexo", confidence=0.9, encoding="gb18030", encoding_confidence=0.5,
            origins={"title": "header:title", "source": "body:1"},
        ),
    )  # fmt: skip
    told = [
        Told(article, "---\ntitle: 快讯\n---\n"),
        Told(Article(provenance=Provenance(path="乙.md")), "乙"),
        Told(Article()),
    ]

    check_page(make_stories(told, Words("en")), "story.html", request.config)
