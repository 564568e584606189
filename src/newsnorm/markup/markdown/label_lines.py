"""Lines with labels: where a newline in Markdown is white space, what says where a text is from is not glued to one."""

from __future__ import annotations

from collections.abc import Sequence

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import COLONS
from newsnorm.lexicon.labels import EDITING, WRITING, label_words_anywhere
from newsnorm.lexicon.words import any_of
from newsnorm.markup.markdown.link_lines import BREAK, SOFT_BREAK
from newsnorm.markup.markdown.loose_emphasis import Item

_PEOPLE_LABEL = any_of(label_words_anywhere(*WRITING, *EDITING))
_ORIGIN_LABEL = any_of(label_words_anywhere("source", "address", "permalink"))
_LABEL_RE = compile_late(rf"\s*+(?:(?P<origin>{_ORIGIN_LABEL})|{_PEOPLE_LABEL})\s?[{COLONS}]")
_FEWEST = 2


def keep_label_breaks(items: list[Item]) -> list[Item]:
    r"""Return the words of a block in which soft breaks beside labels are line breaks.

    Several lines must begin with one, and one of these labels say where the text is from: people alone are one line.

    Example:
        >>> keep_label_breaks(["作者：林一舟", "\n", "来源：知乎"])[1:3]
        [Start(tag='br', attrs=()), End(tag='br')]
        >>> keep_label_breaks(["来源：知乎", "\n", "昨夜降雪。"])[1:]
        ['\n', '昨夜降雪。']
    """
    breaks = [place for place, item in enumerate(items) if item == SOFT_BREAK]
    found = [_find_label(items, place) for place in (-1, *breaks)]
    if sum(label is not None for label in found) < _FEWEST or not any(found):
        return items
    kept: list[Item] = []
    done = 0
    for number, place in enumerate(breaks):
        if found[number] is not None or found[number + 1] is not None:
            kept += (*items[done:place], *BREAK)
            done = place + 1
    return [*kept, *items[done:]]


def _find_label(items: Sequence[Item], place: int) -> str | None:
    """Return the label that the line behind a place begins with, if it says where a text is from; empty for another."""
    first = items[place + 1] if place + 1 < len(items) else None
    match = _LABEL_RE.match(first) if isinstance(first, str) else None
    return (match["origin"] or "") if match else None
