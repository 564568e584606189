"""The bracket at the end of a text: who wrote it, with a label or, on a web page, without one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from newsnorm._lazy import compile_late
from newsnorm.body import TextPiece
from newsnorm.lexicon.characters import HAN, SENTENCE_ENDS_OR_ELLIPSIS
from newsnorm.lexicon.labels import label_words
from newsnorm.lexicon.names import read_names
from newsnorm.lexicon.offices import is_office
from newsnorm.model import Person, Role
from newsnorm.news.bare_names import is_name
from newsnorm.news.line import Line, make_match
from newsnorm.news.matching import match_line
from newsnorm.news.rule import Found
from newsnorm.news.rules.byline import BYLINE
from newsnorm.news.rules.table import LINE_RULES

_ROUND = "）)"
BRACKET_ENDS: Final = frozenset(f"{_ROUND}0123456789")
"""What a text with such a bracket ends with: it, or the day behind it."""

# The day as agencies of Taiwan write it behind such a bracket: （編輯：林一舟）1120308.
_DAY_RE = compile_late(rf"(?<=[{_ROUND}])\s?1\d{{6}}$")
_TRAILING_BRACKET_RE = compile_late(rf"[{SENTENCE_ENDS_OR_ELLIPSIS}”」\s][（(]([^（）()]{{4,60}})[）)]$")
_LONGEST_BRACKET = 64
# Not behind a quotation, whose author stands so.
_SIGNATURE_RE = compile_late(rf"(?:^|[{SENTENCE_ENDS_OR_ELLIPSIS}])\s?[（(]([{HAN}·、\s]{{2,24}})[）)]$")
# What people did, right behind their names, the longest first.
_DEEDS: Mapping[str, Role] = {
    word: role
    for role in ("photographer", "translator")
    for word in sorted(label_words(role, flag="glued"), key=len, reverse=True)
}
_BRACKET_RULES = tuple(rule for rule in LINE_RULES if rule.in_bracket)


def read_labelled_bracket(text: str, piece: TextPiece) -> Found | None:
    """Return what the bracket at the end of a paragraph says, if it names people or an outlet."""
    text = _DAY_RE.sub("", text) if text[-1:].isdigit() else text
    match = _TRAILING_BRACKET_RE.search(text, max(0, len(text) - _LONGEST_BRACKET)) if text[-1:] in _ROUND else None
    found = match_line(Line(text=match[1], links=piece.links), _BRACKET_RULES) if match else None
    return found if found and (found.match.people or found.match.outlet) else None


def read_bracket(text: str, piece: TextPiece) -> Found | None:
    """Return the same, or who signed there without a label: `……。（林一舟）`."""
    found = read_labelled_bracket(text, piece)
    if found or text[-1:] not in _ROUND:
        return found
    match = _SIGNATURE_RE.search(text, max(0, len(text) - _LONGEST_BRACKET))
    people = _read_signature(match[1].strip()) if match else ()
    is_signed = bool(people) and all(is_name(person.name) for person in people)
    return Found(BYLINE, make_match(people=people)) if is_signed else None


def _read_signature(text: str) -> tuple[Person, ...]:
    """Return people by names alone, behind the department they are of or before what they did.

    So do `林一舟`, `宣传部 林一舟 许青` and `许青摄` name them.
    """
    office, _, people = text.partition(" ")
    signed = people.strip() if people and is_office(office) else text
    sign = next(filter(signed.endswith, _DEEDS), "")
    names = read_names(signed.removesuffix(sign).rstrip()) or ()
    return tuple(Person(name, _DEEDS.get(sign, "author")) for name in names)
