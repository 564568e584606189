"""What a line of a page says of an article by where it stands: its date, its outlet, its people."""

from __future__ import annotations

from newsnorm._lazy import compile_late
from newsnorm.lexicon.moments import AGO
from newsnorm.news.line import LineMatch, Place
from newsnorm.news.page_info import read_info

_LONGEST = 60
# `3小时前` stands beside the name of who comments.
_AGO_RE = compile_late(rf"{AGO}\s*+$")


def read_line(text: str, place: Place = "beside") -> LineMatch | None:
    """Return what a line says; None if that is nothing, as of a blank one.

    Args:
        text: The line.
        place: `beside` for one next to the article; at the `tail`, among other articles, only what has a label counts.
    """
    return read_info(text, place)


def tells_date(text: str) -> bool:
    """Say whether a line beside an article tells a date."""
    match = read_line(text)
    return match is not None and match.date_text is not None


def has_date(text: str) -> bool:
    """Say whether a line tells a date, as the line of an article or of a comment does.

    Example:
        >>> has_date("2023-03-08 10:15 江州日报"), has_date("江边人 3小时前"), has_date("江州降雪")
        (True, True, False)
    """
    return (len(text) <= _LONGEST and _AGO_RE.search(text) is not None) or tells_date(text)
