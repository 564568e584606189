"""How the documents of a run are read."""

from __future__ import annotations

from newsnorm.containers.document import Document
from newsnorm.corpus.plan import Plan
from newsnorm.corpus.reading import Reading
from newsnorm.options import Options

DAY = "# 早报\n\n## 甲\n\n甲讯。\n\n## 乙\n\n乙讯。\n"


def test_what_is_planned_is_read_so():
    """Patterns and the cut are those of the plan, and containers are opened by them."""
    left_out: list[str] = []
    reading = Reading.planned(Options(max_bytes=9), Plan(include=["*.md"], exclude=["b*"], split="heading"))
    limits = reading.limits(left_out.append)
    limits.skip(".png")

    assert reading.is_split
    assert (limits.max_bytes, limits.include, limits.exclude, left_out) == (9, ("*.md",), ("b*",), [".png"])


def test_days_are_cut_where_that_is_asked_for():
    """A document with several headings is its parts, or itself."""
    day = Document("a.md", DAY, "a.md")
    places = [
        [document.path for document in Reading(options=Options(), is_split=is_split).cut(iter([day]))]
        for is_split in (False, True)
    ]

    assert places == [["a.md"], ["a.md#1", "a.md#2"]]
