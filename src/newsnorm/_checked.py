"""Values made by hand: converted where nothing is lost, else refused with the name of the field.

The annotations alone say what is right, so that no field can be forgotten. What newsnorm itself makes of a source file
is built by makers (see `_frozen.maker`) and is not looked at again.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Hashable, Iterator, Mapping
from datetime import date, datetime
from functools import lru_cache
from typing import Any, Literal, Union, cast, get_args, get_origin

import attrs

from newsnorm._frozen import FrozenMap, freeze
from newsnorm._terminal import clip
from newsnorm.errors import FieldError

_Check = Callable[[Any, str], Any]
"""Takes a value and its place (`tags[1]`), returns what the field holds."""

_MOST_SHOWN = 60
_SCALAR_HINTS: Mapping[type, str] = {str: "str(…) makes text of it", bool: "True or False, without quotation marks"}


def check_fields(made: Any) -> None:
    """Check the fields of a value that was just built, and make tuples of lists.

    Raises:
        FieldError: A field has a wrong type or value.
    """
    for name, check in _checks(cast("Hashable", type(made))):
        value = getattr(made, name)
        taken = check(value, name)
        if taken is not value:
            object.__setattr__(made, name, taken)


def one_of(members: tuple[Any, ...]) -> Callable[[Any, attrs.Attribute[Any], Any], None]:
    """Return a validator of attrs, for a field of a value that the pipeline makes often."""
    check = _member_of(members)

    def validate(_: object, attribute: attrs.Attribute[Any], value: object) -> None:
        check(value, attribute.name)

    return validate


def _refuse(place: str, wanted: str, value: object, hint: str | None = None) -> FieldError:
    return FieldError(f"{place}: expected {wanted}, not {type(value).__name__} {_shown(value)}", hint=hint)


def _shown(value: object) -> str:
    return clip(repr(value), _MOST_SHOWN)


@lru_cache(maxsize=64)
def _checks(kind: Any) -> tuple[tuple[str, _Check], ...]:
    hints = typing.get_type_hints(kind)
    return tuple((field.name, _check_of(hints[field.name])) for field in attrs.fields(kind))


def _check_of(hint: Any) -> _Check:
    origin, args = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        inner = _check_of(next(arg for arg in args if arg is not type(None)))
        return lambda value, place: None if value is None else inner(value, place)
    if origin is Literal:
        return _member_of(args)
    if origin is tuple:
        return _items_of(args[0]) if args[-1] is Ellipsis else _row_of(args)
    if hint is datetime:
        return _moment
    if isinstance(hint, type) and attrs.has(hint):
        return _value_of(hint)
    if origin is not None and issubclass(origin, Mapping):
        return _texts if args == (str, str) else _object
    return _scalar(hint)


def _scalar(kind: type) -> _Check:
    accepted: tuple[type, ...] = (int, float) if kind is float else (kind,)

    def check(value: Any, place: str) -> Any:
        if type(value) is kind or (isinstance(value, accepted) and not isinstance(value, bool)):
            return value
        raise _refuse(place, kind.__name__, value, _SCALAR_HINTS.get(kind))

    return check


def _member_of(members: tuple[Any, ...]) -> _Check:
    def check(value: Any, place: str) -> Any:
        if value in members:
            return value
        names = ", ".join(map(str, members))
        raise FieldError(f"{place}: {_shown(value)} is not one of those known", hint=f"one of: {names}")

    return check


def _moment(value: Any, place: str) -> datetime:
    if not isinstance(value, datetime):
        if isinstance(value, int | float) and not isinstance(value, bool):
            hint = "datetime.fromtimestamp(…, tz=zoneinfo.ZoneInfo('Asia/Shanghai')) makes one of seconds"
            raise _refuse(place, "datetime", value, hint)
        reads = "datetime.fromisoformat reads text" if isinstance(value, str) else "datetime.datetime"
        hint = f"{reads}; then give it its offset: .replace(tzinfo=zoneinfo.ZoneInfo('Asia/Shanghai'))"
        raise _refuse(place, "datetime", value, hint if isinstance(value, str | date) else None)
    if value.utcoffset() is None:
        hint = "give it one, for example: .replace(tzinfo=zoneinfo.ZoneInfo('Asia/Shanghai'))"
        raise FieldError(f"{place} has no UTC offset", hint=hint)
    return value


def _items_of(hint: Any) -> _Check:
    inner = _check_of(hint)

    def check(value: Any, place: str) -> tuple[Any, ...]:
        taken = tuple(inner(item, f"{place}[{index}]") for index, item in enumerate(_array(value, place, hint)))
        return value if _same(value, taken) else taken

    return check


def _row_of(hints: tuple[Any, ...]) -> _Check:
    inner = tuple(map(_check_of, hints))

    def check(value: Any, place: str) -> tuple[Any, ...]:
        items = _array(value, place)
        if len(items) != len(inner):
            raise FieldError(f"{place}: expected {len(inner)} values, not {len(items)}")
        taken = tuple(
            take(item, f"{place}[{index}]") for index, (take, item) in enumerate(zip(inner, items, strict=True))
        )
        return value if _same(value, taken) else taken

    return check


def _array(value: Any, place: str, kind: Any = None) -> tuple[Any, ...]:
    """Take what has an order, but no string: its letters are never meant."""
    if isinstance(value, tuple | list):
        return tuple(value)
    if isinstance(value, Iterator):
        return tuple(value)
    example = _example_of(kind, value) if isinstance(kind, type) and attrs.has(kind) else None
    hint = f"for one: ({example or _shown(value)},)" if isinstance(value, str) or attrs.has(type(value)) else None
    raise _refuse(place, "a tuple or a list", value, hint)


def _same(value: Any, taken: tuple[Any, ...]) -> bool:
    return type(value) is tuple and all(map(_is, value, taken))


def _is(one: object, other: object) -> bool:
    return one is other


def _value_of(kind: Any) -> _Check:
    def check(given: Any, place: str) -> Any:
        value: Any = given
        if not isinstance(value, kind):
            raise _refuse(place, kind.__name__, value, _example_of(kind, value))
        if hasattr(value, "__attrs_post_init__"):
            return value
        changed = {}
        for name, inner in _checks(cast("Hashable", type(value))):
            given = getattr(value, name)
            taken = inner(given, f"{place}.{name}")
            if taken is not given:
                changed[name] = taken
        return attrs.evolve(value, **changed) if changed else value

    return check


def _example_of(kind: Any, value: object) -> str | None:
    """Return how a text becomes such a value: by the first of its fields that is one."""
    if not isinstance(value, str):
        return None
    hints = typing.get_type_hints(kind)
    name = next(field.name for field in attrs.fields(kind) if hints[field.name] is str)
    return f"{kind.__name__}({name}={_shown(value)})"


def _texts(value: Any, place: str) -> Any:
    for key, item in _mapping(value, place).items():
        if not isinstance(item, str):
            raise _refuse(f"{place}[{key!r}]", "str", item)
    return value if isinstance(value, FrozenMap) else freeze(value)


def _object(value: Any, place: str) -> Any:
    try:
        taken = freeze(_mapping(value, place))
        _check_json(taken, place)
    except RecursionError as error:
        raise FieldError(f"{place}: nested too deeply") from error
    return taken


def _mapping(value: Any, place: str) -> Mapping[Any, Any]:
    if not isinstance(value, Mapping):
        raise _refuse(place, "a mapping", value, "for example {'layout': 'post'}")
    return value


def _check_json(value: Any, place: str) -> None:
    """Refuse what no JSON text can hold; not a number is written as text."""
    if isinstance(value, Mapping):
        for key, item in value.items():
            _check_json(item, f"{place}[{key!r}]")
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            _check_json(item, f"{place}[{index}]")
    elif value is not None and not isinstance(value, str | int | float):
        raise _refuse(place, "a JSON value", value, "str(…) makes text of it")
