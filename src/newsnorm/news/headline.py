"""The headline, where the text itself has it: a heading, or the first line of a bare text that surely is one."""

from __future__ import annotations

import re

from newsnorm.body import BodyKind
from newsnorm.model import Block

_BLANK_RE = re.compile(r"\s+")
_LONGEST = 40
_SHORTEST = 5
_NO_HEADLINE_RE = re.compile("[。，；]|电题|電題")
_NO_HEADLINE_ENDS = "。；;，,、：:.…"
_NO_HEADLINE_STARTS = "（([【<>■□◎◆*-—图圖·0123456789"


def is_same_title(text: str, title: str) -> bool:
    """Return whether a line repeats the title; white space does not count.

    Example:
        >>> is_same_title("两市高开　券商股领涨", "两市高开 券商股领涨")
        True
    """
    return len(text) <= 2 * len(title) and _BLANK_RE.sub("", text) == _BLANK_RE.sub("", title)


def is_title_heading(block: Block) -> bool:
    """Return whether a block at the head of the body is the article's own heading: level 1, and no other level."""
    return block.kind == "heading" and block.level == 1


def may_be_headline(text: str, kind: BodyKind) -> bool:
    """Return whether the first line of a bare text has the form of a headline.

    The form proves nothing: a subhead or the name of a picture looks the same. The line is the headline only if a
    dateline, a byline or a source line comes next.
    """
    return (
        kind == "text"
        and _SHORTEST <= len(text) <= _LONGEST
        and text[-1] not in _NO_HEADLINE_ENDS
        and text[0] not in _NO_HEADLINE_STARTS
        and _NO_HEADLINE_RE.search(text) is None
    )
