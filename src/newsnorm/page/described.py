"""Which block of a page its own description begins, so that the article is where that block stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsnorm.page.measure import Measure
from newsnorm.page.title import pack

# So many letters of a description say which block it is of, and fewer than that say nothing.
_SURE = 20
_FEWEST = 16
_LONGEST = 100
_FIRST_HAN = "一"


def find_described(measures: Sequence[Measure], descriptions: Iterable[str]) -> int | None:
    """Return the first block of prose that has the first words of one of the descriptions; None if there is none.

    A description of the site stands on all of its pages and in none of their blocks.

    Args:
        measures: The blocks of the page.
        descriptions: What `meta` elements and JSON-LD say that the page is about.
    """
    beginnings = {
        beginning for description in descriptions if len(beginning := pack(description[:_LONGEST])[:_SURE]) >= _FEWEST
    }
    if not beginnings:
        return None
    for number, measure in enumerate(measures):
        if measure.is_prose and any(_begins(beginning, measure.text) for beginning in beginnings):
            return number
    return None


def _begins(beginning: str, text: str) -> bool:
    """Say whether a text has these letters somewhere, one after the other."""
    # To look for each letter by itself takes a hundredth of the time, and most texts lack one of the first.
    return all(letter in text for letter in beginning if letter >= _FIRST_HAN) and beginning in pack(text)
