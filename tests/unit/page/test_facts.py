"""What a page says about itself."""

from __future__ import annotations

from newsnorm.lexicon.words import read_rows
from newsnorm.page.facts import read_facts
from newsnorm.page.outline import Outline

from every_case import every_case


@every_case("row", read_rows("meta_names"), ids=lambda row: row[0])
def test_each_name_fills_its_field(row):
    """Every name of a meta element that the list has is read."""
    facts = read_facts(Outline(metas={row[0]: ["甲"]}))

    assert [value for value, _ in facts.of(row[1])] == ["甲"]


def test_better_names_come_first():
    """The rank of the list counts, not the place in the page."""
    facts = read_facts(Outline(metas={"date": ["2020-01-01"], "article:published_time": ["2023-03-08"]}))

    assert [value for value, _ in facts.of("date_published")] == ["2023-03-08", "2020-01-01"]


@every_case(
    "data",
    [
        '{"@type": "NewsArticle", "headline": "降雪", "author": {"name": "林一舟"}, "publisher": {"name": "江州网"}}',
        """[{"@type": "WebSite", "name": "x"},
            {"@type": ["Article"], "name": "降雪", "author": ["林一舟"], "publisher": [{"name": "江州网"}]}]""",
        """{"@graph": [{"@type": "BreadcrumbList"}, {"@type": "ReportageNewsArticle", "headline": "降雪
            ", "author": [{"name": "林一舟"}], "publisher": {"name": "江州网"}}]};""",
    ],
)
def test_data_of_an_article(data):
    """JSON-LD is read as an object, a list or a graph, with the line breaks that JSON does not allow."""
    facts = read_facts(Outline(data=[data]))

    assert [facts.of(name)[0][0] for name in ("title", "author", "site")] == ["降雪", "林一舟", "江州网"]
    assert str(facts.of("title")[0][1]) == "page:json-ld"


@every_case("data", ["", "{", '{"@type": "WebPage", "headline": "x"}', "[" * 5000, '{"@type": 3}', "null"])
def test_other_data_says_nothing(data):
    """What is no JSON, or not of an article, is left alone."""
    assert read_facts(Outline(data=[data])).said == {}


@every_case("word", [row[0] for row in read_rows("page_parts") if row[1] == "untitled"])
def test_title_that_nobody_wrote(word):
    """With or without a number; a headline that begins so is one."""
    for title in (word, f"{word} 1", f"{word}-2"):
        assert not read_facts(Outline(title=title)).of("title")
    assert read_facts(Outline(title=f"{word}的江州")).of("title")
