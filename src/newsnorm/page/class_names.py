"""What an element says by its class: that it holds the name of an author, that its lines stay as they are written."""

from __future__ import annotations

from functools import cache

from newsnorm._caches import remember_short
from newsnorm._lazy import compile_late
from newsnorm.lexicon.words import read_words
from newsnorm.markup.events import Attributes

# Classes of elements that hold the name of an author: `author`, `post-author`, `entry__author-name`, `byline`.
_AUTHOR_CLASS_RE = compile_late(r"(?:^|[\s_-])(?:author|byline|writer)(?:[_-]?name)?(?=\s|$)")
_LINES = "white-space:pre-wrap"


@remember_short(2048)
def is_author(names: str) -> bool:
    """Say whether one of the classes of an element says that it holds the name of an author."""
    return _AUTHOR_CLASS_RE.search(names.lower()) is not None


@remember_short(2048)
def _keeps_lines(names: str) -> bool:
    """Say whether one of the classes of an element says that lines stay as they are written."""
    return not _line_classes().isdisjoint(names.split())


def keep_lines(attrs: Attributes) -> Attributes:
    """Return attributes with the style that a class stands for, if it says that lines stay as they are written."""
    for name, value in attrs:
        if name == "class" and value and _keeps_lines(value):
            style = next((value for name, value in attrs if name == "style" and value), "")
            return (*((name, value) for name, value in attrs if name != "style"), ("style", f"{_LINES};{style}"))
    return attrs


@cache
def _line_classes() -> frozenset[str]:
    """Return the classes of elements whose lines stay as they are written, as style sheets say."""
    return frozenset(read_words("box_names", part="lines"))
