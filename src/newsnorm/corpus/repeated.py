"""Lines that most articles of one folder share at their head or tail: what a blog prints on every page.

No grammar knows `欢迎订阅江州夜话` for what it is, but a folder does: a line that stands at the same end of most of its
articles, letter by letter, was not written for any of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import TypeVar

from attrs import evolve, frozen

from newsnorm._frozen import Shown
from newsnorm.body import Body, Piece, TextPiece
from newsnorm.lexicon.characters import COLONS
from newsnorm.model import Article
from newsnorm.news.cut import Position, lines_of, take_out
from newsnorm.news.rules.repeated import REPEATED_HEAD, REPEATED_TAIL

_T = TypeVar("_T")

_SAMPLE = 200
"""So many articles of a folder are read at most before its lines are known."""

_HEAD_LINES = 4
_TAIL_LINES = 8
_LONGEST = 200
_FEWEST_ARTICLES = 10


@frozen(kw_only=True, repr=False)
class SharedLines(Shown):
    """Lines that more than half of a folder's articles have.

    Attributes:
        head: Among their first four lines.
        tail: Among their last eight.
    """

    head: frozenset[str] = frozenset()
    tail: frozenset[str] = frozenset()


def choose_evenly(items: Iterable[_T], most: int = _SAMPLE) -> list[_T]:
    """Return at most `most` of the items, evenly spread and the same in every run, without holding more than that.

    Example:
        >>> choose_evenly(range(10), most=4)
        [0, 4, 8]
    """
    chosen: list[_T] = []
    step = 1
    for number, item in enumerate(items):
        if number % step == 0:
            if len(chosen) == most:
                chosen = chosen[::2]
                step *= 2
                if number % step:
                    continue
            chosen.append(item)
    return chosen


def learn_lines(articles: Iterable[Article]) -> SharedLines:
    """Return the lines that more than half of the articles share, and at least ten of them.

    Only lines of up to 200 characters with a letter in them count. At the head, a heading or a line that ends in a
    colon does not: what it heads stays.

    Args:
        articles: Loaded with `boilerplate="aggressive"`: their news lines are gone already.
    """
    total = 0
    heads: Counter[str] = Counter()
    tails: Counter[str] = Counter()
    for article in articles:
        total += 1
        pieces = Body.of(*article.blocks).pieces
        heads.update({text for _, text in _head(pieces) if _may_be_shared(text)})
        tails.update({text for _, text in _tail(pieces) if _may_be_shared(text)})
    return SharedLines(head=_most(heads, total), tail=_most(tails, total))


def take_repeated(article: Article, shared: SharedLines) -> Article:
    """Return the article without the shared lines at its ends, which are now boilerplate of kind `repeated`.

    At the head each of the first lines may go; at the tail all from the end up to the first that is not shared. An
    article that would be left empty stays as it is.
    """
    whole = Body.of(*article.blocks, boilerplate=article.boilerplate, images=article.images)
    taken = {position: REPEATED_HEAD for position, text in _head(whole.pieces) if text in shared.head}
    for position, text in _tail(whole.pieces):
        if text not in shared.tail:
            break
        taken[position] = REPEATED_TAIL
    if not taken:
        return article
    body = take_out(whole, taken)
    parts = body.sort_out()
    if not any(block.text for block in parts.blocks):
        return article
    placed = {image.url: image for image in parts.images}
    images = tuple(placed.get(image.url, image) for image in article.images)
    return evolve(article, blocks=parts.blocks, boilerplate=parts.boilerplate, images=images)


def _head(pieces: Sequence[Piece]) -> list[tuple[Position, str]]:
    """Return the first lines that hold text, without those that head what follows."""
    lines = (
        ((index, number), piece.block.kind, text)
        for index, piece in enumerate(pieces)
        if type(piece) is TextPiece
        for number, text in lines_of(piece.block)
    )
    return [
        (position, text)
        for position, kind, text in islice(lines, _HEAD_LINES)
        if kind != "heading" and text[-1] not in COLONS
    ]


def _tail(pieces: Sequence[Piece]) -> list[tuple[Position, str]]:
    """Return the last lines that hold text, the last one first."""
    lines = (
        ((index, number), text)
        for index, piece in reversed(list(enumerate(pieces)))
        if type(piece) is TextPiece
        for number, text in reversed(lines_of(piece.block))
    )
    return list(islice(lines, _TAIL_LINES))


def _may_be_shared(text: str) -> bool:
    return len(text) <= _LONGEST and any(map(str.isalnum, text))


def _most(counts: Counter[str], total: int) -> frozenset[str]:
    return frozenset(text for text, count in counts.items() if count >= _FEWEST_ARTICLES and 2 * count > total)
