"""Headlines of articles on a page: links that stand right above prose, as those of a list do."""

from __future__ import annotations

from collections.abc import Sequence

from newsnorm.page.measure import Measure
from newsnorm.page.title import width_of

# So many blocks may stand between a headline and its text: a date, the name of a channel.
_NEAR = 4
_LONGEST = 60


def find_headlines(measures: Sequence[Measure]) -> tuple[int, ...]:
    """Return the blocks that are a link and stand above prose: of several above the same prose the most telling.

    Example:
        >>> from newsnorm.page.reading import read_page
        >>> item = "<h3><a href=/1>江州降雪</a></h3><p>昨夜，江州降雪，高速封闭。</p>"
        >>> find_headlines(read_page(f"<html><div>{item * 3}</div></html>", engine="auto").selection.measures)
        (0, 2, 4)
    """
    found: list[int] = []
    waiting: list[int] = []
    for at, measure in enumerate(measures):
        if measure.is_prose:
            near = [each for each in waiting if at - each <= _NEAR]
            if near:
                found.append(
                    max(near, key=lambda each: (measures[each].kind == "heading", width_of(measures[each].text)))
                )
            waiting.clear()
        elif measure.links == 1 and measure.is_linked and measure.size <= _LONGEST:
            waiting.append(at)
    return tuple(found)
