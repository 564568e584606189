"""What a header is made of."""

from __future__ import annotations

from newsnorm.frontmatter.entries import Entry, keep_last


def test_last_of_equal_keys_stays():
    """Of equal keys the last stays, in its place, and each of the others is reported with its line."""
    entries = (Entry("tags", "甲", 2), Entry("title", "乙", 3), Entry("tags", "丙", 4), Entry("tags", "丁", 5))
    kept, findings = keep_last(entries)

    assert list(kept) == [entries[1], entries[3]]
    assert [(finding.id, finding.line) for finding in findings] == [
        ("header-repeated-key", 2),
        ("header-repeated-key", 4),
    ]


def test_keys_of_their_own_stay_as_they_are():
    """Where no key repeats nothing is copied."""
    entries = (Entry("title", "甲", 2), Entry("Title", "乙", 3))

    assert keep_last(entries) == (entries, [])
    assert keep_last(entries)[0] is entries
