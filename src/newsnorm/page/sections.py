"""Parts of an article that stand in boxes of their own beside the chosen one: later sections, tables, notes.

What follows an article is more often none of it: teasers, comments, who wrote it, who may print it. So a box has to
prove that it goes on: by prose, by the name of the box before it, or by what notes begin with. The first sign of
something else ends the search.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from attrs import define, field, frozen

from newsnorm._frozen import Shown
from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import CLOSING_SPEECH, COLONS, SENTENCE_ENDS
from newsnorm.lexicon.labels import label_words
from newsnorm.lexicon.words import any_of, compile_words, read_words
from newsnorm.page.attachments import are_files, are_over_files
from newsnorm.page.box_choice import is_about_person, is_around, is_comments
from newsnorm.page.ends import ends_article, is_further, is_slogan
from newsnorm.page.line_info import has_date
from newsnorm.page.measure import Measure, is_link_list
from newsnorm.page.notices import count_legal
from newsnorm.page.outline import Box, Outline
from newsnorm.page.posts import starts_post

# So many boxes around the article may have parts of it in them; one that holds nothing else does not count.
_MOST_LEVELS = 3
# So many small things may stand between two parts: a picture's name, a button.
_MOST_BETWEEN = 3
_LONGEST_BETWEEN = 80
_MOST_UNITS = 400
_HEAD = 3
_LONGEST_FURTHER = 12
_MOST_OF_PROSE = 0.6
_TOLD = frozenset({"heading", "caption"})
_SENTENCE_ENDS = frozenset(f"{SENTENCE_ENDS}{CLOSING_SPEECH}；{COLONS}.）)")
# `……赏雪。许青 摄`: who took the picture stands behind its text.
CREDITED_RE: Final = compile_late(
    rf"([{SENTENCE_ENDS}])\s?[^{SENTENCE_ENDS}]{{1,16}}?{any_of(label_words('photographer', flag='sign'))}$"
)
_TEASER_ENDS = ("…", "..")
# ……恢复通行。完
_OVER_RE = compile_late(rf"(?<=[{SENTENCE_ENDS}])\s?[（(【]?{any_of(read_words('end_marks'))}[）)】]?$")
_MARKS = r"[\s\W]*+"
_NOTES_RE = compile_late(rf"{_MARKS}{any_of(read_words('page_parts', part='notes'))}{_MARKS}")
_NOTE_RE = compile_late(r"\s*+[\[［【（(]?(?:(?:註|注|Note)\s?\d{1,3}|\[\d{1,3}\]|[①-⑳]|\^)")
_PERSON_RE = compile_late(rf"{_MARKS}{any_of(read_words('page_parts', part='person'))}")
_LIFE_RE = compile_words(read_words("page_parts", part="life"))
_FEWEST_LIFE = 2
_FEWEST_LEGAL = 3
_MOST_OF_LIFE = 2
_FURTHER_RE = compile_late(any_of(read_words("page_parts", part="further")))
_BUTTON_RE = compile_late(rf"\s*+{any_of(read_words('page_kinds', part='button'))}(?!\w)")


@frozen(repr=False)
class Part(Shown):
    """A part of an article.

    Attributes:
        start: Its first block.
        end: The block after its last.
        box: The number of its box; -1 for a block that stands between boxes.
        keeps_links: Whether it is notes or attached files: their links are of the article.
    """

    start: int
    end: int
    box: int
    keeps_links: bool = False


@define(repr=False)
class _Search(Shown):
    """What was found so far below the chosen box.

    Attributes:
        measures: The blocks of the page.
        outline: Its boxes.
        title_level: A heading as high as this is one of another article.
        names: What the boxes of the article are called.
        parts: Those found.
        is_over: Something was found that is none of the article, and below which nothing is.
        is_parted: Links stand between: what is called otherwise does not go on below them.
        between: How many small things were passed since the last part.
        over_files: A heading over attached files, right above.
    """

    measures: Sequence[Measure]
    outline: Outline
    title_level: int
    names: set[tuple[str, str]]
    parts: list[Part] = field(factory=list)
    is_over: bool = False
    is_parted: bool = False
    between: int = 0
    over_files: Part | None = None

    def add(self, unit: Part, end: int, *, keeps_links: bool = False) -> None:
        """Take a part, up to a block."""
        self.parts.append(Part(unit.start, end, unit.box, keeps_links))
        self.between = 0
        if unit.box > 0:
            self.names.add(form_of(self.outline.boxes[unit.box]))

    def is_alike(self, unit: Part) -> bool:
        """Say whether a box is called as those of the article are."""
        return unit.box > 0 and form_of(self.outline.boxes[unit.box]) in self.names

    def pass_by(self, size: int) -> None:
        """Pass something small, and end at what is not small or comes too often."""
        self.between += 1
        self.is_over = self.between > _MOST_BETWEEN or size > _LONGEST_BETWEEN


def find_further_parts(
    measures: Sequence[Measure], outline: Outline, number: int, title: int | None
) -> tuple[Part, ...]:
    """Return the parts of the article above and below the box that was chosen, in order, without that box itself.

    Args:
        measures: The blocks of the page.
        outline: Its boxes.
        number: The chosen box.
        title: The block that shows the headline, if one does: nothing above it is of the article.
    """
    box = outline.boxes[number]
    level = (measures[title].level or 1) if title is not None else 1
    below = _Search(measures, outline, level, {form_of(box)})
    _search(below, number, _units_below, title)
    if title is None or title >= box.start:
        return tuple(below.parts)
    above = _Search(measures, outline, level, below.names)
    _search(above, number, lambda outline, number: units_above(outline, number, title + 1), title)
    return (*reversed(above.parts), *below.parts)


def _search(
    search: _Search, number: int, find_units: Callable[[Outline, int], Iterable[Part]], title: int | None
) -> None:
    """Look into the boxes around one, the innermost first.

    What stands beside the one that holds headline and text has to have the name of a part, or to be notes.
    """
    boxes, levels, chosen = search.outline.boxes, 0, number
    while number > 0 and levels < _MOST_LEVELS and not search.is_over:
        is_whole = title is not None and boxes[number].start <= title < boxes[number].end and number != chosen
        is_near, is_innermost, has_units = not levels and not is_whole, not levels, False
        for unit in find_units(search.outline, number):
            _take(search, unit, is_near=is_near, is_innermost=is_innermost)
            if search.is_over:
                return
            has_units = True
        levels += has_units
        number = boxes[number].parent


def form_of(box: Box) -> tuple[str, str]:
    """Return by what boxes are alike: a name, or a tag that says what they are."""
    return box.tag, box.names


def _units_below(outline: Outline, number: int) -> Iterator[Part]:
    """Return what follows a box in the box around it: boxes, and blocks that stand between them."""
    boxes = outline.boxes
    parent, at = boxes[number].parent, boxes[number].end
    return _cut_units(outline, parent, range(number + 1, len(boxes)), range(at, boxes[parent].end))


def units_above(outline: Outline, number: int, start: int, *, empty: bool = False) -> list[Part]:
    """Return what stands above a box in the box around it, the nearest first, down from a block.

    Args:
        outline: The boxes of the page.
        number: The box.
        start: The block.
        empty: Also boxes without a block: pictures may be in them.
    """
    boxes = outline.boxes
    parent, end = boxes[number].parent, boxes[number].start
    blocks = range(max(start, boxes[parent].start), end)
    return [*_cut_units(outline, parent, range(parent + 1, number), blocks, empty=empty)][::-1]


def _cut_units(outline: Outline, parent: int, numbers: range, blocks: range, *, empty: bool = False) -> Iterator[Part]:
    """Cut some blocks of a box into the boxes in it, and single blocks where none is.

    They are cut as they are asked for: most searches end soon.

    Args:
        outline: The boxes of the page.
        parent: The box.
        numbers: Of the boxes among which those in it are.
        blocks: The blocks.
        empty: Also boxes without a block.
    """
    count, at, end = 0, blocks.start, blocks.stop
    for inner in numbers:
        box = outline.boxes[inner]
        if box.parent < parent or count > _MOST_UNITS:
            break
        if box.parent == parent and box.start >= at and end >= box.end and (empty or box.end > box.start):
            yield from (Part(block, block + 1, -1) for block in range(at, box.start))
            yield Part(box.start, box.end, inner)
            count += box.start - at + 1
            at = box.end
    yield from (Part(block, block + 1, -1) for block in range(at, min(end, at + _MOST_UNITS)))


def _take(search: _Search, unit: Part, *, is_near: bool, is_innermost: bool) -> None:
    """Add a unit to the parts, pass it by, or end the search."""
    blocks = [at for at in range(unit.start, unit.end) if search.measures[at].size]
    if not blocks:
        return
    measures = [search.measures[at] for at in blocks]
    box = search.outline.boxes[unit.box] if unit.box > 0 else None
    over_files, search.over_files = search.over_files, None
    if box and (is_comments(box) or box.tag == "form" or is_about_person(box)):
        search.is_over = True
    elif _is_notes(measures):
        search.add(unit, unit.end, keeps_links=True)
    elif are_files(measures, has_heading=over_files is not None):
        search.add(Part((over_files or unit).start, unit.end, unit.box), unit.end, keeps_links=True)
    elif are_over_files(measures):
        search.over_files = unit
    elif (box and _holds_around(search.outline, unit)) or is_link_list(measures):
        search.is_parted = True
    elif _holds_no_part(measures):
        search.pass_by(_LONGEST_BETWEEN + 1)
    else:
        is_alike = search.is_alike(unit)
        end = _find_other(blocks, measures, 0 if is_alike else search.title_level)
        own = [search.measures[at] for at in blocks if at < end]
        is_next = is_near and not search.is_parted
        is_table = is_innermost and not search.is_parted and _is_table(own, search)
        if (_goes_on(own) and not is_about_it(own) and (is_alike or is_next)) or is_table:
            search.add(unit, end)
        else:
            search.pass_by(sum(measure.size for measure in measures))
        search.is_over = search.is_over or end < unit.end


def _holds_no_part(measures: Sequence[Measure]) -> bool:
    """Say whether blocks are too much to be passed by, and neither prose nor a table: most of what follows a text."""
    parts = [measure for measure in measures if measure.is_prose or measure.kind == "table"]
    return not parts and sum([measure.size for measure in measures]) > _LONGEST_BETWEEN


def _holds_around(outline: Outline, unit: Part) -> bool:
    """Say whether a box, or the one that is all there is in it, is by its names none of an article."""
    for box in outline.boxes[unit.box :]:
        if (box.start, box.end) != (unit.start, unit.end):
            return False
        if is_around(box):
            return True
    return False


def _is_notes(measures: Sequence[Measure]) -> bool:
    """Say whether blocks are notes: the first says so, or most begin as notes do."""
    if len(measures) > 1 and _NOTES_RE.fullmatch(measures[0].text):
        return True
    lines = [line for measure in measures for line in measure.text.split("\n") if line.strip()]
    return sum(_NOTE_RE.match(line) is not None for line in lines) * 2 > len(lines)


def _find_other(blocks: Sequence[int], measures: Sequence[Measure], title_level: int) -> int:
    """Return the first block of something else; the one behind the last where all may be of the article.

    What has a date at its head is something else from there on: another article, a comment. So is what has a heading
    above it and a button below it that leads to the rest.
    """
    for place, (at, measure) in enumerate(zip(blocks, measures, strict=True)):
        text = measure.text
        if place < _HEAD and "\n" not in text and has_date(text):
            return blocks[0]
        if measure.kind == "heading" and (measure.is_linked or (measure.level or 9) <= title_level):
            return at
        if 0 < place <= _HEAD and measures[0].kind == "heading" and is_further(text):
            return blocks[0]
        if ends_article(text, 1.0) or is_slogan(text) or _PERSON_RE.match(text):
            return at
        if starts_post(text) or _BUTTON_RE.match(text):
            return at
        if _FURTHER_RE.search(text[-_LONGEST_FURTHER:]):
            return at
    return blocks[-1] + 1


def _is_table(measures: Sequence[Measure], search: _Search) -> bool:
    """Say whether blocks are a table right below the text: of data, since one that lays out the page is none."""
    if len(measures) != 1 or measures[0].kind != "table" or search.between:
        return False
    return "\n" in measures[0].text and measures[0].linked * 4 <= measures[0].size


def is_about_it(measures: Sequence[Measure]) -> bool:
    """Say whether blocks tell who wrote the article, or who may print it."""
    text = "\n".join(measure.text for measure in measures)
    if count_legal(text) >= _FEWEST_LEGAL:
        return True
    return len(measures) <= _MOST_OF_LIFE and len(set(_LIFE_RE.findall(text))) >= _FEWEST_LIFE


def _goes_on(measures: Sequence[Measure]) -> bool:
    """Say whether blocks are prose, and whole: a teaser breaks off."""
    prose = [measure for measure in measures if measure.is_prose]
    if not prose:
        return False
    size = sum(measure.size for measure in measures)
    told = sum(measure.size for measure in measures if measure.is_prose or measure.kind in _TOLD)
    if sum(measure.linked for measure in measures) * 4 > size or told < _MOST_OF_PROSE * size:
        return False
    text = CREDITED_RE.sub(r"\1", _OVER_RE.sub("", prose[-1].text.rstrip()))
    return prose[-1].kind == "table" or (text[-1] in _SENTENCE_ENDS and not text.endswith(_TEASER_ENDS))
