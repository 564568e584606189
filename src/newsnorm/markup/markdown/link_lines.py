"""Lines that are links or pictures: where a newline in Markdown is white space, a list of them is not glued to one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, TypeGuard

from newsnorm.markup.events import End, Formula, Start
from newsnorm.markup.markdown.loose_emphasis import Item

SOFT_BREAK: Final = "\n"
"""A newline in a block, as a word of it."""

BREAK: Final = (Start("br"), End("br"))
"""The words of a line break."""

_LINKS = frozenset({"a", "img"})
# What stands between the links of a row, and the tags that may stand around one.
_BETWEEN = " \t|｜/／·•、"
_WRAPPERS = frozenset({"strong", "em", "del", "b", "i", "br"})


def keep_link_breaks(items: list[Item]) -> list[Item]:
    r"""Return the words of a block in which a soft break is a line break where a line of links begins or ends.

    It is one below a line that is nothing but links or pictures, and above one if the line before ends without a mark.

    Example:
        >>> link = [Start("a"), "公告", End("a")]
        >>> keep_link_breaks(["江阴", "\n", *link]) == ["江阴", Start("br"), End("br"), *link]
        True
        >>> keep_link_breaks(["江阴，", "\n", *link]) == ["江阴，", "\n", *link]
        True
    """
    if not any(item.__class__ is Start and item.tag in _LINKS for item in items):
        return items
    lines: list[list[Item]] = [[]]
    for item in items:
        if item == SOFT_BREAK:
            lines.append([])
        else:
            lines[-1].append(item)
    are_links = [_is_links(line) for line in lines]
    kept = list(lines[0])
    for (above, below), (is_above, is_below) in zip(pairwise(lines), pairwise(are_links), strict=True):
        is_line = is_above or (is_below and _has_words(below) and _ends_without_mark(above))
        is_line = is_line and above[-1:] != [BREAK[1]]
        kept += BREAK if is_line else (SOFT_BREAK,)
        kept += below
    return kept


def _is_links(line: Sequence[Item]) -> bool:
    """Say whether a line is nothing but links and pictures, and begins and ends all of them."""
    depth = count = 0
    for item in line:
        if isinstance(item, Start):
            depth += item.tag == "a"
            count += item.tag in _LINKS
            if item.tag not in _LINKS and item.tag not in _WRAPPERS:
                return False
        elif isinstance(item, End):
            depth -= item.tag == "a"
            if depth < 0:
                return False
        elif not depth and not (isinstance(item, str) and not item.strip(_BETWEEN)):
            return False
    return count > 0 and not depth


def _has_words(line: Sequence[Item]) -> bool:
    return any(_is_text(item) and item.strip() for item in line)


def _ends_without_mark(line: Sequence[Item]) -> bool:
    words = next((item.rstrip() for item in reversed(line) if _is_text(item) and item.strip()), "")
    return words[-1:].isalnum()


def _is_text(item: Item) -> TypeGuard[str]:
    return isinstance(item, str) and not isinstance(item, Formula)
