"""Lists of other articles in the middle of an article: 延伸阅读 with its links, and then the text goes on."""

from __future__ import annotations

from collections.abc import Sequence

from newsnorm.page.ends import ends_article, is_slogan
from newsnorm.page.line_info import has_date
from newsnorm.page.measure import Measure, sum_worth
from newsnorm.page.sections import is_about_it

# So many blocks of other articles stand below their heading, and so many of prose, at least, below them.
_MOST_OTHERS = 12
_FEWEST_PROSE = 2
# The part of the article's prose that goes on below them, at least: a notice at the end is less.
_LEAST_BELOW = 0.15
_LONGEST_TITLE = 60


def count_inserted(measures: Sequence[Measure], kept: Sequence[int], place: int, owners: Sequence[int]) -> int:
    """Return how many blocks of an article, from a heading on, are other articles set into its text.

    Below them the text goes on, in the box that it stands in above them, and without a link between its paragraphs: a
    list of teasers has one above each. 0 where the heading ends the article.

    Args:
        measures: The blocks of the page.
        kept: The numbers of those of the article.
        place: The place of the heading among them: text stands above it.
        owners: The number of the innermost box of each block of the page.
    """
    end = place + 1
    while end < min(len(kept), place + _MOST_OTHERS) and _is_of_others(measures[kept[end]]):
        end += 1
    below = kept[end : end + _FEWEST_PROSE]
    if (end == place + 1 and not stands_over_links(measures, kept[place])) or len(below) < _FEWEST_PROSE:
        return 0
    box = owners[kept[place - 1]]
    is_text = all(owners[at] == box and _is_text(measures[at]) for at in below)
    worth = sum_worth([measures[at] for at in kept[end:]])
    is_much = worth >= _LEAST_BELOW * sum_worth([measures[at] for at in kept])
    return end - place if is_text and is_much and not is_about_it([measures[at] for at in below]) else 0


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
