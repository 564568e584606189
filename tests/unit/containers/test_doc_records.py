"""Corpora of `<doc>` records."""

from __future__ import annotations

import newsnorm
from newsnorm.containers.doc_records import DocContainer

from every_case import every_case

RECORD = "<doc>\n<url>https://news.example/1</url>\n<contenttitle>题</contenttitle>\n<content>甲。</content>\n</doc>\n"


def test_record_without_text(tmp_path):
    """A record without text is a failure in its place, and the next is read."""
    (tmp_path / "a.txt").write_text(RECORD.replace("甲。", "") + RECORD, encoding="utf-8")
    failure, article = newsnorm.load_all(tmp_path / "a.txt")

    assert str(failure.error) == f"{tmp_path / 'a.txt'}#1: no text in this record"
    assert article.text == "甲。"


def test_origin():
    """The origins say that a field stood in the record."""
    assert newsnorm.loads(RECORD).provenance.origins["title"] == "doc:title"


def test_marks_in_the_text():
    """Signs of XML in the text are signs: nobody escaped them."""
    article = newsnorm.loads(RECORD.replace("甲。", "1 < 2 & 3 > 2，A&B。"))

    assert article.text == "1 < 2 & 3 > 2，A&B。"


@every_case(
    "text", ["<doc>", "<docs>", "<doc><p>甲</p></doc>", "<doc>甲</doc>", RECORD + "以上是格式。", "甲" + RECORD]
)
def test_other_texts(text: str):
    """Anything else is none of its files."""
    assert DocContainer().detect(text.encode(), None) is None


def test_end_is_missing():
    """A record whose end is cut off is read, with a finding."""
    article = newsnorm.loads(RECORD.partition("</doc>")[0])

    assert article.text == "甲。"
    assert [finding.id for finding in article.findings] == ["xml-cut"]
