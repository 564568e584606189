"""Boxes between lines of colons, as VuePress, Docusaurus and Pandoc have them, and what is written like them.

`::: tip 公告` … `:::`, with a title behind the name, in brackets or named; `@tab 城东`, which begins a part of a box;
`::github{repo="a/b"}` alone on a line, for which a program fetches something; `:spoiler[字]`, how words look.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsnorm._lazy import compile_late
from newsnorm._search import holds
from newsnorm.markup.source.draft import Draft, Edit
from newsnorm.markup.source.named_values import first_of, read_quoted

_BOX_RE = compile_late(
    r"""
    ^(?P<indent>[ \t]*+) :{3,}+ [ \t]*+
    (?: (?P<name>[A-Za-z][\w-]*+) (?:\#[\w-]++)? (?: \[(?P<label>[^\]\n]*+)\] | (?P<title>[ \t][^\n{}]*+) )? )?
    (?P<options>\{[^{}\n]*+\})? [ \t]*+$
    """,
    re.VERBOSE | re.MULTILINE,
)
# A part of a box: its title, and what other boxes call it.
_TAB_RE = compile_late(
    r"""
    ^(?P<indent>[ \t]*+) @tab (?::active)? [ \t]++
    (?P<title>[^\s\#][^\n\#]*+(?:\#(?![A-Za-z0-9_-]++[ \t]*+$)[^\n\#]*+)*+) (?:\#.*)?$
    """,
    re.VERBOSE | re.MULTILINE,
)
# What the words of a box are called, beside settings of its look.
_SHOWN_KEYS = ("title", "label", "caption", "summary")
_LEAF_RE = compile_late(
    r"^::[a-z][a-z-]*+(?:\[(?P<label>[^\]\n]*+)\])?(?P<options>\{[^{}\n]*+\})[ \t]*+$", re.MULTILINE
)
# What a card shows of what it was handed; a film has a number alone.
_CARD_KEYS = ("title", "repo", "url")
# Another name may be a field of a program: `list:item[0]`.
_LOOK = ":spoiler["
_LOOK_RE = compile_late(r":(?<![:A-Za-z0-9]:)spoiler\[(?P<words>[^\[\]\n]++)\](?:\{[^{}\n]*+\})?")


def take_boxes(draft: Draft) -> Draft:
    r"""Take the lines out that begin and end boxes; a title stays. One without its partner is text.

    Example:
        >>> take_boxes(Draft('::: card title="公告" icon="bell"\n停水\n:::')).text
        '\n公告\n\n停水\n\n'
        >>> take_boxes(Draft('::: tabs#part\n@tab 城东#a\n停水\n:::')).text
        '\n\n\n城东\n\n停水\n\n'
        >>> take_boxes(Draft('::github{repo="a/b"}\n\n今日停水。')).text
        'a/b\n\n今日停水。'
    """
    text = draft.text
    if ":::" in text:
        draft = draft.edit(_read_boxes(draft))
        draft = draft.edit(_read_tabs(draft)) if "@tab" in text else draft
    return draft.edit(_read_leaves(draft)) if text.startswith("::") or "\n::" in text else draft


def take_looks(draft: Draft) -> Draft:
    """Return a text with the words alone that a page hides until somebody points at them.

    Example:
        >>> take_looks(Draft("今日:spoiler[停水]。")).text
        '今日停水。'
    """
    if not holds(draft.text, _LOOK):
        return draft
    looks = [look for look in _LOOK_RE.finditer(draft.text) if not draft.is_code(look.start())]
    return draft.edit((*look.span(), look["words"]) for look in looks)


def _read_leaves(draft: Draft) -> Iterator[Edit]:
    for leaf in _LEAF_RE.finditer(draft.text):
        if not draft.is_code(leaf.start()):
            yield *leaf.span(), leaf["label"] or first_of(read_quoted(leaf["options"]), _CARD_KEYS)


def _read_boxes(draft: Draft) -> Iterator[Edit]:
    marks = [mark for mark in _BOX_RE.finditer(draft.text) if not draft.is_code(mark.start())]
    belonging = _pair(marks)
    for number, mark in enumerate(marks):
        if number in belonging:
            title = _title_of(mark)
            yield *mark.span(), f"{mark['indent']}\n{title}\n" if title else f"{mark['indent']}\n"


def _read_tabs(draft: Draft) -> Iterator[Edit]:
    for tab in _TAB_RE.finditer(draft.text):
        if not draft.is_code(tab.start()):
            yield *tab.span(), f"\n{tab['indent']}{tab['title'].rstrip()}\n"


def _pair(marks: Sequence[re.Match[str]]) -> set[int]:
    """Return which of the marks belong to boxes. A box that begins inside of another may end with it."""
    waiting: list[int] = []
    belonging: set[int] = set()
    last = -1
    for number, mark in enumerate(marks):
        if mark["name"] or mark["options"]:
            waiting.append(number)
        elif waiting:
            belonging |= {waiting.pop(), number}
            last = number
    return belonging.union(number for number in waiting if number < last)


def _title_of(mark: re.Match[str]) -> str:
    """Return the words that stand beside the name of a box."""
    title = (mark["label"] or mark["title"] or "").strip()
    settings = mark["options"] or title
    found = read_quoted(settings)
    named = first_of(found, _SHOWN_KEYS)
    return named if mark["options"] and not title else title if not found or mark["label"] else named
