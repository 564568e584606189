"""How deep the elements of an HTML text nest, worked out from its tags alone.

A parser's cost grows with the number of open elements, so the guard must know it before parsing. End tags that the
standard implies (`p`, `li`, `td` …) are implied here too, or a page of unclosed paragraphs would look like a tower
(WHATWG HTML, 13.2.6.4.7). Where the two differ, this counts too deep rather than too shallow.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import lru_cache

from newsnorm._floods import STRETCH
from newsnorm._lazy import compile_late
from newsnorm.findings import LEFT_OPEN, TOO_DEEP, FindingKind
from newsnorm.markup.source.scan import Token
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
# One group: a list of strings is nothing to the garbage collector, half a million tuples are.
_TIDY_RE = compile_late(r"<(?:(/?[a-z][a-z0-9]*+)(?=[\s/>])[^<>]*+|!--[^<>]*--)>")


def is_tidy(html: str) -> bool:
    r"""Say whether every tag is closed in its turn and so few are open at a time that `Nesting` lets all of them stay.

    What a parser closes before its turn is only fewer than what is counted here.

    Args:
        html: A text in which no attribute holds an angle bracket and no element a text that is not markup.

    Example:
        >>> is_tidy("<p>甲<br><b>乙</b></p>"), is_tidy("<p>甲<p>乙"), is_tidy("1 < 2")
        (True, False, False)
    """
    tags: Iterable[str]
    if len(html) <= STRETCH:
        tags = found = _TIDY_RE.findall(html)
        if len(found) != html.count("<"):
            return False
    else:
        if sum(1 for _ in _TIDY_RE.finditer(html)) != html.count("<"):
            return False
        tags = (match[1] or "" for match in _TIDY_RE.finditer(html))
    names: list[str] = []
    for name in tags:
        if name[:1] == "/":
            if not names or names.pop() != name[1:]:
                return False
        elif name and name not in VOID:
            if len(names) == _MOST_OPEN or (name in FORMATTING and names.count(name) >= _MOST_EQUAL):
                return False
            names.append(name)
    return not names


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

    def open(self, html: str, token: Token) -> FindingKind | str | None:
        """Take a start tag; return why it must go (the kind of a finding, or `same`, which loses nothing), or None."""
        name = token.name
        if name in VOID or (html[token.end - 2] == "/" and (self._places["svg"] or self._places["math"])):
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
        reason = self._activate(name, html[token.start : token.end]) if name in FORMATTING else None
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
