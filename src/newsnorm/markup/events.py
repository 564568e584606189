"""What is told to the renderer, by HTML engines and by the reader of Markdown alike: each start with its end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol, TypeAlias

Attributes: TypeAlias = Sequence[tuple[str, str | None]]


class Events(Protocol):
    """Takes the events of one document in tree order. The names are those of `turbohtml.saxparse.SaxHandler`."""

    def start_element(self, tag: str, attrs: Attributes) -> None:
        """Take the start of an element; an attribute without a value has None or an empty string."""

    def end_element(self, tag: str) -> None:
        """Take the end of an element; elements that are always empty have one too."""

    def characters(self, data: str) -> None:
        """Take a piece of text."""

    def comment(self, data: str) -> None:
        """Take a comment."""


class WholeEvents(Events, Protocol):
    """Takes the most frequent block as a whole, too."""

    def paragraph(self, text: str) -> None:
        """Take a `p` element that holds nothing but text."""


class Start(NamedTuple):
    """The start of an element, kept for later."""

    tag: str
    attrs: tuple[tuple[str, str | None], ...] = ()


class End(NamedTuple):
    """The end of an element, kept for later."""

    tag: str
