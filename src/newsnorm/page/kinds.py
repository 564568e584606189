"""Pages that are no article, or only a part of one: lists of links, errors, threads, pay walls, further pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from newsnorm._lazy import compile_late
from newsnorm.body import Body, TextPiece
from newsnorm.findings import PAGE_CUT, PAGE_FORUM, PAGE_IN_PARTS
from newsnorm.lexicon.words import any_of, read_words
from newsnorm.model import Finding
from newsnorm.page.box_choice import is_around
from newsnorm.page.info import is_info
from newsnorm.page.lines_below import is_dated
from newsnorm.page.listing import is_listing
from newsnorm.page.measure import Measure, sum_worth
from newsnorm.page.outline import Box, Outline
from newsnorm.page.posts import starts_post
from newsnorm.page.selection import ARTICLE, Selection
from newsnorm.page.sheet import Sheet

ERROR: Final = "an error page"
LISTING: Final = "a list of articles"
FRAME: Final = "a frame that a script fills"
PLAIN: Final = ("a list of links", "without prose")
"""Pages without prose."""
# An error page has no more text than this, outside of links.
_LONGEST_ERROR = 400
_ERROR_RE = compile_late(any_of(read_words("page_kinds", part="error")))
_PAYWALL_RE = compile_late(any_of(read_words("page_kinds", part="paywall")))
# What programs call the element that they draw the page in, and what a sentence in it speaks of.
_ROOTS = frozenset(read_words("page_kinds", part="root"))
_SCRIPT = "JavaScript"
_LONGEST_FRAME = 200
_NEXT_RE = compile_late(rf"\s*{any_of(read_words('page_kinds', part='next'))}\s*+(?:[>»›]{{1,3}}\s*+)?")
# What a footer says is no longer than this.
_LONGEST_FOOTER = 100
_FOOTERS = frozenset({"footer", "nav"})
_WHOLES = frozenset({"main", "article"})
_FEWEST_POSTS = 3
_MOST_LINKS = 10
_BEHIND = 8
_FEWEST_MARKS = 2
_FEWEST_LINES = 3
# 目前共计 70 篇日志。
_LONGEST_TOTAL = 60
_TOTAL_RE = compile_late(rf"\D{{0,30}}\d{{1,5}}\s?{any_of(read_words('page_kinds', part='counted'))}\D{{0,30}}")
_LETTER_RE = compile_late(r"[^\W\d_年月]")


def find_no_article(selection: Selection, sheet: Sheet) -> str | None:
    """Return what a page is that is no article; None for one that is."""
    measures = selection.measures
    own = sum([measure.size - measure.linked for measure in measures])
    if own <= _LONGEST_ERROR:
        text = "\n".join((sheet.outline.title, *(measure.text for measure in measures)))
        if _ERROR_RE.search(text):
            return ERROR
    kept = [measures[at] for at in selection.kept() if not _tells_total(measures[at])]
    is_prose = any(measure.is_prose for measure in kept)
    if _is_of_footer(selection, kept, sheet.outline.boxes) or not (is_prose or _is_verse(selection, kept)):
        return PLAIN[0 if any(measure.links for measure in measures) else 1]
    return LISTING if is_listing(selection, sheet) else None


def _tells_total(measure: Measure) -> bool:
    """Say whether a line tells how many articles an archive has, and nothing else."""
    return measure.size <= _LONGEST_TOTAL and _TOTAL_RE.fullmatch(measure.text) is not None


def is_frame(measures: Sequence[Measure], outline: Outline) -> bool:
    """Say whether a page is empty but for a few words, and has an element that programs fill.

    Args:
        measures: Its blocks.
        outline: Its boxes.
    """
    prose = [measure.text for measure in measures if measure.is_prose]
    if sum(measure.size for measure in measures) > _LONGEST_FRAME or any(measure.links for measure in measures):
        return False
    if not all(_SCRIPT in text for text in prose):
        return False
    return not _ROOTS.isdisjoint(outline.names.split())


def _is_of_footer(selection: Selection, kept: Sequence[Measure], boxes: Sequence[Box]) -> bool:
    """Say whether the only prose of a page is a few words in its footer, or beside its lists and headline."""
    if sum(measure.size for measure in kept) > _LONGEST_FOOTER:
        return False
    number = next((number for number, box in enumerate(boxes) if box is selection.box), 0)
    title = selection.title.block if selection.title else -1
    while number > 0:
        box = boxes[number]
        if box.tag in _FOOTERS:
            return True
        is_whole = box.tag in _WHOLES or (box.end - box.start) * 2 >= len(selection.measures)
        if not is_whole and not box.start <= title < box.end and is_around(box):
            return True
        number = boxes[number].parent
    return False


def _is_verse(selection: Selection, kept: Sequence[Measure]) -> bool:
    """Say whether the lines below a headline are short, and the article's: a poem, figures, pictures' texts, files."""
    title = selection.title
    if title is None or any(each.links > each.files for each in kept):
        return False
    if not any(map(_LETTER_RE.search, [each.text for each in kept])):  # years over the links of an archive
        return False
    is_shown = title.is_told and not selection.measures[title.block].is_linked
    lines = sum(each.text.count("\n") + 1 for each in kept if not is_info(each, "beside"))
    if sum_worth(kept) >= _FEWEST_MARKS or (is_shown and lines >= _FEWEST_LINES):
        return True
    if not (is_shown and lines and is_dated(selection)):
        return False
    # Pictures of a list are those of the articles whose headlines stand beside them, as links.
    inside = selection.measures[selection.box.start : selection.box.end]
    return any(each.files for each in kept) or (
        any(selection.images) and not any(each.is_linked and not each.files for each in inside)
    )


def find_parts(body: Body, selection: Selection) -> Iterator[Finding]:
    """Yield what says that a page is a part of something: further pages, a pay wall, a thread."""
    measures, states = selection.measures, selection.states
    behind = min(len(measures), selection.end + _BEHIND)
    pages = tuple(_further_pages(body, selection.start, behind))
    if pages:
        yield PAGE_IN_PARTS.at(pages=", ".join(pages))
    for at in range(max(0, selection.end - 2), behind):
        match = _PAYWALL_RE.search(measures[at].text) if not measures[at].is_linked or at >= selection.end else None
        if match:
            yield PAGE_CUT.at(sign=match[0])
            break
    others = [measure.text for measure, state in zip(measures, states, strict=True) if state != ARTICLE]
    if sum(map(starts_post, others)) >= _FEWEST_POSTS:
        yield PAGE_FORUM.at()


def _further_pages(body: Body, start: int, end: int) -> Iterator[str]:
    """Yield the addresses behind a link such as 下一页 between two blocks, with those of the numbers beside it."""
    texts = [piece for piece in body.pieces if type(piece) is TextPiece]
    for piece in texts[start:end]:
        if any(_NEXT_RE.fullmatch(link.text) for link in piece.links):
            links = [link.url for link in piece.links if link.text.strip().isdigit() or _NEXT_RE.fullmatch(link.text)]
            yield from dict.fromkeys(links[:_MOST_LINKS])
            return
