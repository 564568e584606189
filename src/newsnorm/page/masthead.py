"""The name of a site above its article: all that some pages say that their title is, and no headline."""

from __future__ import annotations

from collections.abc import Sequence

from newsnorm._lazy import compile_late
from newsnorm.lexicon.addresses import HOST, WEB_START
from newsnorm.model import Link
from newsnorm.page.line_info import has_date
from newsnorm.page.measure import Measure
from newsnorm.page.title import cut_parts, pack
from newsnorm.page.title_lines import TitlePlace, is_of_rights

# So many blocks may stand between a headline and the text: the line with date and author, a picture's words.
_FAR = 8
_LOWEST = 3
# The first page of a site: `/`, `../../index.html`, `https://www.jiangzhou.example`; `.` may be the page itself.
_ROOT_RE = compile_late(rf"(?:{WEB_START}{HOST}/?|/|(?:\.\./){{1,8}}|(?:\.\./){{0,7}}\.\.)(?:index\.\w{{3,5}})?")
# A motto stands in so many blocks below the name.
_BESIDE = 2


def find_headings_below(measures: Sequence[Measure], title: TitlePlace, first: int) -> list[int]:
    """Return the headings between a line that repeats the title and the text, those of the highest level, in order.

    Args:
        measures: The blocks of the page.
        title: The line.
        first: The first block of prose of the article.
    """
    found = [at for at in range(max(title.block + 1, first - _FAR), first) if _is_high(measures[at])]
    highest = min((measures[at].level or 0 for at in found), default=0)
    return [at for at in found if measures[at].level == highest]


def _is_high(measure: Measure) -> bool:
    if measure.kind != "heading" or measure.level is None or measure.level > _LOWEST:
        return False
    return not measure.links or (measure.is_linked and measure.links == 1)


def is_dated(measures: Sequence[Measure], at: int, first: int) -> bool:
    """Say whether a line with a date stands between a heading and the text: one of a section has none."""
    return any(has_date(measure.text) for measure in measures[at + 1 : first])


def is_masthead(measures: Sequence[Measure], title: TitlePlace, titles: Sequence[str]) -> bool:
    """Say whether a line that repeats the title is the name of the site, or its motto below that name.

    The name leads to the first page, or the foot of the page says whose rights they are.
    """
    own = pack(title.text)
    if _is_name(measures, title.block, own):
        return True
    if measures[title.block].kind == "heading":
        return False
    names = {pack(name) for told in titles if (name := next(cut_parts(told))) != told and pack(told).endswith(own)}
    above = range(max(0, title.block - _BESIDE), title.block)
    return any(pack(measures[at].text) in names and _is_name(measures, at, pack(measures[at].text)) for at in above)


def _is_name(measures: Sequence[Measure], block: int, own: str) -> bool:
    if measures[block].is_linked and any(map(_leads_home, measures[block].targets)):
        return True
    below = (measure.text for measure in measures[block + 1 :] if own)
    return any(is_of_rights(text) and own in pack(text) for text in below)


def _leads_home(link: Link) -> bool:
    return bool(link.url) and _ROOT_RE.fullmatch(link.url) is not None
