"""What a search finds: a file that is still to be opened, or what is wrong in its place."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

from newsnorm._frozen import tuple_maker
from newsnorm.errors import NewsnormError

if TYPE_CHECKING:
    from newsnorm.corpus.repeated import SharedLines


Paths = str | os.PathLike[str] | Iterable[str | os.PathLike[str]]
"""What a call may name: files, folders, globs and containers; one of them or many."""


class File(NamedTuple):
    """A file: one article, or a container of many. A named tuple, since millions of them go to workers.

    Attributes:
        path: Its path.
        error: Set when the place itself could not be read.
        shared: Lines of the folder it was found in, if they were learned.
        is_named: Whether the caller named it: a folder leaves out what seems to hold no article.
    """

    path: str
    error: NewsnormError | None = None
    shared: SharedLines | None = None
    is_named: bool = True


Columns = tuple[tuple[Any, ...], ...]
"""The fields of named tuples of a kind, field by field: an eighth of the time to pickle."""


def to_columns(tuples: Iterable[tuple[Any, ...]]) -> Columns:
    """Return the fields of files, or of other named tuples, field by field.

    Example:
        >>> to_columns([File("a.md"), File("b.md", is_named=False)])
        (('a.md', 'b.md'), (None, None), (None, None), (True, False))
    """
    return tuple(zip(*tuples, strict=True))


make_file = tuple_maker(File)


def from_columns(columns: Columns) -> tuple[File, ...]:
    """Return the files again."""
    return tuple(map(make_file, zip(*columns, strict=True)))
