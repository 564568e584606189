"""Places that stand in datelines, longest first at the end of a string.

Names and places are written without a gap (`記者林予安高雄8日電`): only a list can cut them.
"""

from __future__ import annotations

from newsnorm.lexicon.words import read_words

PLACES = frozenset(read_words("places"))
PLACE_ENDS = read_words("place_ends")

_LONGEST = max(map(len, PLACES))


def cut_place(text: str) -> tuple[str, str | None]:
    """Cut a known place off the end.

    Example:
        >>> cut_place("林予安高雄")
        ('林予安', '高雄')
    """
    for size in range(min(_LONGEST, len(text)), 1, -1):
        if text[-size:] in PLACES:
            return text[:-size], text[-size:]
    return text, None
