"""What is left of `**` when the parser is done, where its writer surely meant emphasis.

`**每日要闻 **如下`, `** 操作步骤 **`: the writer's editor, or the writer, put a blank or a line break on the inner
side, and no engine reads that. A pair is read only where nothing else is likely: in a line with an even number of `**`
or a block with just two, Chinese in the line or the marks at its edges, and neither an operator (`x ** 2`), nor a
pattern (`/detail/**`), nor an argument (`**kwargs`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import HAN_RE, PADDING
from newsnorm.markup.events import End, Start
from newsnorm.markup.source.code_spans import Span
from newsnorm.markup.source.placeholders import Kept


class Escaped(str):
    """A character that was escaped, and so is no mark of emphasis."""

    __slots__ = ()


# What the words of a block consist of.
Item: TypeAlias = "str | Start | End | Kept"

_MARK = "**"
_RUN_RE = compile_late(r"\*+")
# In the line that is searched this stands for what is no text: a tag, inline code, a formula.
_NO_TEXT = "\N{OBJECT REPLACEMENT CHARACTER}"
_BLANK = f"{PADDING}\n"
_PROSE_RE = compile_late("[A-Za-z]{2} [A-Za-z]{2}")
# Beside one of these a mark is a piece of a path, a name or a program.
_PROGRAM = "/\\-_.=:$"


def pair_padded_marks(items: list[Item]) -> list[Item]:
    """Return the words of a block with the padded pairs of `**` as `strong`.

    Example:
        >>> pair_padded_marks(["**标识 **到"])
        [Start(tag='strong', attrs=()), '标识 ', End(tag='strong'), '到']
        >>> pair_padded_marks(["路径 /a/** 换成 /b/**"]), pair_padded_marks(["2 ** 3 与 2 ** 4"])
        (['路径 /a/** 换成 /b/**'], ['2 ** 3 与 2 ** 4'])
    """
    pairs = find_pairs(_write_line(items))
    return _cut(items, pairs) if pairs else items


def find_pairs(text: str) -> list[Span]:
    r"""Return where the marks of each padded pair begin, the opening and the closing one.

    Example:
        >>> find_pairs("速度**\n提高了55%**。")
        [(2, 11)]
    """
    runs = _find_runs(text)
    if len(runs) < 2:
        return []
    pairs = _pair_lines(text, runs)
    if not pairs and len(runs) == 2 and "\n" in text[runs[0][1] : runs[1][0]]:
        pairs = _pair_runs(text, runs, 0, len(text))
    return pairs


def _write_line(items: list[Item]) -> str:
    """Return the words of a block as one text, each item as long as `_length_of` says."""
    parts: list[str] = []
    code = 0
    for item in items:
        if item.__class__ is str and not code:
            parts.append(item)
        else:
            is_break = item.__class__ is Start and item.tag == "br"
            parts.append("\n" if is_break else _NO_TEXT * _length_of(item))
        if item.__class__ is not str and getattr(item, "tag", "") == "code":
            code += 1 if item.__class__ is Start else -1
    return "".join(parts)


def _length_of(item: Item) -> int:
    if isinstance(item, str):
        return len(item)
    return 0 if item.__class__ is End and item.tag == "br" else 1


def _cut(items: list[Item], pairs: list[Span]) -> list[Item]:
    """Put elements in the place of the marks of pairs."""
    places = [mark for opening, closing in pairs for mark in ((opening, _STRONG[0]), (closing, _STRONG[1]))]
    marks: Iterator[tuple[int, Start | End]] = iter(places)
    place, mark = next(marks)
    cut: list[Item] = []
    start = 0
    for item in items:
        end = start + _length_of(item)
        rest = item
        while start <= place < end and isinstance(rest, str):
            if place > start:
                cut.append(rest[: place - start])
            cut.append(mark)
            rest = rest[place - start + len(_MARK) :]
            start = place + len(_MARK)
            place, mark = next(marks, (-1, mark))
        if rest or not isinstance(rest, str):
            cut.append(rest)
        start = end
    return cut


_STRONG: tuple[Start, End] = (Start("strong"), End("strong"))


def _find_runs(text: str) -> list[Span]:
    """Return where `**` stands as such; a longer run makes the block too doubtful to read."""
    runs = [match.span() for match in _RUN_RE.finditer(text) if len(match[0]) > 1]
    return runs if all(end - start == len(_MARK) for start, end in runs) else []


def _pair_lines(text: str, runs: list[Span]) -> list[Span]:
    """Return the pairs, line by line, each as its opening and closing place."""
    pairs: list[Span] = []
    start = at = 0
    while start <= len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        first = at
        while at < len(runs) and runs[at][0] < end:
            at += 1
        pairs += _pair_runs(text, runs[first:at], start, end)
        start = end + 1
    return pairs


def _pair_runs(text: str, runs: list[Span], start: int, end: int) -> list[Span]:
    """Return the pairs of the runs in `text[start:end]`: all of them, or none."""
    if not runs or len(runs) % 2:
        return []
    has_han = HAN_RE.search(text, start, end) is not None
    pairs: list[Span] = []
    done = start
    for (opening, inner), (inner_end, closing) in zip(runs[::2], runs[1::2], strict=True):
        before, behind = text[done:opening][-1:], text[closing:end][:1]
        inside = text[inner:inner_end]
        if not _is_pair(inside, before=before, behind=behind, has_han=has_han, is_alone=len(runs) == 2):
            return []
        pairs.append((opening, inner_end))
        done = closing
    return pairs


def _is_pair(inside: str, *, before: str, behind: str, has_han: bool, is_alone: bool) -> bool:
    """Say whether two marks are a pair, by what stands inside and beside them; nothing beside is a line's edge.

    Args:
        inside: What stands between them.
        before: The character before.
        behind: The character behind.
        has_han: Chinese stands in the line.
        is_alone: There is no other mark in the line.
    """
    if not inside.strip(_BLANK) or (before and before in _PROGRAM) or (_is_latin(before) and _is_latin(inside[0])):
        return False
    is_open_padded, is_close_padded = inside[0] in _BLANK, inside[-1] in _BLANK
    if is_close_padded and _is_latin(behind):
        return False
    if not has_han and before:
        return is_alone and not is_close_padded and _PROSE_RE.search(inside) is not None
    if not has_han and behind and behind not in _BLANK:
        return False
    if is_open_padded and is_close_padded:
        # With blanks on all four sides it may be an operator.
        return not before or not behind
    return not is_open_padded or not before or before in _BLANK or (is_alone and not _is_latin(before))


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalnum()
