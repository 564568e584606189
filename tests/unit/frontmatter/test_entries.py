"""What a header is made of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsnorm.frontmatter import entries as entries_module
from newsnorm.frontmatter.entries import Entry, forget_repeated, keep_last


def test_last_of_equal_keys_stays():
    """Of equal keys the last stays, in its place, and each of the others is reported with its line."""
    entries = (Entry("tags", "甲", 2), Entry("title", "乙", 3), Entry("tags", "丙", 4), Entry("tags", "丁", 5))
    kept, findings = keep_last(entries)

    assert list(kept) == [entries[1], entries[3]]
    assert [(finding.id, finding.line) for finding in findings] == [
        ("header-repeated-key", 2),
        ("header-repeated-key", 4),
    ]


def test_an_empty_key_does_not_count():
    """Of equal keys the last that says something stays; if none does, the last."""
    entries = (Entry("date", "甲", 2), Entry("tags", None, 3), Entry("date", "", 4), Entry("tags", (), 5))
    kept, findings = keep_last(entries)

    assert list(kept) == [entries[0], entries[3]]
    assert [finding.line for finding in findings] == [2, 3]


def test_keys_of_their_own_stay_as_they_are():
    """Where no key repeats nothing is copied."""
    entries = (Entry("title", "甲", 2), Entry("Title", "乙", 3))

    assert keep_last(entries) == (entries, [])
    assert keep_last(entries)[0] is entries


def test_what_is_forgotten_would_not_be_told(monkeypatch: pytest.MonkeyPatch):
    """Whatever follows, the entries that stay and the findings are those of all entries."""
    monkeypatch.setattr(entries_module, "MOST_KEYS", 2)

    values = st.sampled_from([None, "甲"])

    @given(
        st.lists(st.tuples(st.sampled_from("abc"), values)),
        st.lists(st.tuples(st.sampled_from("abcd"), values)),
    )
    def check(keys: list[tuple[str, str | None]], more: list[tuple[str, str | None]]) -> None:
        first = [Entry(key, value, line) for line, (key, value) in enumerate(keys, 1)]
        rest = [Entry(key, value, line) for line, (key, value) in enumerate(more, len(keys) + 1)]
        kept, findings = keep_last([*forget_repeated(first), *rest])

        assert (list(kept), findings) == (list(keep_last([*first, *rest])[0]), keep_last([*first, *rest])[1])

    check()
