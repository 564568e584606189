"""Named values in tags, codes, boxes and components: `title="停水" type='red'`.

All that write them agree on this much. A name begins behind a blank, a comma or an opening bracket, so that neither
`:title="x"`, which holds a program, nor `?title="x"` of an address is one. Blanks may stand around the sign, and
letters of either case are the same name.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from newsnorm._lazy import compile_late

_NAME = r"(?<![^\s,{(])(?P<name>[A-Za-z_-][\w-]*+)\s*+=\s*+"
_QUOTED = r""""(?P<double>[^"]*+)"|'(?P<single>[^']*+)'"""
_QUOTED_RE = compile_late(rf"{_NAME}(?:{_QUOTED})")
_ANY_RE = compile_late(rf"{_NAME}(?:{_QUOTED}|(?P<bare>[^\s,]++))")


def read_quoted(text: str) -> dict[str, str]:
    """Return the values that stand in quotes. One without them may be a variable, or a setting.

    Args:
        text: What stands between the name of a tag and its end.

    Returns:
        Their names, in small letters, in written order, and the values.

    Example:
        >>> read_quoted('{.red Title = "停水" size=3 :text="news"}')
        {'title': '停水'}
    """
    return {match["name"].lower(): match["double"] or match["single"] or "" for match in _QUOTED_RE.finditer(text)}


def read_named(text: str) -> dict[str, str]:
    """Return the same with values that stand without quotes.

    Example:
        >>> read_named('src=/a.png, title="港口"')
        {'src': '/a.png', 'title': '港口'}
    """
    return {
        match["name"].lower(): match["double"] or match["single"] or match["bare"] or ""
        for match in _ANY_RE.finditer(text)
    }


def drop_named(text: str) -> str:
    """Return what stands beside the named values.

    Example:
        >>> drop_named("/a.png width=300 港口")
        '/a.png   港口'
    """
    return _ANY_RE.sub(" ", text)


def first_of(values: Mapping[str, str], names: Iterable[str]) -> str:
    """Return the first of several values that is there and not empty.

    Example:
        >>> first_of({"link": "", "url": "/a/"}, ("href", "link", "url"))
        '/a/'
    """
    return next((values[name] for name in names if values.get(name)), "")


def all_of(values: Mapping[str, str], names: Iterable[str]) -> list[str]:
    """Return all of them that hold more than blanks, in the order of the names.

    Example:
        >>> all_of({"text": "今日", "title": "停水", "label": " "}, ("title", "label", "text"))
        ['停水', '今日']
    """
    return [values[name] for name in names if values.get(name, "").strip()]
