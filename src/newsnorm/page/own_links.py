"""Links that are of an article and not of the page around it: those to other sites in its text, and what it refers to.

What a site links to beside its texts is on the site. What stands in the box of a text and leads elsewhere is what its
author read, quotes or recommends: it stays, in the middle of the text as it stands there, and at the end below words
that lead to it.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import COLONS
from newsnorm.lexicon.words import any_of, read_words
from newsnorm.page.ends import ends_article, is_button, is_insert, is_over_others, is_slogan
from newsnorm.page.measure import Measure
from newsnorm.page.title import width_of

_LONGEST_LEAD = 60
# A sentence above a list of the site's own pages is as wide as that, and prose stands so near below the list.
_NARROWEST = 12
_NEAR = 2
# An address that is written out among other lines is somebody's, and no button.
_ADDRESS = "://"
_LEAD_RE = compile_late(
    rf"[\W\d]*+{any_of((*read_words('page_parts', part='notes'), *read_words('page_parts', part='sources')))}"
)


def is_own_list(measures: Sequence[Measure], start: int, end: int) -> bool:
    """Say whether a list of links between two blocks is one of what the text refers to: words above it lead to it."""
    if start <= 0:
        return False
    items = measures[start:end]
    if all(map(_is_own, items)) and _leads(measures[start - 1]):
        return True
    goes_on = any(measure.is_prose for measure in measures[end : end + _NEAR])
    return goes_on and _introduces(measures[start - 1]) and all(map(_is_item, items))


def find_own_links(measures: Sequence[Measure], kept: Sequence[int]) -> frozenset[int]:
    """Return those of the blocks of an article that are links, and of it.

    Args:
        measures: The blocks of the page.
        kept: The numbers of those of the article.
    """
    found: set[int] = set()
    above = introduced = -2  # -1 would stand right above the first block
    last = next((at for at in reversed(kept) if not measures[at].is_linked and measures[at].size), -1)
    is_led = last >= 0 and _leads(measures[last])
    for at in kept:
        measure, above, before = measures[at], at, above
        if not measure.is_linked:
            continue
        if (
            at < last
            and _is_item(measure)
            and (introduced == at - 1 or (before == at - 1 and _introduces(measures[before])))
        ):
            introduced = at
            found.add(at)
            continue
        has_more = _ADDRESS in measure.text and "\n" in measure.text
        is_shown = has_more or _LEAD_RE.match(measure.text) is not None
        is_placed = at < last or is_led or measure.is_told or is_shown
        if is_placed and _is_own(measure):
            found.add(at)
    return frozenset(found)


def _is_own(measure: Measure) -> bool:
    """Say whether a block of links leads away, or is a sentence, and is no button and no slogan."""
    text = measure.text
    if not (measure.leads_away or measure.is_told) or is_button(text) or is_insert(text) or is_slogan(text):
        return False
    return not ends_article(text, 1.0)


def _introduces(measure: Measure) -> bool:
    """Say whether a block is a sentence that leads to a list below it: `这一组文章写的是江边：`."""
    text = measure.text.rstrip()
    if measure.links or measure.kind != "paragraph" or text[-1:] not in COLONS or width_of(text) < _NARROWEST:
        return False
    return not (is_button(text) or is_over_others(text) or is_slogan(text) or ends_article(text, 1.0))


def _is_item(measure: Measure) -> bool:
    """Say whether a block is an item of a list, and no button."""
    return measure.kind == "list_item" and not is_button(measure.text) and not is_slogan(measure.text)


def _leads(measure: Measure) -> bool:
    """Say whether a block leads to what stands below it: `参考文章：`, a heading."""
    text = measure.text.rstrip()
    if measure.is_linked or len(text) > _LONGEST_LEAD:
        return False
    return measure.kind == "heading" or text[-1:] in COLONS or _LEAD_RE.match(text) is not None
