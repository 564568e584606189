"""`**` with a blank on its inner side: no engine reads it as a mark, every writer meant it as one.

`**每日要闻 **如下`, `** 操作步骤 **`: the writer's editor, or the writer, put a blank in. A pair is read only where
nothing else is likely: an even number of `**` in the line, Chinese in them or beside, and neither an operator
(`x ** 2`) nor a pattern (`/detail/**`).
"""

from __future__ import annotations

import re

_MARK = "**"
_RUN_RE = re.compile(r"\*+")
_BLANK = " \t\N{IDEOGRAPHIC SPACE}\N{NO-BREAK SPACE}"
_HAN_RE = re.compile("[\u3400-\u9fff]")
_BREAK_RE = re.compile(r"<br>|\n")


def pair_padded_marks(html: str) -> str:
    """Return the HTML of one block with the padded pairs of `**` as `<strong>`.

    Example:
        >>> pair_padded_marks("**标识 **到")
        '<strong>标识 </strong>到'
        >>> pair_padded_marks("路径 /a/** 换成 /b/**"), pair_padded_marks("2 ** 3 与 2 ** 4")
        ('路径 /a/** 换成 /b/**', '2 ** 3 与 2 ** 4')
    """
    if html.count(_MARK) < 2:
        return html
    parts: list[str] = []
    done = 0
    for line_break in _BREAK_RE.finditer(html):
        parts += _pair_line(html[done : line_break.start()]), line_break[0]
        done = line_break.end()
    parts.append(_pair_line(html[done:]))
    return "".join(parts)


def _pair_line(line: str) -> str:
    runs = [match.span() for match in _RUN_RE.finditer(line)]
    if not runs or len(runs) % 2 or any(end - start != 2 or _is_in_tag(line, start) for start, end in runs):
        return line
    parts: list[str] = []
    done = 0
    for (start, inner), (inner_end, end) in zip(runs[::2], runs[1::2], strict=True):
        inside = line[inner:inner_end]
        if not _is_pair(inside, before=line[done:start][-1:], behind=line[end : end + 1]):
            return line
        parts += line[done:start], "<strong>", inside, "</strong>"
        done = end
    parts.append(line[done:])
    return "".join(parts)


def _is_pair(inside: str, *, before: str, behind: str) -> bool:
    """Say whether two marks are a pair, by what stands inside and beside them; nothing beside is a line's edge."""
    if _HAN_RE.search(inside) is None and _HAN_RE.match(before) is None and _HAN_RE.match(behind) is None:
        return False
    if _is_latin(before) and _is_latin(inside[0]):
        return False
    is_open_padded, is_close_padded = _is_blank(inside[0]), _is_blank(inside[-1])
    if is_open_padded and is_close_padded:
        # With blanks on all four sides it may be an operator.
        return not before or not behind
    return not is_open_padded or not before or _is_blank(before)


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalnum()


def _is_in_tag(line: str, position: int) -> bool:
    return line.rfind("<", 0, position) > line.rfind(">", 0, position)


def _is_blank(char: str) -> bool:
    return bool(char) and char in _BLANK
