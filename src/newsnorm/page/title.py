"""The headline of a page: the line of it that its `<title>` or its data repeat, without what belongs to the site."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from attrs import frozen

from newsnorm._caches import remember_short
from newsnorm._frozen import Shown
from newsnorm._lazy import compile_late
from newsnorm.lexicon.outlets import is_outlet
from newsnorm.lexicon.words import any_of, read_words
from newsnorm.page.measure import Measure, count_han

_NO_WORD_RE = compile_late(r"[\W_]+")
# Blanks and marks without a letter in any form: they go first, because full-width ones make NFKC ten times as slow.
_MARKS_RE = compile_late(
    r"[\s!-/:-@\[-`{-~\u2010-\u2027\u2030-\u205e\u3000-\u3003\u3008-\u3011\u3014-\u301f！-／：-＠［-＾｀｛-･]+"
)
_REMARK_RE = compile_late(r"[）)\]】］〕]\s*$")
# [图文快讯]江州降雪: a mark in brackets before a headline.
_MARKED_RE = compile_late(r"\s*[（(\[【［〔][^（(\[【［〔）)\]】］〕]{2,10}[）)\]】］〕]\s*(?=\w)")
# What parts a headline from the names of channel and site behind it.
_DASHES = "-–—－"
_JOINT_RE = compile_late(
    rf"""
    \s*(?:
      [_|｜丨]+ | --+ | —— | »
    | \s[{_DASHES}·•:：/»<>]+\s
    | (?<![{_DASHES}])[{_DASHES}]++(?=[^{_DASHES}]{{2,16}}$)  # the last one, before the name of a site
    | \s{{2,}}
    )\s*
    """,
    re.VERBOSE,
)
_LONGEST = 150
_FEWEST = 4
# What stands between these is in each form what it is.
_FIRST_HAN, _LAST_HAN = "\u4e00", "\u9fff"
# So many blocks above the text a heading is its own.
_FAR = 8
_NO_HEADLINE_ENDS = "。：:，,；;"
_LONGEST_REMARK = 8
# A heading of level 1 that is one part of the title is it, however short.
_OF_FIRST_HEADING = 0.9
_MARK = 2
_MARKS_BEHIND = read_words("page_parts", part="mark")
ORNAMENTS: Final = "》»›>*·•■□◆◇★☆ "
# A title is no longer than this and has no more parts.
_LONGEST_TITLE = 400
_MOST_JOINTS = 12
_MOST_LINES = 3
_LONGEST_SITE = 12
# 江州日报数字报, 江州日报电子版: the paper as it was printed.
_EDITION = any_of(read_words("page_parts", part="edition"))
_EDITION_RE = compile_late(rf"{_EDITION}$")
# 江州新闻网 JZNEWS.COM, JZN 江州社: the name in another language stands beside it.
_LATIN_RE = compile_late(r"^[A-Za-z][A-Za-z\d.&' -]*\s|\s[A-Za-z][A-Za-z\d.&' -]*$")
_ON_PAPER_RE = compile_late(rf"\s*(\w{{2,12}}?){_EDITION}\s?[-–—_|｜:：]")
# 手机江州网: the site for phones.
_ON_PHONES_RE = compile_late(rf"{any_of(read_words('page_parts', part='phones'))}(\w+)")
# 江州市人民政府门户网站, 江州大学, 江州频道.
_LONGEST_HOUSE = 24
_HOUSE_RE = compile_late(rf"\w+{any_of(read_words('page_parts', part='house'))}")
# Before the site: `江州降雪 - 要闻 - 江州网`.
_CHANNELS = frozenset((*read_words("channels"), *read_words("page_parts", part="channel")))
# So much of a headline must be there where a page shows only the beginning of it.
_PART = 0.3


@frozen(repr=False)
class TitlePlace(Shown):
    """Where a page shows its headline.

    Attributes:
        block: The number of the block.
        line: The number of the line in it.
        text: The line.
        is_told: Whether the page says that it is its title; else it is the heading next above the text.
    """

    block: int
    line: int
    text: str
    is_told: bool = True


@remember_short(4096)
def pack(text: str) -> str:
    """Return the letters and digits of a text, in one form. Cached: it is asked more than once, and sites have menus.

    Example:
        >>> pack("（图）沪指 3,000点！")
        '图沪指3000点'
    """
    packed = unicodedata.normalize("NFKC", _MARKS_RE.sub("", text))
    return (packed if packed.isalnum() else _NO_WORD_RE.sub("", packed)).casefold()


@frozen(repr=False)
class _Given(Shown):
    """The titles that are given, in the forms by which a line of the page may repeat them; all but the first packed.

    Attributes:
        titles: As given, the best first.
        packed: All of each.
        heads: The first part of each, the first two, and so on, if they are long enough to know it by.
        parts: What stands between its joints.
        letters: Those of all forms.
        whole: All forms, a newline between two.
    """

    titles: Sequence[str]
    packed: Sequence[str]
    heads: Sequence[str]
    parts: frozenset[str]
    letters: frozenset[str]
    whole: str

    @classmethod
    def of(cls, titles: Iterable[str]) -> _Given:
        """Return titles as they are looked for."""
        titles = _cut_long(titles)
        packed = [title for title in dict.fromkeys(map(pack, titles)) if len(title) >= 2]
        heads = [*dict.fromkeys(head for title in titles for head in _heads(title))]
        parts = frozenset(pack(part) for title in titles for part in _cut_parts(title))
        letters = frozenset("".join((*packed, *parts)))
        return cls(titles, packed, heads, parts, letters, "\n".join((*packed, *heads, *parts)))

    def may_repeat(self, text: str) -> bool:
        """Say whether a line may repeat a title: most begin and end with what none has, and need not be packed."""
        whole = self.whole
        if text[:2] not in whole and text[-2:] not in whole and _is_packed(text[:2] + text[-2:]):
            return False
        return not (text.isalnum() and self.letters.isdisjoint(text))

    def share_of(self, text: str, own: str, measure: Measure) -> float:
        """Return how much of a title a line, packed and as it stands, says, from 0 to 1."""
        forms = (*self.packed, *self.heads)
        if not (own in self.whole or own.startswith(forms) or own.endswith(forms)):
            return 0.0
        shares = (
            *(_share(own, each) for each in self.packed),
            *(_share_of_head(text, own, each) for each in self.heads),
        )
        share = max(shares)
        if not share and _cut_mark(text) in forms:
            share = _OF_FIRST_HEADING
        if not share and _may_be_cut(text, measure):
            share = max((len(title) / len(own) for title in self.packed if _is_cut(own, title)), default=0.0)
        is_first = measure.level == 1 and own in self.parts and not is_outlet(text.strip())
        return max(share, _OF_FIRST_HEADING) if (is_first or own in self.heads) and not measure.is_linked else share


def find_title(measures: Sequence[Measure], titles: Iterable[str], near: int) -> TitlePlace | None:
    """Return the line of the page that one of the given titles repeats: the longest, and of equal ones the best.

    Args:
        measures: The blocks of the page.
        titles: What `<title>` and the data of the page say, the best first.
        near: The block at which the article begins, as far as is known.
    """
    given = _Given.of(titles)
    best: tuple[tuple[float, ...], TitlePlace] | None = None
    for number, line, text in _short_lines(measures) if given.packed else ():
        measure = measures[number]
        own = pack(text) if given.may_repeat(text) else ""
        share = given.share_of(text, own, measure) if own else 0.0
        if not share or (number > near + _FAR and measure.kind != "heading"):
            continue
        rank = (
            round(share, 1),
            not measure.is_linked,
            measure.kind == "heading" and measure.level is not None,
            number <= near,
            -abs(near - number),
            share,
        )
        if best is None or rank > best[0]:
            told = _as_told(text, own, measure, given.titles)
            best = rank, TitlePlace(number, line, told.strip().lstrip(ORNAMENTS))
    return best[1] if best else None


def _cut_long(titles: Iterable[str]) -> list[str]:
    """Return titles without what no title is as long as, each once."""
    return [*dict.fromkeys(title[:_LONGEST_TITLE] for title in titles)]


def _as_told(text: str, own: str, measure: Measure, titles: Iterable[str]) -> str:
    """Return a headline as a title gives it where the line has a mark before it, or took two lines of the page."""
    is_broken = "\n" in measure.text and text not in measure.text
    forms = [form for title in titles for form in _forms(title)]
    told = next((form for form in forms if _is_prefixed(own, told := pack(form)) or (is_broken and own == told)), "")
    if told or own in map(pack, forms):
        return told or text
    bare = _cut_mark(text)
    return next((form for form in forms if bare and bare == pack(form)), text)


def _cut_mark(text: str) -> str:
    """Return a line without the mark in brackets before it, packed; nothing if there is none."""
    mark = _MARKED_RE.match(text)
    return pack(text[mark.end() :]) if mark else ""


def find_title_alone(measures: Sequence[Measure], titles: Sequence[str]) -> int | None:
    """Return the one block outside of links that shows a title as it is given, or without its last parts."""
    titles = _cut_long(titles)
    heads = frozenset((*map(pack, titles), *(head for title in titles for head in _heads(title))))
    starts = frozenset(head[:2] for head in heads)
    found = {
        number
        for number, _, text in _short_lines(measures)
        if len(text) > _FEWEST
        and (text[:2] in starts or not _is_packed(text[:2]))
        and not measures[number].is_linked
        and pack(text) in heads
    }
    return found.pop() if len(found) == 1 else None


def _is_packed(letters: str) -> bool:
    """Say whether the letters at the ends of a line stay what they are when it is packed, which takes far longer."""
    return min(letters) >= _FIRST_HAN and max(letters) <= _LAST_HAN


def _short_lines(measures: Sequence[Measure]) -> Iterator[tuple[int, int, str]]:
    """Yield the lines that may be a headline, with the numbers of block and line; a headline may take several."""
    for number, measure in enumerate(measures):
        text = measure.text
        if "\n" not in text and "\t" not in text:
            if measure.size <= _LONGEST:
                yield number, 0, text
        else:
            lines = text.split("\n")
            yield from ((number, first, joined) for first, joined in _join_lines(lines))
            for line, cells in enumerate(lines):
                yield from ((number, line, cell) for cell in cells.split("\t") if cell and len(cell) <= _LONGEST)


def _join_lines(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield two and three of the first lines as one."""
    for first in range(min(_MOST_LINES, len(lines) - 1)):
        for end in range(first + 2, min(first + _MOST_LINES, len(lines)) + 1):
            joined = " ".join(lines[first:end])
            if len(joined) <= _LONGEST and "\t" not in joined:
                yield first, joined


def _share(own: str, title: str) -> float:
    """Return how much of a title a line says, from 0 to 1; a line that says more than it is none."""
    if own == title:
        return 1.0
    if _is_prefixed(own, title):
        return _OF_FIRST_HEADING
    if own not in title:
        return 0.0
    width, whole = width_of(own), width_of(title)
    is_enough = width >= 2 * _FEWEST and (width >= _PART * whole or width >= 6 * _FEWEST)
    return width / whole if is_enough else 0.0


def _may_be_cut(text: str, measure: Measure) -> bool:
    """Say whether a line may be a headline of which a title is only the beginning: no sentence and no link."""
    if measure.is_linked or (measure.is_prose and measure.level is None):
        return False
    return text.rstrip()[-1:] not in _NO_HEADLINE_ENDS


def _is_cut(own: str, title: str) -> bool:
    """Say whether a title is the longer half of a line, cut off: `江州普降大雪 多所学校…`."""
    return own.startswith(title) and len(own) < 2 * len(title) and width_of(title) >= 4 * _FEWEST


def _is_prefixed(own: str, title: str) -> bool:
    """Say whether a line is a title behind a mark of two characters, 原创, 独家, or before one that is known."""
    if len(own) != len(title) + _MARK or len(title) < 2 * _FEWEST:
        return False
    return own.endswith(title) or (own.startswith(title) and own.endswith(_MARKS_BEHIND))


def width_of(text: str) -> int:
    """Return how wide a text is: a Han character takes the place of two letters, and says as much."""
    return len(text) + count_han(text)


def _heads(title: str) -> Iterator[str]:
    """Yield the forms of a title that are long enough to know it by, packed."""
    yield from (head for head in map(pack, _forms(title)) if len(head) >= 2 * _FEWEST)


def _forms(title: str) -> Iterator[str]:
    """Yield the first part of a title, the first two, and so on, and all of it."""
    for start, _ in _find_joints(title)[:_MOST_JOINTS]:
        yield title[:start]
    yield title


@remember_short(32)
def _find_joints(title: str) -> tuple[tuple[int, int], ...]:
    """Return where the joints of a title begin and end. Cached: a page has few titles, and each is asked often."""
    return tuple([joint.span() for joint in _JOINT_RE.finditer(title)])


def _cut_parts(title: str) -> Iterator[str]:
    """Yield what stands between the joints of a title."""
    begin = 0
    for start, end in _find_joints(title):
        yield title[begin:start]
        begin = end
    yield title[begin:]


def _share_of_head(text: str, own: str, head: str) -> float:
    """Return how much of a line is the beginning of a title; it may go on with a remark: `（5/7）`, `【16:15】`."""
    if _is_prefixed(own, head):
        return _OF_FIRST_HEADING
    is_longer = len(head) < len(own) <= len(head) + _LONGEST_REMARK and own.startswith(head)
    return len(head) / len(own) if is_longer and _REMARK_RE.search(text) else 0.0


def cut_site(title: str, page: str, sites: Iterable[str]) -> str:
    r"""Return a title without the names of channel and site at its end, or at its start.

    A part is one if the page says it again by itself, or it has the form of an outlet's name.

    Args:
        title: As given.
        page: The short lines of the page, each between two newlines.
        sites: What the page calls its site.

    Example:
        >>> cut_site("江州降雪_社会_江州网", "\n社会\n江州网\n", ())
        '江州降雪'
    """
    names = frozenset(filter(None, sites))
    title = _cut_end(title[:_LONGEST_TITLE], page, names)
    begin = 0
    for start, end in _find_joints(title)[:_MOST_JOINTS]:
        if end >= len(title) or not _is_site(title[begin:start].strip(), page, names):
            break
        begin = end
    return title[begin:].strip()


def _cut_end(title: str, page: str, names: frozenset[str]) -> str:
    """Return a title without what stands at its end: channels and the site, and what the site says of itself."""
    is_cut = False
    for _ in range(_MOST_JOINTS):
        joints = _find_joints(title)[:_MOST_JOINTS]
        start, end = joints[-1] if joints else (0, 0)
        if not start:
            break
        part = title[end:].strip()
        if _is_site(part, page, names) or _is_house(part) or (is_cut and part in _CHANNELS):
            title, is_cut = title[:start], True
            continue
        # 江州降雪 | 江州网 - 江州人的家园
        named = (
            before for (before, end), (behind, _) in pairwise(joints) if before and _is_named(title[end:behind], names)
        )
        site = next(named, 0)
        return title[:site] if site >= _FEWEST else title
    return title


def _is_named(part: str, names: frozenset[str]) -> bool:
    """Say whether what stands between two joints is a site."""
    part = part.strip()
    return part in names or is_outlet(part)


def _is_house(part: str) -> bool:
    """Say whether the last part of a title is an office, a school or a company: its site is called so."""
    return 3 < len(part) <= _LONGEST_HOUSE and _HOUSE_RE.fullmatch(part) is not None


def find_site(title: str) -> str | None:
    """Return the outlet that a title ends with, behind a longer part; or a paper that begins it as one on paper.

    Example:
        >>> [find_site(title) for title in ("江州降雪_社会_江州网", "江州日报数字报-江州降雪", "江州降雪_手机江州网")]
        ['江州网', '江州日报', '江州网']
    """
    on_paper = _ON_PAPER_RE.match(title)
    if on_paper and is_outlet(on_paper[1]):
        return on_paper[1]
    parts = [part.strip() for part in _cut_parts(title[:_LONGEST_TITLE])]
    last = _LATIN_RE.sub("", _EDITION_RE.sub("", parts[-1]))
    last = of_phones[1] if (of_phones := _ON_PHONES_RE.fullmatch(last)) and is_outlet(of_phones[1]) else last
    is_site = is_outlet(last) and len(last) <= _LONGEST_SITE and len(last) < max(map(len, parts))
    return last if is_site and len(parts) > 1 else None


def _is_site(part: str, page: str, names: frozenset[str]) -> bool:
    return not part or part in names or is_outlet(part) or (len(part) <= 16 and f"\n{part}\n" in page)
