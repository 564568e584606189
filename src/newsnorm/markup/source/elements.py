"""Top-level HTML elements of a text, balanced to their end tags as kramdown balances them."""

from __future__ import annotations

import re
from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsnorm._lazy import compile_late
from newsnorm.markup.html.simple_pages import GLUED_BREAKS, find_simple_run
from newsnorm.markup.signs import has_markdown_signs
from newsnorm.markup.source.code_spans import Span, end_tag_re, is_inside
from newsnorm.markup.tags import BLOCKS, MEDIA, RAW, UNSEEN, VERBATIM, VOID

# What begins an element of its own at a line start; CommonMark 4.6 names nearly the same (kinds 1 and 6).
ELEMENT_TAGS = BLOCKS | UNSEEN | MEDIA

# A tag that is not closed before a blank line is none: it would take the paragraphs below with it.
_TAG_RE = compile_late(
    r"<(?:(/?)([A-Za-z][A-Za-z0-9]*+)(?=[\s/>])[^<>\n]*+(?:\n(?![ \t]*\n)[^<>\n]*+)*+>"
    r"|(!--)|(?=(?i:!doctype|\?xml))[!?][^<>]*>)"
)
_LIST_LINE_RE = compile_late(r"[ \t]*(?:[-*+]|[0-9]{1,9}[.)])[ \t]|[ \t]{2,}\S")
_ALONE = VOID | {"!"}  # `!` stands for a comment or a doctype
# A look back that is longer than any run of blank lines a writer leaves keeps the scan linear.
_LOOK_BACK = 400
_BREAKS_RE = compile_late(GLUED_BREAKS)
_MARKDOWN_ATTRIBUTE_RE = compile_late(r"""\bmarkdown\s*=\s*["']?(?:1|block|span|true)\b""", re.IGNORECASE)
_BLANK_LINE_RE = compile_late(
    r"[ \t]*+(?:\n[ \t]*+)?(?:<summary\b[^<>]*+>[^\n]*</summary>[ \t]*+)?\n[ \t]*+\n", re.IGNORECASE
)
# Lines that are tags from end to end, a few, and a blank one.
_LINES_OF_TAGS_RE = compile_late(r"[ \t]*+(?:<[^\n]{0,400}>[ \t]*+)?\n(?:[ \t]*+<[^\n]{0,400}>[ \t]*+\n){0,6}[ \t]*+\n")
_BLANKS_RE = compile_late(r"\s*+")
_LOOSE_LINE_RE = compile_late(r"^[ \t]*[^\s<]", re.MULTILINE)


class Element(NamedTuple):
    """A top-level element as it stands in the source. A named tuple, for a page may have a million.

    Attributes:
        start: Where the start tag begins.
        start_end: Behind the start tag.
        end_start: Where the end tag begins; `end` if there is none.
        end: Behind the end tag.
    """

    start: int
    start_end: int
    end_start: int
    end: int


class _Tags:
    """The block tags of a text in order: where each begins and ends, its name, whether it is an end tag.

    Numbers in arrays, for a flood of tags has one for every four characters.
    """

    __slots__ = ("ends", "is_end", "names", "starts")

    def __init__(self) -> None:
        self.starts = array("L")
        self.ends = array("L")
        self.names: list[str] = []
        self.is_end = bytearray()

    def __len__(self) -> int:
        return len(self.names)

    def add(self, start: int, end: int, name: str, *, is_end: bool) -> None:
        self.starts.append(start)
        self.ends.append(end)
        self.names.append(name)
        self.is_end.append(is_end)

    def is_alone(self, index: int) -> bool:
        """Say whether a tag is an element: a void one, a comment, a doctype."""
        return self.names[index] in _ALONE


def find_elements(
    text: str, *, code: Sequence[Span] = (), is_indent_free: bool = False, simple_run: int | None = None
) -> Iterator[Element]:
    """Yield the top-level block elements in order.

    An element begins at a line start, or right behind another element. A start tag without an end tag reaches to the
    next block tag or blank line, as `<p>` does in pages that never close it; `<pre>` reaches to the end. Line breaks
    glued to its end belong to it.

    Args:
        text: The source.
        code: Spans whose tags do not count.
        is_indent_free: An indented tag begins an element too. Without it four blanks are Markdown's code, and two
            may belong to a list item.
        simple_run: What `find_simple_run` says of the text, if that is known.
    """
    at = done = 0
    if is_indent_free and not code and (done := find_simple_run(text) if simple_run is None else simple_run):
        start = len(text) - len(text.lstrip())
        yield Element(start, start, done, done)
    tags = _read_tags(text, code, done)
    partners = _pair(tags)
    starts, ends = tags.starts, tags.ends
    count = len(starts)
    while at < count:
        if not _begins_element(text, tags, at, done, is_indent_free=is_indent_free):
            at += 1
            continue
        start, start_end, partner = starts[at], ends[at], partners[at]
        if partner:
            breaks = _BREAKS_RE.match(text, ends[partner])
            done = breaks.end() if breaks else ends[partner]
            yield Element(start, start_end, starts[partner], done)
            at = partner + 1
        else:
            done = _end_of_unclosed(text, tags, at, starts[at + 1] if at + 1 < count else len(text))
            yield Element(start, start_end, done, done)
            at += 1


def holds_markdown(text: str, element: Element, *, is_kramdown: bool = False) -> bool:
    """Return whether Markdown is read inside an element.

    With `markdown="1"`, or (not in kramdown) with a blank line behind the start tag and something to read there. Lines
    of tags may stand before the blank line, such as a picture, if signs of Markdown stand behind.
    """
    if _MARKDOWN_ATTRIBUTE_RE.search(text, element.start, element.start_end):
        return True
    if is_kramdown:
        return False
    if _BLANK_LINE_RE.match(text, element.start_end, element.end_start) is None:
        if text.find("\n\n", element.start_end, element.end_start) < 0:  # most of all
            return False
        tags = _LINES_OF_TAGS_RE.match(text, element.start_end, element.end_start)
        return tags is not None and has_markdown_signs(text[tags.end() : element.end_start])
    inside = text[element.start_end : element.end_start]
    return has_markdown_signs(inside) or _LOOSE_LINE_RE.search(inside) is not None


def _begins_element(text: str, tags: _Tags, at: int, done: int, *, is_indent_free: bool) -> bool:
    start = tags.starts[at]
    # What CommonMark opened with `<pre>` in a place not ours, it closes there.
    if start < done or (tags.is_end[at] and tags.names[at] in VERBATIM):
        return False
    line = start
    while line > done and text[line - 1] != "\n":
        # One blank at a time: to look for the line break would go over a long line once for each of its tags.
        if not text[line - 1].isspace():
            return False
        line -= 1
    indent = text[line:start]
    if is_indent_free or line == done:
        return True
    if indent == "\t":
        # Below another element the indent is that of the page, below Markdown it makes code.
        blanks = _BLANKS_RE.match(text, done, line)
        return done > 0 and blanks is not None and blanks.end() == line
    if len(indent) < 2:
        return True
    return len(indent.expandtabs(4)) < 4 and not _follows_list(text, line)


def _follows_list(text: str, line: int) -> bool:
    """Return whether the last line with words above belongs to a list."""
    above = text[max(0, line - _LOOK_BACK) : line].rstrip()
    return _LIST_LINE_RE.match(above, above.rfind("\n") + 1) is not None


def _read_tags(text: str, code: Sequence[Span], at: int) -> _Tags:
    """Return the block tags of a text from `at` on; comments and doctypes count as elements of one tag."""
    tags = _Tags()
    has_comment_end = True
    vain: set[str] = set()
    names: dict[str, str] = {}
    while (match := _TAG_RE.search(text, at)) is not None:
        at = match.end()
        if code and is_inside(match.start(), code):
            continue
        name = (match[2] or "!").lower()
        if match[3] is not None:
            end = text.find("-->", at) if has_comment_end else -1
            has_comment_end = end >= 0
            if end < 0:
                continue
            at = end + 3
        elif match[2] is not None and name not in ELEMENT_TAGS:
            continue
        name = names.setdefault(name, name)
        is_end = bool(match[1])
        tags.add(match.start(), at, name, is_end=is_end)
        if name in RAW and not is_end and name not in vain:
            # The inside of a raw element has no tags.
            end_tag = end_tag_re(name).search(text, at)
            if end_tag is None:
                vain.add(name)
            else:
                at = end_tag.start()
    return tags


def _pair(tags: _Tags) -> array[int]:
    """Return for each tag the index of the end tag that it has; 0 for the others."""
    waiting: defaultdict[str, list[int]] = defaultdict(list)
    partners = array("L", bytes(len(tags) * array("L").itemsize))
    for index, (name, is_end) in enumerate(zip(tags.names, tags.is_end, strict=True)):
        if name in _ALONE:
            continue
        open_ones = waiting[name]
        if not is_end:
            open_ones.append(index)
        elif open_ones:
            partners[open_ones.pop()] = index
    return partners


def _end_of_unclosed(text: str, tags: _Tags, at: int, following: int) -> int:
    end = tags.ends[at]
    if tags.is_end[at] or tags.is_alone(at):
        return end
    if tags.names[at] == "pre":
        return len(text)  # CommonMark 4.6, kind 1: blank lines are lines of it
    blank = text.find("\n\n", end, following) if end < following else -1
    return following if blank < 0 else blank
