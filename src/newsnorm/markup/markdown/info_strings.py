"""What stands behind the marks that open a code: its language, and what builders of pages show above it."""

from __future__ import annotations

import re
from typing import Final

from newsnorm._lazy import compile_late

LANGUAGE_RE: Final = compile_late(r"[{.\s]*([^\s{},:=]+)")
"""The language, which comes first; enough where neither an equals sign nor a bracket stands."""

# `js title="a.js"`; as the name of a tab, `sh [城东]`.
_TITLE_RE = compile_late(
    r"""
    (?<![^\s{,]) (?:title|filename)= (?: "(?P<double>[^"\n]+)" | '(?P<single>[^'\n]+)' )
    | ^[\w#+.-]++ \s++ \[ (?P<tab>[^]\n]++) ]
    """,
    re.VERBOSE,
)


def read_info(info: str) -> tuple[str, str]:
    """Return the language and the title; each may be empty.

    Example:
        >>> read_info('js title="桥.js" {1,3}'), read_info("{.python}")
        (('js', '桥.js'), ('python', ''))
    """
    language = LANGUAGE_RE.match(info)
    title = _TITLE_RE.search(info)
    return (
        language[1] if language else "",
        (title["double"] or title["single"] or title["tab"]) if title else "",
    )
