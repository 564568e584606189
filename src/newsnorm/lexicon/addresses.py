r"""The grammar of web and mail addresses, as people write them in Chinese text and in headers.

RFC 3986 says what an address may hold; in running text the question is where it ends. Names in capitals are parts of
regexes: `re.compile(URL)`; a name that ends in `_CHARS` or `ENDS` is the body of a class.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import EAST_ASIAN_LETTERS, LATIN, NONCHARACTERS, SURROGATES

# Schemes of addresses that stand in prose.
SCHEMES: Final = ("http", "https", "ftp")
SCHEME: Final = "(?:https?|ftp)"
WEB_SCHEME: Final = "https?://"
# The same as strings, and what stands before any host; as the part of a regex, with a scheme of the web or without.
WEB_STARTS: Final = ("http://", "https://")
HOST_MARK: Final = "//"
WEB_START: Final = "(?:https?:)?//"
ANY_SCHEME: Final = "[A-Za-z][A-Za-z0-9+.-]{0,39}"  # RFC 3986, 3.1; the longest registered one has 36 characters
MAIL_SCHEME: Final = "mailto:"
# Schemes that lead to no place: a script, or the data itself.
NOWHERE_SCHEMES: Final = ("javascript:", "vbscript:", "data:")

# Where an address in prose ends: white space, brackets and quotes of markup and code, every mark of the CJK block (々
# and 〆 are letters), the stops, quotes and brackets among the full-width forms, the dashes, quotes and dots that
# Chinese shares with other scripts, and what no text has. The other full-width forms are mostly letters of a slug that
# was made from a headline. Han characters may stand in a path.
_CJK_MARKS: Final = "\u3000-\u3004\u3008-\u3020\u3030"
_WIDE_MARKS: Final = "！＂\uff07-\uff09，\uff1a-\uff1c＞？［］｀\uff5b-\uff65"
_SHARED_MARKS: Final = "\u2010-\u201f\u2026"
URL_ENDS: Final = rf"\s<>\"`|\\^{_SHARED_MARKS}{_CJK_MARKS}{_WIDE_MARKS}{NONCHARACTERS}{SURROGATES}"
# What ASCII allows in an address (RFC 3986, 2): for places where a Han character cannot be part of one.
ASCII_URL_CHARS: Final = r"A-Za-z0-9._~/?#@!$&*+,;=%:()\-"
# With the quote and the brackets of IPv6: everything that a reader of Markdown might take into a link.
RFC_URL_CHARS: Final = rf"{ASCII_URL_CHARS}'\[\]"
# After an address and part of the sentence: stops, quotes, and the signs of emphasis (GFM 6.9).
TRAILING_MARKS: Final = ".,;:!?'*_~"

HOST: Final = r"[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+"  # RFC 1035, 2.3.4
# RFC 5321, 4.5.3.1.1. Only ASCII: in `联系editor@a.cn` the words before it are none of it.
LONGEST_MAILBOX: Final = 64
MAILBOX_CHARS: Final = "A-Za-z0-9._%+-"
MAILBOX: Final = rf"[{MAILBOX_CHARS}]{{1,{LONGEST_MAILBOX}}}"
MAIL_ADDRESS: Final = rf"{MAILBOX}@{HOST}"
# Between the brackets of an autolink nothing else can be meant, so the letters of all scripts may stand (RFC 6531).
BRACKETED_MAILBOX: Final = rf"[\w.+-]{{1,{LONGEST_MAILBOX}}}"
BRACKETED_MAIL_ADDRESS: Final = rf"{BRACKETED_MAILBOX}@[\w-]{{1,63}}(?:\.[\w-]{{1,63}})+"

# A value that is an address as a whole, such as that of a header key: `//host/…` counts, `/path` does not.
ABSOLUTE_URL: Final = rf"(?:{ANY_SCHEME}:)?//[^\s/]"
_ABSOLUTE_RE: Final = compile_late(ABSOLUTE_URL)

# --- an address in running text ---------------------------------------------------------------------------------------

# Where Chinese begins right after an address, most writers put no blank. No registered host, port, query number or file
# extension goes on in Han, so Han after a letter or digit ends the address; after a delimiter it is a word of it.
_DELIMITERS = "/=&?#"
_EXTENSION = r"\.[A-Za-z][A-Za-z0-9]{1,4}"
# Before Han or another address these belong to the sentence.
_PAUSES = ",;)"
_INNER_PAUSE = rf"[{_PAUSES}](?!{SCHEME}://|www\.|[{EAST_ASIAN_LETTERS}])"
_PLAIN_WORD = rf"(?: [^{URL_ENDS}{EAST_ASIAN_LETTERS}{_DELIMITERS}{_PAUSES}]++ | {_INNER_PAUSE} )*+"
# A word that has begun with Han may have letters and digits too: `/wiki/中国2022年`.
_HAN_WORD = rf"""
    [{EAST_ASIAN_LETTERS}]
    (?: [^{URL_ENDS}{_DELIMITERS}{_PAUSES}.]++ | {_INNER_PAUSE} | (?!{_EXTENSION}[{EAST_ASIAN_LETTERS}])\. )*+
    (?: {_EXTENSION}(?=[{EAST_ASIAN_LETTERS}]) )?+
"""
_WORD = rf"{_PLAIN_WORD} (?: (?<![{LATIN}0-9]) {_HAN_WORD} )?+"
# The slash after a host may be its last character: `请访问http://www.a.cn/了解详情。` Han after it is a path when it
# stands alone or goes on as paths do.
_ROOT = rf"/(?: (?![{EAST_ASIAN_LETTERS}]) | (?=[{EAST_ASIAN_LETTERS}]++(?:[/?#=&_%-]|\.[A-Za-z]|\s|\Z)) )"
_REST_RE: Final = compile_late(
    rf"""
    {_WORD}                                                        # host and port
    (?: (?: {_ROOT} | [{_DELIMITERS.removeprefix("/")}] ) {_WORD}  # the first part of the path, or a query
        (?: [{_DELIMITERS}] {_WORD} )*+
    |   /
    )?+
    """,
    re.VERBOSE,
)
# The same for most addresses, which consist of ASCII and end where prose cannot go on: a fiftieth of the classes to
# compile, and a quarter of the time.
_PLAIN_REST_RE: Final = compile_late(r"[A-Za-z0-9._~/?#@!$&*+=%:-]++(?=[\s<>\"`|\\^]|\Z)")

_WEB_RE = compile_late(WEB_SCHEME)
_FIRST_LOOK = 1024
_UNSURE = 64  # characters before the end of a piece, of which what follows may decide


def find_urls(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of every `http(s)://` address in a text.

    Example:
        >>> text = "见 https://example.cn/a（官网）和(https://example.cn/b)，或http://www.example.cn了解。"
        >>> [text[start:end] for start, end in find_urls(text)]
        ['https://example.cn/a', 'https://example.cn/b', 'http://www.example.cn']
    """
    match = _WEB_RE.search(text)
    while match:
        end = find_url_end(text, match.end())
        if end > match.end():
            yield match.start(), end
        match = _WEB_RE.search(text, max(end, match.end()))


def find_url_end(text: str, start: int) -> int:
    """Return where the address ends whose `://` ends at `start`; `start` itself when nothing of it follows.

    Han right after a host, a port, a file extension or a letter or digit of a path ends it, Han after a delimiter
    belongs to it. A mark that ends a sentence and a closing bracket without its opening one do not (GFM 6.9).

    Example:
        >>> for text in ("http://a.cn/wiki/江州,另见", "http://a.cn/x_(1)。", "http://a.cn/1.shtml截止"):
        ...     text[: find_url_end(text, 7)]
        'http://a.cn/wiki/江州'
        'http://a.cn/x_(1)'
        'http://a.cn/1.shtml'
    """
    return find_rest_end(_match_rest, text, start)


def _match_rest(text: str, start: int, stop: int) -> re.Match[str] | None:
    return _PLAIN_REST_RE.match(text, start, stop) or _REST_RE.match(text, start, stop)


def find_rest_end(match: Callable[[str, int, int], re.Match[str] | None], text: str, start: int) -> int:
    """Return where an address ends whose rest begins at `start`; `start` itself when nothing of it follows.

    A bracket that closes nothing ends it, so `(http://a)(http://a)…` must not be matched to its end once for each: the
    text is looked at up to a bracket, or piece by piece, each eight times as long as the one before.

    Args:
        match: Matches the rest of an address between two places of a text, sentences and brackets around it included.
        text: The text.
        start: Behind what tells that there is an address.
    """
    size = _FIRST_LOOK
    while True:
        stop = min(start + size, len(text))
        bracket = text.find(")", start, stop)
        if bracket >= 0 and text.find("(", start, bracket) < 0:
            stop = min(stop, bracket + 1 + _UNSURE)
        found = match(text, start, stop)
        end = found.end() if found else start
        sure = stop if stop == len(text) else stop - _UNSURE
        if end <= sure or ((place := _find_unbalanced(text, start, end)) is not None and place < sure):
            return trim_address(text, start, end)
        size *= 8


def trim_address(text: str, start: int, end: int) -> int:
    """Return the end of an address without what belongs to the sentence around it.

    Example:
        >>> [trim_address(text, 0, len(text)) for text in ("a.cn).", "a.cn/(b).", "a.cn/(b)", "a.cn/b].")]
        [4, 8, 8, 6]
    """
    if ")" in text[start : end + 1]:
        place = _find_unbalanced(text, start, end)
        if place is not None:
            end = place
        # `/x_(1)后`: a pause before Han, and a pair all the same
        elif text.startswith(")", end) and text.count("(", start, end) > text.count(")", start, end):
            return end + 1
    end = start + len(text[start:end].rstrip(TRAILING_MARKS))
    # `[http://a.cn/b]`: what closes no bracket of the address belongs to the sentence, too.
    if text[end - 1 : end] == "]" and "[" not in text[start:end]:
        end = start + len(text[start:end].rstrip(f"]{TRAILING_MARKS}"))
    return end


def _find_unbalanced(text: str, start: int, end: int) -> int | None:
    """Return the place of the first bracket that closes nothing."""
    depth = 0
    place = text.find(")", start, end)
    while place >= 0:
        depth += text.count("(", start, place) - 1
        if depth < 0:
            return place
        start, place = place + 1, text.find(")", place + 1, end)
    return None


# --- addresses as values ----------------------------------------------------------------------------------------------


def is_absolute(url: str) -> bool:
    """Say whether an address names its host: with a scheme, or as `//host/…`, which takes the scheme of its page.

    Example:
        >>> [is_absolute(url) for url in ("https://a.cn/", "//a.cn/b", "/b", "b.html", "mailto:a@b.cn")]
        [True, True, False, False, False]
    """
    return _ABSOLUTE_RE.match(url) is not None
