"""Which of the last blocks of an article are none of it: links, notices, counters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from newsnorm._lazy import compile_late
from newsnorm.news.line import Line
from newsnorm.news.matching import match_line
from newsnorm.page.ends import is_slogan
from newsnorm.page.info import is_info
from newsnorm.page.measure import Measure
from newsnorm.page.notices import is_notice, is_stamp

# So many lines that speak of the article may stand among them.
_MOST_PASSED = 5
_LONGEST_LINE = 60
# `+1`, `12`: what a button counts.
_COUNT_ALONE_RE = compile_late(r"\s*+(?:\+\d{1,6}|\d{1,3})\s*+")


def find_last(measures: Sequence[Measure], kept: Sequence[int], notes: AbstractSet[int]) -> Iterator[int]:
    """Yield the last blocks that are none of the article, from its end upwards.

    Args:
        measures: The blocks of the page.
        kept: Those of the article, in order.
        notes: Those of notes and attached files: they are of it.
    """
    passed = 0
    for at in reversed(kept):
        measure = measures[at]
        if at in notes:
            return
        if _is_no_end(measure) if not passed else _is_notice(measure):
            yield at
        elif passed < _MOST_PASSED and _speaks_of_it(measure):
            passed += 1
        else:
            return


def _is_no_end(measure: Measure) -> bool:
    """Say whether a block at the end is none of the article."""
    text = measure.text
    if measure.is_linked or not measure.size or _COUNT_ALONE_RE.fullmatch(text):
        return True
    return is_slogan(text) or is_stamp(text)


def _is_notice(measure: Measure) -> bool:
    """Say whether a block above news lines is none of the article: a slogan there may be its last sentence."""
    return not measure.size or (measure.is_linked and measure.worth < 1) or is_notice(measure.text)


def _speaks_of_it(measure: Measure) -> bool:
    """Say whether a block at the end is a news line, above which other things may stand: 责任编辑：林岚."""
    text = measure.text.strip()
    if is_info(measure, "tail"):
        return True
    return 0 < len(text) <= _LONGEST_LINE and match_line(Line(text=text, place="tail")) is not None
