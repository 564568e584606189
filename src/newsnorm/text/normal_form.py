"""Unicode normalization in linear time.

Python sorts the marks after a letter by insertion, which takes a second for 20,000 of them (UAX #15 lets a text have
any number). Here long runs are sorted before.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import groupby
from typing import Final, Literal

from newsnorm._lazy import compile_late

Form = Literal["NFC", "NFD", "NFKC", "NFKD"]

_FEWEST: Final = 32  # marks in a row; no writing stacks as many (UAX #15, D4: 30)
# Marks are no letters and stand above U+02FF; so are and do other characters, which part the runs. Han and full-width
# forms, which are most of a text, are named: to ask whether a character is a letter takes five times as long.
_RUN_RE = compile_late(rf"[^\w\0-\u02ff\u3400-\u9fff\uff01-\uff60]{{{_FEWEST},}}+")


def to_form(form: Form, text: str) -> str:
    r"""Return a text in a normalization form, as `unicodedata.normalize` does.

    Args:
        form: Which form.
        text: The text.

    Example:
        >>> to_form("NFC", "Cafe\u0301")
        'Café'
        >>> many = "e" + "\u0301\u0316" * 40
        >>> to_form("NFC", many) == unicodedata.normalize("NFC", many)
        True
    """
    return unicodedata.normalize(form, _sort_marks(form, text))


def is_in_form(form: Form, text: str) -> bool:
    """Say whether a text is in a normalization form, as `unicodedata.is_normalized` does.

    Args:
        form: Which form.
        text: The text.

    Example:
        >>> is_in_form("NFC", "Café")
        True
    """
    return unicodedata.is_normalized(form, text) if _sort_marks(form, text) == text else to_form(form, text) == text


def _sort_marks(form: Form, text: str) -> str:
    """Return an equivalent text in which no long run of marks has to be sorted."""
    full: Form = "NFKD" if "K" in form else "NFD"

    def sort(match: re.Match[str]) -> str:
        return "".join(_sort_runs(full, match[0]))

    return text if text.isascii() else _RUN_RE.sub(sort, text)


def _sort_runs(form: Form, text: str) -> Iterator[str]:
    # Equal characters are one object: in a flood of marks each of its own would take eighty bytes.
    full: dict[str, str] = {}
    whole = "".join([full.get(char) or full.setdefault(char, unicodedata.normalize(form, char)) for char in text])
    classes = {char: unicodedata.combining(char) for char in set(whole)}
    known = {char: char for char in classes}
    runs = [(is_mark, list(run)) for is_mark, run in groupby(map(known.__getitem__, whole), _is_mark)]
    if not any(is_mark and len(run) >= _FEWEST for is_mark, run in runs):
        yield text
        return
    for is_mark, run in runs:
        if is_mark:
            run.sort(key=classes.__getitem__)
        yield "".join(run)


def _is_mark(char: str) -> bool:
    return unicodedata.combining(char) > 0
