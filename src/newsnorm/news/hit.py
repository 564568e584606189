"""What one line says about the article, and where a line may stand."""

from __future__ import annotations

from typing import Literal

from attrs import frozen

from newsnorm.model import BoilerplateKind, Person

Place = Literal["lead", "tail"]


@frozen(kw_only=True)
class Hit:
    """A line that is a news line.

    Attributes:
        kind: What it is called in `Article.boilerplate`.
        rule: Id of the rule that knew it.
        people: Whom it names, in order.
        outlet: The outlet it names.
        url: The address it names.
        original_title: The headline at the outlet of origin.
        date_text: A labelled date, as written.
    """

    kind: BoilerplateKind
    rule: str
    people: tuple[Person, ...] = ()
    outlet: str | None = None
    url: str | None = None
    original_title: str | None = None
    date_text: str | None = None


_OPENING = "（([［【〔"
_CLOSING = "）)]］】〕"


def strip_brackets(text: str) -> tuple[str, bool]:
    """Return the inside of a line that stands in brackets as a whole, and whether it did; the two may not match.

    Example:
        >>> strip_brackets("（责任编辑：宋清和)")
        ('责任编辑：宋清和', True)
    """
    if len(text) > 1 and text[0] in _OPENING and text[-1] in _CLOSING:
        return text[1:-1].strip(), True
    return text, False
