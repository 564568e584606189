"""When an article was changed, as a line beside it says: `更新于 2023-03-10`, `更新：2023-03-10`, `已于 … 修改`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from newsnorm._lazy import compile_late
from newsnorm.dates.parse import parse_date
from newsnorm.lexicon.characters import COLONS
from newsnorm.lexicon.labels import AT, read_labels
from newsnorm.lexicon.moments import MOMENT
from newsnorm.lexicon.words import any_of, read_words
from newsnorm.origins import Origin
from newsnorm.page.notes import Mark
from newsnorm.page.selection import BELOW, BESIDE, Selection

_LINE: Final = Origin("page", "line")
_TIME: Final = Origin("page", "time")
_LONGEST = 160
# When somebody put it into the machine is not when it was changed.
_LABELS = any_of(label.word for label in read_labels() if label.meaning == "modified" and "entry" not in label.flags)
_DEED = any_of(read_words("date_deeds", part="modified"))
_CHANGED_RE = compile_late(
    rf"""
    (?:{_LABELS}[{AT}]?\s?[{COLONS}]?|{_DEED}\s?[{COLONS}])\s?(?P<labelled>{MOMENT})
    | [{AT}]\s?(?P<told>{MOMENT})\s?{_DEED}
    """,
    re.VERBOSE,
)
_OF_PAGE = "本"
_OF_PAGE_RE = compile_late(rf"\s*{_OF_PAGE}[页頁]")


def find_changes(selection: Selection, marks: Sequence[Mark]) -> Iterator[tuple[str, str, Origin]]:
    """Yield when an article was changed: the field, the value as written, and its origin; of several lines the latest.

    Example:
        >>> from newsnorm.page.reading import read_page
        >>> html = "<title>江州降雪</title><h1>江州降雪</h1><p>更新于 2023-03-10</p><p>昨夜，江州降雪。</p>"
        >>> list(find_changes(read_page(f"<html>{html}", engine="auto").selection, []))
        [('date_modified', '2023-03-10', Origin(place='page', key='line'))]
    """
    states, measures = selection.states, selection.measures
    beside = {at for at, state in enumerate(states) if state in (BESIDE, BELOW)}
    for mark in marks:
        if mark.name == "date_modified" and mark.block in beside:
            yield mark.name, mark.value, _TIME
    lines = [measures[at].text for at in sorted(beside) if len(measures[at].text) <= _LONGEST]
    # Anywhere on it a page may speak of itself: `本页面最后修订于2023年3月8日`.
    lines += [measure.text for measure in measures if _OF_PAGE in measure.text and _tells_of_page(measure.text)]
    found = [match["labelled"] or match["told"] for line in lines for match in _CHANGED_RE.finditer(line)]
    dated = [(date.moment, value) for value in found if (date := parse_date(value))]
    if dated:
        yield "date_modified", max(dated)[1], _LINE


def _tells_of_page(text: str) -> bool:
    return len(text) <= _LONGEST and _OF_PAGE_RE.match(text) is not None
