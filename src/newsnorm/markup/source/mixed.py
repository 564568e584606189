"""HTML elements inside Markdown: cut out whole, so that only the gaps between them are read as Markdown."""

from __future__ import annotations

import re
import textwrap

from newsnorm._lazy import compile_late
from newsnorm.markup.source.code_spans import find_markdown_code, is_inside
from newsnorm.markup.source.elements import Element, find_elements, holds_markdown
from newsnorm.markup.source.placeholders import Placeholders

_NESTED_RE = compile_late(r"^[ \t]*(?:[-*+]|[0-9]{1,9}[.)]|`{3}|~{3})", re.MULTILINE)
_BLANK_LINE_RE = compile_late(r"\n[ \t]*+(?=\n)")
_ENDS_WITH_LINE_RE = compile_late(r"(?:-->|</(?:pre|script|style|textarea)[ \t]*+>)\s*+$", re.IGNORECASE)
_NO_PROSE = ("```", "~~~", "#")
_INDENT_RE = compile_late(r"^[ \t]+", re.MULTILINE)
# Pictures and line breaks alone on a line below a blank one or below a tag. CommonMark reads what follows them as HTML
# (4.6, kind 7).
_LONE_TAGS_RE = compile_late(
    r"[\n>][ \t]*\n {0,3}<(?:br|img)\b[^<>]*>(?:[ \t]*<(?:br|img)\b[^<>]*>)*[ \t]*\n(?=[^\n])", re.IGNORECASE
)
_LINE_START_RE = re.compile(r"\n(?: {0,3}|\t)<")


def cut_elements(text: str, pieces: Placeholders, *, is_kramdown: bool = False, is_indent_free: bool = False) -> str:
    r"""Return a text with a mark in place of every top-level element.

    CommonMark ends an HTML block at a blank line, and then the indented prose of a scraped `<div>` turns into code.
    Inside an element Markdown is read only where its writer asked for it: with `markdown="1"`, or (not in kramdown)
    with a blank line behind the start tag and something to read there.

    Example:
        >>> pieces = Placeholders()
        >>> text = cut_elements("<div>\n\n    正文\n</div>\n**甲**", pieces, is_kramdown=True)
        >>> pieces.put_html(text).split("\n")[-1]
        '**甲**'
    """
    if not is_indent_free and not _may_begin_element(text):
        return text
    text = _separate_lone_tags(text)
    code = find_markdown_code(text)
    parts: list[str] = []
    done = start = 0
    for element in find_elements(text, code=code, is_indent_free=is_indent_free):
        if text[done : element.start].strip():
            gap = text[done : element.start]
            parts += _as_block(pieces, text[start:done]), _after(text[max(0, done - 24) : done], gap)
            start = element.start
        if holds_markdown(text, element, is_kramdown=is_kramdown):
            parts += _as_block(pieces, text[start : element.start_end]), _outdent(_inside(text, element))
            start = element.end_start
        done = element.end
    parts += _as_block(pieces, text[start:done]), _after(text[max(0, done - 24) : done], text[done:])
    return "".join(parts)


def _may_begin_element(text: str) -> bool:
    return "<" in text and (text.lstrip(" \t")[:1] == "<" or _LINE_START_RE.search(text) is not None)


def _inside(text: str, element: Element) -> str:
    return text[element.start_end : element.end_start]


def _separate_lone_tags(text: str) -> str:
    """Write a blank line below a picture that stands alone, so that the lines below it are Markdown."""
    if "<br" not in text and "<img" not in text:
        return text
    code = find_markdown_code(text)
    return _LONE_TAGS_RE.sub(lambda match: match[0] if is_inside(match.end() - 2, code) else f"{match[0]}\n", text)


def _outdent(inside: str) -> str:
    """Take indents away: they are the page's, not Markdown's code. Lists and fences keep theirs among themselves."""
    inside = textwrap.dedent(inside)
    return inside if _NESTED_RE.search(inside) else _INDENT_RE.sub("", inside)


def _after(above: str, gap: str) -> str:
    """Return what stands after an element that ends in `above`, if any; the block of some ends with their line."""
    return gap if not above or _ENDS_WITH_LINE_RE.search(above) else outdent_start(gap)


def outdent_start(gap: str) -> str:
    r"""Take the indents of the lines right after an element away: in CommonMark they belong to its block (4.6).

    Example:
        >>> outdent_start("\n    记者\n\n    code")
        '\n记者\n\n    code'
    """
    blank = _BLANK_LINE_RE.search(gap)
    head = gap[: blank.start()] if blank else gap
    lines = head.split("\n")
    for number, line in enumerate(lines):
        words = line.lstrip(" \t")
        if (words == line and number) or words.startswith(_NO_PROSE):
            break
        lines[number] = words
    return "\n".join(lines) + gap[len(head) :]


def _as_block(pieces: Placeholders, html: str) -> str:
    return f"\n\n{pieces.keep(html, source=html)}\n\n" if html.strip() else "\n\n"
