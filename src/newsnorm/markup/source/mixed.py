"""HTML elements inside Markdown: cut out whole, so that only the gaps between them are read as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsnorm._lazy import compile_late
from newsnorm.markup.source.code_spans import is_inside
from newsnorm.markup.source.draft import Draft, Edit
from newsnorm.markup.source.elements import find_elements, holds_markdown
from newsnorm.markup.source.held_pictures import show_pictures
from newsnorm.markup.source.placeholders import Placeholders
from newsnorm.markup.tags import VERBATIM

_NESTED_RE = compile_late(r"^[ \t]*(?:[-*+]|[0-9]{1,9}[.)]|`{3}|~{3})", re.MULTILINE)
_BLANK_LINE_RE = compile_late(r"\n[ \t]*+(?=\n)")
_ENDS_WITH_LINE_RE = compile_late(rf"(?:-->|</(?:{'|'.join(VERBATIM)})[ \t]*+>)\s*+$", re.IGNORECASE)
_NO_PROSE = ("```", "~~~", "#")
_INDENT_RE = compile_late(r"^[ \t]+", re.MULTILINE)
# Pictures, line breaks and components alone on a line, and what ends the line above: a blank line or a tag. CommonMark
# reads what follows them as HTML (4.6, kind 7); what knows components reads Markdown.
_LONE_TAG = r"<(?:br\b|img\b|BR\b|IMG\b|/?[A-Z][a-z][A-Za-z.]*+(?=[\s/>]))[^<>]*+>"
_LONE_TAGS_RE = compile_late(rf"\n[ ]{{0,3}}+(?P<tags>{_LONE_TAG}(?:[ \t]*+{_LONE_TAG})*)[ \t]*+(?=\n[^\n])")
_ABOVE_LONE_TAGS_RE = compile_late(r"[\n>][ \t]*\n {0,3}\Z")
_LONGEST_BLANKS = 80
_LINE_START_RE = re.compile(r"\n(?: {0,3}|\t)<")

_END_TAG_RE = compile_late(r"</(?i:blockquote)")
# The end of a quote that only `>` began: what stands after it is out of the quote, as on a page.
_QUOTE_END_RE = compile_late(
    r"^(?P<line>[ ]{0,3}>(?:[^\n<]++|<(?!/?blockquote))*+)</blockquote[ ]*+>[ \t]*+(?=[^\s<])",
    re.IGNORECASE | re.MULTILINE,
)


def cut_elements(
    draft: Draft, pieces: Placeholders, *, is_kramdown: bool = False, is_indent_free: bool = False
) -> Draft:
    r"""Return a text with a mark in place of every top-level element.

    CommonMark ends an HTML block at a blank line, and then the indented prose of a scraped `<div>` turns into code.
    Inside an element Markdown is read only where its writer asked for it: with `markdown="1"`, or (not in kramdown)
    with a blank line behind the start tag and something to read there.

    Example:
        >>> pieces = Placeholders()
        >>> draft = cut_elements(Draft("<div>\n\n    正文\n</div>\n**甲**"), pieces, is_kramdown=True)
        >>> pieces.put_html(draft.text).split("\n")[-1]
        '**甲**'
    """
    if not is_indent_free and not _may_begin_element(draft.text):
        return draft
    draft = _separate_lone_tags(draft)
    text = draft.text
    edits: list[Edit] = []
    done = start = 0
    for element in find_elements(text, code=draft.words, is_indent_free=is_indent_free):
        if text[done : element.start].strip():
            edits += (start, done, _as_block(pieces, text[start:done])), *_after(text, done, element.start)
            start = element.start
        if holds_markdown(text, element, is_kramdown=is_kramdown):
            edits.append((start, element.start_end, _as_block(pieces, text[start : element.start_end])))
            edits += _outdent(text, element.start_end, element.end_start)
            start = element.end_start
        done = element.end
    edits += (start, done, _as_block(pieces, text[start:done])), *_after(text, done, len(text))
    return draft.edit(edits) if done else draft


def end_quotes(draft: Draft) -> Draft:
    r"""Write a blank line where an end tag ends a quote of Markdown in the middle of a line.

    Example:
        >>> end_quotes(Draft("> 问题</blockquote> 答案")).text
        '> 问题\n\n答案'
    """
    text = draft.text
    if "<" not in text or _END_TAG_RE.search(text) is None or _QUOTE_END_RE.search(text) is None:
        return draft
    ends = (match for match in _QUOTE_END_RE.finditer(text) if not is_inside(match.end("line"), draft.words))
    return draft.edit([(match.end("line"), match.end(), "\n\n") for match in ends])


def _may_begin_element(text: str) -> bool:
    return "<" in text and (text.lstrip(" \t")[:1] == "<" or _LINE_START_RE.search(text) is not None)


def _separate_lone_tags(draft: Draft) -> Draft:
    """Write a blank line below a picture that stands alone, so that the lines below it are Markdown."""
    text = draft.text
    ends: list[int] = []
    for match in _LONE_TAGS_RE.finditer(f"\n{text}"):
        line = match.start() - 1  # where the line above ends
        start = match.start("tags") - 1
        is_below = line <= 0 or text[line - 1] in "\n>"  # nearly all that are
        if is_below or _ABOVE_LONE_TAGS_RE.search(text, max(0, start - _LONGEST_BLANKS), start):
            ends.append(match.end())
    code = draft.words if ends else ()
    return draft.edit((end, end, "\n") for end in ends if not is_inside(end - 2, code))


def _outdent(text: str, start: int, end: int) -> Iterator[Edit]:
    """Take indents away: they are the page's, not Markdown's code. Lists and fences keep theirs among themselves."""
    import textwrap  # noqa: PLC0415 - hardly a post has Markdown in an element

    inside = text[start:end]
    outdented = textwrap.dedent(inside)
    if not _NESTED_RE.search(outdented):
        outdented = _INDENT_RE.sub("", outdented)
    if outdented != inside:
        yield start, end, outdented


def _after(text: str, start: int, end: int) -> Iterator[Edit]:
    """Outdent what stands after an element, if there is one; the block of some ends with their line."""
    if start and not _ENDS_WITH_LINE_RE.search(text, max(0, start - 24), start):
        yield from outdent_start(text, start, end)


def outdent_start(text: str, start: int, end: int) -> Iterator[Edit]:
    r"""Take the indents of the lines right after an element away: in CommonMark they belong to its block (4.6).

    Example:
        >>> list(outdent_start("<p></p>\n    记者\n\n    code", 7, 23))
        [(8, 12, '')]
    """
    blank = _BLANK_LINE_RE.search(text, start, end)
    at = start
    for number, line in enumerate(text[start : blank.start() if blank else end].split("\n")):
        words = line.lstrip(" \t")
        if (words == line and number) or words.startswith(_NO_PROSE):
            break
        if words != line:
            yield at, at + len(line) - len(words), ""
        at += len(line) + 1


def _as_block(pieces: Placeholders, html: str) -> str:
    return f"\n\n{pieces.keep(show_pictures(html), source=html)}\n\n" if html.strip() else "\n\n"
