"""The headline of a page that does not say what its title is: a heading, or the line above the one with the date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from attrs import evolve

from newsnorm._lazy import compile_late
from newsnorm.lexicon.bulletins import BOARD, STATION, SUBJECT, WHO
from newsnorm.lexicon.characters import BARS, COLONS, WIDE_SENTENCE_ENDS
from newsnorm.lexicon.labels import EDITING, WRITING, label_words_anywhere
from newsnorm.lexicon.moments import NOW_RE
from newsnorm.lexicon.outlets import is_outlet
from newsnorm.page.ends import CONTROL_RE, is_button, is_controls
from newsnorm.page.line_info import has_date, read_line, tells_date
from newsnorm.page.masthead import find_headings_below, is_dated, is_masthead
from newsnorm.page.measure import Measure, count_han
from newsnorm.page.notices import is_counter
from newsnorm.page.sheet import Sheet
from newsnorm.page.title import ORNAMENTS, pack, width_of
from newsnorm.page.title_lines import TitlePlace

# So far above the text a headline may stand: of these blocks links, buttons and prose do not count.
_FARTHEST = 60
_MOST_ROWS = 20
# A heading with no date below it is no farther above than this, a high one by lines; and a line that the way to the
# page has, too.
_FAR = 8
_NEAR = 4
_LONGEST = 150
_LONGEST_PROSE = 60
_NARROWEST = 8
_NARROWEST_FAR = 16
_FAR_LEVEL = 2
# 新闻动态, 公司新闻公告.
_WIDEST_CHANNEL = 14
# 首页 > 新闻动态
_WAY_RE = compile_late(r"\s[>»]\s")
_NO_HEADLINE_ENDS = ("。", *COLONS, "，", ",", "；", ";")
# Ways to the page and lines of several parts; behind dashes a headline goes on.
_PARTS_RE = compile_late(r"[>»›〉＞→_]|^\s*[-—―–]{2}|//|@")
_BARS_RE = compile_late(f"[{BARS}]")
# 来源：本站 names no outlet, and is no headline either.
_LABELS = frozenset(label_words_anywhere("title", "source", "date", "modified", "count", *WRITING, *EDITING))
# 发信人: linyi, 信区: Jiangzhou
_POSTED_RE = compile_late(rf"\s*(?:{WHO}|{BOARD}|{SUBJECT}|{STATION})\s?[{COLONS}]")
_LABEL_RE = compile_late(rf"([^{COLONS}]{{1,12}})[{COLONS}]")
# How much each says for a line.
_OF_LEVEL = {1: 3.0, 2: 2.0, 3: 2.0}
_OF_LOW_LEVEL = 1.5
_OF_BOLD = 0.5
_OF_NEAREST = 1.0
_OF_DATE_NEXT = 3.0
_OF_DATE_NEAR = 2.0
_OF_CHANNEL = -3.0
_LEAST = 0.1
_MOST_DATES = 2
# So many lines may stand between a headline and the date.
_MOST_BETWEEN = 2
# A line with links may be one with a date if these lead to the outlet: `江州网 news.jiangzhou.example 2023-03-08`.
_MOST_HAN_OF_LINK = 8
# So many blocks below the first are searched for a heading of the same level over prose.
_BELOW = 40


class _Row(NamedTuple):
    """A line of the page, or a cell of a table.

    Attributes:
        block: The number of its block.
        line: The number of the line in it.
        text: What it says.
    """

    block: int
    line: int
    text: str


def choose_headline(sheet: Sheet, first: int) -> TitlePlace | None:
    """Return where a page shows its headline; what it says that its title is may be the name of the site.

    Args:
        sheet: The page.
        first: The first block of prose of the article.
    """
    measures, titles = sheet.measures, sheet.titles
    title = sheet.title_lines.choose(first)
    below = _find_below_masthead(sheet, title, first) if title else None
    if below:
        return below
    is_site = title is not None and is_outlet(title.text)
    if title and not is_site and not _may_be_channel(title, titles):
        return title
    heading = find_heading(measures, first)
    if heading is None:
        return title
    kind, level = measures[heading.block].kind, measures[heading.block].level
    is_sure = heading.is_told or (level is not None and level <= _FAR_LEVEL)
    is_below = title is not None and heading.block > title.block
    is_named = is_below and heading.is_told and title and _is_on_the_way(measures, title, heading.block)
    is_site = is_site or (title is not None and _names_site(measures, titles, title, heading))
    if title and not is_site and not is_named and not (is_sure and heading.block >= title.block + _FAR):
        return title
    if title and kind == "heading" and level is None and not heading.is_told:
        return title  # a subhead
    if title and not heading.is_told and _is_section(measures, title, heading, first):
        return title
    if kind == "heading" and not all(map(is_outlet, titles)):  # it says another one
        return evolve(heading, is_told=False)
    return heading


def _find_below_masthead(sheet: Sheet, title: TitlePlace, first: int) -> TitlePlace | None:
    """Return the headline below a line that repeats the title and is the name of the site; None for any other line."""
    measures = sheet.measures
    headings = [
        at
        for at in find_headings_below(measures, title, first)
        if _may_be_headline(measures[at].text, "heading")
        and (is_dated(measures, at, first) or not _has_more(measures, measures[at].level or 0, first))
    ]
    if not is_masthead(measures, title, sheet.titles):
        return None
    if not headings:
        heading = find_heading(measures, first)
        return heading if heading and heading.is_told and heading.block > title.block else None
    text = " ".join(measures[headings[-1]].text.split("\n")).strip().lstrip(ORNAMENTS)
    is_told = any(pack(text) in pack(told) for told in sheet.titles)
    return TitlePlace(headings[-1], 0, text, is_told=is_told)


def _may_be_channel(title: TitlePlace, titles: Sequence[str]) -> bool:
    """Say whether a line may be the name of a channel, which the page says with that of the site: `江州网新闻中心`."""
    line = pack(title.text)
    return width_of(line) <= _WIDEST_CHANNEL and line not in map(pack, titles)


def _names_site(measures: Sequence[Measure], titles: Sequence[str], title: TitlePlace, heading: TitlePlace) -> bool:
    """Say whether a line is the last part of what the page says, and a heading of level 1 with its date is another."""
    last = pack(title.text)
    is_last = any(told.endswith(last) and told != last for told in map(pack, titles))
    return is_last and heading.is_told and measures[heading.block].level == 1


def _is_on_the_way(measures: Sequence[Measure], title: TitlePlace, end: int) -> bool:
    """Say whether the menu or the way to the page, above a block, has a line as the name of a channel."""
    own = pack(title.text)
    others = _short_others(measures, title.block, end)
    return any((each.links or _WAY_RE.search(each.text)) and own in pack(each.text) for _, each in others)


def _is_section(measures: Sequence[Measure], title: TitlePlace, heading: TitlePlace, first: int) -> bool:
    """Say whether a heading is one of several of its level, and the title one of a higher."""
    above, level = measures[title.block], measures[heading.block].level
    is_higher = above.kind == "heading" and above.level is not None and level is not None and above.level < level
    return is_higher and level is not None and _has_more(measures, level, first)


def find_heading(measures: Sequence[Measure], first: int) -> TitlePlace | None:
    """Return the headline of an article, where nothing says what its title is.

    The level of a heading speaks for it, and the line with date or outlet below;
    of equals it is the one nearest to the text.

    Args:
        measures: The blocks of the page.
        first: The first block of prose of the article.
    """
    rows = _rows_above(measures, first)
    nearest = next((row.block for row in reversed(rows) if _is_near(measures, row, first)), -1)
    best, place = 0.0, None
    for at in range(len(rows) - 1, -1, -1):
        row = rows[at]
        measure = measures[row.block]
        if measure.is_linked or not _may_be_headline(row.text, measure.kind):
            continue
        date = _weigh_date(rows[at + 1 : at + 2 + _MOST_BETWEEN])
        if date == _OF_DATE_NEAR and measure.kind != "heading" and width_of(row.text) < _NARROWEST_FAR:
            date = 0.0
        is_placed = date > 0 or row.block >= first - _FAR or _is_high(measure, len(rows) - at)
        weight = date + (_weigh_level(measures, row.block, first, is_nearest=row.block == nearest) if is_placed else 0)
        if weight > best:
            best = weight
            is_told = date == _OF_DATE_NEXT and _has_few_dates(measures, first)
            place = TitlePlace(row.block, row.line, row.text.lstrip(ORNAMENTS), is_told=is_told)
    return place if best >= _OF_DATE_NEXT else _find_repeated(measures, first) or place


def _rows_above(measures: Sequence[Measure], first: int) -> list[_Row]:
    """Return the lines above the text that are no links and no buttons; the text's own block may begin with some."""
    rows: list[_Row] = []
    for at in range(min(first, len(measures) - 1), max(-1, first - _FARTHEST), -1):
        measure = measures[at]
        is_many = "\n" in measure.text and measure.size <= _LONGEST
        if at == first and not is_many and not _is_highest(measures, first):
            continue
        if measure.is_linked and not _may_have_date(measure):
            continue
        if not measure.is_prose or measure.kind == "heading" or measure.size <= _LONGEST_PROSE or at == first:
            rows += [*_cut_rows(at, measure)][::-1]
        if len(rows) > _MOST_ROWS:
            break
    return rows[::-1]


def _is_highest(measures: Sequence[Measure], first: int) -> bool:
    """Say whether the first block is a heading and none above is as high: pages of pictures have no prose below it."""
    level = measures[first].level
    if level is None or level > _FAR_LEVEL or measures[first].kind != "heading":
        return False
    above = measures[max(0, first - _FARTHEST) : first]
    return level == 1 or not any(each.level and each.level <= level and not each.is_linked for each in above)


def _may_have_date(measure: Measure) -> bool:
    """Say whether links in a line are those of an outlet, its address or buttons, and no headlines."""
    if measure.size > _LONGEST or not any(map(str.isdigit, measure.text)):
        return False
    return all(count_han(link.text) <= _MOST_HAN_OF_LINK for link in measure.targets)


def _cut_rows(at: int, measure: Measure) -> Iterator[_Row]:
    """Yield the lines of a block, and the cells of a table; a heading is one line."""
    if measure.kind == "heading":
        yield _Row(at, 0, " ".join(measure.text.split("\n")).strip())
        return
    for number, line in enumerate(measure.text.split("\n")):
        for cell in map(str.strip, line.split("\t")):
            if any(map(str.isalnum, cell)) and not (is_controls(cell) or is_button(cell) or is_counter(cell)):
                yield _Row(at, number, cell)


def _may_be_headline(text: str, kind: str) -> bool:
    """Say whether a line may be a headline by its words: no outlet, no way to the page, no sentence, no news line.

    Nor is a number of a telephone, whatever element it stands in.
    """
    if not _NARROWEST <= width_of(pack(text)) <= _LONGEST or text.endswith(_NO_HEADLINE_ENDS):
        return False
    if not any(map(str.isalpha, text)):
        return False
    if _PARTS_RE.search(text) or CONTROL_RE.match(text) or _is_labelled(text):
        return False
    if is_outlet(text) or (kind != "heading" and _BARS_RE.search(text)):
        return False
    return not read_line(text)


def _is_labelled(text: str) -> bool:
    """Say whether a line begins with the label of a field, or as the head of a post does."""
    label = _LABEL_RE.match(text)
    return (label is not None and "".join(label[1].split()) in _LABELS) or _POSTED_RE.match(text) is not None


def _is_near(measures: Sequence[Measure], row: _Row, first: int) -> bool:
    """Say whether a line is a heading that may be one of the text below it."""
    measure = measures[row.block]
    is_one = measure.kind == "heading" and not measure.is_linked and row.block >= first - _FAR
    return is_one and _may_be_headline(row.text, measure.kind)


def _is_high(measure: Measure, distance: int) -> bool:
    """Say whether a heading, so many lines above the text, is so high and so wide that it may be its."""
    if measure.kind != "heading" or measure.level is None or measure.level > _FAR_LEVEL:
        return False
    return distance <= _FAR and width_of(measure.text) >= _NARROWEST_FAR


def _weigh_date(below: Sequence[_Row]) -> float:
    """Return how much the next lines say for one: by a date, or an outlet with its label."""
    for place, row in enumerate(below):
        if _dates_article(row.text):
            return _OF_DATE_NEAR if place else _OF_DATE_NEXT
    return 0.0


def _dates_article(text: str) -> bool:
    """Say whether a line tells the date of an article, or something with a label; the date of today is none."""
    if len(text) > _LONGEST:
        return False
    return read_line(text, "tail") is not None or (tells_date(text) and not NOW_RE.search(text))


def _has_few_dates(measures: Sequence[Measure], first: int) -> bool:
    """Say whether hardly a line from the text on tells a date: those of a list of articles do."""
    dated = (each for each in measures[first:] if 0 < each.size <= _LONGEST_PROSE and not each.is_linked)
    return sum(has_date(each.text) for each in dated) <= _MOST_DATES


def _weigh_level(measures: Sequence[Measure], number: int, first: int, *, is_nearest: bool) -> float:
    """Return how much its level says for a heading; that of a section says less."""
    measure = measures[number]
    if measure.kind != "heading":
        return 0.0
    weight = _OF_BOLD if measure.level is None else _OF_LEVEL.get(measure.level, _OF_LOW_LEVEL)
    if is_nearest and measure.level and not _has_more(measures, measure.level, first):
        weight += _OF_NEAREST
    return max(_LEAST, weight + _OF_CHANNEL) if _is_channel(measures, number) else weight


def _has_more(measures: Sequence[Measure], level: int, first: int) -> bool:
    """Say whether more headings of a level stand over prose below: it is one of sections."""
    below = measures[first : first + _BELOW]
    return any(
        each.kind == "heading" and each.level == level and not each.links and after.is_prose
        for each, after in pairwise(below)
    )


def _is_channel(measures: Sequence[Measure], number: int) -> bool:
    """Say whether a short heading is the name of a channel: the menu has it, or the way to the page."""
    own = pack(measures[number].text)
    if width_of(own) > _WIDEST_CHANNEL:
        return False
    return any(
        ((each.links and at < number + _NEAR) or _WAY_RE.search(each.text)) and own in pack(each.text)
        for at, each in _short_others(measures, number, number + _FAR)
    )


def _short_others(measures: Sequence[Measure], number: int, end: int) -> Iterator[tuple[int, Measure]]:
    """Yield the other short blocks up to one, with their numbers: those that may repeat what this one says."""
    return ((at, each) for at, each in enumerate(measures[:end]) if at != number and len(each.text) <= _LONGEST)


def _find_repeated(measures: Sequence[Measure], first: int) -> TitlePlace | None:
    """Return a line right above the text that stands in the breadcrumbs, too."""
    for number in range(first - 1, max(-1, first - 1 - _NEAR), -1):
        measure = measures[number]
        own = pack(measure.text)
        if (
            measure.links
            or width_of(own) < _NARROWEST_FAR
            or len(own) > _LONGEST
            or measure.text.rstrip()[-1:] in WIDE_SENTENCE_ENDS
        ):
            continue
        if any(own in pack(other.text) for _, other in _short_others(measures, number, first)):
            return TitlePlace(number, 0, measure.text.strip(), is_told=False)
    return None
