"""Articles without prose on pages that show their headline: a table of results, a list of names, pictures."""

from __future__ import annotations

from collections.abc import Sequence

from newsnorm._lazy import compile_late
from newsnorm.lexicon.moments import YEAR_TO_DAY
from newsnorm.page.box_choice import is_around
from newsnorm.page.ends import ends_article
from newsnorm.page.info import is_info
from newsnorm.page.line_info import tells_date
from newsnorm.page.measure import Measure
from newsnorm.page.outline import Box
from newsnorm.page.selection import NEAR_ENDS, Selection

# So much of what stands below the headline outside of links is in the box, and so much at least stands there.
_MOST_OF_IT = 0.5
_SHORTEST = 30
_SHORTEST_CAPTION = 4
_LONGEST_LINE = 60
_DAY_RE = compile_late(rf"\s*{YEAR_TO_DAY}\s*")


def find_lines_below(selection: Selection, boxes: Sequence[Box]) -> int | None:
    """Return the number of the innermost box below the headline with most of the words there that are no links.

    What stands in the footer and the like is not counted, but must be less where the article was thought to be there.
    Pictures below a headline with its date have few words, or none, and so have attached files.

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
    sizes = [*map(_size_of, selection.measures)]
    for box in boxes:
        if box.start > title.block and is_around(box):
            sizes[box.start : box.end] = [0] * (box.end - box.start)
    chosen = sum(selection.measures[at].size for at in range(selection.box.start, selection.box.end))
    least = max(_MOST_OF_IT * sum(sizes[title.block + 1 :]), chosen if is_around(selection.box) else 0)
    shortest = _SHORTEST_CAPTION if is_dated(selection) else _SHORTEST
    found: int | None = None
    for number, box in enumerate(boxes):
        size = sum(sizes[box.start : box.end])
        has_few = box.first_image < box.end_image or any(map(_is_file, selection.measures[box.start : box.end]))
        if box.start > title.block and size >= max(least, shortest if has_few else _SHORTEST):
            found = number
    return found


def _size_of(measure: Measure) -> int:
    """Return how much of a block are words of the article, as far as it alone tells."""
    size = measure.size if _is_file(measure) else max(0, measure.size - measure.linked)
    return 0 if 0 < size <= _LONGEST_LINE and (ends_article(measure.text, 1.0) or is_info(measure, "beside")) else size


def _is_file(measure: Measure) -> bool:
    """Say whether the links of a block lead to files, and to nothing else."""
    return 0 < measure.files == measure.links


def is_dated(selection: Selection) -> bool:
    """Say whether a line with a date stands right below the headline that a page shows, or is all of that above."""
    title = selection.told_title
    if title is None:
        return False
    below = selection.measures[title.block + 1 : title.block + 1 + NEAR_ENDS]
    above = selection.measures[title.block - 1].text if title.block else ""
    is_below = any(not measure.is_linked and tells_date(measure.text) for measure in below)
    return is_below or _DAY_RE.fullmatch(above) is not None
