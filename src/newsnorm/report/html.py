"""HTML from Python: whatever text comes in, the page stays whole, valid, and says what the text says."""

from __future__ import annotations

import html
import re
from typing import NewType

from newsnorm.rows.row import valid_unicode

Markup = NewType("Markup", str)
"""Text that is HTML. Only `text` and `element` make it, so that nothing else gets into a page."""

# What HTML forbids even as a reference: controls, and code points that are no characters.
_FORBIDDEN_RE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")
_NO_CHARACTERS = {plane << 16 | end: "\N{REPLACEMENT CHARACTER}" for plane in range(1, 17) for end in (0xFFFE, 0xFFFF)}
_EMPTY = frozenset({"meta", "input", "br", "hr"})


def text(value: str) -> Markup:
    r"""Return text as it stands between tags or in an attribute.

    Example:
        >>> text("<b>甲\x00")
        '&lt;b&gt;甲\\x00'
    """
    clean = _FORBIDDEN_RE.sub(_escape, valid_unicode(value) or "").translate(_NO_CHARACTERS)
    return Markup(html.escape(clean))


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def element(name: str, /, *content: Markup, **attributes: str) -> Markup:
    """Return an element.

    Args:
        name: Of the element.
        *content: What stands in it.
        **attributes: Its attributes; an underline at the end goes, others become hyphens.

    Example:
        >>> element("td", text("甲&乙"), class_="n", data_v="3")
        '<td class="n" data-v="3">甲&amp;乙</td>'
    """
    pairs = "".join(f' {key.rstrip("_").replace("_", "-")}="{text(value)}"' for key, value in attributes.items())
    start = f"<{name}{pairs}>"
    return Markup(start if name in _EMPTY else f"{start}{''.join(content)}</{name}>")


def join(*parts: Markup) -> Markup:
    """Return elements one after the other."""
    return Markup("\n".join(part for part in parts if part))


def value(words: str) -> Markup:
    """Return what a document says as text whose direction does not reach the words around it."""
    return element("bdi", text(words))


NOTHING = Markup("")
"""No element."""
