"""A label in one element and its value in the next: `<dt>作者</dt><dd>林一舟</dd>`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from newsnorm.body import Piece, TextPiece
from newsnorm.lexicon.characters import COLONS
from newsnorm.lexicon.labels import EDITING, WRITING, label_words_anywhere
from newsnorm.lexicon.outlets import looks_like_outlet
from newsnorm.model import make_block
from newsnorm.news.line import Line
from newsnorm.news.rules.page_info import read_page_info
from newsnorm.page.measure import Measure

_HEADING = "heading"
_SHORTEST = 2
_LONGEST = 12
_LONGEST_VALUE = 60
_LABELS = frozenset(
    word for word in label_words_anywhere("source", "date", "modified", *WRITING, *EDITING) if len(word) >= _SHORTEST
)


def find_pairs(measures: Sequence[Measure], numbers: Sequence[int]) -> Iterator[int]:
    """Yield those of some blocks that are a label or its value.

    Args:
        measures: The blocks of the page.
        numbers: Of the blocks that are looked at, in order.
    """
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
    word, value = label.strip().rstrip(COLONS).rstrip(), value.strip()
    if "".join(word.split()) not in _LABELS or not 0 < len(value) <= _LONGEST_VALUE or "\n" in value:
        return ""
    line = f"{word}：{value}"
    said = read_page_info(Line(text=line, place="tail"))
    return line if said and (said.outlet is None or looks_like_outlet(value)) else ""


def join_labels(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield pieces, those beside the article that are a label and its value as one."""
    waiting: TextPiece | None = None
    for piece in pieces:
        beside = piece if type(piece) is TextPiece and piece.beside else None
        if waiting and beside and beside.beside == waiting.beside:
            line = join_pair(waiting.block.text, beside.block.text)
            if line:
                yield TextPiece(make_block(text=line), (*waiting.links, *beside.links), waiting.beside)
                waiting = None
                continue
        if waiting:
            yield waiting
        waiting = beside if beside and beside.block.kind != _HEADING else None
        if waiting is None:
            yield piece
    if waiting:
        yield waiting
