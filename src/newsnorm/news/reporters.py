"""Reporters without a role, as Taiwan's outlets name them: `林予安／高雄報導`, `國際中心林予安／綜合報導`."""

from __future__ import annotations

import re
from typing import Final

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import HAN, SLASHES
from newsnorm.lexicon.outlets import looks_like_outlet
from newsnorm.lexicon.places import PLACE_ENDS, PLACES
from newsnorm.lexicon.words import any_of
from newsnorm.model import Person
from newsnorm.news.bare_names import is_name
from newsnorm.news.credit_values import DEEDS, REPORTS, SENT_FROM_RE, check_names
from newsnorm.news.line import Credits, make_credits

REPORT_ENDS: Final = frozenset(word[-1] for word in REPORTS)
"""What the last character of a word such as 报道 may be."""

# A desk in place of a role: `國際中心林予安／綜合報導`, `國際中心／林予安報導`.
_DESK_RE = compile_late(
    rf"""
    [{HAN}]{{2,4}}(?:中心|組|组)\s?
    (?: [{SLASHES}]?\s?(?P<names>[^\s{SLASHES}].{{1,30}}?)\s?[{SLASHES}]\s?(?P<place>[{HAN}]{{2,6}})
    |   [{SLASHES}]\s?(?P<alone>[^\s{SLASHES}].{{1,30}}?)\s? )
    {any_of(REPORTS)}
    """,
    re.VERBOSE,
)
# Neither: `林予安／高雄報導`, `林予安 高雄報導`, where nothing but a reporter's place can follow.
_PLACED_RE = compile_late(
    rf"(?P<names>[^\s{SLASHES}][^{SLASHES}]{{1,30}}?)(?:\s?[{SLASHES}]\s?|\s)(?P<place>[{HAN}]{{2,6}}){any_of(REPORTS)}"
)

# And without a place, a name of three characters: many of two are places.
_ALONE_RE = compile_late(rf"([{HAN}]{{3}})\s+{any_of(REPORTS)}")


def read_reporters(text: str) -> Credits | None:
    """Read reporters without a role, after the desk they are of or before their place.

    Args:
        text: A line, or the inside of a bracket.

    Example:
        >>> [read_reporters(text).people[0].name for text in ("國際中心林予安／綜合報導", "林予安／高雄報導")]
        ['林予安', '林予安']
    """
    if text[-1] not in REPORT_ENDS:
        return None
    match = _DESK_RE.fullmatch(text)
    if match is None:
        match = _PLACED_RE.fullmatch(text)
        if match is None:
            return _read_alone(text)
        if match["place"] not in DEEDS | PLACES or match["names"] in PLACES:
            return None
    told, place = match["names"] or match["alone"], match["place"]
    *people, last = told.split()
    if place is None and people and (last in PLACES or last.endswith(PLACE_ENDS)):  # 社会中心／林一舟 许青山 海城市报道
        told, place = " ".join(people), last
    names = check_names(told)
    if not names:
        return None
    place = None if place in DEEDS else place
    return make_credits(people=tuple(Person(name, "reporter") for name in names), roles=("reporter",), place=place)


def _read_alone(text: str) -> Credits | None:
    """Read `林一舟 报道`, which has no role and no place."""
    match = _ALONE_RE.fullmatch(text)
    if match is None or not is_name(match[1]):
        return None
    return make_credits(people=(Person(match[1], "reporter"),), roles=("reporter",))


def read_filed(text: str) -> Credits | None:
    """Read `江州财经 林一舟 发自北京`, which has no role.

    Example:
        >>> said = read_filed("江州财经 林一舟 发自北京")
        >>> said.outlet, said.people[0].name
        ('江州财经', '林一舟')
    """
    match = SENT_FROM_RE.search(text)
    outlet, _, rest = text[: match.start()].partition(" ") if match else ("", "", "")
    if match is None or match.end() != len(text) or not looks_like_outlet(outlet):
        return None
    names = check_names(rest)
    people = tuple(Person(name, "author") for name in names or ())
    return make_credits(people=people, roles=("author",), outlet=outlet) if people else None
