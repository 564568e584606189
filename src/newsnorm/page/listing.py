"""Pages that are lists of articles: again and again a headline that is a link, and the beginning of a text below it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from newsnorm.page.ends import is_further
from newsnorm.page.entries import find_entries, name_of
from newsnorm.page.line_info import has_date
from newsnorm.page.linked_headlines import is_near
from newsnorm.page.measure import Measure
from newsnorm.page.outline import Box
from newsnorm.page.selection import ARTICLE, INSIDE, Selection
from newsnorm.page.sheet import Sheet
from newsnorm.page.title import pack, width_of

_FEWEST = 3
# So many boxes may stand around one headline and its text alone.
_MOST_LEVELS = 8
# Names of people, as they stand above the posts of a thread, are not as wide as that.
_WIDE = 14
# A few lines with less of the prose of a page are no article unless the page says its headline.
_SCRAP = 0.35
_LONGEST_SCRAP = 300
# A teaser is a headline and so much text at least.
_SHORTEST_TEASER = 24


def is_listing(selection: Selection, sheet: Sheet) -> bool:
    """Say whether what was chosen is a list of articles, or one of the articles of a list."""
    if _is_several(selection, sheet):
        return not _is_headed(selection, sheet.headlines)
    if _is_item(selection, sheet) or _is_scrap(selection) or _leads_on(selection, sheet):
        return True
    entries, title = find_entries(selection, sheet), selection.told_title
    is_below = bool(entries) and title is not None and title.block < entries[0]
    return bool(entries) and not (is_below and _is_headed(selection, entries))


def find_own_item(selection: Selection, sheet: Sheet) -> int | None:
    """Return the number of the box of an article if others in boxes alike, each with its headline, were chosen with it.

    Its own headline is the one that the page says it has.
    """
    measures, title = selection.measures, selection.told_title
    if title is None:
        return None
    headlines, boxes = sheet.headlines, sheet.outline.boxes
    if len(headlines) < _FEWEST - 1:
        return None
    prose = next((at for at in range(title.block, len(measures)) if measures[at].is_prose), -1)
    if prose < 0:
        return None
    number, heads = _find_alike(boxes, sorted({*headlines, title.block}), title.block, prose)
    others = (at for at in headlines if selection.start <= at < selection.end)
    is_too_much = any(not boxes[number].start <= at < boxes[number].end for at in others)
    return number if is_too_much and len(heads) >= _FEWEST else None


def is_article_above(selection: Selection, sheet: Sheet) -> bool:
    """Say whether the page shows the headline that it says it has right above what was chosen, and no other one there.

    A short article above a long list of others is one.
    """
    title, kept = selection.told_title, selection.kept()
    if title is None or not kept or title.block >= kept[0]:
        return False
    return not any(title.block <= at < kept[0] for at in sheet.headlines)


def _is_several(selection: Selection, sheet: Sheet) -> bool:
    """Say whether titles that are links stand between single paragraphs, or begin boxes alike, again and again."""
    heads = [at for at in sheet.headlines if selection.start <= at < selection.end]
    if not _are_headlines(selection, heads):
        return False
    prose = sum([measure.is_prose for measure in selection.measures[selection.start : selection.end]])
    return len(heads) * 4 >= prose * 3 or _are_cards(selection, sheet, heads)


def _are_cards(selection: Selection, sheet: Sheet, heads: Sequence[int]) -> bool:
    """Say whether headings that are links begin boxes alike, which hold nearly all prose."""
    measures = selection.measures
    heads = _headings(measures, heads)
    if len(heads) < _FEWEST:
        return False
    prose = next((at for at in range(heads[0], selection.end) if measures[at].is_prose), heads[0])
    boxes = sheet.outline.boxes
    number, alike = _find_alike(boxes, heads, heads[0], prose)
    if len(alike) < _FEWEST or boxes[number].start < selection.start:
        return False
    cards = [box for box in boxes if box.parent == boxes[number].parent and name_of(box) == name_of(boxes[number])]
    inside = sum([measures[at].is_prose for box in cards for at in range(box.start, box.end)])
    return inside * 4 >= 3 * sum([measure.is_prose for measure in measures[selection.start : selection.end]])


def _headings(measures: Sequence[Measure], heads: Sequence[int]) -> list[int]:
    return [at for at in heads if measures[at].kind == "heading"]


def _are_headlines(selection: Selection, heads: Sequence[int]) -> bool:
    """Say whether links above prose are several headlines, and not the names of those who wrote in a thread."""
    if len(heads) < _FEWEST:
        return False
    measures, title = selection.measures, selection.told_title
    if median(width_of(measures[at].text) for at in heads) >= _WIDE:
        return True
    is_thread = title is not None and width_of(title.text) >= _WIDE
    return not is_thread and all(measures[at].kind == "heading" for at in heads)


def _is_headed(selection: Selection, headlines: Sequence[int]) -> bool:
    """Say whether headline and date of the whole stand right above it: a review is an article of several sections."""
    measures, title = selection.measures, selection.told_title
    if title is None or measures[title.block].is_linked:
        return False
    first = next((at for at in headlines if at > title.block), len(measures))
    if any(measures[at].is_prose for at in range(title.block + 1, selection.box.start)):
        return False  # a short article above a list of others
    return any(has_date(measures[at].text) for at in range(title.block + 1, first))


def spare_headlines(selection: Selection, sheet: Sheet) -> None:
    """Leave the headlines of its sections in a review, although they are links."""
    if _is_several(selection, sheet):
        for at in sheet.headlines:
            if selection.states[at] == INSIDE and selection.start <= at < selection.end:
                selection.states[at] = ARTICLE


def _is_item(selection: Selection, sheet: Sheet) -> bool:
    """Say whether what was chosen is the text below one of several headlines in boxes alike."""
    measures, headlines, boxes = selection.measures, sheet.headlines, sheet.outline.boxes
    prose = selection.find_prose(-1)
    head = max((at for at in headlines if at <= prose), default=-1)
    if head < 0 or not is_near(measures, head, prose) or _is_told(measures[head], sheet.titles):
        return False
    if measures[head].kind == "heading":
        headlines = _headings(measures, headlines)
    number, heads = _find_alike(boxes, headlines, head, prose)
    return selection.end <= boxes[number].end and _are_headlines(selection, heads)


def _leads_on(selection: Selection, sheet: Sheet) -> bool:
    """Say whether each of several paragraphs has a button below it that leads to the rest: they are teasers.

    The first of them was chosen; those below an article were not. An article has its date above it.
    """
    measures, title = selection.measures, selection.told_title
    first = next((at for at in selection.kept() if _may_be_teaser(measures[at])), len(measures))
    buttons = [at for at, measure in enumerate(measures) if is_further(measure.text)]
    own = next((at for at in buttons if at > first), None)
    if own is None or len(buttons) < _FEWEST or find_card(sheet, own).start > first:
        return False
    if title and any(has_date(each.text) for each in measures[title.block + 1 : first]):
        return False
    return all(any(map(_may_be_teaser, measures[at:end])) for at, end in pairwise(buttons))


def find_card(sheet: Sheet, button: int) -> Box:
    """Return the innermost box around a button that holds a teaser above it."""
    boxes, number = sheet.outline.boxes, sheet.owners[button]
    while number > 0 and not any(map(_may_be_teaser, sheet.measures[boxes[number].start : button])):
        number = boxes[number].parent
    return boxes[number]


def _may_be_teaser(measure: Measure) -> bool:
    return measure.is_prose or (not measure.links and measure.size >= _SHORTEST_TEASER)


def _is_told(measure: Measure, titles: Sequence[str]) -> bool:
    """Say whether a headline is that of the page, or its first part."""
    return any(pack(measure.text) in pack(title) for title in titles)


def _find_alike(boxes: Sequence[Box], headlines: Sequence[int], head: int, prose: int) -> tuple[int, list[int]]:
    """Return the number of the box of a headline and its text, and the first headlines of all boxes like it."""
    around = (number for number, box in enumerate(boxes) if box.start <= head and prose < box.end)
    number = max(around, default=0)
    heads: list[int] = []
    for _ in range(_MOST_LEVELS):
        if number <= 0 or len(_between(headlines, boxes[number])) != 1:
            break
        parent, name = boxes[number].parent, name_of(boxes[number])
        alike = (_between(headlines, box) for box in boxes if box.parent == parent and name_of(box) == name)
        heads = [inside[0] for inside in alike if inside]
        if len(heads) >= _FEWEST:
            break
        number = parent
    return number, heads


def _between(headlines: Sequence[int], box: Box) -> Sequence[int]:
    return headlines[bisect_left(headlines, box.start) : bisect_left(headlines, box.end)]


def _is_scrap(selection: Selection) -> bool:
    """Say whether what was chosen is a few lines of a page with far more prose, and without a headline."""
    size = sum(selection.measures[at].size for at in selection.kept())
    return selection.told_title is None and selection.share < _SCRAP and size <= _LONGEST_SCRAP
