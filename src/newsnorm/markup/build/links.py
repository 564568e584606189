"""Which `href` leads somewhere, and the links of a page while their text comes in."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsnorm.body import MANY
from newsnorm.lexicon.addresses import NOWHERE_SCHEMES, WEB_STARTS
from newsnorm.lexicon.characters import URL_CONTROLS
from newsnorm.model import Link

# Browsers drop tabs and line breaks inside a scheme and control characters before it (WHATWG URL, 4.4).
_IGNORED_RE = re.compile(f"[{URL_CONTROLS}]+")
_PLAIN_STARTS = (*WEB_STARTS, "/")


def is_target(url: str) -> bool:
    r"""Say whether a link leads to a place outside this text: no fragment, no script, no data.

    Example:
        >>> is_target("https://a.cn/"), is_target("#note"), is_target("java\nscript:x()")
        (True, False, False)
    """
    if url.startswith(_PLAIN_STARTS):
        return True
    start = _IGNORED_RE.sub("", url)[:16].lower()
    return bool(start) and not start.startswith(("#", *NOWHERE_SCHEMES))


class OpenLinks:
    """The links of a page while their text comes in, each known by its number.

    Flat lists of strings, not an object each: a page may be nothing but links, and what is alive is work for the
    garbage collector again and again.
    """

    __slots__ = ("_further", "_texts", "_urls")

    def __init__(self) -> None:
        """Start without any."""
        self._urls: list[str] = []
        self._texts: list[str] = []
        # What a link has behind the first piece of its text: that of a link over several blocks comes in pieces.
        self._further: dict[int, list[str]] = {}

    def start(self, url: str) -> int:
        """Take a new link and return its number."""
        self._urls.append(url)
        self._texts.append("")
        return len(self._urls) - 1

    def add(self, number: int, text: str) -> bool:
        """Add a piece of text, which may be empty, and say whether it is the first one."""
        if not text:
            return False
        if not self._texts[number]:
            self._texts[number] = text
            return True
        self._further.setdefault(number, []).append(text)
        return False

    def close(self, numbers: Sequence[int]) -> tuple[Link, ...]:
        """Return finished links; in a flood equal ones are one object."""
        urls, texts, further = self._urls, self._texts, self._further
        if not further and len(numbers) <= MANY:
            return tuple([Link(urls[number], texts[number]) for number in numbers])
        words = [
            " ".join((texts[number], *further[number])) if number in further else texts[number] for number in numbers
        ]
        targets = [urls[number] for number in numbers]
        if len(numbers) <= MANY:
            return tuple(map(Link, targets, words))
        known: dict[tuple[str, str], Link] = {}
        pairs = zip(targets, words, strict=True)
        return tuple([known.get(pair) or known.setdefault(pair, Link(*pair)) for pair in pairs])
