"""Which blocks of a page are what its readers wrote: comments, and the replies of a thread."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsnorm.page.box_choice import is_comments
from newsnorm.page.ends import is_over_comments
from newsnorm.page.measure import Measure
from newsnorm.page.outline import Box
from newsnorm.page.posts import starts_reply, tells_post
from newsnorm.page.selection import Selection

_LONGEST = 60


def find_replies(selection: Selection, boxes: Sequence[Box]) -> frozenset[int]:
    """Return the blocks outside of the article that readers wrote.

    They stand in boxes that are called so or begin with a heading such as 网友评论, or below the text, under such a
    heading or the first line that names who wrote what follows, and when.

    Example:
        >>> from newsnorm.page.reading import read_page
        >>> html = "<title>江州降雪</title><h1>江州降雪</h1><div><p>昨夜，江州降雪。</div><h3>网友评论</h3><p>好大。"
        >>> page = read_page(f"<html>{html}", engine="auto")
        >>> sorted(find_replies(page.selection, page.outline.boxes))
        [2, 3]
    """
    measures, start, end = selection.measures, selection.start, selection.end
    found = set(_find_below(measures, end))
    until = 0
    for box in boxes:
        if box.end <= until:  # in one of those
            continue
        first = next((measure for measure in measures[box.start : box.end] if measure.size), None)
        if first and (is_comments(box) or is_over_comments(first.text)):
            found.update(at for at in range(box.start, box.end) if not start <= at < end)
            until = box.end
    return frozenset(found)


def _find_below(measures: Sequence[Measure], end: int) -> Iterator[int]:
    """Yield the blocks from the first line on below which readers write; another article would have a heading."""
    last_heading = max((at for at, each in enumerate(measures) if each.kind == "heading"), default=-1)
    for at in range(end, len(measures)):
        text = measures[at].text
        if is_over_comments(text) or (at > last_heading and _is_head(text)):
            yield from range(at, len(measures))
            return


def _is_head(text: str) -> bool:
    """Say whether a line stands over a reply: the number of its floor, or who wrote it, and when."""
    return len(text) <= _LONGEST and (starts_reply(text) or tells_post(text))
