"""Bare text → blocks: a line is a paragraph, unless the writer's editor wrapped the lines."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

from newsnorm._floods import split_shared
from newsnorm._lazy import compile_late
from newsnorm.body import Body, TextPiece, make_body, make_piece
from newsnorm.lexicon.addresses import find_urls
from newsnorm.lexicon.characters import CLOSING_AFTER_END, INDENTS, LINE_ENDS, LINE_PADDING, PARAGRAPH_INDENT
from newsnorm.lexicon.page_parts import PAGER, PAGER_WORDS
from newsnorm.markup.escape import unescape
from newsnorm.markup.prose import ends_sentence
from newsnorm.model import Change, Link, make_block
from newsnorm.segments import join_segments

_REFERENCE_RE = compile_late(r"&(?:(?:[A-Za-z][A-Za-z0-9]*|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});|nbsp(?!;))")
# Signs of a page: hardly anybody writes them in a text, not even in one on HTML.
_LEFTOVER_RE = compile_late(r"&(?:nbsp|gt;&gt;|#[0-9]{3,5};)")
# An indent inside a line, and one behind the end of a sentence: there, what made the text lost a line break. A wider
# one was that of an empty line, or of one at the right, too.
_INDENT = f"{PARAGRAPH_INDENT}\N{IDEOGRAPHIC SPACE}*+"
_INNER_INDENT_RE = compile_late(rf"(?<=\S){_INDENT}(?=\S)")
_GLUED_RE = compile_late(rf"[{LINE_ENDS}][{CLOSING_AFTER_END}]?{_INDENT}(?=\S)")
_LAST_PAGER_RE = compile_late(rf"(?<=[^\s\]])\s*+({PAGER}[\s\0]*+)$")
# Rows of a table: each begins with a number or a date, or has as many cells as the others.
_CELL_BREAK_RE = compile_late(r"[,\t|;]|  +")
# Editors wrap between 20 Han characters and 60; a line beyond that is a paragraph of a program without wrapping.
_WIDEST_WRAP = 130
_NARROWEST_WRAP = 40
# A line wrapped by a program is full: what is left is less than the word that did not fit, in Chinese a character and
# the mark behind it.
_SLACK = 0.8
_HAN_SLACK = 4
_NO_TEXT = frozenset(("", *LINE_PADDING))


def read_plain_text(text: str) -> Body:
    r"""Return bare text as a body of paragraphs.

    Indents stay, the text rules strip them. A file that holds `&nbsp`, `&gt;&gt;` or `&#8226;` is the leftover of a
    page: its complete character references are decoded once and counted as a change.

    Example:
        >>> [block.text for block in read_plain_text("央行今日公告。\n市场反应平稳。").blocks]
        ['央行今日公告。', '市场反应平稳。']
    """
    changes: tuple[Change, ...] = ()
    if "&" in text and _LEFTOVER_RE.search(text) is not None:
        text, changes = _decode_references(text)
    lines = split_shared(text, "\n")
    if is_hard_wrapped(lines):
        paragraphs = _join_wrapped(lines)
    else:
        if PARAGRAPH_INDENT in text:
            lines = _part_lines(_join_broken(lines))
        for word in PAGER_WORDS:
            if word in text:
                lines = [part for line in lines for part in _LAST_PAGER_RE.split(line)]
                break
        paragraphs = [line for line in lines if line.strip(LINE_PADDING)]
    if "://" in text:
        made = {each: TextPiece(make_block(text=each), _links_of(each)) for each in dict.fromkeys(paragraphs)}
    else:
        made = {each: make_piece((make_block(text=each), (), "")) for each in dict.fromkeys(paragraphs)}
    # Equal lines share a piece: a flood of short ones takes a fraction of the memory.
    return make_body(kind="text", pieces=tuple(map(made.__getitem__, paragraphs)), changes=changes)


def is_hard_wrapped(lines: list[str]) -> bool:
    """Return whether an editor broke the lines: those inside a paragraph are all full, and few end a sentence.

    Example:
        >>> lines = ["央行今日发布公告称，为保持流动性的合理充裕", "以利率招标方式开展逆回购操作，中标利率与此"]
        >>> is_hard_wrapped([*lines, *lines, "前持平，市场"])
        True
        >>> is_hard_wrapped(["央行公告。", "市场平稳。", "完。"])
        False
    """
    if 2 * max(map(len, lines), default=0) < _NARROWEST_WRAP:  # no character is wider than two cells
        return False
    hold_text = [bool(line.strip(LINE_PADDING)) for line in lines]
    inner: list[str] = []
    is_before_ascii: list[bool] = []
    for (line, following), (is_text, is_followed) in zip(pairwise(lines), pairwise(hold_text), strict=True):
        if is_text and is_followed and not following.startswith(INDENTS):
            inner.append(line.rstrip(LINE_PADDING))
            is_before_ascii.append(following[0].isascii())
    if len(inner) < 3 or len(inner) * 3 < sum(hold_text):
        return False
    longest = max(map(len, inner))
    if 2 * longest < _NARROWEST_WRAP or longest > _WIDEST_WRAP:
        return False
    widths = list(map(_width, inner))
    widest = max(widths)
    if not _NARROWEST_WRAP <= widest <= _WIDEST_WRAP or _are_rows(inner):
        return False
    full = sum(
        width >= (_SLACK * widest if is_ascii else widest - _HAN_SLACK)
        for width, is_ascii in zip(widths, is_before_ascii, strict=True)
    )
    ended = sum(map(ends_sentence, inner))
    return full * 10 >= len(inner) * 8 and ended * 2 <= len(inner)


def _are_rows(lines: list[str]) -> bool:
    if all(line[:1].isdigit() for line in lines):
        return True
    counts = {len(_CELL_BREAK_RE.findall(line)) for line in lines}
    return len(counts) == 1 and counts.pop() > 1


def _join_broken(lines: list[str]) -> list[str]:
    """Join lines that were broken behind a blank inside a sentence: `　　IBM ⏎PC 业务` of page dumps.

    Only in an indented paragraph; what stands alone behind a sentence is often a credit (`编辑：…`).
    """
    joined: list[list[str]] = []
    is_open = False
    for line in lines:
        if is_open and line[:1] not in _NO_TEXT:
            joined[-1].append(line)
        else:
            joined.append([line])
        is_open = (
            line.endswith(" ")
            and line[-2:-1] not in _NO_TEXT
            and joined[-1][0].startswith(PARAGRAPH_INDENT)
            and not ends_sentence(line[:-1])
        )
    return ["".join(parts) for parts in joined]


def _part_lines(lines: list[str]) -> list[str]:
    """Part lines that hold several paragraphs: an indent behind a sentence tells, then each indent opens one."""
    parted: list[str] = []
    for line in lines:
        if _GLUED_RE.search(line) is not None:
            first, *rest = _INNER_INDENT_RE.split(line)
            parted += (first, *(PARAGRAPH_INDENT + part for part in rest))
        else:
            parted.append(line)
    return parted


def _width(line: str) -> int:
    """Count cells as the editor did (UAX #11); longer lines than any editor's need no exact count."""
    if len(line) > _WIDEST_WRAP:
        return len(line)
    return sum(2 if unicodedata.east_asian_width(char) in "WFA" else 1 for char in line)


def _join_wrapped(lines: list[str]) -> list[str]:
    """Join lines up to the next blank one, the next indent, or a short line that ends a sentence."""
    widest = max(_width(line) for line in lines)
    paragraphs: list[list[str]] = []
    is_open = False
    for line in lines:
        if not line.strip(LINE_PADDING):
            is_open = False
            continue
        if is_open and not line.startswith(INDENTS):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
        is_open = not (ends_sentence(line.rstrip(LINE_PADDING)) and _width(line) < _SLACK * widest)
    return ["\n".join(parts) if len(parts) == 1 else _join(parts) for parts in paragraphs]


def _join(parts: list[str]) -> str:
    """Join the lines of a paragraph; its first indent stays."""
    first = parts[0]
    indent = first[: len(first) - len(first.lstrip(LINE_PADDING))]
    return indent + join_segments("\n".join((first[len(indent) :], *parts[1:])))


def _decode_references(text: str) -> tuple[str, tuple[Change, ...]]:
    """Return a text with leftovers of a page, of which each stands for another character, and what was changed."""
    count = sum(_decode_one(match) != match[0] for match in _REFERENCE_RE.finditer(text))
    example = next(match for match in _REFERENCE_RE.finditer(text) if _decode_one(match) != match[0])
    change = Change("residual-entity", count, example[0], _decode_one(example))
    return _REFERENCE_RE.sub(_decode_one, text), (change,)


def _decode_one(match: re.Match[str]) -> str:
    return unescape(match[0])


def _links_of(text: str) -> tuple[Link, ...]:
    return tuple(Link(text[start:end], text[start:end]) for start, end in find_urls(text))
