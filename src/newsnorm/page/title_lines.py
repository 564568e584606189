"""The lines of a page that repeat its title: which of them is the headline, and which block alone shows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from attrs import frozen

from newsnorm._frozen import Shown
from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import COMMON_HAN
from newsnorm.lexicon.outlets import is_outlet
from newsnorm.lexicon.words import read_words
from newsnorm.page.measure import Measure
from newsnorm.page.title import FEWEST, LONGEST_TITLE, ORNAMENTS, cut_parts, forms_of, heads_of, pack, width_of

_REMARK_RE = compile_late(r"[）)\]】］〕]\s*$")
# [图文快讯]江州降雪: a mark in brackets before a headline.
_MARKED_RE = compile_late(r"\s*[（(\[【［〔][^（(\[【［〔）)\]】］〕]{2,10}[）)\]】］〕]\s*(?=\w)")
_LONGEST = 150
# What stays as it is when a line is packed, which takes far longer than a look at its ends; and marks, which leave.
_PACKED_RE = compile_late(f"[0-9{COMMON_HAN}]+")
_MARKS = "，。、：；？！“”‘’（）《》【】「」…—-,.:;?!()[]| \n\u3000\u00a0"
# So many blocks above the text a heading is its own.
_FAR = 8
_NO_HEADLINE_ENDS = "。：:，,；;"
_LONGEST_REMARK = 8
# A heading of level 1 that is one part of the title is it, however short.
_OF_FIRST_HEADING = 0.9
_MARK = 2
_MARKS_BEHIND = read_words("page_parts", part="mark")
_MOST_LINES = 3
_SIGNS = ("©", "Copyright", "copyright", "COPYRIGHT")
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


@frozen(repr=False)
class _Given(Shown):
    """The titles that are given, in the forms by which a line of the page may repeat them; all but the first packed.

    Attributes:
        titles: As given, the best first.
        packed: All of each.
        heads: The first part of each, the first two, and so on, if they are long enough to know it by.
        forms: Both.
        parts: What stands between its joints.
        whole: All forms, a newline between two.
    """

    titles: Sequence[str]
    packed: Sequence[str]
    heads: Sequence[str]
    forms: tuple[str, ...]
    parts: frozenset[str]
    whole: str

    @classmethod
    def of(cls, titles: Iterable[str]) -> _Given:
        """Return titles as they are looked for."""
        titles = _cut_long(titles)
        packed = [title for title in dict.fromkeys(map(pack, titles)) if len(title) >= 2]
        heads = [*dict.fromkeys(head for title in titles for head in heads_of(title))]
        parts = frozenset(pack(part) for title in titles for part in cut_parts(title))
        return cls(titles, packed, heads, (*packed, *heads), parts, "\n".join((*packed, *heads, *parts)))

    def find_in(self, lines: Iterable[tuple[int, int, str]]) -> Iterator[tuple[int, int, str, str]]:
        """Yield those of some lines that may repeat a title, each with what it says packed.

        Most begin and end with what no title has, and need not be packed.
        """
        whole, forms = self.whole, self.forms
        for block, line, text in lines:
            if is_of_rights(text):
                continue
            bare = text.strip(_MARKS)
            if bare[:2] not in whole and bare[-2:] not in whole and _PACKED_RE.fullmatch(bare[:2] + bare[-2:]):
                continue
            own = pack(text)
            if own and (own in whole or own.startswith(forms) or own.endswith(forms)):
                yield block, line, text, own

    def share_of(self, text: str, own: str, measure: Measure) -> float:
        """Return how much of a title a line, packed and as it stands, says, from 0 to 1."""
        shares = (
            *(_share(own, each) for each in self.packed),
            *(_share_of_head(text, own, each) for each in self.heads),
        )
        share = max(shares)
        if not share and _cut_mark(text) in self.forms:
            share = _OF_FIRST_HEADING
        if not share and _may_be_cut(text, measure):
            share = max((len(title) / len(own) for title in self.packed if _is_cut(own, title)), default=0.0)
        is_first = measure.level == 1 and own in self.parts and not is_outlet(text.strip())
        return max(share, _OF_FIRST_HEADING) if (is_first or own in self.heads) and not measure.is_linked else share


class _TitleLine(NamedTuple):
    """A line of the page that repeats a title, or a part of one.

    Attributes:
        block: The number of its block.
        line: The number of the line in it.
        text: The line.
        own: The same, packed.
        share: How much of a title it says, from 0 to 1.
    """

    block: int
    line: int
    text: str
    own: str
    share: float


class TitleLines:
    """The lines of a page that repeat what it says that its title is: the same whichever part of it is the article."""

    __slots__ = ("_given", "_lines", "_measures")

    def __init__(self, measures: Sequence[Measure], titles: Iterable[str]) -> None:
        """Find them.

        Args:
            measures: The blocks of the page.
            titles: What `<title>` and the data of the page say, the best first.
        """
        self._measures = measures
        self._given = _Given.of(titles)
        self._lines = [*self._find()] if self._given.packed else []

    def _find(self) -> Iterator[_TitleLine]:
        given, measures = self._given, self._measures
        for block, line, text, own in given.find_in(_short_lines(measures)):
            yield _TitleLine(block, line, text, own, given.share_of(text, own, measures[block]))

    def choose(self, near: int) -> TitlePlace | None:
        """Return the line that says the most of a title, and of equal ones the best.

        Args:
            near: The block at which the article begins, as far as is known.
        """
        best: tuple[float, ...] = ()
        chosen: _TitleLine | None = None
        for each in self._lines:
            measure = self._measures[each.block]
            if not each.share or (each.block > near + _FAR and measure.kind != "heading"):
                continue
            rank = (
                round(each.share, 1),
                not measure.is_linked,
                measure.kind == "heading" and measure.level is not None,
                each.block <= near,
                -abs(near - each.block),
                each.share,
            )
            if rank > best:
                best, chosen = rank, each
        if chosen is None:
            return None
        told = _as_told(chosen.text, chosen.own, self._measures[chosen.block], self._given.titles)
        return TitlePlace(chosen.block, chosen.line, told.strip().lstrip(ORNAMENTS))

    def find_alone(self) -> int | None:
        """Return the one block outside of links that shows a title as it is given, or without its last parts."""
        given, measures = self._given, self._measures
        found = {
            each.block
            for each in self._lines
            if len(each.text) > FEWEST and each.own in given.forms and not measures[each.block].is_linked
        }
        return found.pop() if len(found) == 1 else None


def is_of_rights(text: str) -> bool:
    """Say whether a line begins with the sign of rights, as one at the foot of a page does: `© 江边札记`."""
    return text.lstrip().startswith(_SIGNS)


def _cut_long(titles: Iterable[str]) -> list[str]:
    """Return titles without what no title is as long as, each once."""
    return [*dict.fromkeys(title[:LONGEST_TITLE] for title in titles)]


def _as_told(text: str, own: str, measure: Measure, titles: Iterable[str]) -> str:
    """Return a headline as a title gives it where the line has a mark before it, or took two lines of the page."""
    is_broken = "\n" in measure.text and text not in measure.text
    forms = [form for title in titles for form in forms_of(title)]
    told = next((form for form in forms if _is_prefixed(own, told := pack(form)) or (is_broken and own == told)), "")
    if told or own in map(pack, forms):
        return told or text
    bare = _cut_mark(text)
    return next((form for form in forms if bare and bare == pack(form)), text)


def _cut_mark(text: str) -> str:
    """Return a line without the mark in brackets before it, packed; nothing if there is none."""
    mark = _MARKED_RE.match(text)
    return pack(text[mark.end() :]) if mark else ""


def _short_lines(measures: Sequence[Measure]) -> Iterator[tuple[int, int, str]]:
    """Yield the lines that may be a headline, with the numbers of block and line; a headline may take several."""
    for number, measure in enumerate(measures):
        if measure.kind == "code":
            continue
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
    is_enough = width >= 2 * FEWEST and (width >= _PART * whole or width >= 6 * FEWEST)
    return width / whole if is_enough else 0.0


def _may_be_cut(text: str, measure: Measure) -> bool:
    """Say whether a line may be a headline of which a title is only the beginning: no sentence and no link."""
    if measure.is_linked or (measure.is_prose and measure.level is None):
        return False
    return text.rstrip()[-1:] not in _NO_HEADLINE_ENDS


def _is_cut(own: str, title: str) -> bool:
    """Say whether a title is the longer half of a line, cut off: `江州普降大雪 多所学校…`."""
    return own.startswith(title) and len(own) < 2 * len(title) and width_of(title) >= 4 * FEWEST


def _is_prefixed(own: str, title: str) -> bool:
    """Say whether a line is a title behind a mark of two characters, 原创, 独家, or before one that is known."""
    if len(own) != len(title) + _MARK or len(title) < 2 * FEWEST:
        return False
    return own.endswith(title) or (own.startswith(title) and own.endswith(_MARKS_BEHIND))


def _share_of_head(text: str, own: str, head: str) -> float:
    """Return how much of a line is the beginning of a title; it may go on with a remark: `（5/7）`, `【16:15】`."""
    if _is_prefixed(own, head):
        return _OF_FIRST_HEADING
    is_longer = len(head) < len(own) <= len(head) + _LONGEST_REMARK and own.startswith(head)
    return len(head) / len(own) if is_longer and _REMARK_RE.search(text) else 0.0
