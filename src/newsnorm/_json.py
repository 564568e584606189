"""Values as JSON text (RFC 8259), whatever a value holds, and back."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar

from newsnorm._lazy import compile_late
from newsnorm.errors import SourceError

_T = TypeVar("_T")

# Controls of terminals beyond those JSON forbids, what JavaScript takes for a line end, and what UTF-8 cannot hold: the
# bytes of a file name that is no UTF-8 are lone surrogates in Python.
_UNSAFE_RE = compile_late("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")

# Python writes and reads no number of more than 4,300 digits.
MOST_BITS = 14_000
_MOST_DIGITS = 4_000


@cache
def _decoder(read_int: Callable[[str], Any]) -> json.JSONDecoder:
    """Return a decoder that takes control characters in strings, which scrapers leave there.

    Made late: it cannot be pickled, and `datasets` looks at all that stands in a module whose functions it is given.
    """
    return json.JSONDecoder(strict=False, parse_int=read_int)


def _decode(read: Callable[[json.JSONDecoder], _T]) -> _T:
    """Read with Python's own numbers; where one of them is too long for Python, with that one as text."""
    try:
        return read(_decoder(int))
    except json.JSONDecodeError:
        raise
    except ValueError:
        return read(_decoder(_read_digits))


def read_value(text: str, start: int = 0) -> tuple[Any, int]:
    """Return the JSON value that begins at a place, and where it ends.

    A number with thousands of digits, which Python does not read, is text.

    Raises:
        json.JSONDecodeError: There is none.
        RecursionError: It is nested too deep.

    Example:
        >>> read_value('{"n": 3} …'), type(read_value("9" * 5000)[0])
        (({'n': 3}, 8), <class 'str'>)
    """
    return _decode(lambda decoder: decoder.raw_decode(text, start))


def read_json(text: str) -> Any:
    """Return the JSON value that a text is, as `read_value` reads it.

    Raises:
        json.JSONDecodeError: It is none.
        RecursionError: It is nested too deep.
    """
    return _decode(lambda decoder: decoder.decode(text))


def _read_digits(written: str) -> int | str:
    return int(written) if len(written) <= _MOST_DIGITS else written


def write_json(value: Any) -> str:
    r"""Write plain values as JSON: Chinese as Chinese, and what would harm a terminal, a page or a file as escapes.

    YAML and TOML have `.nan` and `.inf`, JSON has neither: they become text.

    Args:
        value: Texts, numbers, flags, None, lists, tuples and dicts of them.

    Raises:
        SourceError: There is something else in it, or it is nested too deep.

    Example:
        >>> write_json({"title": "快讯\u2028", "path": "\udcb2.md", "x": float("nan")})
        '{"title": "快讯\\u2028", "path": "\\udcb2.md", "x": "nan"}'
    """
    try:
        written = _dump(value)
    except TypeError as error:
        raise SourceError(f"cannot write a value as JSON: {error}", hint="extra takes JSON alone") from error
    except RecursionError as error:
        raise SourceError("cannot write a value as JSON: it is nested too deep") from error
    return _UNSAFE_RE.sub(escape_match, written)


def escape_match(match: Any) -> str:
    r"""Return the character that a regex matched as an escape of JSON.

    Example:
        >>> import re
        >>> re.sub("\N{LINE SEPARATOR}", escape_match, "甲\N{LINE SEPARATOR}")
        '甲\\u2028'
    """
    return f"\\u{ord(match[0]):04x}"


def _dump(value: Any) -> str:
    try:
        return json.dumps(value, ensure_ascii=False, allow_nan=False)
    except ValueError:
        return json.dumps(_without_odd_numbers(value), ensure_ascii=False)


def _without_odd_numbers(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_odd_numbers(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_without_odd_numbers(item) for item in value]
    if isinstance(value, int) and value.bit_length() > MOST_BITS:
        return hex(value)
    return str(value) if isinstance(value, float) and not math.isfinite(value) else value
