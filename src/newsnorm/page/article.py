"""Which blocks of a page are the article, which lines stand beside it and speak of it, and what is left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsnorm.page.box_choice import choose_box, is_about_person, is_around, is_comments
from newsnorm.page.contents import find_set_in
from newsnorm.page.headline import choose_headline
from newsnorm.page.info import is_info
from newsnorm.page.measure import Measure, is_link_list, sum_worth
from newsnorm.page.outline import Box, Outline
from newsnorm.page.own_links import find_own_links, is_own_list
from newsnorm.page.pictures import find_picture_above
from newsnorm.page.sections import Part, find_further_parts
from newsnorm.page.selection import AFTER, ARTICLE, BEFORE, BESIDE, INSIDE, NEAR_ENDS, Selection
from newsnorm.page.sheet import Sheet
from newsnorm.page.title_lines import TitlePlace
from newsnorm.page.told_beside import mark_below, mark_between, mark_inside
from newsnorm.page.trimming import leave_out_links, trim_end, trim_start

# An inner box with less of the prose may stand around what it is in.
_MOST_OF_INNER = 0.4


def select_article(sheet: Sheet, known: int | None = None, *, avoid: Box | None = None) -> Selection:
    """Return what becomes of each block.

    Args:
        sheet: The page.
        known: The number of the box of the article, where its name alone says it.
        avoid: A box that is not the article, nor is any in it.
    """
    measures = sheet.measures
    number, whole = choose_box(sheet, avoid=avoid)
    if known is not None and _holds_words(measures, sheet.outline.boxes[known]):
        number = known
    selection = _lay_out(sheet, number, whole)
    trim_start(selection)
    trim_end(selection, sheet)
    leave_out_links(selection)
    mark_between(selection)
    mark_inside(selection)
    mark_below(selection, sheet.outline.boxes)
    own = [measures[at] for at, state in enumerate(selection.states) if state == ARTICLE]
    selection.share = sum_worth(own) / (whole[0] or 1.0)
    return selection


def _holds_words(measures: Sequence[Measure], box: Box) -> bool:
    return any(measure.size for measure in measures[box.start : box.end])


def _lay_out(sheet: Sheet, number: int, whole: Sequence[float]) -> Selection:
    """Return the article as its boxes have it: all of its own, further parts, and no box in them that is none of it.

    Args:
        sheet: The page.
        number: The box of the article.
        whole: How much prose stands in each box.
    """
    measures, outline = sheet.measures, sheet.outline
    box = outline.boxes[number]
    first = next((at for at in range(box.start, box.end) if measures[at].is_prose), box.start)
    title = choose_headline(sheet, first)
    parts = _find_parts(measures, outline, number, title)
    start, end = min([box.start, *(part.start for part in parts)]), max([box.end, *(part.end for part in parts)])
    states = [BEFORE] * start + [INSIDE] * (end - start) + [AFTER] * (len(measures) - end)
    states[box.start : box.end] = [ARTICLE] * (box.end - box.start)
    selection = Selection(measures, box, title, states, start=start, end=end)
    selection.images = tuple(
        range(each.first_image, each.end_image)
        for each in (box, *(outline.boxes[part.box] for part in parts if part.box > 0))
    )
    _leave_out_boxes(selection, outline, number, whole)
    for at in range(start, box.start):  # between the picture above the text and the text
        states[at] = BESIDE if title and title.block < start and is_info(measures[at], "beside") else INSIDE
    for at in range(box.end, end):  # between the text and what goes on below it
        states[at] = BESIDE if is_info(measures[at], "tail") else INSIDE
    for part in parts:
        states[part.start : part.end] = [ARTICLE] * (part.end - part.start)
        if part.box > 0 and not part.keeps_links:
            _leave_out_boxes(selection, outline, part.box, whole)
    for at in find_set_in(sheet, selection.kept(), title.text if title else ""):
        states[at] = INSIDE
    notes = (at for part in parts if part.keeps_links for at in range(part.start, part.end))
    selection.notes = frozenset(notes) | find_own_links(measures, selection.kept())
    return selection


def _find_parts(
    measures: Sequence[Measure], outline: Outline, number: int, title: TitlePlace | None
) -> tuple[Part, ...]:
    """Return what is of the article outside of its box: other parts, and a picture above the text."""
    parts = find_further_parts(measures, outline, number, title.block if title else None)
    start = outline.boxes[number].start
    if title is None or title.block >= start:
        return parts
    pictures = find_picture_above(measures, outline, number, title.block + 1, parts)
    return tuple(sorted({*pictures, *parts}, key=lambda part: (part.start, part.end))) if pictures else parts


def _leave_out_boxes(selection: Selection, outline: Outline, number: int, whole: Sequence[float]) -> None:
    """Leave boxes in the article out that by their names or their links are none of it."""
    measures, title, until = selection.measures, selection.title, 0
    prose = [at for at in range(outline.boxes[number].start, outline.boxes[number].end) if measures[at].is_prose]
    for inner in _boxes_in(outline, number):
        box = outline.boxes[inner]
        if box.start < until or box.end == box.start:
            continue
        if whole[inner] >= _MOST_OF_INNER * whole[number] and not is_comments(box):
            continue
        if title and box.start <= title.block < box.end:
            continue
        # Who wrote it is told below the text; a box of that name above has the line with the author.
        is_about = bool(prose) and is_about_person(box) and prose[0] < box.start <= prose[-1] < box.end
        is_named = is_around(box)
        is_list = is_link_list(measures[box.start : box.end]) and not is_own_list(measures, box.start, box.end)
        if is_named or is_about or is_list:
            selection.leave_out(box.start, box.end, INSIDE)
            until = box.end
        if is_named and not is_comments(box):
            _spare_info(selection, box)


def _spare_info(selection: Selection, box: Box) -> None:
    """Let the lines of a box that speak of the article speak: a footer of an article names its editor."""
    if box.end - box.start <= NEAR_ENDS:
        for at in range(box.start, box.end):
            if selection.states[at] == INSIDE and is_info(selection.measures[at], "tail"):
                selection.states[at] = BESIDE


def _boxes_in(outline: Outline, number: int) -> Iterator[int]:
    """Yield the boxes in a box: they stand behind it until one that has its parent, or one further out."""
    boxes = outline.boxes
    for inner in range(number + 1, len(boxes)):
        if boxes[inner].parent < number:
            return
        yield inner
