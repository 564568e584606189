"""URLs and e-mail addresses: cut out before the context rules run, and put back after them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from newsnorm.lexicon.characters import CLOSING, OPENING, STOPS
from newsnorm.text.classes import URL_MARK

# Each kind of address is found by a sign inside it, and read from there to both sides: a regex for whole addresses
# would try at every letter.
SIGNS = frozenset({"://", "@", "www.", "WWW."})
_SCHEME_RE = re.compile(r"(?:[hH][tT][tT][pP][sS]?|[fF][tT][pP])\Z")
# A URL ends at white space, `<>`, a Chinese stop, quote or bracket, or ｜. Han characters may stand in its path.
_URL_REST_RE = re.compile(rf"[^\s<>\"`｜{STOPS}{OPENING}{CLOSING}\ud800-\udfff]+")
_HOST_REST_RE = re.compile(r"[A-Za-z0-9._~/?#@!$&*+,;=%:()-]+")
_MAILBOX_RE = re.compile(r"[A-Za-z0-9._%+-]+\Z")
_DOMAIN_RE = re.compile(r"[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_LONGEST_SCHEME = len("https")
_LONGEST_MAILBOX = 64  # RFC 5321, 4.5.3.1.1
_TAIL = ".,;:!?'"


@lru_cache(maxsize=16)
def _compile_signs(signs: frozenset[str]) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(sign) for sign in sorted(signs)))


def cut_addresses(text: str, signs: frozenset[str] = SIGNS) -> tuple[str, list[str]]:
    """Return the text with one mark for each address, and the addresses in order.

    Args:
        text: What the context rules are about to see.
        signs: Those that may occur in it: a search for one sign is quicker than a search for each.

    Example:
        >>> text, addresses = cut_addresses("详见https://a.com/x?a=1,2&b=(3)。")
        >>> len(text), addresses
        (4, ['https://a.com/x?a=1,2&b=(3)'])
    """
    parts: list[str] = []
    addresses: list[str] = []
    done = 0
    pattern = _compile_signs(signs)
    sign = pattern.search(text)
    while sign:
        start, end = _find_address(text, sign, done)
        if start < end:
            parts += text[done:start], URL_MARK
            addresses.append(text[start:end])
            done = end
        sign = pattern.search(text, max(end, sign.end()))
    return "".join((*parts, text[done:])), addresses


def _find_address(text: str, sign: re.Match[str], done: int) -> tuple[int, int]:
    """Return where the address around a sign begins and ends; an empty range when there is none."""
    if sign[0] == "://":
        before, rest, longest = _SCHEME_RE, _URL_REST_RE, _LONGEST_SCHEME
    elif sign[0] == "@":
        before, rest, longest = _MAILBOX_RE, _DOMAIN_RE, _LONGEST_MAILBOX
    else:
        before, rest, longest = None, _HOST_REST_RE, 0
    head = before.search(text[max(done, sign.start() - longest) : sign.start()]) if before else None
    tail = rest.match(text, sign.end())
    if (before and not head) or not tail:
        return done, done
    start = sign.start() - len(head[0]) if head else sign.start()
    return start, sign.end() + len(_trim(tail[0]))


def _trim(rest: str) -> str:
    """Leave out what belongs to the sentence: a closing bracket without its opening one, stops at the end."""
    if ")" in rest:
        depth = 0
        for index, char in enumerate(rest):
            depth += (char == "(") - (char == ")")
            if depth < 0:
                rest = rest[:index]
                break
    return rest.rstrip(_TAIL)


def put_back(text: str, mark: str, pieces: Iterable[str]) -> str:
    """Replace each mark by the next of the pieces that were cut out."""
    first, *others = text.split(mark)
    return first + "".join(piece + part for piece, part in zip(pieces, others, strict=True))
