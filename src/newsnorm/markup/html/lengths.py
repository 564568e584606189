"""Markup so long that it can only be meant to keep a parser busy, cut to what a reader could notice of it.

html5lib builds names, values and comments by adding one piece after the other to a string, which copies it each time.
"""

from __future__ import annotations

import re
from typing import Final

from newsnorm._lazy import compile_late
from newsnorm.markup.escape import escape
from newsnorm.markup.source.scan import Token

# Nothing shorter costs anything.
LONG = 1200
_LONG_NAME = 256
_LONG_ATTRIBUTE = 4096
_MOST_ATTRIBUTES = 200
_MANY_PIECES = 64
EMPTY_COMMENT: Final = "<!---->"
"""What stands in the place of a comment, or parts what a parser would glue together."""

_ATTRIBUTE_RE = compile_late(
    r"""[^\s/>=][^\s/>=]*+(?:[ \t\n\f\r]*+=[ \t\n\f\r]*+(?:"[^"]*+"|'[^']*+'|[^\s>]*+))?|=[^\s/>=]*+""",
)
_FOREIGN_RE = compile_late(r"<(?:svg|math)\b", re.IGNORECASE)


def shorten(html: str, token: Token) -> str:
    """Return what to write in place of a long piece of markup.

    A comment becomes an empty one; a tag loses its attributes after the 200th and those of more than 4,096 characters
    (inlined pictures, which are left out anyway); raw elements that hold a flood of brackets lose their content, except
    `xmp`, whose content shows. What is open to the end of the text goes, as it does in every parser.
    """
    if token.kind in ("start", "end"):
        return _shorten_tag(html, token) if token.is_closed else ""
    if token.kind == "raw":
        return _shorten_raw(html, token)
    if html.startswith("<![CDATA[", token.start) and _FOREIGN_RE.search(html):
        return html[token.start : token.end]  # text, where it stands in a formula
    return EMPTY_COMMENT if token.is_closed else ""


def _shorten_tag(html: str, token: Token) -> str:
    if len(token.name) > _LONG_NAME:
        return ""
    if token.kind == "end":
        return f"</{token.name}>"
    kept: list[str] = []
    for attribute in _ATTRIBUTE_RE.finditer(html, token.start + 1 + len(token.name), token.end - 1):
        if len(attribute[0]) <= _LONG_ATTRIBUTE:
            kept.append(attribute[0])
        if len(kept) == _MOST_ATTRIBUTES:
            break
    # The blank keeps the slash out of a value without quotes.
    tail = " />" if html[token.end - 2] == "/" and not (kept and kept[-1].endswith("/")) else ">"
    return " ".join((f"<{token.name}", *kept)) + tail


def _shorten_raw(html: str, token: Token) -> str:
    whole = html[token.start : token.end]
    if token.name == "plaintext" or whole.count("<") + whole.count("&") <= _MANY_PIECES:
        return whole
    if token.name == "xmp":
        return _show_raw(whole)
    if not token.is_closed and _FOREIGN_RE.search(html):
        return whole  # in a drawing `title` and `style` are ordinary elements
    return f"<{token.name}></{token.name}>" if token.is_closed else ""


def _show_raw(element: str) -> str:
    """Return an `xmp` element as `pre`, with an empty comment now and then."""
    content = element[element.index(">") + 1 :]
    end = content.lower().rfind("</xmp")
    lines = escape(content[:end] if end >= 0 else content).split("&")
    for number in range(_MANY_PIECES, len(lines), _MANY_PIECES):
        lines[number - 1] += EMPTY_COMMENT
    return f"<pre>{'&'.join(lines)}</pre>"
