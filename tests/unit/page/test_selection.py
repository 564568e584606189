"""What became of the blocks of a page."""

from __future__ import annotations

from newsnorm.model import Block
from newsnorm.page.measure import measure_blocks
from newsnorm.page.outline import Box
from newsnorm.page.selection import AFTER, ARTICLE, BESIDE, INSIDE, Selection
from newsnorm.page.title_lines import TitlePlace

from bodies import body_of


def _select(states, **given) -> Selection:
    measures = measure_blocks(body_of([Block(text=state) for state in states]))
    return Selection(measures, Box("div", 0), given.pop("title", None), list(states), end=len(states), **given)


def test_kept_blocks_are_those_of_the_article():
    """Between its first and its last block, without what was left out."""
    selection = _select([ARTICLE, BESIDE, ARTICLE, INSIDE, ARTICLE], start=1)

    assert selection.kept() == [2, 4]


def test_what_was_left_out_before_keeps_its_rule():
    """Only blocks of the article are left out."""
    selection = _select([ARTICLE, BESIDE, ARTICLE, ARTICLE])
    selection.leave_out(0, 3, AFTER)

    assert selection.states == [AFTER, BESIDE, AFTER, ARTICLE]


def test_told_title():
    """A heading next above the text is a headline that the page does not name."""
    told, found = TitlePlace(0, 0, "江州降雪"), TitlePlace(0, 0, "江州降雪", is_told=False)

    assert _select([ARTICLE], title=told).told_title is told
    assert _select([ARTICLE], title=found).told_title is None
    assert _select([ARTICLE]).told_title is None
