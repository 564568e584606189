"""What programs that clip pages write between a header and the page: the beginning of the page, quoted."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from attrs import frozen

from newsnorm._frozen import FrozenMap, Shown
from newsnorm._lazy import compile_late
from newsnorm.frontmatter.entries import Entry, Header, Quoted
from newsnorm.frontmatter.keys import find_field
from newsnorm.lexicon.characters import PADDING
from newsnorm.segments import join_segments

_PAD = f"[{PADDING}]*+"
_EXCERPT_RE = compile_late(
    rf"""
    (?P<title> (?:{_PAD}\n)*+ \#[ ][^\n]{{1,300}}\n (?:{_PAD}\n)*+ )
    >[ ]\#\#[ ]Excerpt{_PAD}\n
    (?P<excerpt> (?:[^\n]{{1,2000}}\n){{1,40}}? )
    (?:{_PAD}\n)++ ---{_PAD}\n
    """,
    re.VERBOSE,
)
_QUOTE_RE = compile_late(r"^>[ ]?", re.MULTILINE)
# When it was clipped is not when it was published.
KEYS: Final[Mapping[str, str]] = FrozenMap({"created": "clipped"})
"""Keys that mean something else in such a header, in small letters."""


@frozen(kw_only=True, repr=False)
class Clipping(Shown):
    """A header and a body as a program that clips pages wrote them.

    Attributes:
        entries: Those of the header, and the excerpt.
        body: The body without the excerpt, with as many lines.
    """

    entries: tuple[Entry, ...]
    body: str


def read_clipping(header: Header) -> Clipping | None:
    """Return what a program that clips pages wrote, if the beginning of the page is quoted above it as its excerpt.

    A header that says what the page is about, too, keeps the quotation in the body.

    Args:
        header: The header, and the body below it.
    """
    match = _EXCERPT_RE.match(header.body)
    if match is None or any(_is_summary(entry) for entry in header.entries):
        return None
    text = join_segments(_QUOTE_RE.sub("", match["excerpt"]))
    gap = "\n" * match[0].count("\n", len(match["title"]))
    line = header.body_line + match["title"].count("\n")
    return Clipping(
        entries=(*header.entries, Entry("excerpt", Quoted(text), line)),
        body=f"{match['title']}{gap}{header.body[match.end() :]}",
    )


def _is_summary(entry: Entry) -> bool:
    return find_field(entry.key) == "summary" and bool(entry.value)
