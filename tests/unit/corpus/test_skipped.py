"""What is left out."""

from __future__ import annotations

from newsnorm.corpus.skipped import Skipped


def test_counts():
    """The most come first, and a name without suffix has a name."""
    skipped = Skipped()
    for what in (".png", "", ".png"):
        skipped.note(what)

    assert list(skipped.counts.items()) == [(".png", 2), ("(no suffix)", 1)]
