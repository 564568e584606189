"""Where in an article the first place of a change stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newsnorm.model import Article, Change
from newsnorm.text.normal_form import to_form

# Stands in `Change.after` for code and addresses that were left out. It may as well be an ellipsis of the text.
_CUT = "…"


class Place(NamedTuple):
    """A text of an article that text rules have seen.

    Attributes:
        name: In words, for a person.
        text: The text.
        block: The number of the block that it is, from 1; None for any other text.
    """

    name: str
    text: str
    block: int | None = None


def list_places(article: Article) -> Iterator[Place]:
    """Yield everything in an article that text rules have seen.

    Example:
        >>> list(list_places(Article(title="快讯")))
        [Place(name='title', text='快讯', block=None)]
    """
    for name, text in (
        ("title", article.title),
        ("original_title", article.original_title),
        ("summary", article.summary),
    ):
        if text:
            yield Place(name, text)
    yield from (Place(f"block {number}", block.text, number) for number, block in enumerate(article.blocks, 1))
    yield from (Place(f"taken out, {line.kind}", line.text) for line in article.boilerplate)
    yield from (Place("caption", image.caption) for image in article.images if image.caption)


def find_place(change: Change, places: Iterable[Place]) -> Place | None:
    """Return the place where a change shows; None when later changes have hidden it.

    The words as they were after the change are looked for; then only their letters, which no rule changes.

    Example:
        >>> find_place(Change("comma", 1, "甲,乙", "甲，乙"), [Place("title", "快讯"), Place("block 1", "甲，乙", 1)])
        Place(name='block 1', text='甲，乙', block=1)
    """
    places = tuple(places)
    for place in places:
        if change.after and change.after in place.text:
            return place
    wanted = [part for part in (_letters(part) for part in change.after.split(_CUT)) if part]
    for place in places:
        if wanted and _holds(_letters(place.text), wanted):
            return place
    return None


def _holds(text: str, parts: list[str]) -> bool:
    place = 0
    for part in parts:
        found = text.find(part, place)
        if found < 0:
            return False
        place = found + len(part)
    return True


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, to_form("NFKC", text)))
