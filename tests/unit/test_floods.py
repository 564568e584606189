"""Texts of millions of tiny parts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsnorm import _floods
from newsnorm._floods import join_lean, share_short, split_lean, split_shared


@pytest.fixture
def short_stretches(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a few characters be long."""
    monkeypatch.setattr(_floods, "STRETCH", 3)
    monkeypatch.setattr(_floods, "PARTS", 2)
    monkeypatch.setattr(_floods, "_MOST_SHARED", 2)


@pytest.mark.usefixtures("short_stretches")
def test_split_and_join_as_strings_do():
    """However short the stretches are, a text is split and joined as Python does it."""

    @given(st.text("ab,;"), st.sampled_from([",", ";", ",;"]))
    def check(text: str, mark: str) -> None:
        parts = text.split(mark)
        assert list(split_lean(text, mark)) == parts
        assert split_shared(text, mark) == parts
        assert join_lean(mark, parts) == text

    check()


def test_equal_parts_are_one():
    """In a long text short parts that are equal are one string; in a short one each is its own."""
    parts = split_shared("甲乙," * _floods.STRETCH, ",")

    assert len(set(map(id, parts))) == 2
    assert join_lean(",", ()) == ""


@pytest.mark.usefixtures("short_stretches")
def test_only_so_many_are_known():
    """What comes when enough is known stays what it is."""
    assert list(share_short(["a" * 40, "a" * 40])) == ["a" * 40] * 2
