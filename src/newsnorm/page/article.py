"""Which blocks of a page are the article, which lines stand beside it and speak of it, and what is left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import define

from newsnorm._frozen import Shown
from newsnorm._lazy import compile_late
from newsnorm.lexicon.moments import MOMENT, NOW_RE, YEAR_TO_DAY
from newsnorm.news.line import Place
from newsnorm.page.below import find_below
from newsnorm.page.box_choice import choose_box, find_owners, is_about_person, is_around, is_comments
from newsnorm.page.contents import find_set_in
from newsnorm.page.dates_apart import find_date_above
from newsnorm.page.described import find_described
from newsnorm.page.ends import (
    ends_article,
    is_button,
    is_controls,
    is_insert,
    is_over_comments,
    is_over_others,
    is_slogan,
)
from newsnorm.page.headline import choose_headline
from newsnorm.page.info import ENDS_OF_SENTENCES, has_date_above, is_info
from newsnorm.page.inserts import count_inserted, stands_over_links
from newsnorm.page.labels_apart import find_other, find_pairs
from newsnorm.page.last_blocks import find_last
from newsnorm.page.measure import Measure, find_menus, is_link_list, sum_worth
from newsnorm.page.notices import is_counter, is_for_screen_readers, is_notice, is_stamp
from newsnorm.page.outline import Box, Outline
from newsnorm.page.own_links import find_own_links, is_own_list
from newsnorm.page.pictures import find_picture_above
from newsnorm.page.posts import starts_reply, tells_first_post, tells_post
from newsnorm.page.sections import Part, find_further_parts, has_date
from newsnorm.page.title import TitlePlace, find_title_alone, pack

# So many lines between a title and its text may speak of the article, and so many above the title.
_MOST_BETWEEN = 12
_MOST_ABOVE = 2
# A longer notice tells of outlets that are not this article's.
_LONGEST_TOLD = 100
# Within the box of the article they are among so many of its first and last blocks.
_MOST_INSIDE = 5
_MOST_OF_FORM = 12  # labels and values in blocks of their own take more
_LEDE = 40
# An inner box with less of the prose may stand around what it is in.
_MOST_OF_INNER = 0.4
# So many blocks below a heading are looked at, and so many of them are prose where it is one of the article.
_SECTION = 4
_FEWEST_PROSE = 2
_SHOWN = frozenset({"paragraph", "caption", "list_item"})
# （2023年3月8日）: the day of a speech, or of a law.
_DAY_RE = compile_late(rf"\s*{MOMENT}\s*")
_DAY_ALONE_RE = compile_late(rf"\s*[（(]\s?{YEAR_TO_DAY}\s?[）)]\s*")

ARTICLE = "article"
BESIDE = "beside"
BELOW = "below"
BEFORE = "page-before"
INSIDE = "page-inside"
AFTER = "page-after"


@define(repr=False)
class Selection(Shown):
    """What becomes of each block of a page.

    Attributes:
        measures: The blocks.
        box: The box of the article.
        title: Where the page shows the headline.
        states: For each block: `article`, `beside`, `below`, or the id of the rule that left it out.
        start: The first block of the article.
        end: The block after its last.
        share: How much of all prose is in the article.
        ended_by: The line that ended it, if one did.
        images: The numbers of its pictures.
        notes: Blocks of notes and of attached files, and others of links that are the article's.
    """

    measures: Sequence[Measure]
    box: Box
    title: TitlePlace | None
    states: list[str]
    start: int = 0
    end: int = 0
    share: float = 0.0
    ended_by: str = ""
    images: tuple[range, ...] = ()
    notes: frozenset[int] = frozenset()

    @property
    def told_title(self) -> TitlePlace | None:
        """Where the page shows the headline that it says it has; None where it is only the heading next above."""
        return self.title if self.title and self.title.is_told else None

    def leave_out(self, start: int, end: int, rule: str) -> None:
        """Leave out what is of the article between two blocks."""
        for at in range(start, end):
            if self.states[at] == ARTICLE:
                self.states[at] = rule

    def kept(self) -> list[int]:
        """Return the numbers of the blocks of the article."""
        return [at for at in range(self.start, self.end) if self.states[at] == ARTICLE]


def select_article(
    measures: Sequence[Measure],
    outline: Outline,
    titles: Sequence[str],
    descriptions: Iterable[str] = (),
    known: int | None = None,
    *,
    avoid: Box | None = None,
) -> Selection:
    """Return what becomes of each block.

    Args:
        measures: The blocks of the page.
        outline: Its boxes.
        titles: What the page says that its title is.
        descriptions: What it says that it is about.
        known: The number of the box of the article, where its name alone says it.
        avoid: A box that is not the article, nor is any in it.
    """
    above, described = find_title_alone(measures, titles), find_described(measures, descriptions)
    number, whole = choose_box(measures, outline, above=above, described=described, avoid=avoid)
    if known is not None and any(
        measure.size for measure in measures[outline.boxes[known].start : outline.boxes[known].end]
    ):
        number = known
    box = outline.boxes[number]
    first = next((at for at in range(box.start, box.end) if measures[at].is_prose), box.start)
    title = choose_headline(measures, titles, first)
    parts = _find_parts(measures, outline, number, title)
    start, end = min([box.start, *(part.start for part in parts)]), max([box.end, *(part.end for part in parts)])
    states = [BEFORE] * start + [INSIDE] * (end - start) + [AFTER] * (len(measures) - end)
    states[box.start : box.end] = [ARTICLE] * (box.end - box.start)
    selection = Selection(measures, box, title, states, start=start, end=end)
    selection.images = tuple(
        range(each.first_image, each.end_image)
        for each in (box, *(outline.boxes[part.box] for part in parts if part.box > 0))
    )
    _leave_out_boxes(selection, outline, number, whole)
    for at in range(start, box.start):  # between the picture above the text and the text
        states[at] = BESIDE if title and title.block < start and is_info(measures[at], "beside") else INSIDE
    for at in range(box.end, end):  # between the text and what goes on below it
        states[at] = BESIDE if is_info(measures[at], "tail") else INSIDE
    for part in parts:
        states[part.start : part.end] = [ARTICLE] * (part.end - part.start)
        if part.box > 0 and not part.keeps_links:
            _leave_out_boxes(selection, outline, part.box, whole)
    for at in find_set_in(measures, selection.kept(), outline, title.text if title else ""):
        states[at] = INSIDE
    notes = (at for part in parts if part.keeps_links for at in range(part.start, part.end))
    selection.notes = frozenset(notes) | find_own_links(measures, selection.kept())
    _trim_start(selection)
    _trim_end(selection, outline)
    _leave_out_links(selection)
    _mark_between(selection)
    _mark_inside(selection)
    _mark_below(selection)
    selection.share = sum_worth([measures[at] for at in range(len(measures)) if states[at] == ARTICLE]) / (
        whole[0] or 1.0
    )
    return selection


def _find_parts(
    measures: Sequence[Measure], outline: Outline, number: int, title: TitlePlace | None
) -> tuple[Part, ...]:
    """Return what is of the article outside of its box: other parts, and a picture above the text."""
    parts = find_further_parts(measures, outline, number, title.block if title else None)
    start = outline.boxes[number].start
    if title is None or title.block >= start:
        return parts
    pictures = find_picture_above(measures, outline, number, title.block + 1, parts)
    return tuple(sorted({*pictures, *parts}, key=lambda part: (part.start, part.end))) if pictures else parts


def _leave_out_boxes(selection: Selection, outline: Outline, number: int, whole: Sequence[float]) -> None:
    """Leave boxes in the article out that by their names or their links are none of it."""
    measures, title, until = selection.measures, selection.title, 0
    prose = [at for at in range(outline.boxes[number].start, outline.boxes[number].end) if measures[at].is_prose]
    for inner in _boxes_in(outline, number):
        box = outline.boxes[inner]
        if box.start < until or box.end == box.start:
            continue
        if whole[inner] >= _MOST_OF_INNER * whole[number] and not is_comments(box):
            continue
        if title and box.start <= title.block < box.end:
            continue
        # Who wrote it is told below the text; a box of that name above has the line with the author.
        is_about = bool(prose) and is_about_person(box) and prose[0] < box.start <= prose[-1] < box.end
        is_named = is_around(box)
        is_list = is_link_list(measures[box.start : box.end]) and not is_own_list(measures, box.start, box.end)
        if is_named or is_about or is_list:
            selection.leave_out(box.start, box.end, INSIDE)
            until = box.end
        if is_named and not is_comments(box):
            _spare_info(selection, box)


def _spare_info(selection: Selection, box: Box) -> None:
    """Let the lines of a box that speak of the article speak: a footer of an article names its editor."""
    if box.end - box.start <= _MOST_INSIDE:
        for at in range(box.start, box.end):
            if selection.states[at] == INSIDE and is_info(selection.measures[at], "tail"):
                selection.states[at] = BESIDE


def _boxes_in(outline: Outline, number: int) -> Iterator[int]:
    """Yield the boxes in a box: they stand behind it until one that has its parent, or one further out."""
    boxes = outline.boxes
    for inner in range(number + 1, len(boxes)):
        if boxes[inner].parent < number:
            return
        yield inner


def _trim_start(selection: Selection) -> None:
    """Begin behind the title, and behind buttons; some stand below the picture above the text."""
    title, start, end = selection.title, selection.start, selection.end
    if title and start <= title.block < end:
        selection.leave_out(start, title.block + 1, BEFORE)
        start = title.block + 1
    while start < end and (selection.states[start] != ARTICLE or _is_button(selection.measures[start].text)):
        if selection.states[start] == ARTICLE:
            selection.states[start] = INSIDE
        start += 1
    selection.start = start
    for at in selection.kept()[:_MOST_INSIDE]:
        measure = selection.measures[at]
        if measure.is_prose and measure.kind != "caption":
            return
        if is_controls(measure.text) or (measure.kind == "paragraph" and _is_counted(measure.text)):
            selection.states[at] = BESIDE if is_stamp(measure.text) else INSIDE


def _is_counted(text: str) -> bool:
    """Say whether a line above the text counts something, tells when the page was changed, or has no letter."""
    return is_counter(text) or is_stamp(text) or not any(map(str.isalnum, text))


def _is_button(text: str) -> bool:
    return is_button(text) or is_controls(text)


def _trim_end(selection: Selection, outline: Outline) -> None:
    """End before a line that only stands below articles, and before what is links or slogans alone.

    Where such a line stands over a list in the middle of the text, that list leaves and the text goes on.
    """
    measures, kept = selection.measures, selection.kept()
    total = sum_worth([measures[at] for at in kept]) or 1.0
    owners: list[int] = []
    above, passed = 0.0, 0
    for place, at in enumerate(kept):
        text = measures[at].text
        if place >= passed and above and is_over_others(text):
            owners = owners or find_owners(outline, len(measures))
            passed = place + count_inserted(measures, kept, place, owners)
            if passed > place:
                selection.leave_out(at, kept[passed], INSIDE)
        is_end = ends_article(text, above / total) or (measures[at].kind == "heading" and is_over_comments(text))
        if place >= passed and above and is_end and not _goes_on(measures, kept[place:]):
            selection.leave_out(at, selection.end, AFTER)
            selection.ended_by = text
            break
        above += measures[at].worth
    for at in find_last(measures, selection.kept(), selection.notes):
        selection.states[at] = AFTER
    kept = selection.kept()
    selection.end = kept[-1] + 1 if kept else selection.start


def _goes_on(measures: Sequence[Measure], kept: Sequence[int]) -> bool:
    """Say whether what may be a heading over other articles stands over a section of this one: prose, and no link."""
    below = [measures[at] for at in kept[1 : 1 + _SECTION]]
    if any(measure.links for measure in below) or stands_over_links(measures, kept[0]):
        return False
    if sum(measure.is_prose for measure in below) < _FEWEST_PROSE:
        return False
    return is_over_others(measures[kept[0]].text)


def _leave_out_links(selection: Selection) -> None:
    for at in selection.kept():
        measure = selection.measures[at]
        is_button = measure.kind == "paragraph" and is_insert(measure.text)
        if is_button or (measure.is_linked and measure.worth < 1 and at not in selection.notes):
            selection.states[at] = INSIDE
        elif (measure.kind in _SHOWN or measure.kind == "heading") and is_for_screen_readers(measure.text):
            selection.states[at] = BESIDE


def _mark_between(selection: Selection) -> None:
    """Mark the lines between title and text as such that may speak of the article; a lede among them is text."""
    measures, title, start = selection.measures, selection.title, selection.start
    first = max(0, start - _MOST_INSIDE)
    if title and title.block < start:
        first = _find_first(measures, title)
    menus = find_menus(measures, first, start)
    for at in range(first, min(start, first + _MOST_BETWEEN)):
        beside = INSIDE if at in menus else BESIDE
        selection.states[at] = ARTICLE if title and _is_lede(measures[at]) else beside
    dated = [at for at in range(first, min(start, first + _MOST_BETWEEN)) if has_date(measures[at].text)]
    is_dated = bool(dated) or (title is not None and has_date_above(measures, start, _MOST_INSIDE))
    days = [at for at in dated if _DAY_ALONE_RE.fullmatch(measures[at].text)]
    for at in days if len(days) < len(dated) else ():
        selection.states[at] = INSIDE
    for at in find_date_above(measures, first) if title and not is_dated else ():
        selection.states[at] = BESIDE
        is_dated = True
    for at in range(max(0, first - _MOST_BETWEEN), first if title else 0):
        # The date of today stands at the top of a page, and the name of the site.
        text = measures[at].text
        is_near, is_labelled = at >= first - _MOST_ABOVE, is_info(measures[at], "tail")
        if has_date(text):
            is_today = is_dated or NOW_RE.search(text) is not None
            is_own = not is_today and (is_labelled or (is_near and is_info(measures[at], "beside")))
        else:
            is_own = is_labelled
        if is_own:
            selection.states[at] = BESIDE


def _mark_inside(selection: Selection) -> None:
    """Mark lines that speak of the article among the first and the last blocks of its own box.

    Several that are a day and nothing else are those of a diary, and part its text.
    """
    kept = selection.kept()
    days = {at for at in kept if _DAY_RE.fullmatch(selection.measures[at].text)}
    kept = [at for at in kept if at not in days] if len(days) > 1 else kept
    pairs = {*find_pairs(selection.measures, kept, _MOST_OF_FORM)}
    for at in pairs:
        selection.states[at] = BESIDE
    apart = pairs.union(find_other(selection.measures, kept, _MOST_OF_FORM))
    kept = [at for at in kept if at not in apart]
    _mark_info(selection, kept[:_MOST_INSIDE], "beside")
    _mark_info(selection, kept[:0:-1][:_MOST_INSIDE], "tail")


def _mark_below(selection: Selection) -> None:
    """Mark the lines below the text as such that may speak of the article, where a label says so.

    The first may be its date alone, and a gallery has its headline and all else below the picture. From the first reply
    of a thread on, they speak of other people.
    """
    measures, title, end = selection.measures, selection.title, selection.end
    below = find_below(measures, end)
    menus = find_menus(measures, end, below.stop)
    is_gallery = title is not None and title.block >= end
    is_signed = any(selection.states[at] == BESIDE and tells_post(measures[at].text) for at in range(end))
    for at in below:
        if starts_reply(measures[at].text) or (is_signed and tells_post(measures[at].text)):
            return
        is_first = at == end and measures[at].text[:1].isdigit()
        is_post = tells_first_post(measures[at].text, above=measures[at - 1].text if at > end else "")
        is_date = (is_first or is_post) and is_info(measures[at], "beside")
        is_other = at in menus or (measures[at].size > _LONGEST_TOLD and is_notice(measures[at].text))
        selection.states[at] = AFTER if is_other else BESIDE if is_gallery or is_date else BELOW


def _mark_info(selection: Selection, numbers: Iterable[int], place: Place) -> None:
    for at in numbers:
        is_said = is_info(selection.measures[at], place)
        if selection.measures[at].is_prose and selection.measures[at].kind != "caption" and not is_said:
            return
        if is_said and selection.states[at] == ARTICLE:
            selection.states[at] = BESIDE


def _find_first(measures: Sequence[Measure], title: TitlePlace) -> int:
    """Return the first of the blocks that show the title: some pages do it twice."""
    packed = pack(title.text)
    for at in range(max(0, title.block - _MOST_BETWEEN), title.block):
        measure = measures[at]
        if measure.size <= 2 * len(title.text) and not measure.is_linked and pack(measure.text) == packed:
            return at
    return title.block


def _is_lede(measure: Measure) -> bool:
    """Say whether a line between title and text is a paragraph of the text, such as a lede."""
    text = measure.text.rstrip()
    if not measure.is_prose or is_slogan(text) or ends_article(text, 1.0) or is_info(measure, "beside"):
        return False
    is_one = "\n" not in text and "\t" not in text and not measure.links
    return text[-1:] in ENDS_OF_SENTENCES or (is_one and measure.size >= _LEDE)
