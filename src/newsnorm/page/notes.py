"""What the outline of a page notes of single elements: what they say, where they touch, where they lead."""

from __future__ import annotations

from typing import NamedTuple


class Mark(NamedTuple):
    """What an element by its attributes says: a `time` element a moment, one called after authors a name.

    Attributes:
        block: The block it stands in.
        name: The field it speaks of: `date_published`, `date_modified`, `author`; `user` for who has a page there.
        value: As written.
    """

    block: int
    name: str
    value: str


class Seam(NamedTuple):
    """A place in a line where an element ends and another begins, with nothing between.

    Attributes:
        block: The block it stands in.
        before: The last characters before it.
        after: The first ones behind it.
    """

    block: int
    before: str
    after: str


class Topic(NamedTuple):
    """A link to what a page files articles under.

    Attributes:
        block: The block it stands in.
        kind: `category` or `tag`.
        url: Where it leads.
        name: Its words.
    """

    block: int
    kind: str
    url: str
    name: str = ""
