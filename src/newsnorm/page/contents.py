"""What a page sets into a text for its readers' mouse: a table of contents, the name of a language above code."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import HAN
from newsnorm.lexicon.words import any_of, read_words
from newsnorm.page.measure import Measure
from newsnorm.page.sheet import Sheet
from newsnorm.page.title import pack

_FEWEST = 2
_LONGEST = 100
# Most of the lines of a table of contents stand below as they do in it.
_MOST_SHOWN = 0.6
_NUMBER_RE = compile_late(rf"\s*(?:\d{{1,3}}(?:\.\d{{1,3}}){{0,4}}[.、]?(?:\s+|(?=[{HAN}])))?")
_MARKS = r"[\s\W]*+"
_LABEL_RE = compile_late(rf"{_MARKS}{any_of(read_words('page_parts', part='contents'))}{_MARKS}")
_LANGUAGE_RE = compile_late(r"[A-Za-z][\w+#.-]{0,19}")


def find_set_in(sheet: Sheet, kept: Sequence[int], title: str) -> set[int]:
    """Return the blocks of an article that are set into its text.

    Args:
        sheet: The page.
        kept: The numbers of the blocks of the article.
        title: The headline: some pages set it before that of each section.
    """
    measures, anchors = sheet.measures, sheet.outline.anchors
    return {
        *_find_contents(measures, kept, anchors, pack(title)),
        *_find_labels(measures, kept, anchors),
        *_find_code_labels(sheet, kept),
    }


def _find_contents(
    measures: Sequence[Measure], kept: Sequence[int], anchors: Collection[int], title: str
) -> Iterator[int]:
    """Yield the blocks of an article that are a table of contents: lines in a row that lead to what stands below."""
    if not anchors or not any(at in anchors for at in kept):
        return
    # The last place where a heading stands, found once: a text may have a link to a place of its own in every section.
    last = {told: place for place, at in enumerate(kept) for told in _read_heading(measures[at].text, title)}
    place = 0
    while place < len(kept):
        end = place
        while end < len(kept) and kept[end] in anchors and _may_be_line(measures[kept[end]]):
            end += 1
        if end > place:
            lines = [line for at in kept[place:end] for line in measures[at].text.split("\n")]
            is_led = place > 0 and _LABEL_RE.fullmatch(measures[kept[place - 1]].text) is not None
            shown = sum(last.get(_pack(line), -1) >= end for line in lines)
            if shown >= (1 if is_led else _FEWEST) and shown >= _MOST_SHOWN * len(lines):
                yield from kept[place - is_led : end]
        place = max(end, place + 1)


def _find_labels(measures: Sequence[Measure], kept: Sequence[int], anchors: Collection[int]) -> Iterator[int]:
    """Yield the names of tables of contents that are none of the article, since their box says what they are."""
    own = frozenset(kept)
    for at in kept:
        if at + 1 in anchors and at + 1 not in own and _LABEL_RE.fullmatch(measures[at].text):
            yield at


def _may_be_line(measure: Measure) -> bool:
    return measure.kind in ("list_item", "paragraph") and not measure.is_prose


def _read_heading(text: str, title: str) -> tuple[str, ...]:
    """Return what a line of contents may say of a heading: what it says, without the headline of the page before it."""
    told = _pack(text)
    return (told, told[len(title) :]) if title and told.startswith(title) else (told,)


def _pack(text: str) -> str:
    """Return what a line of contents and its heading have in common: neither has to have the number."""
    number = _NUMBER_RE.match(text[:_LONGEST])
    return pack(text[number.end() if number else 0 :][:_LONGEST])


def _find_code_labels(sheet: Sheet, kept: Sequence[int]) -> Iterator[int]:
    """Yield the blocks of an article that say the language of the code below them, as its box does by its class."""
    measures = sheet.measures
    for at, below in pairwise(kept):
        if measures[below].kind != "code" or measures[at].kind != "paragraph":
            continue
        text = measures[at].text.strip()
        box = sheet.outline.boxes[sheet.owners[at]]
        if _LANGUAGE_RE.fullmatch(text) and f"-{text.lower()}" in box.names and box.start <= below < box.end:
            yield at
