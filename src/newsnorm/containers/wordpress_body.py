"""The body of a WordPress post as its pages show it: blank lines make paragraphs, other line ends are breaks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsnorm._lazy import compile_late
from newsnorm.markup.source.wordpress_codes import write_shortcodes
from newsnorm.markup.tags import VERBATIM

_BLOCKS = (
    "address|article|aside|blockquote|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|"
    "iframe|legend|li|main|nav|ol|p|pre|script|section|style|summary|table|tbody|td|tfoot|th|thead|tr|ul|video|audio|object"
)
_START_RE = compile_late(rf"(?:(?<!\n)\n++)?(<(?:{_BLOCKS})\b)", re.IGNORECASE)
_END_RE = compile_late(rf"(</(?:{_BLOCKS})\s*+>|<hr\b[^<>]*+>)\n*+", re.IGNORECASE)
_IS_BLOCK_RE = compile_late(rf"</?(?:{_BLOCKS})\b", re.IGNORECASE)
# Their line ends are their own.
_VERBATIM_RE = compile_late(rf"<(?P<name>{'|'.join(VERBATIM)})\b[^<>]*+>|<!--", re.IGNORECASE)
_ENDS = {name: compile_late(rf"</{name}\s*+>" if name else "-->", re.IGNORECASE) for name in (*VERBATIM, "")}
_BLANK_LINES_RE = compile_late(r"\n[ \t]*+\n\s*+")
_CAPTION_RE = compile_late(
    r"\[caption\b[^\[\]]*+\]\s*+((?:<a\b[^<>]*+>)?\s*+<img\b[^<>]*+>\s*+(?:</a>)?)([^\[]*+)\[/caption\]", re.IGNORECASE
)


def add_paragraphs(html: str) -> str:
    r"""Return the body with its paragraphs written out, as `wpautop` does.

    Left alone: what stands in elements of a block, and in code.

    Example:
        >>> add_paragraphs("甲\n乙\n\n<b>丙</b>")
        '<p>甲<br />\n乙</p>\n<p><b>丙</b></p>'
        >>> add_paragraphs("<p>甲</p>\n\n<ul>\n<li>乙</li>\n</ul>")
        '<p>甲</p>\n<ul>\n<li>乙</li>\n</ul>'
    """
    html = html.replace("\r\n", "\n").strip()
    html = write_shortcodes(html)
    if "[caption" in html:
        html = _CAPTION_RE.sub(r"<figure>\1<figcaption>\2</figcaption></figure>", html)
    parts: list[str] = []
    place = 0
    for begin, end in _find_verbatim(html):
        parts += [*_write(html[place:begin]), html[begin:end]]
        place = end
    parts += _write(html[place:])
    return "\n".join(parts)


def _find_verbatim(html: str) -> Iterator[tuple[int, int]]:
    """Yield begin and end of each comment and each element of code; one that is never closed is none."""
    unclosed: set[str] = set()
    place = 0
    while (start := _VERBATIM_RE.search(html, place)) is not None:
        place = start.end()
        name = (start["name"] or "").lower()
        if name in unclosed:
            continue
        end = _ENDS[name].search(html, place)
        if end is None:
            unclosed.add(name)
            continue
        place = end.end()
        yield start.start(), place


def _write(html: str) -> Iterator[str]:
    """Yield each paragraph and block of a stretch without code."""
    if "<" in html:
        html = _END_RE.sub(r"\1\n\n", _START_RE.sub(r"\n\n\1", html))
    for piece in _BLANK_LINES_RE.split(html):
        words = piece.strip("\n")
        if not words.strip():
            continue
        if _IS_BLOCK_RE.match(words):
            yield words
        else:
            yield "<p>" + words.replace("\n", "<br />\n") + "</p>"
