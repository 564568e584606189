"""Lists whose items begin with another mark than YAML's, or with its mark and no blank: `-港口`, `* 港口`, `－ 港口`.

YAML takes the first for text that goes on from line to line, and nothing else for the others.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsnorm._lazy import compile_late
from newsnorm.frontmatter.keys import LIST_FIELDS, find_field, key_of, match_key
from newsnorm.lexicon.characters import IDEOGRAPHIC_SPACE, NO_BREAK_SPACE, PADDING

# `*港口` and `+港口` have no blank: the one is an alias of YAML, the other a number or a mark of its own.
_MARK = rf"(?:-(?=[^ \t-])|[－﹣–—•·]|[*+](?=[{PADDING}]))"
_LOOSE_RE = compile_late(rf"^[{PADDING}]*+(?:- ++)*+{_MARK}", re.MULTILINE)
_ITEM_RE = compile_late(
    rf"(?P<indent>[{PADDING}]*+)(?P<outer>(?:- ++)*+)(?P<mark>{_MARK}[{PADDING}]*+)?(?P<text>[^\s-].*)"
)


def mend_items(header: str) -> tuple[str, list[int]]:
    r"""Return a header whose lists are YAML's, and which lines were mended, counted from 0.

    Only lists below a key of terms, people or pictures, of which each line is an item.

    Example:
        >>> mend_items("tags:\n  -港口\n  -地铁\ndate: 2023-03-08")
        ('tags:\n  - 港口\n  - 地铁\ndate: 2023-03-08', [1, 2])
    """
    if not _LOOSE_RE.search(header):
        return header, []
    lines = header.split("\n")
    mended: list[int] = []
    at = 0
    while at < len(lines):
        match = match_key(lines[at])
        at += 1
        if match and not lines[at - 1][match.end() :].strip(PADDING) and find_field(key_of(match)) in LIST_FIELDS:
            items = _items_from(lines, at)
            loose = [at + number for number, item in enumerate(items) if item and item["mark"]]
            if loose:
                mended += loose
                lines[at : at + len(items)] = _write(items)
            at += len(items)
    return "\n".join(lines), mended


def _items_from(lines: Sequence[str], start: int) -> list[re.Match[str] | None]:
    """Return the items from a line on, None for a blank line; none if anything else stands among them."""
    items: list[re.Match[str] | None] = []
    for number in range(start, len(lines)):
        line = lines[number]
        match = _ITEM_RE.fullmatch(line)
        if match and (match["mark"] or match["outer"]):
            items.append(match)
        elif line.strip(PADDING):
            return items if match_key(line) else []
        else:
            items.append(None)
    return items


def _write(items: Sequence[re.Match[str] | None]) -> list[str]:
    """Return the lines as YAML has them. Where no list stands in another, the indents mean nothing."""
    is_nested = any(item and item["outer"] and (item["mark"] or item["outer"].count("-") > 1) for item in items)
    lines: list[str] = []
    for item in items:
        if item is None:
            lines.append("")
            continue
        indent = item["indent"].replace("\t", "  ").replace(IDEOGRAPHIC_SPACE, "  ").replace(NO_BREAK_SPACE, " ")
        mark = "- " if item["mark"] else ""
        lines.append(f"{indent if is_nested else '  '}{item['outer']}{mark}{item['text'].rstrip(PADDING)}")
    return lines
