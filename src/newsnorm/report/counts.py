"""Counters whose memory does not grow with the number of documents: names, samples, and what stands there twice."""

from __future__ import annotations

import hashlib
import tempfile
from array import array
from collections import Counter
from collections.abc import Callable, Iterable
from random import Random

from attrs import define, field, frozen

from newsnorm._frozen import Shown
from newsnorm._terminal import clip

_MOST_NAMES = 20_000
LONGEST_NAME = 200
_MOST_SAMPLES = 8
_MOST_BAGS = 300
_MOST_GROUPS = 1_000
_MOST_PATHS = 8
_LONGEST_PATH = 500
REST = "…"
"""The name of what was counted together, because there were too many names."""


class Tally:
    """How often each name came.

    Where there are very many, the rare ones are forgotten now and then: the numbers of the frequent ones stay right but
    for a few, and `is_cut` tells of it.

    Example:
        >>> tally = Tally()
        >>> tally.add(["江州日报", "江州日报", "望江网"])
        >>> tally.most_common()
        [('江州日报', 2), ('望江网', 1)]
    """

    def __init__(self, most: int = _MOST_NAMES) -> None:
        """Count up to so many names."""
        self.is_cut = False
        self._counts: Counter[str] = Counter()
        self._most = most

    def __len__(self) -> int:
        return len(self._counts)

    def add(self, names: Iterable[str]) -> None:
        """Count the names of a document."""
        for name in names:
            self._counts[clip(name, LONGEST_NAME)] += 1
        if len(self._counts) > self._most:
            self._counts = Counter(dict(self._counts.most_common(self._most // 2)))
            self.is_cut = True

    def most_common(self, most: int | None = None) -> list[tuple[str, int]]:
        """Return names and numbers, the largest first; equal ones by their name."""
        return sorted(self._counts.items(), key=lambda each: (-each[1], each[0]))[:most]


@frozen(kw_only=True, repr=False)
class Sample(Shown):
    """A document to look at.

    Attributes:
        path: Where it was found.
        title: Its title.
        note: What was found in it, or changed.
        row: Its place in the run.
    """

    path: str
    title: str = ""
    note: str = ""
    row: int | None = None


class Bag:
    """How many documents there were, and some of them, spread evenly over all."""

    def __init__(self) -> None:
        """Hold nothing yet."""
        self.count = 0
        self._samples: list[Sample] = []
        self._random = Random(0)  # noqa: S311 - equal rows give an equal page

    def add(self, make: Callable[[], Sample]) -> None:
        """Count a document; the sample is made only if it is one of those kept."""
        self.count += 1
        if len(self._samples) < _MOST_SAMPLES:
            self._samples.append(make())
            return
        place = self._random.randrange(self.count)
        if place < _MOST_SAMPLES:
            self._samples[place] = make()

    @property
    def samples(self) -> tuple[Sample, ...]:
        """Those kept, in the order of the run."""
        return tuple(sorted(self._samples, key=lambda each: -1 if each.row is None else each.row))


class Bags:
    """A bag for each name, as long as they are not too many; then one for the rest."""

    def __init__(self) -> None:
        """Hold none."""
        self._bags: dict[str, Bag] = {}

    def __len__(self) -> int:
        return len(self._bags)

    def add(self, name: str, make: Callable[[], Sample]) -> None:
        """Count a document under a name."""
        name = clip(name, LONGEST_NAME)
        if name not in self._bags and len(self._bags) >= _MOST_BAGS:
            name = REST
        bag = self._bags.get(name)
        if bag is None:
            bag = self._bags[name] = Bag()
        bag.add(make)

    def get(self, name: str) -> Bag:
        """Return the bag of a name, an empty one where there is none."""
        return self._bags.get(name) or Bag()

    def most_common(self) -> list[tuple[str, Bag]]:
        """Return names and bags, the fullest first."""
        return sorted(self._bags.items(), key=lambda each: (-each[1].count, each[0]))


@define(repr=False)
class Group(Shown):
    """Documents with one `id`.

    Attributes:
        title: Of the first that came again.
        count: How many there are.
        paths: Of the first ones.
    """

    title: str
    count: int
    paths: list[str] = field(factory=list)


class Repeated:
    """Which documents come again, by their `id`.

    An `id` takes 24 to 48 bytes of memory: it is kept as a number of 64 bits, and the path of its first document in a
    file on the disk.
    """

    def __init__(self) -> None:
        """Know of no document."""
        self.surplus = 0
        self.groups = 0
        self._known: dict[int, Group] = {}
        self._places = _Places()
        self._paths = tempfile.TemporaryFile()  # noqa: SIM115 - closed by `close`
        self._end = 0

    def add(self, name: str, path: str, title: str) -> None:
        """Note a document under its `id`."""
        key = _number_of(name)
        place = self._places.put(key, self._end)
        if place is None:
            data = clip(path, _LONGEST_PATH).encode("utf-8", "surrogatepass")
            self._paths.write(len(data).to_bytes(4, "little") + data)
            self._end += 4 + len(data)
            return
        self.surplus += 1
        group = self._known.get(key)
        if group is None:
            group = self._open_group(key, place, title)
        if group is not None:
            group.count += 1
            if len(group.paths) < _MOST_PATHS:
                group.paths.append(clip(path, _LONGEST_PATH))

    def _open_group(self, key: int, place: int, title: str) -> Group | None:
        if self._places.mark(key):
            self.groups += 1
        if len(self._known) >= _MOST_GROUPS:
            return None
        self._paths.seek(place)
        size = int.from_bytes(self._paths.read(4), "little")
        first = self._paths.read(size).decode("utf-8", "surrogatepass")
        self._paths.seek(self._end)
        group = self._known[key] = Group(title, 1, [first])
        return group

    def most_common(self) -> list[Group]:
        """Return the groups that are known, the largest first."""
        return sorted(self._known.values(), key=lambda each: (-each.count, each.paths))

    def close(self) -> None:
        """Let the file of paths go."""
        self._paths.close()


def _number_of(name: str) -> int:
    digest = hashlib.blake2b(name.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "little") or 1


class _Places:
    """A map from numbers to places, in two arrays: a dict takes four times as much."""

    _MARK = 1 << 63

    def __init__(self, size: int = 1 << 12) -> None:
        self._keys = array("Q", bytes(8 * size))
        self._values = array("Q", bytes(8 * size))
        self._mask = size - 1
        self._count = 0

    def put(self, key: int, value: int) -> int | None:
        """Note a place for a new key; return that of one that is known."""
        slot = self._find(key)
        if self._keys[slot]:
            return self._values[slot] & ~self._MARK
        self._keys[slot], self._values[slot] = key, value
        self._count += 1
        if 3 * self._count > 2 * self._mask:
            self._grow()
        return None

    def mark(self, key: int) -> bool:
        """Mark a known key, and return whether it was not marked before."""
        slot = self._find(key)
        is_new = not self._values[slot] & self._MARK
        self._values[slot] |= self._MARK
        return is_new

    def _find(self, key: int) -> int:
        slot = key & self._mask
        while self._keys[slot] not in (0, key):
            slot = (slot + 1) & self._mask
        return slot

    def _grow(self) -> None:
        larger = _Places(2 * (self._mask + 1))
        for key, value in zip(self._keys, self._values, strict=True):
            if key:
                slot = larger._find(key)
                larger._keys[slot], larger._values[slot] = key, value
        self._keys, self._values, self._mask = larger._keys, larger._values, larger._mask
