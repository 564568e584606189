"""How deep the elements of an HTML text nest, worked out from its tags alone.

A parser's cost grows with the number of open elements, so the guard must know it before parsing. End tags that the
standard implies (`p`, `li`, `td` …) are implied here too, or a page of unclosed paragraphs would look like a tower
(WHATWG HTML, 13.2.6.4.7). Where the two differ, this counts too deep rather than too shallow.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import lru_cache

from newsnorm.findings import LEFT_OPEN, TOO_DEEP, FindingKind
from newsnorm.markup.tags import BLOCKS, FORMATTING, HEADINGS, VOID

DEEPEST = 512
# Formatting that is never closed is opened again in every later paragraph: each one costs all the rest of the text.
_MOST_OPEN = 16
# The standard has three equal ones stand in the list that a parser opens again.
_MOST_EQUAL = 3

_SCOPES = frozenset({"applet", "caption", "html", "table", "td", "th", "marquee", "object", "template"})
_MARKERS = _SCOPES - {"html", "table"}
_SPECIAL = BLOCKS | _SCOPES | {"button", "select", "iframe", "noembed", "noframes"}
_WALLS = _SPECIAL - {"address", "div", "p"}
_ALONE = (frozenset({"li"}), frozenset({"dd", "dt"}))
_TABLE_RANKS = {
    "tbody": 1, "thead": 1, "tfoot": 1, "caption": 1, "colgroup": 1, "tr": 2, "td": 3, "th": 3,
}  # fmt: skip
_TABLE_PARTS = frozenset(_TABLE_RANKS) | {"table"}
_ENDED_BY_NEXT = ({"option"}, {"rt", "rp", "rb", "rtc"}, set(HEADINGS))
_CLOSES_P = BLOCKS - frozenset(_TABLE_RANKS) - {"body", "html", "legend"}
# Each ends the one before it, and nothing but that.
_ENDS_ITSELF = frozenset({"p"}).union(*_ALONE)


class FlatNesting:
    """Says of most pages at a glance that `Nesting` lets all of their tags stay.

    An element counts as open until its own end tag comes while none stands open within it. A parser closes many before
    that, and none later: whatever it has open is open here, too, in the same order.
    """

    __slots__ = ("_formatting", "_open")

    def __init__(self) -> None:
        """Start with nothing open."""
        self._open: list[str] = []  # the end tags that would close them
        self._formatting: list[str] = []

    def takes(self, names: Iterable[str]) -> bool:
        """Go on with these tags; False if `Nesting` may take one of them out.

        Args:
            names: In lower case; those of end tags begin with a slash.
        """
        opened, formatting = self._open, self._formatting
        innermost = opened[-1] if opened else ""
        for name in names:
            if name == innermost:
                opened.pop()
                innermost = opened[-1] if opened else ""
                if formatting and formatting[-1] == name:
                    formatting.pop()
            elif name[0] != "/" and name not in VOID:
                innermost = f"/{name}"
                if name in FORMATTING:
                    if len(formatting) >= _MOST_OPEN or formatting.count(innermost) >= _MOST_EQUAL:
                        return False
                    formatting.append(innermost)
                opened.append(innermost)
                if len(opened) > DEEPEST:
                    return False
        return True


class Nesting:
    """The open elements while the tags of a text go by."""

    __slots__ = ("_active", "_dropped", "_places", "_stack")

    def __init__(self) -> None:
        """Start with nothing open."""
        self._stack: list[str] = []
        # Where in the stack each name stands, and each class of names that bounds a search.
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        self._active: list[tuple[str, str] | None] = []
        self._dropped: Counter[str] = Counter()

    def open(self, name: str, tag: str) -> FindingKind | str | None:
        """Take a start tag; return why it must go (the kind of a finding, or `same`, which loses nothing), or None.

        Args:
            name: Its name, in lower case.
            tag: All of it, as written.
        """
        if name in VOID or (tag[-2] == "/" and (self._places["svg"] or self._places["math"])):
            return None
        stack = self._stack
        if name in _ENDS_ITSELF and stack and stack[-1] == name and (name == "p" or not self._places["p"]):
            # It stands in the place of the one that it ends.
            if len(stack) <= DEEPEST // 2:
                self._dropped.clear()
            return None
        self._imply_ends(name)
        if len(stack) >= DEEPEST:
            self._dropped[name] += 1
            return TOO_DEEP
        reason = self._activate(name, tag) if name in FORMATTING else None
        if reason:
            self._dropped[name] += 1
        else:
            self._push(name)
        return reason

    def close(self, name: str) -> FindingKind | str | None:
        """Take an end tag; return why it must go (`dropped`, as its start tag was), or None."""
        if self._dropped[name]:
            self._dropped[name] -= 1
            return "dropped"
        if name in FORMATTING:
            self._deactivate(name)
        place = self._last(name)
        if place >= 0 and place >= self._bound_of(name):
            self._cut(place)
        return None

    def _last(self, key: str) -> int:
        places = self._places[key]
        return places[-1] if places else -1

    def _bound_of(self, name: str) -> int:
        """Return the place below which an end tag reaches nothing."""
        if name in _TABLE_PARTS:
            return self._last("table")
        return self._last("#scope") if name in _SPECIAL else self._last("#special")

    def _imply_ends(self, name: str) -> None:
        """Close what a start tag closes."""
        if name in _CLOSES_P:
            place = self._last("p")
            if place > self._last("#scope") and place > self._last("button"):
                self._cut(place)
        for names in _ALONE:
            wall = self._last("#wall") if name in names else -1
            if wall >= 0 and self._stack[wall] in names:
                self._cut(wall)
        if name in _TABLE_RANKS:
            for rank in range(_TABLE_RANKS[name], 4):
                if self._last(f"#rank{rank}") > self._last("table"):
                    self._cut(self._last(f"#rank{rank}"))
                    break
        for group in _ENDED_BY_NEXT:
            if name in group and self._stack and self._stack[-1] in group:
                self._cut(len(self._stack) - 1)

    def _push(self, name: str) -> None:
        place = len(self._stack)
        self._stack.append(name)
        for key in _keys_of(name):
            self._places[key].append(place)
        if name in _MARKERS:
            self._active.append(None)

    def _cut(self, place: int) -> None:
        """Close everything from `place` on."""
        for name in reversed(self._stack[place:]):
            for key in _keys_of(name):
                self._places[key].pop()
            if name in _MARKERS:
                while self._active and self._active.pop() is not None:
                    pass
        del self._stack[place:]
        if len(self._stack) < DEEPEST // 2:
            self._dropped.clear()

    def _activate(self, name: str, tag: str) -> FindingKind | str | None:
        """Put formatting on the list that a parser reopens from, or say why it must go.

        The standard lets the oldest of three equal ones leave the list ("Noah's Ark clause"). Beautiful Soup's nodes
        never compare equal, so its list would grow without end; a fourth one changes nothing a reader sees.
        """
        if name in ("a", "nobr"):
            self._deactivate(name)
        count = same = 0
        for entry in reversed(self._active):
            if entry is None:
                break
            count += 1
            same += entry == (name, tag)
        if same >= _MOST_EQUAL:
            return "same"
        if count >= _MOST_OPEN:
            return LEFT_OPEN
        self._active.append((name, tag))
        return None

    def _deactivate(self, name: str) -> None:
        for index in range(len(self._active) - 1, -1, -1):
            entry = self._active[index]
            if entry is None:
                return
            if entry[0] == name:
                del self._active[index]
                return


@lru_cache(maxsize=512)
def _keys_of(name: str) -> tuple[str, ...]:
    """Return the lists in which an open element is noted."""
    keys = [name]
    if name in _SCOPES:
        keys.append("#scope")
    if name in _SPECIAL:
        keys.append("#special")
    if name in _WALLS:
        keys.append("#wall")
    if name in _TABLE_RANKS:
        keys.append(f"#rank{_TABLE_RANKS[name]}")
    return tuple(keys)
