"""Files that were read."""

from __future__ import annotations

from newsnorm.corpus.seen import SeenFiles, Sieve
from newsnorm.corpus.skipped import Skipped


def test_each_once():
    """A file is new once; the same number on another device is another file."""
    seen = SeenFiles()
    files = [(1, 64), (1, 65), (2, 64), (1, 64), (1, 0), (2, 64)]

    assert [seen.add(file) for file in files] == [True, True, True, False, True, False]


def test_what_is_held_back():
    """A file passes once, and what is no file always."""
    sieve = Sieve(Skipped())

    assert sieve.hold_back([(1, 4), (1, 5), None, (1, 4), None]) == [3]
    assert sieve.hold_back([(1, 6), (1, 4), (2, 4)]) == [1]
    assert dict(sieve.skipped.counts) == {"read already": 2}
