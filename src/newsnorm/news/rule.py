"""What a rule about news lines is."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal, NamedTuple

from attrs import frozen

from newsnorm.model import BoilerplateKind
from newsnorm.news.line import Line, LineMatch, Place
from newsnorm.options import BoilerplateMode

Leaves = Literal["always", "aggressive", "never"]

LEAD_LINES = 4
"""So many lines that stay make up the head of a body."""

SHORT = 160
"""A line of more characters is read by the few rules that say so."""

ANY_LENGTH = 10**9
"""What these may say."""


@frozen(kw_only=True, eq=False, repr=False)
class LineRule:
    """One rule about news lines.

    Attributes:
        id: Its name everywhere: in `Boilerplate.rule`, in origins, on the reference page.
        kind: The kind of boilerplate it makes; None for one that only reads: its lines are never taken out.
        places: Where a line may stand.
        leaves: In which modes the line leaves the text; `boilerplate="keep"` takes none.
        read: Returns what a line says, or None if it is not of this kind.
        hints: Words of which every such line has one; empty if it has none in common. The walk looks for those of all
            rules at once, so that most lines cost one search.
        look_re: Finds what every such line has, where words alone let most lines in; for rules with `hints`.
        longest: Characters of a line.
        may_be_sentence: Whether a line may end in a full stop.
        starts: Characters of which such a line has one at its start; for rules whose place is `any`.
        ends: The same for its end: a line has one at its start or one at its end.
        lead_lines: How many lines that stay may be looked at, from the head on.
        begin_re: What every such line begins with, if it can be told at a glance; for rules whose `kind` is None.
        in_bracket: Whether a bracket at the end of the last paragraph is read as such a line too.
        is_proof: Whether such a line below a first line proves that to be the headline.
        fills: Fields of the article it can fill.
        doc: What it takes for such a line, and what must not be there.
        examples: Lines it knows; none where a whole folder decides.
        keeps: Lines that look like it and are content.
    """

    id: str
    kind: BoilerplateKind | None
    places: tuple[Place, ...]
    leaves: Leaves
    read: Callable[[Line], LineMatch | None]
    hints: tuple[str, ...] = ()
    look_re: re.Pattern[str] | None = None
    longest: int = SHORT
    may_be_sentence: bool = False
    starts: str = ""
    ends: str = ""
    lead_lines: int = LEAD_LINES
    begin_re: re.Pattern[str] | None = None
    in_bracket: bool = False
    is_proof: bool = False
    fills: tuple[str, ...] = ()
    doc: str
    examples: tuple[str, ...] = ()
    keeps: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return f"<LineRule {self.id}>"

    def leaves_under(self, mode: BoilerplateMode) -> bool:
        """Return whether a line leaves in this mode; `keep` looks for the lines that `strip` would take."""
        return self.leaves == "always" or (self.leaves == "aggressive" and mode == "aggressive")


class Found(NamedTuple):
    """A news line: the rule that knew it, and what it says."""

    rule: LineRule
    match: LineMatch
