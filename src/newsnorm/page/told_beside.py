"""Which lines between headline and text, in the text and below it may speak of the article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import COLONS
from newsnorm.lexicon.moments import CLOCK, CLOCK_NAME, HAN_DATE, MOMENT, NOW_RE, WEEKDAY, YEAR_TO_DAY
from newsnorm.news.line import Place
from newsnorm.news.rules.caption import is_at_picture
from newsnorm.page.below import find_below
from newsnorm.page.dates_apart import find_date_above
from newsnorm.page.ends import ends_article, is_slogan
from newsnorm.page.info import ENDS_OF_SENTENCES, has_date_above, is_info
from newsnorm.page.labels_apart import find_other, find_pairs
from newsnorm.page.line_info import has_date
from newsnorm.page.marked import is_byline
from newsnorm.page.measure import Measure, find_menus
from newsnorm.page.notices import is_notice
from newsnorm.page.outline import Box
from newsnorm.page.posts import starts_reply, tells_first_post, tells_post
from newsnorm.page.selection import AFTER, ARTICLE, BELOW, BESIDE, INSIDE, NEAR_ENDS, Selection
from newsnorm.page.title import pack
from newsnorm.page.title_lines import TitlePlace

# So many lines between a title and its text may speak of the article, and so many above the title.
_MOST_BETWEEN = 12
_MOST_ABOVE = 2
# A longer notice tells of outlets that are not this article's.
_LONGEST_TOLD = 100
_MOST_OF_FORM = 12  # labels and values in blocks of their own take more
_LEDE = 40
# （2023年3月8日）: the day of a speech, or of a law.
_DAY_RE = compile_late(rf"\s*{MOMENT}\s*")
_DAY_ALONE_RE = compile_late(rf"\s*[（(]\s?{YEAR_TO_DAY}\s?[）)]\s*")
# 2023年3月8日（星期三） 香港时间10时15分: below the text, when it was given out.
_GIVEN_OUT_RE = compile_late(
    rf"\s*(?:{YEAR_TO_DAY}|{HAN_DATE})\s?(?:[（(]\s?{WEEKDAY}\s?[）)])?\s+{CLOCK_NAME}\s?{CLOCK}\s*"
)
_MOST_GIVEN_OUT = 3
_COLON_RE = compile_late(f"[{COLONS}]")


def mark_between(selection: Selection) -> None:
    """Mark the lines between title and text as such that may speak of the article; a lede among them is text."""
    measures, title, start = selection.measures, selection.title, selection.start
    first = max(0, start - NEAR_ENDS)
    if title and title.block < start:
        first = _find_first(measures, title)
    menus = find_menus(measures, first, start)
    for at in range(first, min(start, first + _MOST_BETWEEN)):
        beside = INSIDE if at in menus else BESIDE
        selection.states[at] = ARTICLE if title and _is_lede(measures[at]) else beside
    dated = [at for at in range(first, min(start, first + _MOST_BETWEEN)) if has_date(measures[at].text)]
    is_dated = bool(dated) or (
        title is not None and has_date_above(measures, start, min(NEAR_ENDS, selection.end - start))
    )
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


def mark_inside(selection: Selection) -> None:
    """Mark lines that speak of the article among the first and the last blocks of its own box.

    Several that are a day and nothing else are those of a diary, and part its text: one of it has text below.
    """
    kept = selection.kept()
    days = {at for at in kept[:-1] if _DAY_RE.fullmatch(selection.measures[at].text)}
    kept = [at for at in kept if at not in days] if len(days) > 1 else kept
    pairs = {*find_pairs(selection.measures, kept, _MOST_OF_FORM)}
    for at in pairs:
        selection.states[at] = BESIDE
    apart = pairs.union(find_other(selection.measures, kept, _MOST_OF_FORM))
    kept = [at for at in kept if at not in apart]
    _mark_info(selection, kept[:NEAR_ENDS], "beside")
    _mark_bylines(selection, kept[:NEAR_ENDS])
    _mark_info(selection, kept[:0:-1][:NEAR_ENDS], "tail")
    for at in kept[:0:-1][:_MOST_GIVEN_OUT]:
        if _GIVEN_OUT_RE.fullmatch(selection.measures[at].text):
            selection.states[at] = BESIDE


def mark_below(selection: Selection, boxes: Sequence[Box]) -> None:
    """Mark the lines below the text as such that may speak of the article, where a label says so.

    The first may be its date alone, and a gallery has its headline and all else below the picture. From the first reply
    of a thread on, they speak of other people. So does a line without a label in an `aside`.

    Args:
        selection: What becomes of the blocks.
        boxes: Of the page.
    """
    measures, title, end = selection.measures, selection.title, selection.end
    below = find_below(measures, end)
    menus = find_menus(measures, end, below.stop)
    aside = {at for box in boxes if box.tag == "aside" and box.start >= end for at in range(box.start, box.end)}
    is_gallery = title is not None and title.block >= end
    is_signed = any(selection.states[at] == BESIDE and tells_post(measures[at].text) for at in range(end))
    for at in below:
        if starts_reply(measures[at].text) or (is_signed and tells_post(measures[at].text)):
            return
        is_first = at == end and measures[at].text[:1].isdigit()
        is_post = tells_first_post(measures[at].text, above=measures[at - 1].text if at > end else "")
        is_date = (is_first or is_post) and is_info(measures[at], "beside")
        is_other = at in menus or (measures[at].size > _LONGEST_TOLD and is_notice(measures[at].text))
        is_other = is_other or (at in aside and _COLON_RE.search(measures[at].text) is None)
        selection.states[at] = AFTER if is_other else BESIDE if is_gallery or is_date else BELOW


def _mark_info(selection: Selection, numbers: Iterable[int], place: Place) -> None:
    for at in numbers:
        measure = selection.measures[at]
        is_said = is_info(measure, place)
        if measure.is_prose and not is_said and not is_at_picture(measure.text, measure.kind):
            return
        if is_said and selection.states[at] == ARTICLE:
            selection.states[at] = BESIDE


def _mark_bylines(selection: Selection, numbers: Sequence[int]) -> None:
    """Mark a line of names between headline and prose that stands next to one with a date: several are a list."""
    states, measures, title = selection.states, selection.measures, selection.told_title
    above = list(takewhile(lambda at: not measures[at].is_prose, numbers))
    named = [at for at in above if not measures[at].links and is_byline(measures[at].text)]
    if title is None or len(named) != 1 or len(above) == len(numbers) or named[0] < title.block:
        return
    place = above.index(named[0])
    near = (*above[max(0, place - 1) : place], *above[place + 1 : place + 2])
    if states[named[0]] == ARTICLE and any(states[at] == BESIDE and has_date(measures[at].text) for at in near):
        states[named[0]] = BESIDE


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
