"""Where the value of a field came from: a place in the source file, and often a key there.

`Provenance.origins` shows origins as text; between the floors they are values, so that nobody cuts that text again.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from sys import intern
from typing import Any, NamedTuple, Self

from newsnorm._frozen import FrozenMap, tuple_maker

_BETWEEN = ", "


class Origin(NamedTuple):
    """One place that a value came from. A named tuple, because each field of each article has one.

    Attributes:
        place: `header`, `head`, `label`, `row`, `page`, `line`, `name`, `body`, `text`, or a word of a plug-in's own.
        key: What the value stood under there: a key of the header, a kind of line, the number of a line.

    Example:
        >>> str(Origin("header", "title")), str(Origin("name"))
        ('header:title', 'name')
    """

    place: str
    key: str = ""

    def __str__(self) -> str:
        return f"{self.place}:{self.key}" if self.key else self.place

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read one origin written as text.

        Example:
            >>> Origin.parse("header:title")
            Origin(place='header', key='title')
        """
        place, _, key = text.partition(":")
        return cls(place, key)


make_origin = tuple_maker(Origin)
"""`Origin`, for those who have both its parts."""

ROW = "row"
"""The place of what stood beside a text in data."""

FILE_NAME = Origin("name")
"""The name of the file, or of a folder on its path."""


@lru_cache(maxsize=1024)
def join_origins(origins: tuple[Origin, ...]) -> str:
    """Return the origins of one field as text, each once.

    Interned: the articles of one collection share a few, and each article has one for every field.

    Example:
        >>> join_origins((Origin("header", "author"), Origin("line", "byline")))
        'header:author, line:byline'
    """
    if len(origins) == 1:
        place, key = origins[0]
        return intern(f"{place}:{key}" if key else place)
    return intern(_BETWEEN.join(dict.fromkeys(map(str, origins))))


def take_origins(given: Any) -> Any:
    """Return origins by field as every floor keeps them, from what the author of a reader may write.

    A field has one origin or a tuple of them, each a value or its text. What is neither stays as it is; a check of
    foreign readers names it.

    Example:
        >>> take_origins({"title": "header:title"})["title"]
        (Origin(place='header', key='title'),)
    """
    # Such a mapping was made here before: a raw article is copied with another field changed.
    if type(given) is FrozenMap or not isinstance(given, Mapping):
        return given
    return FrozenMap({name: _take(origins) for name, origins in given.items()})


def _take(given: Any) -> Any:
    if type(given) is Origin:
        return (given,)
    if isinstance(given, str):
        return tuple(map(Origin.parse, given.split(_BETWEEN)))
    if type(given) is tuple:
        return tuple([Origin.parse(each) if isinstance(each, str) else each for each in given])
    return given
