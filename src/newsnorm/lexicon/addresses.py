r"""The grammar of web and mail addresses, as people write them in Chinese text and in headers.

RFC 3986 says what an address may hold; in running text the question is where it ends. Names in capitals are parts of
regexes: `re.compile(URL)`; a name that ends in `_CHARS` or `ENDS` is the body of a class.
"""

from __future__ import annotations

import re
from typing import Final

from newsnorm.lexicon.characters import NONCHARACTERS, SURROGATES, URL_CONTROLS

# Schemes of addresses that stand in prose.
SCHEMES: Final = ("http", "https", "ftp")
SCHEME: Final = "(?:https?|ftp)"
ANY_SCHEME: Final = "[A-Za-z][A-Za-z0-9+.-]{0,39}"  # RFC 3986, 3.1; the longest registered one has 36 characters
MAIL_SCHEME: Final = "mailto:"
# Schemes that lead to no place: a script, or the data itself.
NOWHERE_SCHEMES: Final = ("javascript:", "vbscript:", "data:")

# Where an address in prose ends: white space, brackets and quotes of markup and code, every mark of the CJK and
# full-width blocks (々 and 〆 are letters), the dashes, quotes and dots that Chinese shares with other scripts, and
# what no text has. Han characters may stand in a path.
_CJK_MARKS: Final = "\u3000-\u3004\u3008-\u3020\u3030"
_WIDE_MARKS: Final = "\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65"
_SHARED_MARKS: Final = "\u2010-\u201f\u2026"
URL_ENDS: Final = rf"\s<>\"`|\\^{_SHARED_MARKS}{_CJK_MARKS}{_WIDE_MARKS}{NONCHARACTERS}{SURROGATES}"
# What ASCII allows in an address (RFC 3986, 2): for places where a Han character cannot be part of one.
ASCII_URL_CHARS: Final = r"A-Za-z0-9._~/?#@!$&*+,;=%:()\-"
# With the quote and the brackets of IPv6: everything that a reader of Markdown might take into a link.
RFC_URL_CHARS: Final = rf"{ASCII_URL_CHARS}'\[\]"
URL: Final = rf"{SCHEME}://[^{URL_ENDS}]+"
# After an address and part of the sentence: stops, quotes, and the signs of emphasis (GFM 6.9).
TRAILING_MARKS: Final = ".,;:!?'*_~"

HOST: Final = r"[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+"  # RFC 1035, 2.3.4
PORT: Final = r":[0-9]{1,5}"
# RFC 5321, 4.5.3.1.1. Only ASCII: in `联系editor@a.cn` the words before it are none of it.
LONGEST_MAILBOX: Final = 64
MAILBOX: Final = rf"[A-Za-z0-9._%+-]{{1,{LONGEST_MAILBOX}}}"
MAIL_ADDRESS: Final = rf"{MAILBOX}@{HOST}"

# A value that is an address as a whole, such as that of a header key: `//host/…` counts, `/path` does not.
ABSOLUTE_URL: Final = rf"(?:{ANY_SCHEME}:)?//[^\s/]"
_ABSOLUTE_RE: Final = re.compile(ABSOLUTE_URL)
_IGNORED_RE: Final = re.compile(f"[{URL_CONTROLS}]+")


def is_absolute(url: str) -> bool:
    """Say whether an address names its host: with a scheme, or as `//host/…`, which takes the scheme of its page.

    Example:
        >>> [is_absolute(url) for url in ("https://a.cn/", "//a.cn/b", "/b", "b.html", "mailto:a@b.cn")]
        [True, True, False, False, False]
    """
    return _ABSOLUTE_RE.match(url) is not None


def is_protocol_relative(url: str) -> bool:
    """Say whether an address begins with its host.

    Example:
        >>> is_protocol_relative("//a.cn/b"), is_protocol_relative("/b")
        (True, False)
    """
    return url.startswith("//")
