"""Which blocks right below an article may speak of it."""

from __future__ import annotations

from collections.abc import Sequence

from newsnorm.page.measure import Measure

# So many, but for links and bare counters.
_MOST_BELOW = 6
_COUNTER = 2


def find_below(measures: Sequence[Measure], end: int) -> range:
    """Return the blocks right below the text; links among them and bare counters do not count, but for a few more.

    Among those a heading is one over other articles.
    """
    left, most = _MOST_BELOW, min(len(measures), end + 2 * _MOST_BELOW)
    for at in range(end, most):
        left -= not measures[at].is_linked and measures[at].size > _COUNTER
        if left < 0 or (at >= end + _MOST_BELOW and measures[at].kind == "heading"):
            return range(end, at)
    return range(end, most)
