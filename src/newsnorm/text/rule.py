"""What a rule is."""

from __future__ import annotations

import inspect
from typing import Literal

from attrs import field, frozen

from newsnorm._frozen import Shown
from newsnorm.text.substitution import RunRule

Kind = Literal["on", "opt-in", "keep"]
Stage = Literal["decode", "character", "indent", "space", "script", "context", "end", "none"]

STAGES: tuple[Stage, ...] = ("decode", "character", "indent", "space", "script", "context", "end")


@frozen(eq=False, repr=False)
class Rule(Shown):
    r"""One rule.

    Attributes:
        id: The word for it everywhere.
        stage: When it runs. Rules of stage `context` run again until nothing changes, four times at most.
        run: The function; its docstring is the rule's description. None for promises.
        source: The standard or the practice behind it.
        marks: Strings without which it has nothing to do. Texts begin and end with a line feed: `"\n "` is an indent.
        chars: The same for characters that canonical text does not have, as the body of a regex class.
        kind: `on` belongs to the profile `corpus`; `opt-in` is brought by the profiles named; `keep` is a promise that
            nothing is done, and no switch.
        profiles: The profiles that bring an opt-in rule.
        examples: Before and after.
        keeps: Text it leaves as it is.
        promise: What is left alone, for rules of kind `keep`.
    """

    id: str
    stage: Stage = "none"
    run: RunRule | None = None
    source: str = field(kw_only=True)
    marks: tuple[str, ...] = field(default=(), kw_only=True)
    chars: str = field(default="", kw_only=True)
    kind: Kind = field(default="on", kw_only=True)
    profiles: tuple[str, ...] = field(default=(), kw_only=True)
    examples: tuple[tuple[str, str], ...] = field(default=(), kw_only=True)
    keeps: tuple[str, ...] = field(default=(), kw_only=True)
    promise: str = field(default="", kw_only=True)

    @property
    def doc(self) -> str:
        """What the rule does, and what it leaves alone."""
        if self.run is None:
            return self.promise
        text, _, _ = inspect.getdoc(self.run).partition(">>>")  # type: ignore[union-attr]
        return text.strip()

    @property
    def summary(self) -> str:
        """The first paragraph of that, on one line."""
        return " ".join(self.doc.partition("\n\n")[0].split())


def promise(rule_id: str, text: str, *, source: str, keeps: tuple[str, ...]) -> Rule:
    """Return a rule of kind `keep`."""
    return Rule(rule_id, source=source, kind="keep", promise=text, keeps=keeps)
