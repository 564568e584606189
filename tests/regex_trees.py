"""Regexes as paths: what may stand one after the other, and the shapes that make a regex slower than its text is long.

Python's own parser gives the tree. A class of characters is the set of those of a small alphabet that it takes: one
character on each side of every border that the regex draws, so that two classes overlap if and only if their sets do.
A tree with alternatives becomes a few paths, in which each alternative stands at least once.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from re import _constants as op
from re import _parser as parser
from typing import NamedTuple

Chars = frozenset[str]
_MANY = 1_000  # a repeat that may go further counts as one without end
_MOST_PATHS = 24
_REPEATS = {op.MAX_REPEAT: "greedy", op.MIN_REPEAT: "lazy", op.POSSESSIVE_REPEAT: "possessive"}
_SAMPLES = (
    " \t\n\r\N{IDEOGRAPHIC SPACE}aZ_09中、。“é\N{COMBINING ACUTE ACCENT}\N{ZERO WIDTH SPACE}-<>{}[]()|*#&:/`\"'!%.,=~$"
)
_CATEGORIES = {
    op.CATEGORY_DIGIT: r"\d", op.CATEGORY_NOT_DIGIT: r"\D", op.CATEGORY_SPACE: r"\s", op.CATEGORY_NOT_SPACE: r"\S",
    op.CATEGORY_WORD: r"\w", op.CATEGORY_NOT_WORD: r"\W",
}  # fmt: skip


class Item(NamedTuple):
    """What stands at one place of a path.

    Attributes:
        kind: `char`, `loop` (a repeat without end), `behind` and `not behind` (a look back, at
            `inner`), `anchor` (the beginning of
            the text), `guard` (any other condition, which takes no character).
        chars: The characters it takes, or looks at; of a loop those of all that it repeats.
        sample: A text that it takes.
        may_miss: It may take nothing.
        repeat: `greedy`, `lazy` or `possessive`, for a loop.
        inner: The paths of what a loop repeats, or a condition looks at.
        is_extra: It belongs to a part that may be absent.
    """

    kind: str
    chars: Chars
    sample: str = ""
    may_miss: bool = False
    repeat: str = ""
    inner: tuple[tuple[Item, ...], ...] = ()
    is_extra: bool = False

    @property
    def run(self) -> Chars:
        """The characters of which it takes any number in a row."""
        turns = [[item for item in path if item.kind in ("char", "loop")] for path in self.inner]
        alike = [_intersect([item for item in turn if not item.may_miss] or turn) for turn in turns if turn]
        return self.chars.intersection(frozenset().union(*alike)) if alike else self.chars


Path = tuple[Item, ...]


class Paths:
    """The paths of one regex."""

    def __init__(self, regex: re.Pattern) -> None:
        self.is_bytes = isinstance(regex.pattern, bytes)
        self.flags = regex.flags
        tree = parser.parse(regex.pattern, regex.flags)
        self._groups: dict[int, Path] = {}
        self.alphabet = frozenset(map(chr, range(256)) if self.is_bytes else _find_alphabet(tree))
        self._row = sorted(self.alphabet)
        self._known: dict[str, Chars] = {}
        self.all = self._follow(tree)

    def _follow(self, tree: object) -> list[Path]:
        """Return the paths of a sequence: where there are alternatives, each stands in one at least."""
        steps = [self._step(*node) for node in tree]
        count = min(max((len(step) for step in steps), default=1), _MOST_PATHS)
        return [tuple(item for step in steps for item in step[at % len(step)]) for at in range(count)]

    def _step(self, kind: object, value: object) -> list[Path]:
        """Return the ways to go through one node."""
        if kind in (op.LITERAL, op.NOT_LITERAL, op.ANY, op.IN):
            chars = self._chars(kind, value)
            return [(Item("char", chars, _sample_of(chars)),)]
        if kind in _REPEATS:
            return self._repeat(_REPEATS[kind], *value)
        if kind in (op.SUBPATTERN, op.ATOMIC_GROUP, op.GROUPREF):
            return self._group(kind, value)
        if kind in (op.BRANCH, op.GROUPREF_EXISTS):
            return self._branch(value[1] if kind is op.BRANCH else [each for each in value[1:] if each])
        return [(self._look(kind, *value) if kind in (op.ASSERT, op.ASSERT_NOT) else self._place(value),)]

    def _group(self, kind: object, value: object) -> list[Path]:
        if kind is op.GROUPREF:
            return [self._groups.get(value, ())]
        if kind is op.ATOMIC_GROUP:
            return [tuple(_harden(item) for item in path) for path in self._follow(value)]
        paths = self._follow(value[3])
        self._groups[value[0]] = paths[0]
        return paths

    def _place(self, kind: object) -> Item:
        """Return a condition on the place: the beginning of the text, of a line, or any other."""
        if kind is op.AT_BEGINNING and self.flags & re.MULTILINE:
            return Item("behind", frozenset(), inner=((Item("char", frozenset("\n"), "\n"),),))
        return Item("anchor" if kind in (op.AT_BEGINNING, op.AT_BEGINNING_STRING) else "guard", frozenset())

    def _branch(self, branches: list) -> list[Path]:
        """Return the paths of alternatives, those of a single character each as one."""
        paths = [path for branch in branches for path in self._follow(branch)]
        singles = [path[0] for path in paths if len(path) == 1 and path[0].kind == "char"]
        others = [path for path in paths if not (len(path) == 1 and path[0].kind == "char")]
        if singles:
            chars = frozenset().union(*(item.chars for item in singles))
            others.append((Item("char", chars, _sample_of(chars)),))
        return others[:: max(len(others) // _MOST_PATHS, 1)] or [()]

    def _repeat(self, repeat: str, least: int, most: int, tree: object) -> list[Path]:
        inner = self._follow(tree)
        if most is not op.MAXREPEAT and most <= _MANY:
            copies = [path * min(max(least, 1), 4) for path in inner]
            if least:
                return copies
            return [form for path in copies for form in _make_optional(path)]
        chars = frozenset().union(*(item.chars for path in inner for item in path if item.kind in ("char", "loop")))
        sample = "".join(item.sample for item in inner[0])
        loop = Item("loop", chars, sample * max(min(least, 4), 1), least == 0, repeat, tuple(inner))
        return [(loop,)]

    def _look(self, kind: object, direction: int, tree: object) -> Item:
        if direction > 0:
            return Item("guard", frozenset(), inner=tuple(self._follow(tree)))
        inner = [tuple(item for item in path if item.kind == "char") for path in self._follow(tree)]
        width = max(map(len, inner))
        if not all(len(path) == width for path in inner) or not width:
            return Item("guard", frozenset())
        return Item("not behind" if kind is op.ASSERT_NOT else "behind", frozenset(), inner=tuple(inner))

    def _chars(self, kind: object, value: object) -> Chars:
        """Return what one node takes that stands for one character."""
        key = f"{kind}{value}"
        if key not in self._known:
            self._known[key] = self._find_chars(kind, value)
        return self._known[key]

    def _find_chars(self, kind: object, value: object) -> Chars:
        if kind is op.LITERAL:
            return self._in_range(value, value)
        if kind is op.NOT_LITERAL:
            return self.alphabet - self._in_range(value, value)
        if kind is op.ANY:
            return self.alphabet if self.flags & re.DOTALL else self.alphabet - {"\n"}
        if kind is op.RANGE:
            return self._in_range(*value)
        if kind is op.CATEGORY:
            found = re.findall(
                _CATEGORIES[value], "".join(self.alphabet), re.ASCII if self.is_bytes else self.flags & re.ASCII
            )
            return frozenset(found)
        is_negated = value[0][0] is op.NEGATE
        taken = frozenset().union(*(self._chars(*item) for item in value[is_negated:]))
        return self.alphabet - taken if is_negated else taken

    def _in_range(self, first: int, last: int) -> Chars:
        if not self.flags & re.IGNORECASE:
            return frozenset(self._row[bisect_left(self._row, chr(first)) : bisect_right(self._row, chr(last))])
        return frozenset(
            char
            for char in self.alphabet
            if any(first <= ord(form) <= last for form in (char, char.lower(), char.upper()) if len(form) == 1)
        )


@cache
def paths_of(regex: re.Pattern) -> Paths:
    """Return the paths of a regex."""
    return Paths(regex)


def _intersect(items: list[Item]) -> Chars:
    return frozenset.intersection(*(item.run for item in items))


def _harden(item: Item) -> Item:
    return item._replace(repeat="possessive") if item.kind == "loop" else item


def _make_optional(path: Path) -> list[Path]:
    """Return a part that may be absent: one item that may miss, or two ways to go on."""
    if len(path) == 1:
        return [(path[0]._replace(may_miss=True),)]
    return [tuple(item._replace(is_extra=True) for item in path), ()]


def _sample_of(chars: Chars) -> str:
    """Return a character of a set, a usual one if there is any."""
    return min(chars, key=lambda char: (not char.isalnum(), not char.isascii(), char), default="")


def _find_alphabet(tree: object) -> set[str]:
    chars = set(_SAMPLES)
    for code in _find_borders(tree):
        chars.update(chr(each) for each in (code - 1, code, code + 1) if 0 <= each < 0x110000)
    return chars


def _find_borders(tree: object) -> Iterator[int]:
    if not isinstance(tree, tuple | list | parser.SubPattern):
        return
    for node in filter(None, tree):  # what never matches has an empty one, in Python 3.13
        if isinstance(node, tuple) and node[0] in (op.LITERAL, op.NOT_LITERAL):
            yield node[1]
        elif isinstance(node, tuple) and node[0] is op.RANGE:
            yield from node[1]
        else:
            yield from _find_borders(node)


# Shapes -------------------------------------------------------------------------------------------------------------


def find_shapes(regex: re.Pattern, *, is_searched: bool) -> list[str]:
    r"""Return what is wrong with a regex, in words.

    - Neighbours: a greedy or lazy loop, and after it another one that takes the same characters, with nothing between
      them but what may miss or takes these characters too (`\s*X?\s*`): they can share a run in as many ways as it
      is long. Not if nothing after them can fail.
    - Nested: a loop that is first or last in what another one repeats, and takes what stands at the other end.
    - Restarts: in a search, a loop that can begin anywhere in its own run, and after which something can fail.

    Args:
        regex: The regex.
        is_searched: It is tried at more than one place.
    """
    paths = paths_of(regex)
    shapes = [*_find_neighbours(paths.all), *_find_nested(paths.all)]
    if is_searched:
        shapes += _find_restarts(paths.all, paths.alphabet)
    return sorted(set(shapes))


def _find_neighbours(paths: list[Path]) -> Iterator[str]:
    for path in paths:
        for at, first in enumerate(path):
            if first.kind == "loop":
                yield from _find_neighbours(list(first.inner))
            if first.kind != "loop" or first.repeat == "possessive":
                continue
            shared = first.run
            for place, item in enumerate(path[at + 1 :], at + 1):
                if item.kind == "loop" and shared & item.run and _can_fail(path[place + 1 :]):
                    yield f"neighbours that share {_name(shared & item.run)}"
                if item.kind in ("behind", "not behind"):
                    seen = frozenset().union(*(look[-1].chars for look in item.inner if len(look) == 1))
                    shared = shared & seen if item.kind == "behind" and seen else shared - seen
                if item.kind in ("char", "loop") and not item.may_miss:
                    shared &= item.run
                if not shared:
                    break


def _find_nested(paths: list[Path]) -> Iterator[str]:
    for path in paths:
        for outer in path:
            if outer.kind != "loop":
                continue
            yield from _find_nested(list(outer.inner))
            for inner in outer.inner if outer.repeat != "possessive" else ():
                takers = [item for item in inner if item.kind in ("char", "loop")]
                if len(takers) == 1 and takers[0].kind == "loop" and takers[0].repeat != "possessive":
                    yield f"nested loops over {_name(takers[0].chars)}"


def _find_restarts(paths: list[Path], anything: Chars) -> Iterator[str]:
    for path in paths:
        first: list[Chars] = []  # what stands before the loop, as far as it has a fixed length
        before = anything  # what may stand before the match
        for place, item in enumerate(path):
            if item.kind == "anchor":
                break
            before = _narrow(before, item, first)
            # What a look ahead has seen is seen again from the next place, be it what was wanted or not.
            ahead = [each for inner in item.inner for each in inner] if item.kind == "guard" else []
            loops = [item, *ahead] if ahead or _can_fail(path[place + 1 :]) else []
            for each in loops:
                inside = frozenset.intersection(each.run, *first)
                if each.kind == "loop" and inside and each.run & before:
                    yield f"restarts within a run of {_name(inside)}"
            if item.kind in ("char", "loop") and not item.may_miss:
                first.append(item.run)
                if not frozenset.intersection(*first):
                    break


def _narrow(before: Chars, look: Item, first: list[Chars]) -> Chars:
    """Return what may stand before the match after one more look back."""
    seen = _look_before(look, first) if look.kind in ("behind", "not behind") else frozenset()
    if not seen:
        return before
    return before & seen if look.kind == "behind" else before - seen


def _look_before(look: Item, first: list[Chars]) -> Chars:
    """Return what a look back says of the character before the match, if it looks there."""
    before = len(first) + 1
    seen = [path for path in look.inner if len(path) >= before]
    if look.kind == "not behind":
        exact = [path for path in seen if len(path) == before]
        seen = [path for path in exact if all(taken <= item.chars for taken, item in zip(first, path[1:], strict=True))]
    return frozenset().union(*(path[-before].chars for path in seen))


def _can_fail(rest: Path) -> bool:
    return any(item.kind not in ("behind", "not behind") and not item.may_miss and not item.is_extra for item in rest)


def _name(chars: Chars) -> str:
    return ascii("".join(sorted(chars, key=lambda char: (not char.isascii(), char))[:6]))
