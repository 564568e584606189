"""Formulas between dollar signs or LaTeX brackets: no Markdown inside, no text rule touches them."""

from __future__ import annotations

import re

from newsnorm._lazy import compile_late
from newsnorm._search import holds
from newsnorm.lexicon.characters import HAN_RE, STOPS, WIDE_CLAUSE_ENDS
from newsnorm.markup.escape import escape
from newsnorm.markup.source.draft import Draft, Edit
from newsnorm.markup.source.placeholders import Placeholders

# Nothing that could begin the same formula stands inside one, so that a flood of openings costs one pass. What must not
# stand before one is asked behind its first sign, so that the search goes from sign to sign.
_IN_DOLLARS = (
    r"\$(?<![\\$]\$)\$(?!\$)(?P<shown>(?:[^$\n]|\n(?![ \t]*\n))++)\$\$(?!\$)"
    r"|\$(?<![\\$0-9A-Za-z]\$)(?![\s$])(?P<inline>[^$\n]{0,400}?[^$\s\\])\$(?![\d$])"
)
_IN_BRACKETS = (
    r"\\\\?\((?P<round>(?:(?!\\\\?[()])[^\n])++)\\\\?\)"
    r"|\\\\?\[(?P<square>(?:(?!\\\\?[\[\]])[^\n]|\n(?![ \t]*\n))++)\\\\?\]"
)
# Most texts have signs of one kind: a search for one character is ten times as fast as one for a class.
_DOLLARS_RE, _BRACKETS_RE = compile_late(_IN_DOLLARS), compile_late(_IN_BRACKETS)
_FORMULA_RE = compile_late(f"{_IN_DOLLARS}|{_IN_BRACKETS}")
# An escaped bracket is more often a bracket than the mark of a formula: a sign of LaTeX must stand behind it.
_LATEX_RE = compile_late(r"\\[A-Za-z]|[\^=]|_[{0-9A-Za-z]")
_LATEX_COMMAND_RE = compile_late(r"\\[A-Za-z]|[\^=]")
_LATEX_WORD_RE = compile_late(r"\\[A-Za-z]")
# In no formula: an element, since those that draw formulas look into one text at a time. `a<b, c>d` is none.
_TAG_RE = compile_late(r"</[A-Za-z]|<[A-Za-z][\w-]*(?:\s+[\w-]+=|\s*/?>)")
# A formula of Han words between lines of `$$`: rows end in two backslashes, or something is equal or taken together.
_HAN_ROWS_RE = compile_late(r"\\\\(?=\s)|[=^+*/<>≈≥≤×÷]")
_BLANKS, _MARGIN = " \t", " \t>"
_ITEM_RE = compile_late(r"[-*+](?=[ \t]++\Z)")
_LONGEST_INDENT = 40
_SENTENCE_RE = compile_late(f"[{WIDE_CLAUSE_ENDS}]")
_CHINESE_MARKS_RE = compile_late(f"[{STOPS}（）“”]")


def keep_formulas(draft: Draft, pieces: Placeholders) -> Draft:
    """Return a text with a mark in place of every formula outside code.

    `价格$5，涨$6` is no formula: between the signs stands Chinese and nothing of LaTeX.

    Example:
        >>> pieces = Placeholders()
        >>> pieces.put_html(keep_formulas(Draft("速度 $v_0*t*$ 不变，价格$5，涨到$6。"), pieces).text)
        '速度 <span class="math">$v_0*t*$</span> 不变，价格$5，涨到$6。'
    """
    text = draft.text
    has_brackets = holds(text, "\\(") or holds(text, "\\[")
    if "$" not in text:
        if not has_brackets:
            return draft
        formula_re = _BRACKETS_RE
    else:
        formula_re = _FORMULA_RE if has_brackets else _DOLLARS_RE
    edits: list[Edit] = []
    at = 0
    while (match := formula_re.search(text, at)) is not None:
        at = match.start() + 1
        if _is_formula(match) and not draft.is_code(match.start()):
            at = match.end()
            edits.append((match.start(), at, _keep(_outdent(text, match), pieces)))
    return draft.edit(edits)


def _outdent(text: str, formula: re.Match[str]) -> str:
    """Return a formula without the marks of a quote and the indent of a list before each of its lines."""
    if "\n" not in formula[0]:
        return formula[0]
    start = formula.start()
    head = text[max(0, start - _LONGEST_INDENT) : start].rpartition("\n")[2]
    head = _ITEM_RE.sub(" ", head)  # below the mark of an item blanks stand
    if not head or head.strip(_MARGIN):
        return formula[0]
    first, *lines = formula[0].split("\n")
    return "\n".join([first, *(_cut_margin(line, head) for line in lines)])


def _cut_margin(line: str, head: str) -> str:
    """Return a line without what stands before the first one, as far as it has it."""
    at = 0
    for sign in head:
        if line[at : at + 1] == sign or (sign in _BLANKS and line[at : at + 1] in _BLANKS and line[at : at + 1]):
            at += 1
        elif sign not in _BLANKS:
            return line
    return line[at:]


def _keep(source: str, pieces: Placeholders) -> str:
    return pieces.keep(f'<span class="math">{escape(source)}</span>', source=source, is_formula=True)


def _is_formula(match: re.Match[str]) -> bool:
    kind = match.lastgroup or ""
    inside = match[kind]
    if "<" in inside and _TAG_RE.search(inside) is not None:
        return False
    if kind == "shown" and inside[:1] == inside[-1:] == "\n" and _is_of_han(inside):
        return True
    if HAN_RE.search(inside) is not None and _LATEX_WORD_RE.search(inside) is None:
        return False
    if _CHINESE_MARKS_RE.search(inside) is not None and _LATEX_COMMAND_RE.search(inside) is None:
        return False
    if kind == "round":
        return _LATEX_RE.search(inside) is not None
    return kind != "square" or _LATEX_COMMAND_RE.search(inside) is not None


def _is_of_han(inside: str) -> bool:
    return _HAN_ROWS_RE.search(inside) is not None and _SENTENCE_RE.search(inside) is None
