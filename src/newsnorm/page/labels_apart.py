"""A label in one element and its value in the next: `<dt>作者</dt><dd>林一舟</dd>`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, takewhile

from newsnorm.body import Piece, TextPiece
from newsnorm.lexicon.characters import COLONS
from newsnorm.lexicon.labels import EDITING, WRITING, label_words_anywhere
from newsnorm.lexicon.outlets import looks_like_outlet
from newsnorm.model import make_block
from newsnorm.page.dates_apart import join_date
from newsnorm.page.line_info import read_line, tells_date
from newsnorm.page.measure import Measure

_HEADING = "heading"
_SHORTEST = 2
_LONGEST = 12
_LONGEST_VALUE = 60
_LABELS = frozenset(
    word for word in label_words_anywhere("source", "date", "modified", *WRITING, *EDITING) if len(word) >= _SHORTEST
)


def find_pairs(measures: Sequence[Measure], numbers: Sequence[int], most: int) -> Iterator[int]:
    """Yield those of some blocks that are a label or its value, above the first prose or below the last.

    Args:
        measures: The blocks of the page.
        numbers: Of those that are looked at, in order.
        most: So many of the first and of the last.
    """

    def is_no_prose(at: int) -> bool:
        return not measures[at].is_prose or measures[at].kind == "caption"

    head = [*takewhile(is_no_prose, numbers[:most])]
    tail = [*takewhile(is_no_prose, numbers[len(head) :][: -most - 1 : -1])]
    for part in (head, tail[::-1]):
        yield from _find_in(measures, part)


def find_other(measures: Sequence[Measure], numbers: Sequence[int], most: int) -> Iterator[int]:
    """Yield those of the first and the last blocks that are a label and the date of something else.

    Args:
        measures: The blocks of the page.
        numbers: Of those that are looked at, in order.
        most: So many of the first and of the last.
    """
    for part in (numbers[:most], numbers[most:][-most:]):
        for label, value in pairwise(part):
            is_next = value == label + 1 and measures[label].kind != _HEADING
            if is_next and join_other(measures[label].text, measures[value].text):
                yield from (label, value)


def _find_in(measures: Sequence[Measure], numbers: Sequence[int]) -> Iterator[int]:
    place = 0
    while place + 1 < len(numbers):
        pair = numbers[place : place + 2]
        # A heading stands over more than a name.
        is_label = pair[1] == pair[0] + 1 and measures[pair[0]].kind != _HEADING
        if is_label and join_pair(*(measures[at].text for at in pair)):
            yield from pair
            place += 1
        place += 1


def join_pair(label: str, value: str) -> str:
    """Return a label and the line below it as one line, if that says something; else nothing.

    Example:
        >>> join_pair("来源", "江州日报"), join_pair("作者：", "林一舟"), join_pair("作者", "点击排行")
        ('来源：江州日报', '作者：林一舟', '')
    """
    if len(label) > _LONGEST:
        return ""
    word, value = _tidy(label, value)
    if "".join(word.split()) not in _LABELS or not 0 < len(value) <= _LONGEST_VALUE or "\n" in value:
        return ""
    line = f"{word}：{value}"
    said = read_line(line, "tail")
    return line if said and (said.outlet is None or looks_like_outlet(value)) else ""


def join_other(label: str, value: str) -> str:
    """Return a label and the date below it as one line, if the label says that something else happened then.

    Example:
        >>> join_other("生产日期", "2023-03-08"), join_other("发布日期", "2023-03-08"), join_other("江州", "2023-03-08")
        ('生产日期：2023-03-08', '', '')
    """
    word, value = _tidy(label, value)
    if not 0 < len(word) <= _LONGEST or len(value) > _LONGEST_VALUE or "\n" in word + value:
        return ""
    if not (any(map(str.isdigit, value)) and tells_date(value)):
        return ""
    line = f"{word}：{value}"
    return "" if tells_date(line) else line


def _tidy(label: str, value: str) -> tuple[str, str]:
    """Return a label without its colon, and its value, without blanks around them."""
    return label.strip().rstrip(COLONS).rstrip(), value.strip()


def join_labels(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield pieces, those beside the article that are a label and its value as one."""
    waiting: TextPiece | None = None
    for piece in pieces:
        beside = piece if type(piece) is TextPiece and piece.beside else None
        if waiting is None and beside is None:  # most
            yield piece
            continue
        if waiting and beside and beside.beside == waiting.beside:
            pair = waiting.block.text, beside.block.text
            date = join_date(*pair)
            line = date or join_pair(*pair) or join_other(*pair)
            if line:
                joined = TextPiece(make_block(text=line), (*waiting.links, *beside.links), waiting.beside)
                if not date:
                    yield joined
                waiting = joined if date else None  # a clock may follow
                continue
        if waiting:
            yield waiting
        waiting = beside if beside and beside.block.kind != _HEADING else None
        if waiting is None:
            yield piece
    if waiting:
        yield waiting
