"""What a worker gets: some documents in a row, told by name alone."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from attrs import frozen

from newsnorm._frozen import Shown, tuple_maker
from newsnorm.containers.container import Bookmark
from newsnorm.corpus.found import Columns, File, from_columns, to_columns


class Mark(NamedTuple):
    """A place inside a container.

    Attributes:
        documents: How many stand before it.
        bookmark: How it is found; None for the beginning.
    """

    documents: int
    bookmark: Bookmark | None = None


BEGINNING = Mark(0)


class Slice(NamedTuple):
    """Some documents of one file. A named tuple as `File` is one.

    Attributes:
        found: The file, as `inputs.find_files` gives it.
        start: The first one, from 0.
        stop: One after the last.
        total: How many documents the file holds; 0 while they are not all counted.
        mark: A place at the first one or before it; None is the beginning.
    """

    found: File
    start: int
    stop: int
    total: int
    mark: Mark | None = None

    @property
    def is_whole(self) -> bool:
        """True for all documents of a file."""
        return self.start == 0 and self.stop == self.total


make_slice = tuple_maker(Slice)


@frozen(kw_only=True, repr=False)
class Shard(Shown):
    """Some documents of one file or of several: what is done, committed and resumed as one.

    Attributes:
        number: Its place among the shards, from 0.
        first_row: The place in the run of its first document, from 0.
        slices: Where they are.
    """

    number: int
    first_row: int
    slices: tuple[Slice, ...]

    def __reduce__(self) -> tuple[Any, ...]:
        """Go to a worker in columns."""
        found, *places = to_columns(self.slices) or ((),)
        return _from_columns, (self.number, self.first_row, to_columns(found), tuple(places))

    @property
    def size(self) -> int:
        """How many documents."""
        return sum(each.stop - each.start for each in self.slices)

    @property
    def name(self) -> str:
        """Its name, which tells its place: `part-00000`."""
        return f"part-{self.number:05d}"

    @property
    def members(self) -> str:
        """A hash of what it holds: another one under the same name is another input."""
        told = "\n".join(f"{each.found.path}\0{each.start}\0{each.stop}" for each in self.slices)
        return hashlib.sha256(f"{self.first_row}\n{told}".encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _from_columns(number: int, first_row: int, found: Columns, places: Columns) -> Shard:
    slices = tuple(map(make_slice, zip(from_columns(found), *places, strict=True)))
    return Shard(number=number, first_row=first_row, slices=slices)


def cut_shards(counted: Iterable[Slice], size: int) -> Iterator[Shard]:
    """Yield shards of `size` documents, the last one of what is left.

    Args:
        counted: All documents, in whatever pieces they were counted: the shards are the same.
        size: Documents in a shard.

    Example:
        >>> files = [Slice(File("a.md"), 0, 1, 1), Slice(File("b.jsonl"), 0, 4, 4)]
        >>> [[(each.found.path, each.start, each.stop) for each in shard.slices] for shard in cut_shards(files, 2)]
        [[('a.md', 0, 1), ('b.jsonl', 0, 1)], [('b.jsonl', 1, 3)], [('b.jsonl', 3, 4)]]
    """
    number = row = 0
    waiting: list[Slice] = []
    room = size
    for part in counted:
        rest = part
        while rest.start < rest.stop:
            taken = rest if rest.stop - rest.start <= room else rest._replace(stop=rest.start + room)
            if taken.start and waiting and waiting[-1].found == taken.found:
                waiting[-1] = waiting[-1]._replace(stop=taken.stop)
            else:
                waiting.append(taken)
            room -= taken.stop - taken.start
            if not room:
                yield Shard(number=number, first_row=row, slices=tuple(waiting))
                number, row, room, waiting = number + 1, row + size, size, []
            if taken is rest:
                break
            rest = rest._replace(start=taken.stop)
    if waiting:
        yield Shard(number=number, first_row=row, slices=tuple(waiting))
