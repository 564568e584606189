"""Caches that change no result and hold little: a key forgets nothing, and a long one is not kept.

Python's own cache takes equal arguments for the same, and `True == 1`, `Quoted("true") == "true"`, a mapping equals one
in another order: what a document gives would depend on the one before. And it keeps whatever it is given: a thousand
attributes of a megabyte each are a gigabyte.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from functools import lru_cache, wraps
from typing import Any, Final, TypeVar, cast

_Function = TypeVar("_Function", bound=Callable[..., Any])

_LONGEST: Final = 256  # characters and items of a key
_PLAIN: Final = frozenset({str, type(None)})  # equal values of these types are the same


def remember(maxsize: int) -> Callable[[_Function], _Function]:
    """Keep the last results of a function of values: texts, flags, tuples and mappings of them.

    Arguments are the same if they are equal, of the same types all the way down, and in the same order. Those by name
    are options, of one type each.

    Example:
        >>> @remember(8)
        ... def name_of(value):
        ...     return type(value).__name__
        >>> [name_of(value) for value in (True, 1, 1.0)]
        ['bool', 'int', 'float']
    """

    def decorate(function: _Function) -> _Function:
        @lru_cache(maxsize)
        def recall(kinds: tuple[Hashable, ...], *given: Any, **named: Any) -> Any:
            del kinds
            return function(*given, **named)

        @wraps(function)
        def call(*given: Any, **named: Any) -> Any:
            kinds = _describe(given)
            return function(*given, **named) if kinds is None else recall(kinds, *given, **named)

        call.cache_clear = recall.cache_clear  # type: ignore[attr-defined]
        return cast("_Function", call)

    return decorate


def remember_short(maxsize: int) -> Callable[[_Function], _Function]:
    """Keep the last results of a function of one text that it only reads, whatever subclass of `str` it has.

    Example:
        >>> remember_short(8)(len)("甲乙")
        2
    """

    def decorate(function: _Function) -> _Function:
        recall = lru_cache(maxsize)(function)

        @wraps(function)
        def call(text: str) -> Any:
            return recall(text) if len(text) <= _LONGEST else function(text)

        call.cache_clear = recall.cache_clear  # type: ignore[attr-defined]
        return cast("_Function", call)

    return decorate


def _describe(values: tuple[Any, ...]) -> tuple[Hashable, ...] | None:
    """Return what equality forgets of these values and of all that stand in them; None for a key that is too long."""
    room = _LONGEST
    for value in values:
        kind = type(value)
        if kind is tuple and _PLAIN.issuperset(map(type, value)):
            room -= len(value) + len("".join(filter(None, value)))
        elif kind is str:
            room -= len(value)
        elif value is not None:
            return _describe_all([*values])
    return () if room >= 0 else None


def _describe_all(values: list[Any]) -> tuple[Hashable, ...] | None:
    """Return the same of values that are more than texts, nothing, or tuples of these."""
    kinds: list[Any] = []
    room = _LONGEST
    # The list grows while it is walked: the parts of a value are appended, so that nesting needs no recursion.
    for value in values:
        kinds.append(type(value))
        if isinstance(value, str):
            room -= len(value)
        elif isinstance(value, tuple):
            room -= len(value)
            values += value
        elif isinstance(value, Mapping):
            room -= len(value)
            kinds.append(tuple(value))
            values += (*value, *value.values())
        if room < 0:
            return None
    return tuple(kinds)
