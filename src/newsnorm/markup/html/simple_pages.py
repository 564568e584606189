"""Pages so simple that a pattern reads them: paragraphs, headings and boxes, one level of plain inline tags.

Most scraped news bodies are like this, and so is the HTML of most Markdown. What matches has one reading only, so no
tree is built; whatever else stands in a page (a picture, a list, a tag that is not closed in its paragraph) leaves it
to an engine. That both ways give equal blocks is a property test.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from newsnorm._lazy import compile_late
from newsnorm.lexicon.addresses import WEB_START
from newsnorm.markup.build.page import Page
from newsnorm.markup.build.runs import BOLD, BREAK, LINK, LINK_END, WEIGHT_END, Mark
from newsnorm.markup.escape import unescape
from newsnorm.markup.html.guard import FEW, INVALID_RE, LONG_TEXT, is_unicode
from newsnorm.markup.tags import BOLD as BOLD_TAGS
from newsnorm.markup.tags import HEADINGS, TELLING_CLASSES

_BOXES = ("div", "section", "article", "center", "main")
_LEAVES = ("p", "div", *HEADINGS)
_PARAGRAPHS = ("p", "div")
_PLAIN_INLINE = ("em", "i", "u", "span", "font", "small", "big")
# Attributes that nothing here reads.
_ATTRIBUTE = (
    r'(?: (?:style="text-align: ?[a-z]{1,10};?"|align="[a-z]{1,10}"'
    rf'|class="(?!(?:{"|".join(sorted(TELLING_CLASSES))})")[a-z_]{{1,40}}"))?+'
)
# Behind a blank line there may be Markdown (see `elements.holds_markdown`).
_NO_BLANK_LINE = r"(?![ \t]*+\n[ \t]*+\n)"
# A link to another page; its address is short and has nothing in it to read otherwise than as it stands.
_LINK = rf'a href="(?:{WEB_START}|/)[^"<>&\s]{{0,400}}+">'
# Tags are written out: possessive repeats of groups and references fail in CPython 3.11 (gh-101955).
_INSIDE = (
    rf"(?:[^<]++|<(?:br ?/?>|{_LINK}[^<]*+</a>|"
    + "|".join(f"{tag}>[^<]*+</{tag}>" for tag in (*sorted(BOLD_TAGS, reverse=True), *_PLAIN_INLINE))
    + "))*+"
)
_PARAGRAPH = "|".join(f"<{tag}{_ATTRIBUTE}>{_NO_BLANK_LINE}{_INSIDE}</{tag}>" for tag in _PARAGRAPHS)
# No tag in it begins like the end tag of a heading: that the first one is of its level needs no look at what is inside.
_TO_END_TAG = "[^<]*+(?:<(?!/h)[^<]*+)*+</h"
_LEVELS = "|".join(f"(?={level}{_TO_END_TAG}{level})" for level in HEADINGS.values())
_HEADING = f"<h(?:{_LEVELS})[1-6]{_ATTRIBUTE}>{_NO_BLANK_LINE}{_INSIDE}</h[1-6]>"
_LEAF = f"(?:{_PARAGRAPH}|{_HEADING})"
_BOX = f"</?(?:{'|'.join(_BOXES)}){_ATTRIBUTE}>{_NO_BLANK_LINE}"

# Line breaks behind an element: left alone on a line, they would make HTML of the Markdown below (CommonMark 4.6,
# kind 7).
GLUED_BREAKS = r"(?:[ \t]*+(?:\n[ \t]*+)?<[Bb][Rr][ \t]*+/?>)*+"
_PAGE_RE = compile_late(rf"(?:[ \t\n]++|{_LEAF}|{_BOX})*+")
_RUN_RE = compile_late(rf"(?:[ \t\n]*+{_LEAF}{GLUED_BREAKS})*+")
# For what is known to be simple: there the rest of the tag is attributes, and no other name begins like these.
_LEAF_RE = compile_late(rf"<({'|'.join(_LEAVES)})[^>]*+>({_INSIDE})</")
_BOX_RE = compile_late(f"<(/?)({'|'.join(_BOXES)})[ >]")
# They replace the page or give attributes to it from any place.
_PAGE_TAG_RE = compile_late("<(?:html|body|frameset)", re.IGNORECASE)
_RARE_REFERENCE_RE = compile_late("&(?!(?:nbsp|amp|lt|gt|quot|ldquo|rdquo|lsquo|rsquo|middot|hellip|mdash);)")
_TAG_RE = compile_late("<([a-z/]++)[^<>]*+>")
_ADDRESS_RE = compile_late('<a href="([^"]*)')
_MARKS: Mapping[str, Mark] = {
    "a": LINK,
    "/a": LINK_END,
    "br": BREAK,
    "br/": BREAK,
    **dict.fromkeys(BOLD_TAGS, BOLD),
    **dict.fromkeys((f"/{tag}" for tag in BOLD_TAGS), WEIGHT_END),
}


def is_simple_page(html: str) -> bool:
    r"""Say whether a text is nothing but simple elements.

    Example:
        >>> is_simple_page("<div>\n<p>甲<b>乙</b></p></div>"), is_simple_page("<p>甲</p> 乙")
        (True, False)
    """
    return html.rstrip()[-1:] == ">" and _PAGE_RE.fullmatch(html) is not None


def find_simple_end(text: str) -> int:
    """Return where the simple elements end that a page begins with; boxes may be open there.

    Example:
        >>> find_simple_end("<div><p>甲</p><p><a>乙</a></p></div>")
        13
    """
    match = _PAGE_RE.match(text)
    return match.end() if match else 0


def find_simple_run(text: str) -> int:
    """Return where the simple elements end that a text begins with, each of them closed; 0 if there are none.

    Line breaks glued to their ends belong to them.
    """
    match = _RUN_RE.match(text)
    return match.end() if match else 0


def read_simple_start(html: str, known_end: int | None = None) -> tuple[Page, str]:
    """Return a page with the blocks of the simple elements a text begins with, and what an engine has to read.

    The rest begins with the boxes that are open there, so that a parser goes on in the same place of the tree.

    Args:
        html: The text.
        known_end: What `find_simple_end` says of it, if that is known; it then holds no lone surrogate.

    Example:
        >>> page, rest = read_simple_start("<div><p>甲</p><p>乙<a href='/'>丙</a></p></div>")
        >>> [block.text for block in page.blocks], rest
        (['甲'], "<body><div><p>乙<a href='/'>丙</a></p></div>")
        >>> read_simple_start("<p>甲</p>")[1]
        ''
    """
    end = find_simple_end(html) if known_end is None else known_end
    start, rest = html[:end], html[end:]
    page = Page()
    has_references = "&" in start
    ends = start.count("</")
    # End tags alone open no body: what stands behind them may belong to the head.
    if not ends or ends == start.count("<") or "\x00" in start or "\r" in start:
        return page, html
    if (known_end is None and not is_unicode(html)) or _may_be_guarded(html, rest):
        return page, html
    if has_references and _RARE_REFERENCE_RE.search(start):
        return page, html
    plain: list[str] = []  # the paragraphs since the last leaf that was anything else
    for tag, inside in _LEAF_RE.findall(start):
        if "<" not in inside and tag not in HEADINGS:
            plain.append(unescape(inside) if has_references else inside)
            continue
        page.add_paragraphs(plain)
        plain = []
        page.heading = HEADINGS.get(tag, 0)
        addresses = _ADDRESS_RE.findall(inside) if "<a " in inside else ()
        page.started_links = list(map(page.open_links.start, addresses))
        # Text and names of tags in turn.
        for number, part in enumerate(_TAG_RE.split(inside)):
            if number % 2:
                if part in _MARKS:
                    page.buffer.append(_MARKS[part])
            elif part:
                page.buffer.append(unescape(part) if has_references else part)
        page.flush()
        page.heading = 0
    page.add_paragraphs(plain)
    return page, f"<body>{_open_boxes(start)}{rest}" if rest else ""


def _may_be_guarded(html: str, rest: str) -> bool:
    """Say whether the guard may see the whole page otherwise than its rest alone, or an engine the start of it.

    That is so with floods of tags and controls, boxes in boxes, and tags that change the page.
    """
    is_small = len(html) <= LONG_TEXT and html.count("<") <= FEW
    if rest:
        return not is_small or html.count("&") > FEW or _PAGE_TAG_RE.search(rest) is not None
    return not is_small and (len(_BOX_RE.findall(html)) > FEW or INVALID_RE.search(html) is not None)


def _open_boxes(start: str) -> str:
    """Return the start tags of the boxes that are open at the end of a simple start."""
    boxes: list[str] = []
    for is_end, tag in _BOX_RE.findall(start):
        if not is_end:
            boxes.append(tag)
        elif tag in boxes:
            while boxes.pop() != tag:
                pass
    return "".join(f"<{tag}>" for tag in boxes)
