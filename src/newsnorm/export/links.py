"""Where the links of an article stand in its text.

An article has its links beside its text, in order. A post has them inside, so each is put back at the first place after
the one before it that has its words. A link whose words are not in the text (they went with boilerplate, or a text rule
changed them) has no place.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from attrs import evolve

from newsnorm._lazy import compile_late
from newsnorm.export.inline import code_spans
from newsnorm.export.span import Span
from newsnorm.lexicon.addresses import ANY_SCHEME, MAIL_SCHEME, SCHEME
from newsnorm.model import Block, Link

_SAFE_URL_RE = compile_late(rf"{SCHEME}:|{MAIL_SCHEME}|(?!{ANY_SCHEME}:)", re.IGNORECASE)
_BETWEEN_BLOCKS = "\x00"
_MOST_WITHOUT_PLACE = 100  # each costs a look through the rest of the text


def place_links(blocks: Sequence[Block], links: Sequence[Link]) -> list[tuple[Span, ...]]:
    """Return the code spans and links of each block, in order and apart from each other.

    Example:
        >>> blocks = (Block(text="据证监会"), Block(text="见证监会网站"))
        >>> place_links(blocks, [Link("https://example.com", "证监会网站")])
        [(), (Span(start=1, end=6, is_code=False, url='https://example.com', is_bold=False),)]
    """
    spans = [list(code_spans(block)) for block in blocks]
    texts = ["" if block.kind in ("code", "table") else block.text for block in blocks]
    starts = [0, *accumulate(len(text) + 1 for text in texts)]
    whole = _BETWEEN_BLOCKS.join(texts)
    position = missing = 0
    for link in links:
        if not _can_be_placed(link) or missing > _MOST_WITHOUT_PLACE:
            continue
        found = whole.find(link.text, position)
        if found < 0:
            missing += 1
            continue
        position = found + len(link.text)
        block = bisect_right(starts, found) - 1
        _add_link(spans[block], found - starts[block], link)
    return [tuple(sorted(each, key=lambda span: span.start)) for each in spans]


def _can_be_placed(link: Link) -> bool:
    """Leave out links without words, those that are their own words, and any that could run a script."""
    is_shown = bool(link.text.strip()) and "://" not in link.text and _BETWEEN_BLOCKS not in link.text
    return is_shown and is_safe(link.url)


def is_safe(url: str) -> bool:
    """Return whether an address names a place, and could not run a script.

    Example:
        >>> is_safe("/a.png"), is_safe("javascript:x")
        (True, False)
    """
    return bool(url) and _SAFE_URL_RE.match(url) is not None


def _add_link(spans: list[Span], start: int, link: Link) -> None:
    """Add the link, to a code span if it is exactly that; one that cuts through code has no place."""
    end = start + len(link.text)
    for number, span in enumerate(spans):
        if (span.start, span.end) == (start, end):
            spans[number] = evolve(span, url=link.url)
            return
        if span.start < end and start < span.end:
            return
    spans.append(Span(start, end, url=link.url))
