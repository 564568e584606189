"""What the value of a key means in a head: lists by their separators, moments and links without their brackets."""

from __future__ import annotations

from newsnorm._lazy import compile_late
from newsnorm.frontmatter.entries import Quoted, Value
from newsnorm.frontmatter.keys import DATES, TAXONOMIES
from newsnorm.lexicon.characters import BLOCK_PADDING, LIST_MARKS, PADDING

_COMMA_RE = compile_late(rf"[{LIST_MARKS}；;\n]")
_COMMA_OR_BLANK_RE = compile_late(rf"[{LIST_MARKS}；;\n{PADDING}]")
# `<2023-03-08 Wed 10:15>`, `[2023-03-08 三]`: active and inactive timestamps (Org manual, 8.1); of a span the first.
_STAMP_RE = compile_late(
    r"[<\[](?P<day>\d{4}-\d\d?-\d\d?)(?:[ ]++[^\]>\d\s+-]++)?(?P<time>[ ]\d\d?:\d\d(?::\d\d)?)?[^\]>\n]*[>\]]"
)
# `[[页]]`, `[[页|别名]]`, `#[[标签]]`, `#标签`.
_WIKI_RE = compile_late(r"#?\[\[(?:[^\[\]|\n]*\|)?([^\[\]|\n]*)\]\]")
_LINK_RE = compile_late(r"\[([^\[\]\n]*)\]\(<?([^()\s<>]*)>?\)")
_TRUE_WORDS = frozenset({"draft", "t", "true", "yes"})


def _as_list(parts: list[str]) -> Value:
    return tuple([word for part in parts if (word := part.strip(f"{BLOCK_PADDING}'\"#"))])


def _as_flag(text: str) -> Value:
    return "true" if text.strip(PADDING).lower() in _TRUE_WORDS else text


def read_plain(field: str | None, text: str) -> Value:
    """Return a value of `Key: value`: taxonomies are cut at commas, in brackets or not.

    Example:
        >>> read_plain("tags", "[港口, 地铁]"), read_plain("title", "港口, 地铁")
        (('港口', '地铁'), '港口, 地铁')
    """
    if field in TAXONOMIES:
        return _as_list(_COMMA_RE.split(text.strip("[]")))
    if field == "draft":
        return _as_flag(text)
    if field in DATES:
        return Quoted(text.lstrip("@"))
    return Quoted(text)


def read_org(field: str | None, text: str) -> Value:
    """Return a value of `#+KEY: value`: `:港口:地铁:`, words between blanks or commas, timestamps in their brackets.

    Example:
        >>> read_org("tags", ":港口:地铁:"), read_org("date_published", "<2023-03-08 三 10:15>")
        (('港口', '地铁'), '2023-03-08 10:15')
    """
    if field in TAXONOMIES:
        if text.startswith(":") and text.endswith(":"):
            return _as_list(text.split(":"))
        return _as_list((_COMMA_RE if _COMMA_RE.search(text) else _COMMA_OR_BLANK_RE).split(text))
    if field in DATES and (stamp := _STAMP_RE.match(text)):
        return Quoted(stamp["day"] + (stamp["time"] or ""))
    return read_plain(field, text)


def read_linked(field: str | None, text: str) -> Value:
    """Return a value of `key:: value`: links to pages are their words, tags may have their mark.

    Example:
        >>> read_linked("tags", "[[港口]], #地铁"), read_linked("date_published", "[[2023-03-08]]")
        (('港口', '地铁'), '2023-03-08')
    """
    is_parted = field in TAXONOMIES and _COMMA_RE.search(text) is None and ("#" in text or "]]" in text)
    text = _WIKI_RE.sub(r"\1," if is_parted else r"\1", text)
    if is_parted:
        return _as_list(_COMMA_RE.split(text.replace("#", ",")))
    return read_plain(field, text)


def read_coded(field: str | None, text: str) -> Value:
    """Return a value of a line of tags: the words that stand in backticks.

    Example:
        >>> read_coded("tags", "`港口` `地铁`, `铁路`")
        ('港口', '地铁', '铁路')
    """
    return _as_list(text.split("`")[1::2]) if field in TAXONOMIES else read_plain(field, text)


def read_marked(field: str | None, text: str) -> Value:
    """Return a value of a line of Markdown: of a link its words, or its address where one is asked for.

    Example:
        >>> read_marked("url", "[原文](https://a.example/1)"), read_marked("source", "**[江州网](https://a.example/)**")
        ('https://a.example/1', '江州网')
    """
    text = _LINK_RE.sub(r"\2" if field == "url" else r"\1", text.strip(f"{PADDING}*"))
    if field == "url":
        text = text.removeprefix("<").removesuffix(">")
    return read_plain(field, text)


def read_names(field: str | None, text: str) -> Value:
    """Return a value of AsciiDoc: authors are parted by `;`, each with an address beside the name.

    Example:
        >>> read_names("authors", "林一舟 <lin@a.example>; Lena_Zhou")
        ('林一舟 <lin@a.example>', 'Lena Zhou')
    """
    if field == "authors":
        return tuple([name.strip(PADDING).replace("_", " ") for name in text.split(";") if name.strip(PADDING)])
    return read_plain(field, text)
