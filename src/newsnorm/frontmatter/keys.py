"""Which header key fills which field, and which words prove that a line is a header line.

The keys stand in a list of the lexicon, `header_keys.txt`.
"""

from __future__ import annotations

import math
import re
from typing import Final

from newsnorm._caches import remember_short
from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import COLONS, PADDING
from newsnorm.lexicon.words import read_rows


def _loosen(key: str) -> str:
    """Return a key without what parts its words; in Han nothing does."""
    lower = key.lower()
    return lower.replace("-", "").replace(" ", "").replace("_", "") if lower.isascii() else lower


_ROWS = read_rows("header_keys")
FIELD_KEYS: dict[str, tuple[str, ...]] = {}
"""Field → its keys, the best first."""
for _key, *_of in _ROWS:
    for _field in _of:
        FIELD_KEYS[_field] = (*FIELD_KEYS.get(_field, ()), _key)

# Key → (field, place in the row). The exact spelling comes before one that differs in case.
_EXACT: dict[str, tuple[str, float]] = {
    key: (field, rank) for field, keys in FIELD_KEYS.items() for rank, key in enumerate(keys)
}
_LOWER = {key.lower(): (field, rank + 0.5) for key, (field, rank) in _EXACT.items()}
# The same whatever parts the words: `Publish Date`, `cover-image`, `createdAt`.
_LOOSE = {_loosen(key): (field, math.floor(rank) + 0.75) for key, (field, rank) in reversed(_LOWER.items())}
DATES: Final = ("date_published", "date_modified")
"""The fields of moments, in the order of `LabelledDates`."""

TAXONOMIES: Final = frozenset({"categories", "category", "tags", "tag"})
"""The fields whose values are terms of a taxonomy; those of one term have keys of their own."""

LIST_FIELDS: Final = TAXONOMIES | {"authors", "images"}
"""The fields of which a list below or beside the key may be meant, whatever its marks."""

MOST_KEYS = 1_000
"""How many keys of a broken header are read one by one; what follows belongs to the last of them, as text.

No more findings of one kind are told of a header, either.
"""
KNOWN_KEYS = frozenset(row[0].lower() for row in _ROWS)

# `key: rest` by YAML's rule, or `key：rest`, `key:rest`, `key = rest`, which only known keys may use.
KEY_LINE_RE = compile_late(
    rf"""
    (?P<indent> [{PADDING}]* )
    (?: "(?P<double> [^"\n]{{1,40}} )"
    |   '(?P<single> [^'\n]{{1,40}} )'
    |   (?P<bare>                                   # a word without the marks of YAML, which are no letters of keys
            [^\s{COLONS}=\#'"\[\]{{}},&*!|>%@`?\-]
            [^\s{COLONS}=]{{0,39}}
            (?: [ ] [^\s{COLONS}=]{{1,39}} ){{0,3}}    # or a few, with a blank between them
        )
    )
    [{PADDING}]*
    (?P<mark> [{COLONS}] | =>? )
    """,
    re.MULTILINE | re.VERBOSE,
)


def rank_key(key: str) -> tuple[str, float] | None:
    """Return the field a key may fill and its place among the keys of that field; None for a key of no field.

    Example:
        >>> rank_key("pubdate"), rank_key("PubDate"), rank_key("colour")
        (('date_published', 1), ('date_published', 1.5), None)
    """
    return _EXACT.get(key) or _rank_loosely(key)


@remember_short(1024)
def _rank_loosely(key: str) -> tuple[str, float] | None:
    return _LOWER.get(key.lower()) or _LOOSE.get(_loosen(key))


def find_field(key: str) -> str | None:
    """Return the field a key may fill; None for a key of no field.

    Example:
        >>> find_field("pubdate"), find_field("colour")
        ('date_published', None)
    """
    place = rank_key(key)
    return place[0] if place else None


def match_key(line: str, *, any_words: bool = False) -> re.Match[str] | None:
    """Match the key at the start of a header line; None when the line is no `key: value`.

    Args:
        line: The line.
        any_words: Take any few words for a key, as YAML does. Else several words are one only if blogs use it:
            `Note to self: …` is how prose begins.

    Example:
        >>> [bool(match_key(line)) for line in ("title: 快讯", "title：快讯", "他说：快讯", "央行: 降准", "http://a.cn")]
        [True, True, False, True, False]
        >>> [bool(match_key(line)) for line in ("date created: 2023-03-08", "Note to self: 快讯")]
        [True, False]
    """
    match = KEY_LINE_RE.match(line)
    if match is None or is_known(key_of(match)):
        return match
    is_word = any_words or not match["bare"] or " " not in match["bare"]
    return match if is_word and is_yaml_key(match) else None


def is_yaml_key(match: re.Match[str]) -> bool:
    """Return whether the mark after the key is the one YAML asks for: a colon and a blank, or the end of the line."""
    end = match.end()
    return match["mark"] == ":" and (end == len(match.string) or match.string[end] in " \t\n")


def key_of(match: re.Match[str]) -> str:
    """Return the key of a matched line without quotes and padding."""
    return (match["double"] or match["single"] or match["bare"]).strip(PADDING)


def is_known(key: str) -> bool:
    """Return whether blogs use this key."""
    return key.lower() in KNOWN_KEYS


def proves_header(key: str) -> bool:
    """Return whether a first line with this key is a header's even without a fence.

    Only ASCII keys do: `记者:`, `来源:` and `作者:` are how articles begin.
    """
    return key.isascii() and is_known(key)
