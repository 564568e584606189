"""URLs and e-mail addresses: cut out before the context rules run, and put back after them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain

from newsnorm._lazy import compile_late
from newsnorm.lexicon.addresses import (
    ASCII_URL_CHARS,
    HOST,
    LONGEST_MAILBOX,
    MAILBOX,
    MAILBOX_CHARS,
    SCHEME,
    SCHEMES,
    find_rest_end,
    find_url_end,
)
from newsnorm.text.classes import URL_MARK

# Each kind of address is found by a sign inside it, and read from there to both sides: a regex for whole addresses
# would try at every letter.
SIGNS = frozenset({"://", "@", "www.", "WWW."})
_SCHEME_RE = compile_late(rf"{SCHEME}\Z", re.IGNORECASE)
_LONGEST_SCHEME = max(map(len, SCHEMES))
_ASCII_REST_RE = compile_late(f"[{ASCII_URL_CHARS}]+")
_MAILBOX_RE = compile_late(rf"{MAILBOX}\Z")
_HOST_RE = compile_late(HOST)
# The literal comes first: it is what a search looks for.
_SIGN_BETWEEN = {"@": f"@(?<=[{MAILBOX_CHARS}]@)(?={HOST})"}


@lru_cache(maxsize=16)
def _compile_signs(signs: frozenset[str]) -> re.Pattern[str]:
    return compile_late("|".join(_SIGN_BETWEEN.get(sign) or re.escape(sign) for sign in sorted(signs)))


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
        head = _SCHEME_RE.search(text[max(done, sign.start() - _LONGEST_SCHEME) : sign.start()])
        end = find_url_end(text, sign.end()) if head else sign.end()
    elif sign[0] == "@":
        head = _MAILBOX_RE.search(text[max(done, sign.start() - LONGEST_MAILBOX) : sign.start()])
        rest = _HOST_RE.match(text, sign.end()) if head else None
        end = rest.end() if rest else sign.end()
    else:
        end = find_rest_end(_ASCII_REST_RE.match, text, sign.end())
        return (sign.start(), end) if _ASCII_REST_RE.match(text, sign.end(), sign.end() + 1) else (done, done)
    if not head or end == sign.end():
        return done, done
    return sign.start() - len(head[0]), end


def put_back(text: str, mark: str, pieces: Iterable[str]) -> str:
    """Replace each mark by the next of the pieces that were cut out."""
    first, *others = text.split(mark)
    return "".join((first, *chain.from_iterable(zip(pieces, others, strict=True))))
