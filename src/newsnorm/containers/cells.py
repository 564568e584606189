"""The cells of a table: text, and lists that a program printed into one."""

from __future__ import annotations

import re

from newsnorm._lazy import compile_late
from newsnorm.containers.row_keys import field_of
from newsnorm.rows.column_values import PRINTED_TEXT

# What programs write for nothing.
_NOTHING = frozenset({"nan", "none", "null", "\\n", "[]", "nat", "n/a"})
# Formulas of programs for tables: what keeps digits a text, and a link.
_FORMULA_RE = compile_late(
    r"""
    = \s*+ (?: "(?P<text>[^"]*+)"
    | HYPERLINK\( \s*+ "(?P<url>[^"]++)" (?: \s*+ [,;] \s*+ "(?P<shown>[^"]*+)" )?+ \s*+ \) )
    """,
    re.IGNORECASE | re.VERBOSE,
)
# Of a link these columns have the words that are shown, all others where it leads.
_WORDS = frozenset({"title", "source", "outlet", "authors", "summary"})
# Texts of Python in quotes, with commas between, and nothing else.
_LIST_RE = compile_late(rf"\[{PRINTED_TEXT}(?:, {PRINTED_TEXT})*+\]", re.DOTALL)
# One of these texts, in a cell that holds nothing else. Without a closing quote it reaches to the end of the cell.
_TEXT_RE = compile_late(r"""'(?:[^'\\]|\\.)*+(?:'|\\?\Z)|"(?:[^"\\]|\\.)*+(?:"|\\?\Z)""", re.DOTALL)
_ESCAPE_RE = compile_late(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))", re.DOTALL)
_ESCAPED = {"n": "\n", "r": "\r", "t": "\t", "\\": "\\", "'": "'", '"': '"', "\n": ""}


def read_cell(cell: str, column: str = "") -> str | list[str]:
    r"""Return what a cell says: its text, or the parts of a list that a program of Python printed there.

    Args:
        cell: As it stands in the table.
        column: What its column is called, if anything.

    Example:
        >>> read_cell(" 江州港 "), read_cell("nan"), read_cell("['港口', '海运']"), read_cell("['\\r\\n  开港 ']")
        ('江州港', '', ['港口', '海运'], '开港')
        >>> read_cell('="0001"'), read_cell('=HYPERLINK("https://a.example/1","原文")')
        ('0001', 'https://a.example/1')
    """
    text = cell.strip()
    formula = _FORMULA_RE.fullmatch(text) if text[:1] == "=" else None
    if formula:
        shown = formula["shown"] if formula["shown"] and field_of(column) in _WORDS else None
        return shown or formula["text"] or formula["url"] or ""
    if text.lower() in _NOTHING:
        return ""
    if not text.startswith(("['", '["')) or not _LIST_RE.fullmatch(text):
        return text
    parts = [part for match in _TEXT_RE.finditer(text) if (part := _ESCAPE_RE.sub(_unescape, match[0][1:-1]).strip())]
    return parts[0] if len(parts) == 1 else parts or ""


def _unescape(match: re.Match[str]) -> str:
    digits = match[1] or match[2] or match[3]
    if digits is None:
        return _ESCAPED.get(match[4], match[0])
    number = int(digits, 16)
    return chr(number) if number <= 0x10FFFF and not 0xD800 <= number < 0xE000 else match[0]
