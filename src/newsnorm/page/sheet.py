"""A page as it is looked at for its article: its blocks, its boxes, and what is found of them before one is chosen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import frozen

from newsnorm._frozen import Shown
from newsnorm.page.described import find_described
from newsnorm.page.linked_headlines import find_headlines
from newsnorm.page.measure import Measure
from newsnorm.page.outline import Outline
from newsnorm.page.title_lines import TitleLines


@frozen(eq=False, repr=False)
class Sheet(Shown):
    """The blocks and boxes of a page, and what they say whichever of them is the article.

    Attributes:
        measures: The blocks.
        outline: The boxes.
        titles: What the page says that its title is, the best first.
        title_lines: The lines that repeat one of them.
        owners: The number of the innermost box of each block.
        headlines: The blocks that are a link and stand above prose.
        shown: The block that shows the title, if one alone does.
        described: The block that the page says it is about, if it shows one.
    """

    measures: Sequence[Measure]
    outline: Outline
    titles: Sequence[str]
    title_lines: TitleLines
    owners: Sequence[int]
    headlines: Sequence[int]
    shown: int | None
    described: int | None


def lay_sheet(
    measures: Sequence[Measure], outline: Outline, titles: Sequence[str], descriptions: Iterable[str] = ()
) -> Sheet:
    """Return a page to look at: what is the same for each box that may be the article is found once.

    Args:
        measures: The blocks of the page.
        outline: Its boxes.
        titles: What it says that its title is, the best first.
        descriptions: What it says that it is about.
    """
    title_lines = TitleLines(measures, titles)
    return Sheet(
        measures,
        outline,
        titles,
        title_lines,
        owners=_find_owners(outline, len(measures)),
        headlines=find_headlines(measures),
        shown=title_lines.find_alone(),
        described=find_described(measures, descriptions),
    )


def _find_owners(outline: Outline, count: int) -> list[int]:
    """Return the number of the innermost box of each block."""
    owners = [0] * count
    for number, box in enumerate(outline.boxes):  # the inner ones come later
        owners[box.start : box.end] = [number] * (box.end - box.start)
    return owners[:count]
