"""What is left of `**` when the parser is done, where its writer surely meant emphasis.

`**每日要闻 **如下`, `** 操作步骤 **`: the writer's editor, or the writer, put a blank or a line break on the inner
side, and no engine reads that. A pair is read only where nothing else is likely: in a line with an even number of `**`
or a block with just two, Chinese in the line or the marks at its edges, and neither an operator (`x ** 2`), nor a
pattern (`/detail/**`), nor an argument (`**kwargs`).
"""

from __future__ import annotations

from newsnorm._lazy import compile_late
from newsnorm.markup.segments import COMMON_HAN_RE

_MARK = "**"
# Tags and inline code are no places for a mark.
_RUN_RE = compile_late(r"<code>[^<]*</code>|<[^<>]*>|(\*+)")
_BLANK = " \t\n\N{IDEOGRAPHIC SPACE}\N{NO-BREAK SPACE}"
_PROSE_RE = compile_late("[A-Za-z]{2,} [A-Za-z]{2,}")
_BREAK_RE = compile_late(r"<br>|\n")
# Beside one of these a mark is a piece of a path, a name or a program.
_PROGRAM = "/\\-_.=:$"

Span = tuple[int, int]


def pair_padded_marks(html: str) -> str:
    """Return the HTML of one block with the padded pairs of `**` as `<strong>`.

    Example:
        >>> pair_padded_marks("**标识 **到")
        '<strong>标识 </strong>到'
        >>> pair_padded_marks("速度**<br>提高了55%**。")
        '速度<strong><br>提高了55%</strong>。'
        >>> pair_padded_marks("路径 /a/** 换成 /b/**"), pair_padded_marks("2 ** 3 与 2 ** 4")
        ('路径 /a/** 换成 /b/**', '2 ** 3 与 2 ** 4')
    """
    runs = _find_runs(html)
    if len(runs) < 2:
        return html
    pairs = _pair_lines(html, runs)
    if not pairs and len(runs) == 2 and _BREAK_RE.search(html, runs[0][1], runs[1][0]):
        pairs = _pair_runs(html, runs, 0, len(html))
    return _write(html, pairs)


def _find_runs(html: str) -> list[Span]:
    """Return where `**` stands as such; a longer run makes the block too doubtful to read."""
    runs = [match.span(1) for match in _RUN_RE.finditer(html) if match[1] and len(match[1]) > 1]
    return runs if all(end - start == len(_MARK) for start, end in runs) else []


def _pair_lines(html: str, runs: list[Span]) -> list[Span]:
    """Return the pairs, line by line, each as its opening and closing place."""
    pairs: list[Span] = []
    breaks = [match.span() for match in _BREAK_RE.finditer(html)]
    start = at = 0
    for end, following in (*breaks, (len(html), len(html))):
        first = at
        while at < len(runs) and runs[at][0] < end:
            at += 1
        pairs += _pair_runs(html, runs[first:at], start, end)
        start = following
    return pairs


def _pair_runs(html: str, runs: list[Span], start: int, end: int) -> list[Span]:
    """Return the pairs of the runs in `html[start:end]`: all of them, or none."""
    if not runs or len(runs) % 2:
        return []
    has_han = COMMON_HAN_RE.search(html, start, end) is not None
    pairs: list[Span] = []
    done = start
    for (opening, inner), (inner_end, closing) in zip(runs[::2], runs[1::2], strict=True):
        inside = _BREAK_RE.sub("\n", html[inner:inner_end])
        before, behind = html[done:opening][-1:], html[closing:end][:1]
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


def _write(html: str, pairs: list[Span]) -> str:
    parts: list[str] = []
    done = 0
    for opening, closing in pairs:
        parts += html[done:opening], "<strong>", html[opening + len(_MARK) : closing], "</strong>"
        done = closing + len(_MARK)
    parts.append(html[done:])
    return "".join(parts)


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalnum()
