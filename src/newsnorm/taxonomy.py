"""Categories and tags: the same line means one path to one engine, several entries to another, words to a third.

What differs is said by flags, and everything else is the same for all:

| written | by itself | with a flag |
|---|---|---|
| list of categories | one path each | `list_is_path`: one path |
| list of lists | one path each | |
| string | one, whole | `splits_words`: cut at ASCII white space |
| singular key | if the plural is missing or null | `adds_singular`: after the plural too, always whole |

The file's order, repeats once (not inside a path), null and empty entries dropped, numbers as written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import chain
from typing import Any, TypeAlias

from attrs import frozen

from newsnorm._caches import remember
from newsnorm._frozen import Shown
from newsnorm._lazy import compile_late
from newsnorm.findings import LIST_IN_TEXT, NAMELESS_ENTRY
from newsnorm.lexicon.characters import ASCII_BLANKS, LIST_MARKS, VALUE_PADDING
from newsnorm.model import Finding

_LIST_MARK_RE = re.compile(f"[{LIST_MARKS}]")
# What the name of an entry that is a mapping is called.
_NAMES = ("name", "title", "label", "text")
_ASCII_BLANK_RE = compile_late(f"[{ASCII_BLANKS}]+")


@frozen(repr=False)
class Taxonomy(Shown):
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


@remember(256)
def read_categories(
    plural: Any, singular: Any, *, list_is_path: bool = False, splits_words: bool = False, adds_singular: bool = False
) -> Taxonomy:
    """Return category paths. Cached: the posts of one blog share a few categories.

    Args:
        plural: Value of `categories`: text, None, a tuple of those, nested for paths, or a mapping with a `name`.
        singular: Value of `category`.
        list_is_path: A list is one path, from the widest category to the narrowest.
        splits_words: A string of the plural key holds several categories with white space between them.
        adds_singular: The singular key counts beside the plural, too.

    Example:
        >>> written = ("财经", "资讯")
        >>> read_categories(written, None, list_is_path=True).paths, read_categories(written, None).paths
        ((('财经', '资讯'),), (('财经',), ('资讯',)))
        >>> read_categories("a b", None, splits_words=True).paths
        (('a',), ('b',))
    """
    uses_plural, uses_singular = _find_used(plural, singular, adds_singular=adds_singular)
    paths = _read_category_paths(plural, is_path=list_is_path, splits_words=splits_words) if uses_plural else []
    if uses_singular:
        paths += _read_category_paths(singular, is_path=list_is_path, splits_words=False)
    return _make_taxonomy("categories", paths, plural if uses_plural else None, singular if uses_singular else None)


@remember(256)
def read_tags(plural: Any, singular: Any, *, splits_words: bool = False, adds_singular: bool = False) -> Taxonomy:
    """Return tags, each as a path of one; nested lists are flat. Cached likewise.

    Args:
        plural: Value of `tags`, as that of `categories`.
        singular: Value of `tag`.
        splits_words: As for categories.
        adds_singular: As for categories.

    Example:
        >>> read_tags(("银行", None, "银行", "2021"), None).paths
        (('银行',), ('2021',))
    """
    uses_plural, uses_singular = _find_used(plural, singular, adds_singular=adds_singular)
    paths = _read_tag_paths(plural, splits_words=splits_words) if uses_plural else []
    if uses_singular:
        paths += _read_tag_paths(singular, splits_words=False)
    return _make_taxonomy("tags", paths, plural if uses_plural else None, singular if uses_singular else None)


_Paths: TypeAlias = list[tuple[str, ...]]


def flatten_paths(paths: Iterable[tuple[str, ...]]) -> list[str]:
    """Return the categories for a format that knows no paths: each part of a path is one, in order, once.

    Example:
        >>> flatten_paths([("财经", "期货"), ("财经", "股市")])
        ['财经', '期货', '股市']
    """
    return list(dict.fromkeys(chain.from_iterable(paths)))


def _find_used(plural: Any, singular: Any, *, adds_singular: bool) -> tuple[bool, bool]:
    """Return whether the plural and the singular key are read."""
    return plural is not None, singular is not None and (adds_singular or plural is None)


def _make_taxonomy(name: str, paths: _Paths, plural: Any, singular: Any) -> Taxonomy:
    """Return the taxonomy with what is suspicious about it; a key that was not read is None here."""
    findings: tuple[Finding, ...] = ()
    is_whole = not _has_nameless(plural) and not _has_nameless(singular)
    if not is_whole:
        findings = (NAMELESS_ENTRY.at(name=name),)
    if _LIST_MARK_RE.search(" ".join(chain.from_iterable(paths))):
        findings += (LIST_IN_TEXT.at(name=name),)
    once = tuple(dict.fromkeys(paths))
    return Taxonomy(once, plural is not None, singular is not None, is_whole, findings)


def _read_category_paths(value: Any, *, is_path: bool, splits_words: bool) -> _Paths:
    if not isinstance(value, tuple):
        return list(zip(_cut_words(value, splits_words=splits_words), strict=False))
    if tuple not in map(type, value):
        words = _find_words(value)
        return list(zip(words, strict=False)) if not is_path else [tuple(words)] if words else []
    nested = [_find_words(item if isinstance(item, tuple) else (item,)) for item in value]
    return [tuple(words) for words in nested if words]


def _read_tag_paths(value: Any, *, splits_words: bool) -> _Paths:
    if not isinstance(value, tuple):
        return list(zip(_cut_words(value, splits_words=splits_words), strict=False))
    if tuple in map(type, value):
        value = [part for item in value for part in (item if isinstance(item, tuple) else (item,))]
    return list(zip(_find_words(value), strict=False))


def _find_words(items: Iterable[Any]) -> list[str]:
    """Return the words of a list, without what is empty."""
    words = []
    for item in items:
        word = item.strip(VALUE_PADDING) if isinstance(item, str) else _read_name(item)
        if word:
            words.append(word)
    return words


def _cut_words(value: Any, *, splits_words: bool) -> list[str]:
    """Return the words of a value that is no list."""
    text = value.strip(VALUE_PADDING) if isinstance(value, str) else _read_name(value)
    return _ASCII_BLANK_RE.split(text) if splits_words and text else [text] if text else []


def _read_name(value: Any) -> str:
    """Return what a mapping names; empty for null, for a list, and for a mapping that names nothing."""
    named = next(filter(None, map(value.get, _NAMES)), None) if isinstance(value, Mapping) else None
    return named.strip(VALUE_PADDING) if isinstance(named, str) else ""


def _has_nameless(value: Any) -> bool:
    for item in value if isinstance(value, tuple) else (value,):
        if not isinstance(item, str) and isinstance(item, Mapping) and not _read_name(item):
            return True
    return False
