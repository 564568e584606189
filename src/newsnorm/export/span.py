"""Parts of a text that Markdown writes in a way of their own."""

from __future__ import annotations

from attrs import frozen

from newsnorm._frozen import Shown


@frozen(repr=False)
class Span(Shown):
    """A part of a text that is inline code, or has a link, or both.

    Attributes:
        start: Its first character.
        end: One after its last.
        is_code: It is a code span.
        url: Where it links to.
        is_bold: All of it is bold.
    """

    start: int
    end: int
    is_code: bool = False
    url: str | None = None
    is_bold: bool = False
