"""What an element says by its class: that it holds the name of an author, that its lines stay as they are written."""

from __future__ import annotations

from functools import cache
from typing import Final, NamedTuple

from newsnorm._caches import remember_short
from newsnorm._lazy import compile_late
from newsnorm.lexicon.words import read_words
from newsnorm.markup.events import Attributes

# Classes of elements that hold the name of an author: `author`, `post-author`, `entry__author-name`, `byline`.
_AUTHOR_CLASS_RE = compile_late(r"(?:^|[\s_-])(?:author|byline|writer)(?:[_-]?name)?(?=\s|$)")
_LINES = "white-space:pre-wrap"


class Told(NamedTuple):
    """What an element says by its class.

    Attributes:
        keeps_lines: Whether its lines stay as they are written.
        is_author: Whether it holds the name of an author.
    """

    keeps_lines: bool
    is_author: bool


NOTHING: Final = Told(keeps_lines=False, is_author=False)
"""What an element without a class says by it."""


@remember_short(2048)
def read_class(names: str) -> Told:
    """Return what the classes of an element say.

    Example:
        >>> read_class("post-author"), read_class("box pre-wrap")
        (Told(keeps_lines=False, is_author=True), Told(keeps_lines=True, is_author=False))
    """
    return Told(not _line_classes().isdisjoint(names.split()), _AUTHOR_CLASS_RE.search(names.lower()) is not None)


def keep_lines(attrs: Attributes) -> Attributes:
    """Return the attributes of an element whose class stands for a style that keeps its lines, with that style."""
    style = next((value for name, value in attrs if name == "style" and value), "")
    return (*((name, value) for name, value in attrs if name != "style"), ("style", f"{_LINES};{style}"))


@cache
def _line_classes() -> frozenset[str]:
    """Return the classes of elements whose lines stay as they are written, as style sheets say."""
    return frozenset(read_words("box_names", part="lines"))
