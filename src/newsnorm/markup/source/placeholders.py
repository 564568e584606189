"""Pieces of HTML that a Markdown parser must not see, and the marks that stand for them meanwhile."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsnorm._lazy import compile_late

MARK = "\ufdd0"
"""What every mark begins with."""

_END = "\ufdd1"
_MARK_RE = compile_late(f"{MARK}([0-9]+){_END}")
_BLOCK_MARK_RE = compile_late(f"<p>{MARK}([0-9]+){_END}</p>")


def drop_marks(text: str) -> str:
    """Take the two noncharacters out of a source text, so that what looks like a mark is one of ours.

    Unicode forbids them in interchange (23.7 Noncharacters); no reader of the page sees them.
    """
    if MARK in text or _END in text:
        return text.replace(MARK, "").replace(_END, "")
    return text


class Kept(NamedTuple):
    """A piece: its HTML, what was written for it in the source, and whether that is a formula."""

    html: str
    source: str
    is_formula: bool = False


class Placeholders:
    """A store of HTML pieces; `keep` gives the mark to write in their place.

    A mark is a word of two noncharacters around a number: to Markdown it is plain text, so it can stand inside a
    sentence, in a table cell, or alone in a paragraph.

    Example:
        >>> pieces = Placeholders()
        >>> mark = pieces.keep('<span class="math">$a_b$</span>', source="$a_b$")
        >>> pieces.put_html(f"<p>速度 {mark}</p>")
        '<p>速度 <span class="math">$a_b$</span></p>'
        >>> pieces.put_source(f"code {mark}")
        'code $a_b$'
    """

    __slots__ = ("_pieces",)

    def __init__(self) -> None:
        """Start empty."""
        self._pieces: list[Kept] = []

    def __len__(self) -> int:
        """Return how many pieces there are."""
        return len(self._pieces)

    def keep(self, html: str, *, source: str, is_formula: bool = False) -> str:
        """Remember a piece and what was written for it in the source; return its mark."""
        self._pieces.append(Kept(self.put_html(html), source, is_formula))
        return f"{MARK}{len(self._pieces) - 1}{_END}"

    def split(self, text: str) -> list[str | Kept]:
        """Return a text in parts: what stands between marks, and what they stand for."""
        if not self._pieces or MARK not in text:
            return [text] if text else []
        parts = _MARK_RE.split(text)
        return [self._pieces[int(part)] if index % 2 else part for index, part in enumerate(parts) if part]

    def put_html(self, html: str) -> str:
        """Put the pieces where their marks stand; one alone in a paragraph takes the paragraph's place."""
        if not self._pieces or MARK not in html:
            return html
        html = _BLOCK_MARK_RE.sub(self._html_of, html)
        return _MARK_RE.sub(self._html_of, html)

    def put_source(self, text: str) -> str:
        """Put what was written where the marks stand: in code and in link targets nothing may change."""
        if not self._pieces or MARK not in text:
            return text
        return _MARK_RE.sub(self._source_of, text)

    def _html_of(self, match: re.Match[str]) -> str:
        return self._pieces[int(match[1])].html

    def _source_of(self, match: re.Match[str]) -> str:
        return self._pieces[int(match[1])].source
