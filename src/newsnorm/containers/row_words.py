"""The strings in a JSON value: longer texts that no row took, and whether a value is nothing but words of a program."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from newsnorm.lexicon.characters import HAN_RE

# More Han than a name or a title has. In so many characters they show.
_PROSE, _LOOKED_AT = 20, 400
# So many strings, none with a quarter of the Han in all and none as long as a text: labels, translations, settings.
_MANY, _SHARE, _LONG = 10, 4, 100


def list_prose(value: Any, *, without: Collection[Any]) -> Iterator[str]:
    """Yield the key of each longer text in a value that is in none of the rows taken out of it.

    Example:
        >>> news = [{"title": "开港", "content": "江州港昨日开放，货船陆续靠岸，首日有三万人前来参观。"}]
        >>> hint = "本刊每日早上八点更新，由江州编辑部出品，欢迎读者来信订阅。"
        >>> list(list_prose({"news": news, "hint": hint}, without=news))
        ['hint']
    """
    rows = frozenset(map(id, without))
    left = [(key, text) for key, text in _walk(value, "", passed=rows) if _is_prose(text)]
    # A row may be a copy, with more in it than it had.
    taken = {text for row in without for _, text in _walk(row, "")} if left else ()
    for key, text in left:
        if text not in taken:
            yield key


def _is_prose(text: str) -> bool:
    return len(text) > _PROSE and len(HAN_RE.findall(text[:_LOOKED_AT])) > _PROSE


def are_words(value: Mapping[str, Any]) -> bool:
    """Return whether an object holds many short texts, of which none is the one that it is about.

    What lists of objects hold, comments and the like, is not asked.

    Example:
        >>> are_words({f"button_{number}": "保存并关闭" for number in range(20)})
        True
    """
    counts = [count for _, text in _walk(value, "", is_flat=True) if (count := len(HAN_RE.findall(text)))]
    return len(counts) >= _MANY and max(counts) < min(_LONG, sum(counts) / _SHARE)


def _walk(value: Any, key: str, *, passed: Collection[int] = (), is_flat: bool = False) -> Iterator[tuple[str, str]]:
    """Yield each string in a value with its key, in order, however deep it is; objects of these ids are passed over."""
    stack: list[tuple[str, Any]] = [(key, value)]
    while stack:
        key, each = stack.pop()
        if isinstance(each, str):
            yield key, each
        elif id(each) in passed:
            continue
        elif isinstance(each, Mapping):
            stack.extend((str(name), inner) for name, inner in reversed(list(each.items())))
        elif isinstance(each, list):
            inside = [inner for inner in each if not (is_flat and isinstance(inner, Mapping))]
            stack.extend((key, inner) for inner in reversed(inside))
