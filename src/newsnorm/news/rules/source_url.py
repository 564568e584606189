"""Addresses: of the original, of this very text, or alone in a line."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from newsnorm._lazy import compile_late
from newsnorm.lexicon.addresses import HOST_MARK, URL_ENDS, WEB_START
from newsnorm.lexicon.characters import IDEOGRAPHS, STOPS
from newsnorm.lexicon.labels import EQUALS, MARK, OPEN_ENDS, label_words, read_labels
from newsnorm.lexicon.words import any_of, compile_words, read_words
from newsnorm.model import Link
from newsnorm.news.line import Line, LineMatch, make_match, strip_brackets
from newsnorm.news.rule import LineRule

_PERMALINKS = frozenset(label_words("permalink"))
_URL_LABELS = label_words("address", "permalink")
# Labels that mean the article's own place in a header, and anything elsewhere: right under the title they are a header,
# and below other credits a part of these.
_HEADER_LABELS = tuple(label.word for label in read_labels() if label.meaning == "address" and "header" in label.flags)
_LABEL = any_of(_URL_LABELS)
_ANY_LABEL = any_of((*_URL_LABELS, *label_words("source")))
_LONGEST = 400
_LONGEST_LINKED = 120
_URL = rf"{WEB_START}[^{URL_ENDS}]{{4,380}}"
# After 自 and 于 nothing need stand: `转载自https://…`.
_MARK = rf"(?:{MARK}|{EQUALS}|(?<=[{OPEN_ENDS}])\s?)"
_REMARK = rf"(?:[,，;；\s]\s?|(?=[（(]))[（(]?{any_of(read_words('address_remarks'))}[）)]?"
# What a program says that has made text of a page: `本文由 江州剪藏 转码，原文地址 https://…`.
_MADE_BY = rf"本文由[^{STOPS}\n]{{1,30}}{any_of(read_words('deeds', part='clip'))}[，,]\s?"
# A label of addresses alone may have a blank for its mark.
_ADDRESS_RE = compile_late(
    rf"""
    (?: (?P<label>{_ANY_LABEL}){_MARK} | (?:{_MADE_BY})? (?P<spaced>{_LABEL}) (?:{_MARK}|\s) )?
    <?(?P<url>{_URL}?)>? (?:{_REMARK})?
    """,
    re.VERBOSE,
)
_LINKED_RE = compile_late(
    rf"(?P<label>{_LABEL}) (?: {_MARK}(?P<rest>.*) )? | {_MADE_BY}(?P<made>{_LABEL}) (?:{_MARK}|\s) (?P<link>\S++)",
    re.VERBOSE,
)
_UNDER_TITLE_RE = compile_late(rf"{any_of(_HEADER_LABELS)}{MARK}(?P<url>{_URL})")
# Places from which files are fetched: what the article is about, and not where it stood.
_STORE_RE = compile_late(rf"{WEB_START}(?:pan|yun|drive|cloud|dl|download)\.", re.IGNORECASE)
# No address goes on so: `….html,见下文`.
_PROSE_IN_URL_RE = compile_late(rf"(?:[,;)]|\.s?html?)[{IDEOGRAPHS}]")
_HINTS = (HOST_MARK, *_URL_LABELS)
_HINT_RE = compile_words(_HINTS)
_MARKS_RE = compile_late(r"[\W_]+")
_FEED_ENDS = ("/feed", "/feed/", "/rss", ".rss", ".xml", ".atom")
_ARTICLE_URL_RE = compile_late(r"news|/20\d\d[-/]?[01]?\d", re.IGNORECASE)


def read_address(text: str, links: tuple[Link, ...] = ()) -> tuple[str, str] | None:
    """Return the label and the address of a line such as `原文链接：https://…`.

    Args:
        text: A whole line.
        links: Those of its block: one may have a label as its text.

    Example:
        >>> read_address("原文链接：https://news.example/1.html")
        ('原文链接', 'https://news.example/1.html')
        >>> read_address("https://news.example/1.html")[0], read_address("原文链接已经失效。")
        ('', None)
    """
    if not _HINT_RE.search(text):
        return None
    text, _ = strip_brackets(text)
    written = (_match_address if len(text) <= _LONGEST else _match_address.__wrapped__)(text)
    if written:
        label, url = written
        return (label, url) if url.isascii() or not _PROSE_IN_URL_RE.search(url) else None
    labelled = _LINKED_RE.fullmatch(text) if links and len(text) <= _LONGEST_LINKED else None
    if labelled is None:
        return None
    label = labelled["label"] or labelled["made"]
    rest = (labelled["rest"] or labelled["link"] or "").strip()
    wanted = _MARKS_RE.sub("", rest or label)  # the text rules may have changed the marks of the line
    link = next((link for link in links if _MARKS_RE.sub("", link.text) == wanted), None)
    return (label, link.url) if link else None


@lru_cache(maxsize=16)
def _match_address(text: str) -> tuple[str, str] | None:
    """Return the label and the address that a line is made of. Cached: three rules ask about one line."""
    match = _ADDRESS_RE.fullmatch(text)
    return (match["label"] or match["spaced"] or "", match["url"]) if match else None


def _read(line: Line) -> tuple[str, str] | None:
    return read_address(line.text, line.links) if len(line.text) <= _LONGEST else None


def read_source_url(line: Line) -> LineMatch | None:
    """Return the address of the original."""
    address = _read(line)
    if address is None and line.is_opening and line.title:
        url = _read_under_title(line.text)
        return make_match(url=url) if url else None
    return make_match(url=address[1]) if address and address[0] and address[0] not in _PERMALINKS else None


def _read_under_title(text: str) -> str | None:
    match = _UNDER_TITLE_RE.fullmatch(text) if len(text) <= _LONGEST else None
    return None if match is None or _STORE_RE.match(match["url"]) else match["url"]


def read_permalink(line: Line) -> LineMatch | None:
    """Return the address that the text calls its own."""
    address = _read(line)
    return make_match(url=address[1]) if address and address[0] in _PERMALINKS else None


def read_bare_address(line: Line) -> LineMatch | None:
    """Return an address that is the whole line, or labelled 链接: whether it is the text's own, the lines above say."""
    address = _read(line)
    url = address[1] if address and not address[0] else _read_under_title(line.text) if address is None else None
    return make_match(url=url) if url else None


def is_article_address(url: str) -> bool:
    """Return whether an address looks like that of a news article: it has 'news' or a date in it, and a page."""
    path = url.partition(HOST_MARK)[2].partition("/")[2]
    return len(path) > 6 and _ARTICLE_URL_RE.search(url) is not None and not path.endswith(_FEED_ENDS)


SOURCE_URL: Final = LineRule(
    id="source-url",
    kind="source_url",
    places=("lead", "tail"),
    leaves="always",
    read=read_source_url,
    hints=_HINTS,
    longest=_LONGEST,
    fills=("url",),
    doc=(
        "A labelled address: 原文链接, 原文地址, 来源 and their kin, or a link whose whole text is such a label. "
        "Right under the title 链接, 网址 and URL mean the same, but for places from which files are fetched."
    ),
    examples=(
        "原文链接：https://news.example.cn/a/202303/08/1.html",
        "转载自https://news.example.cn/a/202303/08/1.html，略改",
        "原文链接=https://news.example.cn/a/202303/08/1.html",
        "原文地址 https://news.example.cn/a/202303/08/1.html",
    ),
    keeps=(
        "原文链接已经失效。",
        "原文 见 https://news.example.cn/1.html",
        "转载自https://news.example.cn/1.html,后来又被删除",
    ),
)

PERMALINK: Final = LineRule(
    id="permalink",
    kind="source_url",
    places=("lead", "tail"),
    leaves="always",
    read=read_permalink,
    hints=_HINTS,
    longest=_LONGEST,
    fills=("url",),
    doc="The address of this very text (本文链接, 本文永久链接); it goes before the address of the original.",
    examples=("本文永久链接：https://blog.example.cn/2023/post.html",),
    keeps=("本文链接到三篇旧作。",),
)

BARE_ADDRESS: Final = LineRule(
    id="source-url-bare",
    kind="source_url",
    places=("tail",),
    leaves="always",
    read=read_bare_address,
    hints=(HOST_MARK,),
    longest=_LONGEST,
    fills=("url",),
    doc=(
        "An address alone in the last lines, below another news line, or below a paragraph if it looks "
        "like that of a news article; 链接, 网址 or URL may stand before it. Several addresses in a row are references "
        "and stay."
    ),
    examples=("https://news.example.cn/a/202303/08/1.html", "链接：https://news.example.cn/a/202303/08/1.html"),
    keeps=("https://example.cn/tool",),
)
