"""The cells of a table: text, and lists that a program printed into one."""

from __future__ import annotations

import ast

# What programs write for nothing.
_NOTHING = frozenset({"nan", "none", "null", "\\n", "[]", "nat", "n/a"})
_LONGEST_LIST = 1 << 20


def read_cell(cell: str) -> str | list[str]:
    r"""Return what a cell says: its text, or the parts of a list that a program of Python printed there.

    Example:
        >>> read_cell(" 江州港 "), read_cell("nan"), read_cell("['港口', '海运']"), read_cell("['\\r\\n  开港 ']")
        ('江州港', '', ['港口', '海运'], '开港')
    """
    text = cell.strip()
    if text.lower() in _NOTHING:
        return ""
    if text.startswith(("['", '["')) and text.endswith(("']", '"]')) and len(text) <= _LONGEST_LIST:
        parts = _read_list(text)
        if parts is not None:
            return parts[0] if len(parts) == 1 else parts or ""
    return text


def _read_list(text: str) -> list[str] | None:
    """Return the parts of a list that say something; None for anything but a list of texts."""
    try:
        value = ast.literal_eval(text)
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        return None
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        return None
    return [part for each in value if (part := each.strip())]
