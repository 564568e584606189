"""The values of a row as its columns want them, whatever a table made of them on the way."""

from __future__ import annotations

import json
import math
import re
from ast import literal_eval
from collections.abc import Mapping
from typing import Any, Final, Literal

from newsnorm._lazy import compile_late

ColumnType = Literal["string", "strings", "bool", "double", "int32", "int64"]
"""`strings` is a list of strings."""

PYTHON_TYPES: Mapping[ColumnType, tuple[type, ...]] = {
    "string": (str,),
    "strings": (list, tuple),
    "bool": (bool,),
    "double": (float, int),
    "int32": (int,),
    "int64": (int,),
}
# What pandas has for nothing, beside NaN.
_NOTHING = frozenset({"NAType", "NaTType"})
_TRUTHS: Mapping[Any, bool] = {
    **dict.fromkeys(("true", "t", "yes", "1", 1), True),
    **dict.fromkeys(("false", "f", "no", "0", 0), False),
}
# Texts in quotes as Python prints them, between commas, and as NumPy does, without; one beside the other would be one.
PRINTED_TEXT: Final = r"""(?:'(?:[^'\\]|\\.)*+'|"(?:[^"\\]|\\.)*+")"""
_LIST_RE = compile_late(rf"\[\s*+(?:{PRINTED_TEXT}(?:,\s*+|\s++|(?=\])))*+\]", re.DOTALL)
_TEXT_RE = compile_late(PRINTED_TEXT, re.DOTALL)


def read_value(value: Any, kind: ColumnType, *, is_text: bool = False) -> Any:
    """Return a value as one of the type of its column; one that cannot be is returned as it is.

    CSV has text for everything, SQLite numbers for true and false and text for lists, pandas NaN for nothing and arrays
    for lists.

    Args:
        value: What the table gives.
        kind: The type of the column.
        is_text: Whether the table has nothing but text, so that an empty one is nothing.

    Example:
        >>> read_value("['港口' '海运']", "strings"), read_value('["港口"]', "strings")
        (['港口', '海运'], ['港口'])
        >>> read_value("True", "bool"), read_value(0, "bool"), read_value("0.99", "double"), read_value(12.0, "int32")
        (True, False, 0.99, 12)
    """
    if type(value) is str and kind == "string" and not is_text:
        return value  # most are
    if type(value).__name__ in _NOTHING or (isinstance(value, float) and math.isnan(value)):
        return None
    if value is None or (is_text and value == ""):
        return None
    if hasattr(value, "tolist"):  # arrays and numbers of NumPy
        value = value.tolist()
    if isinstance(value, PYTHON_TYPES[kind]) or not isinstance(value, str | int | float):
        return value
    if kind == "bool":
        return _TRUTHS.get(value.casefold() if isinstance(value, str) else value, value)
    if kind == "strings":
        return _read_list(value) if isinstance(value, str) else value
    return value if kind == "string" else _read_number(value, kind)


def _read_list(text: str) -> list[Any] | str:
    """Return the texts of a list that was written into one text, by JSON, Python or NumPy."""
    try:
        known = json.loads(text)
    except (ValueError, RecursionError):
        known = None
    if isinstance(known, list):
        return known
    if not _LIST_RE.fullmatch(text):
        return text
    return [literal_eval(each[0]) for each in _TEXT_RE.finditer(text)]


def _read_number(value: Any, kind: ColumnType) -> Any:
    try:
        number = float(value)
    except (TypeError, ValueError):
        return value
    if kind == "double":
        return number
    return int(number) if number.is_integer() else value
