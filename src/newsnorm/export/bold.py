"""Where `**` may stand so that CommonMark takes it for the beginning or the end of bold words (0.31, §6.2).

Where a letter stands on its outer side, there must be none of `“（《` on its inner side. So not all of `“好”` can be
bold in `说“好”的`, but its words can: `说“**好**”的`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from unicodedata import category

from attrs import evolve

from newsnorm.export.span import Span
from newsnorm.ranges import Range, merge_ranges


def place_bold(text: str, spans: Sequence[Span], bold: Sequence[Range]) -> tuple[Sequence[Span], Sequence[int]]:
    """Return the spans, those that are bold as a whole marked, and where else `**` is to stand, in order.

    Args:
        text: The words.
        spans: Code and links in it, in order and apart from each other.
        bold: Ranges of it.

    Example:
        >>> place_bold("说“好”的", (), [(1, 4)])
        ((), [2, 3])
    """
    marked = list(spans)
    edges: list[int] = []
    for found in merge_ranges(text, bold):
        within = [number for number, span in enumerate(marked) if span.start < found[1] and found[0] < span.end]
        first, last = (marked[within[0]], marked[within[-1]]) if within else (None, None)
        # A span is bold as a whole or not at all.
        start, end = min(found[0], first.start if first else found[0]), max(found[1], last.end if last else found[1])
        if first and first.url is not None and not first.is_code and (start, end) == (first.start, first.end):
            marked[within[0]] = evolve(first, is_bold=True)
            continue
        opened = _open(text, max(start, edges[-1] if edges else 0), end, marked)
        closed = None if opened is None else _close(text, opened, end, marked)
        if opened is not None and closed is not None:
            edges += (opened, closed)
    return tuple(marked), edges


def _open(text: str, start: int, end: int, spans: Iterable[Span]) -> int | None:
    """Return the first place from `start` on where `**` begins something; None if a span comes before it."""
    outside = _kind(text[start - 1]) if start else " "
    return _find_place(((place, text[place]) for place in range(start, end)), {span.start for span in spans}, outside)


def _close(text: str, start: int, end: int, spans: Iterable[Span]) -> int | None:
    """Return the last place up to `end` where `**` ends something; None if a span comes after it."""
    outside = "P" if any(span.start == end for span in spans) else _kind(text[end : end + 1] or " ")
    places = ((place, text[place - 1]) for place in range(end, start, -1))
    return _find_place(places, {span.end for span in spans}, outside)


def _find_place(places: Iterable[tuple[int, str]], edges: Collection[int], outside: str) -> int | None:
    """Return the first of some places, each with the character on its inner side, where `**` may stand."""
    for place, char in places:
        inside = "P" if place in edges else _kind(char)
        if _may_stand(outside, inside):
            return place
        if place in edges:
            return None
        outside = inside
    return None


def _may_stand(outside: str, inside: str) -> bool:
    return inside == "L" or (inside == "P" and outside != "L")


def _kind(char: str) -> str:
    """Return a blank for one, P for a mark, L for all else."""
    return " " if char.isspace() else "P" if category(char)[0] in "PS" else "L"
