"""The keys of rows of data that headers do not have, and the key of headers that each means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from newsnorm._frozen import EMPTY
from newsnorm.frontmatter.keys import FIELD_KEYS, find_field
from newsnorm.lexicon.characters import HAN_RE
from newsnorm.lexicon.outlets import looks_like_outlet
from newsnorm.lexicon.suffixes import suffix_of
from newsnorm.lexicon.words import read_rows
from newsnorm.options import TEXT

_ROWS = tuple((key.lower(), frozenset(use.split())) for key, use in read_rows("row_keys"))
_PREFIX = "prefix"
_LAST = "last"
_TITLE, _NAME, _AUTHORS = "title", "name", "authors"
_SENT_ON = "sent_on"
_NO_FIELDS = frozenset({TEXT, "paragraph", "name", _PREFIX, _SENT_ON})
_PREFIXES = tuple(key for key, uses in _ROWS if _PREFIX in uses)


def _list_prefixed() -> Iterator[tuple[str, str]]:
    """Yield keys of headers behind a prefix, and the key that each means: `news_source`, `newssource`, 新闻来源."""
    for key in (key for keys in FIELD_KEYS.values() for key in keys):
        lower = key.lower().replace(" ", "_").replace("-", "_")
        for prefix in _PREFIXES:
            if prefix.isascii() and key.isascii():
                yield f"{prefix}_{lower}", key
                yield prefix + lower.replace("_", ""), key
            elif not prefix.isascii() and not key.isascii():
                yield prefix + key, key


def _list_listed() -> Iterator[tuple[str, str]]:
    """Yield the keys of the list, and the key that each means: itself where headers have it, too, else the best.

    One that counts last means the last of them.
    """
    for key, uses in _ROWS:
        for field in uses - _NO_FIELDS - {_LAST}:
            meant = key if find_field(key) == field else FIELD_KEYS[field][-1 if _LAST in uses else 0]
            yield from ((form, meant) for form in forms_of(key))


def forms_of(key: str) -> tuple[str, ...]:
    """Return a key of the list, and how else programs write it: `postTime`, `post-time`, `Post Time` for `post_time`.

    Args:
        key: In small letters.

    Example:
        >>> forms_of("post_time"), forms_of("作者")
        (('post_time', 'posttime', 'post-time', 'post time'), ('作者',))
    """
    return (key, *(key.replace("_", mark) for mark in ("", "-", " "))) if "_" in key else (key,)


TEXT_KEYS: Final = tuple(dict.fromkeys(form for key, uses in _ROWS if TEXT in uses for form in forms_of(key)))
"""The keys that rows have their text under, in small letters, the best first."""
_SENT_ON_KEYS = frozenset(form for key, uses in _ROWS if _SENT_ON in uses for form in forms_of(key))
_OTHERS = frozenset(key for key, uses in _ROWS if uses & _NO_FIELDS)
ROW_KEYS: Mapping[str, str] = {
    **{key: meant for key, meant in _list_prefixed() if key not in _OTHERS and find_field(key) is None},
    **{key: meant for key, meant in _list_listed() if key not in _OTHERS},
}
"""Key in small letters → the key of headers that it means."""
ROW_FIELDS: Mapping[str, str] = {key: field for key, meant in ROW_KEYS.items() if (field := find_field(meant))}
"""Key in small letters → the field that it fills."""


_LISTED = frozenset(key for key, uses in _ROWS if "_" in key and not uses & _NO_FIELDS)


def find_parted(holder: str, inner: str) -> str | None:
    """Return the key of a row that an object and a key in it are together, if the list has it as one word.

    Example:
        >>> find_parted("question", "title"), find_parted("post", "title"), find_parted("user", "age")
        ('question_title', None, None)
    """
    key = f"{holder}_{inner}".lower()
    return key if key in _LISTED else None


def field_of(key: str, names: Mapping[str, str] = EMPTY) -> str | None:
    """Return the field that a key of a row fills: as the caller says, as in headers, or as in rows alone.

    Example:
        >>> field_of("标题"), field_of("news_source"), field_of("zw", {"zw": "text"}), field_of("colour")
        ('title', 'source', 'text', None)
    """
    return names.get(key) or find_field(key) or ROW_FIELDS.get(key.lower())


def find_title_name(row: Mapping[str, Any]) -> dict[str, str]:
    """Return that `name` is a title, where a row has an author and no title: it is what a work is called.

    Args:
        row: The fields beside the text.

    Example:
        >>> find_title_name({"name": "江州港开放", "author": "林一舟"}), find_title_name({"name": "林一舟", "id": 3})
        ({'name': 'title'}, {})
    """
    name = row.get(_NAME)
    if not isinstance(name, str) or not HAN_RE.search(name) or _is_file(name) or looks_like_outlet(name):
        return {}
    told = {field_of(key): value for key, value in row.items() if value and key != _NAME}
    author = told.get(_AUTHORS)
    if author is None or _TITLE in told:
        return {}
    people = author if isinstance(author, list) else [author]
    is_author = any(name == (each.get(_NAME) if isinstance(each, Mapping) else each) for each in people)
    return {} if is_author else {_NAME: _TITLE}


def _is_file(name: str) -> bool:
    suffix = suffix_of(name)
    return "/" in name or (suffix.isascii() and suffix[1:].isalnum())


def is_post(keys: Iterable[str]) -> bool:
    """Return whether a row with these keys is a post on a social site: one that is sent on, and has no title.

    Example:
        >>> is_post(["text", "source", "reposts_count"]), is_post(["title", "text", "source", "转发数"])
        (True, False)
    """
    keys = list(keys)
    return not _SENT_ON_KEYS.isdisjoint(map(str.lower, keys)) and all(field_of(key) != _TITLE for key in keys)


def find_own_names(keys: Iterable[str], text_key: str) -> dict[str, str]:
    """Return the fields of the keys that begin as the text's own does, where the title's is one of them.

    Many tables write what they are of before each key: `art_title` stands beside `art_content`, 公告标题 beside
    公告内容. What begins otherwise, or means a field as it is, is left as it is.

    Example:
        >>> find_own_names(["art_content", "art_title", "artMediaName", "id"], "art_content")
        {'art_title': 'title', 'artMediaName': 'outlet'}
    """
    lower = text_key.lower()
    ends = max(filter(lower.endswith, TEXT_KEYS), key=len, default="")
    stem = lower.removesuffix(ends).rstrip("_-") if ends else ""
    if not stem:
        return {}
    rests = {key: key[len(stem) :] for key in keys if key.lower().startswith(stem) and field_of(key) is None}
    # `subtitle` is a word of its own, and not the title of a `subtext`.
    found = {
        key: field for key, rest in rests.items() if not rest[:1].islower() and (field := field_of(rest.lstrip("_-")))
    }
    return found if _TITLE in found.values() else {}
