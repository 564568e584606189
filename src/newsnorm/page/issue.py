"""Pages of a newspaper in the web: the date of the issue stands at the top, where other pages tell what day it is."""

from __future__ import annotations

from collections.abc import Sequence

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import COLONS
from newsnorm.news.info_line import PAPER_PAGE
from newsnorm.page.line_info import read_line
from newsnorm.page.measure import Measure

_LONGEST = 60
# `第03版：要闻`, `A04版:文化`: a page of the paper, by its number and its name.
_PAGE_RE = compile_late(rf"\s*[【\[]?{PAPER_PAGE}\s?[{COLONS}]")


def find_issue(measures: Sequence[Measure], end: int) -> int | None:
    """Return the block above the headline with the date of the issue, if a page of the paper is named there.

    It is the only date there: a list of issues has several.

    Example:
        >>> from newsnorm.body import Body
        >>> from newsnorm.model import Block
        >>> from newsnorm.page.measure import measure_blocks
        >>> texts = ("2023年3月8日 星期三", "第03版：要闻", "江州降雪")
        >>> find_issue(measure_blocks(Body.of(*(Block(text=text) for text in texts))), 2)
        0
    """
    above = [(at, measures[at].text.strip()) for at in range(end) if 0 < measures[at].size <= _LONGEST]
    if not any(_PAGE_RE.match(text) for _, text in above):
        return None
    found = ((at, read_line(text)) for at, text in above)
    dated = {at: match.date_text for at, match in found if match and match.date_text}
    return next(iter(dated)) if len(set(dated.values())) == 1 else None
