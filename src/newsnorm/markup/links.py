"""Which `href` leads somewhere."""

from __future__ import annotations

import re

# Browsers drop tabs and line breaks inside a scheme and control characters before it (WHATWG URL, 4.4).
_IGNORED_RE = re.compile(r"[\x00-\x20\x7f]+")
_PLAIN_STARTS = ("http://", "https://", "/")
_NOWHERE = ("javascript:", "vbscript:", "data:")


def is_target(url: str) -> bool:
    r"""Say whether a link leads to a place outside this text: no fragment, no script, no data.

    Example:
        >>> is_target("https://a.cn/"), is_target("#note"), is_target("java\nscript:x()")
        (True, False, False)
    """
    if url.startswith(_PLAIN_STARTS):
        return True
    start = _IGNORED_RE.sub("", url)[:16].lower()
    return bool(start) and not start.startswith(("#", *_NOWHERE))
