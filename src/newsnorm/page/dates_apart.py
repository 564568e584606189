"""A date whose parts stand in elements of their own: `<div>08</div><div>2023-03</div>`."""

from __future__ import annotations

from collections.abc import Sequence

from newsnorm._lazy import compile_late
from newsnorm.lexicon.moments import CLOCK, UNITS, YEAR_MARKS
from newsnorm.page.issue import find_issue
from newsnorm.page.line_info import has_date
from newsnorm.page.measure import Measure

_LONGEST = 24
_MOST_ABOVE = 2
_PART_RE = compile_late(rf"[{YEAR_MARKS}{UNITS}\d\s]+")
_CLOCK_RE = compile_late(rf"\s*{CLOCK}\s*")


def find_date_above(measures: Sequence[Measure], end: int) -> tuple[int, ...]:
    """Return the blocks above a headline that tell its date where none below does: of a paper's issue, or parts."""
    issue = find_issue(measures, end)
    if issue is not None:
        return (issue,)
    pairs = ((at, at + 1) for at in range(max(0, end - _MOST_ABOVE), end - 1))
    return next((pair for pair in pairs if join_date(*(measures[at].text for at in pair))), ())


def join_date(first: str, second: str) -> str:
    """Return two lines as one, if they are the parts of a date, or a date and its clock; else nothing.

    Example:
        >>> join_date("08", "2023-03"), join_date("2023", "03/08"), join_date("2023 03/08", "10:15")
        ('08 2023-03', '2023 03/08', '2023 03/08 10:15')
        >>> join_date("08", "江州"), join_date("2023-03-08", "12")
        ('', '')
    """
    if len(first) + len(second) > _LONGEST or not _PART_RE.fullmatch(first):
        return ""
    joined = f"{first.strip()} {second.strip()}"
    if _CLOCK_RE.fullmatch(second):
        return joined if has_date(first) else ""
    is_apart = _PART_RE.fullmatch(second) is not None and not has_date(first) and not has_date(second)
    return joined if is_apart and has_date(joined) else ""
