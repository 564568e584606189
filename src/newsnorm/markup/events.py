"""What the two HTML engines tell the renderer: the parsed tree as a stream of events, each start with its end."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

Attributes = Iterable[tuple[str, str | None]]


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
