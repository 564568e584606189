"""How much text the hidden elements of a page hold: one that holds most of the body is an entrance effect.

Pages that fade their article in are saved before they did: `<div id="content" style="visibility: hidden; opacity: 0">`.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define, frozen

from newsnorm._frozen import Shown
from newsnorm.body import Body
from newsnorm.findings import HIDDEN, HIDDEN_SHOWN, INVISIBLE, FindingKind
from newsnorm.lexicon.characters import HAN_RE
from newsnorm.markup.build.visibility import Look
from newsnorm.model import Finding

_MOST_SIZES = 10
_NEARLY_ALL = 0.9


@define(eq=False, repr=False)
class Hider(Shown):
    """An element that hides what is in it; one without a kind shows again what is in it.

    Attributes:
        number: Which element of the page it is.
        kind: What a finding about it is.
        han: The Han characters in it.
        level: How deep it stands in the one that is left out; 0 where elements go on to be read.
        size: All characters in it but white space.
    """

    number: int
    kind: FindingKind | None
    level: int = 0
    han: int = 0
    size: int = 0


@frozen(eq=False, repr=False)
class Entrances(Shown):
    """The elements of a page that stay although their own attributes hide them, and what is said about them."""

    numbers: frozenset[int] = frozenset()
    findings: tuple[Finding, ...] = ()


NO_ENTRANCES = Entrances()


def find_hiding(look: Look, hidden: str | None) -> FindingKind | None:
    """Return as what an element is reported whose own attributes hide it with all that is in it; None if they do not.

    Example:
        >>> find_hiding(Look(display="none"), None).id, find_hiding(Look(), "until-found")
        ('html-hidden', None)
    """
    if look.display == "none":
        return HIDDEN
    if look.is_clear:
        return INVISIBLE
    return HIDDEN if hidden is not None and hidden.strip().lower() != "until-found" else None


def find_veil(look: Look) -> FindingKind | None:
    """Return the same for an element that hides its text, but not an element in it that says otherwise."""
    if look.visible is False:
        return HIDDEN
    return INVISIBLE if look.has_size is False else None


class HiddenText:
    """Counts what stands in hidden elements, each in the innermost one; what is in that is in those around it."""

    __slots__ = ("_left_out", "_open", "_seen")

    def __init__(self) -> None:
        """Start outside of all elements."""
        self._open: list[Hider] = []
        self._seen: list[Hider] = []
        self._left_out: list[Hider] = []

    def open(self, number: int, kind: FindingKind | None, *, level: int = 0) -> None:
        """Enter an element that hides, or, without a kind, one that shows again."""
        self._open.append(Hider(number, kind, level))

    def is_at(self, level: int) -> bool:
        """Say whether the innermost element stands at this level."""
        return bool(self._open) and self._open[-1].level == level

    def add(self, text: str) -> None:
        """Take text that is not shown."""
        if self._open:
            hider = self._open[-1]
            hider.han += len(HAN_RE.findall(text))
            hider.size += sum(map(len, text.split()))

    def close(self) -> None:
        """Leave the innermost element."""
        hider = self._open.pop()
        if hider.kind is None:
            return
        self._seen.append(hider)
        if self._open and self._open[-1].kind is not None:
            self._open[-1].han += hider.han
            self._open[-1].size += hider.size
        else:
            self._left_out.append(hider)

    def find_entrances(self, body: Body) -> Entrances:
        """Return the elements each of which hides more than half of the Han characters, beside those of a body.

        If there is none, but all together hide nearly everything, each of them is one: a page that fades its
        paragraphs in one by one.
        """
        if not self._left_out:
            return NO_ENTRANCES
        hidden = sum(hider.han for hider in self._left_out)
        if not hidden:
            return NO_ENTRANCES
        total = hidden + sum(len(HAN_RE.findall(block.text)) for block in body.blocks)
        large = [hider for hider in self._seen if hider.han * 2 > total]
        if large:
            shown = max(hider.han for hider in large)
        elif hidden > total * _NEARLY_ALL:
            large, shown = [hider for hider in self._left_out if hider.han], hidden
        else:
            return NO_ENTRANCES
        finding = HIDDEN_SHOWN.at(han=shown, total=total)
        return Entrances(frozenset(hider.number for hider in large), (finding,))

    def report(self) -> Iterator[Finding]:
        """Yield what was left out, by kind, with the number of characters of each element."""
        if not self._left_out:
            return
        for kind in (HIDDEN, INVISIBLE):
            found = [hider for hider in self._left_out if hider.kind is kind]
            if found:
                sizes = ", ".join(_size_of(hider) for hider in found[:_MOST_SIZES])
                yield kind.at(count=len(found), sizes=sizes + (", …" if len(found) > _MOST_SIZES else ""))


def _size_of(hider: Hider) -> str:
    return f"{hider.size}" if hider.size == hider.han else f"{hider.size} ({hider.han} Han)"
