"""Entries of an index: boxes alike that each begin with a headline that is a link, and hold its text, however long."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from statistics import median

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import COLONS
from newsnorm.lexicon.words import any_of, read_words
from newsnorm.page.measure import Measure
from newsnorm.page.outline import Box
from newsnorm.page.selection import Selection
from newsnorm.page.sheet import Sheet
from newsnorm.page.title import cut_parts, pack, width_of

# A headline stands among so many blocks at the head of its entry: behind a date, a channel.
_NEAR = 4
_LONGEST = 60
_FEWEST, _FEWEST_ARTICLES = 3, 2
# So many boxes around what was chosen may be an entry.
_MOST_NAMES = 8
# So many of the boxes alike begin with a headline, and hold so much of the prose.
_MOST = 0.75
# Names of people, as they stand above the posts of a thread, are not as wide as that.
_WIDE = 14
# Builders of pages number the boxes of a list by their names: `summary_7`.
_NUMBER_RE = compile_late(r"[0-9]+")
# `分类: 港口`, `归档`.
_LIST_RE = compile_late(rf"\s*{any_of(read_words('page_kinds', part='list'))}\s*(?:[{COLONS}].*)?")


def name_of(box: Box) -> tuple[str, str]:
    """Return what boxes of a list share; each `article` may have a name of its own, made of its headline."""
    return box.tag, "" if box.tag == "article" else _NUMBER_RE.sub("", box.names)


def find_entries(selection: Selection, sheet: Sheet) -> Sequence[int]:
    """Return the first blocks of the entries of an index if one of them, or several, were chosen; none for an article.

    An entry that stands alone is one only where the page says in its title that it is a list.
    """
    outline, owners = sheet.outline, sheet.owners
    filed = {each.block for each in outline.topics} | {each.block for each in outline.marks if each.name == "user"}
    passed: set[tuple[str, str]] = set()
    number = owners[selection.start] if selection.start < len(owners) else 0
    while number > 0 and len(passed) < _MOST_NAMES:
        box = outline.boxes[number]
        number, name = box.parent, name_of(box)
        is_named = box.tag == "article" or name[1].strip() != ""
        if name not in passed and is_named and _find_head(sheet.measures, box, filed) is not None:
            passed.add(name)
            starts = _starts_like(sheet, selection, box, filed)
            if starts:
                return starts
    return ()


def _starts_like(sheet: Sheet, selection: Selection, own: Box, filed: Collection[int]) -> Sequence[int]:
    """Return where boxes alike begin if that around the beginning of what was chosen is an entry, as they are."""
    measures = sheet.measures
    head = _find_head(measures, own, filed)
    found = [*_boxes_like(sheet.outline.boxes, name_of(own))]
    heads = {box.start: at for box in found if (at := _find_head(measures, box, filed)) is not None}
    if own.end >= selection.end and head is not None and _is_said_to_be_list(sheet, head):
        return [*heads]
    told = [at for at in {head, *heads.values()} if at is not None and _is_told(sheet, at)]
    if told == [head]:
        return ()
    if len(heads) < (_FEWEST_ARTICLES if own.tag == "article" else _FEWEST) or len(heads) < _MOST * len(found):
        return ()
    prose = [at for at in selection.kept() if measures[at].is_prose]
    inside = {at for box in found for at in range(box.start, box.end)}
    is_whole = len(inside.intersection(prose)) >= _MOST * len(prose)
    return [*heads] if prose and is_whole and _are_headlines(selection, measures, [*heads.values()]) else ()


def _is_said_to_be_list(sheet: Sheet, head: int) -> bool:
    """Say whether a title is that of a list, whatever else the page says of its entries; a headline may be like it."""
    return any(map(is_list_title, sheet.titles)) and not is_list_title(sheet.measures[head].text)


def _is_told(sheet: Sheet, head: int) -> bool:
    """Say whether the page says a headline in its titles; an index with data of each entry says that of all."""
    own = pack(sheet.measures[head].text)
    return any(own in pack(title) for title in sheet.titles)


def _boxes_like(boxes: Sequence[Box], name: tuple[str, str]) -> Iterator[Box]:
    """Yield the boxes of a name that hold a headline and more, none that stands in another."""
    end = 0
    for box in boxes:
        if box.tag == name[0] and box.start >= end and box.end > box.start + 1 and name_of(box) == name:
            end = box.end
            yield box


def _find_head(measures: Sequence[Measure], box: Box, filed: Collection[int]) -> int | None:
    """Return the block with the headline that a box begins with: a link and nothing else, a heading before others.

    A link to a category, a tag or a person is none.
    """
    found = None
    for at in range(box.start, min(box.end, box.start + _NEAR)):
        measure = measures[at]
        is_heading = measure.kind == "heading"
        if measure.is_prose or (is_heading and not measure.is_linked):
            break
        if measure.links == 1 and measure.is_linked and measure.size <= _LONGEST:
            if is_heading:
                return at
            if found is None and at not in filed:
                found = at
    return found


def _are_headlines(selection: Selection, measures: Sequence[Measure], heads: Sequence[int]) -> bool:
    """Say whether links above texts are headlines, and not the names of those who wrote in a thread."""
    title = selection.told_title
    is_thread = title is not None and not measures[title.block].is_linked and width_of(title.text) >= _WIDE
    are_headings = all(measures[at].kind == "heading" for at in heads)
    if median(width_of(measures[at].text) for at in heads) >= _WIDE:
        return are_headings or not is_thread
    return are_headings and not is_thread


def is_list_title(title: str) -> bool:
    """Say whether a title is that of a category, a tag or an archive.

    Example:
        >>> [is_list_title(title) for title in ("分类: 港口 - 江边札记", "归档 | 江边札记", "分类的方法 - 江边札记")]
        [True, True, False]
    """
    return any(_LIST_RE.fullmatch(part) for part in cut_parts(title))
