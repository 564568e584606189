"""What becomes of each block of a page: of the article, beside it, or left out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from attrs import define

from newsnorm._frozen import Shown
from newsnorm.page.measure import Measure
from newsnorm.page.outline import Box
from newsnorm.page.title_lines import TitlePlace

ARTICLE: Final = "article"
BESIDE: Final = "beside"
BELOW: Final = "below"
BEFORE: Final = "page-before"
INSIDE: Final = "page-inside"
AFTER: Final = "page-after"
NEAR_ENDS: Final = 5
"""Among so many of the first and the last blocks of an article stand the lines that speak of it."""


@define(repr=False)
class Selection(Shown):
    """What becomes of each block of a page.

    Attributes:
        measures: The blocks.
        box: The box of the article.
        title: Where the page shows the headline.
        states: For each block: `article`, `beside`, `below`, or the id of the rule that left it out.
        start: The first block of the article.
        end: The block after its last.
        share: How much of all prose is in the article.
        ended_by: The line that ended it, if one did.
        images: The numbers of its pictures.
        notes: Blocks of notes and of attached files, and others of links that are the article's.
    """

    measures: Sequence[Measure]
    box: Box
    title: TitlePlace | None
    states: list[str]
    start: int = 0
    end: int = 0
    share: float = 0.0
    ended_by: str = ""
    images: tuple[range, ...] = ()
    notes: frozenset[int] = frozenset()

    @property
    def told_title(self) -> TitlePlace | None:
        """Where the page shows the headline that it says it has; None where it is only the heading next above."""
        return self.title if self.title and self.title.is_told else None

    def leave_out(self, start: int, end: int, rule: str) -> None:
        """Leave out what is of the article between two blocks."""
        for at in range(start, end):
            if self.states[at] == ARTICLE:
                self.states[at] = rule

    def find_prose(self, default: int) -> int:
        """Return the first block of prose of the article; if it has none, this one."""
        measures = self.measures
        return next((at for at in self.kept() if measures[at].is_prose), default)

    def kept(self) -> list[int]:
        """Return the numbers of the blocks of the article."""
        return [at for at, state in enumerate(self.states[self.start : self.end], self.start) if state == ARTICLE]
