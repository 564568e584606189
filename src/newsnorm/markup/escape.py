"""Text as HTML: escaped, and with its bare URLs as links."""

from __future__ import annotations

from newsnorm.lexicon.addresses import find_urls


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
