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
from collections.abc import Mapping
from typing import Any, Literal

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


def read_categories(plural: Any, singular: Any, convention: Convention) -> Taxonomy:
    """Return category paths.

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
    return _read(plural, singular, convention, "categories", _category_paths)


def read_tags(plural: Any, singular: Any, convention: Convention) -> Taxonomy:
    """Return tags, each as a path of one; nested lists are flat.

    Example:
        >>> read_tags(("银行", None, "银行", "2021"), None, "hexo").paths
        (('银行',), ('2021',))
    """
    return _read(plural, singular, convention, "tags", _tag_paths)


def _read(plural: Any, singular: Any, convention: Convention, name: str, cut: Any) -> Taxonomy:
    words: list[tuple[str, ...]] = []
    uses_plural = plural is not None
    uses_singular = singular is not None and (convention == "jekyll" or not uses_plural)
    if uses_plural:
        words += cut(plural, convention)
    if uses_singular:
        words += cut(singular, "plain" if convention == "jekyll" else convention)
    paths = tuple(dict.fromkeys(path for path in words if path))
    is_whole = not (uses_plural and _has_nameless(plural)) and not (uses_singular and _has_nameless(singular))
    return Taxonomy(paths, uses_plural, uses_singular, is_whole, _find_problems(name, paths, is_whole=is_whole))


def _find_problems(name: str, paths: tuple[tuple[str, ...], ...], *, is_whole: bool) -> tuple[Finding, ...]:
    findings = []
    if not is_whole:
        findings.append(Finding("taxonomy-entry-dropped", "warning", f"an entry of {name} is a mapping without a name"))
    if _LIST_MARK_RE.search(" ".join([word for path in paths for word in path])):
        findings.append(Finding("taxonomy-list-in-text", "info", f"an entry of {name} looks like a list in one string"))
    return tuple(findings)


def _category_paths(value: Any, convention: Convention) -> list[tuple[str, ...]]:
    if not isinstance(value, tuple):
        return [(word,) for word in _words(value, convention)]
    if convention == "hexo" and not any(isinstance(item, tuple) for item in value):
        return [tuple(word for item in value for word in _words(item, "hexo"))]
    paths: list[tuple[str, ...]] = []
    for item in value:
        if isinstance(item, tuple):
            paths.append(tuple(word for part in item for word in _words(part, "plain")))
        else:
            paths += [(word,) for word in _words(item, "plain")]
    return paths


def _tag_paths(value: Any, convention: Convention) -> list[tuple[str, ...]]:
    if not isinstance(value, tuple):
        return [(word,) for word in _words(value, convention)]
    parts = [part for item in value for part in (item if isinstance(item, tuple) else (item,))]
    return [(word,) for part in parts for word in _words(part, "plain")]


def _words(value: Any, convention: Convention) -> tuple[str, ...]:
    """Return the words of one entry: none for null, several where Jekyll cuts a string."""
    if isinstance(value, Mapping):
        value = value.get("name") or value.get("title")
    if not isinstance(value, str):
        return ()
    text = str(value).strip(_PADDING)
    if convention == "jekyll":
        return tuple(_ASCII_BLANK_RE.split(text)) if text else ()
    return (text,) if text else ()


def _has_nameless(value: Any) -> bool:
    items = value if isinstance(value, tuple) else (value,)
    return any(isinstance(item, Mapping) and not _words(item, "plain") for item in items)
