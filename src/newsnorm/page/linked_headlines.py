"""Headlines of articles on a page: links that stand right above prose, as those of a list do."""

from __future__ import annotations

from collections.abc import Sequence

from newsnorm.page.measure import Measure
from newsnorm.page.title import width_of

# So many blocks may stand between a headline and its text: a date, the name of a channel. Tags below a heading, each a
# link, do not count.
_NEAR = 4
_FAR = 20
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
    heading = -1
    for at, measure in enumerate(measures):
        if measure.is_prose:
            if not waiting:
                continue
            # Of headings far above only the last may be that of the prose.
            near = [each for each in waiting if is_near(measures, each, at) and (each >= heading or at - each <= _NEAR)]
            if near:
                found.append(
                    max(near, key=lambda each: (measures[each].kind == "heading", width_of(measures[each].text)))
                )
            waiting.clear()
            heading = -1
        elif measure.links == 1 and measure.is_linked and measure.size <= _LONGEST:
            waiting.append(at)
            if measure.kind == "heading":
                heading = at
    return tuple(found)


def is_near(measures: Sequence[Measure], head: int, prose: int) -> bool:
    """Say whether a headline stands so near above prose that it may be that of it."""
    return prose - head <= _NEAR or _is_far_heading(measures, head, prose)


def _is_far_heading(measures: Sequence[Measure], head: int, prose: int) -> bool:
    """Say whether little but links stands between a heading and prose."""
    if measures[head].kind != "heading" or prose - head > _FAR:
        return False
    return sum([not measure.is_linked for measure in measures[head + 1 : prose]]) < _NEAR
