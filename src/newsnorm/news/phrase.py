"""Phrases of which whole lines are made, and the words without which none of them can match.

A regex and the words to look for before it is tried come from one value, so that neither can be forgotten.
"""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from newsnorm._frozen import Shown
from newsnorm.lexicon.words import any_of


@frozen(repr=False)
class Phrase(Shown):
    """One form of a line: it holds one of some words, with something around it.

    Attributes:
        words: One of them stands in the line.
        before: What stands before it, as a part of a regex.
        after: What follows, as a part of a regex.

    Example:
        >>> Phrase(("关注", "分享"), before="请?", after="：.*").pattern
        '请?(?:关注|分享)：.*'
    """

    words: tuple[str, ...]
    before: str = ""
    after: str = ""

    @property
    def pattern(self) -> str:
        """The regex of the whole phrase."""
        return f"{self.before}{any_of(self.words)}{self.after}"


def hints_of(phrases: Iterable[Phrase]) -> tuple[str, ...]:
    """Return words of which every line of one of these forms has one."""
    return tuple(dict.fromkeys(word for phrase in phrases for word in phrase.words))


def join_phrases(phrases: Iterable[Phrase]) -> str:
    """Return a group of a regex that matches any of the forms."""
    return f"(?:{'|'.join(phrase.pattern for phrase in phrases)})"
