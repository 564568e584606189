"""Which kind a body is, by documented signs: HTML, HTML with Markdown, Markdown, or bare text."""

from __future__ import annotations

import re

from newsnorm.body import BodyKind
from newsnorm.markup.elements import ELEMENT_TAGS, find_elements
from newsnorm.markup.prose import ends_sentence
from newsnorm.markup.tags import KNOWN

_BLANKS = " \t\n\r\f\v\N{NO-BREAK SPACE}\N{IDEOGRAPHIC SPACE}\N{ZERO WIDTH NO-BREAK SPACE}"
_FIRST_TAG_RE = re.compile(r"(?:<!--.*?-->\s*)*<(?:(!doctype|\?xml|html)\b|([A-Za-z][A-Za-z0-9]*)\b[^<>]*>)", re.I | re.S)
_TAG_RE = re.compile(r"</?([A-Za-z][A-Za-z0-9]*)(?:[\s/][^<>]*)?>|<!--")
_INVISIBLE_RE = re.compile(r"<!--.*?-->|</?[A-Za-z][^<>]*>", re.DOTALL)
# One of these is enough to call a body Markdown: nobody writes them by chance.
_STRONG_SIGN_RE = re.compile(
    r"^ {0,3}(?:`{3}|~{3})|^ {0,3}#{1,6}[ \t]+\S|^#{2,6}[^#\s]"
    r"|!?\[[^\]\n]*\]\([^)\n]+\)|<(?:https?|ftp|mailto):[^\s<>]+>|^ {0,3}\[[^\]\n]+\]:[ \t]*\S"
    r"|^[ \t]*\|?[ \t]*:?-+:?[ \t]*\|[ \t:|-]*$",
    re.MULTILINE,
)
# Two different ones of these are needed in a bare file, where `1. ` and `>` may be a writer's own.
_WEAK_SIGNS = tuple(
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        r"^ {0,3}(?:[-*+]|[0-9]{1,9}[.)])[ \t]+\S",
        r"^ {0,3}>",
        r"^[^\n]*\S[^\n]*\n {0,3}(?:=+|-+)[ \t]*$",
        r"\*\*[^*\n]+\*\*|__[^_\n]+__",
        r"`[^`\n]+`",
    )
)
_TEMPLATE_MARKS = ("{%", "{{", "{:")


def decide_kind(body: str, *, is_bare: bool) -> BodyKind:
    """Return how a body is written.

    `html`: the first thing is a block tag, and nothing but blanks is left outside balanced elements. `mixed`: it starts
    with a block tag, but there is text between the elements. `text`: no tag and no sign of Markdown, and the file is
    bare, or its lines end like sentences without a blank line between them. `markdown`: the rest.

    Args:
        body: The body as written.
        is_bare: The file has no header and is not named as Markdown.

    Example:
        >>> decide_kind("<p>央行今日公告。</p>", is_bare=False)
        'html'
        >>> decide_kind("<p>央行今日公告。</p>\\n\\n[返回](/)", is_bare=False)
        'mixed'
        >>> decide_kind("央行今日公告。\\n市场反应平稳。", is_bare=True)
        'text'
    """
    start = body.lstrip(_BLANKS)
    if start.startswith("<") and _starts_with_block(start):
        return "html" if _is_all_elements(body) else "mixed"
    if "<" in body and _has_known_tag(body):
        return "markdown"
    if has_markdown_signs(body, is_bare=is_bare):
        return "markdown"
    return "text" if is_bare or _has_sentence_lines(body) else "markdown"


def has_markdown_signs(text: str, *, is_bare: bool = False) -> bool:
    """Return whether a text shows Markdown: one sure sign, or enough unsure ones.

    Example:
        >>> has_markdown_signs("- 甲"), has_markdown_signs("- 甲", is_bare=True)
        (True, False)
    """
    if _STRONG_SIGN_RE.search(text) is not None:
        return True
    if not is_bare and any(mark in text for mark in _TEMPLATE_MARKS):
        return True
    found = sum(sign.search(text) is not None for sign in _WEAK_SIGNS)
    return found >= (2 if is_bare else 1)


def _starts_with_block(text: str) -> bool:
    match = _FIRST_TAG_RE.match(text)
    return match is not None and (match[1] is not None or match[2].lower() in ELEMENT_TAGS)


def _is_all_elements(body: str) -> bool:
    """Return whether only blanks, comments and loose tags are left between the top-level elements."""
    done = 0
    for element in find_elements(body, is_indent_free=True):
        if _is_visible(body[done : element.start]):
            return False
        done = element.end
    return not _is_visible(body[done:])


def _is_visible(gap: str) -> bool:
    return bool(gap.strip(_BLANKS)) and bool(_INVISIBLE_RE.sub("", gap).strip(_BLANKS))


def _has_known_tag(body: str) -> bool:
    return any(match[1] is None or match[1].lower() in KNOWN for match in _TAG_RE.finditer(body))


def _has_sentence_lines(body: str) -> bool:
    """Return whether a body of several lines has no blank line, and nearly every line ends like a sentence."""
    lines = body.strip(_BLANKS).split("\n")
    if len(lines) < 2 or not all(line.strip(_BLANKS) for line in lines):
        return False
    ends = sum(ends_sentence(line.rstrip(_BLANKS)) for line in lines)
    return ends * 5 >= len(lines) * 4
