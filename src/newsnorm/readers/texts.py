"""Header values as text: one line, paragraphs, or whatever follows the key."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from newsnorm._lazy import compile_late
from newsnorm.frontmatter.entries import Entry, Value, Wrapped
from newsnorm.frontmatter.scalars import read_flag, read_line
from newsnorm.lexicon.addresses import WEB_SCHEME, find_url_end
from newsnorm.lexicon.characters import COLONS, CURLY_QUOTES, HAN, PADDING, VALUE_PADDING
from newsnorm.lexicon.labels import label_words
from newsnorm.lexicon.words import any_of
from newsnorm.segments import join_segments

_BLANK_LINE_RE = compile_late(r"\n[ \t]*\n")
_ADDRESS_LABEL_RE = compile_late(
    f"^{any_of(label_words('source', 'address', 'permalink'))}[{PADDING}]*+[{COLONS}][{PADDING}]*+(?={WEB_SCHEME})"
)
# Han after what cannot go on an address.
_REMARK_RE = compile_late(rf"[{PADDING},，;；、(（]++[{HAN}]")

# Words with their address: `[江州日报](https://a.example/1)`, `江州日报 https://a.example/1`.
_LINK_RE = compile_late(
    rf"""
    \[(?P<linked>[^\[\]]{{1,40}})\]\((?P<link>{WEB_SCHEME}[^\s()]++)\)
    | (?P<beside>[^\s{COLONS}](?:(?!{WEB_SCHEME})[^\n]){{0,40}}?)(?<![{COLONS}])[\s(（]++
      (?P<address>{WEB_SCHEME}[^\s()（）]++)[)）]?
    """,
    re.VERBOSE,
)


def read_title(entry: Entry) -> str | None:
    """Return a title: on one line it is always text, brackets, `*ST` and all."""
    if entry.raw is not None:
        return read_line(entry.raw)
    return read_text(entry.value)


def read_text(value: Value) -> str | None:
    """Return a scalar as one line of text; None for anything else."""
    if not isinstance(value, str):
        return None
    text = join_segments(value) if "\n" in value else str(value)
    return text.strip(VALUE_PADDING) or None


def strip_quotes(text: str) -> str:
    """Return a value without the curly quotes that an editor made of straight ones around it.

    Example:
        >>> strip_quotes("“2023-03-08”"), strip_quotes("“林一舟”和“宋清和”")
        ('2023-03-08', '“林一舟”和“宋清和”')
    """
    is_quoted = len(text) > 2 and text[0] in CURLY_QUOTES and text[-1] in CURLY_QUOTES
    inner = text[1:-1] if is_quoted else ""
    return inner.strip(VALUE_PADDING) if inner and not set(inner) & set(CURLY_QUOTES) else text


def read_paragraphs(value: str) -> str | None:
    r"""Return a text that may have paragraphs, with one blank line between them.

    Example:
        >>> read_paragraphs(Wrapped("降雨\n持续。\n\n气温\n下降。")), read_paragraphs("降雨。\n降温。")
        ('降雨持续。\n\n气温下降。', '降雨。\n\n降温。')
    """
    if "\n" not in value:
        return read_text(value)
    parts = _BLANK_LINE_RE.split(value) if isinstance(value, Wrapped) else value.split("\n")
    return "\n\n".join([text for part in parts if (text := read_text(part))]) or None


def text_of(entry: Entry, read: Callable[[str], str | None] = read_text) -> str | None:
    """Return the text of a field that is text, but not whatever is written: `description: false` is no text."""
    if isinstance(entry.value, str):
        return None if read_flag(entry.value) is not None else read(entry.value)
    return read_line(entry.raw) if entry.raw and not isinstance(entry.value, Mapping) else None


def is_path(text: str) -> bool:
    """Return whether a text may be an address: `false`, `3` and names of colours are none."""
    return "/" in text or "." in text


def cut_address(text: str) -> str:
    """Return the address in a value without the label before it and the remark after it: `https://…html,略改`.

    Example:
        >>> cut_address("原文链接：https://a.cn/1.html,略改"), cut_address("https://a.cn/江州,港口/1.html")
        ('https://a.cn/1.html', 'https://a.cn/江州,港口/1.html')
    """
    if "://" not in text:
        return text
    text = _ADDRESS_LABEL_RE.sub("", text, count=1)
    start = text.find("://") + 3
    end = find_url_end(text, start)
    return text[:end] if _REMARK_RE.match(text, end) else text


def split_link(text: str) -> tuple[str, str | None]:
    """Return the words of a value and the address beside or behind them.

    Example:
        >>> split_link("[江州日报](https://a.example/1)"), split_link("江州日报")
        (('江州日报', 'https://a.example/1'), ('江州日报', None))
    """
    match = _LINK_RE.fullmatch(text) if "://" in text else None
    if match is None:
        return text, None
    return (match["linked"] or match["beside"]).strip(), match["link"] or match["address"]
