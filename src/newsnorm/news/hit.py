"""What one line says about the article, and where a line may stand."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from attrs import frozen

from newsnorm.model import BoilerplateKind, Dateline, Person

Place = Literal["lead", "tail"]


@frozen(kw_only=True)
class Hit:
    """What a line says.

    Attributes:
        kind: What it is called in `Article.boilerplate`; None for a dateline, which never leaves.
        rule: Id of the rule that knew it.
        people: Whom it names, in order.
        outlet: The outlet it names.
        url: The address it names.
        original_title: The headline at the outlet of origin.
        date_text: A labelled date, as written.
        dateline: The dateline the line begins with.
        headline: The headline in 【】 before it.
    """

    kind: BoilerplateKind | None
    rule: str
    people: tuple[Person, ...] = ()
    outlet: str | None = None
    url: str | None = None
    original_title: str | None = None
    date_text: str | None = None
    dateline: Dateline | None = None
    headline: str | None = None


def compile_words(words: Iterable[str]) -> re.Pattern[str]:
    """Return a regex that finds any of the words; one that holds another word is left out, the other finds it too.

    Example:
        >>> compile_words(["责任编辑", "编辑"]).pattern
        '编辑'
    """
    every = sorted(set(words), key=lambda word: (len(word), word))
    fewest: list[str] = []
    for word in every:
        if not any(shorter in word for shorter in fewest):
            fewest.append(word)
    return re.compile("|".join(map(re.escape, fewest)))


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
