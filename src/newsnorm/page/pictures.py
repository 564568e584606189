"""The picture that stands in a box of its own between the headline and the text, with its caption."""

from __future__ import annotations

from collections.abc import Sequence

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import BARS, COLONS, SENTENCE_ENDS
from newsnorm.news.line import Line
from newsnorm.news.rules.caption import read_caption
from newsnorm.page.box_choice import is_around
from newsnorm.page.ends import CONTROL_RE, ends_article, is_slogan
from newsnorm.page.line_info import read_line
from newsnorm.page.measure import Measure, count_han
from newsnorm.page.outline import Outline
from newsnorm.page.sections import CREDITED_RE, Part, units_above

_MOST_LEVELS = 4
_MOST_UNITS = 6
_LONGEST_CAPTION = 150
_FEWEST_HAN = 4
_NO_CAPTION_RE = compile_late(rf"[{BARS}{COLONS}\n]")
_AFTER_SENTENCE_RE = compile_late(rf"(?<=[{SENTENCE_ENDS}])[^{SENTENCE_ENDS}\n]{{1,40}}$")
_FIGURE_RE = compile_late(r"(?<![a-z])(?:pics?|photos?|img|imgs|images?|figure)(?![a-z])")


def find_picture_above(
    measures: Sequence[Measure], outline: Outline, number: int, start: int, parts: Sequence[Part] = ()
) -> tuple[Part, ...]:
    """Return the boxes of the picture right above the text: one with its caption, or one each.

    A `<figure>` may stand higher, above the line that says who wrote the article.

    Args:
        measures: The blocks of the page.
        outline: Its boxes.
        number: The box of the text.
        start: The block below the headline.
        parts: Those of the text itself: a lede may stand above the picture or below it.
    """
    known = frozenset(at for part in parts if not _is_credited(measures, part) for at in range(part.start, part.end))
    for _ in range(_MOST_LEVELS):
        if number <= 0 or outline.boxes[number].start < start:
            return ()
        units = [
            unit
            for unit in units_above(outline, number, start, empty=True)
            if not _is_blank(measures, outline, unit) and (unit.start == unit.end or unit.start not in known)
        ]
        if units:
            return _choose(measures, outline, units) or _find_figure(measures, outline, units)
        number = outline.boxes[number].parent
    return ()


def _is_credited(measures: Sequence[Measure], part: Part) -> bool:
    """Say whether a part is a line that ends with who took the picture: it may be the caption of one above it."""
    return part.end - part.start == 1 and CREDITED_RE.search(measures[part.start].text.rstrip()) is not None


def _is_blank(measures: Sequence[Measure], outline: Outline, unit: Part) -> bool:
    return not _count_pictures(outline, unit) and not any(measure.size for measure in measures[unit.start : unit.end])


def _count_pictures(outline: Outline, unit: Part) -> int:
    return outline.boxes[unit.box].end_image - outline.boxes[unit.box].first_image if unit.box > 0 else 0


def _choose(measures: Sequence[Measure], outline: Outline, units: Sequence[Part]) -> tuple[Part, ...]:
    nearest = units[0]
    if nearest.box > 0 and is_around(outline.boxes[nearest.box]):
        return ()
    blocks = [measure for measure in measures[nearest.start : nearest.end] if measure.size]
    pictures = _count_pictures(outline, nearest)
    if pictures > 1:
        return ()
    if pictures:
        box = outline.boxes[nearest.box]
        is_named = box.tag == "figure" or _FIGURE_RE.search(box.names) is not None
        return (nearest,) if (_is_caption(blocks) if blocks else is_named) else ()
    if len(units) > 1 and _is_caption(blocks) and _count_pictures(outline, units[1]) == 1:
        above = measures[units[1].start : units[1].end]
        return () if any(measure.size for measure in above) else (units[1], nearest)
    return ()


def _find_figure(measures: Sequence[Measure], outline: Outline, units: Sequence[Part]) -> tuple[Part, ...]:
    """Return the nearest `<figure>` of one picture, alone in its box, if it has a caption."""
    for unit in units[:_MOST_UNITS]:
        if unit.box > 0 and _is_figure(outline, unit) and _count_pictures(outline, unit) == 1:
            blocks = [measure for measure in measures[unit.start : unit.end] if measure.size]
            return (unit,) if _is_caption(blocks) else ()
    return ()


def _is_figure(outline: Outline, unit: Part) -> bool:
    """Say whether a box is a `<figure>`, or one around it and nothing else."""
    inner = outline.boxes[unit.box : unit.box + _MOST_LEVELS]
    return any(box.tag == "figure" and (box.start, box.end) == (unit.start, unit.end) for box in inner)


def _is_caption(blocks: Sequence[Measure]) -> bool:
    """Say whether blocks are a single line of words: no buttons, no date."""
    if len(blocks) != 1 or blocks[0].links or blocks[0].size > _LONGEST_CAPTION:
        return False
    text = blocks[0].text.strip()
    if read_caption(Line(text=text, place="any")) is not None:
        return True
    if blocks[0].kind == "caption":
        return not (ends_article(text, 1.0) or is_slogan(text) or read_line(text, "tail"))
    # `灯会首夜。 江州日报记者许青摄 3月8日`: what stands behind the sentence is a credit.
    text = _AFTER_SENTENCE_RE.sub("", text)
    if count_han(text) < _FEWEST_HAN or _NO_CAPTION_RE.search(text) or CONTROL_RE.match(text):
        return False
    return not (ends_article(text, 1.0) or is_slogan(text) or read_line(text))
