"""Text as HTML, and HTML as text: escaped, and with its bare URLs as links."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from types import ModuleType
from typing import Final, cast

from newsnorm.lexicon.addresses import find_urls

REFERENCE: Final = r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
"""A character reference that is complete, as the part of a regex: `&#8220;`, `&#x201C;`, `&ldquo;`."""


@cache
def _html() -> ModuleType:
    """The module with the names of all characters: it takes two milliseconds to import, and few texts need one."""
    return import_module("html")


def unescape(text: str) -> str:
    """Return text with what its character references stand for.

    Example:
        >>> unescape("甲&nbsp;&amp; 乙") == "甲\N{NO-BREAK SPACE}& 乙"
        True
    """
    return cast("str", _html().unescape(text)) if "&" in text else text


def escape(text: str) -> str:
    """Return `text` so that HTML reads it as text.

    Example:
        >>> escape("a<b & c")
        'a&lt;b &amp; c'
    """
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    return text.replace(">", "&gt;") if ">" in text else text


def escape_value(text: str) -> str:
    """Return `text` so that it can stand between double quotes in a tag."""
    return escape(text).replace('"', "&quot;")


def link_urls(text: str) -> str:
    """Return text as HTML with its bare URLs as links.

    Example:
        >>> link_urls("见 https://example.cn/a。")
        '见 <a href="https://example.cn/a">https://example.cn/a</a>。'
    """
    parts: list[str] = []
    done = 0
    for start, end in find_urls(text):
        url = text[start:end]
        parts += escape(text[done:start]), f'<a href="{escape_value(url)}">{escape(url)}</a>'
        done = end
    parts.append(escape(text[done:]))
    return "".join(parts)
