"""HTML in small fields of a record: titles, names and summaries, as lines of text."""

from __future__ import annotations

import re

from newsnorm._lazy import compile_late
from newsnorm.containers.xml_elements import unescape_text

TAG_RE = compile_late(r"</?[A-Za-z][^<>]*+>|<!--(?:[^-<]++|-(?!->)|<(?!!--))*+-->")
_BLOCK_RE = compile_late(r"</?(?:p|div|br|li|h[1-6]|tr|blockquote)\b[^<>]*+>", re.IGNORECASE)
_BLANKS_RE = compile_late(r"[ \t\r\n]++")


def is_html(text: str) -> bool:
    """Return whether a text has tags in it.

    Example:
        >>> is_html("<p>甲"), is_html("1 < 2")
        (True, False)
    """
    return "<" in text and TAG_RE.search(text) is not None


def to_line(html: str) -> str:
    """Return the words of HTML as one line.

    Example:
        >>> to_line("<p>江州 <b>开港</b></p> A &amp; B")
        '江州 开港 A & B'
    """
    text = TAG_RE.sub("", _BLOCK_RE.sub(" ", html)) if "<" in html else html
    return _BLANKS_RE.sub(" ", unescape_text(text)).strip()


def to_paragraphs(html: str) -> str:
    r"""Return the words of HTML with a line for each paragraph.

    Example:
        >>> to_paragraphs("<p>甲</p>\n<p>乙<br>丙</p>")
        '甲\n乙\n丙'
    """
    if not is_html(html):
        return unescape_text(html).strip()
    lines = _BLOCK_RE.sub("\n", _BLANKS_RE.sub(" ", html)).split("\n")
    return "\n".join(line for each in lines if (line := to_line(each)))
