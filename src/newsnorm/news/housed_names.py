"""Lines that are an outlet and names and nothing else: `江州日报 林一舟`, `江州网　林一舟 程亦白`."""

from __future__ import annotations

from newsnorm._lazy import compile_late
from newsnorm.lexicon.characters import BARS
from newsnorm.lexicon.outlets import looks_like_outlet
from newsnorm.news.bare_names import read_bare_names

_LINE_RE = compile_late(rf"\s*+(?P<house>[^\s{BARS}]{{2,16}})(?:\s?[{BARS}]\s?|\s++)(?P<names>\S.*+)")


def read_housed_names(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the outlet and the names of such a line; nothing if it is none.

    Example:
        >>> read_housed_names("江州日报 林一舟"), read_housed_names("江州日报 财经")
        (('江州日报', ('林一舟',)), ('', ()))
    """
    line = _LINE_RE.fullmatch(text)
    names = read_bare_names(line["names"].strip()) if line and looks_like_outlet(line["house"]) else ()
    return (line["house"], names) if line and names else ("", ())
