"""Which kind a body is, by documented signs: HTML, HTML with Markdown, Markdown, or bare text."""

from __future__ import annotations

import re
from typing import Final

from newsnorm._lazy import compile_late
from newsnorm.body import BodyKind
from newsnorm.lexicon.characters import FILE_PADDING
from newsnorm.markup.html.simple_pages import is_simple_page
from newsnorm.markup.prose import ends_sentence
from newsnorm.markup.signs import has_markdown_signs
from newsnorm.markup.source.elements import ELEMENT_TAGS, find_elements, holds_markdown
from newsnorm.markup.tags import KNOWN

_FIRST_TAG_RE = re.compile(r"<(!doctype|\?xml|[A-Za-z][A-Za-z0-9]*+)\b[^<>]*+>", re.IGNORECASE)
_TAG_RE = compile_late(r"</?([A-Za-z][A-Za-z0-9]*+)(?:[\s/][^<>]*+)?>|<!--")
_LOOSE_TAG_RE = compile_late(r"</?[A-Za-z][A-Za-z0-9]*+(?=[\s/>])[^<>]*+>")
LINEWISE: Final = frozenset[BodyKind]({"org", "rst", "asciidoc"})
"""The kinds of bodies that are read line by line; only the name of a file or its head says so."""

# A body that begins like this is a whole page.
_BODY_TAG_RE = compile_late(r"<(?:body|frameset|/?html)[\s>]", re.IGNORECASE)
_PAGE_TAGS = frozenset({"!doctype", "?xml", "html", "head", "body", "rss", "feed", "rdf"})


def decide_kind(
    body: str,
    *,
    is_bare: bool,
    is_kramdown: bool = False,
    simple_end: int | None = None,
    simple_run: int | None = None,
) -> BodyKind:
    r"""Return how a body is written.

    `html`: the first thing is a block tag, and nothing but blanks is left outside balanced elements. `mixed`: it starts
    with a block tag, but there is text between the elements. `text`: no tag and no sign of Markdown, and the file is
    bare, or its lines end like sentences without a blank line between them. `markdown`: the rest.

    Args:
        body: The body as written.
        is_bare: The file has no header and is not named as Markdown.
        is_kramdown: Markdown inside an element needs `markdown="1"`.
        simple_end: What `find_simple_end` says of the body, if that is known.
        simple_run: What `find_simple_run` says of it, likewise.

    Example:
        >>> decide_kind("<p>央行今日公告。</p>", is_bare=False)
        'html'
        >>> decide_kind("<p>央行今日公告。</p>\n\n[返回](/)", is_bare=False)
        'mixed'
        >>> decide_kind("央行今日公告。\n市场反应平稳。", is_bare=True)
        'text'
    """
    first = _first_tag(body)
    if first in _PAGE_TAGS and not (first == "head" and _is_head_alone(body)):
        return "html"
    if first in ELEMENT_TAGS:
        is_simple = is_simple_page(body) if simple_end is None else simple_end == len(body)
        is_html = is_simple or _is_all_elements(body, is_kramdown=is_kramdown, simple_run=simple_run)
        return "html" if is_html else "mixed"
    if not (is_bare or _has_sentence_lines(body)):
        return "markdown"
    has_signs = ("<" in body and _has_known_tag(body)) or has_markdown_signs(body, is_bare=is_bare)
    return "markdown" if has_signs else "text"


def _is_head_alone(body: str) -> bool:
    """Return whether a body is a post with scripts and styles on top: a `<head>` without a page around it."""
    return _BODY_TAG_RE.search(body) is None and "</head>" in body


def _first_tag(body: str) -> str:
    """Return the name of the tag the body begins with, comments and blanks aside; empty if it begins with text."""
    at = _skip_blanks(body, 0)
    while body.startswith("<!--", at):
        end = body.find("-->", at)
        at = _skip_blanks(body, end + 3) if end >= 0 else len(body)
    match = _FIRST_TAG_RE.match(body, at)
    return match[1].lower() if match else ""


def _skip_blanks(text: str, at: int) -> int:
    while at < len(text) and text[at] in FILE_PADDING:
        at += 1
    return at


def _is_all_elements(body: str, *, is_kramdown: bool, simple_run: int | None) -> bool:
    """Return whether top-level elements, blanks, comments and loose tags are all there is, and none holds Markdown."""
    done = 0
    for element in find_elements(body, is_indent_free=True, simple_run=simple_run):
        if done < element.start and _is_visible(body[done : element.start]):
            return False
        if holds_markdown(body, element, is_kramdown=is_kramdown):
            return False
        done = element.end
    return not _is_visible(body[done:])


def _is_visible(gap: str) -> bool:
    return bool(gap.strip(FILE_PADDING)) and bool(_LOOSE_TAG_RE.sub("", gap).strip(FILE_PADDING))


def _has_known_tag(body: str) -> bool:
    return any(match[1] is None or match[1].lower() in KNOWN for match in _TAG_RE.finditer(body))


def _has_sentence_lines(body: str) -> bool:
    """Return whether a body of several lines has no blank line, and nearly every line ends like a sentence."""
    body = body.strip(FILE_PADDING)
    lines = () if "\n\n" in body else body.split("\n")
    if len(lines) < 2 or not all(line.strip(FILE_PADDING) for line in lines):
        return False
    ends = sum(ends_sentence(line.rstrip(FILE_PADDING)) for line in lines)
    return ends * 5 >= len(lines) * 4
