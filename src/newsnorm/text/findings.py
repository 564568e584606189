"""What is suspicious in a text and stays as written: in doubt the rules leave it and report it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from newsnorm._lazy import compile_late
from newsnorm.findings import (
    NUMBER_COMMAS,
    PERIOD_BETWEEN_HAN,
    QUOTE_DIRECTION,
    REPLACEMENT_CHARACTER,
    RUBBLE,
    UNBALANCED_QUOTES,
    UNDECODABLE,
    UNKNOWN_CHARACTER,
    FindingKind,
)
from newsnorm.lexicon.characters import FULL_WIDTH_QUOTES, HAN_RE, PRIVATE_USE, REPLACEMENT, STRAIGHT_QUOTES
from newsnorm.model import Finding
from newsnorm.text.classes import MARK_RE
from newsnorm.text.mojibake import find_rubble
from newsnorm.text.quotes import STRAIGHT_RE, has_unclear_quotes
from newsnorm.text.substitution import find_line, find_lines_with

_EXCERPT = 20
_FEW = 8
_PRIVATE_USE_RE = compile_late(f"[{PRIVATE_USE}]")
_REPLACEMENT_RE = compile_late(REPLACEMENT)
# Between two characters that ASCII has not: these are few, and are looked at. A class of all Han takes long to compile.
_WIDE_PERIOD_RE = compile_late(r"\.(?<=[^\x00-\x7f]\.)(?=[^\x00-\x7f])")
_COMMAS_RE = re.compile("，[0-9](?<=[0-9]，.)(?=[0-9]{2}(?![0-9]))")
_DOUBLE_RE = compile_late("[“”]")


def _find_places(pattern: re.Pattern[str], text: str) -> list[int]:
    return [match.start() for match in pattern.finditer(text)]


def _find_periods(text: str) -> list[int]:
    places = _find_places(_WIDE_PERIOD_RE, text)
    return [place for place in places if HAN_RE.match(text, place - 1) and HAN_RE.match(text, place + 1)]


# Characters that canonical text does not have, the finding they make, and what finds them.
_BY_CHARACTER = ((REPLACEMENT_CHARACTER, _REPLACEMENT_RE), (UNKNOWN_CHARACTER, _PRIVATE_USE_RE))
# Each with the mark without which it need not be looked for.
_BY_MARK: tuple[tuple[str, FindingKind, Callable[[str], list[int]]], ...] = (
    (".", PERIOD_BETWEEN_HAN, _find_periods),
    ("，", NUMBER_COMMAS, partial(_find_places, _COMMAS_RE)),
)


def find_suspects(text: str, marks: frozenset[str], odd: str) -> tuple[Finding, ...]:
    """Return one finding for each kind of suspicious place.

    Args:
        text: After the rules; addresses and verbatim spans are cut out of it.
        marks: The marks that occur in it.
        odd: The other characters of it that canonical text does not have.
    """
    found: list[Finding] = []
    for kind, pattern in _BY_CHARACTER if odd else ():
        places = _find_chars(text, pattern.findall(odd), pattern)
        if places:
            found.append(_report(kind, text, places))
    for mark, kind, find in _BY_MARK:
        places = find(text) if mark in marks else []
        if places:
            found.append(_report(kind, text, places))
    if ('"' in marks and '"' in text) or ("'" in marks and "'" in text) or "＂" in odd or "＇" in odd:
        places = list(_find_unpaired(text))
        if places:
            found.append(_report(UNBALANCED_QUOTES, text, places))
    if "”" in marks and not _is_alternating(text):
        places = list(_find_reversed(text))
        if places:
            found.append(_report(QUOTE_DIRECTION, text, places))
    return tuple(found)


def report_rubble(text: str, odd: str) -> tuple[Finding, ...]:
    """Return the finding of what was decoded wrongly, if there is any.

    Args:
        text: Before the rules; they take some of its characters for controls.
        odd: The characters of it that canonical text does not have.
    """
    places = sorted(find_rubble(text, odd))
    return (_report(RUBBLE, text, places),) if places else ()


def merge_findings(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    r"""Return the findings of all floors without what the text repeats: decoding knows the line of each lost character.

    Example:
        >>> lost = UNDECODABLE.at(3, count=1, where="")
        >>> merge_findings((lost, REPLACEMENT_CHARACTER.at(count="", excerpt="\ufffd"))) == (lost,)
        True
    """
    findings = tuple(findings)
    if len(findings) > 1 and any(finding.id == UNDECODABLE.id for finding in findings):
        return tuple(finding for finding in findings if finding.id != REPLACEMENT_CHARACTER.id)
    return findings


def _report(kind: FindingKind, text: str, places: list[int]) -> Finding:
    start = max(text.rfind("\n", 0, places[0]) + 1, places[0] - _EXCERPT // 2)
    excerpt, _, _ = text[start : places[0] + _EXCERPT // 2].partition("\n")
    count = f", {len(places)} times, the first" if len(places) > 1 else ""
    return kind.at(count=count, excerpt=MARK_RE.sub("…", excerpt))


def _find_chars(text: str, chars: list[str], pattern: re.Pattern[str]) -> list[int]:
    """Return the places of some characters, all that `pattern` finds; a few are looked for one by one."""
    if len(chars) > _FEW:
        return _find_places(pattern, text)
    return sorted(match.start() for char in chars if char in text for match in re.finditer(char, text))


def _find_unpaired(text: str) -> Iterator[int]:
    """Yield the first straight quote of each paragraph that had to stay as it was."""
    for start, end in find_lines_with(text, f"{STRAIGHT_QUOTES}{FULL_WIDTH_QUOTES}"):
        if has_unclear_quotes(text[start:end]):
            quote = STRAIGHT_RE.search(text, start, end)
            if quote:
                yield quote.start()


def _is_alternating(text: str) -> bool:
    """Does each “ have its ” before the next one, and no ” stand elsewhere?"""
    first, *others = ["”" in part for part in text.split("“")]
    return not first and False not in others and text.count("”") == len(others)


def _find_reversed(text: str) -> Iterator[int]:
    """Yield the first closing quote of each paragraph that nothing opened."""
    end = 0
    while (place := text.find("”", end)) >= 0:
        start, end = find_line(text, place)
        depth = 0
        for match in _DOUBLE_RE.finditer(text, start, end) if HAN_RE.search(text, start, end) else ():
            depth += 1 if match[0] == "“" else -1
            if depth < 0:
                yield match.start()
                break
