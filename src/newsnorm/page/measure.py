"""How much each block of a page is prose, and how much of it is links."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from attrs import define, field

from newsnorm._frozen import Shown
from newsnorm._lazy import compile_late
from newsnorm.body import Body, TextPiece
from newsnorm.lexicon.characters import COMMON_HAN_RE, CORNER_QUOTES, HAN, SENTENCE_ENDS_OR_ELLIPSIS, STOPS
from newsnorm.model import Link
from newsnorm.news.attachments import is_file
from newsnorm.page.away import goes_on_around, leads_away
from newsnorm.page.notices import is_foot, is_notice

# Marks of prose. A colon or a full stop of ASCII stands in dates, numbers and addresses; one behind a word and before
# a blank does not. Two regexes, because one with both ways takes ten times as long.
_MARK_RE = compile_late(rf"[{STOPS}“”{CORNER_QUOTES}《》…,!?;]")
_FULL_STOP_RE = compile_late(rf"[.](?<=[a-z{HAN}].)(?=\s|$)")
_LETTERS_RE = compile_late("[A-Za-z]+")
# A short line without the end of a sentence is a headline or a button, however many commas it has.
_SENTENCE_RE = compile_late(f"[{SENTENCE_ENDS_OR_ELLIPSIS}；]")
_ASCII_SENTENCE_RE = compile_late(rf"[.!?](?<=[a-z{HAN}][.]|[{HAN}][!?])(?=\s|$)")
# The high bytes that in UTF-16 only those of `COMMON_HAN` have; what has the one between may be a hexagram.
_HAN_BYTES = bytes((*range(0x34, 0x4D), *range(0x4E, 0xA0)))
_SHARED_BYTE = 0x4D
_LONGEST_HEADLINE = 60
_OF_HEADLINE = 0.3
_HAN_PER_MARK = 25
_PROSE = 2
_LETTERS_PER_MARK = 125
_SIZE_PER_MARK = 2
_FEWEST_LINKS = 3
# A tenth of a menu may be marks between its links.
_OF_MENU = 10


@define(eq=False, repr=False)
class Measure(Shown):
    """One block, measured.

    Attributes:
        text: Its words.
        kind: Its kind.
        size: Its characters without blanks.
        linked: Those that stand in links to other pages.
        links: How many links it has.
        files: How many of these lead to files.
        worth: How much prose stands in it outside of links: its marks, and one more for so many characters; none in a
            notice of the site, and in its foot.
        targets: These links.
        find_domain: Tells the site of the page.
        is_linked: Whether most of it is links.
        is_prose: Whether it is a sentence or more outside of links.
    """

    text: str
    kind: str
    level: int | None
    size: int
    linked: int
    links: int
    files: int
    worth: float
    targets: Sequence[Link] = ()
    find_domain: Callable[[], str] = str
    is_linked: bool = field(init=False)  # these two are asked for again and again
    is_prose: bool = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Sum up what a new value holds."""
        self.sum_up()

    def sum_up(self) -> None:
        """Say anew whether it is linked, and prose."""
        self.is_linked = self.linked * 2 > self.size
        self.is_prose = self.worth >= _PROSE and not self.is_linked

    @property
    def leads_away(self) -> bool:
        """Whether it is links for the most part, and all lead to other sites. Only few blocks are asked."""
        return self.is_linked and bool(self.targets) and leads_away(self.targets, self.find_domain())

    @property
    def is_told(self) -> bool:
        """Whether it is links for the most part, and a sentence stands around them."""
        return self.is_linked and bool(self.targets) and goes_on_around(self.text, self.targets)


def measure_blocks(body: Body, find_domain: Callable[[], str] = str, covered: Collection[int] = ()) -> list[Measure]:
    """Return the measures of all blocks, in order.

    Args:
        body: The page.
        find_domain: Tells its site when it is asked; by default none.
        covered: The numbers of those that stand in a link which holds several.
    """
    measures = [_measure(piece, find_domain) for piece in body.pieces if type(piece) is TextPiece]
    for at in covered:
        if at < len(measures) and measures[at].size:
            measure = measures[at]
            measure.linked, measure.links, measure.worth = measure.size, max(measure.links, 1), 0.0
            measure.sum_up()
    return measures


def _measure(piece: TextPiece, find_domain: Callable[[], str]) -> Measure:
    block = piece.block
    text = block.text
    linked = [link.text for link in piece.links if not is_file(link)] if piece.links else ()
    size = len("".join(text.split()))
    inside = min(size, len("".join("".join(linked).split()))) if linked else 0
    # Half of the blocks of a page are one link and nothing else: no prose stands outside of it.
    worth = _worth_outside(text, size, linked) if text not in linked else 0.0
    links = len(piece.links)
    files = links - len(linked)
    return Measure(text, block.kind, block.level, size, inside, links, files, worth, piece.links, find_domain)


def _worth_outside(text: str, size: int, linked: Sequence[str]) -> float:
    """Return how much prose stands in a text outside of its links."""
    worth = _worth_of(text)
    if worth and size <= _LONGEST_HEADLINE and not _SENTENCE_RE.search(text) and not _ASCII_SENTENCE_RE.search(text):
        worth *= _OF_HEADLINE
    if worth >= _PROSE and (is_foot(text) or is_notice(text)):
        return 0.0
    return max(0.0, worth - sum(map(_worth_of, linked))) if worth else 0.0


def _worth_of(text: str) -> float:
    marks = len(_MARK_RE.findall(text)) + (len(_FULL_STOP_RE.findall(text)) if "." in text else 0)
    if not marks:
        return 0.0
    han = count_han(text)
    letters = sum(map(len, _LETTERS_RE.findall(text))) if han * 2 < len(text) else 0
    # Words without marks between them, however many, are a list.
    return marks + min(han / _HAN_PER_MARK + letters / _LETTERS_PER_MARK, _SIZE_PER_MARK * marks)


def count_han(text: str) -> int:
    """Return how many characters of `COMMON_HAN` a text has. To look at bytes takes a third of the time of a regex.

    Example:
        >>> count_han("江州 2023年 ䷀")
        3
    """
    high = text.encode("utf-16-le", "surrogatepass")[1::2]
    if _SHARED_BYTE in high:
        return len(COMMON_HAN_RE.findall(text))
    return len(high) - len(high.translate(None, _HAN_BYTES))


def sum_worth(measures: Sequence[Measure]) -> float:
    """Return how much prose there is in all."""
    return sum(measure.worth for measure in measures)


def is_link_list(measures: Sequence[Measure]) -> bool:
    """Say whether blocks are a list of links: several links that have most of the words."""
    size = sum(measure.size for measure in measures)
    links = sum(measure.links for measure in measures)
    return links >= _FEWEST_LINKS and sum(measure.linked for measure in measures) * 2 > size


def find_menus(measures: Sequence[Measure], start: int, end: int) -> frozenset[int]:
    """Return the blocks between two that are links and nothing else, several in a row."""
    found: set[int] = set()
    run: list[int] = []
    for at in range(start, end):
        measure = measures[at]
        if measure.links and measure.linked * _OF_MENU >= measure.size * (_OF_MENU - 1):
            run.append(at)
            if len(run) >= _FEWEST_LINKS:
                found.update(run)
        elif measure.size:
            run = []
    return frozenset(found)
