"""Categories and tags: the same line means one path in Hexo, several entries in Jekyll, words in another.

| written | hexo | jekyll | hugo | plain |
|---|---|---|---|---|
| list | one path | one path each | one path each | one path each |
| list of lists | one path each | one path each | one path each | one path each |
| string | one, whole | cut at ASCII white space | one, whole | one, whole |
| singular key | if the plural is missing or null | whole, after the plural | as hexo | as hexo |

Everywhere: the file's order, repeats once (not inside a path), null and empty entries dropped, numbers as written.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from itertools import chain
from typing import Any, Literal, TypeAlias

from attrs import frozen

from newsnorm.model import Finding

Convention = Literal["hexo", "jekyll", "hugo", "plain"]

_PADDING = " \t\r\n\f\v\N{NO-BREAK SPACE}\N{IDEOGRAPHIC SPACE}"
_LIST_MARK_RE = re.compile("[,，、]")
_ASCII_BLANK_RE = re.compile(r"[ \t\r\n\f\v]+")


@frozen
class Taxonomy:
    """What the plural and the singular key say together.

    Attributes:
        paths: Category paths; tags are paths of one.
        uses_plural: Whether the plural key was read.
        uses_singular: Whether the singular key was read.
        is_whole: False when an entry was dropped, so that the key must be kept elsewhere.
        findings: What is suspicious.
    """

    paths: tuple[tuple[str, ...], ...]
    uses_plural: bool = False
    uses_singular: bool = False
    is_whole: bool = True
    findings: tuple[Finding, ...] = ()


@lru_cache(maxsize=256)
def read_categories(plural: Any, singular: Any, convention: Convention) -> Taxonomy:
    """Return category paths. Cached: the posts of one blog share a few categories.

    Args:
        plural: Value of `categories`: text, None, a tuple of those, nested for paths, or a mapping with a `name`.
        singular: Value of `category`.
        convention: Whose rule counts.

    Example:
        >>> written = ("财经", "资讯")
        >>> read_categories(written, None, "hexo").paths, read_categories(written, None, "jekyll").paths
        ((('财经', '资讯'),), (('财经',), ('资讯',)))
        >>> read_categories("a b", None, "jekyll").paths
        (('a',), ('b',))
    """
    return _read(plural, singular, convention, _read_category_paths, "categories")


@lru_cache(maxsize=256)
def read_tags(plural: Any, singular: Any, convention: Convention) -> Taxonomy:
    """Return tags, each as a path of one; nested lists are flat. Cached likewise.

    Example:
        >>> read_tags(("银行", None, "银行", "2021"), None, "hexo").paths
        (('银行',), ('2021',))
    """
    return _read(plural, singular, convention, _read_tag_paths, "tags")


_Paths: TypeAlias = list[tuple[str, ...]]


def _read(
    plural: Any, singular: Any, convention: Convention, read: Callable[[Any, Convention], _Paths], name: str
) -> Taxonomy:
    uses_plural = plural is not None
    uses_singular = singular is not None and (convention == "jekyll" or not uses_plural)
    paths = read(plural, convention) if uses_plural else []
    if uses_singular:
        paths += read(singular, "plain" if convention == "jekyll" else convention)
    findings: tuple[Finding, ...] = ()
    is_whole = not (uses_plural and _has_nameless(plural)) and not (uses_singular and _has_nameless(singular))
    if not is_whole:
        message = f"an entry of {name} is a mapping without a name"
        findings = (Finding("taxonomy-entry-dropped", "warning", message),)
    if _LIST_MARK_RE.search(" ".join(chain.from_iterable(paths))):
        message = f"an entry of {name} looks like a list in one string"
        findings += (Finding("taxonomy-list-in-text", "info", message),)
    return Taxonomy(tuple(dict.fromkeys(paths)), uses_plural, uses_singular, is_whole, findings)


def _read_category_paths(value: Any, convention: Convention) -> _Paths:
    if not isinstance(value, tuple):
        return list(zip(_cut_words(value, convention), strict=False))
    if tuple not in map(type, value):
        words = _find_words(value)
        return list(zip(words, strict=False)) if convention != "hexo" else [tuple(words)] if words else []
    nested = [_find_words(item if isinstance(item, tuple) else (item,)) for item in value]
    return [tuple(words) for words in nested if words]


def _read_tag_paths(value: Any, convention: Convention) -> _Paths:
    if not isinstance(value, tuple):
        return list(zip(_cut_words(value, convention), strict=False))
    if tuple in map(type, value):
        value = [part for item in value for part in (item if isinstance(item, tuple) else (item,))]
    return list(zip(_find_words(value), strict=False))


def _find_words(items: Iterable[Any]) -> list[str]:
    """Return the words of a list, without what is empty."""
    words = []
    for item in items:
        word = item.strip(_PADDING) if isinstance(item, str) else _read_name(item)
        if word:
            words.append(word)
    return words


def _cut_words(value: Any, convention: Convention) -> list[str]:
    """Return the words of a value that is no list; only Jekyll cuts a string."""
    text = value.strip(_PADDING) if isinstance(value, str) else _read_name(value)
    return _ASCII_BLANK_RE.split(text) if convention == "jekyll" and text else [text] if text else []


def _read_name(value: Any) -> str:
    """Return what a mapping names; empty for null, for a list, and for a mapping that names nothing."""
    named = value.get("name") or value.get("title") if isinstance(value, Mapping) else None
    return named.strip(_PADDING) if isinstance(named, str) else ""


def _has_nameless(value: Any) -> bool:
    for item in value if isinstance(value, tuple) else (value,):
        if not isinstance(item, str) and isinstance(item, Mapping) and not _read_name(item):
            return True
    return False
