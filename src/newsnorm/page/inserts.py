"""Lists of other articles in the middle of an article: 延伸阅读 with its links, and then the text goes on.

What an author recommends, with a word on each, is no such list.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import SENTENCE_ENDS
from newsnorm.lexicon.words import any_of, read_words
from newsnorm.page.ends import ends_article, is_slogan
from newsnorm.page.line_info import has_date
from newsnorm.page.measure import Measure, sum_worth
from newsnorm.page.sections import is_about_it
from newsnorm.page.sheet import Sheet

# So many blocks of other articles stand below their heading, and so many of prose, at least, below them.
_MOST_OTHERS = 12
_FEWEST_PROSE = 2
# The part of the article's prose that goes on below them, at least: a notice at the end is less.
_LEAST_BELOW = 0.15
_LONGEST_TITLE = 60
# What an author recommends is more than one thing.
_FEWEST_NOTED = 2
_NOTE_ENDS = tuple(SENTENCE_ENDS)
_NOTES_RE = compile_late(any_of(read_words("box_names", part="notes")))


def count_noted(sheet: Sheet, kept: Sequence[int], place: int) -> int:
    """Return how many blocks of an article, from a heading on, are what its author recommends, with a note to each.

    They stand where the text stands, and each says more than the links in it. 0 for a list of other articles.

    Args:
        sheet: The page.
        kept: The numbers of the blocks of the article.
        place: The place of the heading among them.
    """
    measures, owners, boxes = sheet.measures, sheet.owners, sheet.outline.boxes
    box = owners[kept[place]]
    if not any(owners[at] == box and measures[at].is_prose for at in kept[:place]):
        return 0
    end = place + 1
    while end < len(kept) and _is_noted(measures[kept[end]]):
        if box not in (owners[kept[end]], boxes[owners[kept[end]]].parent):
            break
        end += 1
    is_whole = end == len(kept) or not measures[kept[end]].is_linked
    return end - place if is_whole and end - place > _FEWEST_NOTED else 0


def _is_noted(measure: Measure) -> bool:
    """Say whether a block is a link with a note: sentences behind it that do not break off."""
    text = measure.text.rstrip()
    return measure.links > 0 and not measure.is_linked and measure.worth >= 1 and text.endswith(_NOTE_ENDS)


def count_inserted(sheet: Sheet, kept: Sequence[int], place: int) -> int:
    """Return how many blocks of an article, from a heading on, are other articles set into its text.

    Below them the text goes on, in the box that it stands in above them, and without a link between its paragraphs: a
    list of teasers has one above each. So do notes, in a box that is called after them. 0 where the heading ends the
    article.

    Args:
        sheet: The page.
        kept: The numbers of the blocks of the article.
        place: The place of the heading among them: text stands above it.
    """
    measures, owners = sheet.measures, sheet.owners
    end = place + 1
    while end < min(len(kept), place + _MOST_OTHERS) and _is_of_others(measures[kept[end]]):
        end += 1
    below = kept[end : end + _FEWEST_PROSE]
    if below and end > place + 1 and _is_in_notes(sheet, below[0]):
        return end - place
    if (end == place + 1 and not stands_over_links(measures, kept[place])) or len(below) < _FEWEST_PROSE:
        return 0
    box = owners[kept[place - 1]]
    is_text = all(owners[at] == box and _is_text(measures[at]) for at in below)
    worth = sum_worth([measures[at] for at in kept[end:]])
    is_much = worth >= _LEAST_BELOW * sum_worth([measures[at] for at in kept])
    return end - place if is_text and is_much and not is_about_it([measures[at] for at in below]) else 0


def _is_in_notes(sheet: Sheet, at: int) -> bool:
    """Say whether a block, or a rule over it, stands in a box that is called after notes."""
    boxes, number = sheet.outline.boxes, sheet.owners[at]
    while number > 0:
        if _NOTES_RE.search(boxes[number].names):
            return True
        number = boxes[number].parent
    return False


def stands_over_links(measures: Sequence[Measure], at: int) -> bool:
    """Say whether the block below one is a link: it may have left with its list."""
    return at + 1 < len(measures) and measures[at + 1].is_linked


def _is_of_others(measure: Measure) -> bool:
    return measure.is_linked or not measure.size


def _is_text(measure: Measure) -> bool:
    """Say whether a block is prose that speaks of nothing but what the article is about."""
    text = measure.text
    if not measure.is_prose or measure.links or ends_article(text, 1.0) or is_slogan(text):
        return False
    return len(text) > _LONGEST_TITLE or not has_date(text)
