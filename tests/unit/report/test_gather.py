"""What is counted of rows."""

from __future__ import annotations

import json
from typing import Any

from newsnorm import Article, Options, loads
from newsnorm.report.gather import Facts, gather, reason_of

from every_case import every_case

POST = "---\ntitle: 快讯, 沪指\ndate: 2023-05-04\ntags: [股市, 股市]\n---\n\n"
POST += "江州日报讯（记者 林予安） 沪指收涨, 深指收跌。\n"


def row(**values: Any) -> dict[str, Any]:
    """A row of an empty article with some values of its own."""
    return Article().to_row() | values


def count(*rows: dict[str, Any]) -> Facts:
    """The facts of some rows."""
    return gather(rows)


def test_a_row_of_an_article():
    """Fields, names, month, length, reader, findings and rules of an article are counted."""
    facts = count(loads(POST).to_row(row=0))

    assert (facts.documents, facts.articles, facts.failures) == (1, 1, 0)
    assert facts.months == {(2023, 5): 1}
    assert facts.have["title"] == facts.have["tags"] == 1
    assert facts.authors.most_common() == [("林予安", 1)]
    assert facts.tags.most_common() == [("股市", 1)]
    assert [name for name, _ in facts.encodings.most_common()] == ["utf-8"]
    assert "comma" in [name for name, _ in facts.changes.most_common()]
    assert facts.characters == len(loads(POST).text)


def test_samples_tell_what_the_article_tells():
    """With the whole article a sample of a rule shows the place before and after; without it there is no note."""
    article = loads(POST)
    (whole,) = count(article.to_row(row=4, with_article=True)).changes.get("comma").samples
    (flat,) = count(article.to_row(row=4)).changes.get("comma").samples

    assert " → " in whole.note
    assert (whole.row, whole.title) == (4, "快讯，沪指")
    assert flat.note == ""


def test_the_words_of_a_finding():
    """The same for findings, with their line."""
    article = loads("---\ntitle: 甲\ntitle: 乙\ndate: 某日\n---\n\n正文。\n", options=Options(reader="hexo"))
    facts = count(article.to_row(with_article=True))
    samples = [sample for _, bag in facts.findings.most_common() for sample in bag.samples]

    assert any("某日" in sample.note for sample in samples)


def test_failures_stand_apart():
    """A failed row is no article: nothing else of it is counted, and equal reasons are one."""
    facts = count(
        row(error="SourceError: 17,000 bytes, more than 10", id="a"),
        row(error="SourceError: 18,000 bytes, more than 10", id="a"),
    )

    assert (facts.documents, facts.articles, facts.failures, facts.repeated.surplus) == (2, 0, 2, 0)
    assert [(name, bag.count) for name, bag in facts.reasons.most_common()] == [
        ("SourceError: … bytes, more than …", 2)
    ]
    assert len(facts.readers) == 0


@every_case("date", [None, "", "2023", "2023-13", "0x23-01", "某年"])
def test_what_is_no_date(date: str | None):
    """A value that names no month is none."""
    assert not count(row(date_published=date)).months


def test_lengths():
    """The median is right to three digits, the classes are those of the page, and a text of none is one."""
    facts = count(*(row(char_count=size) for size in (0, 150, 123_456, 123_567, 200_000)))

    assert facts.median == 123_000
    assert facts.longest == 200_000
    assert {name: bag.count for name, bag in facts.lengths.most_common()} == {"0": 1, "100": 1, "100000": 3}


def test_duplicates_by_id():
    """The same words twice are a duplicate; a document without a title is named by its first words."""
    same = row(id="x", text="沪指收涨。" * 20, path="a.md")
    facts = count(same, same | {"path": "b.md"}, row(id="y"))
    (group,) = facts.repeated._known.values()

    assert facts.repeated.surplus == 1
    assert group.title == ("沪指收涨。" * 8) + "…"


def test_values_of_strange_types():
    """A list that holds no strings, and an article that is no JSON, count for nothing."""
    facts = count(row(tags=[3, None, {"a": 1}, "股市"], changes=["comma"], article='{"changes": 3}', findings=[[]]))

    assert facts.tags.most_common() == [("股市", 1)]
    assert facts.changes.get("comma").samples[0].note == ""
    assert count(row(changes=["comma"], article="[" * 99_999)).changes.get("comma").count == 1


def test_reasons_without_their_names():
    """What stands in quotes or is a number goes, the words stay, and a long sentence is cut."""
    assert reason_of("ReaderError: reader 'jia' failed on “乙” 3 times") == "ReaderError: reader … failed on … … times"
    assert len(reason_of("甲" * 10_000)) == 301


def test_rows_from_json():
    """A row that went through JSON counts as the row."""
    one = loads(POST).to_row()

    assert count(json.loads(json.dumps(one))).have == count(one).have
