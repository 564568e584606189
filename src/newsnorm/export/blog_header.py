"""What blog posts have in common: a header in YAML that the engines, and newsnorm, read as it was meant."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, TypeAlias

from newsnorm._frozen import thaw
from newsnorm._lazy import compile_late
from newsnorm.block_text import join_blocks
from newsnorm.export.inline import Dialect
from newsnorm.export.markdown_body import HIDDEN_RE, write_body, write_visible_json
from newsnorm.export.moments import format_blog_date
from newsnorm.lexicon.characters import CJK_MARKS, COMMON_HAN, FULL_WIDTH_FORMS, SHARED_MARKS
from newsnorm.model import Article, Image

_PLAIN_RE = compile_late(rf"[{COMMON_HAN}“《「【（](?: ?[\w{CJK_MARKS}{FULL_WIDTH_FORMS}{SHARED_MARKS}])*")
_PLAIN_KEY_RE = compile_late(rf"[A-Za-z_{COMMON_HAN}][\w-]*")
_PARAGRAPHS_RE = compile_late(r"\S.*(?:\n+\S.*)+")
_LONGEST_KEY = 1024  # YAML 1.2.2, 7.4.3: a longer one is marked as a key, or it is none
_WORD_KEYS = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})


def write_header(entries: Iterable[tuple[str, Any]], extra: Mapping[str, Any]) -> str:
    """Write entries, then the keys newsnorm had no field for, as a fenced YAML header.

    Text is bare only when it begins with a Chinese character and holds no mark of YAML: `000001`, `3:2`, `Yes` and
    `[快讯]` are put in quotes, or the blog would read a number, a boolean or a list.

    Example:
        >>> print(write_header([("title", "快讯"), ("id", "000001"), ("tags", ["[要闻]"])], {"toc": True}), end="")
        ---
        title: 快讯
        id: "000001"
        tags:
          - "[要闻]"
        toc: true
        ---
    """
    values = {name: value for name, value in entries if value is not None and value != []}
    values |= {name: thaw(value) for name, value in extra.items() if name not in values}
    lines = [line for name, value in values.items() for line in _write_entry(name, value)]
    return "\n".join(["---", *lines, "---", ""])


Entries: TypeAlias = list[tuple[str, Any]]


def common_entries(article: Article, *, has_more_mark: bool) -> Entries:
    """Return what Hexo and Jekyll call by the same name; a permalink stays one, or the post would move.

    Args:
        article: The article.
        has_more_mark: The summary stands in the body, before the mark.
    """
    address = "permalink" if article.provenance.origins.get("url") == "header:permalink" else "source_url"
    return [
        *people_entries(article),
        (address, article.url),
        *text_entries(article, article.images, has_more_mark=has_more_mark),
        ("published", False if article.draft else None),
    ]


def people_entries(article: Article) -> Entries:
    """Return who made the article. A role has no key that a blog engine knows."""
    authors = [person.name for person in article.authors]
    return [
        ("author", authors[0] if len(authors) == 1 else authors),
        ("editor", [person.name for person in article.editors]),
        ("source", article.source),
    ]


def text_entries(article: Article, images: Iterable[Image], *, has_more_mark: bool) -> Entries:
    """Return what the header says of the text and the pictures.

    A stand-in picture is none of the article's. A language that only shows in the text is not written: to a theme the
    key means another translation of its pages.

    Args:
        article: The article.
        images: Those that the header names.
        has_more_mark: The summary stands in the body, before the mark.
    """
    is_seen = article.provenance.origins.get("language") == "text"
    return [
        ("original_title", article.original_title),
        ("description", None if has_more_mark else article.summary),
        ("images", list(dict.fromkeys(image.url for image in images if not image.placeholder))),
        ("lang", None if is_seen else article.language),
    ]


def count_summary_blocks(article: Article) -> int:
    """Return how many blocks the summary is made of, 0 when it is not the part before a more mark.

    A post says so with the mark again: as a `description` the words would stand on the page twice.
    """
    if article.summary is None or article.provenance.origins.get("summary") != "body:more":
        return 0
    numbers = range(len(article.blocks) + 1)
    count = bisect_left(numbers, len(article.summary), key=lambda number: len(join_blocks(article.blocks[:number])))
    return count if join_blocks(article.blocks[:count]) == article.summary else 0


def date_entry(name: str, moment: datetime | None) -> tuple[str, BlogDate | None]:
    """Return the entry of a date, under the engine's own name."""
    return name, BlogDate(format_blog_date(moment)) if moment else None


def write_post(article: Article, entries: Entries, dialect: Dialect, *, more: int, images: Sequence[Image] = ()) -> str:
    """Return a post: its header, and below it the body, if there is any; the rest is as for `write_body`."""
    header = write_header(entries, article.extra)
    body = write_body(article.blocks, dialect, article.links, more=more, images=images)
    return f"{header}\n{body}\n" if body else header


class BlogDate(str):
    """A date in the one form that needs no quotes: quoted, Jekyll would read it in another zone."""

    __slots__ = ()


def _write_entry(name: str, value: Any) -> list[str]:
    is_plain = _PLAIN_KEY_RE.fullmatch(name) and name.lower() not in _WORD_KEYS
    key = name if is_plain else write_visible_json(name)
    if len(key) > _LONGEST_KEY:
        return [f"? {key}", f": {_write_value(value)}"]
    if isinstance(value, list) and all(isinstance(item, str | list) for item in value) and value:
        return [f"{key}:", *(f"  - {_write_value(item)}" for item in value)]
    if isinstance(value, str) and _PARAGRAPHS_RE.fullmatch(value) and not HIDDEN_RE.search(value):
        return [f"{key}: |-", *(f"  {line}" if line else "" for line in value.split("\n"))]
    return [f"{key}: {_write_value(value)}"]


def _write_value(value: Any) -> str:
    if isinstance(value, BlogDate) or (isinstance(value, str) and _PLAIN_RE.fullmatch(value)):
        return str(value)
    return write_visible_json(value)
