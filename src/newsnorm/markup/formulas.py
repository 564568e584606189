"""Formulas between dollar signs or LaTeX brackets: no Markdown inside, no text rule touches them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsnorm.markup.code_spans import Span, is_inside
from newsnorm.markup.markdown_writer import escape
from newsnorm.markup.placeholders import Placeholders

_FORMULA_RE = re.compile(
    r"(?<![\\$])\$\$(?!\$)((?:[^$\n]|\n(?![ \t]*\n)|\\\$)+?)\$\$(?!\$)"
    r"|(?<![\\$\w])\$(?![\s$])([^$\n]{0,400}?[^$\s\\])\$(?![\d$])"
    r"|\\\\?\(([^\n]{1,400}?)\\\\?\)"
    r"|\\\\?\[((?:[^\n]|\n(?![ \t]*\n)){1,2000}?)\\\\?\]"
)
_HAN_RE = re.compile("[\u3400-\u9fff]")
_LATEX_RE = re.compile(r"\\[A-Za-z]|[\^_=]")


def keep_formulas(text: str, pieces: Placeholders, *, code: Sequence[Span] = ()) -> str:
    """Return a text with a mark in place of every formula.

    `价格$5，涨$6` is no formula: between the signs stands Chinese and nothing of LaTeX.

    Example:
        >>> pieces = Placeholders()
        >>> pieces.put_html(keep_formulas("速度 $v_0*t*$ 不变，价格$5，涨到$6。", pieces))
        '速度 <span class="math">$v_0*t*$</span> 不变，价格$5，涨到$6。'
    """
    if "$" not in text and "\\(" not in text and "\\[" not in text:
        return text
    parts: list[str] = []
    done = 0
    for match in _FORMULA_RE.finditer(text):
        if is_inside(match.start(), code) or not _is_formula(match):
            continue
        source = match[0]
        parts += text[done : match.start()], pieces.keep(f'<span class="math">{escape(source)}</span>', source=source)
        done = match.end()
    parts.append(text[done:])
    return "".join(parts)


def _is_formula(match: re.Match[str]) -> bool:
    inside = next(group for group in match.groups() if group is not None)
    if match[3] is not None or match[4] is not None:
        return _LATEX_RE.search(inside) is not None
    return _HAN_RE.search(inside) is None or "\\" in inside
