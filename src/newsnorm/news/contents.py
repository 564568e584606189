"""Tables of contents that editors write into a text: below a line that names one, a list of the headings to come.

Without that line a list of what follows may be the writer's own. On a web page links tell more, see `page.contents`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from newsnorm._lazy import compile_late
from newsnorm.body import TextPiece
from newsnorm.lexicon.characters import COLONS
from newsnorm.lexicon.contents_sign import CONTENTS_LABEL_RE
from newsnorm.lexicon.words import read_words

_FEWEST = 2
_LONGEST_LABEL = 24
LABEL_ENDS: Final = frozenset(COLONS).union(word[-1] for word in read_words("page_parts", part="contents"))
"""A glance at its last character tells most lines that name no table."""

# Most of its lines stand below as headings.
_MOST_SHOWN = 0.6
_IDLE_RE = compile_late(r"[\W_]+")


def names_contents(text: str) -> bool:
    """Say whether a line names a table of contents.

    Example:
        >>> names_contents("📑 目录："), names_contents("目录服务")
        (True, False)
    """
    return text[-1] in LABEL_ENDS and len(text) <= _LONGEST_LABEL and CONTENTS_LABEL_RE.fullmatch(text) is not None


def find_contents(pieces: Sequence[Any], labels: Sequence[int]) -> Iterator[int]:
    """Yield the numbers of the pieces of a body that are tables of contents, with the lines that name them.

    Args:
        pieces: Those of the body.
        labels: The numbers of those lines.
    """
    headings = {
        _pack(piece.block.text): number
        for number, piece in enumerate(pieces)
        if type(piece) is TextPiece and piece.block.kind == "heading"
    }
    for label in labels:
        end = label + 1
        while end < len(pieces) and type(pieces[end]) is TextPiece and pieces[end].block.kind == "list_item":
            end += 1
        rows = range(label + 1, end)
        shown = sum(headings.get(_pack(pieces[number].block.text), -1) >= end for number in rows)
        if shown >= _FEWEST and shown >= _MOST_SHOWN * len(rows):
            yield label
            yield from rows


def _pack(text: str) -> str:
    return _IDLE_RE.sub("", text)
