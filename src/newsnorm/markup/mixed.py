"""HTML elements inside Markdown: cut out whole, so that only the gaps between them are read as Markdown."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence

from newsnorm.markup.code_spans import Span
from newsnorm.markup.elements import Element, find_elements
from newsnorm.markup.kinds import has_markdown_signs
from newsnorm.markup.placeholders import Placeholders

_MARKDOWN_ATTRIBUTE_RE = re.compile(r"""\bmarkdown\s*=\s*["']?(?:1|block|span|true)\b""", re.IGNORECASE)
_BLANK_LINE_RE = re.compile(r"[ \t]*(?:\n[ \t]*)?(?:<summary\b[^<>]*>[^\n]*</summary>[ \t]*)?\n[ \t]*\n", re.IGNORECASE)
_LOOSE_LINE_RE = re.compile(r"^[ \t]*[^\s<]", re.MULTILINE)
_HTML_OPENERS = ("<!", "<?")


def cut_elements(
    text: str, pieces: Placeholders, *, code: Sequence[Span] = (), is_kramdown: bool = False, is_indent_free: bool = False
) -> str:
    """Return a text with a mark in place of every top-level element.

    CommonMark ends an HTML block at a blank line, and then the indented prose of a scraped `<div>` turns into code.
    Inside an element Markdown is read only where its writer asked for it: with `markdown="1"`, or (not in kramdown)
    with a blank line behind the start tag and something to read there.

    Example:
        >>> pieces = Placeholders()
        >>> text = cut_elements("<div>\\n\\n    正文\\n</div>\\n**甲**", pieces, is_kramdown=True)
        >>> pieces.put_html(text).split("\\n")[-1]
        '**甲**'
    """
    if "<" not in text:
        return text
    parts: list[str] = []
    done = 0
    for element in find_elements(text, code=code, is_indent_free=is_indent_free):
        parts.append(text[done : element.start])
        parts.append(_cut(text, element, pieces, is_kramdown=is_kramdown))
        done = element.end
    parts.append(text[done:])
    return "".join(parts)


def _cut(text: str, element: Element, pieces: Placeholders, *, is_kramdown: bool) -> str:
    whole = text[element.start : element.end]
    if whole.startswith(_HTML_OPENERS):
        return whole
    inside = text[element.start_end : element.end_start]
    tag = text[element.start : element.start_end]
    if not _is_markdown(tag, inside, is_kramdown=is_kramdown):
        return _as_block(pieces, whole)
    end_tag = text[element.end_start : element.end]
    return _as_block(pieces, tag) + textwrap.dedent(inside) + _as_block(pieces, end_tag)


def _is_markdown(tag: str, inside: str, *, is_kramdown: bool) -> bool:
    if _MARKDOWN_ATTRIBUTE_RE.search(tag):
        return True
    if is_kramdown or _BLANK_LINE_RE.match(inside) is None:
        return False
    return has_markdown_signs(inside) or _LOOSE_LINE_RE.search(inside) is not None


def _as_block(pieces: Placeholders, html: str) -> str:
    return f"\n\n{pieces.keep(html, source=html)}\n\n" if html else ""
