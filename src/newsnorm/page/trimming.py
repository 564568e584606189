"""Where the text of an article begins and ends among its blocks, and what between is none of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from newsnorm._lazy import compile_late
from newsnorm.page.ends import (
    ends_article,
    is_button,
    is_controls,
    is_further,
    is_insert,
    is_over_comments,
    is_over_others,
    is_way,
    is_way_back,
)
from newsnorm.page.info import is_info
from newsnorm.page.inserts import count_inserted, count_noted, stands_over_links
from newsnorm.page.last_blocks import find_last
from newsnorm.page.listing import find_card
from newsnorm.page.measure import Measure, sum_worth
from newsnorm.page.notices import is_counter, is_for_screen_readers, is_stamp
from newsnorm.page.sections import form_of
from newsnorm.page.selection import AFTER, ARTICLE, BEFORE, BESIDE, INSIDE, NEAR_ENDS, Selection
from newsnorm.page.sheet import Sheet

# So many blocks below a heading are looked at, and so many of them are prose where it is one of the article.
_SECTION = 4
_FEWEST_PROSE = 2
# A teaser has no more blocks than this above its button.
_LONGEST_TEASER = 3
# 00:00 / 03:15: how much of a film was played.
_PLAYED_RE = compile_late(r"\s*\d{1,3}:\d{2}\s*/\s*\d{1,3}:\d{2}\s*")
_SHOWN = frozenset({"paragraph", "caption", "list_item"})


def trim_start(selection: Selection) -> None:
    """Begin behind the title, and behind buttons and rules; some stand below the picture above the text."""
    title, start, end = selection.title, selection.start, selection.end
    if title and start <= title.block < end:
        selection.leave_out(start, title.block + 1, BEFORE)
        start = title.block + 1
    while start < end and (selection.states[start] != ARTICLE or _is_above(selection.measures[start])):
        if selection.states[start] == ARTICLE:
            selection.states[start] = INSIDE
        start += 1
    selection.start = start
    for at in selection.kept()[:NEAR_ENDS]:
        measure = selection.measures[at]
        if measure.is_prose and measure.kind != "caption":
            return
        if is_controls(measure.text) or (measure.kind == "paragraph" and _is_counted(measure.text)):
            selection.states[at] = BESIDE if is_stamp(measure.text) else INSIDE


def _is_counted(text: str) -> bool:
    """Say whether a line above the text counts something, tells when the page was changed, or has no letter."""
    return (
        is_counter(text) or is_stamp(text) or not any(map(str.isalnum, text)) or _PLAYED_RE.fullmatch(text) is not None
    )


def _is_above(measure: Measure) -> bool:
    """Say whether a block is a button, the way to the page, or a rule above the text."""
    text = measure.text
    return measure.kind == "rule" or is_button(text) or is_controls(text) or is_way(text)


def trim_end(selection: Selection, sheet: Sheet) -> None:
    """End before a line that only stands below articles, and before what is links or slogans alone.

    Where such a line stands over a list in the middle of the text, that list leaves and the text goes on.
    """
    measures, kept = selection.measures, selection.kept()
    total = sum_worth([measures[at] for at in kept]) or 1.0
    above, passed = 0.0, 0
    teasers = _find_teasers(sheet, kept)
    for place, at in enumerate(kept):
        text = measures[at].text
        if place >= passed and above and is_over_others(text):
            inserted = count_inserted(sheet, kept, place)
            if inserted:
                selection.leave_out(at, kept[place + inserted], INSIDE)
            passed = place + (inserted or count_noted(sheet, kept, place))
        is_end = ends_article(text, above / total) or (measures[at].kind == "heading" and is_over_comments(text))
        if place >= passed and above:
            start = at if is_end and not _goes_on(measures, kept[place:]) else teasers.get(at)
            if start is not None:
                selection.leave_out(start, selection.end, AFTER)
                selection.ended_by = text
                break
        above += measures[at].worth
    _end_behind_way_back(selection)
    for at in find_last(measures, selection.kept(), selection.notes):
        selection.states[at] = AFTER
    kept = selection.kept()
    selection.end = kept[-1] + 1 if kept else selection.start


def _end_behind_way_back(selection: Selection) -> None:
    """End behind a line with the way back to a front page, and the credits below it: other things follow."""
    kept, measures = selection.kept(), selection.measures
    last = next((place for place, at in enumerate(kept) if is_way_back(measures[at].text)), len(kept))
    for at in kept[last + 1 :]:
        if not is_info(measures[at], "tail"):
            selection.leave_out(at, selection.end, AFTER)
            selection.ended_by = measures[at].text
            return


def _find_teasers(sheet: Sheet, kept: Sequence[int]) -> dict[int, int]:
    """Map each button such as 查看详情 to the first block of the teaser that it ends.

    Its heading begins a box, there are others like that, and the first block of the article is in none of them.
    """
    buttons = [at for at in kept[1:] if is_further(sheet.measures[at].text)]
    if not buttons:
        return {}
    alike = Counter(map(form_of, sheet.outline.boxes))
    own = {form_of(box) for box in sheet.outline.boxes if box.start <= kept[0] < box.end}
    teasers: dict[int, int] = {}
    for at in buttons:
        box = find_card(sheet, at)
        is_teaser = at - _LONGEST_TEASER <= box.start < at and sheet.measures[box.start].kind == "heading"
        if is_teaser and alike[form_of(box)] > 1 and form_of(box) not in own:
            teasers[at] = box.start
    return teasers


def _goes_on(measures: Sequence[Measure], kept: Sequence[int]) -> bool:
    """Say whether what may be a heading over other articles stands over a section of this one: prose, and no link."""
    below = [measures[at] for at in kept[1 : 1 + _SECTION]]
    if any(measure.links for measure in below) or stands_over_links(measures, kept[0]):
        return False
    if sum(measure.is_prose for measure in below) < _FEWEST_PROSE:
        return False
    return is_over_others(measures[kept[0]].text)


def leave_out_links(selection: Selection) -> None:
    """Leave out buttons and links between the paragraphs; labels for screen readers stand beside the text."""
    for at in selection.kept():
        measure = selection.measures[at]
        is_button = measure.kind == "paragraph" and is_insert(measure.text)
        if is_button or (measure.is_linked and measure.worth < 1 and at not in selection.notes):
            selection.states[at] = INSIDE
        elif (measure.kind in _SHOWN or measure.kind == "heading") and is_for_screen_readers(measure.text):
            selection.states[at] = BESIDE
