"""Articles without prose on pages that show their headline: a table of results, a list of names."""

from __future__ import annotations

from collections.abc import Sequence

from newsnorm.page.box_choice import is_around
from newsnorm.page.outline import Box
from newsnorm.page.selection import Selection

# So much of what stands below the headline outside of links is in the box, and so much at least stands there.
_MOST_OF_IT = 0.5
_SHORTEST = 30


def find_lines_below(selection: Selection, boxes: Sequence[Box]) -> int | None:
    """Return the number of the innermost box below the headline with most of the words there that are no links.

    What stands in the footer and the like is not counted, but must be less where the article was thought to be there.

    Example:
        >>> from newsnorm.page.reading import read_page
        >>> rows = "".join(f"<tr><td>许青<td>{number}<td>合格" for number in range(10, 16))
        >>> html = f"<title>成绩公示</title><a href=/>首页</a><h1>成绩公示</h1><div><table>{rows}</table></div>"
        >>> read_page(f"<html>{html}</html>", engine="auto").body.blocks[-1].text.split()[:3]
        ['许青', '10', '合格']
    """
    title = selection.told_title
    if title is None or selection.measures[title.block].is_linked:
        return None
    sizes = [max(0, measure.size - measure.linked) for measure in selection.measures]
    for box in boxes:
        if box.start > title.block and is_around(box):
            sizes[box.start : box.end] = [0] * (box.end - box.start)
    chosen = sum(selection.measures[at].size for at in range(selection.box.start, selection.box.end))
    least = max(_SHORTEST, _MOST_OF_IT * sum(sizes[title.block + 1 :]), chosen if is_around(selection.box) else 0)
    found: int | None = None
    for number, box in enumerate(boxes):
        size = sum(sizes[box.start : box.end])
        if box.start > title.block and size >= least:
            found = number
    return found
